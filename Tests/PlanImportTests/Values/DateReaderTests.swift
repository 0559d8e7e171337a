import Testing
@testable import PlanImport

@Suite struct DateReaderTests {
  @Test(arguments: [
    ("ban hành 22/7/2024.", "2024-07-22", "22/7/2024"),
    ("(22-7-2024)", "2024-07-22", "22-7-2024"), ("22.7.2024", "2024-07-22", "22.7.2024"),
    ("ngày 22 tháng 7 năm 2024", "2024-07-22", "22 tháng 7 năm 2024"),
    ("ngày 05  tháng 11\n năm 2025 của", "2025-11-05", "05  tháng 11\n năm 2025"),
  ])
  func findsDates(_ text: String, _ date: String, _ words: String) {
    let found = DateReader.dates(in: text)
    #expect(found.map(\.date.description) == [date])
    #expect(found.map { String(text[$0.range]) } == [words])
  }

  @Test(arguments: [
    "", "31/2/2025", "80/2025/NĐ-CP", "1.5/11/2025", "15/11", "7/2025", "22/7/20245", "2024-07-22",
    "12/11/2025/NQ-HĐND",
  ])
  func findsNoOtherNumbers(_ text: String) {
    #expect(DateReader.dates(in: text).isEmpty)
  }

  @Test func findsDatesInOrder() {
    let found = DateReader.dates(in: "từ 01/7/2025 đến ngày 31 tháng 12 năm 2025")
    #expect(found.map(\.date.description) == ["2025-07-01", "2025-12-31"])
  }

  @Test(arguments: [
    ("báo cáo trước ngày 15/11 hằng năm.", 11, 15, true, "trước ngày 15/11 hằng năm"),
    ("trước ngày 15 tháng 11 hàng năm", 11, 15, true, "trước ngày 15 tháng 11 hàng năm"),
    ("Định kỳ trước ngày 05/11 hằng năm, gửi", 11, 5, true, "trước ngày 05/11 hằng năm"),
    ("gửi về Sở trước ngày 20/12", 12, 20, true, "trước ngày 20/12"),
    ("chậm nhất là ngày 29/2 mỗi năm", 2, 29, true, "chậm nhất là ngày 29/2 mỗi năm"),
    ("họp ngày 03/4 hằng năm", 4, 3, false, "03/4 hằng năm"),
    ("06 tháng trước ngày 15 tháng 6", 6, 15, true, "trước ngày 15 tháng 6"),
  ])
  func findsYearlyDays(_ text: String, month: Int, day: Int, isBefore: Bool, words: String) throws {
    let found = try #require(DateReader.yearlyDay(in: text))
    #expect(found.month == month)
    #expect(found.day == day)
    #expect(found.isBefore == isBefore)
    #expect(text[found.range] == words)
  }

  @Test(arguments: [
    "trước ngày 15/6/2025", "ngày 15/11", "trước ngày 31/4", "trước ngày 15 hằng tháng", "số 15/11",
    "trước 15/13 hằng năm",
  ])
  func findsNoOtherYearlyDays(_ text: String) {
    #expect(DateReader.yearlyDay(in: text) == nil)
  }

  @Test func findsSeveralYearlyDays() {
    let text = "trước ngày 15 tháng 6 và trước ngày 01 tháng 12"
    #expect(DateReader.yearlyDays(in: text).map(\.month) == [6, 12])
  }
}
