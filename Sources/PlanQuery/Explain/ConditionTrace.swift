import PlanModel
import PlanTables

/// What a condition, or a part of one, is for one row: its truth, the values it compares, and its
/// own parts.
public struct ConditionTrace: Sendable {
  /// How the parts make the whole.
  public enum Kind: Sendable {
    /// A comparison: no parts.
    case comparison
    /// Parts joined by `and`.
    case all
    /// Parts joined by `or`.
    case any
    /// The opposite of its only part.
    case opposite
    /// A function of its part.
    case function
  }

  /// How the parts make the whole.
  public let kind: Kind
  /// The condition as written, with the values that its names stand for.
  public let text: String
  /// What it is for the row.
  public let truth: Truth
  /// Of a comparison the values of its sides, constants left out; columns of one row.
  public let operands: [ResultColumn]
  /// Of a comparison with a list what it is for the elements.
  public let elements: ElementTrace?
  /// The parts, in reading order.
  public internal(set) var parts: [ConditionTrace]
  /// Whether the truth of the whole condition comes from here.
  public internal(set) var isDeciding = false

  /// The comparison that first left the whole undecided; `nil` where it is decided.
  public var firstUndecided: ConditionTrace? {
    guard truth.isUndecided, isDeciding else { return nil }
    if parts.isEmpty { return self }
    return parts.lazy.compactMap(\.firstUndecided).first
  }

  /// The comparisons that decide, in reading order.
  public var decidingComparisons: [ConditionTrace] {
    guard isDeciding else { return [] }
    return parts.isEmpty ? [self] : parts.flatMap(\.decidingComparisons)
  }

  /// Marks where the truth comes from: of a false `and` and a true `or` the first part that
  /// settles it, of an undecided one the first undecided part, else all parts.
  mutating func markDeciding() {
    isDeciding = true
    let settling: Truth? =
      switch kind {
      case .all: truth == .yes ? nil : truth
      case .any: truth == .no ? nil : truth
      case .comparison, .opposite, .function: nil
      }
    guard let settling else {
      for index in parts.indices { parts[index].markDeciding() }
      return
    }
    if let index = parts.firstIndex(where: { $0.truth == settling }) {
      parts[index].markDeciding()
    }
  }
}

/// Works out a condition part by part over a frame of one row.
struct ConditionTracer {
  private let writer: ResolvedText
  var evaluator: Evaluator

  init(frame: Frame, writer: ResolvedText) {
    self.writer = writer
    evaluator = Evaluator(frame: frame)
  }

  /// The trace of a condition, its deciding parts marked.
  mutating func trace(
    _ condition: BoundExpression, _ run: inout Run
  ) throws(ExecutionFailure) -> ConditionTrace {
    var trace = try part(condition, &run)
    trace.markDeciding()
    return trace
  }

  /// The value of an expression for the row, named as it is written.
  mutating func value(
    _ expression: BoundExpression, _ run: inout Run
  ) throws(ExecutionFailure) -> ResultColumn {
    ResultColumn(
      name: writer.text(expression), type: expression.type,
      column: try evaluator.dense(expression, &run).named(in: run.database, run.control))
  }

  private mutating func part(
    _ expression: BoundExpression, _ run: inout Run
  ) throws(ExecutionFailure) -> ConditionTrace {
    switch expression.kind {
    case .and(let operands): return try joined(.all, expression, operands, &run)
    case .or(let operands): return try joined(.any, expression, operands, &run)
    case .not(let operand) where operand.joinsConditions:
      return try joined(.opposite, expression, [operand], &run)
    case .call(_, let arguments):
      let conditions = arguments.filter { $0.type == .truth }
      if conditions.count == arguments.count {
        return try joined(.function, expression, conditions, &run)
      }
    case .literal, .slot, .field, .negate, .chain, .compare, .between, .contains, .refersTo,
      .inValues, .inRows, .spans, .isMissing, .not, .exactTarget, .yearBound, .range, .rangeEnd:
      break
    }
    return try comparison(expression, &run)
  }

  private mutating func joined(
    _ kind: ConditionTrace.Kind, _ expression: BoundExpression, _ operands: [BoundExpression],
    _ run: inout Run
  ) throws(ExecutionFailure) -> ConditionTrace {
    var parts: [ConditionTrace] = []
    for operand in operands { parts.append(try part(operand, &run)) }
    return try ConditionTrace(
      kind: operands.isEmpty ? .comparison : kind, text: writer.text(expression),
      truth: truth(expression, &run), operands: [], elements: nil, parts: parts)
  }

  private mutating func comparison(
    _ expression: BoundExpression, _ run: inout Run
  ) throws(ExecutionFailure) -> ConditionTrace {
    var compared = expression
    var isNegated = false
    if case .not(let operand) = expression.kind { (compared, isNegated) = (operand, true) }
    var operands: [ResultColumn] = []
    for side in compared.comparedValues where side.readsColumns {
      let shown = try value(side, &run)
      if !operands.contains(where: { $0.name == shown.name }) { operands.append(shown) }
    }
    return try ConditionTrace(
      kind: .comparison, text: writer.text(expression), truth: truth(expression, &run),
      operands: operands, elements: elements(of: compared, isNegated: isNegated, &run), parts: [])
  }

  private mutating func truth(
    _ expression: BoundExpression, _ run: inout Run
  ) throws(ExecutionFailure) -> Truth {
    try evaluator.evaluateTruth(expression, &run).first ?? .no
  }
}

extension BoundExpression {
  /// Whether it is made of conditions, so that its opposite has parts to show.
  fileprivate var joinsConditions: Bool {
    switch kind {
    case .and, .or, .not: true
    case .call(_, let arguments): arguments.contains { $0.type == .truth }
    case .literal, .slot, .field, .negate, .chain, .compare, .between, .contains, .refersTo,
      .inValues, .inRows, .spans, .isMissing, .exactTarget, .yearBound, .range, .rangeEnd:
      false
    }
  }

  /// Whether its value differs between rows.
  var readsColumns: Bool {
    if case .slot = kind { true } else { parts.contains(where: \.readsColumns) }
  }

  /// The values that a comparison looks at. Of a timeframe also its days, which decide.
  fileprivate var comparedValues: [BoundExpression] {
    switch kind {
    case .spans(let subject, _, let first, let last):
      var sides = [subject]
      if subject.type == .timeframe {
        for end in [TimeframeField.start, .end] {
          sides.append(.init(.field(subject, .timeframe(end)), .date, at: range))
        }
      }
      return sides + [first, last]
    case .slot, .field, .literal: return [self]
    case .compare, .between, .contains, .refersTo, .inValues, .inRows, .isMissing, .call, .chain,
      .negate, .exactTarget, .yearBound, .range, .rangeEnd, .not, .and, .or:
      return parts.map(\.unwrapped)
    }
  }

  /// The expression without the turn of a number into a target, which shows nothing.
  private var unwrapped: BoundExpression {
    if case .exactTarget(let operand) = kind { operand } else { self }
  }
}
