/// The two kinds of policy area.
public enum AreaKind: String, CaseIterable, Sendable {
  /// A field of policy with indicators of its own.
  case sector
  /// A theme that runs across the fields.
  case crosscutting
}

/// A policy area: a sector (a group of the appendix) or a cross-cutting theme.
public struct Area: Equatable, Sendable {
  /// The short ASCII key, such as `health`.
  public var key: String
  /// The Vietnamese name.
  public var name: String
  /// The English name.
  public var english: String?
  /// Whether it is a sector or cross-cutting.
  public var kind: AreaKind

  /// Makes an Area from its parts.
  public init(
    key: String, name: String, english: String? = nil, kind: AreaKind
  ) {
    self.key = key
    self.name = name
    self.english = english
    self.kind = kind
  }
}

extension RelationDefinition {
  package static let areas = RelationDefinition(
    .areas,
    names: RelationNames(
      singular: "area", vietnamese: "lĩnh vực",
      brief: Message("policy areas", vi: "lĩnh vực"),
      help: Message("lĩnh vực: policy areas", vi: "lĩnh vực")),
    key: ["key"], label: "name", aliases: ["english"],
    rows: RelationRows(
      count: { $0.areas.count },
      append: { $0.areas.append(Area(key: "", name: "", kind: .sector)) },
      keep: { $0.areas = $0.areas.kept($1) }),
    keyForm: "areaKey",
    notes: ("The policy areas tasks and indicators belong to.", "A policy area."),
    fields: [
      Field(
        "key", .text({ $0.areas[$1].key }, set: { $0.areas[$1].key = $2 ?? "" }), vi: "khóa",
        Message("short key", vi: "khóa ngắn"), isRequired: true, isDefault: true, form: "areaKey"),
      Field(
        "name", .text({ $0.areas[$1].name }, set: { $0.areas[$1].name = $2 ?? "" }), vi: "tên",
        Message("Vietnamese name", vi: "tên tiếng Việt"), isRequired: true, isDefault: true,
        note:
          "Vietnamese name: the group heading of the appendix, or a short name after the "
          + "subject of the section."
      ),
      Field(
        "english", .text({ $0.areas[$1].english }, set: { $0.areas[$1].english = $2 }),
        vi: "tên tiếng Anh",
        Message("English name", vi: "tên bằng tiếng Anh"), isDefault: true,
        note: "Short English name."),
      Field(
        "kind",
        .word(
          { $0.areas[$1].kind.rawValue },
          set: { $0.areas[$1].kind = $2.flatMap(AreaKind.init) ?? .sector },
          of: { AreaKind.allCases.map(\.rawValue) }), vi: "loại",
        Message("sector or cross-cutting theme", vi: "ngành, hoặc chủ đề liên ngành"),
        isRequired: true,
        note:
          "sector: a group of the appendix; crosscutting: a section of the plan without "
          + "indicators of its own."
      ),
      Field(
        "tasks", .derived(.count(of: .tasks, by: "area")), vi: "số nhiệm vụ",
        Message("number of tasks", vi: "số nhiệm vụ trong lĩnh vực"), isDefault: true),
      Field(
        "indicators", .derived(.count(of: .indicators, by: "area")), vi: "số chỉ tiêu",
        Message("number of indicator rows", vi: "số chỉ tiêu trong lĩnh vực"), isDefault: true),
    ])
}
