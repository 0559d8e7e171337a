import PlanModel
import PlanText

/// Builds the relations from the records of the open plans, as their fields are declared.
struct DatabaseBuilder: Sendable {
  let plans: [Plan]
  let today: CalendarDate
  let milestones: [Int]
  /// Whether building should be given up. The rest of the rows is then passed over: what is built
  /// has columns of the right types but not all rows, and must be thrown away.
  var cancellation = Cancellation.never
  /// How many elements the longest column of lists of the last relation should have.
  private var wantedElements = 0
  /// The rows of each relation by key, made when the first column refers to them.
  private var indexes: [RelationIndex] = []

  init(plans: [Plan], today: CalendarDate, milestones: [Int]) {
    self.plans = plans
    self.today = today
    self.milestones = milestones
  }

  mutating func relation(_ id: RelationID) -> Relation {
    wantedElements = 0
    let definition = RelationDefinition.of(id)
    var planRows: [Int32] = []
    for (plan, count) in plans.map(definition.rows.count).enumerated() {
      planRows.append(contentsOf: repeatElement(Int32(plan), count: count))
    }
    var columns: [Column] = []
    for field in definition.fields { columns += self.columns(of: field, in: definition) }
    columns.append(.reference(ReferenceColumn(relation: .plans, rows: planRows)))
    return Relation(
      id: id, schema: schema(of: id), columns: columns, rowCount: planRows.count,
      wantedElements: wantedElements)
  }

  /// The columns of a relation, with the `plan` column that each has.
  func schema(of id: RelationID) -> [ColumnDefinition] {
    RelationDefinition.of(id).columns(years: milestones, hasSeveralPlans: plans.count > 1)
  }

  private mutating func columns(of field: Field, in definition: RelationDefinition) -> [Column] {
    switch field.kind {
    case .text(let read, _), .word(let read, _, _):
      var builder = TextColumnBuilder()
      eachRow(of: definition) { plan, row, _ in builder.append(read(plan, row)) }
      return [.text(builder.column)]
    case .texts(let read, _):
      var builder = TextListBuilder()
      eachRow(of: definition) { plan, row, _ in builder.append(read(plan, row)) }
      return [builder.column]
    case .number(let read, _, _):
      var column = NumberColumn()
      eachRow(of: definition) { plan, row, _ in column.append(read(plan, row).map { Decimal($0) }) }
      return [.number(column)]
    case .years: return [yearsColumn()]
    case .date(let read, _):
      var dates: [CalendarDate?] = []
      eachRow(of: definition) { plan, row, _ in dates.append(read(plan, row)) }
      return [.date(DateColumn(dates))]
    case .timeframe(let read, _):
      var builder = TimeframeColumnBuilder()
      eachRow(of: definition) { plan, row, _ in builder.append(read(plan, row)) }
      return [builder.column]
    case .targets(let read, _, let scale):
      return targetColumns(of: definition, read, scale)
    case .reference(let read, _, let target):
      return [referenceColumn(of: definition, to: target, read)]
    case .references(let read, _, let target):
      var builder = ReferenceListBuilder(target)
      let index = index(of: target)
      eachRow(of: definition) { builder.append(index[$2].rows(read($0, $1))) }
      return [column(of: builder)]
    case .derived(let derived): return [column(derived, of: definition)]
    }
  }

  private mutating func column(
    _ derived: DerivedField, of definition: RelationDefinition
  ) -> Column {
    switch derived {
    case .count(let relation, let name): return countColumn(of: relation, name, definition)
    case .members(let names): return membersColumn(of: names, definition)
    case .day(let read):
      var dates: [CalendarDate?] = []
      eachRow(of: definition) { plan, row, _ in dates.append(read(plan, row, today)) }
      return .date(DateColumn(dates))
    case .target(let part): return targetColumn(part)
    }
  }
}

// MARK: Rows and keys

extension DatabaseBuilder {
  /// Calls a function on each row: with its plan, its number in it, and the number of the plan.
  private func eachRow(
    of definition: RelationDefinition, _ body: (Plan, _ row: Int, _ number: Int) -> Void
  ) {
    for (number, plan) in plans.enumerated() {
      for row in 0..<definition.rows.count(plan) {
        guard goesOn(atRow: row) else { break }
        body(plan, row, number)
      }
    }
  }

  /// Whether to go on with a row; asks once in so many rows.
  private func goesOn(atRow row: Int) -> Bool {
    !cancellation.isRequested(atRow: row)
  }

  /// The rows of a relation by key, for each plan.
  private mutating func index(of id: RelationID) -> [KeyIndex] {
    if let known = indexes.first(where: { $0.id == id }) { return known.plans }
    let definition = RelationDefinition.of(id)
    let made = KeyIndex.make(plans.map(definition.keys))
    indexes.append(RelationIndex(id: id, plans: made))
    return made
  }

  private mutating func column(of builder: ReferenceListBuilder) -> Column {
    wantedElements = max(wantedElements, builder.wanted)
    return builder.column
  }
}

/// The rows of a relation by key, for each plan.
struct RelationIndex: Sendable {
  let id: RelationID
  let plans: [KeyIndex]
}

/// Finds rows by key within one plan.
struct KeyIndex: Sendable {
  private var rows: [String: Int32]

  /// One index for each plan; rows are counted through all plans.
  static func make(_ keys: [[String]]) -> [KeyIndex] {
    var next: Int32 = 0
    return keys.map { keys in
      var rows: [String: Int32] = [:]
      rows.reserveCapacity(keys.count)
      for key in keys {
        rows[key] = next
        next += 1
      }
      return KeyIndex(rows: rows)
    }
  }

  func row(_ key: String?) -> Int32 {
    key.flatMap { rows[$0] } ?? -1
  }

  func rows(_ keys: [String]) -> [Int32] {
    keys.compactMap { rows[$0] }
  }
}

// MARK: Columns

extension DatabaseBuilder {
  private mutating func referenceColumn(
    of definition: RelationDefinition, to target: RelationID, _ read: FieldReader<String?>
  ) -> Column {
    var rows: [Int32] = []
    // An index of a million rows is not made for references that no row has.
    let hasReferences = plans.contains { plan in
      (0..<definition.rows.count(plan)).contains { read(plan, $0) != nil }
    }
    let index = hasReferences ? index(of: target) : []
    eachRow(of: definition) { plan, row, number in
      rows.append(hasReferences ? index[number].row(read(plan, row)) : -1)
    }
    return .reference(ReferenceColumn(relation: target, rows: rows))
  }

  private func yearsColumn() -> Column {
    var offsets: [Int32] = [0]
    var years = NumberColumn()
    for plan in plans {
      for year in plan.milestones { years.append(Decimal(year)) }
      offsets.append(Int32(years.values.count))
    }
    return .list(ListColumn(offsets: offsets, elements: .number(years)))
  }

  /// How many rows of another relation refer to each row.
  private mutating func countColumn(
    of other: RelationID, _ name: String, _ definition: RelationDefinition
  ) -> Column {
    let index = index(of: definition.id)
    var counts = [Int](repeating: 0, count: plans.map(definition.rows.count).reduce(0, +))
    // The last row that was counted, so that one which names a row twice counts once.
    var last = [Int](repeating: -1, count: counts.count)
    let referring = RelationDefinition.of(other)
    guard let field = referring.field(name) else { return .number(NumberColumn()) }
    var seen = 0
    eachRow(of: referring) { plan, row, number in
      for key in field.texts(plan, row) {
        let target = Int(index[number].row(key))
        guard target >= 0, last[target] != seen else { continue }
        last[target] = seen
        counts[target] += 1
      }
      seen += 1
    }
    return .number(NumberColumn(counts.map { Decimal($0) }))
  }

  /// The agencies of some fields and, after each group, its members; each once.
  private mutating func membersColumn(
    of names: [String], _ definition: RelationDefinition
  ) -> Column {
    let index = index(of: .agencies)
    let fields = names.compactMap { definition.field($0) }
    var members: [[Int32]] = []
    for (number, plan) in plans.enumerated() {
      for agency in plan.agencies { members.append(index[number].rows(agency.members)) }
    }
    var closure = MemberClosure(members)
    var builder = ReferenceListBuilder(.agencies)
    eachRow(of: definition) { plan, row, number in
      let agencies = fields.flatMap { index[number].rows($0.texts(plan, row)) }
      builder.append(closure.agencies(agencies, cancellation))
    }
    return column(of: builder)
  }
}

/// Follows groups of agencies to their members.
private struct MemberClosure {
  private let members: [[Int32]]
  /// The last list that each agency was put into.
  private var last: [Int]
  private var list = 0

  init(_ members: [[Int32]]) {
    self.members = members
    last = Array(repeating: 0, count: members.count)
  }

  /// The agencies themselves and, after each group, its members; each once.
  mutating func agencies(_ agencies: [Int32], _ cancellation: Cancellation) -> [Int32] {
    list += 1
    var result: [Int32] = []
    var waiting = Array(agencies.reversed())
    var steps = 0
    while let agency = waiting.popLast() {
      steps += 1
      if cancellation.isRequested(atRow: steps) { break }
      guard last[Int(agency)] != list else { continue }
      last[Int(agency)] = list
      result.append(agency)
      waiting.append(contentsOf: members[Int(agency)].reversed())
    }
    return result
  }
}

// MARK: Targets

extension DatabaseBuilder {
  /// A column for each milestone of any plan.
  private func targetColumns(
    of definition: RelationDefinition, _ read: FieldReader<[Target]>,
    _ scale: FieldReader<(unit: String?, isShare: Bool)>
  ) -> [Column] {
    var builders = milestones.map { _ in TargetColumnBuilder() }
    let positions = plans.map { plan in milestones.map { plan.milestones.firstIndex(of: $0) } }
    // A row of many milestones is as much work as many rows.
    let step = max(1, Cancellation.interval / (1 + milestones.count))
    eachRow(of: definition) { plan, row, number in
      guard row % step != 0 || !cancellation.isRequested else { return }
      let targets = read(plan, row)
      let (unit, isShare) = scale(plan, row)
      for (slot, position) in positions[number].enumerated() {
        let target = position.map { targets[$0] } ?? .missing
        builders[slot].append(target, unit: unit, isShare: isShare)
      }
    }
    return builders.map { .target($0.column) }
  }

  /// A column of the relation that has a row for each indicator and year.
  private mutating func targetColumn(_ part: TargetPart) -> Column {
    switch part {
    case .id, .unit:
      var builder = TextColumnBuilder()
      eachTarget { indicator, _, _, _ in builder.append(part == .id ? indicator.id : indicator.unit)
      }
      return .text(builder.column)
    case .indicator:
      var rows: [Int32] = []
      eachTarget { _, row, _, _ in rows.append(Int32(row)) }
      return .reference(ReferenceColumn(relation: .indicators, rows: rows))
    case .year:
      var years = NumberColumn()
      eachTarget { _, _, number, position in
        years.append(Decimal(plans[number].milestones[position]))
      }
      return .number(years)
    case .target:
      var builder = TargetColumnBuilder()
      eachTarget { indicator, _, _, position in
        builder.append(
          indicator.targets[position], unit: indicator.unit, isShare: indicator.isShare)
      }
      return .target(builder.column)
    case .area:
      let index = index(of: .areas)
      var rows: [Int32] = []
      eachTarget { indicator, _, number, _ in rows.append(index[number].row(indicator.area)) }
      return .reference(ReferenceColumn(relation: .areas, rows: rows))
    case .lead:
      let index = index(of: .agencies)
      var builder = ReferenceListBuilder(.agencies)
      eachTarget { indicator, _, number, _ in builder.append(index[number].rows(indicator.lead)) }
      return column(of: builder)
    }
  }

  /// Calls a function on each indicator and year: with the indicator's row among those of all
  /// plans, the number of its plan and the position of the year in it.
  private func eachTarget(
    _ body: (Indicator, _ row: Int, _ number: Int, _ position: Int) -> Void
  ) {
    var row = 0
    var target = 0
    for (number, plan) in plans.enumerated() {
      for indicator in plan.indicators {
        for position in plan.milestones.indices {
          guard goesOn(atRow: target) else { return }
          body(indicator, row, number, position)
          target += 1
        }
        row += 1
      }
    }
  }
}
