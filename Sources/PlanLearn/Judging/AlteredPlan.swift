import PlanModel

/// A plan of the same offices and areas with other tasks and targets: an answer that was typed to
/// fit the rows of one plan does not fit it.
public enum AlteredPlan {
  /// The relations that are altered.
  private static let relations = [RelationID.tasks, .indicators, .duties].map(RelationDefinition.of)

  /// Makes the altered plan; the same plan gives the same one each time.
  ///
  /// About every fifth task, indicator and duty is left out; what is left takes over the
  /// identifiers and other values of other rows, as its fields declare. Targets move together with
  /// their unit and direction, so that shares stay shares.
  ///
  /// - Parameters:
  ///   - plan: A plan without errors.
  ///   - seed: Decides what becomes of it.
  /// - Returns: A plan without errors.
  public static func make(from plan: Plan, seed: UInt64) -> Plan {
    var random = SeededRandom(seed: seed)
    var altered = plan
    for relation in relations {
      thin(relation, of: &altered, &random)
      exchange(relation.fields.filter { $0.exchange == .together }, relation, &altered, &random)
      for field in relation.fields where field.exchange == .alone {
        exchange([field], relation, &altered, &random)
      }
    }
    for relation in relations { exchangeIdentifiers(relation, &altered, &random) }
    return altered
  }

  /// Leaves out some of the rows, but never all, and none that another one refers to.
  private static func thin(
    _ relation: RelationDefinition, of plan: inout Plan, _ random: inout SeededRandom
  ) {
    let keys = relation.keys(plan)
    let own = relation.fields.filter { $0.target == relation.id }
    let needed = Set(keys.indices.flatMap { row in own.flatMap { $0.texts(plan, row) } })
    let kept = keys.indices.filter { row in
      let isLucky = !Int.random(in: 0..<5, using: &random).isMultiple(of: 5)
      return isLucky || needed.contains(keys[row])
    }
    if !kept.isEmpty { relation.rows.keep(&plan, kept) }
  }

  /// Gives each row the values that another one has in some fields.
  private static func exchange(
    _ fields: [Field], _ relation: RelationDefinition, _ plan: inout Plan,
    _ random: inout SeededRandom
  ) {
    guard !fields.isEmpty else { return }
    let source = plan
    let others = Array(0..<relation.rows.count(plan)).shuffled(using: &random)
    for (row, other) in others.enumerated() {
      for field in fields { field.copy(from: (source, other), to: row, of: &plan) }
    }
  }

  /// Gives every row the identifier of another one; rows that refer to it follow.
  private static func exchangeIdentifiers(
    _ relation: RelationDefinition, _ plan: inout Plan, _ random: inout SeededRandom
  ) {
    let keys = relation.keys(plan)
    let names = Dictionary(
      zip(keys, keys.shuffled(using: &random)), uniquingKeysWith: { first, _ in first })
    for field in relation.fields {
      switch field.kind {
      case .text(_, let set) where relation.key.contains(field.name):
        for (row, key) in keys.enumerated() { set(&plan, row, names[key]) }
      case .reference(let read, let set, to: relation.id):
        for row in keys.indices { set(&plan, row, read(plan, row).map { names[$0] ?? $0 }) }
      case .text, .texts, .number, .years, .date, .word, .timeframe, .targets, .reference,
        .references, .derived:
        break
      }
    }
  }
}
