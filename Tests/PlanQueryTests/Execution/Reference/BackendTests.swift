import PlanFile
import PlanModel
import QuerySyntax
import PlanTables
import Testing
@testable import PlanQuery

/// A session is the same on any backend: tables, and the notes made of facts.
@Suite struct BackendTests {
  @Test(arguments: [
    "tasks where lead = \"so y te\" show id, title, timeframe, lead",
    "tasks | count by lead",
    "indicators where target2030 >= 90 show id, target2030, target2030 - target2025 as gain",
    "indicators summarize avg(target2030), min(target2025), list(unit), share by area",
    "duties show id, who, next_due, next_due - today() as days",
    "let few = tasks where timeframe covers 2025; few sort title take 5 show title, area.name",
    "tasks where lead in (agencies where kind = \"department\") and today() > 2020-01-01 | count",
    "areas show key, 1 / 0 as nothing, if(tasks > 3, \"many\", \"few\") as size",
    "tasks expand lead distinct lead.kind, lead.short",
    "targets where year in 2025..2030 count by indicator.unit, year",
  ])
  func sessionsAreAlike(text: String) throws {
    let day = try #require(CalendarDate(year: 2026, month: 1, day: 15))
    let database = PlanDatabase(plans: [BuiltInPlan.plan], today: day)
    var results: [ResultTable] = []
    for backend in [ColumnarBackend(), PlainBackend()] as [any QueryBackend] {
      var session = QuerySession(database: database, backend: backend)
      let script = QueryScript(parsing: Array(text.utf8))
      let (statements, diagnostics) = session.prepare(script.statements, source: script.source)
      #expect(diagnostics.isEmpty)
      results.append(try #require(try statements.last.flatMap { try session.run($0) }))
    }
    #expect(results[0].notes == results[1].notes)
    #expect(results[0].rowCount == results[1].rowCount)
    #expect(results[0].columns.map(\.name) == results[1].columns.map(\.name))
    for (one, other) in zip(results[0].columns, results[1].columns) {
      for row in 0..<results[0].rowCount {
        #expect(PlainValue(one.column, row).key == PlainValue(other.column, row).key)
      }
    }
  }
}
