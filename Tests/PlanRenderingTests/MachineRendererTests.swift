import PlanRendering
import PlanTables
import Testing

@Suite struct MachineRendererTests {
  private func draw(_ table: ResultTable, _ format: OutputFormat, width: Int?) -> String {
    format.renderer(RenderOptions(width: width)).text(of: table)
  }

  @Test func csv() {
    let text = draw(AwkwardTable.values, .csv, width: 80)
    #expect(
      text == #"""
        text,number,truth,list
        ,1,true,
        "",-0.5,false,a
        "a ""quote"", a | pipe",0.123456789012,,"Sở Văn hóa, Thể thao và Du lịch; Sở Y tế; \#
        Bảo hiểm xã hội tỉnh"
        "two
        lines",-1234567.00005,,"x; "
        \#u{1B}[31mred\#u{7}\#tTab,,true,
        計画 🇻🇳 👩‍👩‍👧,0,true,
        Sở Y te\#u{302}\#u{301},100.25,false,
        <b>&amp;</b> *x* tasks_led,0.00001,false,
        =1+1,99999999999999999999999999999999999999,true,
        " padded ",-5,false,

        """#)
  }

  @Test func csvForSpreadsheets() {
    let text = draw(AwkwardTable.values, .csvExcel, width: 80)
    #expect(
      text == #"""
        \#u{FEFF}text,number,truth,list\#r
        ,1,true,\#r
        "",-0.5,false,a\#r
        "a ""quote"", a | pipe",0.123456789012,,"Sở Văn hóa, Thể thao và Du lịch; Sở Y tế; \#
        Bảo hiểm xã hội tỉnh"\#r
        "two
        lines",-1234567.00005,,"x; "\#r
        \#u{1B}[31mred\#u{7}\#tTab,,true,\#r
        計画 🇻🇳 👩‍👩‍👧,0,true,\#r
        Sở Y te\#u{302}\#u{301},100.25,false,\#r
        <b>&amp;</b> *x* tasks_led,0.00001,false,\#r
        '=1+1,99999999999999999999999999999999999999,true,\#r
        " padded ",-5,false,\#r

        """#)
  }

  @Test func csvOfTargets() {
    let text = draw(AwkwardTable.targets, .csv, width: 80)
    #expect(
      text == #"""
        target2030
        95
        <1.2
        <=12
        >80
        >=2
        30..35
        "Triển khai | theo ""đề án"""
        ""
        ""
        -76..<-16
        >76.666666666667..80
        0.123456789012
        any

        """#)
  }

  @Test func csvOfTimeframes() {
    let text = draw(AwkwardTable.timeframes, .csv, width: 80)
    #expect(
      text == #"""
        timeframe,end,years
        Thường xuyên,open,2024..2026
        Hằng năm,open,
        Năm 2024 và các năm tiếp theo,open,1..2
        Đến năm 2025,2025-12-31,1..2
        2026-2030,2030-12-31,1..2
        Khi tiến hành sơ kết,,1..2
        ,,1..2

        """#)
  }

  @Test func json() {
    let text = draw(AwkwardTable.values, .json, width: 80)
    #expect(
      text == #"""
        [
        {"text":null,"number":1,"truth":true,"list":[]},
        {"text":"","number":-0.5,"truth":false,"list":["a"]},
        {"text":"a \"quote\", a | pipe","number":0.123456789012,"truth":null,"list":["Sở Văn \#
        hóa, Thể thao và Du lịch","Sở Y tế","Bảo hiểm xã hội tỉnh"]},
        {"text":"two\nlines","number":-1234567.00005,"truth":null,"list":["x",null]},
        {"text":"\u001B[31mred\u0007\tTab","number":null,"truth":true,"list":[]},
        {"text":"計画 🇻🇳 👩‍👩‍👧","number":0,"truth":true,"list":[]},
        {"text":"Sở Y te\#u{302}\#u{301}","number":100.25,"truth":false,"list":[]},
        {"text":"<b>&amp;</b> *x* tasks_led","number":0.00001,"truth":false,"list":[]},
        {"text":"=1+1","number":99999999999999999999999999999999999999,"truth":true,"list":[]},
        {"text":" padded ","number":-5,"truth":false,"list":[]}
        ]

        """#)
  }

  @Test func jsonLines() {
    let text = draw(AwkwardTable.values, .jsonl, width: 80)
    #expect(
      text == #"""
        {"text":null,"number":1,"truth":true,"list":[]}
        {"text":"","number":-0.5,"truth":false,"list":["a"]}
        {"text":"a \"quote\", a | pipe","number":0.123456789012,"truth":null,"list":["Sở Văn \#
        hóa, Thể thao và Du lịch","Sở Y tế","Bảo hiểm xã hội tỉnh"]}
        {"text":"two\nlines","number":-1234567.00005,"truth":null,"list":["x",null]}
        {"text":"\u001B[31mred\u0007\tTab","number":null,"truth":true,"list":[]}
        {"text":"計画 🇻🇳 👩‍👩‍👧","number":0,"truth":true,"list":[]}
        {"text":"Sở Y te\#u{302}\#u{301}","number":100.25,"truth":false,"list":[]}
        {"text":"<b>&amp;</b> *x* tasks_led","number":0.00001,"truth":false,"list":[]}
        {"text":"=1+1","number":99999999999999999999999999999999999999,"truth":true,"list":[]}
        {"text":" padded ","number":-5,"truth":false,"list":[]}

        """#)
  }

  @Test func jsonOfTargets() {
    let text = draw(AwkwardTable.targets, .jsonl, width: 80)
    #expect(
      text == #"""
        {"target2030":{"text":"95","kind":"exact","low":95,"lowOpen":false,"high":95,\#
        "highOpen":false,"unit":"%"}}
        {"target2030":{"text":"<1,2","kind":"less","low":0,"lowOpen":false,"high":1.2,\#
        "highOpen":true,"unit":"%"}}
        {"target2030":{"text":"<=12","kind":"at_most","low":null,"lowOpen":false,"high":12,\#
        "highOpen":false,"unit":null}}
        {"target2030":{"text":">80","kind":"greater","low":80,"lowOpen":true,"high":100,\#
        "highOpen":false,"unit":"%"}}
        {"target2030":{"text":">=2","kind":"at_least","low":2,"lowOpen":false,"high":null,\#
        "highOpen":false,"unit":"Người"}}
        {"target2030":{"text":"30-35","kind":"range","low":30,"lowOpen":false,"high":35,\#
        "highOpen":false,"unit":"%"}}
        {"target2030":{"text":"Triển khai | theo \"đề \#
        án\"","kind":"text","low":null,"lowOpen":false,"high":null,"highOpen":false,"unit":"%"}}
        {"target2030":{"text":null,"kind":"unclear","low":null,"lowOpen":false,"high":null,\#
        "highOpen":false,"unit":"%"}}
        {"target2030":null}
        {"target2030":{"text":"-76..<-16","kind":"interval","low":-76,"lowOpen":false,\#
        "high":-16,"highOpen":true,"unit":"%"}}
        {"target2030":{"text":">76.666666666667..80","kind":"interval","low":76.666666666667,\#
        "lowOpen":true,"high":80,"highOpen":false,"unit":"%"}}
        {"target2030":{"text":"0.123456789012","kind":"interval","low":0.123456789012,\#
        "lowOpen":false,"high":0.123456789012,"highOpen":false,"unit":"%"}}
        {"target2030":{"text":"any","kind":"interval","low":null,"lowOpen":false,"high":null,\#
        "highOpen":false,"unit":null}}

        """#)
  }

  @Test func jsonOfTimeframes() {
    let text = draw(AwkwardTable.timeframes, .jsonl, width: 80)
    #expect(
      text == #"""
        {"timeframe":{"text":"Thường xuyên","kind":"ongoing","start":"2024-07-22","end":null,\#
        "milestone":null},"end":"open","years":{"low":2024,"high":2026}}
        {"timeframe":{"text":"Hằng năm","kind":"recurring","start":"2024-07-22","end":null,\#
        "milestone":null},"end":"open","years":null}
        {"timeframe":{"text":"Năm 2024 và các năm tiếp \#
        theo","kind":"from","start":"2024-01-01","end":null,"milestone":null},"end":"open",\#
        "years":{"low":1,"high":2}}
        {"timeframe":{"text":"Đến năm 2025","kind":"until","start":"2024-07-22",\#
        "end":"2025-12-31","milestone":"2025-12-31"},"end":"2025-12-31","years":{"low":1,\#
        "high":2}}
        {"timeframe":{"text":"2026-2030","kind":"span","start":"2026-01-01",\#
        "end":"2030-12-31","milestone":null},"end":"2030-12-31","years":{"low":1,"high":2}}
        {"timeframe":{"text":"Khi tiến hành sơ kết","kind":"event","start":null,"end":null,\#
        "milestone":null},"end":null,"years":{"low":1,"high":2}}
        {"timeframe":null,"end":null,"years":{"low":1,"high":2}}

        """#)
  }
}
