import Testing

@testable import PlanShell

@Suite struct PastedTextTests {
  @Test(arguments: [
    ("", [], ""), ("a", [], "a"), ("a\n", ["a"], ""), ("a\nb", ["a"], "b"),
    ("a\r\nb\rc\n\nd", ["a", "b", "c", ""], "d"), ("a\r\r\nb", ["a", ""], "b"),
    ("a\tb\u{0}\u{7}\u{1B}\u{7F}\u{9B}c", [], "a bc"),
  ])
  func cleaned(paste: String, lines: [String], rest: String) {
    let text = PastedText(bytes: Array(paste.utf8)) { $0 }
    #expect(text.lines == lines)
    #expect(text.rest == rest)
  }

  @Test func composed() {
    let text = PastedText(bytes: Array("e\nf".utf8)) { $0.uppercased() }
    #expect(text == PastedText(bytes: Array("E\nF".utf8)) { $0 })
  }
}
