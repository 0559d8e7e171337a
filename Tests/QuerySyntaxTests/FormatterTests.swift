import Testing
@testable import QuerySyntax

/// The one form of scripts, case by case.
@Suite struct FormatterTests {
  private func formatted(_ text: String) -> String? {
    QueryScript(parsing: Array(text.utf8), callables: .none).formatted.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("tasks  WHERE(lead='SYT')", "tasks | where lead = \"SYT\";\n"),
    ("let  `a`=tasks;param N = “x” ; ;", "let a = tasks;\nparam N = \"x\";\n"),
    ("param a = -5 .. 5", "param a = -5..5;\n"),
    ("TASKS | sort Line ASC, id desc", "TASKS | sort Line, id desc;\n"),
    ("tasks;\r\n\r\n\r\nareas\r\n", "tasks;\n\nareas;\n"), ("", ""), ("\n \n;;\n", ""),
    (
      "tasks show 1.50 as a, (40.000), line=5.10, 1.0 .. 2",
      "tasks | show 1.50 as a, 40.000, line = 5.10, 1.0..2;\n"
    ),
    ("\u{FEFF}tasks", "tasks;\n"), ("tasks find 'a\u{302}'", "tasks | find \"\u{E2}\";\n"),
    (
      "tasks where lead is missing or not area in (areas)",
      "tasks | where lead is missing or not area in (areas);\n"
    ),
  ])
  func words(source: String, expected: String) {
    #expect(formatted(source) == expected)
  }

  @Test(arguments: [
    ("#!/bin/planq\n\n\ntasks", "#!/bin/planq\n\ntasks;\n"),
    ("\n\n# a  \n#b\n\n\n\ntasks # c\n# d", "# a\n#b\n\ntasks; # c\n# d\n"),
    ("tasks # a\n;areas", "tasks; # a\nareas;\n"), ("tasks\n# a\n; # b\n", "tasks;\n# a\n# b\n"),
    ("; # a\n;tasks", "# a\ntasks;\n"),
    ("tasks # a\n# b\n take 1", "tasks | # a\n  # b\n  take 1;\n"),
    ("tasks | # a\n take 1", "tasks | # a\n  take 1;\n"),
    ("tasks\n# a\n| # b\ntake 1", "tasks |\n  # a\n  # b\n  take 1;\n"),
    (
      "tasks where lead in ('a', # a\n 'b' # b\n) take 1",
      "tasks |\n  where lead in (\"a\", # a\n    \"b\") | # b\n  take 1;\n"
    ),
    ("tasks where a # a\n or b", "tasks |\n  where a # a\n    or b;\n"),
    ("(tasks # a\n)", "(tasks); # a\n"), ("( # a\n tasks)", "# a\n(tasks);\n"),
    ("tasks; ( # a\n areas)", "tasks;\n# a\n(areas);\n"),
    ("# cafe\u{301}\n", "# caf\u{E9}\n"),
  ])
  func comments(source: String, expected: String) {
    #expect(formatted(source) == expected)
    #expect(formatted(expected) == expected)
  }

  /// A dot at the start of a line begins a command where no bracket is open.
  @Test(arguments: [
    ("tasks where (area # a\n .name) = 'x'", "tasks |\n  where area. # a\n    name = \"x\";\n"),
    (
      "tasks where ((area) # a\n .name.english) = 'x'",
      "tasks |\n  where area. # a\n    name.english = \"x\";\n"
    ),
  ])
  func noLineBeginsWithADot(source: String, expected: String) {
    #expect(formatted(source) == expected)
    #expect(formatted(expected) == expected)
  }

  @Test func commandsKeepTheirLines() {
    let source = "tasks\n  .FORMAT csv # now\n.read  'a  b.planq'\n.quit\ntasks"
    #expect(
      formatted(source) == "tasks;\n.format csv # now\n.read 'a  b.planq'\n.quit\ntasks;\n")
    // A name of a file is bytes: another normal form would be another file.
    #expect(formatted(".read a\u{301}.planq")?.unicodeScalars.count == 15)
  }

  /// A line of 100 characters is one line, a longer one has a stage a line.
  @Test(arguments: [0, 1])
  func breaksBehindAHundredColumns(excess: Int) {
    let pattern = String(repeating: "ế", count: 100 - "tasks | find \"\" | take 1;".count + excess)
    let line = "tasks | find \"\(pattern)\" | take 1;\n"
    #expect(line.count == 101 + excess)
    let broken = "tasks |\n  find \"\(pattern)\" |\n  take 1;\n"
    let expected = excess == 0 ? line : broken
    #expect(formatted(line) == expected)
    #expect(formatted(broken) == expected)
    let named = "let a = " + (excess == 0 ? line.replacing("tasks |", with: "x|") : line)
    #expect(formatted(named)?.hasPrefix("let a = ") == true)
  }

  @Test(arguments: ["tasks whre x", "tasks show", "tasks where lead = \"x", "\u{1}", "tasks)"])
  func textsWithErrorsHaveNoForm(source: String) {
    #expect(formatted(source) == nil)
  }

  @Test(arguments: SampleQueries.all)
  func everyConstruct(source: String) throws {
    let text = try #require(formatted(source))
    #expect(formatted(text) == text)
    #expect(Parser.parse(text).shape == Parser.parse(source).shape)
  }
}
