/// A heading or item of the document's outline.
public struct Section: Equatable, Sendable {
  /// The path of its numbering, such as `III.5.a.1` or `PL.3`.
  public var id: String
  /// Its heading, or its first words where it has none.
  public var title: String
  /// Its depth; a part is 1.
  public var level: Int
  /// The identifier of the section it is under.
  public var parent: String?
  /// Its line in the published text, from 1.
  public var line: Int?

  /// Makes a Section from its parts.
  public init(
    id: String, title: String, level: Int, parent: String? = nil, line: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.level = level
    self.parent = parent
    self.line = line
  }
}

extension RelationDefinition {
  package static let sections = RelationDefinition(
    .sections,
    names: RelationNames(
      singular: "section", vietnamese: "mục",
      brief: Message("outline of the document", vi: "mục lục"),
      help: Message("mục lục: the outline of the document", vi: "mục lục của kế hoạch")),
    key: ["id"], label: "title",
    rows: RelationRows(
      count: { $0.sections.count },
      append: { $0.sections.append(Section(id: "", title: "", level: 1)) },
      keep: { $0.sections = $0.sections.kept($1) }),
    keyForm: "outlineId",
    notes: (
      "The outline of the whole document: parts, numbered headings, lettered and dash items, "
        + "the appendix and its groups.",
      "A heading or item of the outline."
    ),
    fields: [
      Field(
        "id", .text({ $0.sections[$1].id }, set: { $0.sections[$1].id = $2 ?? "" }), vi: "mã số",
        Message("number in the outline: III.4", vi: "mã số trong mục lục: III.4"), isRequired: true,
        isDefault: true, form: "outlineId"),
      Field(
        "title", .text({ $0.sections[$1].title }, set: { $0.sections[$1].title = $2 ?? "" }),
        vi: "đề mục",
        Message("heading or first words", vi: "tiêu đề, hoặc những chữ đầu của mục"),
        isRequired: true, isDefault: true,
        note:
          "The heading as published; of an item without a heading its first words (whole "
          + "words up to the first that ends with , ; : or a full stop once there are ten, at "
          + "most 22, then followed by …)."
      ),
      Field(
        "level",
        .number(
          { $0.sections[$1].level }, set: { $0.sections[$1].level = $2 ?? 1 }, in: 1...(.max)),
        vi: "cấp",
        Message("depth in the outline; a part is 1", vi: "cấp trong mục lục; phần là cấp 1"),
        isRequired: true, form: "level",
        note:
          "1 part or appendix, 2 numbered heading or group of the appendix, 3 lettered item "
          + "or dash item under a numbered heading, 4 dash item under a lettered item."
      ),
      Field(
        "parent",
        .reference({ $0.sections[$1].parent }, set: { $0.sections[$1].parent = $2 }, to: .sections),
        vi: "mục cha",
        Message("section it stands under", vi: "mục chứa mục này"),
        note: "The section it stands in. Omitted for parts and the appendix."),
      .line({ $0.sections[$1].line }, set: { $0.sections[$1].line = $2 }),
    ])
}
