/// The relations of a plan.
public enum RelationID: String, CaseIterable, Sendable {
  /// The tasks of part III.
  case tasks
  /// The rows of the table of indicators.
  case indicators
  /// The same targets, one row for each indicator and year.
  case targets
  /// The agencies and groups.
  case agencies
  /// The policy areas.
  case areas
  /// The outline of the document.
  case sections
  /// The duties of part IV.
  case duties
  /// The legal documents cited.
  case documents
  /// The open plans.
  case plans
}

/// The types of the language (Grammar/Reference.md, chapter 5).
public indirect enum ColumnType: Hashable, Sendable {
  /// Text.
  case text
  /// An exact decimal number.
  case number
  /// True, false or undecided.
  case truth
  /// A day.
  case date
  /// Two numbers or two days, both included.
  case range(ColumnType)
  /// A target.
  case target
  /// A timeframe.
  case timeframe
  /// A row of a relation.
  case reference(RelationID)
  /// A list of one of the others.
  case list(ColumnType)

  /// The type as messages name it: `list of agencies`.
  public var name: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .truth: "truth"
    case .date: "date"
    case .range(let element): "range of \(element.plural)"
    case .target: "target"
    case .timeframe: "timeframe"
    case .reference(let relation): relation.singular
    case .list(let element): "list of \(element.plural)"
    }
  }

  /// The type with its article: `an agency`.
  public var described: String {
    let name = name
    return (name.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + name
  }

  /// The type as Vietnamese messages name it: `danh sách cơ quan`.
  public var vietnamese: String {
    switch self {
    case .text: "chuỗi"
    case .number: "số"
    case .truth: "giá trị đúng/sai"
    case .date: "ngày"
    case .range(let element): "khoảng \(element.vietnamese)"
    case .target: "mục tiêu"
    case .timeframe: "thời gian thực hiện"
    case .reference(let relation): relation.vietnamese
    case .list(let element): "danh sách \(element.vietnamese)"
    }
  }

  /// The type as descriptions name it.
  public func name(in language: Language) -> String {
    switch language {
    case .english: name
    case .vietnamese: vietnamese
    }
  }

  /// The type of the elements of a list; any other type itself.
  public var element: ColumnType {
    if case .list(let element) = self { element } else { self }
  }

  /// Whether it is a list.
  public var isList: Bool {
    if case .list = self { true } else { false }
  }

  private var plural: String {
    switch self {
    case .text: "texts"
    case .truth: "truth values"
    case .reference(let relation): relation.rawValue
    case .range, .list: "\(name)s"
    case .number, .date, .target, .timeframe: "\(name)s"
    }
  }
}
