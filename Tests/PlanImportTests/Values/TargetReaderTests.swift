import PlanFile
import PlanModel
import Testing
@testable import PlanImport

@Suite struct TargetReaderTests {
  /// A cell and what it is to be read as.
  struct Case: CustomTestStringConvertible {
    var cell: String
    var kind: TargetKind
    var text: String
    var low: String?
    var high: String?
    var unit: String?
    var remark: String?
    var footnotes: [String] = []
    var isDoubtful = false

    var testDescription: String { cell }

    init(_ cell: String, _ kind: TargetKind, _ low: String? = nil, _ high: String? = nil) {
      self.cell = cell
      self.kind = kind
      text = cell
      self.low = low
      self.high = high
    }

    func text(_ text: String) -> Case { with(\.text, text) }
    func unit(_ unit: String) -> Case { with(\.unit, unit) }
    func remark(_ remark: String) -> Case { with(\.remark, remark) }
    func footnote(_ mark: String) -> Case { with(\.footnotes, [mark]) }
    var doubtful: Case { with(\.isDoubtful, true) }

    private func with<Value>(_ path: WritableKeyPath<Case, Value>, _ value: Value) -> Case {
      var copy = self
      copy[keyPath: path] = value
      return copy
    }
  }

  private func check(_ expected: Case) {
    let reading = TargetReader.read(expected.cell)
    #expect(reading.target.kind == expected.kind)
    #expect(reading.target.text == expected.text)
    #expect(reading.target.low?.description == expected.low)
    #expect(reading.target.high?.description == expected.high)
    #expect(reading.unit == expected.unit)
    #expect(reading.remark == expected.remark)
    #expect(reading.footnotes == expected.footnotes)
    #expect(reading.doubts.isEmpty != expected.isDoubtful)
  }

  static let numbers = [
    Case("100", .exact, "100", "100"), Case("3,16", .exact, "3.16", "3.16"),
    Case("09", .exact, "9", "9"), Case("40.000", .exact, "40000", "40000"),
    Case("1.000.000", .exact, "1000000", "1000000"), Case("2.200", .exact, "2200", "2200"),
    Case("1.234,5", .exact, "1234.5", "1234.5"), Case("0,725", .exact, "0.725", "0.725"),
    Case("0.5", .exact, "0.5", "0.5").doubtful, Case("5.10", .exact, "5.1", "5.1").doubtful,
    Case("0.125", .exact, "0.125", "0.125").doubtful, Case("1,200", .exact, "1.2", "1.2").doubtful,
    Case("1,000,000", .exact, "1000000", "1000000").doubtful,
    Case("1,234.5", .exact, "1234.5", "1234.5").doubtful,
    Case("40 000", .exact, "40000", "40000").doubtful,
    Case("-5", .exact, "-5", "-5").doubtful, Case("= 5", .exact, "5", "5"),
    Case("95.", .exact, "95", "95").text("95"),
  ]

  static let bounds = [
    Case("<1,2", .less, nil, "1.2"), Case("> 80", .greater, "80"), Case("≥ 55", .atLeast, "55"),
    Case(">=2", .atLeast, "2"), Case("=> 2", .atLeast, "2"), Case("≤ 3", .atMost, nil, "3"),
    Case("<= 12", .atMost, nil, "12"), Case("trên 95%", .greater, "95").text("trên 95").unit("%"),
    Case("hơn 20", .greater, "20"), Case("Ít nhất 2", .atLeast, "2"),
    Case("tối thiểu 5", .atLeast, "5"), Case("không dưới 5", .atLeast, "5"),
    Case("từ 95% trở lên", .atLeast, "95").text("từ 95 trở lên").unit("%"),
    Case("10 trở xuống", .atMost, nil, "10"), Case("tối đa 10", .atMost, nil, "10"),
    Case("dưới 5%", .less, nil, "5").text("dưới 5").unit("%"),
    Case("thấp hơn 5", .less, nil, "5"), Case("không quá 10", .atMost, nil, "10"),
    Case("nhiều nhất 3", .atMost, nil, "3"),
    Case("đạt tối thiểu 30 %", .atLeast, "30").text("đạt tối thiểu 30").unit("%"),
    Case("tối thiểu đạt 30", .atLeast, "30"),
    Case("từ 50%", .atLeast, "50").text("từ 50").unit("%").doubtful,
    Case("khoảng 20", .exact, "20", "20").doubtful, Case("~ 20", .exact, "20", "20").doubtful,
    Case("đạt 60%", .exact, "60", "60").text("đạt 60").unit("%"),
  ]

  static let ranges = [
    Case("30-35", .range, "30", "35"), Case("30 - 35", .range, "30", "35"),
    Case("0,5-1", .range, "0.5", "1"), Case("20 – 30", .range, "20", "30"),
    Case("50-60%", .range, "50", "60").text("50-60").unit("%"),
    Case("50% - 60%", .range, "50", "60").text("50 - 60").unit("%"),
    Case("từ 20 đến 30", .range, "20", "30"),
    Case("20 đến 30%", .range, "20", "30").text("20 đến 30").unit("%"),
    Case("2026-2030", .range, "2026", "2030").doubtful, Case("35-30", .text).doubtful,
  ]

  static let missing = [
    Case("", .missing), Case("-", .missing), Case("–", .missing), Case("—", .missing),
    Case(" \u{A0} ", .missing).text(""), Case("…", .missing), Case("x", .missing).doubtful,
    Case("-  [1]", .missing).text("-").footnote("1"),
  ]

  static let words = [
    Case("Hoàn thành", .text), Case("Tiểu học", .text), Case("Mức độ 2", .text).doubtful,
    Case("Làm  theo\tđề án  [2]", .text).text("Làm theo đề án").footnote("2"),
    Case("70/100", .text).doubtful, Case("1.2.3", .text).doubtful,
    Case("> 20-30", .text).doubtful, Case("trên 20 và dưới 30", .text).doubtful,
    Case("≤ 4 Châu Á; ≤ 60 Thế giới", .text).doubtful,
    Case("2025: 50; 2030: 60", .text).doubtful, Case("800 căn hộ, 40.000 m2", .text).doubtful,
    Case("123456789012345678901234567890123456789012", .text).doubtful,
  ]

  static let withWords = [
    Case(">0,8; nhóm đầu vùng", .greater, "0.8").text(">0,8").remark("nhóm đầu vùng"),
    Case("≤ 4 Châu Á", .atMost, nil, "4").text("≤ 4").remark("Châu Á"),
    Case("1.200 người", .exact, "1200", "1200").text("1.200").unit("người"),
    Case("95 %", .exact, "95", "95").text("95").unit("%"),
    Case("27 m 2", .exact, "27", "27").text("27").unit("m²"),
    Case("27 m²", .exact, "27", "27").text("27").unit("m²"),
    Case("30% GRDP", .exact, "30", "30").text("30").unit("% GRDP"),
    Case("10 - 15 giường/vạn dân", .range, "10", "15").text("10 - 15").unit("giường/vạn dân"),
    Case("100% số xã", .exact, "100", "100").text("100").unit("%").remark("số xã"),
    Case("100 (chuẩn mới)", .exact, "100", "100").text("100").remark("chuẩn mới"),
    Case("≥ 3% và tăng dần", .atLeast, "3").text("≥ 3").unit("%").remark("tăng dần"),
    Case("2 lần so với năm 2020", .exact, "2", "2").text("2").unit("lần")
      .remark("so với năm 2020"),
    Case("95% trẻ từ 3 đến 5 tuổi", .exact, "95", "95").text("95").unit("%")
      .remark("trẻ từ 3 đến 5 tuổi").doubtful,
    Case("0  [1]", .exact, "0", "0").text("0").footnote("1"),
    Case("100¹²", .exact, "100", "100").text("100").footnote("12"),
    Case("100%*", .exact, "100", "100").text("100").unit("%").footnote("*"),
    Case("100 (1)", .exact, "100", "100").text("100").footnote("1").doubtful,
  ]

  @Test(arguments: numbers) func readsNumbers(_ expected: Case) { check(expected) }
  @Test(arguments: bounds) func readsBounds(_ expected: Case) { check(expected) }
  @Test(arguments: ranges) func readsRanges(_ expected: Case) { check(expected) }
  @Test(arguments: missing) func readsMissingTargets(_ expected: Case) { check(expected) }
  @Test(arguments: words) func keepsWords(_ expected: Case) { check(expected) }
  @Test(arguments: withWords) func cutsUnitsAndRemarks(_ expected: Case) { check(expected) }

  @Test func targetsOfTheBuiltInPlanComeOutAsTheyAre() {
    let targets = BuiltInPlan.plan.indicators.flatMap(\.targets).filter { $0.kind != .unclear }
    #expect(targets.count > 180)
    for target in targets {
      let reading = TargetReader.read(target.text)
      #expect(reading.target == target)
      #expect(reading.doubts.isEmpty, "\(target.text)")
    }
  }
}
