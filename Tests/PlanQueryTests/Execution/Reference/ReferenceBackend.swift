import PlanModel

@testable import PlanQuery

/// Runs bound queries one row and one value at a time, as Grammar/Reference.md reads: no columns,
/// no vectors, no codes. It is what the columnar engine is held to, so that it is written for
/// clarity and nothing else.
struct ReferenceBackend {
  let database: PlainDatabase
  let rowLimit: Int
  private(set) var facts = Facts()
  /// What the inner queries of the expressions gave, by where these are in the text.
  private(set) var innerResults: [SourceRange: InnerResult] = [:]
  private var namedTables: [Int: PlainTable] = [:]
  /// What was counted in the stage that runs.
  var tally = PlainTally()

  enum InnerResult {
    case rows(Set<Int>)
    case values([PlainValue])
  }

  init(_ database: PlainDatabase, rowLimit: Int = Limits.rows) {
    self.database = database
    self.rowLimit = rowLimit
  }

  /// Runs a query.
  static func run(
    _ query: BoundQuery, over database: PlainDatabase, rowLimit: Int = Limits.rows
  ) throws(PlainFailure) -> PlainResult {
    var backend = ReferenceBackend(database, rowLimit: rowLimit)
    let table = try backend.execute(query)
    let shown = query.shownColumns
    for column in shown where column.type.isList {
      try backend.checkSize(table.rows.reduce(0) { $0 + $1.values[column.slot].elements.count })
    }
    return PlainResult(
      names: shown.map(\.name),
      rows: table.rows.map { row in shown.map { database.named(row.values[$0.slot]) } },
      facts: backend.facts)
  }

  mutating func learn(_ fact: Fact) { facts.add(fact) }

  /// The rows that a query gives. Those of a named query are worked out once.
  mutating func execute(_ query: BoundQuery) throws(PlainFailure) -> PlainTable {
    if let identity = query.identity, let known = namedTables[identity] { return known }
    var table =
      switch query.source {
      case .relation(let id): database.table(id)
      case .query(let inner): try execute(inner)
      }
    try checkSize(table.rows.count)
    for stage in query.stages {
      let outer = tally
      tally = PlainTally()
      try apply(stage, &table)
      try checkSize(table.rows.count)
      for fact in tally.facts { learn(fact) }
      tally = outer
    }
    if let identity = query.identity { namedTables[identity] = table }
    return table
  }

  func checkSize(_ rows: Int) throws(PlainFailure) {
    if rows > rowLimit { throw .tooLarge }
  }

  /// Runs the inner queries of an expression, in reading order, before it is worked out for rows.
  mutating func prepare(_ expression: BoundExpression) throws(PlainFailure) {
    for operand in expression.operands { try prepare(operand) }
    switch expression.kind {
    case .inRows(_, let query):
      let rows = try execute(query).rows
      innerResults[expression.range] = .rows(Set(rows.compactMap(\.source)))
    case .inValues(_, let query):
      let rows = try execute(query).rows
      let slot = query.shownColumns.first { !$0.isAutomatic }?.slot
      innerResults[expression.range] = .values(
        slot.map { slot in rows.flatMap { $0.values[slot].elements } } ?? [])
    default: break
    }
  }
}

/// What a note counts in a stage: each operation of the text once for each row.
struct PlainTally {
  enum Failure { case divisionByZero, overflow, unitMismatch, impossibleDay }

  /// An operation of the text on a row; several may be at one place, told apart by number.
  struct Operation: Hashable {
    var range: SourceRange
    var number: Int
    var row: Int
  }

  private var counted: Set<Operation> = []
  private var counts: [Failure: Int] = [:]

  mutating func count(_ failure: Failure, _ operation: Operation) {
    if counted.insert(operation).inserted { counts[failure, default: 0] += 1 }
  }

  /// Counts what belongs to no place, such as the aggregate of a group.
  mutating func count(_ failure: Failure) { counts[failure, default: 0] += 1 }

  var facts: [Fact] {
    var facts: [Fact] = []
    if let count = counts[.divisionByZero] { facts.append(.divisionsByZero(count)) }
    if let count = counts[.overflow] { facts.append(.overflows(count)) }
    if let count = counts[.unitMismatch] { facts.append(.unitMismatches(count)) }
    if let count = counts[.impossibleDay] { facts.append(.impossibleDays(count)) }
    return facts
  }
}
