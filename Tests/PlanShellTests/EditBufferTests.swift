import PlanTestSupport
import Testing

@testable import PlanShell

/// Keys that lead libedit's cursor out of its buffer.
@Suite struct EditBufferTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  private func session(_ settings: String) throws -> LineReaderSession {
    try home.write(".editrc", Array(settings.utf8))
    return try LineReaderSession(home: home)
  }

  @Test(arguments: [
    ("End, Up", Self.end + Keys.up + "i", "abc"),
    ("$, Down", "\u{1B}$" + Keys.down + "i", "abc"),
    ("End", Self.end + "i", "abc"),
    ("$ x p ~", "\u{1B}$xp~i", "abc"),
    ("a count above that of words", "one two\u{1B}99b99Bd99bDi", "abc"),
    ("n without a pattern", "\u{1B}nNi", "abc"),
  ])
  func viKeysOnAnEmptyLine(name: String, keys: String, line: String) throws {
    let session = try session("bind -v\n")
    try session.terminal.send(keys)
    try session.type(line, shows: line)
    try session.expectLine(line)
    #expect(try session.end() == .code(0), "\(name)")
  }

  @Test func viPasteAfterTheEndOfAnEmptyLine() throws {
    let session = try session("bind -v\n")
    try session.terminal.send("\u{1B}$" + Keys.paste("one\ntwo\n"))
    try session.terminal.wait(for: "got <two> 3")
    #expect(session.results == ["got <one> 3", "got <two> 3"])
  }

  @Test func theOnlyLetterChangesItsCase() throws {
    let session = try session("bind -v\n")
    try session.type("é\u{1B}~", shows: "É")
    try session.expectLine("É")
    try session.type("abc\u{1B}0~~", shows: "ABc")
    try session.expectLine("ABc")
  }

  /// vi's `f` and a question for a pattern take keys that are not meant for them.
  @Test func pasteWhereAKeyIsAwaited() throws {
    let session = try session("bind -v\n")
    try session.terminal.send("one two\u{1B}0f" + Keys.paste("X") + "i")
    try session.type("y", shows: "Xyone two")
    try session.expectLine("Xyone two")
  }

  @Test func keysOfTheUser() throws {
    let session = try session("bind -v\nbind ^E ed-move-to-end\nbind -s ^X \"\\033$\"\n")
    try session.terminal.send("\u{5}\u{18}\u{18}i")
    try session.type("abc", shows: "abc")
    try session.expectLine("abc")
  }

  /// libedit's own search would look before its buffer at Ctrl-W.
  @Test func searchOfTheUserIsOurs() throws {
    let session = try session("bind ^G em-inc-search-prev\n")
    try session.type("Bộ Tài", shows: "Bộ Tài")
    try session.expectLine("Bộ Tài")
    try session.terminal.send("\u{7}bo")
    try session.terminal.wait(forLine: "search earlier (bo): Bộ Tài")
    try session.terminal.send("\u{17}\u{15}x\r")
    try session.expectLine("x")
  }

  /// libedit keeps 1,024 letters of a line while another is in its place.
  @Test func longLineIsNotLost() throws {
    let session = try session("")
    let line = String(repeating: "a", count: 1_500)
    try session.terminal.send(line + Keys.up + Keys.down + "\r")
    try session.terminal.wait("result") {
      $0.transcript.filter { $0 != "\n" }.contains("got <\(line)> 1500")
    }
  }

  @Test func controlSpaceDoesNothing() throws {
    let session = try session("")
    try session.type("a\u{0}\u{0}b", shows: "ab")
    try session.expectLine("ab")
    try session.terminal.send("\u{0}")
    #expect(try session.end() == .code(0))
  }

  private static let end = "\u{1B}[F"
}

@Suite struct EditedTextTests {
  @Test(arguments: [-1, 0, 2, 3, Int.max, Int.min])
  func cursorIsInTheText(cursor: Int) {
    let edited = EditedText(scalars: [0x61, 0xD800], cursor: cursor)
    #expect(edited.before.count + edited.behind.count == 2)
    #expect(edited.text == "a")
  }

  @Test func nothing() {
    let edited = EditedText(scalars: [], cursor: -1)
    #expect(edited.before.isEmpty && edited.behind.isEmpty && !edited.hasLineAbove)
  }
}

@Suite struct KeyBindingsTests {
  @Test func table() throws {
    var lines = (0..<512).map { "\($0)\t->\t\($0 == 5 ? "ed-move-to-end" : "ed-insert")" }
    lines[256 + 0x1B] = "^[\t->\ted-sequence-lead-in"
    lines += [
      "Multi-character bindings", "\"^[[F\"          ->  ed-move-to-end",
      "\"^[\\\"         ->  ed-move-to-end", "\"^X\"           ->  \"abc\"",
      "\"^Xa\"          ->  ed-move-to-end",
    ]
    let found = KeyBindings(parsing: lines.joined(separator: "\n")).all.filter {
      $0.function == "ed-move-to-end"
    }
    #expect(
      found == [
        .init(keys: "\\005", function: "ed-move-to-end", isAlternative: false),
        .init(keys: "^[[F", function: "ed-move-to-end", isAlternative: true),
      ])
  }

  @Test(arguments: ["", "x", "\"\"->\"", String(repeating: "\n", count: 600)])
  func noTable(text: String) {
    #expect(!KeyBindings(parsing: text).all.contains { $0.function == "ed-move-to-end" })
  }
}
