import PlanTables

/// A result as it is judged: columns of values, without names.
struct AnswerTable {
  /// Column by column.
  let columns: [[AnswerCell]]
  /// The name of each column, for messages only.
  let names: [String]
  let rowCount: Int

  init(_ result: ResultTable) {
    names = result.columns.map(\.name)
    rowCount = result.rowCount
    columns = result.columns.map { column in
      (0..<result.rowCount).map { AnswerCell(column.column, $0) }
    }
  }

  /// The cells of one row in some columns.
  func row(_ row: Int, _ chosen: [Int]) -> [AnswerCell] {
    chosen.map { columns[$0][row] }
  }

  /// Maps columns to equal columns of `other`, so that the rows are the same, as a set with repeats
  /// or in their order.
  ///
  /// - Parameters:
  ///   - other: The table whose columns are chosen; it may have more of them.
  ///   - isOrdered: Whether the order of rows counts.
  /// - Returns: For each column of this table one of the other; `nil` where there is no way.
  func columns(in other: AnswerTable, isOrdered: Bool) -> [Int]? {
    guard rowCount == other.rowCount else { return nil }
    let candidates = columns.map { column in
      other.columns.indices.filter {
        AnswerTable.equals(other.columns[$0], column, isOrdered: isOrdered)
      }
    }
    var chosen: [Int] = []
    return choose(&chosen, candidates, other, isOrdered) ? chosen : nil
  }

  /// Whether two columns have the same values.
  static func equals(
    _ left: [AnswerCell], _ right: [AnswerCell], isOrdered: Bool
  ) -> Bool {
    isOrdered ? left == right : counts(left) == counts(right)
  }

  static func counts<Value: Hashable>(_ values: some Sequence<Value>) -> [Value: Int] {
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts
  }

  /// Tries the candidates of one column after the other; results have few columns.
  private func choose(
    _ chosen: inout [Int], _ candidates: [[Int]], _ other: AnswerTable, _ isOrdered: Bool
  ) -> Bool {
    guard chosen.count < candidates.count else {
      return isOrdered || hasSameRows(as: other, chosen)
    }
    for candidate in candidates[chosen.count] where !chosen.contains(candidate) {
      chosen.append(candidate)
      if choose(&chosen, candidates, other, isOrdered) { return true }
      chosen.removeLast()
    }
    return false
  }

  private func hasSameRows(as other: AnswerTable, _ chosen: [Int]) -> Bool {
    let own = Array(columns.indices)
    return AnswerTable.counts((0..<rowCount).lazy.map { row($0, own) })
      == AnswerTable.counts((0..<rowCount).lazy.map { other.row($0, chosen) })
  }
}
