import Testing
@testable import PlanText

@Suite struct TextCollationTests {
  /// Each list is in order.
  static let ordered: [[String]] = [
    [
      "a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â", "ầ", "ẩ", "ẫ", "ấ", "ậ", "b",
    ],
    ["d", "dân", "dương", "đan", "đất", "e", "ê", "f", "g"],
    ["o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z"],
    ["ma", "mà", "mả", "mã", "má", "mạ", "mai", "mài", "mái", "măng", "mâm", "me"],
    ["hoa", "hoà", "hòa", "hỏa", "hóa", "hoạ", "hoà bình", "hoa hồng"],
    ["Bình Phước", "Bộ Y tế", "Cà Mau", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Hà Nội", "Hải Phòng"],
    ["5.2", "5.10", "5.10.1", "10", "a"], ["01", "1", "2", "10", "100", "a1", "a2", "a10", "aa"],
    ["I", "II", "III", "III.5.a.1", "III.5.a.2", "III.5.a.10", "III.5.b", "III.10.a", "IV", "V"],
    ["", " ", "-", "—", "0", "00", "1", "²", "a", "z", "α", "я", "日"],
    [
      "9", "99999999999999999999", "100000000000000000000",
      "100000000000000000000000000000000000000",
    ],
    ["n", "ñ", "na", "ña", "nb"], ["Sở", "Sợ", "Sở Giao thông", "Sở Nội vụ", "Sở Y tế", "Sở Ý tế"],
  ]

  @Test(arguments: ordered)
  func listIsInOrder(words: [String]) {
    let keys = words.map { CollationKey($0) }
    for left in words.indices {
      for right in words.indices where left < right {
        #expect(keys[left] < keys[right], "\(words[left]) before \(words[right])")
        #expect(!(keys[right] < keys[left]))
        #expect(compareVietnamese(words[right], words[left]) > 0)
      }
    }
  }

  @Test func numbersDecideBeforeTones() {
    #expect(CollationKey("quý 1") < CollationKey("quy 2"))
    #expect(CollationKey("hoà") < CollationKey("hòan"))
  }

  @Test(arguments: [("SỞ Y TẾ", "sở y tế"), ("Ê", "e\u{302}"), ("Straße", "STRASSE")])
  func caseDoesNotCount(left: String, right: String) {
    #expect(CollationKey(left) == CollationKey(right))
    #expect(CollationKey(left).hashValue == CollationKey(right).hashValue)
    #expect(compareVietnamese(left, right) == 0)
  }

  @Test func isOneOrderThatAgreesWithEquality() {
    var random = TextRandom(state: 3)
    let pool: [UInt32] = [
      0x20, 0x30, 0x31, 0x32, 0x2E, 0x61, 0x41, 0x6F, 0xEA, 0x1EBF, 0x300, 0x301, 0x323, 0x302,
      0x111,
      0x110, 0x325, 0xB2, 0xAD, 0x200B, 0x3B1, 0x660, 0x2014, 0x915, 0x0, 0x1F600, 0xD7, 0x131,
      0xDF,
    ]
    var texts = (0..<120).map { _ in String(scalarValues: random.sequence(of: pool, upTo: 5)) }
    texts += texts.map { $0.uppercased() }
    let keys = texts.map { CollationKey($0) }
    let order = keys.indices.sorted { keys[$0] < keys[$1] }
    var wrong = 0
    for left in order.indices {
      for right in order.indices {
        let (leftKey, rightKey) = (keys[order[left]], keys[order[right]])
        if left < right && rightKey < leftKey { wrong += 1 }
        let areEqual = areEqualWithoutCase(texts[order[left]], texts[order[right]])
        if (leftKey == rightKey) != areEqual { wrong += 1 }
      }
    }
    #expect(wrong == 0)
  }

  @Test func aLongNumberIsNoTrouble() {
    let long = String(repeating: "9", count: 100_000)
    #expect(CollationKey(long) < CollationKey("1" + String(repeating: "0", count: 100_000)))
    #expect(CollationKey("000" + long) < CollationKey(long))
  }
}
