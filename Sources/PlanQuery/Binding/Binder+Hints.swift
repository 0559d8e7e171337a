import PlanModel
import QuerySyntax

// What was probably meant by a comparison that cannot be as it is.

extension Binder {
  /// The years of `2024-2026`, which is typed as a range is written elsewhere and would be
  /// calculated; the smaller first.
  func dashedYears(_ expression: BoundExpression) -> String? {
    guard case .chain(let first, let terms) = expression.kind, terms.count == 1,
      terms[0].operation == .subtract, let low = Binder.likelyYear(first),
      let high = Binder.likelyYear(terms[0].operand)
    else { return nil }
    return "\(min(low, high))..\(max(low, high))"
  }

  /// A number known before anything runs that people write for a year.
  static func likelyYear(_ expression: BoundExpression) -> Int? {
    guard let year = expression.literalNumber?.wholeValue, (1_900...2_199).contains(year) else {
      return nil
    }
    return year
  }

  /// Reports a difference of two years where a year or a range is.
  mutating func reportDashedYears(_ period: BoundExpression) -> Bool {
    guard let years = dashedYears(period) else { return false }
    report(
      .badRange, at: period.range, BindingMessages.yearsSubtracted(text(period.range)),
      suggestion: .same(years))
    return true
  }

  /// `timeframe covers 2025` for a year that is alone as a condition.
  func periodHint(_ bound: BoundExpression, in scope: Scope) -> Message? {
    guard let column = scope.columns.first(where: { $0.type == .timeframe }) else { return nil }
    if let years = dashedYears(bound) { return .same("\(column.name) overlaps \(years)") }
    return Binder.likelyYear(bound).map { .same("\(column.name) covers \($0)") }
  }

  /// The comparison that was meant by values after `or` or `and`, `lead = "SYT" or "SNV"`.
  ///
  /// - Parameters:
  ///   - operands: What is joined.
  ///   - position: The first operand that is a bare value.
  ///   - isOr: Whether `or` joins them.
  ///   - context: What names mean.
  /// - Returns: `nil` where no comparison with such a value is before it.
  mutating func joinedHint(
    _ operands: [Expression], at position: Int, isOr: Bool, _ context: ExpressionContext
  ) -> Message? {
    guard position > 0, let comparison = Binder.lastComparison(operands[position - 1]),
      case .comparison(let node) = comparison.kind, node.right.isBareValue
    else { return nil }
    let values = [node.right] + operands[position...].prefix { $0.isBareValue }
    let subject = text(node.left.range)
    let texts = values.map { text($0.range) }
    let isList = isListColumn(node.left, context)
    switch node.operator {
    case .equal where isOr || !isList:
      return .same("\(subject) in (\(texts.joined(separator: ", ")))")
    case .notEqual: return .same("\(subject) not in (\(texts.joined(separator: ", ")))")
    default:
      let comparisons = texts.map { "\(subject) \(node.operator.rawValue) \($0)" }
      return .same(comparisons.joined(separator: isOr ? " or " : " and "))
    }
  }

  private func isListColumn(_ expression: Expression, _ context: ExpressionContext) -> Bool {
    guard case .name(let name) = expression.kind else { return false }
    return context.scope.column(name.text)?.type.isList ?? false
  }

  /// The comparison with which an operand ends.
  private static func lastComparison(_ operand: Expression) -> Expression? {
    switch operand.kind {
    case .comparison: operand
    case .and(let parts): parts.last.flatMap(lastComparison)
    default: nil
    }
  }

  /// `in ("Sở Y tế", "Sở Nội vụ")` for several names in one pair of quotes.
  mutating func severalNames(_ text: String, _ relation: RelationID) -> Message? {
    let names = text.split { $0 == "," || $0 == ";" }.map(\.trimmed)
    guard names.count > 1 else { return nil }
    for name in names {
      guard case .rows = lookup.find(name, in: relation) else { return nil }
    }
    let quoted = names.map(Quoting.text).joined(separator: ", ")
    return SyntaxMessages.writeInstead("in (\(quoted))")
  }

  /// Reports or remarks that a text is compared with a day: `due < "15/11/2025"` goes by the
  /// letters, and the days are in `next_due`.
  ///
  /// - Returns: Whether it is an error.
  mutating func reportDayInText(
    _ left: BoundExpression, _ symbol: ComparisonOperator, _ right: BoundExpression,
    in scope: Scope
  ) -> Bool {
    guard left.type == .text, let origin = left.origin,
      [.less, .lessOrEqual, .greater, .greaterOrEqual].contains(symbol)
    else { return false }
    let name = database.schema(of: origin.relation)[origin.index].name
    guard
      let days = scope.columns.first(where: { $0.type == .date && $0.name.hasSuffix("_" + name) })
    else { return false }
    if right.type == .date {
      report(
        .typeMismatch, at: left.range.joined(with: right.range),
        BindingMessages.cannotCompare(left.type, symbol.rawValue, right.type),
        suggestion: .same("\(days.name) \(symbol.rawValue) \(text(right.range))"))
      return true
    }
    if let day = right.literalText, day.contains(where: \.isNumber) {
      remark(
        .unmatchedText, at: left.range, BindingMessages.daysAsText(text(left.range)),
        suggestion: BindingMessages.compareDays(days.name))
    }
    return false
  }
}

extension Expression {
  /// Whether it is a text, number or date written out, which is no condition by itself.
  var isBareValue: Bool {
    switch kind {
    case .text, .number, .date: true
    default: false
    }
  }
}
