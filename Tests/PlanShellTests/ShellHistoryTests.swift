import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The history of the shell: what is in it, what comes back, and what a bad file does.
@Suite struct ShellHistoryTests {
  private static let file = "state/planq/history"
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  @Test func statementOfSeveralLinesComesBackEditable() throws {
    let shell = try ShellSession(planq)
    try shell.type("tasks |", then: ShellSession.continuation)
    try shell.type("where lead = \"SYT\" |", then: ShellSession.continuation)
    try shell.type("count")
    try shell.type("areas | count")
    try shell.terminal.send(Keys.up + Keys.up)
    try shell.terminal.wait(for: "planq> tasks |\nwhere lead = \"SYT\" |\ncount")
    // To the end of the fifth word (`=` is one), in the middle line.
    try shell.terminal.send(Keys.home + String(repeating: Keys.controlRight, count: 5))
    try shell.terminal.wait("fifth word") { $0.cursor.column == 17 }
    try shell.terminal.send(String(repeating: Keys.backspace, count: 3) + "SLDTBXH")
    try shell.terminal.wait(forLine: "where lead = \"SLDTBXH\" |")
    try shell.terminal.send("\r")
    try shell.terminal.wait(for: "   12\n1 row")
    try shell.waitForPrompt()
    #expect(
      planq.read(Self.file)?.hasSuffix(
        #""tasks |\nwhere lead = \"SLDTBXH\" |\ncount""# + "\n") == true)
  }

  @Test func pastedStatementIsOneItem() throws {
    let shell = try ShellSession(planq)
    try shell.terminal.send(Keys.paste("tasks\n| where lead = \"SYT\"\n| count;\nplans | count\n"))
    try shell.terminal.wait("both answers") { $0.transcript.contains("1 row", times: 2) }
    try shell.waitForPrompt()
    #expect(
      planq.read(Self.file)
        == #""tasks\n| where lead = \"SYT\"\n| count;""# + "\n\"plans | count\"\n")
  }

  @Test func killLosesNothingThatWasEntered() throws {
    let first = try ShellSession(planq)
    try first.type("plans | count")
    try first.type("let mine = tasks where lead = \"Sở Y tế\"")
    try first.terminal.send("half a line")
    try first.terminal.wait(forLine: "planq> half a line")
    first.terminal.send(signal: SIGKILL)
    #expect(try first.terminal.waitForExit() == .signal(SIGKILL))
    let second = try ShellSession(planq)
    #expect(
      try second.answer(to: ".history")
        == "plans | count\nlet mine = tasks where lead = \"Sở Y tế\"")
  }

  @Test func twoShellsInTurn() throws {
    let shells = [try ShellSession(planq), try ShellSession(planq)]
    for number in 1...3 {
      for (index, shell) in shells.enumerated() {
        try shell.type("tasks take \(number + index * 10)")
      }
    }
    shells[0].terminal.send(signal: SIGKILL)
    try shells[1].type("plans")
    let numbers = [1, 11, 2, 12, 3, 13]
    #expect(
      planq.read(Self.file)
        == numbers.map { "\"tasks take \($0)\"\n" }.joined() + "\"plans\"\n")
    // Up shows a shell its own statements.
    try shells[1].terminal.send(Keys.up + Keys.up)
    try shells[1].terminal.wait(forLine: "planq> tasks take 13")
  }

  @Test func damagedFileHarmsNothing() throws {
    let rubbish: [UInt8] = [0x00, 0xFF, 0x1B, 0x5B, 0x32, 0x4A, 0x0A, 0x22, 0xC3, 0x0A]
    let bytes = rubbish + Array("\"plans | count\"\n\"tasks \\u{\n\"areas | co".utf8)
    try planq.folder.write(Self.file, bytes)
    let shell = try ShellSession(planq)
    #expect(shell.transcript.hasPrefix("planq 0.1.0"))
    try shell.terminal.send(Keys.up)
    try shell.terminal.wait(forLine: "planq> plans | count")
    try shell.terminal.send(" as \u{111}")
    try shell.terminal.wait(forLine: "planq> plans | count as \u{111}")
    try shell.terminal.send(Keys.interrupt)
    try shell.waitForPrompt()
    #expect(try shell.answer(to: ".history") == "plans | count")
    // The half line stays by itself: nothing is joined to it.
    #expect(planq.folder.read(Self.file)?.starts(with: bytes + [0x0A]) == true)
    #expect(try shell.end() == .code(0))
  }

  @Test func folderInPlaceOfTheFile() throws {
    try planq.folder.write(Self.file + "/inside", [])
    let shell = try ShellSession(planq)
    #expect(try shell.answer(to: "plans | count").hasSuffix("1 row"))
    try shell.terminal.send(Keys.up)
    try shell.terminal.wait(forLine: "planq> plans | count")
  }

  @Test func fileIsTheUsersAlone() throws {
    let shell = try ShellSession(planq)
    try shell.type("plans | count")
    #expect(
      try planq.runShell("stat -c %a state/planq/history state/planq") == "600\n700\n")
  }

  /// Typed composed, or letter and marks apart, in the statement and in the search.
  @Test(arguments: ["Sở Y tế", "So\u{31B}\u{309} Y te\u{302}\u{301}"], ["tế", "te\u{302}\u{301}"])
  func searchFindsVietnamese(name: String, pattern: String) throws {
    let shell = try ShellSession(planq)
    try shell.terminal.send("tasks where lead = \"\(name)\" | count")
    try shell.terminal.wait(forLine: "planq> tasks where lead = \"Sở Y tế\" | count")
    try shell.terminal.send("\r")
    try shell.terminal.wait(for: "1 row")
    try shell.waitForPrompt()
    try shell.type("plans | count")
    try shell.terminal.send(Keys.search)
    try shell.terminal.wait(forLine: "search earlier ():")
    try shell.terminal.send(pattern)
    try shell.terminal.wait(
      forLine: "search earlier (tế): tasks where lead = \"Sở Y tế\" | count")
    try shell.terminal.send("\r")
    try shell.terminal.wait("the answer again") { $0.transcript.contains("    3\n1 row", times: 2) }
    try shell.waitForPrompt()
  }

  @Test func searchNeedsNeitherAccentsNorCase() throws {
    let shell = try ShellSession(planq, ["--lang", "vi"])
    for line in [
      "areas take 1", "tasks where lead = \"Sở Nội vụ\" | count",
      "tasks where lead = \"SYT\" | count",
      "agencies where name = \"Sở Nội vụ\" show key", "plans | count",
    ] { try shell.type(line) }
    try shell.terminal.send("half" + Keys.search + "NOI v")
    let agencies = "agencies where name = \"Sở Nội vụ\" show key"
    try shell.terminal.wait(forLine: "tìm câu đã gõ (NOI v): " + agencies)
    // The same again looks further back, and stays where there is nothing more.
    try shell.terminal.send(Keys.search)
    let tasks = "tasks where lead = \"Sở Nội vụ\" | count"
    try shell.terminal.wait(forLine: "tìm câu đã gõ (NOI v): " + tasks)
    try shell.terminal.send(Keys.search)
    try shell.terminal.wait(forLine: "không thấy (NOI v): " + tasks)
    try shell.terminal.send(Keys.backspace)
    try shell.terminal.wait(forLine: "tìm câu đã gõ (NOI ): " + agencies)
    // Given up, the text is what it was.
    try shell.terminal.send("\u{7}")
    try shell.terminal.wait(forLine: "planq> half")
    // An arrow or Escape keeps what was found, to be edited.
    try shell.terminal.send(Keys.search + "syt")
    try shell.terminal.wait(forLine: "tìm câu đã gõ (syt): tasks where lead = \"SYT\" | count")
    try shell.terminal.send(Keys.left + "x")
    try shell.terminal.wait(forLine: "planq> tasks where lead = \"SYT\" | counxt")
    try shell.terminal.send(Keys.search + "areas" + Keys.escape)
    try shell.terminal.wait(forLine: "planq> areas take 1")
    try shell.terminal.send("0")
    try shell.terminal.wait(forLine: "planq> areas take 10")
    try shell.terminal.send(Keys.search + "plans")
    try shell.terminal.wait(forLine: "tìm câu đã gõ (plans): plans | count")
    try shell.terminal.send(Keys.interrupt)
    try shell.terminal.wait(for: "planq> plans | count^C\nplanq>")
    try shell.waitForPrompt()
    #expect(try shell.end() == .code(0))
  }

  /// libedit would read before its buffer (libedit 3.1-20221030) and show what it finds there.
  @Test(arguments: ["", "a" + Keys.backspace])
  func wordInAnEmptySearch(keys: String) throws {
    let shell = try ShellSession(planq)
    try shell.terminal.send(Keys.search)
    try shell.terminal.wait(forLine: "search earlier ():")
    try shell.terminal.send(keys + "\u{17}\u{17}")
    try shell.terminal.send("x")
    try shell.terminal.wait(forLine: "planq> x")
    try shell.terminal.send(Keys.interrupt)
    try shell.terminal.wait(for: "planq> x^C\nplanq>")
    try shell.waitForPrompt()
    #expect(try shell.answer(to: "plans | count").hasSuffix("1 row"))
    #expect(try shell.end() == .code(0))
  }
}
