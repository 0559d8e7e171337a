import PlanTestSupport
import Testing

@Suite struct PasteTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  private func session(editor: String) throws -> LineReaderSession {
    try home.write("editrc", Array("bind -\(editor)\n".utf8))
    return try LineReaderSession(home: home, changes: ["EDITRC": home.path + "/editrc"])
  }

  @Test(arguments: ["e", "v"])
  func severalLines(editor: String) throws {
    let session = try session(editor: editor)
    try session.terminal.send(Keys.paste("tasks\twhere\r\nBo\u{323}\u{302}\u{7}\rend"))
    try session.terminal.wait(forLine: "plan> end")
    try session.terminal.send("!\r")
    try session.expectLine("end!")
    #expect(
      session.terminal.screen.text == """
        plan> tasks where
        got <tasks where> 11
        more is waiting
        plan> Bộ
        got <Bộ> 2
        more is waiting
        plan> end!
        got <end!> 4
        plan>
        """)
  }

  @Test(arguments: ["e", "v"])
  func intoTheMiddle(editor: String) throws {
    let session = try session(editor: editor)
    try session.terminal.send("ad")
    try session.terminal.wait(forLine: "plan> ad")
    try session.terminal.send(editor == "v" ? Keys.escape : Keys.left)
    try session.terminal.wait("cursor") { $0.cursor.column == 7 }
    try session.terminal.send(Keys.paste("b\nc"))
    try session.terminal.wait(forLine: "plan> cd")
    try session.terminal.send("x\r")
    try session.expectLine("cxd")
    #expect(session.results == ["got <ab> 2", "got <cxd> 3"])
  }

  @Test func oneLineStaysInTheBuffer() throws {
    let session = try LineReaderSession(home: home)
    try session.terminal.send(Keys.paste("tasks"))
    try session.terminal.wait(forLine: "plan> tasks")
    try session.terminal.send("\r")
    try session.expectLine("tasks")
  }

  @Test func withoutBrackets() throws {
    let session = try LineReaderSession(home: home)
    try session.terminal.send("one\\\rtwo\\\rthree\r")
    try session.expectLine("three")
    #expect(session.results == ["got <one\\> 4", "got <two\\> 4", "got <three> 5"])
    #expect(session.terminal.screen.text.contains("more is waiting", times: 2))
  }

  @Test func long() throws {
    let session = try LineReaderSession(home: home)
    let line = String(repeating: "Bộ ", count: 2_000)
    try session.terminal.send(Keys.paste(line + "\nshort\n"))
    try session.terminal.wait(for: "got <short>")
    #expect(session.terminal.screen.transcript.contains("> 6000"))
  }

  @Test func tooLongIsRefused() throws {
    let session = try LineReaderSession(home: home)
    try session.terminal.send("x" + Keys.paste(String(repeating: "a", count: 1_048_577)))
    try session.terminal.wait(for: "was not taken.")
    try session.terminal.wait(forLine: "plan> x")
    try session.terminal.send("\r")
    try session.expectLine("x")
  }

  @Test func interruptedHalfway() throws {
    let session = try LineReaderSession(home: home)
    try session.terminal.send("\u{1B}[200~some text")
    try session.terminal.send(Keys.interrupt)
    try session.terminal.wait(for: "interrupted")
    try session.waitForPrompt()
    try session.type("ok", shows: "ok")
    try session.expectLine("ok")
  }
}
