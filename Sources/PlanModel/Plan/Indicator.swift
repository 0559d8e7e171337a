/// Which way the targets of an indicator go from the first milestone to the last.
public enum Direction: String, CaseIterable, Sendable {
  /// Upwards.
  case increase
  /// Downwards.
  case decrease
  /// They stay as they are.
  case hold
}

/// A row of the table of indicators.
public struct Indicator: Equatable, Sendable {
  /// Its number, such as `5.10`, or `5.10.a` for a sub-row.
  public var id: String
  /// What is measured.
  public var name: String
  /// The key of its policy area.
  public var area: String?
  /// The unit of its targets; `nil` where the table has none.
  public var unit: String?
  /// One target for each milestone year of the plan, in their order.
  public var targets: [Target]
  /// The keys of the agencies that answer for it.
  public var lead: [String]
  /// Of a sub-row, the identifier of its row.
  public var parent: String?
  /// Which way the targets go, where they tell.
  public var direction: Direction?
  /// A footnote or a remark on the reading.
  public var note: String?
  /// Its line in the published text, from 1.
  public var line: Int?

  /// Makes an Indicator from its parts.
  public init(
    id: String, name: String, area: String? = nil, unit: String? = nil, targets: [Target],
    lead: [String] = [], parent: String? = nil, direction: Direction? = nil, note: String? = nil,
    line: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.area = area
    self.unit = unit
    self.targets = targets
    self.lead = lead
    self.parent = parent
    self.direction = direction
    self.note = note
    self.line = line
  }
}

extension RelationDefinition {
  package static let indicators = RelationDefinition(
    .indicators,
    names: RelationNames(
      singular: "indicator", vietnamese: "chỉ tiêu",
      brief: Message("indicators with their targets", vi: "chỉ tiêu"),
      help: Message(
        "chỉ tiêu: the indicators with their targets", vi: "chỉ tiêu, kèm mục tiêu từng năm")),
    key: ["id"], label: "name",
    rows: RelationRows(
      count: { $0.indicators.count },
      append: { $0.indicators.append(Indicator(id: "", name: "", targets: $0.missingTargets)) },
      keep: { $0.indicators = $0.indicators.kept($1) }),
    keyForm: "indicatorId",
    notes: ("The rows of the appendix: what has to be reached.", "A row of the appendix."),
    fields: [
      Field(
        "id", .text({ $0.indicators[$1].id }, set: { $0.indicators[$1].id = $2 ?? "" }),
        vi: "số thứ tự",
        Message("number in the table: 5.10", vi: "số thứ tự trong bảng chỉ tiêu: 5.10"),
        isRequired: true, isDefault: true, form: "indicatorId"),
      Field(
        "name", .text({ $0.indicators[$1].name }, set: { $0.indicators[$1].name = $2 ?? "" }),
        vi: "chỉ tiêu",
        Message("what is measured", vi: "tên chỉ tiêu"), isRequired: true, isDefault: true,
        note:
          "What is measured, as published. A sub-row without a name of its own has its parent's."),
      Field(
        "area",
        .reference({ $0.indicators[$1].area }, set: { $0.indicators[$1].area = $2 }, to: .areas),
        vi: "lĩnh vực",
        Message("policy area", vi: "thuộc lĩnh vực nào"), isDefault: true, exchange: .alone,
        note: "The policy area, which is the group of the appendix."),
      Field(
        "unit", .text({ $0.indicators[$1].unit }, set: { $0.indicators[$1].unit = $2 }),
        vi: "đơn vị tính",
        Message("unit of its targets", vi: "đơn vị tính của các mục tiêu"), isDefault: true,
        isClosed: true, exchange: .together,
        note: "Unit of measure in one spelling: %, m² sàn, Người. Omitted where the table has none."
      ),
      Field(
        "targets",
        .targets(
          { $0.indicators[$1].targets }, set: { $0.indicators[$1].targets = $2 },
          scale: { ($0.indicators[$1].unit, $0.indicators[$1].isShare) }), vi: "mục tiêu",
        Message("target for", vi: "mục tiêu đến năm"), isDefault: true, exchange: .together,
        note: "The targets by milestone year, ascending."),
      Field(
        "lead",
        .references(
          { $0.indicators[$1].lead }, set: { $0.indicators[$1].lead = $2 }, to: .agencies),
        vi: "cơ quan chủ trì",
        Message("agencies that answer for it", vi: "các cơ quan chịu trách nhiệm"),
        isDefault: true, exchange: .alone,
        note: "Agencies that answer for it; a merged cell of the table holds for the rows below it."
      ),
      Field(
        "parent",
        .reference(
          { $0.indicators[$1].parent }, set: { $0.indicators[$1].parent = $2 }, to: .indicators),
        vi: "chỉ tiêu cha",
        Message("of a sub-row, its row", vi: "chỉ tiêu mà chỉ tiêu con này thuộc về"),
        note: "Of a sub-row: the row it details."),
      Field(
        "direction",
        .word(
          { $0.indicators[$1].direction?.rawValue },
          set: { $0.indicators[$1].direction = $2.flatMap(Direction.init) },
          of: { Direction.allCases.map(\.rawValue) }), vi: "chiều hướng",
        Message("which way the targets go", vi: "mục tiêu tăng hay giảm qua các năm"),
        exchange: .together,
        note:
          "How the last target stands to the first, compared as intervals (a share of 0..100 "
          + "% is bounded by these). Omitted where the targets do not tell."
      ),
      Field(
        "note", .text({ $0.indicators[$1].note }, set: { $0.indicators[$1].note = $2 }),
        vi: "ghi chú",
        Message(
          "footnote or remark on the reading", vi: "chú thích của bảng hoặc lưu ý về cách hiểu"),
        note:
          "What the cell says besides the target, a footnote restated, or how the table was read."),
      .line(
        { $0.indicators[$1].line }, set: { $0.indicators[$1].line = $2 },
        note:
          "1-based line number of the row number; of a sub-row without a number, of its name "
          + "or unit."
      ),
    ])

  /// A row for each indicator and milestone year, made from the indicators.
  package static let targets = RelationDefinition(
    .targets,
    names: RelationNames(
      singular: "target", vietnamese: "mục tiêu",
      brief: Message("a row for each indicator and year", vi: "mục tiêu từng năm"),
      help: Message(
        "mục tiêu: the same targets, one row for each indicator and year",
        vi: "mục tiêu, mỗi chỉ tiêu mỗi năm một dòng")),
    key: ["id"], label: "id",
    rows: RelationRows(
      count: { $0.milestones.count * $0.indicators.count }, append: { _ in }, keep: { _, _ in }),
    fields: [
      Field(
        "id", .derived(.target(.id)), vi: "số thứ tự",
        Message("number of the indicator", vi: "số thứ tự của chỉ tiêu"), isDefault: true),
      Field(
        "indicator", .derived(.target(.indicator)), vi: "chỉ tiêu",
        Message("the indicator", vi: "chỉ tiêu có mục tiêu này"), isDefault: true),
      Field(
        "year", .derived(.target(.year)), vi: "năm", Message("milestone year", vi: "mốc năm"),
        isDefault: true),
      Field(
        "target", .derived(.target(.target)), vi: "mục tiêu",
        Message("target for that year", vi: "mục tiêu cho năm đó"), isDefault: true),
      Field(
        "unit", .derived(.target(.unit)), vi: "đơn vị tính",
        Message("unit of the target", vi: "đơn vị tính của mục tiêu"), isDefault: true,
        isClosed: true),
      Field(
        "area", .derived(.target(.area)), vi: "lĩnh vực",
        Message("policy area", vi: "thuộc lĩnh vực nào")),
      Field(
        "lead", .derived(.target(.lead)), vi: "cơ quan chủ trì",
        Message("agencies that answer for it", vi: "các cơ quan chịu trách nhiệm")),
    ])
}

extension Plan {
  fileprivate var missingTargets: [Target] { Array(repeating: .missing, count: milestones.count) }
}

extension Indicator {
  /// Whether its targets are shares, which lie in 0 to 100 (Grammar/Reference.md, chapter 8): the
  /// unit is `%`, no number of the row lies outside, and the name does not speak of a speed or a
  /// change.
  public var isShare: Bool {
    guard unit == "%" else { return false }
    // Texts are in NFC, so that equal beginnings have equal bytes.
    let changes: [StaticString] = ["Tốc độ", "Mức tăng", "Mức giảm"]
    let isChange = changes.contains { change in
      change.withUTF8Buffer { name.utf8.starts(with: $0) }
    }
    guard !isChange else { return false }
    return targets.allSatisfy { target in
      [target.low, target.high].allSatisfy { end in
        end.map { !$0.isNegative && $0 <= .hundred } ?? true
      }
    }
  }
}
