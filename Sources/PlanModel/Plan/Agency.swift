/// The kinds of office that plans name.
public enum AgencyKind: String, CaseIterable, Sendable {
  /// A department of the province.
  case department
  /// Several offices named together.
  case group
  /// The social insurance office.
  case insurance
  /// The military command and the police.
  case security
  /// Newspapers and broadcasters.
  case media
  /// The Fatherland Front.
  case front
  /// An office of the Party.
  case party
  /// A people's committee or a ministry.
  case government
  /// Social and political organisations.
  case social
}

/// An office that the plan names, or a group of such offices.
public struct Agency: Equatable, Sendable {
  /// The ASCII key, such as `so-y-te`.
  public var key: String
  /// The full name.
  public var name: String
  /// The short name in daily use.
  public var short: String?
  /// What kind of office it is.
  public var kind: AgencyKind
  /// Other spellings of the name.
  public var aliases: [String]
  /// Of a group, the keys of its members, where the plan lists them.
  public var members: [String]

  /// Makes an Agency from its parts.
  public init(
    key: String, name: String, short: String? = nil, kind: AgencyKind, aliases: [String] = [],
    members: [String] = []
  ) {
    self.key = key
    self.name = name
    self.short = short
    self.kind = kind
    self.aliases = aliases
    self.members = members
  }
}

extension RelationDefinition {
  package static let agencies = RelationDefinition(
    .agencies,
    names: RelationNames(
      singular: "agency", vietnamese: "cơ quan",
      brief: Message("agencies and groups of them", vi: "cơ quan, đơn vị"),
      help: Message("cơ quan: agencies and groups of agencies", vi: "cơ quan và nhóm cơ quan")),
    key: ["key"], label: "name", aliases: ["short", "aliases"],
    rows: RelationRows(
      count: { $0.agencies.count },
      append: { $0.agencies.append(Agency(key: "", name: "", kind: .group)) },
      keep: { $0.agencies = $0.agencies.kept($1) }),
    keyForm: "agencyKey",
    notes: (
      "The agencies that lead or take part in a task, answer for an indicator, have a duty or "
        + "receive a report, and the members of groups; in the order in which they first do so.",
      "An agency or a group of agencies."
    ),
    fields: [
      Field(
        "key", .text({ $0.agencies[$1].key }, set: { $0.agencies[$1].key = $2 ?? "" }), vi: "khóa",
        Message("short key", vi: "khóa ngắn"), isRequired: true, isDefault: true, form: "agencyKey"),
      Field(
        "name", .text({ $0.agencies[$1].name }, set: { $0.agencies[$1].name = $2 ?? "" }),
        vi: "tên",
        Message("full name", vi: "tên đầy đủ"), isRequired: true, isDefault: true,
        note: "Full name as published."),
      Field(
        "short", .text({ $0.agencies[$1].short }, set: { $0.agencies[$1].short = $2 }),
        vi: "tên gọi tắt",
        Message("short name in daily use", vi: "tên thường gọi"), isDefault: true,
        note: "Short name in daily use; the full name where there is none shorter."),
      Field(
        "kind",
        .word(
          { $0.agencies[$1].kind.rawValue },
          set: { $0.agencies[$1].kind = $2.flatMap(AgencyKind.init) ?? .group },
          of: { AgencyKind.allCases.map(\.rawValue) }), vi: "loại",
        Message("sort of office", vi: "cơ quan thuộc loại nào"), isRequired: true, isDefault: true,
        note:
          "department: a provincial department or board; group: a collective name; insurance, "
          + "security, media: social insurance, police and military, press and broadcasting; "
          + "front: Fatherland Front; party: a Party body; government: a People's Committee; "
          + "social: socio-political organisations."
      ),
      Field(
        "aliases", .texts({ $0.agencies[$1].aliases }, set: { $0.agencies[$1].aliases = $2 }),
        vi: "cách viết khác",
        Message("other spellings", vi: "các cách viết khác của tên cơ quan"),
        note:
          "Other spellings and abbreviations a user may type. No two agencies share a name, "
          + "short name or alias, also not when case, accents, spaces and punctuation are "
          + "ignored."
      ),
      Field(
        "members",
        .references(
          { $0.agencies[$1].members }, set: { $0.agencies[$1].members = $2 }, to: .agencies),
        vi: "thành viên",
        Message("of a group, its members", vi: "các cơ quan thành viên, nếu là nhóm"),
        note:
          "Of a group: the agencies of the plan it stands for. Omitted where the plan does "
          + "not list them."
      ),
      Field(
        "tasks_led", .derived(.count(of: .tasks, by: "lead")), vi: "số nhiệm vụ chủ trì",
        Message("tasks it leads", vi: "số nhiệm vụ do cơ quan chủ trì"), isDefault: true),
      Field(
        "tasks_partnered", .derived(.count(of: .tasks, by: "partners")), vi: "số nhiệm vụ phối hợp",
        Message("tasks it takes part in", vi: "số nhiệm vụ cơ quan tham gia phối hợp"),
        isDefault: true),
      Field(
        "indicators_led", .derived(.count(of: .indicators, by: "lead")),
        vi: "số chỉ tiêu phụ trách",
        Message("indicator rows it answers for", vi: "số chỉ tiêu do cơ quan chịu trách nhiệm"),
        isDefault: true),
    ])
}
