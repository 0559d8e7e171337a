/// Builds the relations from the records of the open plans.
struct DatabaseBuilder {
  let plans: [Plan]
  let today: CalendarDate
  let milestones: [Int]
  private let agencyRows: [KeyIndex]
  private let areaRows: [KeyIndex]
  private let documentRows: [KeyIndex]

  init(plans: [Plan], today: CalendarDate, milestones: [Int]) {
    self.plans = plans
    self.today = today
    self.milestones = milestones
    agencyRows = KeyIndex.make(plans.map { $0.agencies.map(\.key) })
    areaRows = KeyIndex.make(plans.map { $0.areas.map(\.key) })
    documentRows = KeyIndex.make(plans.map { $0.documents.map(\.key) })
  }

  func relation(_ id: RelationID) -> Relation {
    switch id {
    case .tasks: make(id, RelationSchemas.tasks, taskColumns(), rows(\.tasks.count))
    case .indicators:
      make(
        id, RelationSchemas.indicators(years: milestones), indicatorColumns(),
        rows(\.indicators.count))
    case .targets:
      make(
        id, RelationSchemas.targets, targetColumns(),
        plans.map { Array(repeating: $0.milestones.count * $0.indicators.count, count: 1)[0] })
    case .agencies: make(id, RelationSchemas.agencies, agencyColumns(), rows(\.agencies.count))
    case .areas: make(id, RelationSchemas.areas, areaColumns(), rows(\.areas.count))
    case .sections: make(id, RelationSchemas.sections, sectionColumns(), rows(\.sections.count))
    case .duties: make(id, RelationSchemas.duties, dutyColumns(), rows(\.duties.count))
    case .documents:
      make(id, RelationSchemas.documents, documentColumns(), rows(\.documents.count))
    case .plans: make(id, RelationSchemas.plans, planColumns(), plans.map { _ in 1 })
    }
  }

  private func rows(_ count: KeyPath<Plan, Int>) -> [Int] {
    plans.map { $0[keyPath: count] }
  }

  /// Adds the `plan` column to the others.
  private func make(
    _ id: RelationID, _ schema: [ColumnDefinition], _ columns: [Column], _ counts: [Int]
  ) -> Relation {
    var planRows: [Int32] = []
    for (plan, count) in counts.enumerated() {
      planRows.append(contentsOf: repeatElement(Int32(plan), count: count))
    }
    return Relation(
      id: id, schema: schema + [RelationSchemas.plan(isDefault: plans.count > 1)],
      columns: columns + [.reference(ReferenceColumn(relation: .plans, rows: planRows))],
      rowCount: planRows.count)
  }
}

/// Finds rows by key within one plan.
struct KeyIndex {
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

// MARK: Tasks, sections, duties

extension DatabaseBuilder {
  private func taskColumns() -> [Column] {
    let sectionRows = KeyIndex.make(plans.map { $0.sections.map(\.id) })
    var id = TextColumnBuilder()
    var title = TextColumnBuilder()
    var area: [Int32] = []
    var section: [Int32] = []
    var lead = ReferenceListBuilder(.agencies)
    var partners = ReferenceListBuilder(.agencies)
    var involved = ReferenceListBuilder(.agencies)
    var timeframe = TimeframeColumnBuilder()
    var product = TextColumnBuilder()
    var summary = TextColumnBuilder()
    var beneficiaries = TextListBuilder()
    var cites = ReferenceListBuilder(.documents)
    var text = TextColumnBuilder()
    var line = NumberColumn()
    for (number, plan) in plans.enumerated() {
      let members = groupMembers(inPlan: number)
      for task in plan.tasks {
        id.append(task.id)
        title.append(task.title)
        area.append(areaRows[number].row(task.area))
        section.append(sectionRows[number].row(task.section))
        let leads = agencyRows[number].rows(task.lead)
        let others = agencyRows[number].rows(task.partners)
        lead.append(leads)
        partners.append(others)
        involved.append(DatabaseBuilder.involved(leads + others, members: members))
        timeframe.append(task.timeframe)
        product.append(task.product)
        summary.append(task.summary)
        beneficiaries.append(task.beneficiaries)
        cites.append(documentRows[number].rows(task.cites))
        text.append(task.text)
        line.append(task.line.map { Decimal($0) })
      }
    }
    return [
      .text(id.column), .text(title.column), reference(.areas, area),
      reference(.sections, section), lead.column, partners.column, involved.column,
      timeframe.column, .text(product.column), .text(summary.column), beneficiaries.column,
      cites.column, .text(text.column), .number(line),
    ]
  }

  private func groupMembers(inPlan number: Int) -> [Int32: [Int32]] {
    var members: [Int32: [Int32]] = [:]
    for agency in plans[number].agencies where !agency.members.isEmpty {
      members[agencyRows[number].row(agency.key)] = agencyRows[number].rows(agency.members)
    }
    return members
  }

  /// The agencies themselves and, after each group, its members; each once.
  private static func involved(_ agencies: [Int32], members: [Int32: [Int32]]) -> [Int32] {
    var result: [Int32] = []
    var waiting = Array(agencies.reversed())
    while let agency = waiting.popLast() {
      guard !result.contains(agency) else { continue }
      result.append(agency)
      waiting.append(contentsOf: (members[agency] ?? []).reversed())
    }
    return result
  }

  private func sectionColumns() -> [Column] {
    let sectionRows = KeyIndex.make(plans.map { $0.sections.map(\.id) })
    var id = TextColumnBuilder()
    var title = TextColumnBuilder()
    var level = NumberColumn()
    var parent: [Int32] = []
    var line = NumberColumn()
    for (number, plan) in plans.enumerated() {
      for section in plan.sections {
        id.append(section.id)
        title.append(section.title)
        level.append(Decimal(section.level))
        parent.append(sectionRows[number].row(section.parent))
        line.append(section.line.map { Decimal($0) })
      }
    }
    return [
      .text(id.column), .text(title.column), .number(level), reference(.sections, parent),
      .number(line),
    ]
  }

  private func dutyColumns() -> [Column] {
    var id = TextColumnBuilder()
    var who = ReferenceListBuilder(.agencies)
    var what = TextColumnBuilder()
    var due = TextColumnBuilder()
    var month = NumberColumn()
    var day = NumberColumn()
    var next: [CalendarDate?] = []
    var reportsTo: [Int32] = []
    var line = NumberColumn()
    for (number, plan) in plans.enumerated() {
      for duty in plan.duties {
        id.append(duty.id)
        who.append(agencyRows[number].rows(duty.who))
        what.append(duty.what)
        due.append(duty.due)
        month.append(duty.month.map { Decimal($0) })
        day.append(duty.day.map { Decimal($0) })
        next.append(DatabaseBuilder.nextDay(month: duty.month, day: duty.day, from: today))
        reportsTo.append(agencyRows[number].row(duty.reportsTo))
        line.append(duty.line.map { Decimal($0) })
      }
    }
    return [
      .text(id.column), who.column, .text(what.column), .text(due.column), .number(month),
      .number(day), .date(DateColumn(next)), reference(.agencies, reportsTo), .number(line),
    ]
  }

  /// The next such day of a year, today included; a 29 February waits for a leap year.
  static func nextDay(month: Int?, day: Int?, from today: CalendarDate) -> CalendarDate? {
    guard let month, let day, let year = today.parts?.year else { return nil }
    for candidate in year...year + 8 {
      if let date = CalendarDate(year: candidate, month: month, day: day), date >= today {
        return date
      }
    }
    return nil
  }

  private func reference(_ relation: RelationID, _ rows: [Int32]) -> Column {
    .reference(ReferenceColumn(relation: relation, rows: rows))
  }
}

// MARK: Agencies, areas, documents, plans

extension DatabaseBuilder {
  private func agencyColumns() -> [Column] {
    var key = TextColumnBuilder()
    var name = TextColumnBuilder()
    var short = TextColumnBuilder()
    var kind = TextColumnBuilder()
    var aliases = TextListBuilder()
    var members = ReferenceListBuilder(.agencies)
    for (number, plan) in plans.enumerated() {
      for agency in plan.agencies {
        key.append(agency.key)
        name.append(agency.name)
        short.append(agency.short)
        kind.append(agency.kind.rawValue)
        aliases.append(agency.aliases)
        members.append(agencyRows[number].rows(agency.members))
      }
    }
    return [
      .text(key.column), .text(name.column), .text(short.column), .text(kind.column),
      aliases.column, members.column,
      tally(agencyRows, \.agencies.count) { plan, rows in
        plan.tasks.flatMap { rows.rows($0.lead) }
      },
      tally(agencyRows, \.agencies.count) { plan, rows in
        plan.tasks.flatMap { rows.rows($0.partners) }
      },
      tally(agencyRows, \.agencies.count) { plan, rows in
        plan.indicators.flatMap { rows.rows($0.lead) }
      },
    ]
  }

  private func areaColumns() -> [Column] {
    var key = TextColumnBuilder()
    var name = TextColumnBuilder()
    var english = TextColumnBuilder()
    var kind = TextColumnBuilder()
    for plan in plans {
      for area in plan.areas {
        key.append(area.key)
        name.append(area.name)
        english.append(area.english)
        kind.append(area.kind.rawValue)
      }
    }
    return [
      .text(key.column), .text(name.column), .text(english.column), .text(kind.column),
      tally(areaRows, \.areas.count) { plan, rows in plan.tasks.map { rows.row($0.area) } },
      tally(areaRows, \.areas.count) { plan, rows in plan.indicators.map { rows.row($0.area) } },
    ]
  }

  private func documentColumns() -> [Column] {
    var number = TextColumnBuilder()
    var kind = TextColumnBuilder()
    var issuer = TextColumnBuilder()
    var date: [CalendarDate?] = []
    var title = TextColumnBuilder()
    for plan in plans {
      for document in plan.documents {
        number.append(document.number)
        kind.append(document.kind)
        issuer.append(document.issuer)
        date.append(document.date)
        title.append(document.title)
      }
    }
    return [
      .text(number.column), .text(kind.column), .text(issuer.column), .date(DateColumn(date)),
      .text(title.column),
      tally(documentRows, \.documents.count) { plan, rows in
        plan.tasks.flatMap { Array(Set(rows.rows($0.cites))) }
      },
    ]
  }

  private func planColumns() -> [Column] {
    var number = TextColumnBuilder()
    var issuer = TextColumnBuilder()
    var title = TextColumnBuilder()
    var source = TextColumnBuilder()
    var offsets: [Int32] = [0]
    var years = NumberColumn()
    for plan in plans {
      number.append(plan.number)
      issuer.append(plan.issuer)
      title.append(plan.title)
      source.append(plan.source)
      for year in plan.milestones { years.append(Decimal(year)) }
      offsets.append(Int32(years.values.count))
    }
    return [
      .text(number.column), .text(issuer.column), .date(DateColumn(plans.map(\.date))),
      .text(title.column), .list(ListColumn(offsets: offsets, elements: .number(years))),
      .text(source.column),
    ]
  }

  /// How often each row is referred to.
  private func tally(
    _ index: [KeyIndex], _ count: KeyPath<Plan, Int>, _ references: (Plan, KeyIndex) -> [Int32]
  ) -> Column {
    var counts = [Int](repeating: 0, count: plans.reduce(0) { $0 + $1[keyPath: count] })
    for (plan, index) in zip(plans, index) {
      for row in references(plan, index) where row >= 0 { counts[Int(row)] += 1 }
    }
    return .number(NumberColumn(counts.map { Decimal($0) }))
  }
}

// MARK: Indicators and targets

extension DatabaseBuilder {
  private func indicatorColumns() -> [Column] {
    let needsParents = plans.contains { $0.indicators.contains { $0.parent != nil } }
    let parentRows = KeyIndex.make(
      needsParents ? plans.map { $0.indicators.map(\.id) } : plans.map { _ in [] })
    var id = TextColumnBuilder()
    var name = TextColumnBuilder()
    var area: [Int32] = []
    var unit = TextColumnBuilder()
    var targets = milestones.map { _ in TargetColumnBuilder() }
    var lead = ReferenceListBuilder(.agencies)
    var parent: [Int32] = []
    var direction = TextColumnBuilder()
    var note = TextColumnBuilder()
    var line = NumberColumn()
    for (number, plan) in plans.enumerated() {
      let positions = milestones.map { plan.milestones.firstIndex(of: $0) }
      for indicator in plan.indicators {
        id.append(indicator.id)
        name.append(indicator.name)
        area.append(areaRows[number].row(indicator.area))
        unit.append(indicator.unit)
        let isShare = indicator.isShare
        for (slot, position) in positions.enumerated() {
          let target = position.map { indicator.targets[$0] } ?? .missing
          targets[slot].append(target, unit: indicator.unit, isShare: isShare)
        }
        lead.append(agencyRows[number].rows(indicator.lead))
        parent.append(parentRows[number].row(indicator.parent))
        direction.append(indicator.direction?.rawValue)
        note.append(indicator.note)
        line.append(indicator.line.map { Decimal($0) })
      }
    }
    let targetColumns = targets.map { Column.target($0.column) }
    return [
      .text(id.column), .text(name.column), reference(.areas, area), .text(unit.column),
    ] + targetColumns + [
      lead.column, reference(.indicators, parent), .text(direction.column), .text(note.column),
      .number(line),
    ]
  }

  private func targetColumns() -> [Column] {
    var id = TextColumnBuilder()
    var indicatorRow: [Int32] = []
    var year = NumberColumn()
    var target = TargetColumnBuilder()
    var unit = TextColumnBuilder()
    var area: [Int32] = []
    var lead = ReferenceListBuilder(.agencies)
    var row: Int32 = 0
    for (number, plan) in plans.enumerated() {
      for indicator in plan.indicators {
        let isShare = indicator.isShare
        let leads = agencyRows[number].rows(indicator.lead)
        for (position, milestone) in plan.milestones.enumerated() {
          id.append(indicator.id)
          indicatorRow.append(row)
          year.append(Decimal(milestone))
          target.append(indicator.targets[position], unit: indicator.unit, isShare: isShare)
          unit.append(indicator.unit)
          area.append(areaRows[number].row(indicator.area))
          lead.append(leads)
        }
        row += 1
      }
    }
    return [
      .text(id.column), reference(.indicators, indicatorRow), .number(year),
      .target(target.column), .text(unit.column), reference(.areas, area), lead.column,
    ]
  }
}

extension Indicator {
  /// Whether its targets are shares, which lie in 0 to 100 (language.md, section 7): the unit is
  /// `%`, no number of the row lies outside, and the name does not speak of a speed or a change.
  public var isShare: Bool {
    guard unit == "%" else { return false }
    let changes = ["Tốc độ", "Mức tăng", "Mức giảm"]
    guard !changes.contains(where: { name.hasPrefix($0) }) else { return false }
    return targets.allSatisfy { target in
      [target.low, target.high].allSatisfy { end in
        end.map { !$0.isNegative && $0 <= .hundred } ?? true
      }
    }
  }
}
