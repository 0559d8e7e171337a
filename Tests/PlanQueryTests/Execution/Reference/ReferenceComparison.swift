import PlanModel
import PlanTables
import QuerySyntax
import Testing
@testable import PlanQuery

/// Runs scripts by both evaluators and compares what they give.
struct ReferenceComparison {
  let database: PlanDatabase
  let plain: PlainDatabase

  init(_ plans: [Plan]) {
    database = PlanDatabase(plans: plans, today: CalendarDate(dayNumber: 20_468))
    plain = PlainDatabase(database)
  }

  /// The last query of a script; `nil` where something is wrong with the script.
  func bind(_ script: String) -> BoundQuery? {
    let parsed = QueryScript(parsing: Array(script.utf8))
    guard !parsed.hasErrors else { return nil }
    var session = QuerySession(database: database)
    let prepared = session.prepare(parsed.statements, source: parsed.source)
    guard !prepared.diagnostics.contains(where: { $0.severity == .error }),
      case .query(let query)? = prepared.statements.last?.action
    else { return nil }
    return query
  }

  /// Where the two evaluators differ on a query; `nil` where they agree.
  func difference(_ query: BoundQuery, rowLimit: Int = Limits.rows) -> String? {
    let control = RunControl(.never, RunLimits(rows: rowLimit))
    let wanted = Result { () throws(PlainFailure) in
      try ReferenceBackend.run(query, over: plain, rowLimit: rowLimit)
    }
    let found = Result { () throws(ExecutionFailure) in
      try Executor.run(query, over: database, control)
    }
    switch (wanted, found) {
    case (.success(let wanted), .success(let found)):
      return difference(wanted, found.table, found.facts)
    case (.failure(.expectation(let truth)), .failure(.expectation(let diagnostic))):
      let undecided = diagnostic.message.english.hasPrefix("the expectation is undecided")
      return truth.isUndecided == undecided ? nil : "expectation \(truth): \(diagnostic.message)"
    case (.failure(.tooLarge), .failure(.tooLarge)), (.failure(.tooLarge), .failure(.excess)):
      return nil
    case (.failure(let failure), .success): return "the reference fails: \(failure)"
    case (_, .failure(let failure)): return "the columnar engine fails: \(failure)"
    }
  }

  /// The first difference between two results.
  private func difference(
    _ wanted: PlainResult, _ found: ResultTable, _ facts: Facts
  ) -> String? {
    if wanted.names != found.columns.map(\.name) {
      return "columns \(wanted.names) and \(found.columns.map(\.name))"
    }
    if wanted.rows.count != found.rowCount {
      return "\(wanted.rows.count) rows and \(found.rowCount)"
    }
    for column in found.columns where column.column.count != found.rowCount {
      return "column \(column.name) has \(column.column.count) values for \(found.rowCount) rows"
    }
    for (number, row) in wanted.rows.enumerated() {
      for (place, value) in row.enumerated() {
        let other = PlainValue(found.columns[place].column, number)
        if !value.isSame(as: other) {
          return "row \(number), \(wanted.names[place]): reference \(value), columnar \(other)"
        }
      }
    }
    if wanted.facts != facts {
      return "facts: reference \(wanted.facts.all), columnar \(facts.all)"
    }
    return nil
  }
}
