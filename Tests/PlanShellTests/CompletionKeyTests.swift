import PlanTestSupport
import Testing

/// Tab as a person at a terminal meets it.
@Suite struct CompletionKeyTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  /// Types a text and waits until it is on the screen, so that the Tab after it is no paste.
  private func type(_ text: String, _ shell: ShellSession) throws {
    try shell.terminal.send(text)
    try shell.terminal.wait(forLine: ShellSession.prompt + " " + text)
  }

  @Test(arguments: ["", "bind -v\n"])
  func valueWithoutAccents(settings: String) throws {
    try planq.folder.write("editrc", Array(settings.utf8))
    let shell = try ShellSession(
      planq, changes: ["EDITRC": planq.folder.path + "/editrc"])
    try type("tasks where lead = so y", shell)
    try shell.terminal.send("\t")
    try shell.terminal.wait(forLine: "planq> tasks where lead = \"Sở Y tế\"")
    try shell.terminal.send(" | count\r")
    try shell.waitForPrompt()
    #expect(try shell.lastAnswer().contains("count\n─────"))
  }

  @Test func secondTabLists() throws {
    let shell = try ShellSession(planq)
    try type("ta", shell)
    try shell.terminal.send("\t")
    try shell.terminal.send("\t")
    try shell.terminal.wait("list") {
      $0.currentLine == "planq> ta" && $0.text.contains("targets  a row for each indicator")
    }
    #expect(shell.terminal.screen.text.contains("tasks    tasks with lead and timeframe"))
    try shell.terminal.send("s\t")
    try shell.terminal.wait(forLine: "planq> tasks")
    try shell.terminal.send("\u{3}")
    try shell.waitForPrompt()
  }

  @Test func inTheMiddleOfALine() throws {
    let shell = try ShellSession(planq)
    try type("tasks where lead = so y and area = 1", shell)
    try shell.terminal.send(String(repeating: Keys.left, count: 13))
    try shell.terminal.wait("cursor") { $0.cursor.column == 30 }
    try shell.terminal.send("\t")
    try shell.terminal.wait(forLine: "planq> tasks where lead = \"Sở Y tế\" and area = 1")
  }

  @Test func earlierLinesCount() throws {
    let shell = try ShellSession(planq)
    try shell.type("tasks where (", then: ShellSession.continuation)
    try shell.terminal.send("timeframe.kind = ong")
    try shell.terminal.wait(forLine: "   ...> timeframe.kind = ong")
    try shell.terminal.send("\t")
    try shell.terminal.wait(forLine: "   ...> timeframe.kind = \"ongoing\"")
  }

  @Test func narrowTerminal() throws {
    let shell = try ShellSession(planq, columns: 20, rows: 10)
    try type("tasks s", shell)
    try shell.terminal.send("\t")
    try shell.terminal.send("\t")
    try shell.terminal.wait("list") {
      $0.currentLine == "planq> tasks s" && $0.text.contains("summarize")
    }
    try shell.terminal.send("um")
    try shell.terminal.wait(forLine: "planq> tasks sum")
    try shell.terminal.send("\t")
    try shell.terminal.wait("completed") { $0.text.contains("planq> tasks summari\nze") }
  }

  @Test func listUnderALineOfSeveralRows() throws {
    let shell = try ShellSession(planq, columns: 20, rows: 12)
    try shell.terminal.send("tasks where lead = ")
    try shell.terminal.wait("typed") { $0.currentLine.hasSuffix("ead =") }
    try shell.terminal.send("\t")
    try shell.terminal.send("\t")
    try shell.terminal.wait("list") {
      $0.text.contains(" more\n") && $0.text.hasSuffix("planq> tasks where l\nead =")
    }
    #expect(shell.transcript.contains("\nSở Lao động - Thươ…\n"))
    #expect(shell.transcript.contains("… and "))
  }

  @Test func pasteKeepsItsTabsAsSpaces() throws {
    let shell = try ShellSession(planq)
    try shell.terminal.send(Keys.paste("tas\twh"))
    try shell.terminal.wait(forLine: "planq> tas wh")
    try shell.terminal.send("\u{3}")
    try shell.waitForPrompt()
    try shell.terminal.send("tas\twh\tx")
    try shell.terminal.wait(forLine: "planq> tas wh x")
  }

  @Test func commandsAndTheirArguments() throws {
    try planq.folder.write("two words.planq", Array("tasks count\n".utf8))
    let shell = try ShellSession(planq)
    try type(".sch", shell)
    try shell.terminal.send("\t")
    try shell.terminal.wait("command") { $0.currentLine == "planq> .schema" }
    try shell.terminal.send("ag")
    try shell.terminal.wait(forLine: "planq> .schema ag")
    try shell.terminal.send("\t")
    try shell.terminal.wait(forLine: "planq> .schema agencies")
    try shell.terminal.send("\u{3}")
    try shell.waitForPrompt()
    let path = planq.folder.path + "/tw"
    try type(".read " + path, shell)
    try shell.terminal.send("\t")
    try shell.terminal.wait(forLine: "planq> .read \"" + path + "o words.planq\"")
  }
}
