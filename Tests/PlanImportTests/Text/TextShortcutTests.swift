import Testing
@testable import PlanImport

/// Shortcuts by bytes and tables say what the standard library says.
@Suite struct TextShortcutTests {
  private static let texts = [
    "", " ", "a", "Sở Y tế", "sở y tế ", "\u{A0}Sở", "Sở\u{A0}", "  Số: 12/KH", "đề án", "đ\u{323}",
    "e\u{31B}", "so\u{301}", "\r\n x \r\n", "\u{301}a", "x \u{301}", "“Đề án”", "một\u{200D}hai",
    "🇻🇳 Việt Nam 🇻🇳", "–", "…", "a\u{2028}", "ﬁ", "한국", "12.", "1.)", "\t tab \t",
  ]

  @Test("a text begins and ends with what its characters begin and end with", arguments: texts)
  func ends(text: String) {
    let pieces =
      Self.texts + ["S", "Sở", "tế", "ế", "e", "so", "2.", ".)", "🇻", "\n", "\r", "y tế "]
    for words in pieces {
      let begins = text.starts(with: words)
      #expect(text.hasPrefix(words) == begins, "\(text.debugDescription) \(words)")
      #expect(text[...].hasPrefix(words) == begins)
      let ends = text.reversed().starts(with: words.reversed())
      #expect(text.hasSuffix(words) == ends, "\(text.debugDescription) \(words)")
      #expect(text[...].hasSuffix(words) == ends)
    }
  }

  @Test("trimming takes off white space and nothing else", arguments: texts)
  func trimmed(text: String) {
    let start = text.drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    #expect(text.trimmed == end.map { String(start[...$0]) } ?? "")
    #expect(text.dropFirst().trimmed == String(text.dropFirst()).trimmed)
  }

  @Test("the table of scalars has what the library has")
  func traits() {
    for scalar in (0..<0x2100).compactMap({ Unicode.Scalar(UInt32($0)) }) {
      let properties = scalar.properties
      let traits = ScalarTraits(scalar)
      #expect(traits.contains(.whitespace) == properties.isWhitespace)
      #expect(traits.contains(.alphabetic) == properties.isAlphabetic)
      #expect(traits.contains(.uppercase) == properties.isUppercase)
      #expect(traits.contains(.lowercase) == properties.isLowercase)
      #expect(traits.contains(.numeric) == (properties.numericType != nil))
      #expect(
        traits.contains(.nonspacingMark) == (properties.generalCategory == .nonspacingMark))
    }
  }

  @Test("of keys that are added those stay out that are there", arguments: [3, 400])
  func missing(count: Int) {
    var keys = (0..<count).map { "a\($0)" }
    keys.appendMissing(["b", "a1", "b", "a2", "c"])
    #expect(keys == (0..<count).map { "a\($0)" } + ["b", "c"])
  }

  @Test(
    "a cell is a number of a row or none",
    arguments: [
      ("1", "1"), ("12.", "12"), ("5.10", "5.10"), ("III", "III"), ("A", "A"), ("(2)", "2"),
      ("b)", "b"), ("Phần I", "Phần I"), ("007", "007"), ("1...", "1"), ("2025", nil), ("7,5", nil),
      ("60 %", nil), ("Sở Y tế", nil), ("-", nil), ("1 2", nil), ("Xã", nil), ("", nil),
      ("Phần mở đầu", nil), ("206/NQ", nil),
    ])
  func rowNumber(cell: String, number: String?) {
    #expect(RowNumber(cell)?.text == number)
  }

  @Test(
    "a unit is read where a known one begins, and nowhere else",
    arguments: [
      ("đạt 20 triệu đồng", "triệu đồng"), ("đạt 15 m2", "m²"), ("đạt 3 nghìn tấn", "nghìn tấn"),
      ("đạt 30 %", "%"), ("đạt 40 cây số", "cây"), ("đạt 12 xyz", nil),
    ])
  func unit(text: String, unit: String?) {
    #expect(TargetReader.read(text).unit == unit)
  }
}
