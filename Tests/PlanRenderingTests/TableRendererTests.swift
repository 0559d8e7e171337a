import PlanRendering
import PlanTables
import Testing

@Suite struct TableRendererTests {
  private func draw(_ table: ResultTable, _ format: OutputFormat, width: Int?) -> String {
    format.renderer(RenderOptions(width: width)).text(of: table)
  }

  @Test func awkwardValues() {
    let text = draw(AwkwardTable.values, .table, width: 80)
    #expect(
      text == #"""
        text          │                                      number │ truth │ list
        ──────────────┼─────────────────────────────────────────────┼───────┼───────────
        —             │                                      1      │ true  │ —
                      │                                     -0.5    │ false │ a
        a "quote", a  │                                      0.1235 │ ?     │ Sở Văn
        | pipe        │                                             │       │ hóa, Thể
                      │                                             │       │ thao và Du
                      │                                             │       │ lịch; Sở Y
                      │                                             │       │ tế; Bảo
                      │                                             │       │ hiểm xã
                      │                                             │       │ hội tỉnh
        two\nlines    │                               -1234567.0001 │ ?     │ x; —
        \u{1B}[31mre… │                                      —      │ true  │ —
        d\u{7}\tTab   │                                             │       │
        計画 🇻🇳 👩‍👩‍👧    │                                      0      │ true  │ —
        Sở Y te\#u{302}\#u{301}       │                                    100.25   │ false │ —
        <b>&amp;</b>  │                                      0      │ false │ —
        *x* tasks_led │                                             │       │
        =1+1          │ 99999999999999999999999999999999999999      │ true  │ —
         padded       │                                     -5      │ false │ —
        10 rows
        note: 22 undecided: missing 8, unclear 7 | in words 4
        note: a <second>

        """#)
  }

  @Test func targetsStandOnTheirPoints() {
    let text = draw(AwkwardTable.targets, .table, width: 60)
    #expect(
      text == #"""
                       target2030
        ─────────────────────────
                          95
                          <1.2
                        <=12
                         >80
                         >=2
                           30..35
        Triển khai | theo "đề án"
                           ?
                           —
                        -76..<-16
                     >76.6667..80
                           0.1235
                         any
        13 rows

        """#)
  }

  @Test func timeframes() {
    let text = draw(AwkwardTable.timeframes, .table, width: 60)
    #expect(
      text == #"""
        timeframe                     │ end        │ years
        ──────────────────────────────┼────────────┼───────────
        Thường xuyên                  │ open       │ 2024..2026
        Hằng năm                      │ open       │ —
        Năm 2024 và các năm tiếp theo │ open       │ 1..2
        Đến năm 2025                  │ 2025-12-31 │ 1..2
        2026-2030                     │ 2030-12-31 │ 1..2
        Khi tiến hành sơ kết          │ —          │ 1..2
        —                             │ —          │ 1..2
        7 rows

        """#)
  }

  @Test func longTextsShareTheWidth() {
    let text = draw(PlanLikeTable.tasks, .table, width: 80)
    #expect(
      text == #"""
        id      │ title                   │ area                    │ timeframe
        ────────┼─────────────────────────┼─────────────────────────┼───────────────────
        III.1.b │ Tổ chức khen thưởng,    │ Nâng cao nhận thức về   │ Khi tiến hành sơ
                │ tôn vinh kịp thời       │ chính sách xã hội       │ kết, tổng kết Nghị
                │                         │                         │ quyết
                │                         │                         │
        III.2.a │ Kiện toàn, sắp xếp tổ   │ Nâng cao năng lực, hiệu │ Đến năm 2025 và
                │ chức bộ máy quản lý Nhà │ lực quản lý Nhà nước    │ các năm tiếp theo
                │ nước tinh gọn, hiệu quả │                         │
                │                         │                         │
        III.6.đ │ Về nhà ở                │ Nhà ở                   │ —
        3 rows
        note: 22 undecided: missing 8, unclear 7, in words 4, bound 3; possibly(…) keeps
              them

        """#)
  }

  @Test func shortColumnsStayWhole() {
    let text = draw(PlanLikeTable.indicators, .table, width: 80)
    #expect(
      text == #"""
        id   │ name                    │ unit  │ target2025 │ target2030 │ lead
        ─────┼─────────────────────────┼───────┼────────────┼────────────┼────────────
        1.1  │ Tỷ lệ người có công có  │ %     │     100    │     100    │ Sở Văn hóa,
             │ mức sống từ trung bình  │       │            │            │ Thể thao và
             │ khá trở lên             │       │            │            │ Du lịch
             │                         │       │            │            │
        2.6  │ Tỷ lệ lao động là người │ %     │      <3.16 │       5.09 │ Sở Y tế;
             │ khuyết tật còn khả năng │       │            │            │ Bảo hiểm xã
             │ lao động có việc làm    │       │            │            │ hội tỉnh
             │                         │       │            │            │
        5.10 │ Mức giảm tỷ lệ nghèo đa │ %/năm │       ?    │       —    │ —
             │ chiều hàng năm          │       │            │            │
        3 rows

        """#)
  }

  @Test func narrowScreen() {
    let text = draw(PlanLikeTable.tasks, .table, width: 40)
    #expect(
      text == #"""
                │          │          │ timefra…
        id      │ title    │ area     │ me
        ────────┼──────────┼──────────┼─────────
        III.1.b │ Tổ chức  │ Nâng cao │ Khi tiến
                │ khen     │ nhận     │ hành sơ
                │ thưởng,  │ thức về  │ kết,
                │ tôn vinh │ chính    │ tổng kết
                │ kịp thời │ sách xã  │ Nghị
                │          │ hội      │ quyết
                │          │          │
        III.2.a │ Kiện     │ Nâng cao │ Đến năm
                │ toàn,    │ năng     │ 2025 và
                │ sắp xếp  │ lực,     │ các năm
                │ tổ chức  │ hiệu lực │ tiếp
                │ bộ máy   │ quản lý  │ theo
                │ quản lý  │ Nhà nước │
                │ Nhà nước │          │
                │ tinh     │          │
                │ gọn,     │          │
                │ hiệu quả │          │
                │          │          │
        III.6.đ │ Về nhà ở │ Nhà ở    │ —
        3 rows
        note: 22 undecided: missing 8, unclear
              7, in words 4, bound 3;
              possibly(…) keeps them

        """#)
  }

  @Test func tooManyColumnsBecomeLines() {
    let text = draw(PlanLikeTable.indicators, .table, width: 40)
    #expect(
      text == #"""
        id:         1.1
        name:       Tỷ lệ người có công có mức
                    sống từ trung bình khá trở
                    lên
        unit:       %
        target2025: 100
        target2030: 100
        lead:       Sở Văn hóa, Thể thao và Du
                    lịch

        id:         2.6
        name:       Tỷ lệ lao động là người
                    khuyết tật còn khả năng lao
                    động có việc làm
        unit:       %
        target2025: <3.16
        target2030: 5.09
        lead:       Sở Y tế; Bảo hiểm xã hội
                    tỉnh

        id:         5.10
        name:       Mức giảm tỷ lệ nghèo đa
                    chiều hàng năm
        unit:       %/năm
        target2025: ?
        target2030: —
        lead:       —

        3 rows
        note: 6 columns do not fit a width of
              40, so each value has a line of
              its own; `show` chooses columns,
              --width sets the width, --format
              line asks for this form

        """#)
  }

  @Test func noRowsHaveAHeading() {
    let text = draw(PlanLikeTable.empty, .table, width: 80)
    #expect(
      text == #"""
        id │ tasks
        ───┼──────
        (no rows)
        0 rows

        """#)
  }
}
