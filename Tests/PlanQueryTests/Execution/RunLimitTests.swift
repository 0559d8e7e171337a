import PlanModel
import PlanQuery
import Testing

/// What a query may take.
@Suite struct RunLimitTests {
  private func failure(
    _ query: String, _ limits: RunLimits
  ) throws -> Diagnostic? {
    let (session, statement) = try Traces.prepare(query)
    do throws(QueryFailure) {
      _ = try session.run(statement, limits: limits)
      return nil
    } catch {
      guard case .tooLarge(let diagnostic) = error else { throw error }
      return diagnostic
    }
  }

  /// 101 indicators: their fourth power is more than there may be.
  @Test(arguments: [
    ("expand a expand b expand c expand d count", "expand d"),
    ("expand a expand b expand c expand d take 1", "expand d"),
    ("expand a expand b expand c show length(d)", "show length(d)"),
  ])
  func rows(stages: String, place: String) throws {
    let query =
      "indicators summarize list(id) as a, list(id) as b, list(id) as c, list(id) as d " + stages
    let found = try #require(try failure(query, .usual))
    #expect(found.code == .tooLarge)
    let bytes = Array(query.utf8)[found.range.start..<found.range.end]
    #expect(String(decoding: bytes, as: UTF8.self) == place)
  }

  @Test func rowsOfANamedQuery() throws {
    let script = "let q = tasks expand lead; q count"
    let found = try #require(try failure(script, RunLimits(rows: 31)))
    // The place is in the text that runs, wherever the named query was defined.
    #expect(found.range.start >= 26)
    #expect(try failure(script, RunLimits(rows: 100)) == nil)
  }

  @Test(arguments: [
    "tasks", "tasks show line", "tasks expand lead", "tasks distinct title", "tasks sort line",
    "tasks where lead in (tasks expand lead show lead)",
  ])
  func rowsOfEverything(query: String) throws {
    #expect(try failure(query, RunLimits(rows: 30))?.code == .tooLarge)
  }

  /// Memory is asked for before it is taken; the budget here says that there is none.
  @Test(arguments: [
    "indicators summarize list(id) as a, list(id) as b, list(id) as c expand a expand b expand c count",
    "indicators summarize list(id) as a, list(id) as b, list(id) as c expand a expand b add n = length(c) sort n",
  ])
  func memory(query: String) throws {
    let none = MemoryBudget(limit: { 1_000_000 }, inUse: { _ in 900_000 })
    let found = try #require(try failure(query, RunLimits(memory: none)))
    #expect(found.code == .tooLarge)
    #expect(found.suggestion?.english.contains("--memory") == true)
    let enough = MemoryBudget(limit: { 1 << 40 }, inUse: { _ in 900_000 })
    #expect(try failure(query, RunLimits(memory: enough)) == nil)
  }

  @Test func smallQueriesAskNothing() throws {
    let strict = MemoryBudget(
      limit: {
        Issue.record("asked for the limit")
        return 0
      }, inUse: { _ in 0 })
    for query in ["tasks count by lead", "indicators sort target2030 take 3", "tasks expand lead"] {
      #expect(try failure(query, RunLimits(memory: strict)) == nil)
    }
  }

  @Test func freedMemoryIsGivenBackBeforeAnythingIsRefused() {
    let budget = MemoryBudget(limit: { 4 << 20 }, inUse: { $0 ? 0 : 4 << 20 })
    #expect(budget.shortage(for: 2 << 20) == nil)
    #expect(budget.shortage(for: 8 << 20)?.wanted == 8 << 20)
    #expect(budget.shortage(for: .max) != nil)
  }

  @Test(arguments: [
    (900, "900 bytes", "900 byte"), (1536, "1.5 kB", "1,5 kB"), (2 << 30, "2 GB", "2 GB"),
    (500 << 20, "500 MB", "500 MB"),
  ])
  func sizes(bytes: Int, english: String, vietnamese: String) {
    #expect(Message.size(bytes) == Message(english, vi: vietnamese))
  }
}
