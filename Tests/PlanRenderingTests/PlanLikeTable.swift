import PlanModel
import PlanTables

/// Tables such as people see: long Vietnamese titles beside short columns.
enum PlanLikeTable {
  static let tasks = TestTable.make(
    [
      TestTable.text("id", ["III.1.b", "III.2.a", "III.6.đ"]),
      TestTable.text(
        "title",
        [
          "Tổ chức khen thưởng, tôn vinh kịp thời",
          "Kiện toàn, sắp xếp tổ chức bộ máy quản lý Nhà nước tinh gọn, hiệu quả", "Về nhà ở",
        ]),
      TestTable.text(
        "area",
        [
          "Nâng cao nhận thức về chính sách xã hội", "Nâng cao năng lực, hiệu lực quản lý Nhà nước",
          "Nhà ở",
        ]),
      TestTable.timeframe(
        "timeframe",
        [
          Timeframe(kind: .event, text: "Khi tiến hành sơ kết, tổng kết Nghị quyết"),
          Timeframe(kind: .from, text: "Đến năm 2025 và các năm tiếp theo"), .unstated,
        ]),
    ],
    notes: [
      Note(.same("22 undecided: missing 8, unclear 7, in words 4, bound 3; possibly(…) keeps them"))
    ])

  static let indicators = TestTable.make([
    TestTable.text("id", ["1.1", "2.6", "5.10"]),
    TestTable.text(
      "name",
      [
        "Tỷ lệ người có công có mức sống từ trung bình khá trở lên",
        "Tỷ lệ lao động là người khuyết tật còn khả năng lao động có việc làm",
        "Mức giảm tỷ lệ nghèo đa chiều hàng năm",
      ]),
    TestTable.text("unit", ["%", "%", "%/năm"]),
    TestTable.target(
      "target2025",
      [
        TestTarget(.exact, "100", "100"), TestTarget(.less, "0", "3.16", highOpen: true),
        TestTarget(.unclear),
      ]),
    TestTable.target(
      "target2030",
      [TestTarget(.exact, "100", "100"), TestTarget(.exact, "5.09", "5.09"), TestTarget(.missing)]),
    TestTable.list("lead", [[TestTable.agencies[0]], Array(TestTable.agencies[1...]), []]),
  ])

  static let empty = TestTable.make([TestTable.text("id", []), TestTable.number("tasks", [])])
}
