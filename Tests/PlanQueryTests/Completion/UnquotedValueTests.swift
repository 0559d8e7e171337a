import PlanQuery
import Testing

/// Values with commas, brackets and signs in them, typed without quotes; `¦` is the cursor.
@Suite struct UnquotedValueTests {
  @Test(arguments: [
    (
      "tasks where lead = so van hoa, the¦",
      "tasks where lead = \"Sở Văn hóa, Thể thao và Du lịch\""
    ),
    (
      "tasks where lead = ubnd cac huyen, t¦",
      "tasks where lead = \"Ủy ban nhân dân các huyện, thành phố\""
    ),
    ("tasks where area = nuoc sach, ¦", "tasks where area = \"Nước sạch, vệ sinh môi trường\""),
    (
      "tasks where area = bao hiem xa hoi, bao hiem that nghiep, bao¦",
      "tasks where area = \"Bảo hiểm xã hội, bảo hiểm thất nghiệp, bảo hiểm y tế\""
    ),
    (
      "tasks where lead in (syt, so van hoa, th¦",
      "tasks where lead in (syt, \"Sở Văn hóa, Thể thao và Du lịch\""
    ),
    (
      "tasks where lead in (so van hoa, th¦",
      "tasks where lead in (\"Sở Văn hóa, Thể thao và Du lịch\""
    ),
    ("tasks where lead in (so noi vu, so y¦", "tasks where lead in (so noi vu, \"Sở Y tế\""),
    (
      "indicators where name = chi so phat trien con nguoi (hd¦",
      "indicators where name = \"Chỉ số phát triển con người (HDI) tỉnh Lâm Đồng\""
    ),
    (
      "indicators where name = chi so phat trien con nguoi (hdi) tin¦",
      "indicators where name = \"Chỉ số phát triển con người (HDI) tỉnh Lâm Đồng\""
    ),
    ("indicators where unit = %/¦", "indicators where unit = \"%/năm\""),
    ("indicators where unit = m² san/ng¦", "indicators where unit = \"m² sàn/người\""),
  ])
  func completed(text: String, expected: String) {
    #expect(CompletionText(text).completed == expected)
  }

  @Test func longListsAreCompletedAtTheirEnd() {
    let start = "tasks where lead in (" + String(repeating: "snv, ", count: 50)
    #expect(CompletionText(start + "so y¦").completed == start + "\"Sở Y tế\"")
  }

  @Test func percentIsAmongUnits() {
    #expect(CompletionText("indicators where unit = %¦").labels == ["%", "%/năm"])
  }

  @Test func aCommaBetweenColumnsStaysOne() {
    #expect(CompletionText("tasks show lead = syt, ti¦").labels == ["title", "timeframe"])
    #expect(CompletionText("tasks show if(lead = syt, ti¦").labels == ["title", "timeframe"])
    #expect(!CompletionText("tasks where lead in (so y te, ¦").labels.isEmpty)
  }
}
