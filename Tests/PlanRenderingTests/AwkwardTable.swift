import PlanModel
import PlanTables

/// Tables for tests, made column by column.
enum TestTable {
  static func make(_ columns: [ResultColumn], notes: [Note] = []) -> ResultTable {
    ResultTable(
      columns: columns, rowCount: columns.first?.column.count ?? 0, notes: notes,
      lineage: Lineage(relation: .tasks, offsets: nil, rows: []))
  }

  static func texts(_ values: [String?]) -> TextColumn {
    TextColumn(
      codes: values.indices.map { values[$0] == nil ? -1 : Int32($0) },
      values: values.map { $0 ?? "" })
  }

  static func text(_ name: String, _ values: [String?]) -> ResultColumn {
    ResultColumn(name: name, type: .text, column: .text(texts(values)))
  }

  static func number(_ name: String, _ values: [String?]) -> ResultColumn {
    ResultColumn(
      name: name, type: .number, column: .number(NumberColumn(values.map { $0.flatMap(decimal) })))
  }

  static func truth(_ name: String, _ values: [Truth]) -> ResultColumn {
    ResultColumn(name: name, type: .truth, column: .truth(values))
  }

  static func date(_ name: String, _ values: [CalendarDate?]) -> ResultColumn {
    ResultColumn(name: name, type: .date, column: .date(DateColumn(values)))
  }

  static func list(_ name: String, _ values: [[String?]]) -> ResultColumn {
    var offsets: [Int32] = [0]
    for value in values { offsets.append((offsets.last ?? 0) + Int32(value.count)) }
    let elements = Column.text(texts(values.flatMap { $0 }))
    return ResultColumn(
      name: name, type: .list(.text),
      column: .list(ListColumn(offsets: offsets, elements: elements)))
  }

  static func target(_ name: String, _ values: [TestTarget]) -> ResultColumn {
    let column = TargetColumn(
      kinds: values.map(\.kind), intervals: values.map(\.interval),
      texts: texts(values.map(\.text)), units: texts(values.map(\.unit)))
    return ResultColumn(name: name, type: .target, column: .target(column))
  }

  static func timeframe(_ name: String, _ values: [Timeframe]) -> ResultColumn {
    let column = TimeframeColumn(
      kinds: values.map(\.kind), starts: DateColumn(values.map(\.start)),
      ends: DateColumn(values.map { $0.kind.hasDays ? $0.end ?? .open : nil }),
      milestones: DateColumn(values.map(\.milestone)),
      texts: texts(values.map { $0.text.isEmpty ? nil : $0.text }))
    return ResultColumn(name: name, type: .timeframe, column: .timeframe(column))
  }

  static func decimal(_ text: String) -> Decimal? { Decimal(text) }

  /// The names of agencies, some of them with commas.
  static let agencies = ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế", "Bảo hiểm xã hội tỉnh"]
}

/// A target of a test: what a row of a target column holds.
struct TestTarget {
  var kind: TargetKind
  var interval = Interval.unbounded
  var text: String?
  var unit: String? = "%"

  init(
    _ kind: TargetKind, _ low: String? = nil, _ high: String? = nil, text: String? = nil,
    lowOpen: Bool = false, highOpen: Bool = false, unit: String? = "%"
  ) {
    self.kind = kind
    self.text = text
    self.unit = unit
    interval = Interval(
      low: low.flatMap(TestTable.decimal), lowOpen: lowOpen,
      high: high.flatMap(TestTable.decimal), highOpen: highOpen)
  }

  /// Every kind of target, with the limits of a share where the plan's columns have them.
  static let all = [
    TestTarget(.exact, "95", "95", text: "95"),
    TestTarget(.less, "0", "1.2", text: "<1,2", highOpen: true),
    TestTarget(.atMost, nil, "12", text: "<=12", unit: nil),
    TestTarget(.greater, "80", "100", text: ">80", lowOpen: true),
    TestTarget(.atLeast, "2", nil, text: ">=2", unit: "Người"),
    TestTarget(.range, "30", "35", text: "30-35"),
    TestTarget(.text, text: "Triển khai | theo \"đề án\""),
    TestTarget(.unclear),
    TestTarget(.missing, text: "-"),
    TestTarget(.interval, "-76", "-16", highOpen: true),
    TestTarget(.interval, "76.666666666667", "80", lowOpen: true),
    TestTarget(.interval, "0.123456789012", "0.123456789012"),
    TestTarget(.interval, nil, nil, unit: nil),
  ]
}

/// Every awkward value at once: what renderers must get right.
enum AwkwardTable {
  static let values = TestTable.make(
    [
      TestTable.text(
        "text",
        [
          nil, "", "a \"quote\", a | pipe", "two\nlines", "\u{1B}[31mred\u{7}\tTab", "計画 🇻🇳 👩‍👩‍👧",
          "Sở Y te\u{302}\u{301}", "<b>&amp;</b> *x* tasks_led", "=1+1", " padded ",
        ]),
      TestTable.number(
        "number",
        [
          "1", "-0.5", "0.123456789012", "-1234567.00005", nil, "0", "100.25", "0.00001",
          "99999999999999999999999999999999999999", "-5",
        ]),
      TestTable.truth(
        "truth",
        [.yes, .no, .undecided(.missing), .undecided(.bound), .yes, .yes, .no, .no, .yes, .no]),
      TestTable.list(
        "list", [[], ["a"], TestTable.agencies, ["x", nil], [], [], [], [], [], []]),
    ],
    notes: [
      Note(.same("22 undecided: missing 8, unclear 7 | in words 4"), leavesOut: true),
      Note(.same("a <second>")),
    ])

  static let targets = TestTable.make([TestTable.target("target2030", TestTarget.all)])

  static let timeframes = TestTable.make([
    TestTable.timeframe(
      "timeframe",
      [
        Timeframe(kind: .ongoing, text: "Thường xuyên", start: day(2024, 7, 22)),
        Timeframe(kind: .recurring, text: "Hằng năm", start: day(2024, 7, 22)),
        Timeframe(kind: .from, text: "Năm 2024 và các năm tiếp theo", start: day(2024, 1, 1)),
        Timeframe(
          kind: .until, text: "Đến năm 2025", start: day(2024, 7, 22), end: day(2025, 12, 31),
          milestone: day(2025, 12, 31)),
        Timeframe(kind: .span, text: "2026-2030", start: day(2026, 1, 1), end: day(2030, 12, 31)),
        Timeframe(kind: .event, text: "Khi tiến hành sơ kết"),
        .unstated,
      ]),
    TestTable.date(
      "end",
      [.open, .open, .open, day(2025, 12, 31), day(2030, 12, 31), nil, nil]),
    ResultColumn(
      name: "years", type: .range(.number),
      column: .range(
        low: TestTable.number("", ["2024", nil, "1", "1", "1", "1", "1"]).column,
        high: TestTable.number("", ["2026", nil, "2", "2", "2", "2", "2"]).column)),
  ])

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day)
  }
}
