/// A task of the plan.
public struct PlanTask: Equatable, Sendable {
  /// The path of its numbering, such as `III.4.b`.
  public var id: String
  /// Its heading, or its first words where it has none.
  public var title: String
  /// The key of its policy area.
  public var area: String?
  /// The identifier of the numbered heading it is under.
  public var section: String?
  /// The keys of the agencies that lead it.
  public var lead: [String]
  /// The keys of the agencies that take part.
  public var partners: [String]
  /// When it is done.
  public var timeframe: Timeframe
  /// What it delivers, where the plan says so.
  public var product: String?
  /// What it asks for, restated in one sentence.
  public var summary: String?
  /// The groups of people that its text names.
  public var beneficiaries: [String]
  /// The keys of the documents it cites.
  public var cites: [String]
  /// Its published paragraphs, where the plan was imported with them.
  public var text: String?
  /// Its line in the published text, from 1.
  public var line: Int?

  /// Makes a PlanTask from its parts.
  public init(
    id: String, title: String, area: String? = nil, section: String? = nil, lead: [String] = [],
    partners: [String] = [], timeframe: Timeframe = .unstated, product: String? = nil,
    summary: String? = nil, beneficiaries: [String] = [], cites: [String] = [],
    text: String? = nil, line: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.area = area
    self.section = section
    self.lead = lead
    self.partners = partners
    self.timeframe = timeframe
    self.product = product
    self.summary = summary
    self.beneficiaries = beneficiaries
    self.cites = cites
    self.text = text
    self.line = line
  }
}

extension RelationDefinition {
  package static let tasks = RelationDefinition(
    .tasks,
    names: RelationNames(
      singular: "task", vietnamese: "nhiệm vụ",
      brief: Message("tasks with lead and timeframe", vi: "nhiệm vụ"),
      help: Message(
        "nhiệm vụ: the tasks with lead, partners and timeframe",
        vi: "nhiệm vụ, kèm cơ quan chủ trì, cơ quan phối hợp và thời gian thực hiện")),
    key: ["id"], label: "title",
    rows: RelationRows(
      count: { $0.tasks.count }, append: { $0.tasks.append(PlanTask(id: "", title: "")) },
      keep: { $0.tasks = $0.tasks.kept($1) }),
    keyForm: "outlineId", notes: ("What has to be done.", "A task of the plan."),
    fields: [
      Field(
        "id", .text({ $0.tasks[$1].id }, set: { $0.tasks[$1].id = $2 ?? "" }), vi: "mã số",
        Message("number in the plan: III.4.b", vi: "mã số trong kế hoạch: III.4.b"),
        isRequired: true, isDefault: true, form: "outlineId",
        note: "Its place in the outline: III.4.b, III.5.a.1."),
      Field(
        "title", .text({ $0.tasks[$1].title }, set: { $0.tasks[$1].title = $2 ?? "" }),
        vi: "tên nhiệm vụ",
        Message("heading of the task", vi: "tiêu đề của nhiệm vụ"), isRequired: true,
        isDefault: true,
        note: "Heading of the item, or its first words as in the title of a section."),
      Field(
        "area", .reference({ $0.tasks[$1].area }, set: { $0.tasks[$1].area = $2 }, to: .areas),
        vi: "lĩnh vực",
        Message("policy area", vi: "thuộc lĩnh vực nào"), isDefault: true, exchange: .alone,
        note: "The policy area it belongs to."),
      Field(
        "section",
        .reference({ $0.tasks[$1].section }, set: { $0.tasks[$1].section = $2 }, to: .sections),
        vi: "mục",
        Message("numbered heading it stands under", vi: "mục có đánh số chứa nhiệm vụ này"),
        note: "The numbered heading it stands under; the heading itself where that is the task."),
      Field(
        "lead", .references({ $0.tasks[$1].lead }, set: { $0.tasks[$1].lead = $2 }, to: .agencies),
        vi: "cơ quan chủ trì",
        Message("agencies that lead", vi: "các cơ quan chủ trì"), isDefault: true,
        exchange: .together,
        note: "Agencies in charge (Cơ quan chủ trì tham mưu). Omitted where the plan names none."),
      Field(
        "partners",
        .references({ $0.tasks[$1].partners }, set: { $0.tasks[$1].partners = $2 }, to: .agencies),
        vi: "cơ quan phối hợp",
        Message("agencies that take part", vi: "các cơ quan phối hợp"), exchange: .together,
        note:
          "Agencies that take part (Cơ quan phối hợp thực hiện). Omitted where the plan names none."
      ),
      Field(
        "involved", .derived(.members(of: ["lead", "partners"])), vi: "cơ quan liên quan",
        Message(
          "lead, partners and the members of groups among them, each once",
          vi: "cơ quan chủ trì, phối hợp và thành viên các nhóm trong đó, mỗi cơ quan một lần")),
      Field(
        "timeframe", .timeframe({ $0.tasks[$1].timeframe }, set: { $0.tasks[$1].timeframe = $2 }),
        vi: "thời gian thực hiện",
        Message("when it is done", vi: "thời gian thực hiện nhiệm vụ"), isDefault: true,
        exchange: .alone),
      Field(
        "product", .text({ $0.tasks[$1].product }, set: { $0.tasks[$1].product = $2 }),
        vi: "sản phẩm",
        Message(
          "what it delivers, where the plan says so",
          vi: "sản phẩm phải hoàn thành, nếu kế hoạch có nêu"),
        note: "The document or result to be delivered, where the plan names one."),
      Field(
        "summary", .text({ $0.tasks[$1].summary }, set: { $0.tasks[$1].summary = $2 }),
        vi: "tóm tắt",
        Message(
          "what it asks for, in one sentence", vi: "nội dung phải thực hiện, tóm tắt trong một câu"),
        note:
          "One sentence in Vietnamese, planq's own restatement of what the task asks; not "
          + "published text."
      ),
      Field(
        "beneficiaries",
        .texts({ $0.tasks[$1].beneficiaries }, set: { $0.tasks[$1].beneficiaries = $2 }),
        vi: "đối tượng thụ hưởng",
        Message("groups of people its text names", vi: "các đối tượng được nêu trong nội dung"),
        exchange: .together,
        note:
          "Groups of people the task's text names as those it is for: short noun phrases in "
          + "lower case, worded alike across tasks."
      ),
      Field(
        "cites",
        .references({ $0.tasks[$1].cites }, set: { $0.tasks[$1].cites = $2 }, to: .documents),
        vi: "văn bản viện dẫn",
        Message("documents its text cites", vi: "các văn bản được viện dẫn trong nội dung"),
        exchange: .together,
        note:
          "Documents the task's own text names: the number, or the title of one without a number."),
      Field(
        "text", .text({ $0.tasks[$1].text }, set: { $0.tasks[$1].text = $2 }), vi: "nguyên văn",
        Message(
          "published paragraphs, in imported plans",
          vi: "các đoạn đã công bố, chỉ có ở kế hoạch nhập từ văn bản"),
        form: "paragraphs",
        note: "Its published paragraphs, where the plan was imported with them; lines are kept."),
      .line(
        { $0.tasks[$1].line }, set: { $0.tasks[$1].line = $2 },
        note: "1-based line number where the task's heading or item starts."),
    ])
}
