import Testing
@testable import PlanText

@Suite struct TextSuggestionsTests {
  private let agencies = [
    "Sở Nội vụ", "Sở Y tế", "Sở Tài chính", "Sở Giáo dục và Đào tạo", "Sở Giao thông vận tải",
    "Công an tỉnh", "Ủy ban nhân dân các xã, phường",
  ]
  private let columns = ["id", "title", "lead", "area", "timeframe", "target2025", "target2030"]

  @Test(arguments: [
    ("Sở Y Tê", "Sở Y tế"), ("so y te", "Sở Y tế"), ("SYT", "Sở Y tế"), ("Sở Y tếe", "Sở Y tế"),
    ("S Y tế", "Sở Y tế"), ("Sở Nội", "Sở Nội vụ"), ("SGDVDT", "Sở Giáo dục và Đào tạo"),
    ("SGDĐT", "Sở Giáo dục và Đào tạo"), ("giao thong", "Sở Giao thông vận tải"),
    ("cong na tinh", "Công an tỉnh"), ("UBND các xã", nil), ("Bộ Quốc phòng", nil), ("", nil),
    ("—", nil), ("z", nil),
  ])
  func agency(typed: String, expected: String?) {
    #expect(Suggestions.nearest(to: typed, among: agencies) == expected)
  }

  @Test(arguments: [
    ("titel", "title"), ("timefram", "timeframe"), ("target", "target2025"),
    ("taget2030", "target2030"), ("led", "lead"), ("are", "area"), ("tim", "timeframe"),
    ("frame", "timeframe"), ("i", "id"), ("unit", nil), ("x", nil),
  ])
  func column(typed: String, expected: String?) {
    #expect(Suggestions.nearest(to: typed, among: columns) == expected)
  }

  @Test func severalComeNearestFirstAndEachOnce() {
    let names = ["target2030", "target2025", "target", "target2025"]
    #expect(
      Suggestions.nearest(to: "target2026", among: names, limit: 5) == ["target2025", "target2030"])
    #expect(Suggestions.nearest(to: "targets", among: names, limit: 5) == ["target"])
    #expect(Suggestions.nearest(to: "target", among: names, limit: 0).isEmpty)
    #expect(Suggestions.nearest(to: "Ha Noi", among: ["Hà Nôi", "Ha Noi"], limit: 1) == ["Ha Noi"])
  }

  @Test func longNamesAreBounded() {
    let long = String(repeating: "kế hoạch ", count: 50_000)
    let names = (0..<300).map { "\($0) " + String(repeating: "nhiệm vụ ", count: 20) }
    #expect(Suggestions.nearest(to: long, among: names) == nil)
    #expect(Suggestions.nearest(to: long, among: [long + "x"]) == long + "x")
  }
}
