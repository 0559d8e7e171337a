import PlanModel
import PlanRendering
import Testing

@Suite struct DiagnosticTextTests {
  /// Draws a diagnostic over a text in which two `@` enclose the place.
  private func draw(
    _ marked: String, _ suggestion: String? = nil, width: Int? = 60,
    severity: Diagnostic.Severity = .error, color: Bool = false
  ) -> String {
    let parts = Array(marked.utf8).split(
      separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let range = SourceRange(parts[0].count, parts[0].count + parts[1].count)
    let diagnostic = Diagnostic(
      .unknownValue, severity: severity, at: range, message: .same("no such agency"),
      suggestion: suggestion.map(Message.same))
    return DiagnosticText.draw(
      diagnostic, source: Array(parts.joined()), fileName: "report.planq",
      options: RenderOptions(width: width, color: color)
    ).text
  }

  /// What is below the title.
  private func excerpt(_ marked: String, _ suggestion: String? = nil, width: Int? = 60) -> String {
    let lines = draw(marked, suggestion, width: width).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst().joined(separator: "\n")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func wholeDiagnostic(lineEnd: String) {
    let source = ["# a", "", "where lead = @\"Sở Y Tê\"@", "x"].joined(separator: lineEnd)
    #expect(
      draw(source, "did you mean \"Sở Y tế\"?") == """
        error[unknown-value]: no such agency
          --> report.planq:3:14
           |
         3 | where lead = "Sở Y Tê"
           |              ^^^^^^^^^ did you mean "Sở Y tế"?

        """)
  }

  @Test func decomposedLettersAreOneColumn() {
    #expect(
      excerpt("Sở Y te\u{302}\u{301} @x@") == """
          --> report.planq:1:9
           |
         1 | Sở Y te\u{302}\u{301} x
           |         ^

        """)
  }

  @Test func wideLettersAndTabs() {
    #expect(
      excerpt("\t計画 = @\"計画\"@ x") == """
          --> report.planq:1:7
           |
         1 |  計画 = "計画" x
           |         ^^^^^^

        """)
  }

  @Test func emptyRangeAtTheEnd() {
    let drawing = """
        --> report.planq:1:13
         |
       1 | where (a = 1
         |             ^ `)` is missing

      """
    #expect(excerpt("where (a = 1@@", "`)` is missing") == drawing)
    #expect(excerpt("where (a = 1\n\n@@", "`)` is missing") == drawing)
  }

  @Test func emptySource() {
    #expect(
      excerpt("@@", "nothing") == """
          --> report.planq:1:1
           |
         1 |
           | ^ nothing

        """)
  }

  @Test func severalLines() {
    #expect(
      excerpt("where @a\n  = b@") == """
          --> report.planq:1:7
           |
         1 | where a
           |       ^…

        """)
  }

  @Test func controlCharactersAreShown() {
    #expect(
      excerpt("\u{1B}[31m = @\u{7}x@") == """
          --> report.planq:1:9
           |
         1 | \\u{1B}[31m = \\u{7}x
           |              ^^^^^^

        """)
  }

  @Test func invalidBytesTakeOneColumn() {
    let diagnostic = Diagnostic(.invalidEncoding, at: SourceRange(3, 5), message: .same("m"))
    let text = DiagnosticText.draw(
      diagnostic, source: [0x61, 0xFF, 0x62, 0xFE, 0xC3, 0x28], fileName: "<query>",
      options: RenderOptions()
    ).text
    #expect(
      text == """
        error[invalid-encoding]: m
          --> <query>:1:4
           |
         1 | a\u{FFFD}b\u{FFFD}\u{FFFD}(
           |    ^^

        """)
  }

  @Test func longLinesAreCutAroundThePlace() {
    let many = String(repeating: "lead = \"Sở Y tế\" or ", count: 10)
    #expect(
      excerpt("where \(many)@lead@ = 3 or \(many)", "a hint that does not fit beside the marker")
        == """
          --> report.planq:1:207
           |
         1 | …Sở Y tế" or lead = "Sở Y tế" or lead = 3 or lead = "S…
           |                                  ^^^^
           |              a hint that does not fit beside the marker

        """)
  }

  @Test func numbersWidenTheMargin() {
    #expect(
      excerpt(String(repeating: "\n", count: 99) + "@x@") == """
            --> report.planq:100:1
             |
         100 | x
             | ^

        """)
  }

  @Test func colors() {
    #expect(
      draw("@x@", "y", severity: .note, color: true) == """
        \u{1B}[36mnote[unknown-value]\u{1B}[0m\u{1B}[1m: no such agency\u{1B}[0m
        \u{1B}[2m  -->\u{1B}[0m report.planq:1:1
        \u{1B}[2m   |\u{1B}[0m
        \u{1B}[2m 1 |\u{1B}[0m x
        \u{1B}[2m   |\u{1B}[0m \u{1B}[36m^\u{1B}[0m \u{1B}[36my\u{1B}[0m

        """)
  }

  /// No range, however wrong, may trap, and no excerpt may be wider than the screen.
  @Test(arguments: [20, 40, 80])
  func staysWithinTheWidth(width: Int) {
    let source = Array(
      (String(repeating: "Sở Y te\u{302}\u{301} 計画\t\u{1B} 👩‍👩‍👧 ", count: 30) + "\r\nend\n").utf8)
    for start in stride(from: -3, to: source.count + 3, by: 7) {
      for length in [-2, 0, 1, 9, 400, 4000] {
        let diagnostic = Diagnostic(
          .expected, at: SourceRange(start, start + length), message: .same("m"),
          suggestion: .same("write \"Sở Y tế\" here"))
        let text = DiagnosticText.draw(
          diagnostic, source: source, fileName: "f", options: RenderOptions(width: width)
        ).text
        for line in text.split(separator: "\n") {
          #expect(DisplayWidth.of(String(line)) <= width)
        }
      }
    }
  }

  @Test func millionCharactersOnOneLine() {
    let source = [UInt8](repeating: 0x78, count: 1 << 20)
    let diagnostic = Diagnostic(
      .tooLong, at: SourceRange(1 << 19, (1 << 19) + 2), message: .same("m"))
    let text = DiagnosticText.draw(
      diagnostic, source: source, fileName: "f", options: RenderOptions()
    ).text
    #expect(text.contains("f:1:524289"))
    #expect(text.utf8.count < 600)
  }
}
