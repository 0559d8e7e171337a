import PlanModel
import PlanText

/// Which rows of two lists are the same row.
struct RowMatch {
  /// For each row of the first list its place in the second.
  private(set) var places: [Int?]
  /// Whether a row of the second list is one of the first.
  private(set) var isTaken: [Bool]

  /// What tells a row from others.
  struct Name: Hashable {
    /// Its identifier.
    var id: String
    /// Its title, without case.
    var title: String

    init(_ id: String, _ title: String) {
      self.id = id
      self.title = caseFolded(title)
    }
  }

  /// Finds the rows of one list in another, in time that grows as the lists do.
  init(_ before: [Name], _ after: [Name]) {
    places = Array(repeating: nil, count: before.count)
    isTaken = Array(repeating: false, count: after.count)
    pair(before, after, onlyUnique: false) { $0 }
    // A title that several rows bear says nothing, as long as identifiers may.
    pair(before, after, onlyUnique: true) { $0.title }
    pair(before, after, onlyUnique: false) { $0.id }
    pair(before, after, onlyUnique: false) { $0.title }
  }

  /// Pairs rows that are left, in their order, where they agree in something.
  private mutating func pair<Key: Hashable>(
    _ before: [Name], _ after: [Name], onlyUnique: Bool, by key: (Name) -> Key
  ) {
    var waiting: [Key: [Int]] = [:]
    for (place, name) in after.enumerated().reversed() where !isTaken[place] {
      waiting[key(name), default: []].append(place)
    }
    var counts: [Key: Int] = [:]
    if onlyUnique {
      for (row, name) in before.enumerated() where places[row] == nil {
        counts[key(name), default: 0] += 1
      }
    }
    for (row, name) in before.enumerated() where places[row] == nil {
      let key = key(name)
      if onlyUnique, counts[key] != 1 || waiting[key]?.count != 1 { continue }
      guard let place = waiting[key]?.popLast() else { continue }
      places[row] = place
      isTaken[place] = true
    }
  }
}

/// What the keys of the first plan are called in the second one.
struct RowKeys {
  private var keys: [RelationID: [String: String]] = [:]

  /// The key of a row in the second plan; its own where it has gone, or is of the second plan.
  func key(_ key: String, in relation: RelationID) -> String {
    keys[relation]?[key] ?? key
  }

  /// Notes which rows of a relation are the same.
  mutating func add(
    _ match: RowMatch, _ relation: RelationID, _ before: [String], _ after: [String]
  ) {
    var names: [String: String] = [:]
    for (row, place) in match.places.enumerated() {
      // Something that refers to a row that has gone should not be taken for one that refers to a
      // new row of the same key.
      names[before[row]] = place.map { after[$0] } ?? before[row] + "\u{0}"
    }
    keys[relation] = names
  }
}

/// Which rows of two plans are the same.
struct PlanMatches {
  private var matches: [RelationID: RowMatch] = [:]
  /// What the keys of the first plan are called in the second one.
  private(set) var keys = RowKeys()

  init(_ before: Plan, _ after: Plan) {
    for relation in ComparedField.relations {
      let first = before.rowNames(of: relation)
      let second = after.rowNames(of: relation)
      // There is one plan on each side, whatever it is called.
      let match =
        relation == .plans
        ? RowMatch([RowMatch.Name("", "")], [RowMatch.Name("", "")]) : RowMatch(first, second)
      matches[relation] = match
      keys.add(match, relation, first.map(\.id), second.map(\.id))
    }
  }

  subscript(relation: RelationID) -> RowMatch { matches[relation] ?? RowMatch([], []) }
}

extension Plan {
  /// What tells the rows of a relation from one another.
  fileprivate func rowNames(of relation: RelationID) -> [RowMatch.Name] {
    let definition = RelationDefinition.of(relation)
    return zip(definition.keys(self), definition.labels(self)).map(RowMatch.Name.init)
  }
}
