/// A relation of a plan, declared once (Sources/README.md): its rows and their fields.
package struct RelationDefinition: Sendable {
  /// Which relation it is.
  package let id: RelationID
  /// What it and its rows are called.
  package let names: RelationNames
  /// The fields whose first text is the key of a row: what others refer to.
  package let key: [String]
  /// The field with the title or name of a row.
  package let label: String
  /// Fields with further names of a row.
  package let aliases: [String]
  /// Whether results show a row by its key and not by its label.
  package let isShownByKey: Bool
  /// Where the rows are.
  package let rows: RelationRows
  /// The fields, in the order of plan files and of columns.
  package let fields: [Field]
  /// What the schema of plan files says of the list and of a row.
  package let notes: (list: String, row: String)
  /// The form of a key among the definitions of that schema.
  package let keyForm: String

  package init(
    _ id: RelationID, names: RelationNames, key: [String], label: String, aliases: [String] = [],
    isShownByKey: Bool = false, rows: RelationRows, keyForm: String = "text",
    notes: (list: String, row: String) = ("", ""), fields: [Field]
  ) {
    self.id = id
    self.names = names
    self.key = key
    self.label = label
    self.aliases = aliases
    self.isShownByKey = isShownByKey
    self.rows = rows
    self.keyForm = keyForm
    self.notes = notes
    self.fields = fields
  }

  /// The definition of a relation.
  package static func of(_ id: RelationID) -> RelationDefinition {
    switch id {
    case .tasks: tasks
    case .indicators: indicators
    case .targets: targets
    case .agencies: agencies
    case .areas: areas
    case .sections: sections
    case .duties: duties
    case .documents: documents
    case .plans: plans
    }
  }

  /// The relations that are lists of a plan file, in its order.
  package static let inFile: [RelationID] = [
    .areas, .agencies, .documents, .sections, .tasks, .indicators, .duties,
  ]

  /// Whether keys are places in the document and not names.
  package var isNumbered: Bool { key == ["id"] }

  /// The fields that plan files hold.
  package var fileFields: [Field] { fields.filter(\.isInFile) }

  /// The columns for plans with targets for the given years.
  ///
  /// - Parameters:
  ///   - years: The years of targets, ascending.
  ///   - hasSeveralPlans: Whether the plan of a row says something.
  /// - Returns: What each column is, in their order.
  package func columns(years: [Int], hasSeveralPlans: Bool) -> [ColumnDefinition] {
    fields.flatMap { $0.columns(years: years) } + [
      ColumnDefinition(
        "plan", .reference(.plans), "kế hoạch",
        Message("the plan the row belongs to", vi: "kế hoạch chứa dòng này"),
        isDefault: hasSeveralPlans)
    ]
  }

  /// The field of that name.
  package func field(_ name: String) -> Field? {
    fields.first { $0.name == name }
  }
}

/// What a relation is called, and what it says.
package struct RelationNames: Sendable {
  /// One row, in messages: `agency`.
  package let singular: String
  /// One or several rows in Vietnamese messages.
  package let vietnamese: String
  /// What the rows are, in a few words.
  package let brief: Message
  /// What the rows are, for a page of help; the English text names them in Vietnamese as well.
  package let help: Message
}

extension RelationID {
  private var names: RelationNames { RelationDefinition.of(self).names }

  /// What one row is called in messages: `agency`.
  public var singular: String { names.singular }

  /// What its rows are called in Vietnamese messages, where one and several are alike.
  public var vietnamese: String { names.vietnamese }

  /// What its rows are, in a few words.
  public var brief: Message { names.brief }

  /// What its rows are, for a page of help.
  public var help: Message { names.help }
}

/// The rows of a relation in a plan.
package struct RelationRows: Sendable {
  /// How many there are.
  package let count: @Sendable (Plan) -> Int
  /// Adds one without values.
  package let append: @Sendable (inout Plan) -> Void
  /// Keeps those of the given numbers, in their order.
  package let keep: @Sendable (inout Plan, [Int]) -> Void
}

// MARK: Rows

extension RelationDefinition {
  /// The key of a row; empty where it has none.
  package func key(_ plan: Plan, _ row: Int) -> String {
    for name in key {
      if let text = field(name)?.texts(plan, row).first { return text }
    }
    return ""
  }

  /// The keys of all rows.
  package func keys(_ plan: Plan) -> [String] {
    // The fields are looked up once: there may be a million rows.
    let fields = key.compactMap { field($0) }
    return (0..<rows.count(plan)).map { row in
      for field in fields {
        if case .text(let read, _) = field.kind, let text = read(plan, row) { return text }
      }
      return ""
    }
  }

  /// The titles or names of all rows.
  package func labels(_ plan: Plan) -> [String] {
    guard case .text(let read, _)? = field(label)?.kind else { return [] }
    return (0..<rows.count(plan)).map { read(plan, $0) ?? "" }
  }

  /// The name of a row and its further names.
  package func names(_ plan: Plan, _ row: Int) -> [String] {
    ([label] + aliases).flatMap { field($0)?.texts(plan, row) ?? [] }
  }
}

extension Array {
  /// The elements at some places.
  package func kept(_ places: [Int]) -> [Element] { places.map { self[$0] } }
}

// MARK: Fields that several relations have

extension Field {
  /// The line in the published text.
  package static func line(
    _ read: @escaping FieldReader<Int?>, set: @escaping FieldWriter<Int?>, note: String? = nil
  ) -> Field {
    Field(
      "line", .number(read, set: set, in: 1...(.max)), vi: "dòng",
      Message("line in the published text", vi: "dòng trong văn bản đã công bố"), form: "line",
      note: note)
  }
}
