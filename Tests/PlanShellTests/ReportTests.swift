import PlanTestSupport
import Testing

/// Query files that make a whole report: headings, several results, several files.
@Suite struct ReportTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  private static let report = """
    param agency = "SYT";
    param year = 2025;
    .print "# Report of $agency, $year"
    plans | count;
    .print "## Areas"
    areas | count;
    .print That is all, for $$5.
    """

  // MARK: Texts

  @Test func onAScreen() throws {
    try planq.write("r.planq", Self.report)
    #expect(
      try planq("run", "r.planq", "--set", "year=2030").expectSuccess() == """
        # Report of SYT, 2030

        count
        ─────
            1
        1 row

        ## Areas

        count
        ─────
           15
        1 row

        That is all, for $5.

        """)
  }

  @Test func markdown() throws {
    try planq.write("r.planq", Self.report)
    let run = try planq("run", "r.planq", "--format", "markdown", "--set", "agency=a|b")
    #expect(
      run.expectSuccess() == """
        # Report of a\\|b, 2025

        | count |
        | ---: |
        | 1 |

        1 row

        ## Areas

        | count |
        | ---: |
        | 15 |

        1 row

        That is all, for $5.

        """)
  }

  @Test(arguments: ["csv", "json", "jsonl", "csv-excel", "csv-excel-semicolon"])
  func dataHoldNoTexts(format: String) throws {
    try planq.write("r.planq", Self.report)
    let run = try planq("run", "r.planq", "--format", format)
    #expect(run.exit == .code(0))
    #expect(run.errors == "# Report of SYT, 2025\n## Areas\nThat is all, for $5.\n")
    #expect(run.output == (try planq("-c", "plans|count;areas|count", "--format", format).output))
    #expect(try planq("run", "r.planq", "--format", format, "-q").errors == "")
  }

  @Test func wordsStandAsTheyAre() throws {
    for (text, shown) in [
      ("a  b", "a  b"), ("'a # b'", "a # b"), ("\"a\" and \"b\"", "\"a\" and \"b\""),
      ("a # remark", "a"), ("“a”", "a"), ("$", "$"), ("$5 $$x", "$5 $x"), ("it's", "it's"),
    ] {
      #expect(try planq("-c", ".print " + text).expectSuccess() == shown + "\n", "\(text)")
    }
  }

  /// What is wrong is told before anything runs, with its place.
  @Test func undeclaredParameters() throws {
    let run = try planq("-c", "plans | count;\n.print \"Năm $yaer\"\nparam yaer = 1")
    run.expectFailure(1, "error[unknown-parameter]: ")
    #expect(run.errors.contains("--> <query>:2:13\n"))
    #expect(run.output == "")
    try planq("-c", ".print # Heading").expectFailure(1, "error[bad-command]: .print needs a text")
  }

  /// A parameter that is declared anew has its new value only after that line.
  @Test func valueIsThatOfThePlace() throws {
    let query = "param n = 1;\n.print $N\nparam n = 2;\n.print $n, $n"
    #expect(try planq("-c", query).expectSuccess() == "1\n\n2, 2\n")
    let date = "param d = 2025-07-22; param y = 2024..2026;\n.print $d: $y"
    #expect(try planq("-c", date).expectSuccess() == "2025-07-22: 2024..2026\n")
  }

  @Test func controlsAreShown() throws {
    let query = "param a = \"x\";\n.print $a"
    for format in ["table", "line", "markdown", "html", "csv"] {
      let run = try planq("-c", query, "--set", "a=\u{1B}[2Jx", "--format", format)
      #expect(!(run.output + run.errors).contains("\u{1B}"), "\(format)")
      #expect((run.output + run.errors).contains("1B}"), "\(format)")
    }
  }

  // MARK: One document

  @Test func htmlIsOneDocument() throws {
    try planq.write("r.planq", Self.report)
    let text = try planq("run", "r.planq", "--format", "html").expectSuccess()
    expectOneDocument(text, tables: 2)
    #expect(text.contains("<h1>Report of SYT, 2025</h1>\n\n<table>"))
    #expect(text.hasSuffix("\n<p>That is all, for $5.</p>\n</body>\n</html>\n"))
    _ = try planq("run", "r.planq", "--format", "html", "-o", "r.html").expectSuccess()
    #expect(planq.read("r.html") == text)
    let several = try planq("-c", "plans", "-c", "areas", "--format", "html").expectSuccess()
    expectOneDocument(several, tables: 2)
  }

  /// One file makes every form of a report; each file begins anew.
  @Test func severalFiles() throws {
    try planq.write("part.planq", ".print \"# One\"\nplans | count; areas | count")
    try planq.write(
      "r.planq",
      """
      .output r.html
      .read part.planq
      .format markdown
      .output r.md
      .read part.planq
      .output
      .format html
      plans | count;
      """)
    expectOneDocument(try planq("run", "r.planq").expectSuccess(), tables: 1)
    let html = try #require(planq.read("r.html"))
    expectOneDocument(html, tables: 2)
    #expect(html.contains("<h1>One</h1>"))
    let markdown = try #require(planq.read("r.md"))
    #expect(markdown.hasPrefix("# One\n\n| count |\n"))
    #expect(markdown.hasSuffix("1 row\n\n| count |\n| ---: |\n| 15 |\n\n1 row\n"))
  }

  /// A document ends where another format begins, and where the run fails.
  @Test func documentsEnd() throws {
    let mixed =
      ".format html\nplans | count;\n.format csv\nplans | count;\n.format html\nplans|count"
    let text = try planq("-c", mixed).expectSuccess()
    #expect(text.split(separator: "</html>\n").count == 2)
    #expect(text.contains("</html>\ncount\n1\n<!DOCTYPE html>"))
    let failed = try planq("-c", "plans|count; plans|expect count = 2", "--format", "html")
    #expect(failed.exit == .code(1))
    expectOneDocument(failed.output, tables: 1)
  }

  @Test func inTheShell() throws {
    let shell = try ShellSession(planq, columns: 200)
    // On the screen each result is a whole, in a file they join.
    try shell.type(".format html")
    #expect(try shell.answer(to: "plans | count").hasSuffix("</html>"))
    try shell.type("param a = 'Tế';")
    #expect(try shell.answer(to: ".print \"## Sở Y $a\"") == "<h2>Sở Y Tế</h2>")
    try shell.type(".output ~/r.html")
    try shell.type(".print \"# One\"")
    try shell.type("plans | count")
    try shell.type("areas | count")
    try shell.type(".output ~/r.md")
    try shell.type(".format markdown")
    try shell.type("plans | count")
    try shell.type("areas | count")
    #expect(try shell.end() == .code(0))
    expectOneDocument(try #require(planq.read("r.html")), tables: 2)
    #expect(planq.read("r.md")?.contains("1 row\n\n| count |") == true)
  }

  private func expectOneDocument(
    _ text: String, tables: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    func count(_ piece: String) -> Int { text.split(separator: piece).count - 1 }
    #expect(text.hasPrefix("<!DOCTYPE html>\n"), sourceLocation: sourceLocation)
    #expect(text.hasSuffix("</body>\n</html>\n"), sourceLocation: sourceLocation)
    #expect(count("<head>") == 1, sourceLocation: sourceLocation)
    #expect(count("<body>") == 1, sourceLocation: sourceLocation)
    #expect(count("<table>") == tables, sourceLocation: sourceLocation)
    #expect(count("</table>") == tables, sourceLocation: sourceLocation)
  }
}
