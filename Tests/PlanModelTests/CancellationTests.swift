import PlanModel
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
}
