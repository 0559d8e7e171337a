import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The shell in windows of several sizes, without a locale, stopped and continued, with a pager.
@Suite struct ShellTerminalTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  // MARK: The window

  @Test func smallTerminal() throws {
    let shell = try ShellSession(planq, columns: 20, rows: 10)
    try shell.terminal.send("tasks where lead = \"Sở Y tế\" | count")
    try shell.terminal.wait(for: "planq> tasks where l\nead = \"Sở Y tế\" | co\nunt")
    try shell.terminal.send(Keys.home + "x" + Keys.backspace + "\r")
    try shell.terminal.wait(for: "1 row")
    try shell.waitForPrompt()
    #expect(try shell.lastAnswer().hasSuffix("count\n─────\n    3\n1 row"))
    try shell.type("tasks take 1")
    let rows = shell.transcript.split(separator: "\n")
    #expect(rows.allSatisfy { $0.count <= 20 })
  }

  /// A line that fills its row, or two, has its result right beneath it.
  @Test(arguments: [
    ("plans | count", "planq> plans | count", 1),
    ("areas | take 10 | take 12 | count", "planq> areas | take \n10 | take 12 | count", 10),
  ])
  func lineAsWideAsTheWindow(line: String, typed: String, count: Int) throws {
    let shell = try ShellSession(planq, columns: 20, rows: 12)
    try shell.terminal.send(line)
    try shell.terminal.wait("typed") { $0.cursor.column == 0 && $0.transcript.hasSuffix("| count") }
    try shell.terminal.send("\r")
    try shell.terminal.wait(for: "1 row")
    try shell.waitForPrompt()
    let number = String(repeating: " ", count: 5 - String(count).count) + String(count)
    let end = typed.replacing(" \n", with: "\n") + "\ncount\n─────\n\(number)\n1 row\nplanq>"
    #expect(shell.transcript.hasSuffix(end), "\(shell.transcript)")
  }

  @Test func narrowerWhileTyping() throws {
    let shell = try ShellSession(planq)
    try shell.terminal.send("tasks where")
    try shell.terminal.wait(forLine: "planq> tasks where")
    try shell.terminal.resize(columns: 24, rows: 20)
    try shell.terminal.send(" lead = \"SYT\" | count")
    try shell.terminal.wait(for: "planq> tasks where lead\n= \"SYT\" | count")
    try shell.terminal.send(Keys.home)
    try shell.terminal.wait("start") { $0.cursor.column == 7 }
    try shell.terminal.send("\u{5}\r")
    try shell.terminal.wait(for: "    3\n1 row")
    #expect(shell.transcript.contains("planq>", times: 1))
  }

  @Test func widerWhileTyping() throws {
    let shell = try ShellSession(planq, columns: 24)
    try shell.terminal.send("tasks where")
    try shell.terminal.wait(forLine: "planq> tasks where")
    try shell.terminal.resize(columns: 80, rows: 20)
    try shell.terminal.send(" lead = \"SYT\" | count")
    try shell.terminal.wait(forLine: "planq> tasks where lead = \"SYT\" | count")
    try shell.terminal.send("\r")
    try shell.terminal.wait(for: "    3\n1 row")
  }

  /// The rows above the line are not drawn over, where it has one row.
  @Test(arguments: [1, 3])
  func rowsAboveStay(repetitions: Int) throws {
    let shell = try ShellSession(planq, rows: 20)
    let text = String(repeating: "Bộ Tài chính ", count: repetitions) + "."
    try shell.terminal.send(text + Keys.home)
    try shell.terminal.wait("typed") { $0.text.contains(".\n") || $0.cursor.column == 7 }
    try shell.terminal.wait("start") { $0.cursor.column == 7 }
    let above = shell.transcript.split(separator: "planq>")[0]
    for columns in [70, 100, 60, 80] {
      let written = shell.terminal.output.count
      try shell.terminal.resize(columns: columns, rows: 20)
      let first = (ShellSession.prompt + " " + text).prefix(columns)
      try shell.terminal.wait("drawn for \(columns)") {
        // Drawn from the start to the end, and the cursor back in its place.
        let drawn = String(decoding: shell.terminal.output[written...], as: UTF8.self)
        return drawn.contains("\u{1B}[J") && $0.transcript.hasPrefix(above + first)
          && $0.text.hasSuffix(".") && $0.cursor.column == 7
      }
    }
    try shell.terminal.send(Keys.interrupt)
    try shell.terminal.wait(for: ".^C")
    try shell.waitForPrompt()
    #expect(shell.transcript.hasPrefix(above))
  }

  @Test func resizedDuringAPaste() throws {
    let shell = try ShellSession(planq)
    try shell.terminal.send("\u{1B}[200~plans | ")
    try shell.terminal.resize(columns: 60, rows: 20)
    try shell.terminal.send("count\u{1B}[201~")
    try shell.terminal.wait(forLine: "planq> plans | count")
    try shell.terminal.send("\r")
    try shell.terminal.wait(for: "    1\n1 row")
  }

  // MARK: The locale

  @Test func withoutLocale() throws {
    let shell = try ShellSession(planq, changes: ["LC_ALL": "", "LANG": ""])
    #expect(
      try shell.answer(to: "tasks where lead = \"Sở Y tế\" | count") == "count\n─────\n    3\n1 row"
    )
    #expect(try shell.answer(to: "areas where key = \"health\" show name").contains("Y tế"))
  }

  // MARK: Stopped and continued

  @Test func stoppedAndContinued() throws {
    let terminal = try ShellSession.terminal(
      planq, [], changes: ["PS1": "bash: ", "PATH": "/usr/bin:/bin", "PLANQ": planq.program],
      program: "/bin/bash", programArguments: ["--norc", "--noprofile", "--noediting", "-i"])
    try terminal.wait(forLine: "bash:")
    try terminal.send("\"$PLANQ\"\r")
    try terminal.wait("prompt") { $0.currentLine == "planq>" && $0.privateModes.contains(2004) }
    try terminal.send("plans count")
    try terminal.wait(forLine: "planq> plans count")
    try terminal.send("\u{1A}")
    try terminal.wait("bash") { $0.currentLine == "bash:" && !$0.privateModes.contains(2004) }
    try terminal.send("fg\r")
    // What was half typed is there again, and can be edited.
    try terminal.wait("line") {
      $0.currentLine == "planq> plans count" && $0.privateModes.contains(2004)
    }
    try terminal.send(Keys.controlLeft + "| ")
    try terminal.wait(forLine: "planq> plans | count")
    try terminal.send("\r")
    try terminal.wait(for: "    1\n1 row")
    try terminal.wait("prompt") { $0.currentLine == "planq>" && $0.privateModes.contains(2004) }
    try terminal.send("\u{4}")
    try terminal.wait(forLine: "bash:")
  }

  // MARK: The pager

  @Test(.enabled(if: access("/usr/bin/less", X_OK) == 0))
  func lessIsTheUsualPager() throws {
    let shell = try ShellSession(
      planq, rows: 20, changes: ["PLANQ": planq.program, "PATH": "/usr/bin:/bin"],
      program: "/bin/sh", programArguments: ["-c", "unset PAGER LESS LESSSECURE; exec \"$PLANQ\""])
    // What fits the screen does not stop there.
    #expect(try shell.answer(to: "plans | count").hasSuffix("1 row"))
    try shell.terminal.send("tasks show id\r")
    try shell.terminal.wait(forLine: "space = next page, q = leave")
    #expect(!shell.transcript.contains("31 rows"))
    try shell.terminal.send(" ")
    try shell.terminal.wait(for: "31 rows")
    try shell.terminal.send("q")
    try shell.waitForPrompt()
    try shell.terminal.send("tasks show id\r")
    try shell.terminal.wait(forLine: "space = next page, q = leave")
    // Ctrl-C is for the pager, which stays; it drops keys that come with it, until it has drawn
    // its screen again.
    let rowsWritten = { shell.terminal.output.count { $0 == UInt8(ascii: "\n") } }
    let written = rowsWritten()
    try shell.terminal.send(Keys.interrupt)
    try shell.terminal.repeatedly(send: "r", "screen") { _ in rowsWritten() > written + 10 }
    try shell.terminal.wait(forLine: "space = next page, q = leave")
    try shell.terminal.send("q")
    try shell.waitForPrompt()
    #expect(!shell.transcript.contains("Interrupted"))
    #expect(try shell.answer(to: "plans | count").hasSuffix("1 row"))
    #expect(try shell.end() == .code(0))
  }

  // MARK: Data that would steer the terminal

  @Test(arguments: [
    "table", "line", "csv", "csv-excel", "csv-excel-semicolon", "json", "jsonl", "markdown", "html",
  ])
  func escapesInDataAreShown(format: String) throws {
    let text = #"\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e"#
    let sample = try SampleFiles.text("lam-dong-6121.plan.json")
    let title = try #require(
      sample.split(separator: "\n").first { $0.contains("\"title\": \"Về y tế\"") })
    try planq.write(
      "bad.plan.json",
      sample.replacing(title, with: title.replacing("Về y tế", with: "Về y tế " + text)))
    for pager in ["", "cat -u"] {
      let shell = try ShellSession(
        planq, [planq.folder.path + "/bad.plan.json"], rows: pager.isEmpty ? 40 : 4,
        changes: ["PAGER": pager, "PATH": "/usr/bin:/bin"])
      try shell.type(".format " + format)
      let start = shell.terminal.output.count
      let answer = try shell.answer(to: "tasks where id = \"III.6.b\" show id, title")
      #expect(answer.contains("owned"), "\(format)")
      let written = String(decoding: shell.terminal.output[start...], as: UTF8.self)
      for steering in ["\u{1B}]", "\u{7}", "\u{1B}[2J", "\u{9B}", "\u{202E}"] {
        #expect(!written.contains(steering), "\(format) \(steering.unicodeScalars)")
      }
    }
  }
}
