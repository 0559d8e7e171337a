import PlanTestSupport
import Testing

/// The shell as a person at a terminal meets it.
@Suite struct ShellTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  // MARK: Coming and going

  @Test func bannerAndControlD() throws {
    let shell = try ShellSession(planq)
    #expect(
      shell.transcript == """
        planq 0.1.0 · 6121/KH-UBND, Ủy ban nhân dân tỉnh Lâm Đồng
        Try:  tasks where lead = "so y te"
        .help shows how to ask, Ctrl-D leaves.

        planq>
        """)
    #expect(try shell.end() == .code(0))
  }

  @Test(arguments: [".quit", ".exit", "plans | count; \n.quit"])
  func quit(line: String) throws {
    let shell = try ShellSession(planq)
    try shell.terminal.send(line.replacing("\n", with: "\r") + "\r")
    #expect(try shell.terminal.waitForExit() == .code(0))
  }

  @Test func failuresDoNotChangeTheExitCode() throws {
    let shell = try ShellSession(planq)
    _ = try shell.answer(to: "nix")
    #expect(try shell.end() == .code(0))
  }

  @Test func outputFileIsRefused() throws {
    let terminal = try ShellSession.terminal(planq, ["-o", "out"])
    #expect(try terminal.waitForExit() == .code(64))
    #expect(terminal.screen.text.hasPrefix("error[bad-usage]: --output goes with queries"))
  }

  // MARK: Queries

  @Test func notesStandBeneathTheTable() throws {
    let shell = try ShellSession(planq)
    #expect(
      try shell.answer(to: "tasks where timeframe covers 2025 | count") == """
        count
        ─────
           26
        1 row
        note: 5 undecided: event 1, unstated 4
        """)
  }

  @Test func stageBehindAResultIsExplained() throws {
    let shell = try ShellSession(planq)
    let hint = "A query goes on in the next line where a line ends with |, as in: tasks |"
    #expect(try !shell.answer(to: "show id").contains(hint))
    try shell.type("tasks take 1")
    #expect(try shell.answer(to: "show id").hasSuffix(hint))
    #expect(try !shell.answer(to: "tasks shw id").contains(hint))
    try shell.type(".lang vi")
    #expect(try shell.answer(to: "take 3").contains("hãy kết thúc dòng trước bằng |"))
  }

  @Test func wrongQueryIsShownAndTheShellGoesOn() throws {
    let shell = try ShellSession(planq)
    #expect(
      try shell.answer(to: "tasks where lead = \"Sở Y Tê\"") == """
        error[unknown-value]: no agency is called "Sở Y Tê"
          --> <shell>:1:20
           |
         1 | tasks where lead = "Sở Y Tê"
           |                    ^^^^^^^^^ did you mean "Sở Y tế"?
        """)
    #expect(try shell.answer(to: "plans | count").hasSuffix("\n1 row"))
  }

  @Test func continuesWhileMoreIsNeeded() throws {
    let shell = try ShellSession(planq)
    try shell.type("tasks |", then: ShellSession.continuation)
    try shell.type("where (lead = \"SYT\"", then: ShellSession.continuation)
    try shell.type("or lead =", then: ShellSession.continuation)
    try shell.type("\"Sở", then: ShellSession.continuation)
    try shell.terminal.send("\u{3}")
    try shell.waitForPrompt()
    try shell.type("tasks where (lead = \"SYT\"", then: ShellSession.continuation)
    #expect(try shell.answer(to: ") | count").hasSuffix("\n    3\n1 row"))
  }

  @Test(arguments: [
    "tasks", "tasks;", "tasks where lead = \"SYT\"", "nix", "help", "tasks whre", "tasks.",
    "tasks where lead = Sở Y tế", "tasks where id = 5", "select", "tasks)", "# a remark", ".nix",
    "let x = tasks", "tasks show id, title", "tasks where lead = 15/11/2025",
  ])
  func runsALineThatIsWhole(line: String) throws {
    let shell = try ShellSession(planq)
    try shell.type(line)
    #expect(!shell.transcript.contains("...>"))
  }

  @Test func severalStatementsInALine() throws {
    let shell = try ShellSession(planq)
    let answer = try shell.answer(to: "plans | count; areas | count")
    #expect(answer == "count\n─────\n    1\n1 row\ncount\n─────\n   15\n1 row")
  }

  @Test func namesAndParametersLast() throws {
    let shell = try ShellSession(planq, ["--set", "agency=SLDTBXH"])
    try shell.type("param agency = \"SYT\"")
    try shell.type("let mine = tasks where lead = $agency")
    #expect(try shell.answer(to: "mine | count").hasSuffix("\n   12\n1 row"))
    #expect(!shell.transcript.contains("error"))
  }

  @Test(arguments: [("exit", ".quit"), ("quit", ".quit"), ("help", ".help")])
  func plainWordsGiveAHint(word: String, command: String) throws {
    let shell = try ShellSession(planq)
    let answer = try shell.answer(to: word)
    #expect(answer.hasPrefix("error[foreign-word]: `\(word)` is a command"))
    #expect(answer.hasSuffix("^^^^ \(command)"))
  }

  // MARK: Letters

  @Test func decomposedLettersAreComposed() throws {
    let shell = try ShellSession(planq)
    try shell.terminal.send("tasks where lead = \"So\u{31B}\u{309} Y te\u{302}\u{301}\" count")
    try shell.terminal.wait(forLine: "planq> tasks where lead = \"Sở Y tế\" count")
    try shell.terminal.send("\r")
    try shell.terminal.wait(for: "1 row")
    #expect(try shell.lastAnswer() == "count\n─────\n    3\n1 row")
  }

  // MARK: Pastes

  static let pastes = [
    "tasks\nwhere lead = \"SYT\"\n| count\n", "tasks\n\n  where lead = \"SYT\"\r\ncount;\n",
    "# A remark; more\ntasks # all;\n| where lead = \"SYT\"\n\n# Another\n| count\n",
    "tasks where lead in (\n  \"SYT\"\n)\ncount\n",
  ]

  @Test(arguments: pastes, [true, false])
  func pasteIsOneQuery(text: String, isBracketed: Bool) throws {
    let shell = try ShellSession(planq)
    let keys = text.replacing("\r\n", with: "\r").replacing("\n", with: "\r")
    try shell.terminal.send(isBracketed ? Keys.paste(text) : keys)
    try shell.terminal.wait(for: "1 row")
    try shell.waitForPrompt()
    #expect(!shell.transcript.contains("error"))
    #expect(!shell.transcript.contains(" rows"))
    #expect(try shell.lastAnswer() == "count\n─────\n    3\n1 row")
  }

  @Test func pasteOfSeveralStatements() throws {
    let shell = try ShellSession(planq)
    let definition = "let mine = tasks\nwhere lead = \"SYT\";\n"
    try shell.terminal.send(
      Keys.paste(definition + "mine\n| count;\n.format csv\nplans\ncount\n"))
    try shell.terminal.wait(for: "count\n1\n")
    #expect(try shell.lastAnswer() == "count\n1")
    #expect(shell.transcript.contains("\ncount\n─────\n    3\n1 row\n"))
    #expect(!shell.transcript.contains("error"))
  }

  @Test func wrongPasteIsOneError() throws {
    let shell = try ShellSession(planq)
    try shell.terminal.send(Keys.paste("tasks\nwhre lead = \"SYT\"\n| take 5\n"))
    try shell.terminal.wait(for: "^^^^ write `where`")
    #expect(try shell.lastAnswer().contains("<shell>:2:1"))
    #expect(shell.transcript.split(separator: "error[").count == 2)
    #expect(!shell.transcript.contains("row"))
  }

  @Test func endOfAPasteWaitsForReturn() throws {
    let shell = try ShellSession(planq)
    try shell.terminal.send(Keys.paste("tasks where lead = \"SYT\"\n| count"))
    try shell.terminal.wait(forLine: "   ...> | count")
    try shell.terminal.send("\r")
    try shell.terminal.wait("an answer") { $0.transcript.contains("row") }
    try shell.waitForPrompt()
    #expect(try shell.lastAnswer() == "count\n─────\n    3\n1 row")
  }

  // MARK: Ctrl-C and Ctrl-D

  @Test func controlCDropsTheLine() throws {
    let shell = try ShellSession(planq)
    try shell.terminal.send("nix nix")
    try shell.terminal.wait(forLine: "planq> nix nix")
    try shell.terminal.send("\u{3}")
    try shell.waitForPrompt()
    #expect(try shell.answer(to: "plans | count").hasSuffix("\n1 row"))
    #expect(!shell.transcript.contains("error"))
  }

  @Test(arguments: ["\u{3}", "\u{4}"])
  func keysThatDropAQueryOfSeveralLines(key: String) throws {
    let shell = try ShellSession(planq)
    try shell.type("tasks where (", then: ShellSession.continuation)
    try shell.type("nix = 1 or", then: ShellSession.continuation)
    try shell.terminal.send(key)
    try shell.waitForPrompt()
    #expect(try shell.answer(to: "plans | count").hasSuffix("\n1 row"))
    #expect(!shell.transcript.contains("error"))
    #expect(try shell.end() == .code(0))
  }

  // MARK: Output elsewhere

  @Test func outputToAFile() throws {
    let terminal = try ShellSession.terminal(
      planq, [], changes: ["PLANQ": planq.program, "OUT": planq.folder.path + "/out"],
      program: "/bin/sh", programArguments: ["-c", "\"$PLANQ\" --format csv > \"$OUT\""])
    try terminal.wait(for: "Type queries, then Ctrl-D to run them.")
    try terminal.send("plans | count\n")
    try terminal.wait(for: "plans | count")
    try terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(planq.read("out") == "count\n1\n")
  }
}
