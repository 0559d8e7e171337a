import PlanModel
import PlanTables

/// For which elements of a list a comparison is true. The comparison itself is true when it is
/// true of some element.
public struct ElementTrace: Sendable {
  /// How many elements the list has.
  public let count: Int
  /// The elements for which the comparison is true: a list in a column of one row.
  public let matching: ResultColumn
  /// How many these are.
  public let matchCount: Int
  /// Whether the comparison was negated: then these are the elements that make it false.
  public let isNegated: Bool
}

extension ConditionTracer {
  /// Compares the elements of the list that a comparison is about one by one.
  ///
  /// - Parameters:
  ///   - comparison: A comparison that is not negated.
  ///   - isNegated: Whether it is in the query negated.
  ///   - run: The run that the values belong to.
  /// - Returns: What becomes of the elements; `nil` where it is not about a list.
  /// - Throws: `ExecutionFailure` where an inner query does not run through.
  mutating func elements(
    of comparison: BoundExpression, isNegated: Bool, _ run: inout Run
  ) throws(ExecutionFailure) -> ElementTrace? {
    guard let (list, replacing) = comparison.comparedList,
      case .list(let lists) = try evaluator.dense(list, &run)
    else { return nil }
    let control = run.control
    let elements = try control.gathered(
      lists.elements, control.map(lists.range(ofRow: 0)) { Int32($0) })
    let matches = try truths(of: comparison, elements, list.type, replacing, &run)
    let places = matches.indices.filter { matches[$0] == .yes }.map { Int32($0) }
    let matching = ListColumn(
      offsets: [0, Int32(places.count)], elements: try control.gathered(elements, places))
    return ElementTrace(
      count: elements.count,
      matching: ResultColumn(
        name: "", type: list.type,
        column: try Column.list(matching).named(in: run.database, control)),
      matchCount: places.count, isNegated: isNegated)
  }

  /// The truth of the comparison for each element, put in place of the list in a frame that has
  /// the row once for each.
  private func truths(
    of comparison: BoundExpression, _ elements: Column, _ type: ColumnType,
    _ replacing: (BoundExpression) -> BoundExpression, _ run: inout Run
  ) throws(ExecutionFailure) -> [Truth] {
    let count = elements.count
    if count == 0 { return [] }
    var frame = evaluator.frame
    try frame.keep(Array(repeating: 0, count: count), run.control)
    frame.slots.append(
      .dense(.list(ListColumn(offsets: (0...Int32(count)).map { $0 }, elements: elements))))
    let element = BoundExpression(.slot(frame.slots.count - 1), type, at: comparison.range)
    var evaluator = Evaluator(frame: frame)
    return try evaluator.evaluateTruth(replacing(element), &run)
  }
}

extension BoundExpression {
  /// The list of the row that a comparison is about, and the comparison of something else in its
  /// place; `nil` where it is about none.
  fileprivate var comparedList: (list: BoundExpression, replacing: (BoundExpression) -> Self)? {
    func replaced(_ kind: Kind) -> Self { Self(kind, .truth, at: range) }
    switch kind {
    case .compare(let sign, let left, let right):
      if left.isRowList { return (left, { replaced(.compare(sign, $0, right)) }) }
      if right.isRowList { return (right, { replaced(.compare(sign, left, $0)) }) }
    case .between(let subject, let low, let high) where subject.isRowList:
      return (subject, { replaced(.between($0, low, high)) })
    case .contains(let subject, let pattern) where subject.isRowList:
      return (subject, { replaced(.contains($0, pattern)) })
    case .refersTo(let subject, let rows) where subject.isRowList:
      return (subject, { replaced(.refersTo($0, rows)) })
    case .inValues(let subject, let query) where subject.isRowList:
      return (subject, { replaced(.inValues($0, query)) })
    case .inRows(let subject, let query) where subject.isRowList:
      return (subject, { replaced(.inRows($0, query)) })
    case .spans(let subject, let isCover, let first, let last) where subject.isRowList:
      return (subject, { replaced(.spans($0, isCover: isCover, first, last)) })
    case .between, .contains, .refersTo, .inValues, .inRows, .spans, .literal, .slot, .field,
      .negate, .chain, .isMissing, .not, .and, .or, .exactTarget, .yearBound, .range, .rangeEnd,
      .call:
      break
    }
    return nil
  }

  private var isRowList: Bool { type.isList && readsColumns }
}
