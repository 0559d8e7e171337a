import PlanModel
import PlanText

// MARK: Rows

extension PlanFileDecoder {
  mutating func area() throws(JSONSyntaxError) -> Area {
    var area = Area(key: "", name: "", kind: .sector)
    guard var seen = try beginObject(AreaKey.self) else { return area }
    while let key = try nextKey(&seen) {
      switch key {
      case .key: area.key = try text() ?? ""
      case .name: area.name = try text() ?? ""
      case .english: area.english = try text()
      case .kind: area.kind = try word(AreaKind.self) ?? .sector
      }
    }
    return area
  }

  mutating func agency() throws(JSONSyntaxError) -> Agency {
    var agency = Agency(key: "", name: "", kind: .group)
    guard var seen = try beginObject(AgencyKey.self) else { return agency }
    var membersOffset = seen.start
    while let key = try nextKey(&seen) {
      switch key {
      case .key: agency.key = try text() ?? ""
      case .name: agency.name = try text() ?? ""
      case .short: agency.short = try text()
      case .kind: agency.kind = try word(AgencyKind.self) ?? .group
      case .aliases: agency.aliases = try texts()
      case .members:
        membersOffset = reader.position
        agency.members = try texts()
      }
    }
    if agency.kind != .group, !agency.members.isEmpty {
      report(at: membersOffset, inside: [.key(AgencyKey.members.rawValue)], .notGroup)
    }
    return agency
  }

  mutating func document() throws(JSONSyntaxError) -> LegalDocument {
    var document = LegalDocument(title: "")
    guard var seen = try beginObject(DocumentKey.self) else { return document }
    while let key = try nextKey(&seen) {
      switch key {
      case .number: document.number = try text()
      case .kind: document.kind = try text()
      case .issuer: document.issuer = try text()
      case .date: document.date = try date()
      case .title: document.title = try text() ?? ""
      }
    }
    return document
  }

  mutating func section() throws(JSONSyntaxError) -> Section {
    var section = Section(id: "", title: "", level: 1)
    guard var seen = try beginObject(SectionKey.self) else { return section }
    while let key = try nextKey(&seen) {
      switch key {
      case .id: section.id = try text() ?? ""
      case .title: section.title = try text() ?? ""
      case .level: section.level = try whole(1...(.max)) ?? 1
      case .parent: section.parent = try text()
      case .line: section.line = try line()
      }
    }
    return section
  }

  mutating func task() throws(JSONSyntaxError) -> PlanTask {
    var task = PlanTask(id: "", title: "")
    guard var seen = try beginObject(TaskKey.self) else { return task }
    while let key = try nextKey(&seen) {
      switch key {
      case .id: task.id = try text() ?? ""
      case .title: task.title = try text() ?? ""
      case .area: task.area = try text()
      case .section: task.section = try text()
      case .lead: task.lead = try texts()
      case .partners: task.partners = try texts()
      case .timeframe: task.timeframe = try timeframe()
      case .product: task.product = try text()
      case .summary: task.summary = try text()
      case .beneficiaries: task.beneficiaries = try texts()
      case .cites: task.cites = try texts()
      case .text: task.text = try text()
      case .line: task.line = try line()
      }
    }
    return task
  }

  mutating func indicator() throws(JSONSyntaxError) -> Indicator {
    let missing = Array(repeating: Target.missing, count: plan.milestones.count)
    var indicator = Indicator(id: "", name: "", targets: missing)
    guard var seen = try beginObject(IndicatorKey.self) else { return indicator }
    while let key = try nextKey(&seen) {
      switch key {
      case .id: indicator.id = try text() ?? ""
      case .name: indicator.name = try text() ?? ""
      case .area: indicator.area = try text()
      case .unit: indicator.unit = try text()
      case .targets: try targets(into: &indicator.targets)
      case .lead: indicator.lead = try texts()
      case .parent: indicator.parent = try text()
      case .direction: indicator.direction = try word(Direction.self)
      case .note: indicator.note = try text()
      case .line: indicator.line = try line()
      }
    }
    return indicator
  }

  mutating func duty() throws(JSONSyntaxError) -> Duty {
    var duty = Duty(id: "", what: "")
    guard var seen = try beginObject(DutyKey.self) else { return duty }
    var monthOffset = seen.start
    var dayOffset = seen.start
    while let key = try nextKey(&seen) {
      switch key {
      case .id: duty.id = try text() ?? ""
      case .who: duty.who = try texts()
      case .what: duty.what = try text() ?? ""
      case .due: duty.due = try text()
      case .month:
        monthOffset = reader.position
        duty.month = try whole(1...12)
      case .day:
        dayOffset = reader.position
        duty.day = try whole(1...31)
      case .reportsTo: duty.reportsTo = try text()
      case .line: duty.line = try line()
      }
    }
    checkDay(of: duty, monthOffset: monthOffset, dayOffset: dayOffset, seen)
    return duty
  }

  /// Checks that month and day stand together and are a day of some year.
  private mutating func checkDay(
    of duty: Duty, monthOffset: Int, dayOffset: Int, _ seen: PlanFileSeenKeys<DutyKey>
  ) {
    let month = DutyKey.month.rawValue
    let day = DutyKey.day.rawValue
    switch (seen.contains(.month), seen.contains(.day)) {
    case (true, false):
      report(at: monthOffset, inside: [.key(month)], .missingPart(day, beside: month))
    case (false, true): report(at: dayOffset, inside: [.key(day)], .missingPart(month, beside: day))
    case (false, false), (true, true): break
    }
    guard let monthNumber = duty.month, let dayNumber = duty.day else { return }
    let leapYear = 2024
    if dayNumber > CalendarDate.daysInMonth(year: leapYear, month: monthNumber) {
      report(at: dayOffset, inside: [.key(day)], .noSuchDay(dayNumber, inMonth: monthNumber))
    }
  }
}
