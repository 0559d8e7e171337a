import PlanModel
import PlanText

/// An aggregate of the language: its name, its help, its types and its code in one declaration.
struct AggregateDefinition: Sendable {
  var id: AggregateID
  /// How it is called: `avg(x)`.
  var signature: Message
  /// What it gives, in a sentence.
  var help: Message
  /// A query that shows it.
  var example: String
  var argumentCounts: ClosedRange<Int>
  /// The type of the result; `nil` where the aggregate cannot take the argument.
  var resultType: @Sendable (_ argument: ColumnType?) -> ColumnType?
  /// Works out a value for each group.
  var evaluate: @Sendable (GroupedValues) throws(ExecutionFailure) -> AggregateResult

  var name: String { id.rawValue }

  /// Every aggregate, in the order of help.
  static let all = AggregateID.allCases.map { AggregateDefinition[$0] }

  /// The aggregate of that name, found without regard to case.
  static func named(_ name: String) -> AggregateDefinition? {
    AggregateID(rawValue: caseFolded(name)).map { AggregateDefinition[$0] }
  }

  /// The declaration of an aggregate.
  static subscript(id: AggregateID) -> AggregateDefinition {
    switch id {
    case .count: count
    case .sum: sum
    case .average: average
    case .minimum: minimum
    case .maximum: maximum
    case .median: median
    case .distinct: distinct
    case .list: list
    case .share: share
    }
  }

  /// An aggregate that makes one value of the numbers or targets of a group, and where it names an
  /// end of the order also of dates and texts. Missing values are skipped.
  static func reducing(
    _ id: AggregateID, help: Message, example: String, numbers: Reducer<Decimal>,
    targets: Reducer<Interval>, extreme: Extreme? = nil
  ) -> AggregateDefinition {
    AggregateDefinition(
      id: id, signature: .same("\(id.rawValue)(x)"), help: help, example: example,
      argumentCounts: 1...1,
      resultType: { argument in
        switch argument {
        case .number, .target: argument
        case .date, .text: extreme == nil ? nil : argument
        default: nil
        }
      }
    ) { groups throws(ExecutionFailure) in
      switch (try groups.members(), extreme) {
      case (.number(let column), _): return try groups.reduced(column, by: numbers)
      case (.target(let column), _): return try groups.reduced(column, by: targets)
      case (.date(let column), let extreme?): return try groups.extreme(extreme, of: column)
      case (.text(let column), let extreme?): return try groups.extreme(extreme, of: column)
      // The binder lets no other types pass.
      default: return AggregateResult(try groups.numbers(groups.sizes()) { _ in nil })
      }
    }
  }
}
