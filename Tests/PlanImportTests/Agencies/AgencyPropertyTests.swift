import PlanModel
import Testing

@testable import PlanImport

/// What holds of any text.
@Suite struct AgencyPropertyTests {
  private static let fragments = [
    "Sở", "Bộ", "Y tế", "các", "Các", "sở", "ban", "ngành", ",", ";", "và", "-", "(", ")", ":", ".",
    "\n", "tỉnh", "Lâm Đồng", "UBND", "xã", "phường", "cấp", "Việt Nam", "chủ trì", "phối hợp với",
    "do", "Giao", "Hội", "Nông dân", "TN&MT", "SYT", "theo chức năng", "liên quan", "Trung tâm",
    "đơn vị", "tổ chức", "trên địa bàn", "TP.", "&", "/", "\u{301}", "🙂", "\0", "Giám đốc", "là",
    "gọi tắt là", "Thuế", "chính trị", "xã hội", "[", "|", "\r\n", "x", "Trung ương",
  ]

  private static func text(_ random: inout SeededRandom, _ count: Int) -> String {
    (0..<count).map { _ in
      let fragment = fragments.randomElement(using: &random) ?? ""
      return Bool.random(using: &random) ? fragment + " " : fragment
    }.joined().nfc
  }

  @Test("texts of any fragments are read, and the register stays whole", arguments: 0..<40)
  func fragments(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let issuers = ["UBND tỉnh Lâm Đồng", "Chính phủ", "", "UBND xã A", "thành phố"]
    var register = AgencyRegister(issuer: issuers[seed % issuers.count])
    for _ in 0..<60 {
      let text = Self.text(&random, Int.random(in: 0..<20, using: &random))
      let reading = register.read(text)
      #expect(Set(reading.keys).count == reading.keys.count)
      // The entry is found again by its own reading.
      #expect(register.read(text).keys == reading.keys)
      _ = register.readAssignment(text)
      if let heading = register.readHeading(text) { #expect(!heading.keys.isEmpty) }
    }
    let agencies = register.finished()
    #expect(Set(agencies.map(\.key)).count == agencies.count)
    #expect(Set(agencies.map { $0.name.lowercased() }).count == agencies.count)
    #expect(
      agencies.allSatisfy { $0.key.allSatisfy(\.isASCII) && !$0.key.isEmpty && !$0.name.isEmpty })
    #expect(agencies.allSatisfy { $0.kind == .group || $0.members.isEmpty })
  }

  @Test(
    "long cells take as long as they are",
    arguments: [
      "Sở Sở ", "Việt Nam ", "(", "do Ban Chỉ đạo a b ", "theo chức năng, ", "các xã, ",
      "Hội a b c d; ", "Tổ ", "Công an các xã ",
    ])
  func longCells(fragment: String) {
    let cell = String(repeating: fragment, count: 60_000 / fragment.utf8.count)
    var register = AgencyRegister(issuer: "UBND tỉnh Lâm Đồng")
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = register.read(cell)
      _ = register.readAssignment(cell)
      _ = register.readHeading(cell)
    }
    // A quadratic reading of 60 kB takes minutes.
    #expect(time < .seconds(30))
  }
}
