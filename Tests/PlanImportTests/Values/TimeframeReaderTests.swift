import PlanFile
import PlanModel
import Testing
@testable import PlanImport

@Suite struct TimeframeReaderTests {
  /// A wording and what it is to be read as, days as in `2025-01-09`.
  struct Case: CustomTestStringConvertible {
    var text: String
    var kind: TimeframeKind
    var start: String?
    var end: String?
    var milestone: String?
    var isDoubtful = false

    var testDescription: String { text }

    init(_ text: String, _ kind: TimeframeKind, _ start: String? = nil, _ end: String? = nil) {
      self.text = text
      self.kind = kind
      self.start = start
      self.end = end
      if kind == .until { milestone = end }
    }

    var doubtful: Case {
      var copy = self
      copy.isDoubtful = true
      return copy
    }

    func milestone(_ day: String) -> Case {
      var copy = self
      copy.milestone = day
      return copy
    }
  }

  static let planDay = "2025-01-09"

  private func check(_ expected: Case, isDeadline: Bool = false) throws {
    let date = try #require(CalendarDate(iso: TimeframeReaderTests.planDay))
    let reading = TimeframeReader(planDate: date).reading(expected.text, isDeadline: isDeadline)
    #expect(reading.timeframe.kind == expected.kind)
    #expect(reading.timeframe.start?.description == expected.start)
    #expect(reading.timeframe.end?.description == expected.end)
    #expect(reading.timeframe.milestone?.description == expected.milestone)
    #expect(reading.doubts.isEmpty != expected.isDoubtful)
  }

  static let ongoing = [
    Case("Thường xuyên", .ongoing, planDay), Case("Nhiệm vụ thường xuyên", .ongoing, planDay),
    Case("Thường xuyên, liên tục", .ongoing, planDay),
    Case("Thường xuyên theo nhu cầu", .ongoing, planDay).doubtful,
    Case("Thường xuyên, hằng năm", .ongoing, planDay).doubtful,
  ]

  static let recurring = [
    Case("Hằng năm", .recurring, planDay), Case("Hàng năm", .recurring, planDay),
    Case("Định kỳ hằng năm", .recurring, planDay), Case("hằng quý", .recurring, planDay),
    Case("6 tháng một lần", .recurring, planDay), Case("06 tháng/lần", .recurring, planDay),
    Case("2 lần/năm", .recurring, planDay), Case("Mỗi quý", .recurring, planDay),
    Case("Trước ngày 15/11 hằng năm", .recurring, planDay),
    Case("Tháng 12 hằng năm", .recurring, planDay),
    Case("Hằng năm từ năm 2026", .recurring, "2026-01-01"),
    Case("Năm 2025 và hằng năm", .recurring, planDay).doubtful,
    Case("Hằng năm, giai đoạn 2026-2030", .recurring, "2026-01-01").doubtful,
    Case("Hằng năm và khi cần", .recurring, planDay).doubtful,
  ]

  static let spans = [
    Case("Năm 2025", .span, "2025-01-01", "2025-12-31"),
    Case("2025", .span, "2025-01-01", "2025-12-31"),
    Case("Trong năm 2025", .span, "2025-01-01", "2025-12-31"),
    Case("2026 - 2030", .span, "2026-01-01", "2030-12-31"),
    Case("2026–2030", .span, "2026-01-01", "2030-12-31"),
    Case("Giai đoạn 2026-2030", .span, "2026-01-01", "2030-12-31"),
    Case("Từ năm 2026 đến năm 2030", .span, "2026-01-01", "2030-12-31"),
    Case("Từ 2026 đến hết năm 2030", .span, "2026-01-01", "2030-12-31"),
    Case("Năm 2025 - 2026", .span, "2025-01-01", "2026-12-31"),
    Case("năm 2025, 2026", .span, "2025-01-01", "2026-12-31"),
    Case("Năm 2025, 2027", .span, "2025-01-01", "2027-12-31").doubtful,
    Case("Quý III/2025", .span, "2025-07-01", "2025-09-30"),
    Case("Quí 3 năm 2025", .span, "2025-07-01", "2025-09-30"),
    Case("Q3/2025", .span, "2025-07-01", "2025-09-30"),
    Case("Quý IV/2025 - Quý II/2026", .span, "2025-10-01", "2026-06-30"),
    Case("Quý I, II/2026", .span, "2026-01-01", "2026-06-30"),
    Case("Quý I và quý III năm 2026", .span, "2026-01-01", "2026-09-30").doubtful,
    Case("Tháng 6/2025", .span, "2025-06-01", "2025-06-30"),
    Case("6/2025", .span, "2025-06-01", "2025-06-30"),
    Case("06/2025", .span, "2025-06-01", "2025-06-30"),
    Case("tháng 2 năm 2028", .span, "2028-02-01", "2028-02-29"),
    Case("Tháng 6 - 9/2025", .span, "2025-06-01", "2025-09-30"),
    Case("từ tháng 6 đến tháng 9 năm 2025", .span, "2025-06-01", "2025-09-30"),
    Case("Từ tháng 11 đến tháng 2/2026", .span, "2025-11-01", "2026-02-28").doubtful,
    Case("30/11/2025", .span, "2025-11-30", "2025-11-30"),
    Case("Ngày 30/11/2025", .span, "2025-11-30", "2025-11-30"),
    Case("ngày 31 tháng 12 năm 2026", .span, "2026-12-31", "2026-12-31"),
    Case("Từ ngày 01/7/2025 đến ngày 31/12/2025", .span, "2025-07-01", "2025-12-31"),
    Case("6 tháng đầu năm 2026", .span, "2026-01-01", "2026-06-30"),
    Case("Năm 2025, theo phân công", .span, "2025-01-01", "2025-12-31").doubtful,
  ]

  static let deadlines = [
    Case("Trước ngày 15/11/2025", .until, planDay, "2025-11-15"),
    Case("trước 15/11/2025", .until, planDay, "2025-11-15"),
    Case("trước tháng 6/2025", .until, planDay, "2025-05-31").doubtful,
    Case("Trước quý III/2025", .until, planDay, "2025-06-30").doubtful,
    Case("Trước năm 2030", .until, planDay, "2029-12-31").doubtful,
    Case("Chậm nhất ngày 30/6/2025", .until, planDay, "2025-06-30"),
    Case("Muộn nhất là ngày 30/6/2025", .until, planDay, "2025-06-30"),
    Case("Xong trước ngày 30/6/2026", .until, planDay, "2026-06-30"),
    Case("Hoàn thành trước ngày 30/6/2026", .until, planDay, "2026-06-30"),
    Case("Hoàn thành trong năm 2025", .until, planDay, "2025-12-31"),
    Case("Hoàn thành trong quý III/2025", .until, planDay, "2025-09-30"),
    Case("Đến năm 2025", .until, planDay, "2025-12-31"),
    Case("Đến hết năm 2025", .until, planDay, "2025-12-31"),
    Case("Đến 31/12/2025", .until, planDay, "2025-12-31"),
    Case("Đến cuối năm 2025", .until, planDay, "2025-12-31"),
    Case("Từ nay đến năm 2030", .until, planDay, "2030-12-31"),
    Case("Trước ngày 31/12/2024", .until, "2024-12-31", "2024-12-31").doubtful,
    Case("Đến năm 2030, tầm nhìn đến năm 2045", .until, planDay, "2030-12-31").doubtful,
  ]

  static let openEnds = [
    Case("Từ 01/7/2025", .from, "2025-07-01"), Case("Từ năm 2026", .from, "2026-01-01"),
    Case("Từ năm 2026 trở đi", .from, "2026-01-01"), Case("Sau năm 2025", .from, "2026-01-01"),
    Case("Năm 2024 và các năm tiếp theo", .from, "2024-01-01"),
    Case("2025 và những năm tiếp theo", .from, "2025-01-01"),
    Case("Năm 2025, các năm tiếp theo", .from, "2025-01-01"),
    Case("Quý IV năm 2025 và các năm tiếp theo", .from, "2025-10-01"),
    Case("Đến năm 2025 và các năm tiếp theo", .from, planDay).milestone("2025-12-31"),
  ]

  static let events = [
    Case("Sau khi Nghị định được ban hành", .event), Case("Khi họp sơ kết", .event),
    Case("Ngay sau khi Luật có hiệu lực", .event), Case("Theo tiến độ của Bộ", .event),
    Case("Theo kế hoạch của tỉnh", .event), Case("Theo yêu cầu", .event),
    Case("Sau khi Nghị định số 80/2025/NĐ-CP có hiệu lực", .event),
    Case("Theo tiến độ, xong trước 30/6/2026", .event).doubtful,
    Case("Theo kế hoạch hằng năm", .event).doubtful, Case("Đang nghiên cứu", .event).doubtful,
    Case("Thực hiện khi có vốn", .event).doubtful, Case("31/11/2025", .event).doubtful,
    Case("Tháng 13/2025", .event).doubtful, Case("Quý V/2025", .event).doubtful,
    Case("2030-2026", .event).doubtful, Case("Trước ngày 15/11", .event).doubtful,
  ]

  static let unstated = [
    Case("", .unstated), Case("-", .unstated), Case(" – ", .unstated), Case("…", .unstated),
  ]

  @Test(arguments: ongoing + recurring) func readsWhatGoesOn(_ expected: Case) throws {
    try check(expected)
  }
  @Test(arguments: spans) func readsSpans(_ expected: Case) throws { try check(expected) }
  @Test(arguments: deadlines) func readsDeadlines(_ expected: Case) throws { try check(expected) }
  @Test(arguments: openEnds) func readsOpenEnds(_ expected: Case) throws { try check(expected) }
  @Test(arguments: events) func keepsEvents(_ expected: Case) throws { try check(expected) }
  @Test(arguments: unstated) func readsNothingStated(_ expected: Case) throws {
    try check(expected)
  }

  static let inDeadlineColumn = [
    Case("2025", .until, planDay, "2025-12-31"), Case("6/2025", .until, planDay, "2025-06-30"),
    Case("01/2025", .until, planDay, "2025-01-31"),
    Case("12/2024", .until, "2024-12-01", "2024-12-31").doubtful,
    Case("Quý II/2025", .until, planDay, "2025-06-30"),
    Case("Trong năm 2025", .until, planDay, "2025-12-31"),
    Case("2025 - 2026", .until, planDay, "2026-12-31").doubtful,
    Case("Từ năm 2025 đến năm 2026", .span, "2025-01-01", "2026-12-31"),
    Case("2025 và những năm tiếp theo", .from, "2025-01-01"),
    Case("Thường xuyên", .ongoing, planDay), Case("Hằng năm", .recurring, planDay),
  ]

  @Test(arguments: inDeadlineColumn) func aBareTimeCanBeADeadline(_ expected: Case) throws {
    try check(expected, isDeadline: true)
  }

  @Test(arguments: [
    ("Năm 2025.", "Năm 2025"), (" - Quý\n III/2025 ;", "Quý III/2025"),
    ("Sau  khi có vốn.", "Sau khi có vốn"), ("-", ""),
  ])
  func keepsTheWordingWithoutItsStop(_ text: String, _ wording: String) throws {
    let date = try #require(CalendarDate(iso: TimeframeReaderTests.planDay))
    #expect(TimeframeReader(planDate: date).reading(text).timeframe.text == wording)
  }

  @Test func timeframesOfTheBuiltInPlanComeOutAsTheyAre() {
    let plan = BuiltInPlan.plan
    let date = plan.date
    #expect(plan.tasks.count == 31)
    for task in plan.tasks {
      let reading = TimeframeReader(planDate: date).reading(task.timeframe.text + ".")
      #expect(reading.timeframe == task.timeframe)
      #expect(reading.doubts.isEmpty)
    }
  }
}

extension TimeframeReader {
  /// A reading by a reader that has read nothing before.
  func reading(_ text: String, isDeadline: Bool = false) -> TimeframeReading {
    var reader = self
    return reader.read(text, isDeadline: isDeadline)
  }
}
