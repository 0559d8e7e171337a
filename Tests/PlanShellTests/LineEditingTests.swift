import PlanTestSupport
import Testing

@Suite struct LineEditingTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  @Test(arguments: [
    ("Vietnamese", "tên = 'Đà Nẵng'", "tên = 'Đà Nẵng'"),
    ("decomposed", "Bo\u{323}\u{302} Ta\u{300}i", "Bộ Tài"),
    ("edited in the middle", "Bộ chính" + Keys.home + "Q" + Keys.backspace + "4 ", "4 Bộ chính"),
    ("Ctrl-Left", "one two" + Keys.controlLeft + "x", "one xtwo"),
    ("Ctrl-Right", "one two" + Keys.home + Keys.controlRight + "x", "onex two"),
    ("backspace takes a whole letter", "Nẵ" + Keys.backspace + "a", "Na"),
    ("Tab", "a\tb", "a b"),
    ("C1 control characters", "a\u{80}\u{81}b", "ab"),
  ])
  func typed(name: String, keys: String, line: String) throws {
    let session = try LineReaderSession(home: home)
    try session.type(keys, shows: line)
    try session.expectLine(line)
    #expect(try session.end() == .code(0), "\(name)")
  }

  @Test func decomposedMarkByMark() throws {
    let session = try LineReaderSession(home: home)
    try session.terminal.send("Bo")
    try session.terminal.wait(forLine: "plan> Bo")
    try session.terminal.send("\u{323}")
    try session.terminal.wait(forLine: "plan> Bọ")
    try session.terminal.send("\u{302}")
    try session.terminal.wait(forLine: "plan> Bộ")
    try session.type(Keys.home + "Q", shows: "QBộ")
    try session.expectLine("QBộ", scalars: 3)
  }

  /// libedit shows such marks wrongly, but they must not be lost.
  @Test func decomposedWithoutComposedForm() throws {
    let session = try LineReaderSession(home: home)
    try session.terminal.send("x\u{323}y\r")
    try session.expectLine("x\u{323}y", scalars: 3)
  }

  @Test func decomposedInSearch() throws {
    let session = try LineReaderSession(home: home)
    try session.type("Bộ Tài", shows: "Bộ Tài")
    try session.expectLine("Bộ Tài")
    try session.terminal.send(Keys.search + "o\u{323}\u{302}")
    try session.terminal.wait(forLine: "search earlier (ộ): Bộ Tài")
    try session.terminal.send("\r")
    try session.terminal.wait("second result") { $0.transcript.contains("got", times: 2) }
    #expect(session.results == ["got <Bộ Tài> 6", "got <Bộ Tài> 6"])
  }

  @Test func brokenUTF8IsReplaced() throws {
    let session = try LineReaderSession(home: home)
    try session.terminal.send(bytes: [0x61, 0xFF, 0x62, 0x0D])
    try session.expectLine("a\u{FFFD}b")
  }

  @Test func withoutLocale() throws {
    let session = try LineReaderSession(home: home, changes: ["LC_ALL": nil])
    try session.type("é Bộ Tài", shows: "é Bộ Tài")
    try session.expectLine("é Bộ Tài")
  }

  @Test func narrowTerminal() throws {
    let session = try LineReaderSession(home: home, columns: 20)
    let line = "Thành phố Hồ Chí Minh ở miền Nam"
    try session.terminal.send(line)
    try session.terminal.wait(for: "plan> Thành phố Hồ C\nhí Minh ở miền Nam")
    try session.terminal.send(Keys.home + "X")
    try session.terminal.wait(for: "plan> XThành phố Hồ\nChí Minh ở miền Nam")
    try session.terminal.send("\r")
    try session.terminal.wait("result") {
      let words = $0.transcript.split { $0.isWhitespace }.joined()
      return words.contains("got<X\(line)>\(line.count + 1)".filter { $0 != " " })
    }
  }

  @Test func colouredPrompt() throws {
    let prompt = "\u{1}\u{1B}[32m\u{1}plan>\u{1}\u{1B}[0m\u{1} "
    let session = try LineReaderSession(home: home, columns: 20, arguments: [prompt])
    try session.terminal.send("0123456789abcdefgh" + Keys.home + "x")
    try session.terminal.wait(for: "plan> x0123456789abc\ndefgh")
    try session.terminal.send("\r")
    try session.terminal.wait(for: "got <")
    try session.waitForPrompt()
    try session.terminal.send(Keys.paste("one\ntwo\n"))
    try session.terminal.wait(for: "plan> two\ngot <two> 3")
  }

  @Test func clearScreen() throws {
    let session = try LineReaderSession(home: home)
    try session.type("first", shows: "first")
    try session.expectLine("first")
    try session.terminal.send("second" + Keys.clear)
    try session.terminal.wait("cleared") { $0.text == "plan> second" }
    try session.terminal.send("\r")
    try session.expectLine("second")
  }

  @Test func endOfInput() throws {
    let session = try LineReaderSession(home: home)
    #expect(try session.end() == .code(0))
    #expect(session.terminal.screen.text.hasSuffix("\nend of input"))
    #expect(session.terminal.screen.privateModes.isEmpty)
  }

  @Test func viKeys() throws {
    try home.write("editrc", Array("bind -v\n".utf8))
    let session = try LineReaderSession(home: home, changes: ["EDITRC": home.path + "/editrc"])
    try session.terminal.send("one two")
    try session.terminal.wait(forLine: "plan> one two")
    try session.terminal.send(Keys.escape)
    try session.terminal.wait("command mode") { $0.cursor.column == 12 }
    try session.type("bix", shows: "one xtwo")
    try session.expectLine("one xtwo")
    try session.type("a\tb" + Keys.controlLeft + "c", shows: "a cb")
    try session.expectLine("a cb")
  }
}

extension String {
  /// Whether a text occurs at least so many times.
  func contains(_ text: String, times: Int) -> Bool {
    split(separator: text, omittingEmptySubsequences: false).count > times
  }
}
