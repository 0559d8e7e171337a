import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct SignalTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  @Test func interruptThrowsTheLineAway() throws {
    let session = try LineReaderSession(home: home)
    try session.terminal.send("tasks where" + Keys.home)
    try session.terminal.wait("cursor") { $0.cursor.column == 6 && $0.text.hasSuffix("where") }
    try session.terminal.send(Keys.interrupt)
    try session.terminal.wait(for: "plan> tasks where^C\ninterrupted")
    try session.waitForPrompt()
    try session.type("ok", shows: "ok")
    try session.expectLine("ok")
    #expect(session.results.count == 1)
  }

  @Test func interruptInSearch() throws {
    let session = try LineReaderSession(home: home)
    try session.type("tasks", shows: "tasks")
    try session.expectLine("tasks")
    try session.terminal.send(Keys.search + "as")
    try session.terminal.wait(forLine: "search earlier (as): tasks")
    try session.terminal.send(Keys.interrupt)
    try session.terminal.wait(for: "interrupted")
    try session.waitForPrompt()
    #expect(try session.end() == .code(0))
  }

  @Test func interruptOnAnEmptyLine() throws {
    let session = try LineReaderSession(home: home)
    for count in 1...3 {
      try session.terminal.send(Keys.interrupt)
      try session.terminal.wait("interrupted") {
        $0.transcript.contains("interrupted\n", times: count) && $0.currentLine == "plan>"
      }
    }
    #expect(try session.end() == .code(0))
  }

  @Test(arguments: ["/", "r", "f"])
  func interruptInViCommand(command: String) throws {
    try home.write("editrc", Array("bind -v\n".utf8))
    let session = try LineReaderSession(home: home, changes: ["EDITRC": home.path + "/editrc"])
    try session.terminal.send("abc")
    try session.terminal.wait(forLine: "plan> abc")
    try session.terminal.send(Keys.escape)
    try session.terminal.wait("command mode") { $0.cursor.column == 8 }
    try session.terminal.send(command)
    try session.terminal.send(Keys.interrupt)
    try session.terminal.wait(for: "interrupted")
    try session.waitForPrompt()
    try session.type("ok", shows: "ok")
    try session.expectLine("ok")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func endingSignalRestoresTheTerminal(signal: Int32) throws {
    let session = try LineReaderSession(home: home)
    try session.terminal.send("half a line")
    try session.terminal.wait(forLine: "plan> half a line")
    let editing = try session.terminal.localFlags()
    #expect(editing & tcflag_t(ICANON) == 0)
    session.terminal.send(signal: signal)
    #expect(try session.terminal.waitForExit() == .signal(signal))
    let flags = try session.terminal.localFlags()
    #expect(flags & tcflag_t(ICANON) != 0)
    #expect(flags & tcflag_t(ECHO) != 0)
    #expect(!session.terminal.screen.privateModes.contains(2004))
  }
}
