import PlanModel
import PlanText
import QuerySyntax

extension Binder {
  mutating func bindComparison(
    _ node: ComparisonNode, at range: SourceRange, in context: ExpressionContext,
    collecting collector: inout AggregateCollector
  ) -> BoundExpression? {
    let symbol = node.operator
    let symbolRange = node.operatorRange
    let first = bindExpression(node.left, in: context, collecting: &collector)
    if let first, reportUnquoted(node.right, comparedWith: first, in: context) { return nil }
    let second = bindExpression(node.right, in: context, collecting: &collector)
    guard let first, let second else { return nil }
    if reportDayInText(first, symbol, second, in: context.scope) { return nil }
    switch symbol {
    case .contains, .notContains:
      return contains(first, second, range).map { negated($0, symbol == .notContains) }
    case .covers, .overlaps:
      return spans(first, second, isCover: symbol == .covers, symbolRange, range)
    case .equal: return compare(first, .equal, second, symbolRange, range)
    case .notEqual:
      return compare(first, .equal, second, symbolRange, range).map { negated($0, true) }
    case .less: return compare(first, .less, second, symbolRange, range)
    case .lessOrEqual: return compare(first, .lessOrEqual, second, symbolRange, range)
    case .greater: return compare(first, .greater, second, symbolRange, range)
    case .greaterOrEqual: return compare(first, .greaterOrEqual, second, symbolRange, range)
    }
  }

  /// Reports a word that is without quotes after a comparison with a text or a name:
  /// `direction = increase`. A word that is a column, or nearly one, is none.
  mutating func reportUnquoted(
    _ right: Expression, comparedWith left: BoundExpression, in context: ExpressionContext
  ) -> Bool {
    guard case .name(let name) = right.kind, text(name.range) == name.text else { return false }
    switch left.type.element {
    case .text, .reference: break
    case .number, .truth, .date, .range, .target, .timeframe, .list: return false
    }
    let scope = context.scope
    guard scope.column(name.text) == nil, scope.leftOut[caseFolded(name.text)] == nil,
      AggregateDefinition.named(name.text) == nil, suggestsNames,
      nearest(to: name.text, among: scope.columns.map(\.name)).isEmpty
    else { return false }
    report(
      .unquotedText, at: name.range, BindingMessages.unquotedText(name.text),
      suggestion: .same("\"\(name.text)\""))
    return true
  }

  /// Binds a comparison of two bound operands.
  mutating func compare(
    _ left: BoundExpression, _ comparison: BoundComparison, _ right: BoundExpression,
    _ symbolRange: SourceRange, _ range: SourceRange
  ) -> BoundExpression? {
    switch (left.type.element, right.type.element) {
    case (.reference(let relation), .text):
      return compare(left, relation, comparison, right, symbolRange, range)
    case (.text, .reference(let relation)):
      return compare(right, relation, comparison, left, symbolRange, range)
    case (.reference(let one), .reference(let other)) where one == other:
      guard comparison == .equal else { return rejectOrder(left, comparison, symbolRange) }
    case (.truth, .truth):
      guard comparison == .equal else { return rejectOrder(left, comparison, symbolRange) }
    case (.text, .text):
      checkText(left, right, comparison)
      checkText(right, left, comparison)
    case (.number, .number), (.date, .date): break
    case (.target, .target), (.target, .number), (.number, .target):
      return compareTargets(left, comparison, right, range)
    case (.date, .number), (.date, .range):
      return comparePeriod(left, comparison, right, range)
    case (.number, .date), (.range, .date):
      return comparePeriod(right, comparison.flipped, left, range)
    default:
      rejectTypes(left, comparison, right, range)
      return nil
    }
    return hasClosedError(at: range)
      ? nil : .init(.compare(comparison, left, right), .truth, at: range)
  }

  /// Whether an error was reported inside the range, which was bound last: what is before it
  /// was reported before, so that a query with thousands of errors is not looked through for each.
  private func hasClosedError(at range: SourceRange) -> Bool {
    var place = diagnostics.count
    while place > 0, diagnostics[place - 1].range.start >= range.start {
      place -= 1
      if diagnostics[place].severity == .error, diagnostics[place].range.end <= range.end {
        return true
      }
    }
    return false
  }

  private mutating func rejectOrder(
    _ left: BoundExpression, _ comparison: BoundComparison, _ symbolRange: SourceRange
  ) -> BoundExpression? {
    report(
      .typeMismatch, at: symbolRange,
      BindingMessages.onlyEquality(left.type, comparison.rawValue),
      suggestion: BindingMessages.useEquality)
    return nil
  }
}

// MARK: References

extension Binder {
  private mutating func compare(
    _ reference: BoundExpression, _ relation: RelationID, _ comparison: BoundComparison,
    _ text: BoundExpression, _ symbolRange: SourceRange, _ range: SourceRange
  ) -> BoundExpression? {
    guard comparison == .equal else {
      return rejectOrder(reference, comparison, symbolRange)
    }
    guard let value = text.literalText else {
      report(
        .typeMismatch, at: range, BindingMessages.referenceNeedsLiteral(reference.type),
        suggestion: BindingMessages.compareName)
      return nil
    }
    return rows(called: value, relation, at: text.range).map {
      .init(.refersTo(reference, $0), .truth, at: range)
    }
  }

  /// The rows that a string stands for, one in each plan that has it; errors are reported.
  mutating func rows(
    called text: String, _ relation: RelationID, at range: SourceRange
  ) -> [RowKey]? {
    switch lookup.find(text, in: relation) {
    case .rows(let rows): return rows
    case .unknown(let candidates):
      let meant = text.isEmpty ? Message.same("is missing") : severalNames(text, relation)
      report(
        .unknownValue, at: range, BindingMessages.unknownValue(relation, text),
        suggestion: meant ?? BindingMessages.candidates(candidates))
    case .ambiguous(let candidates):
      report(
        .ambiguousValue, at: range, BindingMessages.ambiguousValue(relation, text),
        suggestion: BindingMessages.candidates(candidates))
    }
    return nil
  }
}

// MARK: Targets and days

extension Binder {
  private mutating func compareTargets(
    _ left: BoundExpression, _ comparison: BoundComparison, _ right: BoundExpression,
    _ range: SourceRange
  ) -> BoundExpression {
    if right.type.element == .number { unitProbes.append(left) }
    if left.type.element == .number { unitProbes.append(right) }
    return .init(.compare(comparison, target(left), target(right)), .truth, at: range)
  }

  /// The expression as targets.
  func target(_ expression: BoundExpression) -> BoundExpression {
    switch expression.type {
    case .number: .init(.exactTarget(expression), .target, at: expression.range)
    case .list(.number):
      .init(.exactTarget(expression), .list(.target), at: expression.range)
    default: expression
    }
  }

  /// Compares dates with a year or a range of days (Grammar/Reference.md, chapter 4).
  private mutating func comparePeriod(
    _ date: BoundExpression, _ comparison: BoundComparison, _ period: BoundExpression,
    _ range: SourceRange
  ) -> BoundExpression? {
    guard let (first, last) = days(of: period) else { return nil }
    switch comparison {
    case .equal: return .init(.between(date, first, last), .truth, at: range)
    case .less: return .init(.compare(.less, date, first), .truth, at: range)
    case .lessOrEqual: return .init(.compare(.lessOrEqual, date, last), .truth, at: range)
    case .greater: return .init(.compare(.greater, date, last), .truth, at: range)
    case .greaterOrEqual: return .init(.compare(.greaterOrEqual, date, first), .truth, at: range)
    }
  }

  /// First and last day of a date, a year, or a range of either.
  private mutating func days(
    of period: BoundExpression
  ) -> (first: BoundExpression, last: BoundExpression)? {
    switch period.type {
    case .date: return (period, period)
    case .number:
      if reportDashedYears(period) { return nil }
      guard checkYear(period.literal, at: period.range) else { return nil }
      return (year(period, isEnd: false), year(period, isEnd: true))
    case .range(let element):
      if case .range(let low, let high)? = period.literal,
        !checkYear(low, at: period.range) || !checkYear(high, at: period.range)
      {
        return nil
      }
      let low = rangeEnd(period, isEnd: false, element)
      let high = rangeEnd(period, isEnd: true, element)
      if element == .date { return (low, high) }
      return (year(low, isEnd: false), year(high, isEnd: true))
    case .text, .truth, .target, .timeframe, .reference, .list: return nil
    }
  }

  /// No plan reaches back to years of fewer digits, and `24` is 2024 to who types it.
  private static let firstYear = 1_000

  private mutating func checkYear(_ value: Literal?, at range: SourceRange) -> Bool {
    guard case .number(let number)? = value else { return true }
    if let year = number.wholeValue, CalendarDate.years.contains(year), year >= Binder.firstYear {
      return true
    }
    report(
      .typeMismatch, at: range, BindingMessages.notYear(number.description),
      suggestion: number.wholeValue.flatMap { (0...99).contains($0) ? .same("\(2_000 + $0)") : nil }
    )
    return false
  }

  private func year(_ number: BoundExpression, isEnd: Bool) -> BoundExpression {
    .init(.yearBound(number, isEnd: isEnd), .date, at: number.range)
  }

  func rangeEnd(
    _ range: BoundExpression, isEnd: Bool, _ element: ColumnType
  ) -> BoundExpression {
    switch range.kind {
    case .literal(.range(let low, let high)):
      .init(isEnd ? high : low, at: range.range)
    case .range(let low, let high): isEnd ? high : low
    default: .init(.rangeEnd(range, isEnd: isEnd), element, at: range.range)
    }
  }

  private mutating func spans(
    _ timeframe: BoundExpression, _ period: BoundExpression, isCover: Bool,
    _ symbolRange: SourceRange, _ range: SourceRange
  ) -> BoundExpression? {
    let word = isCover ? "covers" : "overlaps"
    guard timeframe.type.element == .timeframe else {
      report(
        .typeMismatch, at: timeframe.range,
        BindingMessages.spanNeedsTimeframe(word, timeframe.type))
      return nil
    }
    switch period.type {
    case .number, .date, .range:
      guard let (first, last) = days(of: period) else { return nil }
      return .init(.spans(timeframe, isCover: isCover, first, last), .truth, at: range)
    case .text, .truth, .target, .timeframe, .reference, .list:
      report(
        .typeMismatch, at: period.range, BindingMessages.spanNeedsPeriod(word, period.type),
        suggestion: BindingMessages.periodExamples)
      return nil
    }
  }

  private mutating func contains(
    _ left: BoundExpression, _ right: BoundExpression, _ range: SourceRange
  ) -> BoundExpression? {
    switch left.type.element {
    case .text, .reference, .target, .timeframe: break
    case .number, .truth, .date, .range, .list:
      report(.typeMismatch, at: left.range, BindingMessages.cannotContain(left.type))
      return nil
    }
    guard right.type == .text else {
      report(
        .typeMismatch, at: right.range, BindingMessages.patternNeedsText(right.type),
        suggestion: .same("\"\(text(right.range))\""))
      return nil
    }
    if let pattern = right.literalText, LoosePattern(pattern) == nil {
      report(.emptyPattern, at: right.range, BindingMessages.emptyPattern)
      return nil
    }
    return .init(.contains(left, right), .truth, at: range)
  }

  mutating func rejectTypes(
    _ left: BoundExpression, _ comparison: BoundComparison, _ right: BoundExpression,
    _ range: SourceRange
  ) {
    report(
      .typeMismatch, at: range,
      BindingMessages.cannotCompare(left.type, comparison.rawValue, right.type),
      suggestion: BindingMessages.comparisonHint(
        left: (left.type, text(left.range)),
        right: (right.type, dashedYears(right) ?? text(right.range))))
  }
}

extension BoundComparison {
  /// The comparison with its sides exchanged.
  var flipped: BoundComparison {
    switch self {
    case .equal: .equal
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
