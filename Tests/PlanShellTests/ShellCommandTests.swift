import PlanTestSupport
import Testing

/// The commands of the shell, its history, and windows of every size.
@Suite struct ShellCommandTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  @Test func misspeltCommand() throws {
    let shell = try ShellSession(planq)
    #expect(
      try shell.answer(to: ".tabels") == """
        error[bad-command]: there is no command called .tabels
          --> <shell>:1:1
           |
         1 | .tabels
           | ^^^^^^^ did you mean .tables?
        """)
    #expect(try shell.answer(to: ".xyz").hasSuffix("^^^^ .help lists them"))
    #expect(try shell.answer(to: ".TABLES").hasSuffix("9 rows"))
  }

  @Test func formatLasts() throws {
    let shell = try ShellSession(planq)
    try shell.type(".format csv")
    #expect(try shell.answer(to: "plans | count") == "count\n1")
    #expect(try shell.answer(to: ".format").contains("\n* csv "))
    #expect(try shell.answer(to: ".format jsno").contains("did you mean json?"))
  }

  @Test func readAndOpen() throws {
    try planq.writeSecondPlan("b.plan.json")
    try planq.write("sub/q.planq", "plans | count\n| take 1;\n areas nix")
    let shell = try ShellSession(planq)
    let folder = planq.folder.path
    try shell.type("let mine = tasks where lead = \"SYT\"")
    let opened = try shell.answer(to: ".open ~/b.plan.json")
    #expect(opened == "7000/KH-UBND: 31 tasks, 101 indicators")
    #expect(try shell.answer(to: "mine | count").hasSuffix("\n    3\n1 row"))
    #expect(try shell.answer(to: ".open ~/none.json").contains("cannot read \(folder)/none.json"))
    #expect(try shell.answer(to: ".read ~/sub/q.planq").contains("sub/q.planq:3:8"))
    #expect(try shell.answer(to: "plans show number").contains("7000/KH-UBND"))
  }

  // MARK: History

  @Test func historyLastsAcrossSessions() throws {
    let first = try ShellSession(planq)
    try first.type("tasks |", then: ShellSession.continuation)
    try first.type("count")
    try first.type("plans show number")
    #expect(try first.end() == .code(0))
    #expect(planq.read("state/planq/history") == "\"tasks |\\ncount\"\n\"plans show number\"\n")

    let second = try ShellSession(planq)
    try second.terminal.send(Keys.up)
    try second.terminal.wait(forLine: "planq> plans show number")
    try second.terminal.send(Keys.up)
    try second.terminal.wait(for: "planq> tasks |\ncount")
    try second.terminal.send("\r")
    try second.terminal.wait(for: "1 row")
    #expect(try second.lastAnswer().hasSuffix("\n   31\n1 row"))
  }

  @Test func historyThatCannotBeKeptIsTold() throws {
    try planq.write("state", "a file where a folder should be")
    let shell = try ShellSession(planq)
    #expect(shell.transcript.hasPrefix("The history "))
    try shell.type("plans | count")
    #expect(try shell.end() == .code(0))
  }

  // MARK: Windows

  @Test(arguments: [20, 40, 80])
  func everyWindow(columns: Int) throws {
    let shell = try ShellSession(planq, columns: columns, rows: 100)
    for line in [".tables", ".format", "tasks take 1", "plans|count"] {
      try shell.type(line)
    }
    try shell.terminal.send("tasks where lead = \"x\"\r")
    try shell.terminal.wait(for: "error[")
    try shell.waitForPrompt()
    #expect(shell.transcript.contains("   ^"))
    #expect(shell.transcript.contains("31"))
    #expect(shell.transcript.contains("1 row"))
    #expect(try shell.end() == .code(0))
  }

  @Test func nothingIsBrokenInsideAWord() throws {
    let shell = try ShellSession(planq, columns: 80, rows: 100)
    for command in [".help", ".schema", ".format", ".tables"] {
      let lines = try shell.answer(to: command).split(separator: "\n")
      #expect(lines.count > 3)
      // A line that fills the window to its edge was broken by the terminal.
      #expect(lines.allSatisfy { $0.count < 80 }, "\(command)")
    }
  }
}
