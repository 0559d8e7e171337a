import PlanModel

/// The value of a field: what is compared, and what is shown of it.
struct ComparedValue {
  /// What is compared.
  var parts: [String]
  /// What is shown; `nil` where the value is missing.
  var shown: String?
  /// What is shown where two values that differ would look alike.
  var detail: String?

  /// A text, or none.
  init(_ text: String?) {
    parts = text.map { [$0] } ?? []
    shown = text
  }

  /// A number, or none.
  init(_ number: Int?) {
    self.init(number.map { String($0) })
  }

  /// A list of texts.
  init(_ texts: [String]) {
    parts = texts
    shown = texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  /// Something with parts.
  ///
  /// - Parameters:
  ///   - text: Its text in the plan.
  ///   - kind: How it is stated.
  ///   - parts: What it says, where it says so.
  init(text: String, kind: String, parts: [String?]) {
    self.parts = [text, kind] + parts.map { $0 ?? "" }
    shown = text.isEmpty ? nil : text
    let details = [kind] + parts.compactMap { $0 }
    detail = (text.isEmpty ? "" : text + " ") + "(" + details.joined(separator: " ") + ")"
  }
}

/// A row as it is compared.
struct ComparedRow {
  var id: String
  var title: String
  /// The values of the fields after the identifier.
  var values: [ComparedValue]
}

/// The rows of a relation, from both plans.
struct ComparedTable {
  let relation: RelationID
  let fields: [String]
  let before: [ComparedRow]
  let after: [ComparedRow]
  let match: RowMatch

  init(
    relation: RelationID, before: (fields: [String], rows: [ComparedRow]),
    after: (fields: [String], rows: [ComparedRow]), match: RowMatch
  ) {
    self.relation = relation
    fields = before.fields
    self.before = before.rows
    self.after = after.rows
    self.match = match
  }

  /// The differences, rows that were added after those that they follow.
  ///
  /// - Parameter isIgnored: Whether a field is left out, or with `nil` the whole relation.
  /// - Returns: The differences.
  func differences(_ isIgnored: (String?) -> Bool) -> [PlanComparison.Difference] {
    if isIgnored(nil) { return [] }
    let kept = fields.map { !isIgnored($0) }
    var found: [PlanComparison.Difference] = []
    let followers = added()
    func add(after row: Int) {
      for place in followers[row] ?? [] {
        found.append(
          PlanComparison.Difference(
            relation: relation, id: after[place].id, change: .added, after: after[place].title))
      }
    }
    add(after: -1)
    for (row, place) in match.places.enumerated() {
      if let place {
        found += changes(before[row], after[place], kept)
      } else {
        found.append(
          PlanComparison.Difference(
            relation: relation, id: before[row].id, change: .removed, before: before[row].title))
      }
      add(after: row)
    }
    return found
  }

  /// The rows that were added, by the row of the first plan that they follow; -1 for none.
  private func added() -> [Int: [Int]] {
    var rows: [Int: Int] = [:]
    for (row, place) in match.places.enumerated() {
      if let place { rows[place] = row }
    }
    var added: [Int: [Int]] = [:]
    var last = -1
    for place in after.indices {
      if let row = rows[place] { last = row } else { added[last, default: []].append(place) }
    }
    return added
  }

  private func changes(
    _ old: ComparedRow, _ new: ComparedRow, _ kept: [Bool]
  ) -> [PlanComparison.Difference] {
    var found: [PlanComparison.Difference] = []
    if kept[0], old.id != new.id {
      found.append(
        PlanComparison.Difference(
          relation: relation, id: new.id,
          change: RelationDefinition.of(relation).isNumbered ? .moved : .changed,
          field: fields[0], before: old.id, after: new.id))
    }
    for (index, (before, after)) in zip(old.values, new.values).enumerated()
    where kept[index + 1] && before.parts != after.parts {
      let looksAlike = before.shown == after.shown
      found.append(
        PlanComparison.Difference(
          relation: relation, id: new.id, change: .changed, field: fields[index + 1],
          before: looksAlike ? before.detail ?? before.shown : before.shown,
          after: looksAlike ? after.detail ?? after.shown : after.shown))
    }
    return found
  }
}
