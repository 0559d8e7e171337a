import PlanModel

@testable import PlanQuery

extension ReferenceBackend {
  /// Makes one row of all rows with the same keys: the keys, and then the aggregates.
  mutating func group(
    _ aggregation: BoundAggregation, _ table: inout PlainTable
  ) throws(PlainFailure) {
    let rowCount = table.rows.count
    for key in aggregation.keys { try prepare(key) }
    let keys = keyValues(aggregation.keys, table)
    let groups = groups(keys, aggregation.keys.map(\.type))
    let times = groups.reduce(0) { $0 + $1.rows.count }
    if times > rowCount { learnRepeats(keys, aggregation.keyNames, times, table) }
    var rows = groups.map { PlainTable.Row(values: $0.keys, source: nil) }
    for aggregate in aggregation.aggregates {
      if let argument = aggregate.argument { try prepare(argument) }
      let values = arguments(aggregate, table)
      let members = groups.map { group in group.rows.map { values[$0] } }
      for (number, value) in worked(aggregate, members, rowCount).enumerated() {
        rows[number].values.append(value)
      }
    }
    table.rows = rows
    table.isGrouped = true
  }

  /// The keys of every row.
  private mutating func keyValues(
    _ keys: [BoundExpression], _ table: PlainTable
  ) -> [[PlainValue]] {
    table.rows.enumerated().map { number, row in keys.map { evaluate($0, row, number) } }
  }

  private mutating func arguments(
    _ aggregate: BoundAggregate, _ table: PlainTable
  ) -> [PlainValue] {
    table.rows.enumerated().map { number, row in
      aggregate.argument.map { evaluate($0, row, number) } ?? .missing
    }
  }

  /// The rows of each group, groups in the order in which they first appear. A row counts once
  /// under each element of a list, and where it is empty under a missing key.
  private func groups(
    _ rows: [[PlainValue]], _ types: [ColumnType]
  ) -> [(keys: [PlainValue], rows: [Int])] {
    if types.isEmpty { return [([], Array(rows.indices))] }
    var places: [[PlainValue.Key]: Int] = [:]
    var groups: [(keys: [PlainValue], rows: [Int])] = []
    for (row, values) in rows.enumerated() {
      for keys in ReferenceBackend.combinations(values, types) {
        let place = places[keys.map(\.key)] ?? groups.count
        if place == groups.count {
          places[keys.map(\.key)] = place
          groups.append((keys, []))
        }
        groups[place].rows.append(row)
      }
    }
    return groups
  }

  /// Every choice of one different element of each key that is a list.
  private static func combinations(
    _ values: [PlainValue], _ types: [ColumnType]
  ) -> [[PlainValue]] {
    var all: [[PlainValue]] = [[]]
    for (value, type) in zip(values, types) {
      var choices = [value]
      if type.isList { choices = value.elements.different }
      if choices.isEmpty { choices = [.missing(of: type.element)] }
      all = all.flatMap { start in choices.map { start + [$0] } }
    }
    return all
  }

  private mutating func learnRepeats(
    _ keys: [[PlainValue]], _ names: [String], _ times: Int, _ table: PlainTable
  ) {
    for (place, name) in names.enumerated() {
      let repeated = keys.filter { $0[place].isList && $0[place].elements.different.count > 1 }
      guard !repeated.isEmpty else { continue }
      learn(
        .repeated(
          RepeatedRows(
            repeated: repeated.count, key: name,
            relation: table.isGrouped ? nil : table.relation, rows: table.rows.count,
            times: times)))
    }
  }
}

extension [PlainValue] {
  /// Of equal values the first.
  var different: [PlainValue] {
    var seen: Set<PlainValue.Key> = []
    return filter { seen.insert($0.key).inserted }
  }
}

// MARK: Aggregates

extension ReferenceBackend {
  /// An aggregate of every group, worked out from the values of its rows.
  ///
  /// - Parameters:
  ///   - aggregate: The aggregate.
  ///   - groups: For each group its argument's values.
  ///   - rowCount: How many rows entered the stage.
  /// - Returns: One value for each group.
  private mutating func worked(
    _ aggregate: BoundAggregate, _ groups: [[PlainValue]], _ rowCount: Int
  ) -> [PlainValue] {
    switch aggregate.function {
    case .count:
      return groups.map { values in
        let counted = aggregate.argument == nil ? values : values.filter { !$0.isMissing }
        return .number(Decimal(counted.count))
      }
    case .share:
      return groups.map { values in
        let part = Decimal(values.count).multiplied(by: .hundred)
        return part?.divided(by: Decimal(rowCount)).map { .number($0) } ?? .missing
      }
    case .distinct, .list:
      learnSkipped(aggregate, groups)
      return groups.map { values in
        let elements = values.flatMap(\.elements).filter { !$0.isMissing }.different
        return aggregate.function == .list
          ? .list(elements) : .number(Decimal(elements.count))
      }
    case .sum, .average, .median, .minimum, .maximum:
      if aggregate.type == .target { return targets(aggregate, groups) }
      learnSkipped(aggregate, groups)
      return groups.map { values in
        let present = values.filter { !$0.isMissing }
        if present.isEmpty { return .missing }
        if aggregate.type == .number { return number(aggregate, present.compactMap(\.number)) }
        return first(aggregate, present)
      }
    }
  }

  /// Tells over how many values an aggregate is, where some are missing, unclear or in words.
  private mutating func learnSkipped(
    _ aggregate: BoundAggregate, _ groups: [[PlainValue]],
    _ reason: (PlainValue) -> UndecidedReason? = { $0.isMissing ? .missing : nil }
  ) {
    var reasons: [UndecidedReason: Int] = [:]
    for value in groups.joined() {
      if let reason = reason(value) { reasons[reason, default: 0] += 1 }
    }
    guard !reasons.isEmpty else { return }
    learn(
      .skipped(
        aggregate: aggregate.label,
        SkippedValues(
          total: groups.reduce(0) { $0 + $1.count }, reasons: reasons,
          areTargets: aggregate.argument?.type == .target)))
  }

  private mutating func number(_ aggregate: BoundAggregate, _ values: [Decimal]) -> PlainValue {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    let result: Decimal? =
      switch aggregate.function {
      case .sum: ReferenceBackend.sum(values)
      case .average: ReferenceBackend.sum(values)?.divided(by: Decimal(values.count))
      case .minimum: sorted[0]
      case .maximum: sorted[sorted.count - 1]
      default:
        sorted.count % 2 == 1
          ? sorted[middle] : sorted[middle - 1].adding(sorted[middle])?.divided(by: Decimal(2))
      }
    if result == nil { tally.count(.overflow) }
    return result.map { .number($0) } ?? .missing
  }

  private static func sum(_ values: [Decimal]) -> Decimal? {
    var sum: Decimal? = .zero
    for value in values { sum = sum?.adding(value) }
    return sum
  }

  /// The least or greatest date or text; of equal ones the first.
  private func first(_ aggregate: BoundAggregate, _ values: [PlainValue]) -> PlainValue {
    let comparison: BoundComparison =
      aggregate.function == .minimum ? .less : .greater
    var best = values[0]
    for value in values where compare(comparison, value, best) == .yes { best = value }
    return best
  }

  /// The smallest interval that holds every value the aggregate of targets can take.
  private mutating func targets(
    _ aggregate: BoundAggregate, _ groups: [[PlainValue]]
  ) -> [PlainValue] {
    var mixed: [String?] = []
    let results = groups.map { values -> PlainValue in
      let targets = values.compactMap(\.target).filter { $0.kind.isNumeric }
      var units: [String?] = []
      for target in targets where !units.contains(target.unit) { units.append(target.unit) }
      if units.count > 1 {
        for unit in units where !mixed.contains(unit) { mixed.append(unit) }
        return .target(.missing)
      }
      guard let unit = units.first else { return .target(.missing) }
      let interval = ReferenceBackend.interval(
        aggregate.function, targets.map(\.interval))
      if interval == nil { tally.count(.overflow) }
      return .target(.computed(interval, unit: unit))
    }
    if !mixed.isEmpty { learn(.mixedUnits(aggregate: aggregate.label, mixed)) }
    learnSkipped(aggregate, groups) { $0.target.flatMap(ReferenceBackend.withoutNumber) }
    return results
  }

  private static func interval(
    _ kind: AggregateID, _ intervals: [Interval]
  ) -> Interval? {
    var sum: Interval? = Interval(exactly: .zero)
    for interval in intervals { sum = sum?.adding(interval) }
    let middle = intervals.count / 2
    switch kind {
    case .sum: return sum
    case .average: return sum?.divided(by: Decimal(intervals.count))
    case .minimum: return place(0, intervals)
    case .maximum: return place(intervals.count - 1, intervals)
    default:
      if intervals.count % 2 == 1 { return place(middle, intervals) }
      return place(middle - 1, intervals).adding(place(middle, intervals))?
        .divided(by: Decimal(2))
    }
  }

  /// What the value at a place of the order can be: it is lowest where all are lowest, and highest
  /// where all are highest.
  private static func place(_ place: Int, _ intervals: [Interval]) -> Interval {
    let lows = intervals.map { Interval(low: $0.low, lowOpen: $0.lowOpen, high: nil) }
      .sorted { Interval.order($0, $1) < 0 }
    let highs = intervals.map { Interval(low: nil, high: $0.high, highOpen: $0.highOpen) }
      .sorted { Interval.order($0, $1) < 0 }
    return Interval(
      low: lows[place].low, lowOpen: lows[place].lowOpen, high: highs[place].high,
      highOpen: highs[place].highOpen)
  }
}
