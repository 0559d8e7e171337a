import PlanFile
import PlanModel
import PlanQuery
import PlanTables
import QuerySyntax
import Testing

/// Traces of rows of the built-in plan.
enum Traces {
  /// The session after a script, and its last query.
  static func prepare(_ script: String) throws -> (QuerySession, PreparedStatement) {
    let day = try #require(CalendarDate(year: 2026, month: 1, day: 15))
    var session = QuerySession(database: PlanDatabase(plans: [BuiltInPlan.plan], today: day))
    let parsed = QueryScript(parsing: Array(script.utf8))
    let prepared = session.prepare(parsed.statements, source: parsed.source)
    #expect(!parsed.hasErrors && !prepared.diagnostics.contains { $0.severity == .error })
    return (session, try #require(prepared.statements.last))
  }

  /// The traces of the rows that have an identifier or key.
  static func of(_ script: String, _ id: String) throws -> [QueryTrace] {
    let (session, query) = try prepare(script)
    let relation = try #require(session.relation(of: query))
    guard case .found(let places) = session.findRow(id, in: [relation]) else {
      Issue.record("no row \(id)")
      return []
    }
    return try places.map { try #require(try session.trace(query, row: $0.row)) }
  }
}

extension QueryTrace {
  /// A line for each stage and one for the result.
  var summary: [String] {
    let end =
      resultCount.map { "row \(resultRows.map(String.init).joined(separator: "+")) of \($0)" }
      ?? "gone"
    return stages.map { $0.rows.map(\.summary).joined(separator: " / ") } + [end]
  }
}

extension RowTrace {
  /// What becomes of the row, and the comparisons that decide.
  var summary: String {
    guard let condition else { return verdict.summary }
    let deciding = condition.decidingComparisons.map(\.text).joined(separator: "; ")
    return verdict.summary + ": " + deciding
  }
}

extension StageVerdict {
  var summary: String {
    switch self {
    case .kept: "kept"
    case .leftOut: "out"
    case .undecided(let reason): "undecided \(reason.name)"
    case .found(let columns): "found in " + columns.joined(separator: " ")
    case .notFound: "not found"
    case .passes: "goes on"
    case .holds: "holds"
    case .moved(let from, let to, let count): "\(from) to \(to) of \(count)"
    case .position(let place, let count, let isKept):
      "place \(place) of \(count) " + (isKept ? "kept" : "out")
    case .grouped(let groups):
      groups.map { "group \($0.position) of \($0.count), \($0.rowCount) rows" }
        .joined(separator: " + ")
    case .expanded(let count): "\(count) rows"
    }
  }
}
