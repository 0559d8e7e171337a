import PlanFile
import PlanLearn
import PlanModel
import Testing

/// The plan that answers are tried on a second time.
@Suite struct AlteredPlanTests {
  @Test func isValidAndOther() throws {
    let plan = BuiltInPlan.plan
    let altered = AlteredPlan.make(from: plan, seed: 7)
    #expect(altered == AlteredPlan.make(from: plan, seed: 7))
    #expect(altered != AlteredPlan.make(from: plan, seed: 8))
    #expect(try PlanFile.read(PlanFile.write(altered)) == altered)
    #expect(altered.tasks.count < plan.tasks.count)
    #expect(altered.indicators.count < plan.indicators.count)
    #expect(altered.duties.count < plan.duties.count)
    #expect(altered.agencies == plan.agencies)
    let titles = Dictionary(uniqueKeysWithValues: plan.tasks.map { ($0.id, $0.title) })
    #expect(altered.tasks.count { titles[$0.id] != $0.title } > altered.tasks.count / 2)
    let leads = Dictionary(plan.tasks.map { ($0.title, $0.lead) }) { first, _ in first }
    #expect(altered.tasks.count { leads[$0.title] != $0.lead } > altered.tasks.count / 2)
    let units = Dictionary(grouping: plan.indicators) { $0.targets }
    #expect(
      altered.indicators.allSatisfy { indicator in
        units[indicator.targets]?.contains { $0.unit == indicator.unit } ?? false
      })
  }

  @Test func emptyPlan() throws {
    let day = try #require(CalendarDate(iso: "2024-07-22"))
    let plan = Plan(number: "1", issuer: "i", date: day, title: "t", milestones: [])
    #expect(AlteredPlan.make(from: plan, seed: 7) == plan)
  }
}
