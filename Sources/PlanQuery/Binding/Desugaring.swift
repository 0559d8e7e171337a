import QuerySyntax

extension Stage {
  /// The stages that a stage stands for, itself first: `count by` also sorts, the greatest first.
  var desugared: [Stage] {
    guard case .count(let keys) = kind, !keys.isEmpty else { return [self] }
    let count = Expression(kind: .name(Name(text: "count", range: keyword)), range: keyword)
    let sort = Stage(
      kind: .sort([SortItem(expression: count, isDescending: true)]), keyword: keyword,
      range: range, isImplied: true)
    return [self, sort]
  }
}
