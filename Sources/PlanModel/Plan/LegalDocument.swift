/// A legal document, programme or strategy that the plan cites.
public struct LegalDocument: Equatable, Sendable {
  /// Its number, such as `42-NQ/TW`; `nil` where it is named without one.
  public var number: String?
  /// What it is, in Vietnamese: `Nghị quyết`, `Luật`.
  public var kind: String?
  /// Who issued it.
  public var issuer: String?
  /// Its date, where the plan gives one.
  public var date: CalendarDate?
  /// Its title.
  public var title: String

  /// Makes a LegalDocument from its parts.
  public init(
    number: String? = nil, kind: String? = nil, issuer: String? = nil, date: CalendarDate? = nil,
    title: String
  ) {
    self.number = number
    self.kind = kind
    self.issuer = issuer
    self.date = date
    self.title = title
  }
}

extension LegalDocument {
  /// What refers to the document: its number, or its title where it has none.
  public var key: String { number ?? title }
}

extension RelationDefinition {
  package static let documents = RelationDefinition(
    .documents,
    names: RelationNames(
      singular: "document", vietnamese: "văn bản pháp lý",
      brief: Message("legal documents cited", vi: "văn bản viện dẫn"),
      help: Message("văn bản: legal documents cited", vi: "văn bản pháp lý được viện dẫn")),
    key: ["number", "title"], label: "title", isShownByKey: true,
    rows: RelationRows(
      count: { $0.documents.count }, append: { $0.documents.append(LegalDocument(title: "")) },
      keep: { $0.documents = $0.documents.kept($1) }),
    notes: (
      "The legal and policy documents the plan names, in the order of first mention.",
      "A document named in the plan."
    ),
    fields: [
      Field(
        "number", .text({ $0.documents[$1].number }, set: { $0.documents[$1].number = $2 }),
        vi: "số hiệu",
        Message("number: 42-NQ/TW", vi: "số hiệu: 42-NQ/TW"), isDefault: true,
        form: "documentNumber",
        note:
          "Official number, the key of the document: 42-NQ/TW. Omitted where the plan names "
          + "the document without one."
      ),
      Field(
        "kind", .text({ $0.documents[$1].kind }, set: { $0.documents[$1].kind = $2 }),
        vi: "loại văn bản",
        Message("what it is: Nghị quyết", vi: "loại văn bản, chẳng hạn Nghị quyết"),
        isDefault: true,
        isClosed: true,
        note:
          "Kind of document in Vietnamese, as published: Nghị quyết, Chỉ thị, Chương trình, "
          + "Chiến lược, Luật, Đề án, …"
      ),
      Field(
        "issuer", .text({ $0.documents[$1].issuer }, set: { $0.documents[$1].issuer = $2 }),
        vi: "cơ quan ban hành",
        Message("who issued it", vi: "cơ quan đã ban hành"), isDefault: true,
        note: "Who issued it. Omitted where the plan does not say."),
      Field(
        "date", .date({ $0.documents[$1].date }, set: { $0.documents[$1].date = $2 }),
        vi: "ngày ban hành",
        Message("day of issue", vi: "ngày ký ban hành"), isDefault: true,
        note: "Day of issue. Omitted where the plan does not say."),
      Field(
        "title", .text({ $0.documents[$1].title }, set: { $0.documents[$1].title = $2 ?? "" }),
        vi: "tên",
        Message("title", vi: "tên gọi đầy đủ"), isRequired: true, isDefault: true,
        note:
          "What the document is about; of a document without a number its full name, which is "
          + "then its key."
      ),
      Field(
        "cited_by", .derived(.count(of: .tasks, by: "cites")), vi: "số nhiệm vụ viện dẫn",
        Message("tasks that cite it", vi: "số nhiệm vụ viện dẫn văn bản này")),
    ])
}
