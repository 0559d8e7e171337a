import PlanTestSupport
import PlanModel
import Testing
@testable import QuerySyntax

/// Mistakes: the marks in the source tell where each one is reported.
@Suite struct SyntaxErrorTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var source: String
    var codes: [DiagnosticCode]
    var suggestion: String?

    init(_ source: String, _ codes: DiagnosticCode..., suggestion: String? = nil) {
      self.source = source
      self.codes = codes
      self.suggestion = suggestion
    }

    var testDescription: String { source }
  }

  private func check(_ test: Case, isPartial: Bool = false) {
    let marked = MarkedSource(test.source)
    let parsed = Parser.parse(source: marked.bytes)
    #expect(parsed.diagnostics.map(\.range) == marked.ranges)
    #expect(parsed.diagnostics.map(\.code) == test.codes)
    let errors = parsed.errors
    #expect(errors.allSatisfy(\.isPartial) == isPartial || errors.isEmpty)
    if let suggestion = test.suggestion {
      #expect(parsed.diagnostics.first?.suggestion?.english == suggestion)
    }
  }

  @Test(arguments: [
    Case("tasks where due < «15/11/2025»", .badDate, suggestion: "2025-11-15"),
    Case("tasks where due < «2025-9-1»", .badDate, suggestion: "2025-09-01"),
    Case("tasks where due < «15-11-2025»", .badDate, suggestion: "2025-11-15"),
    Case("tasks where due < «15.11.2025»", .badDate, suggestion: "2025-11-15"),
    Case("tasks where due < «11/15/2025»", .badDate, suggestion: "2025-11-15"),
    Case("tasks where due < «2024-07-222»", .badDate),
    Case("tasks where due < «2024-07-22T00»", .badDate, suggestion: "2024-07-22"),
    Case("tasks where due < «2025-02-30» show id", .impossibleDate),
    Case("tasks where x > «1.000.000» show id", .badNumber, suggestion: "1000000"),
    Case("tasks where x > «1.2.3»", .badNumber),
    Case("tasks where x > «80%» show id", .badNumber, suggestion: "80"),
    Case("tasks where x > «12abc»", .badNumber),
    Case("tasks where x > «12345678901234567890123456789012345678901»", .badNumber),
    Case("tasks where x > «40.000» show id", .groupedThousands, suggestion: "40000"),
    Case("tasks where x > «1,5» show id", .decimalComma, suggestion: "1.5"),
    Case("tasks where x > «1.000,5» show id", .decimalComma, suggestion: "1000.5"),
    Case("tasks where x in (1,5) and y = «1,5»", .decimalComma, suggestion: "1.5"),
    Case("param x = «1,5»", .decimalComma, suggestion: "1.5"),
    Case("tasks take «1,5»", .decimalComma),
    Case("tasks where a = \"x«\\q»\"", .badEscape),
    Case("tasks where a = \"x«\\u{110000}»\"", .badEscape),
    Case("tasks where a = \"x«\\u{D800}»y\"", .badEscape),
    Case("tasks show «``» , b", .badQuotedName),
    Case("tasks show «`a b»\n", .badQuotedName),
    Case("tasks «\u{0}» where a", .unexpectedCharacter),
    Case("tasks where a = «[»1", .unexpectedCharacter, suggestion: "("),
    Case("tasks where a «@@» b show id", .unexpectedCharacter),
    Case("tasks where a = \"x«\u{7}»\"", .unexpectedCharacter),
    Case("tasks where a > «$» 5", .expected),
  ])
  func lexical(test: Case) { check(test) }

  @Test(arguments: [
    Case("tasks where a «==» b", .foreignWord, suggestion: "="),
    Case("tasks where a «<>» b", .foreignWord, suggestion: "!="),
    Case("tasks where a «&&» b «||» c", .foreignWord, .foreignWord, suggestion: "and"),
    Case("tasks where «!»a", .foreignWord, suggestion: "not"),
    Case("tasks «--» all of them\nwhere a", .foreignWord, suggestion: "#"),
    Case("tasks «/*» all\nof them */ where a", .foreignWord, suggestion: "#"),
    Case("tasks «//» all\nwhere a", .foreignWord, suggestion: "#"),
    Case("tasks where a «–» b > 5", .foreignWord, suggestion: "-"),
    Case("tasks where a = - -1 and b = -(-1)"),
    Case("tasks where a = 1«--»1", .foreignWord),
    Case("tasks «select» id, title", .foreignWord, suggestion: "show"),
    Case("tasks «filter» a = 1 «limit» 5", .foreignWord, .foreignWord, suggestion: "where"),
    Case("tasks «order by» a desc «offset» 2", .foreignWord, .foreignWord, suggestion: "sort"),
    Case("tasks «sort by» area", .foreignWord, suggestion: "sort"),
    Case("tasks sort by desc, by"),
    Case("tasks «group by» area take 5", .foreignWord, suggestion: "summarize … by"),
    Case("tasks «top» 5 by x show id", .foreignWord, suggestion: "take"),
    Case("tasks «join» agencies on x = y show id", .foreignWord),
    Case("tasks show «count(*)» as n", .foreignWord, suggestion: "count"),
    Case("tasks where a «like» \"x\" show id", .foreignWord, suggestion: "~"),
    Case("tasks where a «not contains» \"x\"", .foreignWord, suggestion: "!~"),
    Case("tasks where a «between» 1 and 5 and b = 1", .foreignWord),
    Case("tasks where a is «null»", .foreignWord, suggestion: "missing"),
    Case(
      "«select» id, title from tasks where a = 1", .foreignWord, suggestion: "tasks show id, title"),
    Case("«from» tasks", .foreignWord, suggestion: "tasks"),
    Case("select where a"),
    Case("«help» me;", .foreignWord, suggestion: ".help"),
    Case("tasks;\n«exit» now\n", .foreignWord, suggestion: ".quit"),
    Case("`help`"), Case("help"), Case("quit | count; exit take 1"),
  ])
  func foreign(test: Case) { check(test) }

  @Test(arguments: [
    Case("tasks «whre» x = 1", .unknownStage, suggestion: "write `where`"),
    Case("tasks | «sumarize» count by a | «tak» 5", .unknownStage, .unknownStage),
    Case("tasks | «5» | show id", .expected),
    Case("tasks | «|» show id", .expected),
    Case("tasks where «show» id", .expected),
    Case("tasks summarize «by» area", .expected),
    Case("tasks add «5» = 1, b «as» c, d = 2", .expected, .expected),
    Case("tasks take «-5» show id", .badCount),
    Case("tasks take «1.5»", .badCount),
    Case("tasks skip «many»\n", .badCount),
    Case("tasks find «nước sạch» show id", .unquotedText, suggestion: "\"nước sạch\""),
    Case("tasks find «5»", .expected),
    Case("tasks show a as «\"b c\"»", .expected, suggestion: "`b c`"),
    Case("«where» lead = 1 take «x»\n", .expected, .badCount),
    Case("tasks expand lead«.»name", .expected),
    Case("«5» where x", .expected),
    Case("let «=» tasks; let x «tasks»; let y = «5»", .expected, .expected, .expected),
    Case("param x = «tasks»\n; param y = 1 «+» 2; param «5»", .expected, .expected, .expected),
    Case("tasks where a = 1\n«indicators» where b = 2", .expected, suggestion: ";"),
    Case("tasks\n«let» x = tasks", .expected, suggestion: ";"),
    Case("tasks «let» x = tasks", .expected, suggestion: ";"),
    Case("tasks where a = b\n«indicators» show c", .expected, suggestion: ";"),
    Case("tasks\n«indicators»\n", .expected, suggestion: ";"),
    Case("param x = 5\n«tasks» where a", .expected, suggestion: ";"),
    Case("tasks; «.»help", .expected),
  ])
  func stages(test: Case) { check(test) }

  @Test(arguments: [
    Case("tasks where lead = «Sở Y tế»", .unquotedText, suggestion: "\"Sở Y tế\""),
    Case("tasks where lead = «Sở Y tế» and b = 1 show id", .unquotedText),
    Case(
      "tasks where lead in («Sở Y tế», «Sở Nội vụ», \"x\") show id", .unquotedText, .unquotedText),
    Case("tasks where lead = «Sở Lao động - Thương binh, Xã hội» show id", .unquotedText),
    Case("tasks where lead ~ «Quận 1» take 5", .unquotedText, suggestion: "\"Quận 1\""),
    Case("tasks where id = «III.4.b» show id", .unquotedText, suggestion: "\"III.4.b\""),
    Case("tasks where lead «= missing» show id", .comparedWithMissing, suggestion: "is missing"),
    Case("tasks where lead «!= null»\n", .comparedWithMissing, suggestion: "is not missing"),
    Case("tasks where 1 < x «<» 5 < y show id", .chainedComparison, suggestion: "1 < x and x < …"),
    Case("tasks where a is missing «=» b", .chainedComparison),
    Case("tasks where (a = b) = (c in (d))"),
    Case("tasks where a in 1..2«..»3 show id", .expected),
    Case("tasks where a = «not» b", .expected),
    Case("tasks where a not «b»\n", .expected),
    Case("tasks where a is «\"x\"» show id", .expected, suggestion: "="),
    Case("tasks where «(»a = 1 show id", .unbalancedBracket),
    Case(
      "tasks where round«(»a, 1; tasks where b«)» show c", .unbalancedBracket, .unbalancedBracket),
    Case("tasks where (a = «)» and b = «*» 2 show id", .expected, .expected),
    Case("tasks show a + «,» b, c * «;» indicators where «.»x", .expected, .expected, .expected),
    Case(
      "tasks where x in (tasks where a = «)» show id«)» take «y»\n", .expected,
      .unbalancedBracket, .badCount),
    Case("tasks where\n«.help»\ntasks", .expected),
  ])
  func expressions(test: Case) { check(test) }

  @Test(arguments: [
    Case("tasks where«» ", .expected), Case("tasks |«» # what", .expected),
    Case("tasks show id,«»", .expected), Case("tasks where a =«»\n", .expected),
    Case("tasks where a and«»", .expected), Case("tasks count by«»", .expected),
    Case("tasks show a as«»", .expected), Case("tasks where «(»a = 1", .unbalancedBracket),
    Case("tasks where a in («»", .expected), Case("tasks take«»", .badCount),
    Case("tasks «whe»", .unknownStage), Case("tasks where a «an»", .unknownStage),
    Case("let«»", .expected), Case("param x«»", .expected), Case("param x = «tr»", .expected),
    Case("tasks where a = «\"x»\n y", .unterminatedString),
    Case("tasks show «`a b»", .badQuotedName),
    Case("tasks where a = «2024-07-2»", .badDate), Case("tasks where a «!»", .foreignWord),
    Case("«.»", .expected), Case("tasks where x in (a, (b and «\"c»", .unterminatedString),
    Case("tasks where a is«»", .expected),
    Case("tasks where a = «$»", .expected), Case("tasks where round(«»", .expected),
  ])
  func partial(test: Case) { check(test, isPartial: true) }

  @Test func invalidEncodingIsOneError() {
    for bytes: [UInt8] in [
      [0xFF], [0x61, 0xC3], [0xE1, 0xBB], [0xED, 0xA0, 0x80], [0xC0, 0x80],
    ] {
      let parsed = Parser.parse(source: Array("tasks where a = \"".utf8) + bytes)
      #expect(parsed.diagnostics.map(\.code) == [.invalidEncoding])
      #expect(parsed.diagnostics.first?.isPartial == false)
      #expect((parsed.diagnostics.first?.range.start ?? 0) >= 17)
    }
  }

  @Test func statementsWithErrorsAreMarked() {
    let script = Parser.parse("let a = ; let b = tasks; b where x = 80%; param c = q; a").script
    #expect(script.statements.map(\.hasErrors) == [true, false, true, true, false])
  }
}
