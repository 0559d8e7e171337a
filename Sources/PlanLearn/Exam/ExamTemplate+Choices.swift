import PlanModel

// What templates can ask about in a plan, each thing once and in the order of the plan.

extension ExamTemplate.Choice {
  /// The agencies that lead tasks.
  static let leads: @Sendable (Plan) -> [Self] = { plan in
    names(of: plan.tasks.flatMap(\.lead), in: plan)
  }

  /// The agencies that partner in tasks.
  static let partners: @Sendable (Plan) -> [Self] = { plan in
    names(of: plan.tasks.flatMap(\.partners), in: plan)
  }

  /// The agencies that answer for indicators.
  static let indicatorLeads: @Sendable (Plan) -> [Self] = { plan in
    names(of: plan.indicators.flatMap(\.lead), in: plan)
  }

  /// The agencies that have duties.
  static let bound: @Sendable (Plan) -> [Self] = { plan in
    names(of: plan.duties.flatMap(\.who), in: plan)
  }

  /// The groups of agencies whose members are known.
  static let groups: @Sendable (Plan) -> [Self] = { plan in
    plan.agencies.filter { !$0.members.isEmpty }.map { Self($0.name) }
  }

  /// The areas that have tasks.
  static let taskAreas: @Sendable (Plan) -> [Self] = { plan in
    areas(plan.tasks.compactMap(\.area), in: plan)
  }

  /// The areas that have indicators.
  static let indicatorAreas: @Sendable (Plan) -> [Self] = { plan in
    areas(plan.indicators.compactMap(\.area), in: plan)
  }

  /// The units of indicators.
  static let units: @Sendable (Plan) -> [Self] = { plan in
    once(plan.indicators.compactMap(\.unit)).map { Self($0) }
  }

  /// The milestone years.
  static let milestones: @Sendable (Plan) -> [Self] = { plan in
    plan.milestones.map { Self(number: $0) }
  }

  /// The years from that of the plan to the last milestone.
  static let years: @Sendable (Plan) -> [Self] = { plan in
    guard let first = plan.date.parts?.year, let last = plan.milestones.last, last >= first else {
      return []
    }
    return (first...min(last, first + 10)).map { Self(number: $0) }
  }

  /// The kinds of timeframes that tasks have.
  static let timeframeKinds: @Sendable (Plan) -> [Self] = { plan in
    once(plan.tasks.map(\.timeframe.kind)).map { Self($0.rawValue) }
  }

  /// The kinds of agencies.
  static let agencyKinds: @Sendable (Plan) -> [Self] = { plan in
    once(plan.agencies.map(\.kind)).map { Self($0.rawValue) }
  }

  /// The tasks, by their identifiers.
  static let tasks: @Sendable (Plan) -> [Self] = { plan in plan.tasks.map { Self($0.id) } }

  /// The tasks that cite documents.
  static let citingTasks: @Sendable (Plan) -> [Self] = { plan in
    plan.tasks.filter { !$0.cites.isEmpty }.map { Self($0.id) }
  }

  /// The indicators, by their identifiers.
  static let indicators: @Sendable (Plan) -> [Self] = { plan in
    plan.indicators.map { Self($0.id) }
  }

  /// The documents that tasks cite.
  static let citedDocuments: @Sendable (Plan) -> [Self] = { plan in
    once(plan.tasks.flatMap(\.cites)).map { Self($0) }
  }

  /// Nothing to choose.
  static let nothing: @Sendable (Plan) -> [Self] = { _ in [Self(number: "")] }

  private static func names(of keys: [String], in plan: Plan) -> [Self] {
    let names = Dictionary(
      plan.agencies.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
    return once(keys).compactMap { names[$0] }.map { Self($0) }
  }

  private static func areas(_ keys: [String], in plan: Plan) -> [Self] {
    let names = Dictionary(
      plan.areas.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
    return once(keys).compactMap { names[$0] }.map { Self($0) }
  }

  private static func once<Value: Hashable>(_ values: [Value]) -> [Value] {
    var known: Set<Value> = []
    return values.filter { known.insert($0).inserted }
  }
}
