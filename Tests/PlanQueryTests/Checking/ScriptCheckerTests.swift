import PlanTestSupport
import PlanFile
import PlanModel
import PlanTables
import QuerySyntax
import Testing
@testable import PlanQuery

/// What a check says beyond the errors that a run would report too.
@Suite struct ScriptCheckerTests {
  private static let database = PlanDatabase(
    plans: [BuiltInPlan.plan], today: BuiltInPlan.plan.date)

  private func check(_ source: [UInt8], _ settings: [String: String] = [:]) -> [Diagnostic] {
    var checker = ScriptChecker(database: Self.database, settings: settings)
    let script = QueryScript(parsing: source)
    let found = checker.check(script.statements, source: source, file: 0).diagnostics
    return found + checker.unused().map(\.diagnostic)
  }

  /// The codes of what is found, at the marked places.
  private func expect(
    _ marked: String, _ codes: [DiagnosticCode], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let source = MarkedSource(marked)
    let found = check(source.bytes).sorted { $0.range.start < $1.range.start }
    #expect(found.map(\.code) == codes, "\(marked)", sourceLocation: sourceLocation)
    #expect(found.map(\.range) == source.ranges, "\(marked)", sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "let a = tasks; a | count", "let a = tasks; areas | where key in (A) or id in (a)",
    "let a = tasks; let a = a | take 1; (a) show id", "param n = 1; tasks take $N",
    "param n = 1; tasks skip $n", "param t = 'y te'; tasks find $t",
    "param n = 1; tasks where line > $n", "param n = 1; tasks show if(true, $n, 2) as x",
    "param n = 1; tasks where line in (tasks where line > $n show line)",
    "param n = 1; let a = tasks add x = -$n + 1; a count by round($n, 1) as y",
    "param n = 1; tasks summarize sum(line * $n)", "param n = 1; tasks sort $n * line",
    "param d = 2024..2026; tasks where timeframe overlaps $d",
    "let a = tasks; tasks count\n.explain a | count", "param n = 1; tasks count\n.print $n",
    "let a = tasks; param n = 1",
  ])
  func usedNames(source: String) {
    let found = check(Array(source.utf8)).map(\.code)
    #expect(!found.contains(.unusedQuery) && !found.contains(.unusedParameter), "\(source)")
  }

  @Test func unusedNames() {
    expect("let «a» = tasks; tasks | count", [.unusedQuery])
    expect("let «a» = tasks; let a = areas; a", [.unusedQuery])
    expect("let a = tasks; let «A» = a; tasks", [.unusedQuery])
    expect("param «n» = 1; let «n» = tasks; tasks", [.unusedParameter, .unusedQuery])
    expect("param «n» = 1; param n = 2; tasks take $n", [.unusedParameter])
    expect("tasks show line as a; let «a» = areas", [.unusedQuery])
  }

  @Test func conditionsThatNothingMeets() {
    expect("tasks where «line > 5000»", [.nothingPasses])
    expect("tasks where line > 100 where «line < 100» where line = 1", [.nothingPasses])
    expect("let a = tasks where «line < 0»; a count", [.nothingPasses])
    expect("(tasks where «line < 0») show id", [.nothingPasses])
    expect(
      "areas where key = \"health\" where name in (tasks where «line < 0» show title)",
      [.nothingPasses])
    expect("tasks expect count = 1 where «line < 0»", [.nothingPasses])
    expect("param n = -1; tasks where «line < $n»", [.nothingPasses])
    expect("tasks where line > 0 or line > 5000", [])
    expect("tasks take 0 where line < 0", [])
    // It is what the author expects, and says so.
    expect("tasks where line < 0 | expect count = 0", [])
    // The binder has said why already.
    expect("tasks where title = «\"no such title\"»", [.unmatchedText])
  }

  @Test func conditionsThatAreUndecided() throws {
    let source = "duties where «next_due < 2020-01-01»"
    expect(source, [.onlyUndecided])
    let found = try #require(check(MarkedSource(source).bytes).first)
    #expect(found.severity == .note)
    #expect(found.message.english.contains(": 11 are undecided"))
    expect("duties where possibly(next_due < 2020-01-01)", [])
  }

  @Test func valuesFromOutside() {
    let source = Array("param n = 5000; tasks where line > $n".utf8)
    #expect(check(source).map(\.code) == [.nothingPasses])
    #expect(check(source, ["n": "5"]).isEmpty)
    #expect(check(source, ["n": "x"]).map(\.code) == [.badParameter])
  }

  /// One mistake gives one error, and what a file defines counts though something else is wrong.
  @Test func definitionsSurviveErrors() {
    expect("let a = tasks; tasks show «nix»; a show «nix»", [.unknownColumn, .unknownColumn])
    expect("let a = «tascs»; a | where line > 5000; let b = a; b count", [.unknownSource])
    expect("let a = tasks where «lin» > 5; a count", [.unknownColumn])
  }

  @Test func otherPlans() {
    let source = Array("let a = tasks where line > 0;".utf8)
    var checker = ScriptChecker(database: Self.database, settings: [:])
    _ = checker.check(QueryScript(parsing: source).statements, source: source, file: 0).diagnostics
    checker.open(PlanDatabase(plans: [], today: BuiltInPlan.plan.date))
    let second = Array("a where line > 5000".utf8)
    let script = QueryScript(parsing: second)
    // Without rows there is nothing that could have passed.
    #expect(checker.check(script.statements, source: second, file: 1).diagnostics.isEmpty)
    #expect(checker.unused().isEmpty)
  }
}
