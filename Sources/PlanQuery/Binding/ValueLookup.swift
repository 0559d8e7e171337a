import PlanModel

/// Looks up what a string means where a reference stands (language.md, section 4).
///
/// The first level with a match decides: key or identifier but for case; name, short name or
/// alias but for case; the loose match of names, short names and aliases. Each plan is looked
/// through on its own.
struct ValueLookup {
  enum Outcome {
    /// One row in each plan that has one.
    case rows([Int32])
    case unknown(candidates: [String])
    case ambiguous(candidates: [String])
  }

  private let database: PlanDatabase
  private var names: [RelationID: RowNames] = [:]

  init(database: PlanDatabase) {
    self.database = database
  }

  mutating func find(_ text: String, in relation: RelationID) -> Outcome {
    let names = rowNames(relation)
    var found: [Int32] = []
    for rows in rowsOfPlans(relation) {
      let matches = ValueLookup.matches(text, names, rows)
      if matches.count > 1 {
        return .ambiguous(candidates: ValueLookup.distinctLabels(matches, names))
      }
      found.append(contentsOf: matches.map { Int32($0) })
    }
    return found.isEmpty
      ? .unknown(candidates: nearest(to: text, names, relation)) : .rows(found)
  }

  private mutating func rowNames(_ relation: RelationID) -> RowNames {
    if let known = names[relation] { return known }
    let made = database.rowNames(of: relation)
    names[relation] = made
    return made
  }

  /// The rows of each plan, as ranges.
  private func rowsOfPlans(_ relation: RelationID) -> [Range<Int>] {
    let relation = database[relation]
    guard database.hasSeveralPlans, let index = relation.index(of: "plan"),
      case .reference(let column) = relation.columns[index]
    else { return [0..<relation.rowCount] }
    var ranges: [Range<Int>] = []
    var start = 0
    for row in 1...max(1, relation.rowCount)
    where row == relation.rowCount || column.rows[row] != column.rows[start] {
      if start < relation.rowCount { ranges.append(start..<row) }
      start = row
    }
    return ranges
  }

  private static func matches(_ text: String, _ names: RowNames, _ rows: Range<Int>) -> [Int] {
    let wanted = caseFolded(text)
    let byKey = rows.filter { caseFolded(names.keys[$0]) == wanted }
    if !byKey.isEmpty { return byKey }
    let byName = rows.filter { row in
      caseFolded(names.names[row]) == wanted
        || names.others[row].contains { caseFolded($0) == wanted }
    }
    if !byName.isEmpty { return byName }
    guard let pattern = LoosePattern(text) else { return [] }
    return rows.filter { row in
      pattern.matchesWhole(LooseText(names.names[row]))
        || names.others[row].contains { pattern.matchesWhole(LooseText($0)) }
    }
  }

  /// What the rows may be called without meaning another of them: their names, or their keys
  /// where names are alike.
  private static func distinctLabels(_ rows: [Int], _ names: RowNames) -> [String] {
    let labels = rows.map { label($0, names) }
    return Set(labels).count == labels.count ? labels : rows.map { names.keys[$0] }
  }

  /// The names nearest to the text, at most three and each of another row; a short name or alias
  /// stands for its row, a key for itself.
  private func nearest(
    to text: String, _ names: RowNames, _ relation: RelationID
  ) -> [String] {
    var candidates: [String] = []
    var owners: [Int] = []
    for row in names.names.indices where candidates.count < 5_000 {
      for name in [names.names[row], names.keys[row]] + names.others[row] {
        candidates.append(name)
        owners.append(row)
      }
    }
    var result: [String] = []
    var rows: Set<Int> = []
    for name in Suggestions.nearest(to: text, among: candidates, limit: 6) {
      guard let position = candidates.firstIndex(of: name) else { continue }
      let row = owners[position]
      guard rows.insert(row).inserted else { continue }
      // The keys of areas and the numbers of rows are words people use; those of agencies are not.
      let isKey = name == names.keys[row] && relation != .agencies
      let label = isKey ? name : ValueLookup.label(row, names)
      if !result.contains(label) { result.append(label) }
    }
    return result.isEmpty ? nearestByPart(text, names) : Array(result.prefix(3))
  }

  /// The names of several things of which the text is near to one: `BHYT` for `Bảo hiểm xã hội,
  /// bảo hiểm thất nghiệp, bảo hiểm y tế`.
  private func nearestByPart(_ text: String, _ names: RowNames) -> [String] {
    var parts: [String] = []
    var owners: [Int] = []
    for row in names.names.indices where parts.count < 5_000 {
      let split = names.names[row].split(separator: ",")
      guard split.count > 1 else { continue }
      parts += split.map(String.init)
      owners += split.map { _ in row }
    }
    let found = Suggestions.nearest(to: text, among: parts)
    return found.flatMap { parts.firstIndex(of: $0) }.map { [names.names[owners[$0]]] } ?? []
  }

  private static func label(_ row: Int, _ names: RowNames) -> String {
    names.names[row].isEmpty ? names.keys[row] : names.names[row]
  }
}
