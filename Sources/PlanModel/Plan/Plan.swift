/// One published implementation plan: what a plan file holds.
///
/// Lists are in document order. Rows refer to one another by key or identifier; a plan that was
/// read or imported has been checked, so that every such reference has its row.
public struct Plan: Equatable, Sendable {
  /// The number of the plan, such as `6121/KH-UBND`.
  public var number: String
  /// Who issued it.
  public var issuer: String
  /// The day of issue.
  public var date: CalendarDate
  /// Its title.
  public var title: String
  /// The years for which the table of indicators has targets, ascending.
  public var milestones: [Int]
  /// Where the published text comes from.
  public var source: String?
  /// The policy areas.
  public var areas: [Area] = []
  /// The agencies and groups of agencies.
  public var agencies: [Agency] = []
  /// The legal documents cited.
  public var documents: [LegalDocument] = []
  /// The outline.
  public var sections: [Section] = []
  /// The tasks of part III.
  public var tasks: [PlanTask] = []
  /// The rows of the table of indicators.
  public var indicators: [Indicator] = []
  /// The duties of part IV.
  public var duties: [Duty] = []

  /// Makes a plan without rows.
  public init(
    number: String, issuer: String, date: CalendarDate, title: String, milestones: [Int],
    source: String? = nil
  ) {
    self.number = number
    self.issuer = issuer
    self.date = date
    self.title = title
    self.milestones = milestones
    self.source = source
  }
}

extension RelationDefinition {
  /// The plan itself: in its file an object and not a list.
  package static let plans = RelationDefinition(
    .plans,
    names: RelationNames(
      singular: "plan", vietnamese: "kế hoạch",
      brief: Message("the open plans", vi: "các kế hoạch đang mở"),
      help: Message("kế hoạch: the open plans", vi: "các kế hoạch đang mở")),
    key: ["number"], label: "title", isShownByKey: true,
    rows: RelationRows(count: { _ in 1 }, append: { _ in }, keep: { _, _ in }),
    notes: ("", "The plan itself."),
    fields: [
      Field(
        "number",
        .text({ plan, _ in plan.number }, set: { plan, _, text in plan.number = text ?? "" }),
        vi: "số",
        Message("number: 6121/KH-UBND", vi: "số: 6121/KH-UBND"), isRequired: true, isDefault: true,
        note: "Number of the plan: 6121/KH-UBND."),
      Field(
        "issuer",
        .text({ plan, _ in plan.issuer }, set: { plan, _, text in plan.issuer = text ?? "" }),
        vi: "cơ quan ban hành",
        Message("who issued it", vi: "cơ quan đã ban hành"), isRequired: true, isDefault: true,
        note: "Who issued the plan."),
      Field(
        "date",
        .date(
          { plan, _ in plan.date }, set: { plan, _, date in plan.date = date ?? plan.date }),
        vi: "ngày ban hành", Message("day of issue", vi: "ngày ký ban hành"), isRequired: true,
        isDefault: true,
        note: "Day of issue. Open-ended timeframes that name no first year start on it."),
      Field(
        "title",
        .text({ plan, _ in plan.title }, set: { plan, _, text in plan.title = text ?? "" }),
        vi: "tên",
        Message("title", vi: "tên gọi đầy đủ"), isRequired: true, isDefault: true,
        note: "Full title of the plan, in sentence case."),
      Field(
        "milestones", .years, vi: "mốc thời gian",
        Message("years that have targets", vi: "các mốc năm có mục tiêu"),
        note:
          "The years for which the appendix sets targets, ascending. Omitted in a plan "
          + "without targets."
      ),
      Field(
        "source", .text({ plan, _ in plan.source }, set: { plan, _, text in plan.source = text }),
        vi: "nguồn",
        Message("where the text comes from", vi: "nơi công bố văn bản kế hoạch"),
        note: "Where the facts come from, in one line."),
    ])
}
