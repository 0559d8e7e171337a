import PlanTestSupport
import Testing

@Suite struct TerminalScreenTests {
  private func screen(_ output: String, columns: Int = 10, rows: Int = 4) -> TerminalScreen {
    var screen = TerminalScreen(columns: columns, rows: rows)
    screen.feed(output.utf8)
    return screen
  }

  @Test(arguments: [
    ("plain", "ab\r\ncd", "ab\ncd"),
    ("line feed keeps the column", "ab\ncd", "ab\n  cd"),
    ("backspace moves only", "abc\u{8}\u{8}x", "axc"),
    ("tab", "a\tb", "a       b"),
    ("wrap", "0123456789ab", "0123456789\nab"),
    ("wrap is pending", "0123456789\r\nab", "0123456789\nab"),
    ("backspace after the last column", "0123456789\u{8}x", "01234567x9"),
    ("scroll", "1\r\n2\r\n3\r\n4\r\n5", "2\n3\n4\n5"),
    ("erase to the end", "abcdef\u{1B}[3D\u{1B}[K", "abc"),
    ("erase from the start", "abcdef\u{1B}[3D\u{1B}[1K", "    ef"),
    ("erase below", "ab\r\ncd\r\nef\u{1B}[2;2H\u{1B}[J", "ab\nc"),
    ("clear", "ab\r\ncd\u{1B}[H\u{1B}[2Jx", "x"),
    ("absolute", "\u{1B}[3d\u{1B}[5Gx", "\n\n    x"),
    ("relative", "\u{1B}[2B\u{1B}[3Cx\u{1B}[A\u{1B}[2Dy", "\n  y\n   x"),
    ("insert characters", "abc\u{1B}[2D\u{1B}[2@x", "ax bc"),
    ("delete characters", "abcdef\u{1B}[5D\u{1B}[2P", "adef"),
    ("colour is ignored", "\u{1B}[1;32mab\u{1B}[0m", "ab"),
    ("title is ignored", "\u{1B}]0;title\u{7}ab", "ab"),
    ("Vietnamese", "Đà Nẵng", "Đà Nẵng"),
    ("combining mark at the margin", "012345678o\u{323}x", "012345678o\u{323}\nx"),
    ("wide", "中文a", "中文a"),
    ("wide at the margin", "012345678中", "012345678\n中"),
    ("half of a wide one", "中\u{8}x", " x"),
  ])
  func drawn(name: String, output: String, expected: String) {
    let text = screen(output).text
    #expect(Array(text.unicodeScalars) == Array(expected.unicodeScalars), "\(name)")
  }

  @Test func cursorCountsCells() {
    let screen = screen("a\r\n中o\u{302}")
    #expect(screen.cursor == (row: 1, column: 3))
    #expect(screen.currentLine == "中o\u{302}")
  }

  @Test func privateModesAreRemembered() {
    #expect(screen("\u{1B}[?2004h\u{1B}[?25l").privateModes == [2004])
    #expect(screen("\u{1B}[?2004h\u{1B}[?2004l").privateModes.isEmpty)
  }

  @Test func transcriptHoldsWhatScrolledAway() {
    #expect(screen("1\r\n2\r\n3", rows: 2).transcript == "1\n2\n3")
  }

  @Test func sequencesMayBeSplit() {
    var screen = TerminalScreen(columns: 10, rows: 2)
    for byte in "ab\u{1B}[2Dộ中".utf8 { screen.feed([byte]) }
    #expect(screen.text == "ộ中")
  }

  @Test func brokenUTF8IsReplaced() {
    var screen = TerminalScreen(columns: 10, rows: 2)
    screen.feed([0x61, 0xFF, 0x62])
    #expect(screen.text == "a\u{FFFD}b")
  }
}
