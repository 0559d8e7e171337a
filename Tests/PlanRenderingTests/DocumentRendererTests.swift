import PlanRendering
import PlanTables
import Testing

@Suite struct DocumentRendererTests {
  private func draw(_ table: ResultTable, _ format: OutputFormat, width: Int?) -> String {
    format.renderer(RenderOptions(width: width)).text(of: table)
  }

  @Test func lines() {
    let text = draw(AwkwardTable.values, .line, width: 80)
    #expect(
      text == #"""
        text:   —
        number: 1
        truth:  true
        list:   —

        text:
        number: -0.5
        truth:  false
        list:   a

        text:   a "quote", a | pipe
        number: 0.1235
        truth:  ?
        list:   Sở Văn hóa, Thể thao và Du lịch; Sở Y tế; Bảo hiểm xã hội tỉnh

        text:   two
                lines
        number: -1234567.0001
        truth:  ?
        list:   x; —

        text:   \u{1B}[31mred\u{7}\tTab
        number: —
        truth:  true
        list:   —

        text:   計画 🇻🇳 👩‍👩‍👧
        number: 0
        truth:  true
        list:   —

        text:   Sở Y te\#u{302}\#u{301}
        number: 100.25
        truth:  false
        list:   —

        text:   <b>&amp;</b> *x* tasks_led
        number: 0
        truth:  false
        list:   —

        text:   =1+1
        number: 99999999999999999999999999999999999999
        truth:  true
        list:   —

        text:    padded\#u{20}
        number: -5
        truth:  false
        list:   —

        10 rows
        note: 22 undecided: missing 8, unclear 7 | in words 4
        note: a <second>

        """#)
  }

  @Test func linesOnANarrowScreen() {
    let text = draw(PlanLikeTable.tasks, .line, width: 40)
    #expect(
      text == #"""
        id:        III.1.b
        title:     Tổ chức khen thưởng, tôn vinh
                   kịp thời
        area:      Nâng cao nhận thức về chính
                   sách xã hội
        timeframe: Khi tiến hành sơ kết, tổng
                   kết Nghị quyết

        id:        III.2.a
        title:     Kiện toàn, sắp xếp tổ chức bộ
                   máy quản lý Nhà nước tinh
                   gọn, hiệu quả
        area:      Nâng cao năng lực, hiệu lực
                   quản lý Nhà nước
        timeframe: Đến năm 2025 và các năm tiếp
                   theo

        id:        III.6.đ
        title:     Về nhà ở
        area:      Nhà ở
        timeframe: —

        3 rows
        note: 22 undecided: missing 8, unclear
              7, in words 4, bound 3;
              possibly(…) keeps them

        """#)
  }

  @Test func linesWithoutRows() {
    let text = draw(PlanLikeTable.empty, .line, width: 40)
    #expect(
      text == #"""
        (no rows)
        0 rows

        """#)
  }

  @Test func markdown() {
    let text = draw(AwkwardTable.values, .markdown, width: 80)
    #expect(
      text == #"""
        | text | number | truth | list |
        | --- | ---: | --- | --- |
        | — | 1 | true | — |
        |  | -0.5 | false | a |
        | a "quote", a \| pipe | 0.1235 | ? | Sở Văn hóa, Thể thao và Du lịch; Sở Y tế; Bảo \#
        hiểm xã hội tỉnh |
        | two<br>lines | -1234567.0001 | ? | x; — |
        | \\u{1B}\[31mred\\u{7}\\tTab | — | true | — |
        | 計画 🇻🇳 👩‍👩‍👧 | 0 | true | — |
        | Sở Y te\#u{302}\#u{301} | 100.25 | false | — |
        | \<b>\&amp;\</b> \*x\* tasks_led | 0 | false | — |
        | =1+1 | 99999999999999999999999999999999999999 | true | — |
        |  padded  | -5 | false | — |

        10 rows

        - 22 undecided: missing 8, unclear 7 \| in words 4
        - a \<second>

        """#)
  }

  @Test func html() {
    let text = draw(AwkwardTable.values, .html, width: 80)
    #expect(
      text == #"""
        <!DOCTYPE html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <title>planq</title>
        <style>
        body { font-family: sans-serif; margin: 2rem; }
        table { border-collapse: collapse; }
        th, td { border-bottom: 1px solid #ccc; padding: 0.3rem 0.7rem; text-align: left; \#
        vertical-align: top; }
        thead th { border-bottom: 2px solid #666; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        .missing, .notes, .count { color: #666; }
        </style>
        </head>
        <body>
        <table>
        <thead>
        <tr><th>text</th><th class="number">number</th><th>truth</th><th>list</th></tr>
        </thead>
        <tbody>
        <tr><td class="missing">—</td><td class="number">1</td><td>true</td><td \#
        class="missing">—</td></tr>
        <tr><td></td><td class="number">-0.5</td><td>false</td><td>a</td></tr>
        <tr><td>a &quot;quote&quot;, a | pipe</td><td \#
        class="number">0.1235</td><td>?</td><td>Sở Văn hóa, Thể thao và Du lịch; Sở Y tế; Bảo \#
        hiểm xã hội tỉnh</td></tr>
        <tr><td>two<br>lines</td><td class="number">-1234567.0001</td><td>?</td><td>x; \#
        —</td></tr>
        <tr><td>\u{1B}[31mred\u{7}\tTab</td><td class="number missing">—</td><td>true</td><td \#
        class="missing">—</td></tr>
        <tr><td>計画 🇻🇳 👩‍👩‍👧</td><td class="number">0</td><td>true</td><td \#
        class="missing">—</td></tr>
        <tr><td>Sở Y te\#u{302}\#u{301}</td><td class="number">100.25</td><td>false</td><td \#
        class="missing">—</td></tr>
        <tr><td>&lt;b&gt;&amp;amp;&lt;/b&gt; *x* tasks_led</td><td \#
        class="number">0</td><td>false</td><td class="missing">—</td></tr>
        <tr><td>=1+1</td><td class="number">99999999999999999999999999999999999999</td><td>true</td><td class="missing">—</td></tr>
        <tr><td> padded </td><td class="number">-5</td><td>false</td><td \#
        class="missing">—</td></tr>
        </tbody>
        </table>
        <p class="count">10 rows</p>
        <ul class="notes">
        <li>22 undecided: missing 8, unclear 7 | in words 4</li>
        <li>a &lt;second&gt;</li>
        </ul>
        </body>
        </html>

        """#)
  }
}
