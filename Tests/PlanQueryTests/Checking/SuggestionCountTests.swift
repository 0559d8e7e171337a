import PlanFile
import PlanModel
import PlanTables
import Testing
@testable import PlanQuery
@testable import QuerySyntax

/// However long a wrong text is, nearest names are looked for only so many times.
@Suite struct SuggestionCountTests {
  private func diagnostics(_ text: String) throws -> [Diagnostic] {
    let day = try #require(CalendarDate(year: 2026, month: 1, day: 15))
    var session = QuerySession(database: PlanDatabase(plans: [BuiltInPlan.plan], today: day))
    let parsed = QueryScript(parsing: Array(text.utf8))
    return parsed.diagnostics
      + session.prepare(parsed.statements, source: parsed.source).diagnostics
  }

  @Test(arguments: [600, 1_200, 2_400])
  func unknownColumns(count: Int) throws {
    let parts = (0..<count).map { "leed = \"x\($0)\"" }
    let found = try diagnostics("tasks where " + parts.joined(separator: " or "))
    #expect(found.count == count)
    let guesses = found.count { $0.suggestion == BindingMessages.didYouMean("lead") }
    #expect(guesses == Binder.suggestedMistakes)
  }

  @Test(arguments: [600, 1_200, 2_400])
  func unknownTexts(count: Int) throws {
    let parts = (0..<count).map { "\"III.1.b\($0)\"" }
    let found = try diagnostics("tasks where id in (" + parts.joined(separator: ", ") + ")")
    #expect(found.count == count)
    #expect(found.count { $0.suggestion != nil } <= Binder.suggestedMistakes)
  }

  @Test func unknownStages() {
    let nearest = NearestStages()
    #expect(nearest.nearest(to: "wher") == .where)
    for number in 0..<2_000 {
      _ = nearest.nearest(to: "sortx\(number)")
      _ = nearest.nearest(to: "wher")
    }
    #expect(nearest.nearest(to: "wher") == .where)
    #expect(nearest.searches == NearestStages.mostWords)
  }

  /// A trial runs the query up to a condition: with a thousand of them that took seconds.
  @Test func conditionsThatAreTried() throws {
    let day = try #require(CalendarDate(year: 2026, month: 1, day: 15))
    var checker = ScriptChecker(
      database: PlanDatabase(plans: [BuiltInPlan.plan], today: day), settings: [:])
    let most = ConditionTrial.mostConditions
    for (place, count) in [(most - 1, 1), (most, 0)] {
      let text =
        "tasks" + String(repeating: " where line > 0", count: place) + " where line > 99999"
      let parsed = QueryScript(parsing: Array(text.utf8))
      let found = checker.check(
        parsed.statements, source: parsed.source, file: place
      ).diagnostics
      #expect(found.count { $0.code == .nothingPasses } == count)
    }
  }
}
