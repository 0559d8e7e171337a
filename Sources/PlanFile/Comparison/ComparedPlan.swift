import PlanModel

/// The rows of a plan as they are compared.
struct ComparedPlan {
  private let plan: Plan
  /// What the keys of the plan are called in the other one.
  private let keys: RowKeys
  /// The years for which either of the plans has targets.
  private let years: [Int]
  private let agencyNames: [String: String]

  init(plan: Plan, keys: RowKeys, years: [Int]) {
    self.plan = plan
    self.keys = keys
    self.years = years
    agencyNames = Dictionary(
      plan.agencies.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The rows of a relation, and the names of their fields.
  func rows(of relation: RelationID) -> (fields: [String], rows: [ComparedRow]) {
    let rows =
      switch relation {
      case .plans: [header]
      case .areas: plan.areas.map(row)
      case .agencies: plan.agencies.map(row)
      case .documents: plan.documents.map(row)
      case .sections: plan.sections.map(row)
      case .tasks: plan.tasks.map(row)
      case .indicators: indicatorRows
      case .duties: plan.duties.map(row)
      case .targets: [ComparedRow]()
      }
    return (ComparedField.names(of: relation, years: years), rows)
  }

  private var header: ComparedRow {
    ComparedRow(
      id: plan.number, title: plan.title,
      values: [
        ComparedValue(plan.issuer), ComparedValue(plan.date.description),
        ComparedValue(plan.title), ComparedValue(plan.milestones.map { String($0) }),
        ComparedValue(plan.source),
      ])
  }

  private func row(_ area: Area) -> ComparedRow {
    ComparedRow(
      id: area.key, title: area.name,
      values: [
        ComparedValue(area.name), ComparedValue(area.english), ComparedValue(area.kind.rawValue),
      ])
  }

  private func row(_ agency: Agency) -> ComparedRow {
    ComparedRow(
      id: agency.key, title: agency.name,
      values: [
        ComparedValue(agency.name), ComparedValue(agency.short),
        ComparedValue(agency.kind.rawValue), ComparedValue(agency.aliases),
        agencies(agency.members),
      ])
  }

  private func row(_ document: LegalDocument) -> ComparedRow {
    ComparedRow(
      id: document.key, title: document.title,
      values: [
        ComparedValue(document.kind), ComparedValue(document.issuer),
        ComparedValue(document.date?.description), ComparedValue(document.title),
      ])
  }

  private func row(_ section: Section) -> ComparedRow {
    ComparedRow(
      id: section.id, title: section.title,
      values: [
        ComparedValue(section.title), ComparedValue(section.level),
        reference(section.parent, .sections), ComparedValue(section.line),
      ])
  }

  private func row(_ task: PlanTask) -> ComparedRow {
    ComparedRow(
      id: task.id, title: task.title,
      values: [
        ComparedValue(task.title), reference(task.area, .areas),
        reference(task.section, .sections), agencies(task.lead), agencies(task.partners),
        ComparedPlan.value(task.timeframe), ComparedValue(task.product),
        ComparedValue(task.summary), ComparedValue(task.beneficiaries),
        references(task.cites, .documents), ComparedValue(task.text), ComparedValue(task.line),
      ])
  }

  private var indicatorRows: [ComparedRow] {
    // A year that the plan lacks has no target in any row.
    let places = years.map { plan.milestones.firstIndex(of: $0) }
    return plan.indicators.map { row($0, places) }
  }

  private func row(_ indicator: Indicator, _ places: [Int?]) -> ComparedRow {
    let targets = places.map { place in
      let target = place.flatMap {
        indicator.targets.indices.contains($0) ? indicator.targets[$0] : nil
      }
      return ComparedPlan.value(target ?? .missing)
    }
    return ComparedRow(
      id: indicator.id, title: indicator.name,
      values: [
        ComparedValue(indicator.name), reference(indicator.area, .areas),
        ComparedValue(indicator.unit),
      ] + targets + [
        agencies(indicator.lead), reference(indicator.parent, .indicators),
        ComparedValue(indicator.direction?.rawValue), ComparedValue(indicator.note),
        ComparedValue(indicator.line),
      ])
  }

  private func row(_ duty: Duty) -> ComparedRow {
    ComparedRow(
      id: duty.id, title: duty.what,
      values: [
        agencies(duty.who), ComparedValue(duty.what), ComparedValue(duty.due),
        ComparedValue(duty.month), ComparedValue(duty.day),
        agencies(duty.reportsTo.map { [$0] } ?? []), ComparedValue(duty.line),
      ])
  }
}

// MARK: Values

extension ComparedPlan {
  private func reference(_ key: String?, _ relation: RelationID) -> ComparedValue {
    references(key.map { [$0] } ?? [], relation)
  }

  /// Rows of a relation, compared by what they are called in the second plan.
  private func references(_ rows: [String], _ relation: RelationID) -> ComparedValue {
    var value = ComparedValue(rows)
    value.parts = rows.map { keys.key($0, in: relation) }
    return value
  }

  /// Agencies, shown by their names.
  private func agencies(_ rows: [String]) -> ComparedValue {
    var value = references(rows, .agencies)
    let names = rows.map { agencyNames[$0] ?? $0 }
    value.shown = names.isEmpty ? nil : names.joined(separator: "; ")
    value.detail = rows.joined(separator: "; ")
    return value
  }

  private static func value(_ timeframe: Timeframe) -> ComparedValue {
    ComparedValue(
      text: timeframe.text, kind: timeframe.kind.rawValue,
      parts: [
        timeframe.start.map { "from \($0)" },
        // An open end is one that a plan file does not hold.
        timeframe.end.flatMap { $0 == .open ? nil : "until \($0)" },
        timeframe.milestone.map { "milestone \($0)" },
      ])
  }

  private static func value(_ target: Target) -> ComparedValue {
    ComparedValue(
      text: target.text, kind: target.kind.rawValue,
      parts: [target.low.map { "low \($0)" }, target.high.map { "high \($0)" }])
  }
}
