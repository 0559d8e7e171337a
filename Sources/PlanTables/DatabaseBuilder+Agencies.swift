import PlanModel

/// Agencies, areas, documents and plans.
extension DatabaseBuilder {
  func agencyColumns() -> [Column] {
    var key = TextColumnBuilder()
    var name = TextColumnBuilder()
    var short = TextColumnBuilder()
    var kind = TextColumnBuilder()
    var aliases = TextListBuilder()
    var members = ReferenceListBuilder(.agencies)
    for (number, plan) in plans.enumerated() {
      for (row, agency) in plan.agencies.enumerated() {
        guard goesOn(atRow: row) else { break }
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

  func areaColumns() -> [Column] {
    var key = TextColumnBuilder()
    var name = TextColumnBuilder()
    var english = TextColumnBuilder()
    var kind = TextColumnBuilder()
    for plan in plans {
      for (row, area) in plan.areas.enumerated() {
        guard goesOn(atRow: row) else { break }
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

  func documentColumns() -> [Column] {
    var number = TextColumnBuilder()
    var kind = TextColumnBuilder()
    var issuer = TextColumnBuilder()
    var date: [CalendarDate?] = []
    var title = TextColumnBuilder()
    for plan in plans {
      for (row, document) in plan.documents.enumerated() {
        guard goesOn(atRow: row) else { break }
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

  func planColumns() -> [Column] {
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
