import PlanModel

/// A relation: its columns by name, and their values.
public struct Relation: Sendable {
  /// Which relation it is.
  public var id: RelationID
  /// What each column is.
  public var schema: [ColumnDefinition]
  /// The columns, in the order of `schema`, all of `rowCount` rows.
  public var columns: [Column]
  /// How many rows it has.
  public var rowCount: Int
  /// How many elements the longest of its columns of lists should have. Groups of a plan may name
  /// so many agencies that there are more than `Limits.rows`; the column lacks some then, and no
  /// query may run over it.
  public var wantedElements = 0

  /// The position of a column, found without regard to case; `nil` where there is none.
  public func index(of name: String) -> Int? {
    let wanted = name.lowercased()
    return schema.firstIndex { $0.name == wanted }
  }

  /// The text column of that name; an empty one where the relation has none.
  public func texts(_ name: String) -> TextColumn {
    if let index = index(of: name), case .text(let column) = columns[index] { return column }
    return TextColumn(codes: [], values: [])
  }

  /// The columns of those names.
  func columns(_ names: [String]) -> [Column] {
    names.compactMap { index(of: $0).map { columns[$0] } }
  }
}

extension Column {
  /// The texts of a row: a text, or the elements of a list of texts.
  func texts(ofRow row: Int) -> [String] {
    switch self {
    case .text(let column): return column[row].map { [$0] } ?? []
    case .list(let list):
      guard case .text(let column) = list.elements else { return [] }
      return list.range(ofRow: row).compactMap { column[$0] }
    case .number, .truth, .date, .range, .target, .timeframe, .reference: return []
    }
  }
}

/// How rows of a relation are called by users: what strings are looked up in.
public struct RowNames: Sendable {
  /// For each row its key or identifier.
  public var keys: [String]
  /// For each row the name that is shown.
  public var names: [String]
  /// For each row further names: short name, aliases.
  public var others: [[String]]

  /// Makes row names.
  public init(keys: [String], names: [String], others: [[String]]) {
    self.keys = keys
    self.names = names
    self.others = others
  }
}
