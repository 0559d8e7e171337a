import PlanModel
import PlanText
import QuerySyntax

extension Binder {
  mutating func bindNegation(
    _ operand: Expression, _ range: SourceRange, _ context: ExpressionContext,
    _ collector: inout AggregateCollector
  ) -> BoundExpression? {
    guard let bound = bindExpression(operand, in: context, collecting: &collector) else {
      return nil
    }
    if let number = bound.literalNumber {
      return .init(.number(number.negated), at: range)
    }
    guard bound.type == .number || bound.type == .target else {
      report(.typeMismatch, at: operand.range, BindingMessages.cannotNegate(bound.type))
      return nil
    }
    return .init(.negate(bound), bound.type, at: range)
  }

  mutating func bindChain(
    _ first: Expression, _ terms: [ArithmeticTerm], _ range: SourceRange,
    _ context: ExpressionContext, _ collector: inout AggregateCollector
  ) -> BoundExpression? {
    let start = bindExpression(first, in: context, collecting: &collector)
    var operands: [BoundExpression] = []
    for term in terms {
      if let operand = bindExpression(term.operand, in: context, collecting: &collector) {
        operands.append(operand)
      }
    }
    guard let start, operands.count == terms.count else { return nil }
    var type = start.type
    var bound: [BoundTerm] = []
    for (term, operand) in zip(terms, operands) {
      guard let result = Binder.arithmeticType(type, term.operator, operand.type) else {
        report(
          .typeMismatch, at: term.operatorRange,
          BindingMessages.cannotCalculate(type, term.operator.rawValue, operand.type))
        return nil
      }
      bound.append(
        BoundTerm(operation: BoundTerm.Operation(term.operator), operand: operand, type: result))
      type = result
    }
    return .init(.chain(start, bound), type, at: range)
  }

  /// The type of `left operator right`; `nil` where the language has no such operation
  /// (Grammar/Reference.md, chapter 4, Arithmetic).
  static func arithmeticType(
    _ left: ColumnType, _ symbol: ArithmeticTerm.Operator, _ right: ColumnType
  ) -> ColumnType? {
    switch (left, symbol, right) {
    case (.number, _, .number): .number
    case (.date, .minus, .date): .number
    case (.date, .plus, .number), (.date, .minus, .number): .date
    case (.target, .plus, .target), (.target, .minus, .target): .target
    case (.target, _, .number): .target
    case (.number, .plus, .target), (.number, .minus, .target), (.number, .times, .target):
      .target
    default: nil
    }
  }

  mutating func bindRange(
    _ low: Expression, _ high: Expression, _ range: SourceRange, _ context: ExpressionContext,
    _ collector: inout AggregateCollector
  ) -> BoundExpression? {
    let first = bindExpression(low, in: context, collecting: &collector)
    let second = bindExpression(high, in: context, collecting: &collector)
    guard let first, let second else { return nil }
    guard first.type == second.type, first.type == .number || first.type == .date else {
      report(.badRange, at: range, BindingMessages.rangeKinds(first.type, second.type))
      return nil
    }
    guard let lowValue = first.literal, let highValue = second.literal else {
      return .init(.range(first, second), .range(first.type), at: range)
    }
    if Binder.isAbove(lowValue, highValue) {
      report(
        .badRange, at: range, BindingMessages.rangeSwapped,
        suggestion: .same(text(high.range) + ".." + text(low.range)))
      return nil
    }
    return .init(.range(low: lowValue, high: highValue), at: range)
  }

  /// Whether a known low end is above a known high end.
  static func isAbove(_ low: Literal, _ high: Literal) -> Bool {
    switch (low, high) {
    case (.number(let low), .number(let high)): low > high
    case (.date(let low), .date(let high)): low > high
    case (.text(let low), .text(let high)): CollationKey(high) < CollationKey(low)
    default: false
    }
  }
}

extension BoundTerm.Operation {
  init(_ symbol: ArithmeticTerm.Operator) {
    switch symbol {
    case .plus: self = .add
    case .minus: self = .subtract
    case .times: self = .multiply
    case .divide: self = .divide
    }
  }
}
