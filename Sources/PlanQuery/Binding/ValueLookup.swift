import PlanModel
import PlanTables
import PlanText

/// Looks up what a string means where a reference is (Grammar/Reference.md, chapter 12).
///
/// The first level with a match decides: key or identifier but for case; name, short name or
/// alias but for case; the loose match of names, short names and aliases. Each plan is looked
/// through on its own.
struct ValueLookup {
  enum Outcome {
    /// One row in each plan that has one.
    case rows([RowKey])
    case unknown(candidates: [String])
    case ambiguous(candidates: [String])
  }

  private let database: PlanDatabase
  private var names: [RelationID: ComparedNames] = [:]
  /// What was looked up before.
  private var outcomes: [RelationID: [String: Outcome]] = [:]
  /// For how many more unknown texts the nearest names are looked for: nobody reads thousands.
  private var suggestionsLeft = 500

  init(database: PlanDatabase) {
    self.database = database
  }

  mutating func find(_ text: String, in relation: RelationID) -> Outcome {
    if let known = outcomes[relation]?[text] { return known }
    let outcome = lookUp(text, in: relation)
    outcomes[relation, default: [:]][text] = outcome
    return outcome
  }

  private mutating func lookUp(_ text: String, in relation: RelationID) -> Outcome {
    let compared = rowNames(relation)
    let names = compared.names
    var found: [RowKey] = []
    for (plan, rows) in rowsOfPlans(relation) {
      let matches = compared.matches(text, rows)
      if matches.count > 1 {
        return .ambiguous(candidates: ValueLookup.distinctLabels(matches, names))
      }
      found += matches.map {
        RowKey(relation: relation, plan: plan, key: names.keys[$0], row: Int32($0))
      }
    }
    guard found.isEmpty else { return .rows(found) }
    suggestionsLeft -= 1
    return .unknown(candidates: suggestionsLeft < 0 ? [] : nearest(to: text, names, relation))
  }

  private mutating func rowNames(_ relation: RelationID) -> ComparedNames {
    if let known = names[relation] { return known }
    let made = ComparedNames(database.rowNames(of: relation))
    names[relation] = made
    return made
  }

  /// The rows of each plan that has any.
  private func rowsOfPlans(_ relation: RelationID) -> [(plan: Int, rows: Range<Int>)] {
    let relation = database[relation]
    guard database.hasSeveralPlans, let index = relation.index(of: "plan"),
      case .reference(let column) = relation.columns[index]
    else { return [(0, 0..<relation.rowCount)] }
    var ranges: [(plan: Int, rows: Range<Int>)] = []
    var start = 0
    for row in 1...max(1, relation.rowCount)
    where row == relation.rowCount || column.rows[row] != column.rows[start] {
      if start < relation.rowCount { ranges.append((Int(column.rows[start]), start..<row)) }
      start = row
    }
    return ranges
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

/// The names of rows in the forms that they are compared in, which are made once.
private struct ComparedNames {
  let names: RowNames
  /// Without case.
  private let foldedKeys: [String]
  /// Of each row its name and its other names, without case.
  private let folded: [[String]]

  init(_ names: RowNames) {
    self.names = names
    foldedKeys = names.keys.map { caseFolded($0) }
    folded = zip(names.names, names.others).map { name, others in
      ([name] + others).map { caseFolded($0) }
    }
  }

  /// The rows that a text names; see ``ValueLookup``.
  func matches(_ text: String, _ rows: Range<Int>) -> [Int] {
    let wanted = caseFolded(text)
    let byKey = rows.filter { foldedKeys[$0] == wanted }
    if !byKey.isEmpty { return byKey }
    let byName = rows.filter { folded[$0].contains(wanted) }
    if !byName.isEmpty { return byName }
    guard let pattern = LoosePattern(text) else { return [] }
    return rows.filter { row in
      pattern.matchesWhole(LooseText(names.names[row]))
        || names.others[row].contains { pattern.matchesWhole(LooseText($0)) }
    }
  }
}
