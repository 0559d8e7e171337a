import PlanModel
import PlanTables
import PlanText

extension ShellCommand {
  /// `.tables`: the relations with their number of rows.
  static let tables = ShellCommand(
    name: "tables", arguments: "", takes: .nothing,
    help: ShellMessages.tablesHelp
  ) { session, _ throws(CommandFailure) in
    let database = session.queries.database
    let rows = RelationID.allCases.map { id in
      [
        id.rawValue, String(database[id].rowCount),
        id.help.text(in: session.language),
      ]
    }
    session.show(
      ResultTable.ofTexts(["source", "rows", "what"], rows, numbers: [1]))
  }
}

extension ResultTable {
  /// A result made of texts, for what commands list.
  ///
  /// - Parameters:
  ///   - names: The headings.
  ///   - rows: The cells, row by row.
  ///   - numbers: The positions of columns that hold numbers.
  /// - Returns: The result, without notes.
  static func ofTexts(
    _ names: [String], _ rows: [[String]], numbers: Set<Int> = []
  ) -> ResultTable {
    let columns = names.enumerated().map { index, name in
      let cells = rows.map { $0[index] }
      return numbers.contains(index)
        ? ResultColumn(
          name: name, type: .number, column: .number(NumberColumn(cells.map { Decimal($0) })))
        : ResultColumn(
          name: name, type: .text, column: .text(TextInterner.column(of: cells)))
    }
    return ResultTable(
      columns: columns, rowCount: rows.count, notes: [],
      lineage: Lineage(relation: .plans, offsets: [0], rows: []))
  }
}
