import PlanModel
import PlanTables

/// Makes one value of the present values of a group; `nil` where it has too many digits.
struct Reducer<Value>: Sendable {
  let reduce: @Sendable ([Value], RunControl) throws(ExecutionFailure) -> Value?

  init(_ reduce: @escaping @Sendable ([Value], RunControl) throws(ExecutionFailure) -> Value?) {
    self.reduce = reduce
  }
}

/// Which end of an order is wanted.
enum Extreme {
  case least, greatest
}

extension GroupedValues {
  func reduced(
    _ numbers: NumberColumn, by reducer: Reducer<Decimal>
  ) throws(ExecutionFailure) -> AggregateResult {
    let (positions, starts) = try grouping.sorted(control)
    var result = NumberColumn(capacity: grouping.groupCount)
    var missing = 0
    var overflows = 0
    for group in 0..<grouping.groupCount {
      try control.check(row: group)
      var values: [Decimal] = []
      for place in starts[group]..<starts[group + 1] {
        try control.check(row: place)
        if let value = numbers[Int(positions[place])] { values.append(value) }
      }
      missing += starts[group + 1] - starts[group] - values.count
      let value = values.isEmpty ? nil : try reducer.reduce(values, control)
      if value == nil, !values.isEmpty { overflows += 1 }
      result.append(value)
    }
    return AggregateResult(.number(result), missing: missing, overflows: overflows)
  }

  /// Targets of different units have no value together.
  func reduced(
    _ targets: TargetColumn, by reducer: Reducer<Interval>
  ) throws(ExecutionFailure) -> AggregateResult {
    let (positions, starts) = try grouping.sorted(control)
    var targetsMade = ComputedTargets(capacity: grouping.groupCount)
    var result = AggregateResult(.truth([]))
    var knownUnits: Set<String?> = []
    for group in 0..<grouping.groupCount {
      try control.check(row: group)
      var intervals: [Interval] = []
      let members = positions[starts[group]..<starts[group + 1]].lazy.map { Int($0) }
      let units = try targets.differentUnits(
        members.filter { targets.kinds[$0].missingReason == nil }, control)
      for (place, position) in members.enumerated() {
        try control.check(row: place)
        if let reason = targets.kinds[position].missingReason {
          result.skipped[reason, default: 0] += 1
          continue
        }
        intervals.append(targets.intervals[position])
      }
      if units.count > 1 {
        for unit in units where knownUnits.insert(unit).inserted {
          result.mixedUnits.append(unit)
        }
        targetsMade.append(nil, unit: nil)
        continue
      }
      let value = intervals.isEmpty ? nil : try reducer.reduce(intervals, control)
      if value == nil, !intervals.isEmpty { result.overflows += 1 }
      targetsMade.append(value, unit: units.first ?? nil)
    }
    result.column = .target(targetsMade.column)
    return result
  }

  func extreme(_ end: Extreme, of dates: DateColumn) throws(ExecutionFailure) -> AggregateResult {
    var result = [CalendarDate?](repeating: nil, count: grouping.groupCount)
    var missing = 0
    for (position, group) in grouping.groups.enumerated() {
      try control.check(row: position)
      guard let date = dates[position] else {
        missing += 1
        continue
      }
      let best = result[Int(group)] ?? date
      result[Int(group)] = end == .least ? min(best, date) : max(best, date)
    }
    return AggregateResult(.date(DateColumn(result)), missing: missing)
  }

  func extreme(_ end: Extreme, of texts: TextColumn) throws(ExecutionFailure) -> AggregateResult {
    let ranks = try TextRanks.ranks(of: texts.values, control)
    var result = [Int32](repeating: -1, count: grouping.groupCount)
    var missing = 0
    for (position, group) in grouping.groups.enumerated() {
      try control.check(row: position)
      let code = texts.codes[position]
      let best = result[Int(group)]
      if code < 0 {
        missing += 1
      } else if best < 0 || (ranks[Int(code)] < ranks[Int(best)]) == (end == .least),
        best < 0 || ranks[Int(code)] != ranks[Int(best)]
      {
        result[Int(group)] = code
      }
    }
    let column = TextColumn(codes: result, values: texts.values)
    return AggregateResult(.text(column), missing: missing)
  }
}

extension TargetColumn {
  /// The different units of some rows, in order of appearance; `nil` is among them where a target
  /// has none.
  func differentUnits(
    _ rows: some Sequence<Int>, _ control: RunControl
  ) throws(ExecutionFailure) -> [String?] {
    var seen: Set<Int32> = []
    var found: [String?] = []
    var known: Set<String?> = []
    for (place, row) in rows.enumerated() {
      try control.check(row: place)
      let code = units.codes[row]
      guard seen.insert(code).inserted else { continue }
      if known.insert(units[row]).inserted { found.append(units[row]) }
    }
    return found
  }
}

extension TargetKind {
  /// Why a target of this kind has no number to compare; `nil` where it has.
  var missingReason: UndecidedReason? {
    switch self {
    case .missing: .missing
    case .unclear: .unclear
    case .text: .inWords
    case .exact, .less, .atMost, .greater, .atLeast, .range, .interval: nil
    }
  }
}
