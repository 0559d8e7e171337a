import PlanTestSupport
import Testing

/// What is typed while a query runs.
@Suite struct TypeAheadTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
    try planq.write("wait.planq", "areas | count;\n" + Self.slowQuery + ";\n")
  }

  private func shellWithARunningQuery() throws -> ShellSession {
    let shell = try ShellSession(planq)
    try shell.terminal.send(".read ~/wait.planq\r")
    try shell.terminal.wait(for: "1 row")
    return shell
  }

  @Test func controlDEndsTheShellAfterwards() throws {
    let shell = try shellWithARunningQuery()
    try shell.terminal.send("\u{4}")
    #expect(try shell.terminal.waitForExit() == .code(0))
  }

  @Test func controlDBehindALine() throws {
    let shell = try shellWithARunningQuery()
    try shell.terminal.send("plans show number\r\u{4}")
    #expect(try shell.terminal.waitForExit() == .code(0))
    #expect(shell.transcript.contains("planq> plans show number"))
  }

  @Test func textAndControlSpace() throws {
    let shell = try shellWithARunningQuery()
    try shell.terminal.send("\u{0}plans show \u{4}number")
    try shell.terminal.wait("typed ahead") { $0.currentLine.hasSuffix("planq> plans show number") }
    try shell.terminal.send("\r")
    try shell.waitForPrompt()
    #expect(shell.transcript.contains("6121/KH-UBND\n1 row"))
    #expect(try shell.end() == .code(0))
  }

  /// A query that takes part of a second.
  private static let slowQuery =
    "tasks where "
    + (1...600).map { "title ~ \"không có \($0)\"" }.joined(separator: " or ") + " | count"
}
