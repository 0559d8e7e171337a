import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Results that wait for the end of `.output FILE` when something else ends the shell.
@Suite struct OutputSignalTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
    try planq.write("out.csv", "before\n")
  }

  private func session() throws -> ShellSession {
    let shell = try ShellSession(planq, ["--keep-going"])
    try shell.type(".format csv")
    try shell.type(".output ~/out.csv")
    try shell.type("plans | count")
    #expect(planq.read("out.csv") == "before\n")
    return shell
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func signalAtThePrompt(signal: Int32) throws {
    let shell = try session()
    try shell.terminal.send("areas | cou")
    try shell.terminal.wait(forLine: "planq> areas | cou")
    shell.terminal.send(signal: signal)
    #expect(try shell.terminal.waitForExit() == .signal(signal))
    #expect(planq.read("out.csv") == "count\n1\n")
    try expectUsableTerminal(shell)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func signalInASearch(signal: Int32) throws {
    let shell = try session()
    try shell.terminal.send(Keys.search + "plans")
    try shell.terminal.wait(for: "search earlier (plans): ")
    shell.terminal.send(signal: signal)
    #expect(try shell.terminal.waitForExit() == .signal(signal))
    #expect(planq.read("out.csv") == "count\n1\n")
    try expectUsableTerminal(shell)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func signalInAStatementOfSeveralLines(signal: Int32) throws {
    let shell = try session()
    try shell.type("tasks |", then: ShellSession.continuation)
    shell.terminal.send(signal: signal)
    #expect(try shell.terminal.waitForExit() == .signal(signal))
    #expect(planq.read("out.csv") == "count\n1\n")
    try expectUsableTerminal(shell)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func signalDuringAQuery(signal: Int32) throws {
    let shell = try session()
    try planq.write("slow.planq", ".print begun\n" + Self.slowQuery + ";\nareas | count\n")
    try shell.terminal.send(".read ~/slow.planq\r")
    try shell.terminal.wait(for: "begun")
    shell.terminal.send(signal: signal)
    #expect(try shell.terminal.waitForExit() == .signal(signal))
    #expect(planq.read("out.csv") == "count\n1\n")
    try expectUsableTerminal(shell)
  }

  /// Without a file there is nothing to finish, and the signal ends the shell as it ends any program.
  @Test func backOnTheScreen() throws {
    let shell = try session()
    try shell.type(".output")
    #expect(planq.read("out.csv") == "count\n1\n")
    shell.terminal.send(signal: SIGTERM)
    #expect(try shell.terminal.waitForExit() == .signal(SIGTERM))
    try expectUsableTerminal(shell)
  }

  @Test func interruptedResultIsNotInTheFile() throws {
    let shell = try session()
    try planq.write("slow.planq", ".print begun\n" + Self.slowQuery + ";\n")
    try shell.terminal.send(".read ~/slow.planq\r")
    try shell.terminal.wait(for: "begun")
    try shell.terminal.send(Keys.interrupt)
    try shell.terminal.wait(for: "Interrupted.")
    try shell.waitForPrompt()
    try shell.type("areas | count")
    #expect(try shell.end() == .code(0))
    #expect(planq.read("out.csv") == "count\n1\ncount\n15\n")
  }

  private func expectUsableTerminal(
    _ shell: ShellSession, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let flags = try shell.terminal.localFlags()
    #expect(flags & tcflag_t(ICANON) != 0, sourceLocation: sourceLocation)
    #expect(flags & tcflag_t(ECHO) != 0, sourceLocation: sourceLocation)
    #expect(!shell.terminal.screen.privateModes.contains(2004), sourceLocation: sourceLocation)
  }

  /// A query that takes half a minute if nobody stops it.
  private static let slowQuery =
    "targets where "
    + (1...4000).map { "indicator.name ~ \"không có \($0)\"" }.joined(separator: " or ")
    + " | count"
}
