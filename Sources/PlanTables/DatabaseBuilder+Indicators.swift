import PlanModel

/// Indicators and targets.
extension DatabaseBuilder {
  func indicatorColumns() -> [Column] {
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
      for (row, indicator) in plan.indicators.enumerated() {
        // A row of many milestones is as much work as many rows.
        guard goesOn(atRow: row, of: 1 + positions.count) else { break }
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

  mutating func targetColumns() -> [Column] {
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
        guard goesOn(atRow: Int(row)) else { break }
        let isShare = indicator.isShare
        let leads = agencyRows[number].rows(indicator.lead)
        for (position, milestone) in plan.milestones.enumerated() {
          guard goesOn(atRow: year.values.count) else { break }
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
    note(wantedElements: lead.wanted)
    return [
      .text(id.column), reference(.indicators, indicatorRow), .number(year),
      .target(target.column), .text(unit.column), reference(.areas, area), lead.column,
    ]
  }
}

extension Indicator {
  /// Whether its targets are shares, which lie in 0 to 100 (Grammar/Reference.md, chapter 8): the
  /// unit is `%`, no number of the row lies outside, and the name does not speak of a speed or a
  /// change.
  public var isShare: Bool {
    guard unit == "%" else { return false }
    // Texts are in NFC, so that equal beginnings have equal bytes.
    let changes: [StaticString] = ["Tốc độ", "Mức tăng", "Mức giảm"]
    let isChange = changes.contains { change in
      change.withUTF8Buffer { name.utf8.starts(with: $0) }
    }
    guard !isChange else { return false }
    return targets.allSatisfy { target in
      [target.low, target.high].allSatisfy { end in
        end.map { !$0.isNegative && $0 <= .hundred } ?? true
      }
    }
  }
}
