import PlanModel
import PlanText

/// What a function may ask beside its arguments, and where it counts what it cannot work out.
struct FunctionContext {
  /// The day that `today()` is.
  let today: CalendarDate
  let control: RunControl
  var failures = StageTally()
}

/// A function of the language: its name, its help, its types and its code in one declaration.
struct FunctionDefinition: Sendable {
  /// What the types of the arguments lead to.
  enum Typing {
    /// The type of the result.
    case type(ColumnType)
    /// The argument at this position has a type the function cannot take.
    case mismatch(Int)
  }

  var id: FunctionID
  /// How it is called: `round(x, digits)`.
  var signature: Message
  /// What it gives, in a sentence.
  var help: Message
  /// A query that shows it.
  var example: String
  var argumentCounts: ClosedRange<Int>
  /// The first of the arguments that must have one type; a number beside a target among them is
  /// an exact target.
  var firstUnified: Int?
  var resultType: @Sendable ([ColumnType]) -> Typing
  /// Makes the column of results from the columns of arguments.
  var evaluate: @Sendable ([Vector], inout FunctionContext) throws(ExecutionFailure) -> Vector

  var name: String { id.rawValue }

  func unifies(argument: Int) -> Bool {
    firstUnified.map { argument >= $0 } ?? false
  }

  /// Every function, in the order of help.
  static let all = FunctionID.allCases.map { FunctionDefinition[$0] }

  /// The function of that name, found without regard to case.
  static func named(_ name: String) -> FunctionDefinition? {
    FunctionID(rawValue: caseFolded(name)).map { FunctionDefinition[$0] }
  }

  /// The one type of several values: all alike, or numbers beside targets.
  static func unified(_ types: ArraySlice<ColumnType>) -> Typing {
    guard let first = types.first else { return .mismatch(types.startIndex) }
    let hasTarget = types.contains(.target)
    for (index, type) in zip(types.indices, types) {
      if type == first || (hasTarget && (type == .number || type == .target)) { continue }
      return .mismatch(index)
    }
    return .type(hasTarget ? .target : first)
  }

  /// The declaration of a function.
  static subscript(id: FunctionID) -> FunctionDefinition {
    switch id {
    case .abs: abs
    case .round: round
    case .length: length
    case .year: year
    case .month: month
    case .day: day
    case .today: today
    case .coalesce: coalesce
    case .if: `if`
    case .possibly: possibly
    }
  }

  /// A type rule for one argument of one of the given types.
  static func taking(
    _ accepted: [ColumnType], giving result: ColumnType? = nil
  ) -> @Sendable ([ColumnType]) -> Typing {
    { types in
      guard let type = types.first, accepted.contains(type) else { return .mismatch(0) }
      return .type(result ?? type)
    }
  }
}
