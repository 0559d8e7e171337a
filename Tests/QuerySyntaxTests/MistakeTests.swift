import PlanModel
import PlanTestSupport
import Testing
@testable import QuerySyntax

/// Each mistake that has a meaning of its own: where it is, and what is proposed for it.
@Suite struct MistakeTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var mistake: String
    var source: String
    var code: DiagnosticCode
    var suggestion: String?
    /// A text beside it in which the mistake is not made.
    var right: String

    var testDescription: String { "\(mistake): \(source)" }

    init(
      _ mistake: String, _ source: String, code: DiagnosticCode, suggestion: String? = nil,
      right: String
    ) {
      self.mistake = mistake
      self.source = source
      self.code = code
      self.suggestion = suggestion
      self.right = right
    }
  }

  static let rows = [
    Row(
      "foreignSource", "«nhiệm vụ» where a", code: .foreignWord, suggestion: "tasks",
      right: "tasks where a"),
    Row(
      "foreignColumn", "tasks count by «lĩnh vực»;", code: .foreignWord, suggestion: "area",
      right: "tasks count by area"),
    Row(
      "foreignDirection", "tasks sort a «giảm dần»;", code: .foreignWord, suggestion: "desc",
      right: "tasks sort a desc"),
    Row(
      "unquotedOperand", "tasks where a = «Sở Y tế»;", code: .unquotedText,
      suggestion: "\"Sở Y tế\"", right: "tasks where a = Sở"),
    Row(
      "unquotedSearch", "tasks find «nước sạch»;", code: .unquotedText,
      suggestion: "\"nước sạch\"", right: "tasks find $x"),
    Row(
      "unquotedIdentifier", "tasks where id = «III.4.b»;", code: .unquotedText,
      suggestion: "\"III.4.b\"", right: "tasks where id = lead.b"),
    Row(
      "decimalComma", "tasks where a = «1,5»;", code: .decimalComma, suggestion: "1.5",
      right: "tasks where a in (1,5)"),
    Row(
      "comparedWithMissing", "tasks where a «!= null»;", code: .comparedWithMissing,
      suggestion: "is not missing", right: "tasks where a is not missing"),
    Row(
      "foreignExclusion", "tasks where a «not like» \"x\"", code: .foreignWord, suggestion: "!~",
      right: "tasks where a not in (\"x\")"),
    Row(
      "foreignComparison", "tasks where a «like» \"x\"", code: .foreignWord, suggestion: "~",
      right: "tasks where like = \"x\""),
    Row(
      "nullAfterIs", "tasks where a is «null»;", code: .foreignWord, suggestion: "missing",
      right: "tasks where a is missing"),
    Row(
      "valueAfterIs", "tasks where a is not «5»;", code: .expected, suggestion: "!=",
      right: "tasks where a != 5"),
    Row(
      "bangForNot", "tasks where «!»a", code: .foreignWord, suggestion: "not",
      right: "tasks where not a"),
    Row(
      "bangForNotEqual", "tasks where a «!» 5", code: .foreignWord, suggestion: "!=",
      right: "tasks where a != 5"),
    Row(
      "chained", "tasks where 1 < a «<» 5", code: .chainedComparison,
      suggestion: "1 < a and a < …", right: "tasks where 1 < a and a < 5"),
    Row(
      "severalValues", "tasks where a «= (1, 2)»;", code: .expected, suggestion: "in (1, 2)",
      right: "tasks where a = (1)"),
    Row(
      "wordWithoutOperand", "tasks where «show» id;", code: .expected,
      right: "tasks where show = id"),
    Row(
      "starAfterCount", "tasks «count(*)»;", code: .foreignWord, suggestion: "count",
      right: "tasks count"),
    Row(
      "starInCount", "tasks summarize «count(*)» as n", code: .foreignWord, suggestion: "count",
      right: "tasks summarize count() as n"),
    Row(
      "foreignStage", "tasks «limit» 5", code: .foreignWord, suggestion: "take",
      right: "limit take 5"),
    Row(
      "misspeltStage", "tasks «whre» a", code: .unknownStage, suggestion: "write `where`",
      right: "whre where a"),
    Row(
      "foreignClause", "tasks «group by» a", code: .foreignWord, suggestion: "summarize … by",
      right: "tasks summarize a by b"),
    Row(
      "unknownStage", "tasks | «quux» a", code: .unknownStage,
      suggestion: "a condition begins with `where`: where quux …", right: "quux | take 5"),
    Row(
      "misplaced", "tasks where a = 1«,» 2;", code: .expected, suggestion: "a in (1, 2)",
      right: "tasks where a in (1, 2)"),
    Row("strayBracket", "tasks take 5«)»;", code: .unbalancedBracket, right: "(tasks take 5)"),
    Row(
      "missingSemicolon", "tasks take 5\n«areas» take 5", code: .expected, suggestion: ";",
      right: "tasks take 5;\nareas take 5"),
    Row(
      "sortBy", "tasks «sort by» area;", code: .foreignWord, suggestion: "sort",
      right: "tasks sort by"),
    Row("negativeCount", "tasks take «-5»;", code: .badCount, right: "tasks take 5"),
    Row(
      "commandWithoutDot", "«help» me;", code: .foreignWord, suggestion: ".help",
      right: "help | take 5"),
    Row(
      "foreignStart", "«tìm» \"x\";", code: .foreignWord, suggestion: "tasks find \"x\"",
      right: "tim find \"x\""),
    Row(
      "textAfterStatement", "param a = 5 «+» 2", code: .expected, suggestion: ";",
      right: "param a = 5"),
    Row(
      "selectFirst", "«select» id from tasks", code: .foreignWord, suggestion: "tasks show id",
      right: "select show id"),
    Row(
      "missingSource", "«where» a = 5", code: .expected, suggestion: "tasks where …",
      right: "where where a = 5"),
  ]

  @Test(arguments: rows)
  func isFoundWhereItWasMade(row: Row) throws {
    let marked = MarkedSource(row.source)
    let parsed = Parser.parse(source: marked.bytes)
    let found = try #require(parsed.diagnostics.first)
    #expect(parsed.diagnostics.count == 1)
    #expect([found.range] == marked.ranges)
    #expect(found.code == row.code)
    #expect(found.suggestion?.english == row.suggestion)
    #expect(!found.isPartial)
  }

  /// `except` is near `expect`, but it is known from other languages.
  @Test func knownWordsAreNoMisspellings() {
    let found = Parser.parse("areas except show key;").diagnostics
    #expect(
      found.map(\.message.english) == ["`except` is no stage; use one query with or, and, not"])
  }

  @Test(arguments: rows)
  func isNotFoundBeside(row: Row) {
    #expect(Parser.parse(row.right).diagnostics.map(\.message.english) == [])
  }

  /// The table has a row for every declared mistake.
  @Test func everyMistakeHasARow() throws {
    let folder = "Sources/QuerySyntax/Mistakes"
    var declared: Set<String> = []
    for name in try ProjectFiles.names(in: folder) {
      let source = String(decoding: try ProjectFiles.bytes(folder + "/" + name), as: UTF8.self)
      for match in source.matches(of: #/static (?:var|func) (\w+)[^\n]*Mistake \{\n/#) {
        declared.insert(String(match.1))
      }
    }
    #expect(declared == Set(Self.rows.map(\.mistake)))
  }
}
