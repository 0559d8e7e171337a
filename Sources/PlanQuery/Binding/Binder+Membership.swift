import PlanModel
import QuerySyntax

extension Binder {
  mutating func bindInList(
    _ operand: Expression, _ items: [Expression], _ range: SourceRange,
    _ context: ExpressionContext, _ collector: inout AggregateCollector
  ) -> BoundExpression? {
    guard let subject = bindExpression(operand, in: context, collecting: &collector) else {
      return nil
    }
    var alternatives: [BoundExpression] = []
    var referredRows: [RowKey] = []
    var isComplete = true
    for item in items {
      guard let alternative = bindAlternative(subject, item, context, &collector) else {
        isComplete = false
        continue
      }
      if case .refersTo(_, let rows) = alternative.kind {
        referredRows.append(contentsOf: rows)
      } else {
        alternatives.append(alternative)
      }
    }
    guard isComplete else { return nil }
    if !referredRows.isEmpty {
      alternatives.append(.init(.refersTo(subject, referredRows), .truth, at: range))
    }
    if alternatives.count == 1 { return alternatives[0] }
    return .init(.or(alternatives), .truth, at: range)
  }

  /// `subject = item`, or `subject in item` for a range.
  private mutating func bindAlternative(
    _ subject: BoundExpression, _ item: Expression, _ context: ExpressionContext,
    _ collector: inout AggregateCollector
  ) -> BoundExpression? {
    if case .range(let low, let high) = item.kind {
      return bindBetween(subject, low, high, item.range, context, &collector)
    }
    if reportUnquoted(item, comparedWith: subject, in: context) { return nil }
    guard let value = bindExpression(item, in: context, collecting: &collector) else {
      return nil
    }
    // Of numbers a difference is a value as any other, though hardly the one that was meant.
    if subject.type.element == .number, let years = dashedYears(value) {
      remark(
        .badRange, at: item.range, BindingMessages.yearsSubtracted(text(item.range)),
        suggestion: .same(years))
    }
    return compare(subject, .equal, value, item.range, item.range)
  }

  mutating func bindInRange(
    _ operand: Expression, _ bounds: Expression, _ range: SourceRange,
    _ context: ExpressionContext, _ collector: inout AggregateCollector
  ) -> BoundExpression? {
    guard let subject = bindExpression(operand, in: context, collecting: &collector) else {
      return nil
    }
    if case .range(let low, let high) = bounds.kind {
      return bindBetween(subject, low, high, range, context, &collector)
    }
    guard let bound = bindExpression(bounds, in: context, collecting: &collector) else {
      return nil
    }
    guard case .range(let element) = bound.type else {
      if reportDashedYears(bound) { return nil }
      report(
        .typeMismatch, at: bounds.range, BindingMessages.inNeedsSet(bound.type),
        suggestion: BindingMessages.inExamples(
          text(bounds.range), bound.type, in: subject.type))
      return nil
    }
    return between(
      subject, rangeEnd(bound, isEnd: false, element), rangeEnd(bound, isEnd: true, element),
      range)
  }

  private mutating func bindBetween(
    _ subject: BoundExpression, _ low: Expression, _ high: Expression, _ range: SourceRange,
    _ context: ExpressionContext, _ collector: inout AggregateCollector
  ) -> BoundExpression? {
    let first = bindExpression(low, in: context, collecting: &collector)
    let second = bindExpression(high, in: context, collecting: &collector)
    guard let first, let second else { return nil }
    guard Binder.makeRange(first.type, second.type) else {
      report(
        .badRange, at: low.range.joined(with: high.range),
        BindingMessages.rangeKinds(first.type, second.type))
      return nil
    }
    if subject.type.element == .timeframe {
      // The comparison with one end would only name that end.
      let period = BoundExpression(
        .range(first, second), .range(first.type), at: low.range.joined(with: high.range))
      rejectTypes(subject, .equal, period, range)
      return nil
    }
    if let lowValue = first.literal, let highValue = second.literal,
      Binder.isAbove(lowValue, highValue)
    {
      report(
        .badRange, at: low.range.joined(with: high.range), BindingMessages.rangeSwapped,
        suggestion: .same(text(high.range) + ".." + text(low.range)))
      return nil
    }
    return between(subject, first, second, range)
  }

  /// Whether values of two types are of one kind, as the ends of a range must be.
  private static func makeRange(_ low: ColumnType, _ high: ColumnType) -> Bool {
    switch (low, high) {
    case (.number, .target), (.target, .number): true
    default: low == high
    }
  }

  /// `subject >= low and subject <= high`, of one element where the subject is a list.
  private mutating func between(
    _ subject: BoundExpression, _ low: BoundExpression, _ high: BoundExpression,
    _ range: SourceRange
  ) -> BoundExpression? {
    guard let atLeast = compare(subject, .greaterOrEqual, low, range, range),
      let atMost = compare(subject, .lessOrEqual, high, range, range)
    else { return nil }
    // The comparisons above may have turned years into days and numbers into targets.
    guard case .compare(_, let converted, let first) = atLeast.kind,
      case .compare(_, _, let last) = atMost.kind
    else { return .init(.and([atLeast, atMost]), .truth, at: range) }
    return .init(.between(converted, first, last), .truth, at: range)
  }

  mutating func bindInQuery(
    _ operand: Expression, _ query: QueryNode, _ range: SourceRange,
    _ context: ExpressionContext, _ collector: inout AggregateCollector
  ) -> BoundExpression? {
    guard let subject = bindExpression(operand, in: context, collecting: &collector) else {
      return nil
    }
    if query.stages.isEmpty, case .name(let name) = query.source, !isSource(name),
      context.scope.column(name.text) != nil
    {
      let column = Expression(kind: .name(name), range: name.range)
      return bindAlternative(subject, column, context, &collector)
    }
    if reportUnquoted(query, subject) { return nil }
    let outerProbes = unitProbes
    let inner = bind(query)
    innerDepth = max(innerDepth, inner?.depth ?? 0)
    unitProbes = outerProbes
    guard let inner else { return nil }
    if case .reference(let relation) = subject.type.element, inner.relation == relation,
      inner.keepsRows
    {
      return .init(.inRows(subject, inner), .truth, at: range)
    }
    return inValues(subject, inner, query.range, range)
  }

  /// `in (SYT)`: a word that names no source and stands for a row of what it is compared with.
  private mutating func reportUnquoted(_ query: QueryNode, _ subject: BoundExpression) -> Bool {
    guard query.stages.isEmpty, case .name(let name) = query.source, !isSource(name),
      case .reference(let relation) = subject.type.element,
      case .rows = lookup.find(name.text, in: relation)
    else { return false }
    report(
      .unquotedText, at: name.range, BindingMessages.unquotedText(name.text),
      suggestion: .same("\"" + name.text + "\""))
    return true
  }

  private mutating func inValues(
    _ subject: BoundExpression, _ query: BoundQuery, _ queryRange: SourceRange,
    _ range: SourceRange
  ) -> BoundExpression? {
    let columns = query.shownColumns.filter { !$0.isAutomatic }
    guard columns.count == 1 else {
      report(
        .badInnerQuery, at: queryRange, BindingMessages.innerQueryColumns(columns.map(\.name)),
        suggestion: BindingMessages.showOneColumn)
      return nil
    }
    let type = columns[0].type.element
    switch (subject.type.element, type) {
    case (.text, .text), (.number, .number), (.date, .date), (.target, .target), (.truth, .truth):
      return .init(.inValues(subject, query), .truth, at: range)
    case (.target, .number):
      return .init(.inValues(subject, query), .truth, at: range)
    case (.number, .target):
      let converted = target(subject)
      return .init(.inValues(converted, query), .truth, at: range)
    case (.reference(let one), .reference(let other)) where one == other:
      return .init(.inValues(subject, query), .truth, at: range)
    default:
      report(
        .typeMismatch, at: queryRange, BindingMessages.innerQueryType(subject.type, type))
      return nil
    }
  }
}
