import PlanFile
import PlanModel
import PlanQuery
import PlanTables
import Testing

/// Tab while two plans are open, which name the same agencies.
@Suite struct SeveralPlansCompletionTests {
  private static let session = {
    var other = BuiltInPlan.plan
    other.number = "7000/KH-UBND"
    return QuerySession(
      database: PlanDatabase(
        plans: [BuiltInPlan.plan, other], today: CalendarDate(dayNumber: 20_000)))
  }()

  private func text(_ marked: String) -> CompletionText {
    CompletionText(marked, in: Self.session)
  }

  @Test func thePlanIsAColumn() {
    #expect(text("tasks where pl¦").labels == ["plan"])
    #expect(text("tasks where plan.nu¦").labels == ["number"])
    #expect(text("tasks where plan = 7¦").labels.count == 1)
    #expect(CompletionText("tasks where pl¦").labels.isEmpty)
  }

  @Test func anAgencyOfBothIsOneValue() {
    let both = text("tasks where lead = so y¦").list.items
    let one = CompletionText("tasks where lead = so y¦").list.items
    #expect(both.map(\.label) == ["Sở Y tế"] && one.map(\.label) == ["Sở Y tế"])
    #expect(one.first?.help.english == "3 tasks")
    #expect(both.first?.help.english == "6 tasks")
  }

  @Test func idsOfBothComeOnce() {
    let ids = Self.session.rowCompletions(of: "iii.4.b", in: [.tasks, .sections])
    #expect(ids.map(\.label) == ["III.4.b"])
  }
}
