import PlanModel
import PlanRendering
import Testing

/// What is put into text for a terminal is escaped; the program's own words are not.
@Suite struct ScreenTextTests {
  private static let poison = "a\u{1B}[31m\u{7}\u{9B}\u{202E}\u{2066}\u{2028}\u{7F}\n"
  private static let shown =
    #"a\u{1B}[31m\u{7}\u{9B}\u{202E}\u{2066}\u{2028}\u{7F}\n"#

  @Test func valuesInALiteralAreEscaped() {
    let text: ScreenText = "\u{1B}[K\(Self.poison): \(Self.poison[...]) \(7)\n"
    #expect(text.text == "\u{1B}[K\(Self.shown): \(Self.shown) 7\n")
  }

  @Test func whatIsEscapedStays() {
    let inner: ScreenText = "\(Self.poison)\n"
    let outer: ScreenText = "x \(inner)"
    #expect(outer.text == "x " + Self.shown + "\n")
    #expect((outer + inner).text == "x " + Self.shown + "\n" + Self.shown + "\n")
    #expect(String(decoding: inner.bytes, as: UTF8.self) == inner.text)
  }

  @Test func messagesAreOneLine() {
    let message = Message("in English: \(Self.poison)", vi: "tiếng Việt: \(Self.poison)")
    // The line feed at the end may be the program's own.
    let start = "tiếng Việt: " + Self.shown.dropLast(2)
    #expect(ScreenText(message, in: .vietnamese).text == start + "\n")
    #expect(ScreenText(message.ended(by: "."), in: .vietnamese).text == start + "\\n.")
  }

  @Test func linesStay() {
    #expect(ScreenText(escapingLinesOf: "a\r\n\u{1B}\n\n").text == "a\\r\n\\u{1B}\n\n")
    #expect(ScreenText(escaping: "a\r\nb").text == "a\\r\\nb")
    #expect(ScreenText(linesOf: .same("a\n\tb"), in: .english).text == "a\n\\tb")
  }

  @Test func prefixesOfLines() {
    let drawn = IndentedText.draw(
      [.init(Self.poison, continuation: Self.poison, Self.poison + " " + Self.poison)],
      options: RenderOptions(width: 160))
    #expect(!drawn.text.contains("\u{1B}"))
    let steering = drawn.text.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" }
    #expect(steering.isEmpty)
  }
}
