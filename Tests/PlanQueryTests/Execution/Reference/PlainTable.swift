import PlanModel
import PlanQuery
import PlanTables

/// Rows between two stages of the plain reference evaluator.
struct PlainTable: Sendable {
  struct Row: Sendable {
    /// The values, by slot.
    var values: [PlainValue]
    /// The row of the relation that it is; of a group none.
    var source: Int?
  }

  /// The relation that the rows come from.
  var relation: RelationID
  var rows: [Row]
  /// Whether the rows are groups.
  var isGrouped = false
}

/// The open plans as plain rows, and what their rows are called.
struct PlainDatabase: Sendable {
  let columns: PlanDatabase
  private let tables: [RelationID: PlainTable]
  /// For each row of a relation the text that stands for it in results.
  private let names: [RelationID: [PlainValue]]
  /// For each row of a relation the texts that `~` looks at.
  private let searchTexts: [RelationID: [[String]]]

  init(_ database: PlanDatabase) {
    columns = database
    var tables: [RelationID: PlainTable] = [:]
    var names: [RelationID: [PlainValue]] = [:]
    var searchTexts: [RelationID: [[String]]] = [:]
    for id in RelationID.allCases {
      let relation = database[id]
      let rows = 0..<relation.rowCount
      tables[id] = PlainTable(
        relation: id,
        rows: rows.map { row in
          PlainTable.Row(values: relation.columns.map { PlainValue($0, row) }, source: row)
        })
      let shown = Column.text(database.displayNames(of: id))
      names[id] = rows.map { PlainValue(shown, $0) }
      let called = database.rowNames(of: id)
      searchTexts[id] = rows.map { [called.names[$0]] + called.others[$0] }
    }
    (self.tables, self.names, self.searchTexts) = (tables, names, searchTexts)
  }

  var today: CalendarDate { columns.today }

  func table(_ id: RelationID) -> PlainTable { tables[id] ?? PlainTable(relation: id, rows: []) }

  /// A field of a row that is referred to.
  func value(_ relation: RelationID, _ row: Int, _ column: Int) -> PlainValue {
    table(relation).rows[row].values[column]
  }

  /// What stands for a reference in a result, and is sorted by; in lists too.
  func named(_ value: PlainValue) -> PlainValue {
    switch value {
    case .reference(let relation, let row): names[relation]?[row] ?? .missing
    case .list(let elements): .list(elements.map { named($0) })
    default: value
    }
  }

  /// The texts that `~` looks at for a reference.
  func searchTexts(_ relation: RelationID, _ row: Int) -> [String] {
    searchTexts[relation]?[row] ?? []
  }
}

/// What the plain reference evaluator gives.
struct PlainResult {
  var names: [String]
  var rows: [[PlainValue]]
  var facts: Facts
}

/// Why a query stopped.
enum PlainFailure: Error {
  /// An expectation is not true.
  case expectation(Truth)
  /// There would be more rows than there may be.
  case tooLarge
}
