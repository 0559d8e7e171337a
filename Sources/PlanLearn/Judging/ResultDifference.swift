import PlanModel
import PlanQuery
import PlanRendering
import PlanTables

/// Tells how a result differs from the one that was wanted, in words that help.
struct ResultDifference {
  let wanted: JudgedResult
  let given: JudgedResult
  let isOrdered: Bool

  /// How many rows a message names.
  private static let namedRows = 3

  /// What differs; `nil` where nothing that counts does.
  var differences: [Message]? {
    let right = AnswerTable(wanted.table)
    let answer = AnswerTable(given.table)
    if right.columns(in: answer, isOrdered: isOrdered) != nil { return nil }
    if isOrdered, right.columns(in: answer, isOrdered: false) != nil {
      return [JudgeMessages.wrongOrder]
    }
    if let rows = rowDifferences { return rows }
    if let count = wantedCount, count == Decimal(answer.rowCount), answer.rowCount != 1 {
      return [JudgeMessages.addCount]
    }
    if right.rowCount != answer.rowCount {
      return [JudgeMessages.rowCount(answer.rowCount, wanted: right.rowCount)]
        + valueDifferences(right, answer)
    }
    let absent = absentColumns(right, answer)
    if absent.count == right.columns.count, right.rowCount == 1 {
      return [
        JudgeMessages.otherValue(
          ValueText.text(of: given.table.columns[0], options: RenderOptions()))
      ]
    }
    if absent.isEmpty { return [JudgeMessages.mixedRows] }
    // Rows of the plan are known to be the same ones; of groups nothing is known.
    let areRight = planRows(wanted.table) != nil
    return [
      areRight ? JudgeMessages.absentColumns(absent) : JudgeMessages.otherColumns(absent)
    ]
  }

  /// The number that was wanted, where it is all.
  private var wantedCount: Decimal? {
    guard wanted.table.rowCount == 1, wanted.table.columns.count == 1,
      case .number(let numbers) = wanted.table.columns[0].column
    else { return nil }
    return numbers[0]
  }

  /// The columns that nothing in the answer says.
  private func absentColumns(_ right: AnswerTable, _ answer: AnswerTable) -> [String] {
    right.columns.indices.filter { index in
      !answer.columns.contains { AnswerTable.equals($0, right.columns[index], isOrdered: false) }
    }.map { right.names[$0] }
  }
}

// MARK: Rows of the plan

extension ResultDifference {
  /// Which rows of the plan are too many and which are missing, where both results show rows of
  /// one relation; `nil` where they do not or have the same.
  private var rowDifferences: [Message]? {
    guard let right = planRows(wanted.table), let answer = planRows(given.table),
      wanted.table.lineage.relation == given.table.lineage.relation, right != answer
    else { return nil }
    let tooMany = answer.subtracting(right).sorted()
    let missing = right.subtracting(answer).sorted()
    var messages: [Message] = []
    if !tooMany.isEmpty {
      messages.append(
        JudgeMessages.tooMany(
          tooMany.count, of: given.table.rowCount, names(tooMany, followed: wanted)))
    }
    if !missing.isEmpty {
      messages.append(
        JudgeMessages.missing(
          missing.count, of: wanted.table.rowCount, names(missing, followed: given)))
    }
    return messages
  }

  /// The rows of the plan that a result shows; `nil` where its rows are groups of them, or repeat.
  private func planRows(_ table: ResultTable) -> Set<Int32>? {
    let lineage = table.lineage
    guard lineage.offsets == nil, lineage.rows.count == table.rowCount else { return nil }
    let rows = Set(lineage.rows)
    return rows.count == table.rowCount ? rows : nil
  }

  /// The first of the rows by their identifiers, each with the values that left it out of the
  /// result it is not in: `III.2.d (lead: —)`.
  private func names(_ rows: [Int32], followed result: JudgedResult) -> [Message] {
    let relation = wanted.table.lineage.relation
    let keys = result.session.database.rowNames(of: relation).keys
    var names = rows.prefix(ResultDifference.namedRows).map { row in
      Message.same(keys[Int(row)] + reason(row, in: result))
    }
    if rows.count > names.count { names.append(.same("…")) }
    return names
  }

  private func reason(_ row: Int32, in result: JudgedResult) -> String {
    guard case .some(.some(let trace)) = try? result.session.trace(result.statement, row: Int(row)),
      let stage = trace.stages.last(where: { !$0.isKept }), let row = stage.rows.first
    else { return "" }
    let decisive = row.condition?.decidingComparisons.flatMap(\.operands) ?? []
    guard let value = (decisive.isEmpty ? row.values : decisive).first else { return "" }
    return " (\(value.name): \(ValueText.text(of: value, options: RenderOptions())))"
  }
}

// MARK: Values

extension ResultDifference {
  /// Values of the first column that one result has and the other has not.
  private func valueDifferences(_ right: AnswerTable, _ answer: AnswerTable) -> [Message] {
    guard let key = right.columns.indices.first else { return [] }
    let overlaps = answer.columns.map { Set($0).intersection(right.columns[key]).count }
    guard let best = overlaps.indices.max(by: { overlaps[$0] < overlaps[$1] }), overlaps[best] > 0
    else { return [] }
    let tooMany = texts(given.table, best, notIn: Set(right.columns[key]))
    let missing = texts(wanted.table, key, notIn: Set(answer.columns[best]))
    return [
      tooMany.isEmpty ? nil : JudgeMessages.extraValues(given.table.columns[best].name, tooMany),
      missing.isEmpty ? nil : JudgeMessages.absentValues(wanted.table.columns[key].name, missing),
    ].compactMap { $0 }
  }

  private func texts(
    _ table: ResultTable, _ index: Int, notIn known: Set<AnswerCell>
  ) -> [String] {
    let column = table.columns[index]
    let rows = (0..<table.rowCount).filter { !known.contains(AnswerCell(column.column, $0)) }
    var texts = rows.prefix(ResultDifference.namedRows).map {
      ValueText.text(of: column, row: $0, options: RenderOptions())
    }
    if rows.count > texts.count { texts.append("…") }
    return texts
  }
}
