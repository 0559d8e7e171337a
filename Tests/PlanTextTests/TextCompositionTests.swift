import Testing
@testable import PlanText

@Suite struct TextCompositionTests {
  @Test func agreesWithAnotherImplementation() {
    let cases = TextCompositionCases.all
    #expect(cases.count > 250)
    for (text, composed) in cases {
      let result = String(scalarValues: text).nfc.unicodeScalars.map(\.value)
      #expect(result == composed, "\(text.map { String($0, radix: 16) })")
    }
  }

  @Test(arguments: [
    ("e\u{302}\u{301}", "ế"), ("e\u{301}\u{302}", "é\u{302}"), ("e\u{323}\u{302}", "ệ"),
    ("e\u{302}\u{323}", "ệ"), ("o\u{31B}\u{309}", "ở"), ("o\u{309}\u{31B}", "ở"),
    ("Sơ\u{309} Y tê\u{301}", "Sở Y tế"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("\u{212B}", "Å"),
    ("\u{958}", "\u{915}\u{93C}"), ("a\u{34F}\u{301}", "a\u{34F}\u{301}"), ("\u{301}a", "\u{301}a"),
    ("\u{3C9}\u{345}\u{301}", "\u{1FF4}"), ("", ""), ("5.2 – “m²”", "5.2 – “m²”"),
    ("\u{2000}", "\u{2002}"), ("\u{AC00}\u{11A7}", "\u{AC00}\u{11A7}"),
    ("\u{AC01}\u{11A8}", "\u{AC01}\u{11A8}"), ("\u{2ADC}", "\u{2ADD}\u{338}"),
  ])
  func composes(text: String, composed: String) {
    #expect(text.nfc.unicodeScalars.elementsEqual(composed.unicodeScalars))
  }

  @Test func everyScalarAgreesWithTheLibrarysEquality() {
    var wrong: [String] = []
    // What lies above are ideographs beyond the compatibility ones, private use and nothing.
    for value in [UInt32](0x80...0xABFF) + [UInt32](0xD7A0...0x1FFFF) + [UInt32](0x2F800...0x2FA1F)
    {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned
      else { continue }
      let text = String(scalar)
      let composed = text.nfc
      let decomposed = String(scalarValues: CanonicalForm.decomposed(text))
      if composed.utf8.elementsEqual(decomposed.utf8) && composed == text { continue }
      let isRight = composed == text && decomposed.nfc.utf8.elementsEqual(composed.utf8)
      if !isRight { wrong.append(String(value, radix: 16)) }
    }
    #expect(wrong.isEmpty)
  }

  @Test func bytesAreEqualExactlyWhenTextsAre() {
    var random = TextRandom(state: 11)
    let pool: [UInt32] = [
      0x61, 0x65, 0x6F, 0xEA, 0x1A1, 0x1EBF, 0x300, 0x301, 0x302, 0x31B, 0x323, 0x309, 0x1100,
      0x1161, 0x11A8, 0xAC00, 0xAC01, 0x915, 0x93C, 0x958, 0x20, 0x105D2, 0x307, 0x105C9, 0x11382,
      0x113C9, 0x11383, 0x16D67, 0x16D68, 0x16D63, 0x16D69, 0x16D6A, 0x1611E, 0x16129, 0x1611F,
      0x16121, 0x16122, 0x16125, 0x16126, 0x16120, 0x16128, 0x113C2, 0x113C5, 0x113B8, 0x113C7,
    ]
    var wrong: [(String, String)] = []
    var equal = 0
    for _ in 0..<10_000 {
      let left = String(scalarValues: random.sequence(of: pool, upTo: 4))
      let shuffled = CanonicalForm.decomposed(left)
      let right =
        random.next(below: 2) == 0
        ? String(scalarValues: random.sequence(of: pool, upTo: 4))
        : String(scalarValues: shuffled.reversed())
      let areEqual = left.nfc.utf8.elementsEqual(right.nfc.utf8)
      equal += areEqual ? 1 : 0
      let isIdempotent = left.nfc.nfc.utf8.elementsEqual(left.nfc.utf8)
      if (left == right) != areEqual || left.nfc != left || !isIdempotent {
        wrong.append((left, right))
      }
    }
    #expect(wrong.isEmpty)
    #expect(equal > 500)
  }

  @Test func composedVietnameseIsLeftAlone() {
    #expect("Quyết định 1719/QĐ-TTg – ‘Ẵ’ ≥ 5 m² …".isPlainlyComposed)
    #expect(!"Sơ\u{309}".isPlainlyComposed)
    #expect(!"\u{212A}".isPlainlyComposed)
  }
}

/// Repeatable random numbers for tests.
struct TextRandom {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func sequence(of pool: [UInt32], upTo length: Int) -> [UInt32] {
    (0..<next(below: length) + 1).map { _ in pool[next(below: pool.count)] }
  }
}
