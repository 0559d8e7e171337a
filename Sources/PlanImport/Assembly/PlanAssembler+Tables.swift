import PlanModel

// Tasks and indicators that tables give.
extension PlanAssembler {
  mutating func readTables() {
    var years: Set<Int> = []
    for table in body.tables where table.layout.subject == .indicators {
      years.formUnion(table.layout.years)
      for row in table.rows where row.kind == .group && table.layout.years.isEmpty {
        if CellHint.isYearHeading(row.name) { years.formUnion(TableColumn.years(in: row.name)) }
      }
    }
    plan.milestones = years.sorted()
    for table in body.tables where !isStopped {
      var groups = GroupStack(item: table.item)
      switch table.layout.subject {
      case .tasks: addTasks(of: table, &groups)
      case .indicators: addIndicators(of: table, &groups)
      }
    }
  }

  // MARK: Groups

  /// The groups that are open in a table.
  struct GroupStack {
    var item: Int?
    var open: [(kind: Marker.Kind?, item: Int)] = []

    var current: Int? { open.last?.item ?? item }
  }

  private mutating func beginGroup(_ row: TableRow, _ groups: inout GroupStack) {
    let kind = RowNumber(row.number)?.marker.kind
    if let kind {
      while let last = groups.open.last, last.kind.map({ $0 >= kind }) ?? true {
        groups.open.removeLast()
      }
    } else {
      while let last = groups.open.last, last.kind == nil { groups.open.removeLast() }
    }
    let count = groups.current.map { body.outline[$0].children.count } ?? 0
    let label = row.number.isEmpty ? String(count + 1) : row.number
    let item = body.addGroup(label, row.name, under: groups.current, line: row.line)
    groups.open.append((kind, item))
  }

  // MARK: Tasks

  private mutating func addTasks(of table: FoundTable, _ groups: inout GroupStack) {
    var count = 0
    var lead: Cell?
    let hasLead = table.layout.index(of: .lead) != nil
    for row in table.rows {
      if isStopped { return }
      var row = row
      if row.kind == .group {
        beginGroup(row, &groups)
        count = 0
        lead = nil
      } else if row.isTotal {
        doubt([TableDoubts.totals(row.name)], line: row.line, row: nil)
      } else if !row.name.isEmpty {
        count += 1
        if hasLead, row.lead == nil, let above = lead {
          doubt([TableDoubts.mergedLead(above.text)], line: row.line, row: nil)
          row.lead = above
        }
        lead = row.lead
        addTask(row, table, groups, count)
      } else {
        leave(row)
      }
    }
  }

  private mutating func addTask(
    _ row: TableRow, _ table: FoundTable, _ groups: GroupStack, _ count: Int
  ) {
    countCells(of: row)
    let section = groups.current.map { body.outline[$0].id }
    let number = row.number.isEmpty ? String(count) : row.number
    let prefix = row.number.isEmpty ? section : taskPrefix(groups)
    let id = taskNames.name(prefix.map { "\($0).\(number)" } ?? number)
    var task = PlanTask(id: id, title: Title.of(row.name))
    task.section = section
    task.line = row.line
    if task.title != row.name { task.text = row.name }
    if let lead = row.lead { readLead(lead, &task) }
    if let performer = row.performer { readLead(performer, &task) }
    if let partners = row.partners { task.partners.appendMissing(readAgencies(partners, id)) }
    if let time = row.time {
      let isDeadline = table.layout.columns.contains(.time(isDeadline: true))
      let reading = times.read(time.text, isDeadline: isDeadline)
      task.timeframe = reading.timeframe
      doubt(reading.doubts, line: time.line, row: id)
    }
    task.product = row.product?.text
    task.cites = citations.read(row.name)
    add(task)
    if let section { counted.append((section, \.tasks)) }
  }

  /// What is before the number of a task: the appendix, and the group with a letter, since
  /// numbers begin anew in each of those.
  private func taskPrefix(_ groups: GroupStack) -> String? {
    if let letter = groups.open.first(where: { $0.kind == .capital }) {
      return body.outline[letter.item].id
    }
    return groups.item.map { body.outline[$0].id }
  }

  private mutating func readLead(_ cell: Cell, _ task: inout PlanTask) {
    if let assignment = register.readAssignment(cell.text) {
      task.lead += assignment.leads
      task.partners += assignment.partners
      return doubt(assignment.doubts, line: cell.line, row: task.id)
    }
    task.lead.appendMissing(readAgencies(cell, task.id))
  }

  private mutating func readAgencies(_ cell: Cell, _ row: String) -> [String] {
    guard cell.text != "-" else { return [] }
    let reading = register.read(cell.text)
    doubt(reading.doubts, line: cell.line, row: row)
    return reading.keys
  }

  // MARK: Indicators

  private mutating func addIndicators(of table: FoundTable, _ groups: inout GroupStack) {
    var lead: [String] = []
    var parent: (id: String, name: String, count: Int)?
    var year: Int?
    let hasLead = table.layout.index(of: .lead) != nil
    for row in table.rows {
      if isStopped { return }
      if row.kind == .group {
        if CellHint.isYearHeading(row.name) { year = TableColumn.years(in: row.name).last }
        beginGroup(row, &groups)
        parent = nil
        continue
      }
      guard !row.name.isEmpty || row.isSubrow && parent != nil else {
        leave(row)
        continue
      }
      countCells(of: row)
      var indicator = Indicator(id: "", name: row.name, targets: [])
      name(&indicator, row, &parent, groups)
      if let cell = row.lead { lead = readAgencies(cell, indicator.id) }
      let isHeading = row.unit == nil && row.targets.allSatisfy { $0?.text.isEmpty ?? true }
      if hasLead, !isHeading || row.lead != nil { indicator.lead = lead }
      if table.layout.hasSentences {
        readSentence(row, year: year, &indicator)
      } else {
        readValues(row, table, year: year, &indicator)
      }
      indicator.line = row.line
      add(indicator)
      if let section = groups.current { counted.append((body.outline[section].id, \.indicators)) }
    }
  }

  /// Notes the cells of a row that names nothing.
  private mutating func leave(_ row: TableRow) {
    let cells = [
      row.unit, row.lead, row.performer, row.partners, row.time, row.product, row.note,
    ]
    for cell in cells + row.targets {
      guard let cell, !cell.text.isEmpty else { continue }
      body.leave(cell, BodyMessages.unnamed)
    }
  }

  private mutating func name(
    _ indicator: inout Indicator, _ row: TableRow,
    _ parent: inout (id: String, name: String, count: Int)?, _ groups: GroupStack
  ) {
    if row.isSubrow, var known = parent {
      known.count += 1
      let letter = String(UnicodeScalar(UInt8(min(known.count, 26)) + 0x60))
      indicator.id = indicatorNames.name("\(known.id).\(letter)")
      indicator.parent = known.id
      if indicator.name.isEmpty { indicator.name = known.name }
      parent = known
      return
    }
    let section = groups.current.map { body.outline[$0] }
    let number =
      row.number.isEmpty ? "\(section?.id ?? "").\(plan.indicators.count + 1)" : row.number
    indicator.id = indicatorNames.name(number)
    if let dot = number.lastIndex(of: "."), number.first?.isNumber == true {
      let above = String(number[..<dot])
      if indicatorNames.isTaken(above) { indicator.parent = above }
    }
    parent = (indicator.id, indicator.name, 0)
  }

  /// Takes the target out of the sentence that names the indicator.
  private mutating func readSentence(
    _ row: TableRow, year: Int?, _ indicator: inout Indicator
  ) {
    let found = TargetReader.inSentence(row.name)
    indicator.targets = plan.milestones.map { _ in .missing }
    for stated in found {
      guard
        let year = stated.year ?? year ?? (plan.milestones.count == 1 ? plan.milestones[0] : nil),
        let place = plan.milestones.firstIndex(of: year),
        indicator.targets[place].kind == .missing
      else { continue }
      indicator.targets[place] = stated.target
      if indicator.unit == nil { indicator.unit = stated.unit.map { units.spelling(of: $0) } }
      doubt(stated.doubts, line: row.line, row: indicator.id)
    }
    if let subject = found.first?.subject, !subject.isEmpty { indicator.name = subject }
    doubt([PlanAssembler.inSentence(row.name)], line: row.line, row: indicator.id)
    if let note = row.note?.text { indicator.note = note }
    indicator.direction = Direction(of: indicator.targets)
  }

  private static func inSentence(_ sentence: String) -> Doubt {
    Doubt(
      Message(
        "the target was read from the indicator's sentence",
        vi: "chỉ tiêu được tách từ câu văn trong bảng"), chosen: Title.firstWords(of: sentence))
  }

  private mutating func readValues(
    _ row: TableRow, _ table: FoundTable, year: Int?, _ indicator: inout Indicator
  ) {
    var notes: [String] = []
    indicator.unit = row.unit.flatMap { UnitReader.read($0.text) }.map { units.spelling(of: $0) }
    let years = table.layout.years
    let filled = row.targets.compactMap { $0 }
    let hasOne = years.count > 1 && filled.count == 1 && row.targets.last.flatMap({ $0 }) != nil
    for milestone in plan.milestones {
      var cell: Cell?
      if let place = years.firstIndex(of: milestone) {
        cell = place < row.targets.count ? row.targets[place] : nil
      } else if years.isEmpty, milestone == year || plan.milestones.count == 1 {
        cell = row.targets.first ?? nil
      }
      if let cell {
        indicator.targets.append(read(cell, &indicator, &notes))
      } else {
        indicator.targets.append(
          hasOne && years.contains(milestone) ? Target(kind: .unclear) : .missing)
      }
    }
    if hasOne, let cell = filled.first {
      notes.insert(
        "Bảng công bố chỉ có một giá trị, được đọc là mục tiêu năm \(years.last ?? 0).", at: 0)
      doubt([TableDoubts.oneValue(cell.text)], line: cell.line, row: indicator.id)
    }
    if let note = row.note?.text { notes.append(note) }
    indicator.note = notes.isEmpty ? nil : notes.joined(separator: " ")
    indicator.direction = Direction(of: indicator.targets)
  }

  private mutating func read(
    _ cell: Cell, _ indicator: inout Indicator, _ notes: inout [String]
  ) -> Target {
    let reading = body.readings.target(cell.text)
    doubt(reading.doubts, line: cell.line, row: indicator.id)
    if let remark = reading.remark { notes.append(remark) }
    if indicator.unit == nil { indicator.unit = reading.unit }
    for mark in reading.footnotes {
      if let note = footnotes[mark] { notes.append("Chú thích [\(mark)]: \(note)") }
    }
    return reading.target
  }
}

extension Direction {
  /// Which way targets go, where the first and the last tell: by the number that each names, by
  /// the sign beside it where these are the same, and by the other end of a range.
  init?(of targets: [Target]) {
    guard targets.count > 1, let first = targets.first?.interval, let last = targets.last?.interval,
      let before = first.low ?? first.high, let after = last.low ?? last.high
    else { return nil }
    if before != after {
      self = before < after ? .increase : .decrease
    } else {
      let change = Direction.reach(last) - Direction.reach(first)
      self = change > 0 ? .increase : change < 0 ? .decrease : .hold
    }
  }

  /// Whether an interval goes on above the number it names (1), below it (-1), or nowhere (0).
  private static func reach(_ interval: Interval) -> Int {
    if interval.low == nil { return -1 }
    return interval.low == interval.high ? 0 : 1
  }
}
