import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Named pipes where files are expected: a wait that Ctrl-C ends, and none where nobody asked.
@Suite struct NamedPipeTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
    makePipe("pipe")
  }

  private func makePipe(_ name: String) {
    #expect(mkfifo(planq.folder.path + "/" + name, 0o600) == 0)
  }

  @Test(arguments: [".open ~/pipe", ".read ~/pipe", ".output"])
  func controlCEndsTheWait(line: String) throws {
    let shell = try ShellSession(planq)
    if line == ".output" { try shell.type(".output ~/pipe") }
    try planq.write("wait.planq", ".timer\n\(line)\n")
    try shell.terminal.send(".read ~/wait.planq\r")
    try shell.terminal.wait(for: "\ntimer off")
    try shell.terminal.send(Keys.interrupt)
    try shell.terminal.wait(for: line == ".output" ? "error[unwritable-file]" : "Interrupted.")
    try shell.waitForPrompt()
    #expect(try shell.answer(to: "areas | count").contains("15"))
    #expect(try shell.end() == .code(0))
  }

  @Test func queryFileFromAPipe() throws {
    let line = "{ printf 'areas | '; sleep 0.2; echo count; } > pipe & '\(planq.program)' run pipe"
    #expect(try planq.runShell(line + " --format csv") == "count\n15\n")
  }

  @Test func resultsIntoAPipe() throws {
    let line = "{ sleep 0.2; cat pipe > copy; } & '\(planq.program)' -c 'areas | count' -o pipe"
    #expect(try planq.runShell(line + " --format csv; wait; cat copy") == "count\n15\n")
  }

  @Test func pipesAreNoSheets() throws {
    try planq.write("class/a.csv", "no sheet\n")
    makePipe("class/b.csv")
    let run = try planq("learn", "--class", "class")
    #expect(run.errorCount == 2, "\(run.errors)")
    #expect(run.errors.contains("class/a.csv"))
    #expect(!run.errors.contains("class/b.csv"))
  }

  @Test func pipesHoldNoProgress() throws {
    try planq.write("planq/history", "")
    makePipe("planq/progress")
    let run = try planq("learn", input: ".quit\n")
    #expect(run.exit == .code(0))
  }
}
