/// A duty that part IV lays on an agency.
public struct Duty: Equatable, Sendable {
  /// The path of its numbering, such as `IV.3.c.3`.
  public var id: String
  /// The keys of the agencies that have it.
  public var who: [String]
  /// What is to be done.
  public var what: String
  /// When, in words, such as `before 15/11 every year`.
  public var due: String?
  /// The month of a yearly date, 1 to 12.
  public var month: Int?
  /// The day of a yearly date, 1 to 31.
  public var day: Int?
  /// The key of the agency that receives the report.
  public var reportsTo: String?
  /// Its line in the published text, from 1.
  public var line: Int?

  /// Makes a Duty from its parts.
  public init(
    id: String, who: [String] = [], what: String, due: String? = nil, month: Int? = nil,
    day: Int? = nil, reportsTo: String? = nil, line: Int? = nil
  ) {
    self.id = id
    self.who = who
    self.what = what
    self.due = due
    self.month = month
    self.day = day
    self.reportsTo = reportsTo
    self.line = line
  }
}

extension RelationDefinition {
  package static let duties = RelationDefinition(
    .duties,
    names: RelationNames(
      singular: "duty", vietnamese: "trách nhiệm",
      brief: Message("who does what, and when", vi: "trách nhiệm thực hiện"),
      help: Message(
        "trách nhiệm: who does and reports what, and when",
        vi: "trách nhiệm: ai làm và báo cáo việc gì, khi nào")),
    key: ["id"], label: "what",
    rows: RelationRows(
      count: { $0.duties.count }, append: { $0.duties.append(Duty(id: "", what: "")) },
      keep: { $0.duties = $0.duties.kept($1) }),
    keyForm: "outlineId",
    notes: (
      "What the part on implementation asks of each agency.",
      "A duty: one clause of an item of the part on implementation."
    ),
    fields: [
      Field(
        "id", .text({ $0.duties[$1].id }, set: { $0.duties[$1].id = $2 ?? "" }), vi: "mã số",
        Message("number in part IV", vi: "mã số trong phần IV"), isRequired: true, isDefault: true,
        form: "outlineId",
        note:
          "Its item in the outline, with the number of the clause where the item has several: "
          + "IV.1.3."
      ),
      Field(
        "who", .references({ $0.duties[$1].who }, set: { $0.duties[$1].who = $2 }, to: .agencies),
        vi: "cơ quan",
        Message("agencies that have the duty", vi: "các cơ quan có trách nhiệm thực hiện"),
        isDefault: true, exchange: .alone, note: "Agencies the duty is laid on."),
      Field(
        "what", .text({ $0.duties[$1].what }, set: { $0.duties[$1].what = $2 ?? "" }),
        vi: "nội dung",
        Message("what is to be done", vi: "việc phải làm"), isRequired: true, isDefault: true,
        note:
          "The clause by its first words, as in the title of a section, with a capital first "
          + "letter."
      ),
      Field(
        "due", .text({ $0.duties[$1].due }, set: { $0.duties[$1].due = $2 }), vi: "thời hạn",
        Message("when, in words", vi: "thời hạn, ghi bằng lời"), isDefault: true, form: "dueDay",
        note: "Due day in words, day/month. Omitted where the plan sets none."),
      Field(
        "month", .number({ $0.duties[$1].month }, set: { $0.duties[$1].month = $2 }, in: 1...12),
        vi: "tháng",
        Message("month of the yearly date", vi: "tháng của thời hạn hằng năm"),
        note: "Month of the due day."),
      Field(
        "day", .number({ $0.duties[$1].day }, set: { $0.duties[$1].day = $2 }, in: 1...31),
        vi: "ngày",
        Message("day of the yearly date", vi: "ngày trong tháng của thời hạn hằng năm"),
        note: "Day of the month of the due day."),
      Field(
        "next_due", .derived(.day { $0.duties[$1].nextDay(from: $2) }), vi: "hạn kế tiếp",
        Message("next occurrence from today", vi: "thời hạn gần nhất tính từ hôm nay"),
        isDefault: true),
      Field(
        "reports_to",
        .reference(
          { $0.duties[$1].reportsTo }, set: { $0.duties[$1].reportsTo = $2 }, to: .agencies),
        vi: "nơi nhận báo cáo",
        Message("agency that receives the report", vi: "cơ quan nhận báo cáo"), isDefault: true,
        note: "The agency that a dated report goes to."),
      .line(
        { $0.duties[$1].line }, set: { $0.duties[$1].line = $2 },
        note: "1-based line number of the item."),
    ])
}

extension Duty {
  /// The next such day of a year, today included; a 29 February waits for a leap year.
  package func nextDay(from today: CalendarDate) -> CalendarDate? {
    guard let month, let day, let year = today.parts?.year else { return nil }
    for candidate in year...year + 8 {
      if let date = CalendarDate(year: candidate, month: month, day: day), date >= today {
        return date
      }
    }
    return nil
  }
}
