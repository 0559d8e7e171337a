import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct HistoryTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  @Test func acrossSessions() throws {
    let first = try LineReaderSession(home: home)
    try first.type("Đà Nẵng", shows: "Đà Nẵng")
    try first.expectLine("Đà Nẵng")
    try first.type("second", shows: "second")
    try first.expectLine("second")
    #expect(try first.end() == .code(0))

    let second = try LineReaderSession(home: home)
    try second.terminal.send(Keys.up)
    try second.terminal.wait(forLine: "plan> second")
    try second.terminal.send(Keys.up)
    try second.terminal.wait(forLine: "plan> Đà Nẵng")
    try second.terminal.send(Keys.down)
    try second.terminal.wait(forLine: "plan> second")
    try second.terminal.send(Keys.up)
    try second.terminal.wait(forLine: "plan> Đà Nẵng")
    try second.terminal.send("\r")
    try second.expectLine("Đà Nẵng")
  }

  @Test func afterKill() throws {
    let first = try LineReaderSession(home: home)
    try first.type("kept", shows: "kept")
    try first.expectLine("kept")
    first.terminal.send(signal: SIGKILL)
    #expect(try first.terminal.waitForExit() == .signal(SIGKILL))

    let second = try LineReaderSession(home: home)
    try second.type(Keys.up, shows: "kept")
    try second.expectLine("kept")
  }

  @Test func severalLines() throws {
    let session = try LineReaderSession(home: home)
    try session.terminal.send("tasks\\\rwhere\\\rend\r")
    try session.expectLine("end")
    try session.type("short", shows: "short")
    try session.expectLine("short")
    try session.terminal.send(Keys.up + Keys.up)
    try session.terminal.wait(for: "plan> tasks\\\nwhere\\\nend")
    // Up moves within the statement first, here to its first line.
    try session.terminal.send(Keys.up + Keys.up + Keys.home + "my ")
    try session.terminal.wait(for: "plan> my tasks\\\nwhere\\\nend")
    try session.terminal.send("\r")
    try session.expectLine("my tasks\\|where\\|end", scalars: 20)
  }

  @Test func newlineTyped() throws {
    let session = try LineReaderSession(home: home)
    try session.terminal.send("one\u{1B}\rtwo")
    try session.terminal.wait(for: "plan> one\ntwo")
    try session.terminal.send("\r")
    try session.expectLine("one|two", scalars: 7)
  }

  @Test func search() throws {
    let session = try LineReaderSession(home: home)
    for line in ["Hà Nội", "Đà Nẵng", "Huế"] {
      try session.type(line, shows: line)
      try session.expectLine(line)
    }
    try session.terminal.send(Keys.search + "Nộ")
    try session.terminal.wait(forLine: "search earlier (Nộ): Hà Nội")
    try session.terminal.send("\r")
    try session.terminal.wait("result") { $0.transcript.contains("got <Hà Nội>", times: 2) }
  }

  @Test func unwritableFolder() throws {
    try home.write(".local", Array("a file, not a folder".utf8))
    let session = try LineReaderSession(home: home)
    try session.type("works", shows: "works")
    try session.expectLine("works")
    try session.type(Keys.up, shows: "works")
  }
}
