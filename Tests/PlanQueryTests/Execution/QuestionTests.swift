import PlanQuery
import PlanText
import Testing

/// Every stage, function and comparison asks whether the query was given up, the more often the
/// more rows there are.
@Suite struct QuestionTests {
  private static let few = Cancellation.interval + 1
  private static let many = 3 * Cancellation.interval + 1
  private static let small = Result { try LargePlan.database(rows: few) }
  private static let large = Result { try LargePlan.database(rows: many) }

  /// Each of them does something with every row.
  static let queries = [
    "tasks where line > 5 show id", "tasks find 'y te' show id", "tasks show line + 1 as n",
    "tasks add n = line * 2 show n", "tasks summarize count by line", "tasks sort line",
    "tasks sort title, line desc", "tasks take 1000000", "tasks skip 1", "tasks distinct line",
    "tasks distinct lead", "tasks expand lead", "tasks expand beneficiaries",
    "tasks expect count > 1", "tasks summarize list(id) as l expand l",
    "tasks summarize sum(line)", "tasks summarize avg(line)", "tasks summarize min(line)",
    "tasks summarize median(line)", "tasks summarize max(title)", "tasks summarize distinct(lead)",
    "tasks summarize share by line", "indicators summarize median(target2030) by unit",
    "indicators summarize sum(target2030) by unit", "tasks summarize max(timeframe.end)",
    "indicators show abs(target2030 - target2025) as change", "tasks show round(line / 3, 1) as n",
    "tasks show length(title) as n", "tasks show length(lead) as n",
    "tasks show year(timeframe.start) as y", "tasks show coalesce(product, title) as t",
    "tasks show if(line > 3, title, id) as t", "tasks where possibly(line > 3) show id",
    "tasks where lead = \"so y te\"", "tasks where lead ~ \"y te\"", "tasks where title ~ id",
    "tasks where timeframe covers 2025", "tasks where line in 5..10",
    "tasks where not line is missing", "tasks where line in (tasks show line)",
    "tasks where lead in (agencies where kind = \"department\")",
    "tasks where lead.kind = \"department\"", "tasks where beneficiaries = \"x\"",
    "indicators where target2030 >= 90", "indicators show target2030.text, target2030.kind as k",
    "tasks summarize list(line) as a, list(line + 0.5) as b where a = b",
    "tasks summarize list(line) as a, list(line + 0.5) as b where a < b",
    "tasks summarize list(title) as a, list(id) as b where a = b",
  ]

  @Test(arguments: queries)
  func asksMoreOfMoreRows(query: String) throws {
    let chunks = (QuestionTests.many - QuestionTests.few) / Cancellation.interval
    let few = try LargePlan.questions(query, over: QuestionTests.small.get())
    let many = try LargePlan.questions(query, over: QuestionTests.large.get())
    // The rows of the relation are counted once, and whatever the query does asks as often again.
    #expect(many - few >= 2 * chunks, "\(few) questions became \(many)")
  }

  @Test(arguments: queries)
  func isGivenUpAnywhere(query: String) throws {
    let database = try QuestionTests.small.get()
    let (session, statement) = try LargePlan.prepare(query, over: database)
    let count = try LargePlan.questions(query, over: database)
    for patience in [count / 2, count - 1] {
      let asker = LargePlan.Asker(patience: patience)
      do throws(QueryFailure) {
        _ = try session.run(statement, cancellation: asker.cancellation)
        Issue.record("\(query) was not given up after \(patience) of \(count) questions")
      } catch {
        if case .cancelled = error {} else { Issue.record("\(error)") }
      }
      #expect(asker.count == patience + 1)
    }
  }

  @Test func tracingAsks() throws {
    let (session, statement) = try LargePlan.prepare(
      "tasks where line > 0 sort title", over: QuestionTests.small.get())
    let asker = LargePlan.Asker()
    _ = try session.trace(statement, row: 3, cancellation: asker.cancellation)
    #expect(asker.count > 4 * QuestionTests.few / Cancellation.interval)
  }
}
