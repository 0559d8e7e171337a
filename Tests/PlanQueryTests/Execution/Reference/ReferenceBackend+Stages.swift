import PlanModel
import PlanText
@testable import PlanQuery

extension ReferenceBackend {
  /// Runs one stage.
  mutating func apply(_ stage: BoundStage, _ table: inout PlainTable) throws(PlainFailure) {
    switch stage.kind {
    case .filter(let condition, let probes): try filter(condition, probes, &table)
    case .find(let text, let slots): find(text, slots, &table)
    case .project(let expressions): try project(expressions, &table)
    case .extend(let assignments): try extend(assignments, &table)
    case .aggregate(let aggregation):
      try group(aggregation, &table)
      try project(aggregation.results, &table)
    case .sort(let keys): try sort(keys, &table)
    case .take(let count): table.rows = Array(table.rows.prefix(count))
    case .skip(let count): table.rows = Array(table.rows.dropFirst(count))
    case .distinct(let expressions):
      try project(expressions, &table)
      removeRepeats(&table)
    case .expand(let slot): try expand(slot, stage, &table)
    case .expect(let aggregation): try expect(aggregation, table)
    }
  }

  private mutating func filter(
    _ condition: BoundExpression, _ probes: [BoundExpression], _ table: inout PlainTable
  ) throws(PlainFailure) {
    try prepare(condition)
    var kept: [PlainTable.Row] = []
    var undecided: [UndecidedReason: Int] = [:]
    var units = [[String?]](repeating: [], count: probes.count)
    for (number, row) in table.rows.enumerated() {
      let truth = evaluate(condition, row, number).truth
      if let reason = truth.reason { undecided[reason, default: 0] += 1 }
      guard truth == .yes else { continue }
      kept.append(row)
      for (place, probe) in probes.enumerated() {
        guard let target = evaluate(probe, row, number).target, target.kind.isNumeric,
          !units[place].contains(target.unit)
        else { continue }
        units[place].append(target.unit)
      }
    }
    table.rows = kept
    if !undecided.isEmpty { learn(.undecided(undecided)) }
    for units in units where units.count > 1 { learn(.severalUnits(units)) }
  }

  private mutating func find(
    _ text: String, _ slots: [BoundExpression], _ table: inout PlainTable
  ) {
    var kept: [PlainTable.Row] = []
    for (number, row) in table.rows.enumerated() {
      let values = slots.map { evaluate($0, row, number) }
      if values.contains(where: { contains($0, .text(text)) == .yes }) { kept.append(row) }
    }
    table.rows = kept
  }

  mutating func project(
    _ expressions: [BoundExpression], _ table: inout PlainTable
  ) throws(PlainFailure) {
    for expression in expressions { try prepare(expression) }
    for (number, row) in table.rows.enumerated() {
      table.rows[number].values = expressions.map { evaluate($0, row, number) }
    }
  }

  /// Works out the columns of `add`, each of which may use those before it.
  private mutating func extend(
    _ assignments: [BoundAssignment], _ table: inout PlainTable
  ) throws(PlainFailure) {
    for assignment in assignments {
      try prepare(assignment.expression)
      for (number, row) in table.rows.enumerated() {
        let value = evaluate(assignment.expression, row, number)
        if assignment.slot < row.values.count {
          table.rows[number].values[assignment.slot] = value
        } else {
          table.rows[number].values.append(value)
        }
      }
    }
  }

  private func removeRepeats(_ table: inout PlainTable) {
    var seen: Set<[PlainValue.Key]> = []
    table.rows = table.rows.filter { seen.insert($0.values.map(\.key)).inserted }
    for number in table.rows.indices { table.rows[number].source = nil }
    table.isGrouped = true
  }

  private func expand(
    _ slot: Int, _ stage: BoundStage, _ table: inout PlainTable
  ) throws(PlainFailure) {
    let type = stage.columnsBefore.first { $0.slot == slot }?.type.element ?? .text
    var rows: [PlainTable.Row] = []
    try checkSize(table.rows.reduce(0) { $0 + max(1, $1.values[slot].elements.count) })
    for row in table.rows {
      let elements = row.values[slot].elements
      for element in elements.isEmpty ? [.missing(of: type)] : elements {
        var copy = row
        copy.values[slot] = element
        rows.append(copy)
      }
    }
    table.rows = rows
  }

  private mutating func expect(
    _ aggregation: BoundAggregation, _ table: PlainTable
  ) throws(PlainFailure) {
    var all = table
    try group(aggregation, &all)
    for condition in aggregation.results {
      try prepare(condition)
      let truth = evaluate(condition, all.rows[0], 0).truth
      if truth != .yes { throw .expectation(truth) }
    }
  }
}

// MARK: Order

extension ReferenceBackend {
  private mutating func sort(
    _ keys: [BoundSortKey], _ table: inout PlainTable
  ) throws(PlainFailure) {
    for key in keys { try prepare(key.expression) }
    var sorted: [(number: Int, row: PlainTable.Row, values: [PlainValue])] = []
    for (number, row) in table.rows.enumerated() {
      let values = keys.map { database.named(evaluate($0.expression, row, number)) }
      sorted.append((number, row, values))
    }
    sorted.sort { left, right in
      for (place, key) in keys.enumerated() {
        let order = ReferenceBackend.order(
          left.values[place], right.values[place], isDescending: key.isDescending)
        if order != 0 { return order < 0 }
      }
      return left.number < right.number
    }
    table.rows = sorted.map(\.row)
  }

  /// Orders two values; what has no place in the order comes last both ways.
  private static func order(
    _ left: PlainValue, _ right: PlainValue, isDescending: Bool
  ) -> Int {
    switch (left.sortsLast, right.sortsLast) {
    case (true, true): 0
    case (true, false): 1
    case (false, true): -1
    case (false, false): isDescending ? order(right, left) : order(left, right)
    }
  }

  private static func order(_ left: PlainValue, _ right: PlainValue) -> Int {
    switch (left, right) {
    case (.text(let left), .text(let right)): return compareVietnamese(left, right)
    case (.number(let left), .number(let right)): return Decimal.compare(left, right)
    case (.date(let left), .date(let right)): return left == right ? 0 : (left < right ? -1 : 1)
    case (.truth(let left), .truth(let right)): return Int(left.rawValue) - Int(right.rawValue)
    case (.target(let left), .target(let right)):
      return Interval.order(left.interval, right.interval)
    case (.range(let low, let high), .range(let otherLow, let otherHigh)):
      let lows = order(low, otherLow)
      return lows != 0 ? lows : order(high, otherHigh)
    case (.timeframe(let left), .timeframe(let right)):
      guard let start = left.start, let end = left.end, let otherStart = right.start,
        let otherEnd = right.end
      else { return 0 }
      let starts = order(.date(start), .date(otherStart))
      return starts != 0 ? starts : order(.date(end), .date(otherEnd))
    default: return 0
    }
  }
}

extension PlainValue {
  /// Whether it has no place in the order: missing, undecided, in words, without days.
  fileprivate var sortsLast: Bool {
    switch self {
    case .truth(let truth): truth.isUndecided
    case .target(let target): !target.kind.isNumeric
    case .timeframe(let timeframe): !timeframe.kind.hasDays
    default: isMissing
    }
  }
}
