import Foundation
import PlanModel
import PlanTestSupport
import Testing

/// The chapter on limits tells the numbers that the program has.
@Suite struct LimitPageTests {
  private static let rows: [(name: String, number: String, code: String)] = [
    ("brackets, `not` and `-` in front, one within the other", "\(Limits.depth) deep", "too-deep"),
    (
      "queries in one another: `let` of a `let`, and those in brackets",
      "\(Limits.queryDepth) deep", "too-deep"
    ),
    ("a file, or a statement in the shell", "\(Limits.scriptLength) bytes (1 MiB)", "too-long"),
    ("stages of a query", "\(Limits.stages)", "too-long"),
    ("columns of a query", "\(Limits.columns)", "too-long"),
    (
      "rows at any point of a query, and elements of all lists of a column", "\(Limits.rows)",
      "too-large"
    ),
    ("a plan file", "\(Limits.planLength) bytes (2 GiB)", "too-long"),
    ("rows of a relation in a plan file", "\(Limits.rows)", "bad-plan"),
    ("brackets in a plan file, one within the other", "\(Limits.planDepth) deep", "bad-plan"),
    (
      "a plan file beside the memory that may be used", "\(Limits.planMemory) times its length",
      "too-large"
    ),
  ]

  @Test func everyLimitIsOnThePage() throws {
    let text = try String(
      contentsOf: CaseFiles.folder.appending(path: "../../Grammar/Reference.md"), encoding: .utf8)
    let start = try #require(text.range(of: "## 17. Limits"))
    let page = text[start.upperBound...]
    for row in Self.rows {
      #expect(page.contains("| \(row.name) | \(row.number) | `\(row.code)` |"), "\(row.name)")
    }
    for line in page.split(separator: "\n") where line.hasPrefix("|") && line.contains("`|") {
      let code = line.split(separator: "`").last.map(String.init) ?? ""
      #expect(DiagnosticCode(rawValue: code) != nil, "\(line)")
    }
  }
}
