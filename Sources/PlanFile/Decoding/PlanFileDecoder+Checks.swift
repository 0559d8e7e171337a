import PlanModel
import PlanText

// What can be said of rows only when all of them are known.

/// The row of each key of a relation.
typealias PlanFileIndex = [String: Int32]

extension PlanFileDecoder {
  /// Checks identifiers and references of the plan that was read.
  mutating func checkRows() {
    let plan = plan
    let areas = index(plan.areas, .areas, AreaKey.key.rawValue) { $0.key }
    let agencies = index(plan.agencies, .agencies, AgencyKey.key.rawValue) { $0.key }
    let documents = documentIndex(plan.documents)
    let sections = index(plan.sections, .sections, SectionKey.id.rawValue) { $0.id }
    _ = index(plan.tasks, .tasks, TaskKey.id.rawValue) { $0.id }
    let indicators = index(plan.indicators, .indicators, IndicatorKey.id.rawValue) { $0.id }
    _ = index(plan.duties, .duties, DutyKey.id.rawValue) { $0.id }
    check(plan.agencies, agencies)
    checkNames(of: plan.agencies)
    checkParents(plan.sections, .sections, sections, { $0.id }, { $0.parent })
    check(plan.tasks, areas: areas, agencies: agencies, documents: documents, sections: sections)
    check(plan.indicators, areas: areas, agencies: agencies)
    checkParents(plan.indicators, .indicators, indicators, { $0.id }, { $0.parent })
    check(plan.duties, agencies: agencies)
  }

  /// Notes that something is wrong with a value of a row.
  private mutating func report(
    _ relation: PlanFileRelation, _ row: Int, _ steps: [JSONPath.Component],
    _ problem: @autoclosure () -> PlanFileProblem
  ) {
    path = [.key(relation.rawValue), .index(row)]
    let offset = reader.offset(of: steps, from: rowOffset(relation, row))
    report(at: offset, inside: steps, problem())
  }

  private func rowOffset(_ relation: PlanFileRelation, _ row: Int) -> Int {
    rowOffsets[relation]?[row] ?? 0
  }
}

// MARK: Identifiers

extension PlanFileDecoder {
  /// The rows of a relation by identifier; notes identifiers that two rows have.
  private mutating func index<Row>(
    _ rows: [Row], _ relation: PlanFileRelation, _ field: String, _ key: (Row) -> String
  ) -> PlanFileIndex {
    var index = PlanFileIndex(minimumCapacity: rows.count)
    for (number, row) in rows.enumerated() where goesOn(atRow: number) {
      insert(key(row), number, relation, field, into: &index)
    }
    return index
  }

  private mutating func documentIndex(_ documents: [LegalDocument]) -> PlanFileIndex {
    var index = PlanFileIndex(minimumCapacity: documents.count)
    for (number, document) in documents.enumerated() where goesOn(atRow: number) {
      let field: DocumentKey = document.number == nil ? .title : .number
      insert(document.key, number, .documents, field.rawValue, into: &index)
    }
    return index
  }

  private mutating func insert(
    _ key: String, _ row: Int, _ relation: PlanFileRelation, _ field: String,
    into index: inout PlanFileIndex
  ) {
    // An identifier that is missing has been reported as such.
    guard !key.isEmpty else { return }
    if let first = index[key] {
      let offset = rowOffset(relation, Int(first))
      report(relation, row, [.key(field)], .duplicateRow(key, firstAt: offset))
    } else {
      index[key] = Int32(row)
    }
  }

  /// Notes names, short names and aliases that two agencies have, whatever their case.
  private mutating func checkNames(of agencies: [Agency]) {
    var owners: [String: Int] = [:]
    for (row, agency) in agencies.enumerated() where goesOn(after: 1 + agency.aliases.count) {
      var names: [(steps: [JSONPath.Component], name: String)] = [
        ([.key(AgencyKey.name.rawValue)], agency.name)
      ]
      if let short = agency.short { names.append(([.key(AgencyKey.short.rawValue)], short)) }
      for (number, alias) in agency.aliases.enumerated() {
        names.append(([.key(AgencyKey.aliases.rawValue), .index(number)], alias))
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
  private mutating func check(
    _ tasks: [PlanTask], areas: PlanFileIndex, agencies: PlanFileIndex, documents: PlanFileIndex,
    sections: PlanFileIndex
  ) {
    for (row, task) in tasks.enumerated() where goesOn(atRow: row) {
      check(task.area, .areas, areas, .tasks, row, TaskKey.area)
      check(task.section, .sections, sections, .tasks, row, TaskKey.section)
      check(task.lead, .agencies, agencies, .tasks, row, TaskKey.lead)
      check(task.partners, .agencies, agencies, .tasks, row, TaskKey.partners)
      check(task.cites, .documents, documents, .tasks, row, TaskKey.cites)
    }
  }

  private mutating func check(
    _ indicators: [Indicator], areas: PlanFileIndex, agencies: PlanFileIndex
  ) {
    for (row, indicator) in indicators.enumerated() where goesOn(atRow: row) {
      check(indicator.area, .areas, areas, .indicators, row, IndicatorKey.area)
      check(indicator.lead, .agencies, agencies, .indicators, row, IndicatorKey.lead)
    }
  }

  private mutating func check(_ duties: [Duty], agencies: PlanFileIndex) {
    for (row, duty) in duties.enumerated() where goesOn(atRow: row) {
      check(duty.who, .agencies, agencies, .duties, row, DutyKey.who)
      check(duty.reportsTo, .agencies, agencies, .duties, row, DutyKey.reportsTo)
    }
  }

  private mutating func check(
    _ reference: String?, _ target: PlanFileRelation, _ index: PlanFileIndex,
    _ relation: PlanFileRelation, _ row: Int, _ field: some PlanFileKey
  ) {
    guard let reference, index[reference] == nil, !unreadable.contains(target) else { return }
    report(
      relation, row, [.key(field.rawValue)], .unknownReference(reference, to: target))
  }

  private mutating func check(
    _ references: [String], _ target: PlanFileRelation, _ index: PlanFileIndex,
    _ relation: PlanFileRelation, _ row: Int, _ field: some PlanFileKey
  ) {
    guard goesOn(after: references.count), !unreadable.contains(target) else { return }
    var found = 0
    for (number, reference) in references.enumerated() where index[reference] == nil {
      found += 1
      // To find the place of each in a long list takes long, and only the first are shown.
      guard found <= PlanFile.errorLimit else {
        errors.count(1)
        continue
      }
      report(
        relation, row, [.key(field.rawValue), .index(number)],
        .unknownReference(reference, to: target))
    }
  }
}

// MARK: Parents and members

extension PlanFileDecoder {
  /// Notes parents that do not exist, and rows that stand under themselves.
  private mutating func checkParents<Row>(
    _ rows: [Row], _ relation: PlanFileRelation, _ index: PlanFileIndex,
    _ key: (Row) -> String, _ parent: (Row) -> String?
  ) {
    let field = [JSONPath.Component.key(SectionKey.parent.rawValue)]
    var parents = [Int32](repeating: -1, count: rows.count)
    for (row, value) in rows.enumerated() where goesOn(atRow: row) {
      guard let name = parent(value) else { continue }
      if name == key(value) {
        report(relation, row, field, .ownParent(name))
      } else if let parentRow = index[name] {
        parents[row] = parentRow
      } else {
        report(relation, row, field, .unknownReference(name, to: relation))
      }
    }
    guard !isGivenUp else { return }
    let cycles = PlanFileCycles.find(count: rows.count) { row in
      parents[row] < 0 ? [] : [parents[row]]
    } isGivenUp: { [cancellation] in
      cancellation.isRequested(atRow: $0)
    }
    for cycle in cycles where goesOn(after: cycle.count) {
      report(relation, cycle[0], field, .cycle(cycle.map { key(rows[$0]) }))
    }
  }

  /// Notes members that do not exist, and groups that are members of themselves.
  private mutating func check(_ agencies: [Agency], _ index: PlanFileIndex) {
    let field = JSONPath.Component.key(AgencyKey.members.rawValue)
    for (row, agency) in agencies.enumerated() where goesOn(atRow: row) {
      check(agency.members, .agencies, index, .agencies, row, AgencyKey.members)
      if let number = agency.members.firstIndex(of: agency.key) {
        report(.agencies, row, [field, .index(number)], .ownParent(agency.key))
      }
    }
    let cycles = PlanFileCycles.find(count: agencies.count) { row in
      agencies[row].members.compactMap { $0 == agencies[row].key ? nil : index[$0] }
    } isGivenUp: { [cancellation] in
      cancellation.isRequested(atRow: $0)
    }
    for cycle in cycles where goesOn(after: cycle.count) {
      report(.agencies, cycle[0], [field], .cycle(cycle.map { agencies[$0].key }))
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
