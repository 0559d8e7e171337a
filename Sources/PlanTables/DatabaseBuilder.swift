import PlanModel
import PlanText

/// Builds the relations from the records of the open plans.
struct DatabaseBuilder: Sendable {
  let plans: [Plan]
  let today: CalendarDate
  let milestones: [Int]
  let agencyRows: [KeyIndex]
  let areaRows: [KeyIndex]
  let documentRows: [KeyIndex]
  /// Whether building shall be given up. The rest of the rows is then passed over: what is built
  /// has columns of the right types but not all rows, and must be thrown away.
  var cancellation = Cancellation.never
  /// How many elements the longest column of lists of the last relation should have.
  private(set) var wantedElements = 0

  init(plans: [Plan], today: CalendarDate, milestones: [Int]) {
    self.plans = plans
    self.today = today
    self.milestones = milestones
    agencyRows = KeyIndex.make(plans.map { $0.agencies.map(\.key) })
    areaRows = KeyIndex.make(plans.map { $0.areas.map(\.key) })
    documentRows = KeyIndex.make(plans.map { $0.documents.map(\.key) })
  }

  mutating func relation(_ id: RelationID) -> Relation {
    var planRows: [Int32] = []
    for (plan, count) in rowCounts(of: id).enumerated() {
      planRows.append(contentsOf: repeatElement(Int32(plan), count: count))
    }
    let plans = Column.reference(ReferenceColumn(relation: .plans, rows: planRows))
    let columns = columns(of: id) + [plans]
    return Relation(
      id: id, schema: schema(of: id), columns: columns, rowCount: planRows.count,
      wantedElements: wantedElements)
  }

  /// The columns of a relation, with the `plan` column that each has.
  func schema(of id: RelationID) -> [ColumnDefinition] {
    let own =
      switch id {
      case .tasks: RelationSchemas.tasks
      case .indicators: RelationSchemas.indicators(years: milestones)
      case .targets: RelationSchemas.targets
      case .agencies: RelationSchemas.agencies
      case .areas: RelationSchemas.areas
      case .sections: RelationSchemas.sections
      case .duties: RelationSchemas.duties
      case .documents: RelationSchemas.documents
      case .plans: RelationSchemas.plans
      }
    return own + [RelationSchemas.plan(isDefault: plans.count > 1)]
  }

  private mutating func columns(of id: RelationID) -> [Column] {
    switch id {
    case .tasks: taskColumns()
    case .indicators: indicatorColumns()
    case .targets: targetColumns()
    case .agencies: agencyColumns()
    case .areas: areaColumns()
    case .sections: sectionColumns()
    case .duties: dutyColumns()
    case .documents: documentColumns()
    case .plans: planColumns()
    }
  }

  /// How many rows of a relation each plan has.
  private func rowCounts(of id: RelationID) -> [Int] {
    plans.map { plan in
      switch id {
      case .tasks: plan.tasks.count
      case .indicators: plan.indicators.count
      case .targets: plan.milestones.count * plan.indicators.count
      case .agencies: plan.agencies.count
      case .areas: plan.areas.count
      case .sections: plan.sections.count
      case .duties: plan.duties.count
      case .documents: plan.documents.count
      case .plans: 1
      }
    }
  }

  /// Whether to go on with a row; asks once in so many rows.
  func goesOn(atRow row: Int) -> Bool {
    !cancellation.isRequested(atRow: row)
  }

  /// Whether to go on with a row of so many values; asks once in so many values.
  func goesOn(atRow row: Int, of values: Int) -> Bool {
    row % max(1, Cancellation.interval / values) != 0 || !cancellation.isRequested
  }
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

// MARK: Tasks, sections, duties

extension DatabaseBuilder {
  mutating func taskColumns() -> [Column] {
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
      for (row, task) in plan.tasks.enumerated() {
        guard goesOn(atRow: row) else { break }
        id.append(task.id)
        title.append(task.title)
        area.append(areaRows[number].row(task.area))
        section.append(sectionRows[number].row(task.section))
        let leads = agencyRows[number].rows(task.lead)
        let others = agencyRows[number].rows(task.partners)
        lead.append(leads)
        partners.append(others)
        involved.append(self.involved(leads + others, members: members))
        timeframe.append(task.timeframe)
        product.append(task.product)
        summary.append(task.summary)
        beneficiaries.append(task.beneficiaries)
        cites.append(documentRows[number].rows(task.cites))
        text.append(task.text)
        line.append(task.line.map { Decimal($0) })
      }
    }
    note(wantedElements: max(partners.wanted, involved.wanted))
    return [
      .text(id.column), .text(title.column), reference(.areas, area),
      reference(.sections, section), lead.column, partners.column, involved.column,
      timeframe.column, .text(product.column), .text(summary.column), beneficiaries.column,
      cites.column, .text(text.column), .number(line),
    ]
  }

  /// Notes how many elements a column of lists should have.
  mutating func note(wantedElements count: Int) {
    wantedElements = max(wantedElements, count)
  }

  private func groupMembers(inPlan number: Int) -> [Int32: [Int32]] {
    var members: [Int32: [Int32]] = [:]
    for agency in plans[number].agencies where !agency.members.isEmpty {
      members[agencyRows[number].row(agency.key)] = agencyRows[number].rows(agency.members)
    }
    return members
  }

  /// The agencies themselves and, after each group, its members; each once.
  private func involved(_ agencies: [Int32], members: [Int32: [Int32]]) -> [Int32] {
    var result: [Int32] = []
    var known: Set<Int32> = []
    var waiting = Array(agencies.reversed())
    var steps = 0
    while let agency = waiting.popLast() {
      steps += 1
      guard goesOn(atRow: steps) else { break }
      guard known.insert(agency).inserted else { continue }
      result.append(agency)
      waiting.append(contentsOf: (members[agency] ?? []).reversed())
    }
    return result
  }

  func sectionColumns() -> [Column] {
    let sectionRows = KeyIndex.make(plans.map { $0.sections.map(\.id) })
    var id = TextColumnBuilder()
    var title = TextColumnBuilder()
    var level = NumberColumn()
    var parent: [Int32] = []
    var line = NumberColumn()
    for (number, plan) in plans.enumerated() {
      for (row, section) in plan.sections.enumerated() {
        guard goesOn(atRow: row) else { break }
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

  func dutyColumns() -> [Column] {
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
      for (row, duty) in plan.duties.enumerated() {
        guard goesOn(atRow: row) else { break }
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

  func reference(_ relation: RelationID, _ rows: [Int32]) -> Column {
    .reference(ReferenceColumn(relation: relation, rows: rows))
  }
}
