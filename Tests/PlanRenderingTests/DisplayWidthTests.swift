import PlanText
import Testing

@testable import PlanRendering

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Sở Y tế", 7), ("Sở Y te\u{302}\u{301}", 7), ("đề án — “ngành”…", 16),
    ("計画", 4), ("ｆｕｌｌ", 8), ("ｶﾞ", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2),
    ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇻🇳", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2),
    ("©", 1), ("©\u{FE0F}", 2), ("a\u{200B}b", 2), ("\u{FEFF}a", 1), ("│─┼", 3), ("กำ", 2),
    ("м²", 2), ("\u{7}", 0), ("𠀀", 2), ("\u{301}", 0), ("e\u{301}\u{302}\u{303}", 1), ("₫", 1),
  ])
  func widths(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
    #expect(DisplayWidth.of(text[...]) == width)
    #expect(text.reduce(0) { $0 + DisplayWidth.of($1) } == width)
  }

  @Test func wideRangesAreSortedAndApart() {
    for (left, right) in zip(WideCharacters.ranges, WideCharacters.ranges.dropFirst()) {
      #expect(left.upperBound < right.lowerBound)
    }
  }

  @Test(arguments: [
    ("plain — Sở", "plain — Sở"), ("a\u{1B}[31m", "a\\u{1B}[31m"), ("\n\r\t", "\\n\\r\\t"),
    ("\u{7F}\u{85}\u{9B}", "\\u{7F}\\u{85}\\u{9B}"), ("\u{202E}x\u{2066}", "\\u{202E}x\\u{2066}"),
    ("a\u{E0041}\u{200B}\u{2060}", "a\\u{E0041}\\u{200B}\\u{2060}"), ("👩‍👩‍👧❤\u{FE0F}", "👩‍👩‍👧❤\u{FE0F}"),
    ("a\u{FE01}\u{FE0F}", "a\\u{FE01}\\u{FE0F}"), ("☎\u{FE0E}\u{FE0F}", "☎\u{FE0E}\\u{FE0F}"),
    ("a\u{200D}\u{200C}b\u{AD}", "a\\u{200D}\\u{200C}b\\u{AD}"),
    ("न\u{94D}\u{200D}\u{200D} می\u{200C}خ", "न\u{94D}\u{200D}\\u{200D} می\u{200C}خ"),
    ("x\u{34F}\u{3164}\u{2800}≤₫", "x\\u{34F}\\u{3164}\u{2800}≤₫"),
    ("\u{2028}", "\\u{2028}"), ("C:\\n", "C:\\n"), ("à\u{A0}b", "à\u{A0}b"), ("\r\n", "\\r\\n"),
  ])
  func escapes(text: String, shown: String) {
    #expect(text.escapedForTerminal == shown)
  }

  /// The quick look at the bytes misses none of them.
  @Test func everyDangerousScalarIsEscaped() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), TerminalText.needsEscape(scalar, after: "ở") else {
        continue
      }
      let text = "Sở" + String(Character(scalar))
      #expect(text.escapedForTerminal == "Sở" + TerminalText.escape(scalar))
    }
  }

  /// JSON has escapes of four digits only, so that others take two.
  @Test func escapesInJSONAreReadBack() throws {
    let text = "a\u{E0041}\u{202E}\u{1}\"\\é"
    var output = OutputBuffer()
    JSONText.append(text, into: &output)
    #expect(output.text.hasPrefix("\"a\\uDB40\\uDC41\\u202E\\u0001\\\"\\\\é"))
    #expect(JSONString.text(of: output.bytes) == text)
  }
}

@Suite struct WordWrapTests {
  private func lines(_ text: String, _ width: Int) -> [String] {
    WordWrap(text: text).lines(width: width).map(\.text)
  }

  @Test func breaksAtWords() {
    #expect(lines("một hai ba", 7) == ["một hai", "ba"])
    #expect(lines("một hai ba", 100) == ["một hai ba"])
    #expect(lines("", 5) == [""])
    #expect(lines("   ", 5) == [""])
    #expect(lines("a\u{A0}b c", 3) == ["a\u{A0}b", "c"])
  }

  @Test func marksBrokenWords() {
    #expect(lines("abcdefgh ij", 5) == ["abcd…", "efgh", "ij"])
    #expect(lines("6121/KH-UBND", 8) == ["6121/…", "KH-UBND"])
    #expect(lines("計画計画", 4) == ["計…", "画…", "計画"])
  }

  @Test func headingsBreakAtSigns() {
    let wrap = WordWrap(heading: "avg(target2030 - tasks_led)")
    #expect(wrap.lines(width: 8).map(\.text) == ["avg(", "target", "2030 -", "tasks_", "led)"])
  }
}
