import PlanFile
import PlanModel
import PlanQuery
import PlanTables
import PlanText
import Synchronization
import Testing
@testable import PlanShell

/// Over a large plan nobody waits for a query that was interrupted, even where it does not ask.
@Suite struct AbandonedQueryTests {
  /// An engine that does not ask whether to stop before it is let go.
  private final class DeafBackend: QueryBackend {
    private let isLetGo = Atomic(false)
    private let hasEnded = Atomic(false)
    var isDone: Bool { hasEnded.load(ordering: .relaxed) }
    func letGo() { isLetGo.store(true, ordering: .relaxed) }
    private let hasBegun = Atomic(false)
    var isRunning: Bool { hasBegun.load(ordering: .relaxed) }

    func run(
      _ query: BoundQuery, over database: PlanDatabase, cancellation: Cancellation,
      limits: RunLimits
    ) throws(QueryFailure) -> (table: ResultTable, facts: Facts) {
      hasBegun.store(true, ordering: .relaxed)
      for _ in 0..<20_000_000 where !isLetGo.load(ordering: .relaxed) {}
      hasEnded.store(true, ordering: .relaxed)
      throw .cancelled
    }
  }

  private static func session(_ backend: DeafBackend) throws -> Session {
    var plan = BuiltInPlan.plan
    let row = try #require(plan.indicators.first)
    plan.indicators = (0..<50_001).map { number in
      var copy = row
      copy.id = "9.\(number)"
      return copy
    }
    let day = try #require(CalendarDate(iso: "2026-01-15"))
    let database = PlanDatabase(plans: [plan], today: day)
    let options = ShellOptions()
    let session = Session(
      database: database, options: options, reporter: Reporter(options))
    session.queries = QuerySession(database: database, backend: backend)
    session.isInteractive = true
    return session
  }

  @Test func queriesAreLeft() throws {
    let backend = DeafBackend()
    let session = try Self.session(backend)
    // Preparing the statement asks too; the query alone never does.
    session.cancellation = Cancellation { backend.isRunning }
    #expect(session.run(Array("areas count".utf8), name: "test") == .interrupted)
    #expect(!backend.isDone)
    backend.letGo()
  }

  @Test(arguments: [false, true])
  func lookUps(isGivenUp: Bool) throws {
    let session = try Self.session(DeafBackend())
    session.cancellation = Cancellation { isGivenUp }
    let expected: ExitCode = isGivenUp ? .interrupted : .success
    #expect(session.run(Array(".show 9.50000".utf8), name: "test") == expected)
  }
}
