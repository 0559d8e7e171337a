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
    let definition = RelationDefinition.of(relation)
    let keys = definition.keys(plan)
    let titles = definition.labels(plan)
    // A year that the plan lacks has no target in any row.
    let places = years.map { plan.milestones.firstIndex(of: $0) }
    let fields = definition.fileFields.dropFirst()
    let rows = keys.indices.map { row in
      ComparedRow(
        id: keys[row], title: titles[row], values: fields.flatMap { values(of: $0, row, places) })
    }
    return (ComparedField.names(of: relation, years: years), rows)
  }

  private func values(of field: Field, _ row: Int, _ places: [Int?]) -> [ComparedValue] {
    switch field.kind {
    case .text(let read, _), .word(let read, _, _): [ComparedValue(read(plan, row))]
    case .texts(let read, _): [ComparedValue(read(plan, row))]
    case .number(let read, _, _): [ComparedValue(read(plan, row))]
    case .years: [ComparedValue(plan.milestones.map { String($0) })]
    case .date(let read, _): [ComparedValue(read(plan, row)?.description)]
    case .timeframe(let read, _): [ComparedPlan.value(read(plan, row))]
    case .targets(let read, _, _): values(of: read(plan, row), places)
    case .reference(let read, _, let relation):
      [references(read(plan, row).map { [$0] } ?? [], relation)]
    case .references(let read, _, let relation): [references(read(plan, row), relation)]
    case .derived: []
    }
  }

  private func values(of targets: [Target], _ places: [Int?]) -> [ComparedValue] {
    places.map { place in
      let target = place.flatMap { targets.indices.contains($0) ? targets[$0] : nil }
      return ComparedPlan.value(target ?? .missing)
    }
  }
}

// MARK: Values

extension ComparedPlan {
  /// Rows of a relation, compared by what they are called in the second plan; agencies are shown
  /// by their names.
  private func references(_ rows: [String], _ relation: RelationID) -> ComparedValue {
    var value = ComparedValue(rows)
    value.parts = rows.map { keys.key($0, in: relation) }
    guard relation == .agencies else { return value }
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
