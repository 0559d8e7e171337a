import PlanModel
import Testing

@testable import PlanImport

@Suite struct SentenceTargetTests {
  /// A sentence and the one target in it.
  struct Case: CustomTestStringConvertible {
    var sentence: String
    var subject: String
    var words: String
    var kind: TargetKind
    var number: String
    var unit: String?
    var year: Int?

    var testDescription: String { sentence }
  }

  static let cases = [
    Case(
      sentence: "Tỷ trọng dịch vụ mới đạt tối thiểu 30% GRDP;", subject: "Tỷ trọng dịch vụ mới",
      words: "đạt tối thiểu 30% GRDP", kind: .atLeast, number: "30", unit: "% GRDP"),
    Case(
      sentence: "Tỷ lệ dân số từ 15 tuổi trở lên biết bơi đạt 60%;",
      subject: "Tỷ lệ dân số từ 15 tuổi trở lên biết bơi", words: "đạt 60%", kind: .exact,
      number: "60", unit: "%"),
    Case(
      sentence: "Tỷ lệ lớp học trong toàn tỉnh chiếm\ntối thiểu 20%,",
      subject: "Tỷ lệ lớp học trong toàn tỉnh", words: "chiếm\ntối thiểu 20%", kind: .atLeast,
      number: "20", unit: "%"),
    Case(
      sentence: "Tỷ lệ hộ (tối thiểu có một xe) phấn đấu đạt trên 70%.",
      subject: "Tỷ lệ hộ (tối thiểu có một xe)", words: "phấn đấu đạt trên 70%", kind: .greater,
      number: "70", unit: "%"),
    Case(
      sentence: "Đến năm 2030, phấn đấu trên 95% hộ dân có điện.", subject: "hộ dân có điện",
      words: "phấn đấu trên 95%", kind: .greater, number: "95", unit: "%", year: 2030),
    Case(
      sentence: "100% các chợ có nước sạch;", subject: "các chợ có nước sạch", words: "100%",
      kind: .exact, number: "100", unit: "%"),
    Case(
      sentence: "Tổng giá trị bán hàng gấp 30 lần GRDP;", subject: "Tổng giá trị bán hàng",
      words: "gấp 30 lần GRDP", kind: .exact, number: "30", unit: "lần GRDP"),
    Case(
      sentence: "Xây dựng tối thiểu 10 trạm y tế kiểu mẫu.",
      subject: "Xây dựng trạm y tế kiểu mẫu", words: "tối thiểu 10 trạm y tế", kind: .atLeast,
      number: "10", unit: "trạm y tế"),
  ]

  @Test(arguments: cases) func findsTheTarget(_ expected: Case) throws {
    let targets = TargetReader.inSentence(expected.sentence)
    #expect(targets.count == 1)
    let target = try #require(targets.first)
    #expect(target.subject == expected.subject)
    #expect(expected.sentence[target.range] == expected.words)
    #expect(target.target.kind == expected.kind)
    #expect(target.target.low?.description == expected.number)
    #expect(target.unit == expected.unit)
    #expect(target.year == expected.year)
    #expect(target.doubts.isEmpty)
  }

  @Test(arguments: [
    "Trẻ em dưới 5 tuổi", "Quyết định số 15/2025", "Dân số từ 15 tuổi trở lên",
    "Giai đoạn 2026-2030", "Hỗ trợ 30 xã", "Giảm còn 3 ngày", "",
  ])
  func takesNoOtherNumber(_ sentence: String) {
    #expect(TargetReader.inSentence(sentence).isEmpty)
  }

  @Test func aSecondShareWithoutAVerbIsADoubt() {
    let targets = TargetReader.inSentence("Tỷ lệ hộ có nước đạt 50% năm 2025 và 60% năm 2030")
    #expect(targets.count == 1)
    #expect(targets.first?.doubts.count == 1)
  }

  @Test func eachClauseHasItsTarget() {
    let text = "Tỷ lệ lớp mới đạt 50%; tỷ lệ trường mới đạt trên 60%."
    let targets = TargetReader.inSentence(text)
    #expect(targets.map(\.subject) == ["Tỷ lệ lớp mới", "tỷ lệ trường mới"])
    #expect(targets.map(\.target.text) == ["50", "trên 60"])
  }
}
