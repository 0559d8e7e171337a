import PlanModel
import PlanText

// What can be said of rows only when all of them are known.

/// The row of each key of a relation.
typealias PlanFileIndex = [String: Int32]

extension PlanFileDecoder {
  /// Checks identifiers and references of the plan that was read.
  mutating func checkRows() {
    let plan = plan
    var indexes: [RelationID: PlanFileIndex] = [:]
    for relation in RelationDefinition.inFile {
      indexes[relation] = index(of: RelationDefinition.of(relation), in: plan)
    }
    checkNames(of: plan.agencies)
    for relation in RelationDefinition.inFile {
      let definition = RelationDefinition.of(relation)
      for field in definition.fields {
        guard let target = field.target else { continue }
        check(
          References(plan: plan, from: definition, field: field, to: target),
          indexes[target] ?? [:])
      }
    }
  }

  /// Notes that something is wrong with a value of a row.
  private mutating func report(
    _ relation: RelationID, _ row: Int, _ steps: [JSONPath.Component],
    _ problem: @autoclosure () -> PlanFileProblem
  ) {
    path = [.key(relation.rawValue), .index(row)]
    let offset = reader.offset(of: steps, from: rowOffset(relation, row))
    report(at: offset, inside: steps, problem())
  }

  private func rowOffset(_ relation: RelationID, _ row: Int) -> Int {
    rowOffsets[relation]?[row] ?? 0
  }
}

// MARK: Identifiers

extension PlanFileDecoder {
  /// The rows of a relation by identifier; notes identifiers that two rows have.
  private mutating func index(of definition: RelationDefinition, in plan: Plan) -> PlanFileIndex {
    let keys = definition.keys(plan)
    var index = PlanFileIndex(minimumCapacity: keys.count)
    for (row, key) in keys.enumerated() where goesOn(atRow: row) {
      // An identifier that is missing has been reported as such.
      guard !key.isEmpty else { continue }
      if let first = index[key] {
        let offset = rowOffset(definition.id, Int(first))
        let field = definition.keyField(plan, row)
        report(definition.id, row, [.key(field)], .duplicateRow(key, firstAt: offset))
      } else {
        index[key] = Int32(row)
      }
    }
    return index
  }

  /// Notes names, short names and aliases that two agencies have, whatever their case.
  private mutating func checkNames(of agencies: [Agency]) {
    var owners: [String: Int] = [:]
    for (row, agency) in agencies.enumerated() where goesOn(after: 1 + agency.aliases.count) {
      var names: [(steps: [JSONPath.Component], name: String)] = [([.key("name")], agency.name)]
      if let short = agency.short { names.append(([.key("short")], short)) }
      for (number, alias) in agency.aliases.enumerated() {
        names.append(([.key("aliases"), .index(number)], alias))
      }
      for (steps, name) in names where !name.isEmpty {
        let folded = caseFolded(name)
        guard let owner = owners[folded], owner != row else {
          owners[folded] = row
          continue
        }
        let offset = rowOffset(.agencies, owner)
        report(.agencies, row, steps, .sharedName(name, firstAt: offset))
      }
    }
  }
}

// MARK: References

extension PlanFileDecoder {
  /// A field that refers to rows, in all rows of a relation.
  private struct References {
    let plan: Plan
    let from: RelationDefinition
    let field: Field
    let to: RelationID
    /// The keys of the rows, where they may refer to one another.
    let ownKeys: [String]

    init(plan: Plan, from: RelationDefinition, field: Field, to: RelationID) {
      self.plan = plan
      self.from = from
      self.field = field
      self.to = to
      ownKeys = from.id == to ? from.keys(plan) : []
    }

    /// What is wrong with a reference; `nil` for nothing.
    func problem(_ key: String, inRow row: Int, _ index: PlanFileIndex) -> PlanFileProblem? {
      if from.id == to, key == ownKeys[row] { return .ownParent(key) }
      return index[key] == nil ? .unknownReference(key, to: to) : nil
    }
  }

  /// Notes references to rows that do not exist, to the row itself and in circles.
  private mutating func check(_ references: References, _ index: PlanFileIndex) {
    guard !unreadable.contains(references.to) else { return }
    let plan = references.plan
    for row in 0..<references.from.rows.count(plan) where goesOn(atRow: row) {
      switch references.field.kind {
      case .reference(let read, _, _):
        guard let key = read(plan, row), let problem = references.problem(key, inRow: row, index)
        else { continue }
        report(references.from.id, row, [.key(references.field.name)], problem)
      case .references(let read, _, _): check(read(plan, row), ofRow: row, references, index)
      case .text, .texts, .number, .years, .date, .word, .timeframe, .targets, .derived: break
      }
    }
    if references.from.id == references.to { checkCircles(references, index) }
  }

  private mutating func check(
    _ keys: [String], ofRow row: Int, _ references: References, _ index: PlanFileIndex
  ) {
    guard goesOn(after: keys.count) else { return }
    var found = 0
    for (number, key) in keys.enumerated() {
      guard let problem = references.problem(key, inRow: row, index) else { continue }
      found += 1
      // To find the place of each in a long list takes long, and only the first are shown.
      guard found <= PlanFile.errorLimit else {
        errors.count(1)
        continue
      }
      report(references.from.id, row, [.key(references.field.name), .index(number)], problem)
    }
  }

  /// Notes rows that refer to one another in a circle.
  private mutating func checkCircles(_ references: References, _ index: PlanFileIndex) {
    guard !isGivenUp else { return }
    let keys = references.ownKeys
    let cycles = PlanFileCycles.find(count: keys.count) { row in
      references.field.texts(references.plan, row).compactMap { $0 == keys[row] ? nil : index[$0] }
    } isGivenUp: { [cancellation] in
      cancellation.isRequested(atRow: $0)
    }
    for cycle in cycles where goesOn(after: cycle.count) {
      report(
        references.from.id, cycle[0], [.key(references.field.name)],
        .cycle(cycle.map { keys[$0] }))
    }
  }
}

/// Finds rows that refer to one another in a circle.
enum PlanFileCycles {
  /// A row that is being followed: its references, and how many of them have been.
  private struct Step {
    var row: Int
    var next: [Int32]
    var done = 0
  }

  private enum Mark {
    case new
    case open
    case closed
  }

  /// How many circles are told of: there may be as many as rows, each as long as the file.
  static let limit = 100

  /// The circles met when every row is followed, without recursion: a chain of parents may be as
  /// long as the file.
  ///
  /// - Parameters:
  ///   - count: How many rows there are.
  ///   - next: The rows that a row refers to.
  ///   - isGivenUp: Whether to stop; asked with a number that grows.
  /// - Returns: Each circle from its first row in the file on, in the order of references; no more
  ///   than `limit`.
  static func find(
    count: Int, next: (Int) -> [Int32], isGivenUp: (Int) -> Bool = { _ in false }
  ) -> [[Int]] {
    var moves = 0
    var marks = [Mark](repeating: .new, count: count)
    var cycles: [[Int]] = []
    var steps: [Step] = []
    for start in 0..<count where marks[start] == .new {
      marks[start] = .open
      steps.append(Step(row: start, next: next(start)))
      while let last = steps.indices.last {
        moves += 1
        if cycles.count == limit || isGivenUp(moves) { return cycles }
        guard steps[last].done < steps[last].next.count else {
          marks[steps[last].row] = .closed
          steps.removeLast()
          continue
        }
        let row = Int(steps[last].next[steps[last].done])
        steps[last].done += 1
        switch marks[row] {
        case .new:
          marks[row] = .open
          steps.append(Step(row: row, next: next(row)))
        case .open: cycles.append(circle(from: row, in: steps))
        case .closed: break
        }
      }
    }
    return cycles
  }

  private static func circle(from row: Int, in steps: [Step]) -> [Int] {
    let start = steps.lastIndex { $0.row == row } ?? 0
    let rows = steps[start...].map(\.row)
    let first = rows.indices.min { rows[$0] < rows[$1] } ?? 0
    return Array(rows[first...] + rows[..<first])
  }
}
