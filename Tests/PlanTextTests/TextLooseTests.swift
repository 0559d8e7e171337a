import Testing
@testable import PlanText

@Suite struct TextLooseTests {
  private func pattern(_ text: String) throws -> LoosePattern {
    try #require(LoosePattern(text))
  }

  @Test(arguments: [
    "so y te", "SO Y TE", "sở y tế", "so y tế", "soyte", "Sở Y tế", "SỞ Y TẾ", "SởYtế",
    "  sở-y.tế ", "Sơ\u{309} Y tê\u{301}", "So\u{309}\u{31B} y te",
  ])
  func namesTheAgency(typed: String) throws {
    #expect(try pattern(typed).matchesWhole(LooseText("Sở Y tế")))
    #expect(try pattern(typed).matchesWhole(LooseText("Sơ\u{309} Y tê\u{301}")))
  }

  @Test(arguments: [
    "Sở Y Tê", "Sờ Y tế", "Sơ Y tế", "Só Y tế", "Sở Y té", "so y", "so y tee", "Sổ Y tế",
  ])
  func namesAnother(typed: String) throws {
    #expect(try !pattern(typed).matchesWhole(LooseText("Sở Y tế")))
  }

  static let names: [(String, String, Bool)] = [
    ("hoà", "hòa", true), ("hòa", "hoà", true), ("thuý", "thúy", true), ("khoẻ", "khỏe", true),
    ("hoá", "hòa", false), ("hoa", "hoà", true), ("quí", "qúi", true), ("gía", "giá", true),
    ("HOÀ", "hòa", true), ("hoã", "hoà", false), ("ngưoi", "người", true), ("ngừơi", "người", true),
    ("ngươi", "người", false), ("nguời", "người", true), ("nước", "nươc", false),
    ("tê", "tế", false),
    ("đ", "d", false), ("d", "đ", true), ("D", "Đ", true), ("d", "Đ", true), ("Đ", "đ", true),
    ("óà", "oà", false), ("óà", "óà", true), ("oà", "óà", true), ("m2", "m²", true),
    ("m²", "m2", true), ("CO₂", "co2", true), ("strasse", "Straße", true), ("naive", "naïve", true),
    ("naïve", "naive", false), ("ñ", "n", false), ("n", "ñ", true), ("и", "й", true),
    ("й", "и", false), ("Й", "й", true), ("ς", "Σ", true), ("한국", "한국", true), ("日本", "日本", true),
    ("日", "本", false), ("قران", "قُرآن", true), (">95", "95", false), ("≥95", "≥ 95", true),
    ("+", "-", false),
    ("a\u{325}\u{302}", "â", false), ("â", "a\u{325}\u{302}", false), ("so\u{AD}y", "soy", true),
  ]

  @Test(arguments: names)
  func wholeNames(typed: String, name: String, isMatch: Bool) throws {
    #expect(try pattern(typed).matchesWhole(LooseText(name)) == isMatch)
    let decomposed = String(scalarValues: CanonicalForm.decomposed(typed))
    let decomposedName = String(scalarValues: CanonicalForm.decomposed(name))
    #expect(try pattern(decomposed).matchesWhole(LooseText(decomposedName)) == isMatch)
  }

  static let parts: [(String, String, Bool)] = [
    ("y te", "Sở Y tế tỉnh", true), ("yte", "Sở Y tế tỉnh", false), ("y - te", "Sở Y tế", true),
    (" y ", "Sở ký", false), (" ký ", "Sở ký", true), (" ký", "Sở ký", true), ("so ", "Số", true),
    ("y ", "ký tên", true), (" y", "ký tên", false), ("m2", "5 m²/người", true),
    ("—", "a — b", true),
    ("—", "a - b", false), (" ", "ab", false), (" ", "a b", true), ("...", "…", false),
    (".", "5.2", true),
    (", ", "a, b", true), (", ", "a,b", false), ("5.2", "5-2", true), ("%", "80%", true),
    ("hoà", "văn hóa, hòa bình", true), ("hoả", "văn hóa, hòa bình", false), ("ế", "y tế", true),
    ("abc", "ab", false), ("aab", "aaab", true), ("tê", "y tế", false), ("", "", false),
  ]

  @Test(arguments: parts)
  func containment(typed: String, text: String, isMatch: Bool) {
    #expect((LoosePattern(typed)?.isContained(in: LooseText(text)) ?? false) == isMatch)
  }

  @Test func emptyPatternIsNone() {
    #expect(LoosePattern("") == nil)
    #expect(LooseText("").isBlank && LooseText(" - ").isBlank && !LooseText("a").isBlank)
  }

  @Test func aTextIsReplaced() throws {
    var text = LooseText("Sở Y tế")
    text.replace(with: "Sở Nội vụ")
    #expect(try pattern("noi vu").isContained(in: text))
    #expect(try !pattern("y te").isContained(in: text))
  }

  @Test func anythingCanBePreparedAndMatchesItself() {
    var random = TextRandom(state: 5)
    let pool: [UInt32] = [
      0x20, 0x61, 0x6F, 0x69, 0xEA, 0x1EBF, 0x300, 0x301, 0x302, 0x323, 0x31B, 0x325, 0x2D, 0x111,
      0xDF,
      0x130, 0xAD, 0x200B, 0x915, 0x93C, 0xAC01, 0x1F600, 0xFE0F, 0xB2, 0x10FFFF, 0x0, 0x345, 0x3B1,
    ]
    for _ in 0..<5000 {
      let text = String(scalarValues: random.sequence(of: pool, upTo: 8))
      guard let pattern = LoosePattern(text) else { continue }
      #expect(pattern.isContained(in: LooseText(text)), "\(text.unicodeScalars.map(\.value))")
      #expect(pattern.matchesWhole(LooseText(text)))
    }
  }

  static let foldings: [(String, String, Bool)] = [
    ("SỞ Y TẾ", "Sở Y tế", true), ("Sở Y Tê", "Sở Y tế", false), ("STRASSE", "Straße", true),
    ("ẞ", "ss", true), ("ı", "i", false), ("İ", "i\u{307}", true), ("ΣΑΣ", "σας", true),
    ("\u{212A}", "k", true), ("µ", "μ", true), ("Ꭰ", "ꭰ", true), ("a", "á", false),
    ("hoà", "hòa", false),
    ("ᾳ", "αι", true), ("E\u{323}\u{302}", "ệ", true), ("", "", true), ("ǰ", "J\u{30C}", true),
  ]

  @Test(arguments: foldings)
  func equalityWithoutCase(left: String, right: String, areEqual: Bool) {
    #expect(areEqualWithoutCase(left, right) == areEqual)
    #expect((caseFolded(left) == caseFolded(right)) == areEqual)
    #expect(caseFolded(caseFolded(left)) == caseFolded(left))
  }
}
