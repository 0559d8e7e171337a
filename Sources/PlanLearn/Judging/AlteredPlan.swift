import PlanModel

/// A plan of the same offices and areas with other tasks and targets: an answer that was typed to
/// fit the rows of one plan does not fit it.
public enum AlteredPlan {
  /// Makes the altered plan; the same plan gives the same one each time.
  ///
  /// About every fifth task, indicator and duty is left out; what is left takes over the
  /// identifiers, areas, agencies, timeframes and targets of others. Targets move together with
  /// their unit and direction, so that shares stay shares.
  ///
  /// - Parameters:
  ///   - plan: A plan without errors.
  ///   - seed: Decides what becomes of it.
  /// - Returns: A plan without errors.
  public static func make(from plan: Plan, seed: UInt64) -> Plan {
    var random = SeededRandom(seed: seed)
    var altered = plan
    altered.tasks = thinned(plan.tasks, &random)
    let others = altered.tasks.shuffled(using: &random)
    for (index, other) in others.enumerated() {
      altered.tasks[index].lead = other.lead
      altered.tasks[index].partners = other.partners
      altered.tasks[index].beneficiaries = other.beneficiaries
      altered.tasks[index].cites = other.cites
    }
    let areas = altered.tasks.map(\.area).shuffled(using: &random)
    for (index, area) in areas.enumerated() { altered.tasks[index].area = area }
    let timeframes = altered.tasks.map(\.timeframe).shuffled(using: &random)
    for (index, timeframe) in timeframes.enumerated() { altered.tasks[index].timeframe = timeframe }
    altered.indicators = indicators(of: plan, &random)
    altered.duties = duties(of: plan, &random)
    exchangeIdentifiers(&altered, &random)
    return altered
  }

  private static func indicators(of plan: Plan, _ random: inout SeededRandom) -> [Indicator] {
    let parents = Set(plan.indicators.compactMap(\.parent))
    var result = thinned(plan.indicators, &random) { parents.contains($0.id) }
    for (row, other) in result.shuffled(using: &random).enumerated() {
      result[row].unit = other.unit
      result[row].targets = other.targets
      result[row].direction = other.direction
    }
    let areas = result.map(\.area).shuffled(using: &random)
    for (row, area) in areas.enumerated() { result[row].area = area }
    let leads = result.map(\.lead).shuffled(using: &random)
    for (row, lead) in leads.enumerated() { result[row].lead = lead }
    return result
  }

  private static func duties(of plan: Plan, _ random: inout SeededRandom) -> [Duty] {
    var result = thinned(plan.duties, &random)
    let whos = result.map(\.who).shuffled(using: &random)
    for (row, who) in whos.enumerated() { result[row].who = who }
    return result
  }

  /// Gives every task, indicator and duty the identifier of another one.
  private static func exchangeIdentifiers(_ plan: inout Plan, _ random: inout SeededRandom) {
    let tasks = plan.tasks.map(\.id).shuffled(using: &random)
    for (row, id) in tasks.enumerated() { plan.tasks[row].id = id }
    let duties = plan.duties.map(\.id).shuffled(using: &random)
    for (row, id) in duties.enumerated() { plan.duties[row].id = id }
    let indicators = plan.indicators.map(\.id)
    let names = Dictionary(
      zip(indicators, indicators.shuffled(using: &random)), uniquingKeysWith: { first, _ in first })
    for row in plan.indicators.indices {
      plan.indicators[row].id = names[indicators[row]] ?? indicators[row]
      plan.indicators[row].parent = plan.indicators[row].parent.map { names[$0] ?? $0 }
    }
  }

  /// Most of the rows, in their order; never none.
  private static func thinned<Row>(
    _ rows: [Row], _ random: inout SeededRandom, keeping isNeeded: (Row) -> Bool = { _ in false }
  ) -> [Row] {
    let kept = rows.filter { row in
      let isLucky = !Int.random(in: 0..<5, using: &random).isMultiple(of: 5)
      return isLucky || isNeeded(row)
    }
    return kept.isEmpty ? rows : kept
  }
}
