import PlanFile
import PlanModel
import PlanTables
import PlanText
import Synchronization
import Testing

/// Giving up work on a plan that is larger than one asking's rows.
@Suite struct CancellationTests {
  private static let rows = 3 * Cancellation.interval

  /// A wish that comes up after some questions, and how often it was asked for.
  private final class Wish: Sendable {
    let questions = Atomic(0)

    func cancellation(after patience: Int) -> Cancellation {
      Cancellation { self.questions.add(1, ordering: .relaxed).newValue > patience }
    }
  }

  private func largePlan() throws -> Plan {
    var plan = BuiltInPlan.plan
    let first = try #require(plan.indicators.first)
    plan.indicators = (1...CancellationTests.rows).map { number in
      var indicator = first
      indicator.id = "1.\(number)"
      return indicator
    }
    return plan
  }

  @Test(arguments: 0..<6)
  func readingIsGivenUp(patience: Int) throws {
    let bytes = PlanFile.write(try largePlan())
    let wish = Wish()
    #expect(try PlanFile.read(bytes, cancellation: wish.cancellation(after: patience)) == nil)
    #expect(wish.questions.load(ordering: .relaxed) == patience + 1)
  }

  @Test func readingGoesOnWhereNobodyMinds() throws {
    let plan = try largePlan()
    let wish = Wish()
    let read = try PlanFile.read(
      PlanFile.write(plan), cancellation: wish.cancellation(after: .max))
    #expect(read == plan)
    #expect(wish.questions.load(ordering: .relaxed) > CancellationTests.rows / 2048)
  }

  @Test(arguments: [RelationID.indicators, .targets])
  func buildingIsGivenUp(id: RelationID) throws {
    let day = try #require(CalendarDate(iso: "2026-01-15"))
    let plan = try largePlan()
    let database = PlanDatabase(plans: [plan], today: day)
    #expect(!database.build(id, cancellation: Wish().cancellation(after: 1)))
    // Nothing of the half that was built remains.
    let count = id == .targets ? 2 * CancellationTests.rows : CancellationTests.rows
    #expect(database[id].rowCount == count)
    #expect(database[id].columns.allSatisfy { $0.count == count })
    #expect(database.build(id, cancellation: Wish().cancellation(after: 0)))
  }

  /// A group of many members among the partners of many tasks.
  private func crowdedPlan(members: Int, tasks: Int) throws -> Plan {
    var plan = BuiltInPlan.plan
    let task = try #require(plan.tasks.first)
    let agencies = (0..<members).map {
      Agency(key: "m\($0)", name: "Member \($0)", kind: .department)
    }
    var group = Agency(key: "all", name: "All", kind: .group)
    group.members = agencies.map(\.key)
    plan.agencies += agencies + [group]
    plan.tasks = (0..<tasks).map { number in
      var task = task
      task.id = "T.\(number)"
      task.lead = ["all"]
      task.partners = []
      return task
    }
    return plan
  }

  @Test func membersOfGroupsAreCountedOnce() throws {
    let plan = try crowdedPlan(members: 3 * Cancellation.interval, tasks: 4)
    let day = try #require(CalendarDate(iso: "2026-01-15"))
    let wish = Wish()
    let database = PlanDatabase(plans: [plan], today: day)
    #expect(database.build(.tasks, cancellation: wish.cancellation(after: .max)))
    #expect(wish.questions.load(ordering: .relaxed) >= 4 * 3)
    let relation = database[.tasks]
    let index = try #require(relation.index(of: "involved"))
    guard case .list(let lists) = relation.columns[index] else {
      Issue.record("involved is a list")
      return
    }
    #expect(lists.range(ofRow: 3).count == 3 * Cancellation.interval + 1)
    #expect(
      !PlanDatabase(plans: [plan], today: day)
        .build(.tasks, cancellation: Wish().cancellation(after: 3)))
  }

  @Test func longListsAsk() throws {
    let bytes = PlanFile.write(
      try crowdedPlan(members: 4 * Cancellation.interval, tasks: 1))
    let wish = Wish()
    _ = try PlanFile.read(bytes, cancellation: wish.cancellation(after: .max))
    #expect(wish.questions.load(ordering: .relaxed) > 8)
  }

  @Test func readingEndsWhereMemoryDoes() throws {
    let bytes = PlanFile.write(try largePlan())
    let none = MemoryBudget(limit: { 1000 }, inUse: { _ in 1000 })
    #expect {
      try PlanFile.read(bytes, cancellation: .never, memory: none)
    } throws: { error in
      (error as? PlanFileErrors)?.errors.map(\.code) == [.tooLarge]
    }
  }

  @Test(arguments: [2_000, 20_000])
  func manyWrongReferencesAreCounted(count: Int) throws {
    var plan = try crowdedPlan(members: 1, tasks: 1)
    plan.tasks[0].partners = (0..<count).map { "nobody\($0)" }
    let bytes = PlanFile.write(plan)
    let wish = Wish()
    #expect {
      try PlanFile.read(bytes, cancellation: wish.cancellation(after: .max))
    } throws: { error in
      (error as? PlanFileErrors)?.total == count
    }
  }

  /// Each of many agencies is a member of the next and has the first as a member.
  @Test func manyCirclesAreToldInPart() throws {
    var plan = BuiltInPlan.plan
    let count = 5_000
    plan.agencies += (0..<count).map { number in
      var group = Agency(key: "g\(number)", name: "Group \(number)", kind: .group)
      group.members = number + 1 < count ? ["g\(number + 1)", "g0"] : ["g0"]
      if number == 0 { group.members = ["g1"] }
      return group
    }
    let bytes = PlanFile.write(plan)
    #expect {
      try PlanFile.read(bytes)
    } throws: { error in
      guard let errors = error as? PlanFileErrors else { return false }
      return errors.total == 100 && errors.errors.allSatisfy { $0.code == .cycle }
    }
  }
}
