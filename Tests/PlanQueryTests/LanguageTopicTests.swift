import PlanFile
import PlanModel
import PlanQuery
import PlanTables
import PlanText
import QuerySyntax
import Testing

@Suite struct LanguageTopicTests {
  /// What people copy from help has to run, and to show something.
  @Test(arguments: LanguageTopic.all.map(\.example))
  func exampleRuns(example: String) throws {
    let today = try #require(CalendarDate(iso: "2026-01-15"))
    var session = QuerySession(
      database: PlanDatabase(plans: [BuiltInPlan.plan], today: today))
    let script = QueryScript(parsing: Array(example.utf8))
    #expect(script.diagnostics.isEmpty)
    let prepared = session.prepare(script.statements, source: script.source)
    #expect(prepared.diagnostics.isEmpty)
    let statement = try #require(prepared.statements.first)
    let result = try #require(try session.run(statement))
    #expect(result.rowCount > 0)
  }

  @Test(arguments: LanguageTopic.all.map(\.name))
  func pageIsWhole(name: String) throws {
    for topic in LanguageTopic.all where topic.name == name {
      #expect(!topic.form.english.isEmpty)
      #expect(!topic.summary.english.isEmpty)
      #expect(!topic.summary.vietnamese.isEmpty)
    }
  }

  @Test func givingUpIsItsOwnFailure() throws {
    let today = try #require(CalendarDate(iso: "2026-01-15"))
    var session = QuerySession(
      database: PlanDatabase(plans: [BuiltInPlan.plan], today: today))
    let script = QueryScript(parsing: Array("tasks where title ~ \"a\" sort title".utf8))
    let statement = try #require(
      session.prepare(script.statements, source: script.source).statements.first)
    #expect(throws: QueryFailure.self) {
      try session.run(statement, cancellation: Cancellation { true })
    }
    #expect(try session.run(statement, cancellation: .never) != nil)
  }
}
