import PlanModel
import PlanQuery
import QuerySyntax
import Testing

/// The limits of chapter 10 that are too large for a case file.
@Suite struct LimitTests {
  private static let limit = 1 << 20
  private static let query = Array("tasks take 1\n#".utf8)

  @Test func longestText() {
    let source = padded(to: LimitTests.limit)
    #expect(QueryScript(parsing: source).diagnostics.isEmpty)
  }

  @Test func tooLong() {
    let script = QueryScript(parsing: padded(to: LimitTests.limit + 1))
    #expect(script.diagnostics.map(\.code) == [.tooLong])
    #expect(script.hasErrors && !script.isIncomplete)
  }

  /// A chain is wide and not deep, however long.
  @Test(arguments: [" or ", " and "])
  func longChain(_ word: String) {
    let chain = Array(repeating: "line = 5", count: 20_000).joined(separator: word)
    #expect(QueryScript(parsing: Array("tasks where \(chain)".utf8)).diagnostics.isEmpty)
  }

  /// Every kind of nesting has an error of its own and no crash, at any depth.
  @Test(arguments: ["(", "not ", "- ", "abs(", "not (", "-(", "line in (tasks where "])
  func deep(_ opening: String) {
    let text = "tasks where " + String(repeating: opening, count: 20_000)
    let script = QueryScript(parsing: Array(text.utf8))
    #expect(script.diagnostics.contains { $0.code == .tooDeep })
  }

  @Test(arguments: [("| where line > 1", 1_000), ("| add a = line", 1_000)])
  func mostStages(_ stage: String, _ limit: Int) {
    #expect(codes("tasks " + String(repeating: stage, count: limit)) == [])
    #expect(codes("tasks " + String(repeating: stage, count: limit + 1)) == [.tooLong])
  }

  @Test func mostColumns() {
    func names(_ count: Int) -> String {
      (1...count).map { "a\($0) = 1" }.joined(separator: ", ")
    }
    let own = CaseFiles.session.database.schema(of: .areas).count
    #expect(codes("areas add " + names(1_000 - own)) == [])
    #expect(codes("areas add " + names(1_001 - own)) == [.tooLong])
    #expect(codes("areas add " + names(20_000)) == [.tooLong])
  }

  private func codes(_ text: String) -> [DiagnosticCode] {
    let script = QueryScript(parsing: Array(text.utf8))
    var session = CaseFiles.session
    return session.prepare(script.statements, source: script.source).diagnostics.map(\.code)
  }

  private func padded(to count: Int) -> [UInt8] {
    LimitTests.query
      + [UInt8](repeating: UInt8(ascii: "x"), count: count - LimitTests.query.count)
  }
}
