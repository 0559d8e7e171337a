import PlanModel
import PlanTables
import PlanText

/// A row of a relation.
public struct RowPlace: Hashable, Sendable {
  /// The relation.
  public var relation: RelationID
  /// The row's number in it.
  public var row: Int

  /// Makes a place from its parts.
  public init(relation: RelationID, row: Int) {
    self.relation = relation
    self.row = row
  }
}

/// What a name or identifier that a person gave stands for.
public enum RowLookup: Sendable {
  /// A row, or in each of several open plans one.
  case found([RowPlace])
  /// Several rows, by the names that tell them apart.
  case ambiguous(candidates: [String])
  /// No row; the nearest names.
  case unknown(candidates: [String])
}

/// Finds the row that a person means by an identifier, key or name, in one relation or the first
/// of several that has it: by key but for case, then as strings are looked up in queries, then by
/// the loose form of keys (`iii 4 b`).
struct RowFinder {
  private let database: PlanDatabase
  private var lookup: ValueLookup

  init(database: PlanDatabase) {
    self.database = database
    lookup = ValueLookup(database: database)
  }

  mutating func find(_ text: String, in relations: [RelationID]) -> RowLookup {
    let wanted = caseFolded(text.nfc)
    for relation in relations {
      if let found = byKey(relation, where: { caseFolded($0) == wanted }) { return found }
    }
    var candidates: [String] = []
    var ambiguous: [String] = []
    for relation in relations {
      switch lookup.find(text, in: relation) {
      case .rows(let rows):
        return .found(rows.map { RowPlace(relation: relation, row: Int($0.row)) })
      case .ambiguous(let names): ambiguous += names
      case .unknown(let names): candidates += names
      }
    }
    if let pattern = LoosePattern(text) {
      for relation in relations {
        let found = byKey(relation) { pattern.matchesWhole(LooseText($0)) }
        if let found { return found }
      }
    }
    if !ambiguous.isEmpty { return .ambiguous(candidates: RowFinder.first(ambiguous)) }
    let nearest = Suggestions.nearest(to: text, among: candidates, limit: 3)
    return .unknown(candidates: nearest.isEmpty ? RowFinder.first(candidates) : nearest)
  }

  /// The rows whose key fits. Rows with one key are one answer: the targets of an indicator, or
  /// the rows of several plans.
  private func byKey(_ relation: RelationID, where fits: (String) -> Bool) -> RowLookup? {
    let keys = database.rowNames(of: relation).keys
    let rows = keys.indices.filter { fits(keys[$0]) }
    guard let first = rows.first else { return nil }
    if rows.allSatisfy({ keys[$0] == keys[first] }) {
      return .found(rows.map { RowPlace(relation: relation, row: $0) })
    }
    return .ambiguous(candidates: RowFinder.first(rows.map { keys[$0] }))
  }

  private static func first(_ names: [String]) -> [String] {
    var result: [String] = []
    for name in names where !result.contains(name) { result.append(name) }
    return Array(result.prefix(3))
  }
}
