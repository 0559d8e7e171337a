import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `.edit` and `.history`.
@Suite struct EditCommandTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  @Test func editRunsWhatComesBack() throws {
    try planq.write(
      "editor",
      "#!/bin/sh\nls -l \"$1\" > \"$HOME/mode\"\ncp \"$1\" \"$HOME/seen\"\nstty -echo -icanon\n"
        + "printf 'areas\\n| count\\n' > \"$1\"\n")
    try planq.setPermissions("editor", 0o755)
    let shell = try ShellSession(
      planq, changes: ["VISUAL": planq.folder.path + "/editor", "PATH": "/usr/bin:/bin"])
    try shell.type("plans | count")
    #expect(try shell.answer(to: ".edit") == "areas\n| count\ncount\n─────\n   15\n1 row")
    #expect(planq.read("seen") == "plans | count\n")
    #expect(planq.read("mode")?.hasPrefix("-rw-------") == true)
    // What was run can be recalled and edited again.
    try shell.terminal.send(Keys.up)
    try shell.terminal.wait(for: "planq> areas\n| count")
    try shell.terminal.send(Keys.interrupt)
    try shell.waitForPrompt()
    #expect(try shell.end() == .code(0))
    #expect(try shell.terminal.localFlags() & tcflag_t(ECHO) != 0)
  }

  @Test(arguments: [
    ("false", "en", "the editor false failed"), ("khongco -w", "en", "no editor called khongco -w"),
    ("false", "vi", "trình soạn thảo false bị lỗi"),
    ("khongco", "vi", "máy không có trình soạn thảo khongco"),
  ])
  func editorThatFailsRunsNothing(editor: String, language: String, words: String) throws {
    let shell = try ShellSession(
      planq, ["--lang", language], changes: ["EDITOR": editor, "PATH": "/usr/bin:/bin"])
    try shell.type("plans | count")
    let answer = try shell.answer(to: ".edit")
    #expect(answer.contains("error[bad-command]") && answer.contains(words), "\(answer)")
    #expect(answer.contains("export EDITOR=nano"), "\(answer)")
    #expect(!answer.contains("sh:") && !answer.contains("count"), "\(answer)")
  }

  @Test(arguments: [
    ("en", "nothing was changed, so nothing was run"),
    ("vi", "không có thay đổi nên không chạy gì"),
  ])
  func unchangedTextIsNotRun(language: String, words: String) throws {
    let shell = try ShellSession(
      planq, ["--lang", language], changes: ["EDITOR": "true", "PATH": "/usr/bin:/bin"])
    try shell.type("plans | count")
    #expect(try shell.answer(to: ".edit") == words)
    #expect(planq.read("state/planq/history") == "\"plans | count\"\n\".edit\"\n")
  }

  @Test func editNeedsTheShell() throws {
    try planq("-c", ".edit").expectFailure(1, "error[bad-command]: .edit needs the shell")
  }

  @Test func historyIsFoundLoosely() throws {
    let shell = try ShellSession(planq)
    try shell.type("tasks where lead = \"Sở Y tế\" | count")
    try shell.type("plans | count")
    #expect(
      try shell.answer(to: ".history so y te")
        == "tasks where lead = \"Sở Y tế\" | count")
    #expect(try shell.answer(to: ".history zzz") == "")
    #expect(try shell.answer(to: ".history").split(separator: "\n").count == 4)
    #expect(try shell.answer(to: ".history  zzz") == ".history zzz")
  }

  @Test func statementsAfterASpaceAreNotKept() throws {
    let shell = try ShellSession(planq)
    try shell.type(" plans | count")
    try shell.type("areas | count")
    #expect(try shell.answer(to: ".history") == "areas | count")
    #expect(planq.read("state/planq/history") == "\"areas | count\"\n\".history\"\n")
  }

  @Test func searchFindsVietnamese() throws {
    let shell = try ShellSession(planq)
    try shell.type("tasks where lead = \"Sở Y tế\" | count")
    try shell.type("plans | count")
    try shell.terminal.send(Keys.search + "Y tế")
    try shell.terminal.wait(
      forLine: "search earlier (Y tế): tasks where lead = \"Sở Y tế\" | count")
    try shell.terminal.send("\r")
    try shell.terminal.wait("the answer again") { $0.transcript.contains("    3\n1 row", times: 2) }
    try shell.waitForPrompt()
    #expect(try shell.end() == .code(0))
  }

  @Test func twoShellsKeepEachOthersHistory() throws {
    let first = try ShellSession(planq)
    let second = try ShellSession(planq)
    try first.type("plans | count")
    try second.type("areas | count")
    try first.type("tasks | count")
    #expect(
      try second.answer(to: ".history")
        == "plans | count\nareas | count\ntasks | count")
  }

  @Test func viKeysInTheShell() throws {
    try planq.write("editrc", "bind -v\n")
    let shell = try ShellSession(planq, changes: ["EDITRC": planq.folder.path + "/editrc"])
    try shell.terminal.send("plans | countx")
    try shell.terminal.wait(forLine: "planq> plans | countx")
    try shell.terminal.send(Keys.escape)
    try shell.terminal.wait("command keys") { $0.cursor.column == 20 }
    try shell.terminal.send("x\r")
    try shell.terminal.wait(for: "1 row")
    try shell.waitForPrompt()
    #expect(try shell.end() == .code(0))
  }

  @Test func resize() throws {
    let shell = try ShellSession(planq)
    #expect(try shell.answer(to: "tasks take 3 show id, title, partners").contains("│"))
    try shell.terminal.resize(columns: 40, rows: 40)
    let lines = try shell.answer(to: "tasks take 3 show id, title").split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 40 })
  }
}
