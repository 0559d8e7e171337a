import PlanModel
import PlanTables

/// Works out one aggregate for every group (Grammar/Reference.md, chapters 7 and 9).
struct Aggregation {
  let grouping: Grouping
  let aggregate: BoundAggregate
  /// The argument's value for each row of the frame; `nil` for `count` and `share`.
  let argument: Vector?
  /// How many rows entered the stage.
  let rowCount: Int

  /// The aggregate's value for each group.
  func column(
    _ tally: inout StageTally, _ run: inout Run
  ) throws(ExecutionFailure) -> Column {
    let control = run.control
    switch aggregate.function.kind {
    case .count: return try count(control)
    case .share: return try share(control)
    case .sum, .average, .median, .minimum, .maximum:
      guard let argument else { return try count(control) }
      let members = try argument.gathered(grouping.members, control)
        .dense(rows: grouping.members.count, control)
      switch members {
      case .number(let numbers): return .number(try numberAggregate(numbers, &tally, &run))
      case .target(let targets): return .target(try targetAggregate(targets, &tally, &run))
      case .date(let dates): return .date(try dateAggregate(dates, &run))
      case .text(let texts): return .text(try textAggregate(texts, &run))
      case .truth, .range, .timeframe, .reference, .list: return members
      }
    case .distinct, .list: return try values(&run)
    }
  }

  // MARK: Counting

  /// How many members of each group count.
  private func sizes(
    _ control: RunControl, where counts: (Int) -> Bool = { _ in true }
  ) throws(ExecutionFailure) -> [Int] {
    try control.reserve(bytes: grouping.groupCount * MemoryLayout<Int>.stride)
    var sizes = [Int](repeating: 0, count: grouping.groupCount)
    for (place, group) in grouping.groups.enumerated() {
      try control.check(row: place)
      if counts(Int(grouping.members[place])) { sizes[Int(group)] += 1 }
    }
    return sizes
  }

  private func count(_ control: RunControl) throws(ExecutionFailure) -> Column {
    guard let argument else { return try numbers(sizes(control), control) { Decimal($0) } }
    let counts = try sizes(control) { !argument.column.isMissing(argument.position($0)) }
    return try numbers(counts, control) { Decimal($0) }
  }

  private func share(_ control: RunControl) throws(ExecutionFailure) -> Column {
    let whole = Decimal(rowCount)
    return try numbers(sizes(control), control) {
      Decimal($0).multiplied(by: .hundred)?.divided(by: whole)
    }
  }

  private func numbers(
    _ counts: [Int], _ control: RunControl, _ number: (Int) -> Decimal?
  ) throws(ExecutionFailure) -> Column {
    var result = NumberColumn(capacity: counts.count)
    for (group, count) in counts.enumerated() {
      try control.check(row: group)
      result.append(number(count))
    }
    return .number(result)
  }

  /// `distinct` and `list`: the different values of each group, in order of appearance.
  private func values(
    _ run: inout Run
  ) throws(ExecutionFailure) -> Column {
    let control = run.control
    guard let argument else { return try count(control) }
    let (elements, owners) = try elementsAndGroups(argument, control)
    let column = try argument.dense(rows: rowCount, control)
    let source = if case .list(let lists) = column { lists.elements } else { column }
    let codes = try ValueCoder.codes(of: control.gathered(source, elements), control).codes
    let kept = try firstOccurrences(codes, owners, control)
    learnSkipped(missing: try missingMembers(argument, control), [:], &run)
    let owning = try control.map(kept.indices) { owners[Int(kept[$0])] }
    let (places, starts) = try Grouping.sorted(owning, count: grouping.groupCount, control)
    if aggregate.function.kind == .distinct {
      let counts = zip(starts, starts.dropFirst()).map { $1 - $0 }
      return try numbers(counts, control) { Decimal($0) }
    }
    let rows = try control.map(places.indices) { elements[Int(kept[Int(places[$0])])] }
    return .list(
      ListColumn(offsets: starts.map { Int32($0) }, elements: try control.gathered(source, rows)))
  }

  /// The positions at which a value appears in its group for the first time.
  private func firstOccurrences(
    _ codes: [Int32], _ owners: [Int32], _ control: RunControl
  ) throws(ExecutionFailure) -> [Int32] {
    var seen: [UInt64: Void] = [:]
    var kept: [Int32] = []
    for position in codes.indices where codes[position] >= 0 {
      try control.check(row: position)
      let pair =
        UInt64(UInt32(bitPattern: owners[position])) << 32
        | UInt64(UInt32(bitPattern: codes[position]))
      if seen.count == seen.capacity { try control.reserveGrowth(of: seen) }
      if seen.updateValue((), forKey: pair) == nil { kept.append(Int32(position)) }
    }
    return kept
  }

  private func elementsAndGroups(
    _ argument: Vector, _ control: RunControl
  ) throws(ExecutionFailure) -> (elements: [Int32], groups: [Int32]) {
    guard case .list(let lists) = argument.column else {
      return (grouping.members, grouping.groups)
    }
    var count = 0
    for (place, member) in grouping.members.enumerated() {
      try control.check(row: place)
      count += lists.range(ofRow: argument.position(Int(member))).count
    }
    try control.reserve(rows: count, bytesPerRow: 2 * MemoryLayout<Int32>.stride)
    var elements: [Int32] = []
    var groups: [Int32] = []
    elements.reserveCapacity(count)
    groups.reserveCapacity(count)
    for (place, member) in grouping.members.enumerated() {
      try control.check(row: place)
      for element in lists.range(ofRow: argument.position(Int(member))) {
        try control.check(row: elements.count)
        elements.append(Int32(element))
        groups.append(grouping.groups[place])
      }
    }
    return (elements, groups)
  }

  private func missingMembers(
    _ argument: Vector, _ control: RunControl
  ) throws(ExecutionFailure) -> Int {
    var count = 0
    for (place, member) in grouping.members.enumerated() {
      try control.check(row: place)
      if argument.column.isMissing(argument.position(Int(member))) { count += 1 }
    }
    return count
  }

  /// Tells over how many values the aggregate is, where some were skipped.
  private func learnSkipped(
    missing: Int, _ others: [UndecidedReason: Int], _ run: inout Run
  ) {
    var reasons = others
    if missing > 0 { reasons[.missing] = missing }
    guard !reasons.isEmpty else { return }
    run.learn(
      .skipped(
        aggregate: aggregate.label,
        SkippedValues(
          total: grouping.members.count, reasons: reasons,
          areTargets: argument?.column.isTarget ?? false)))
  }
}

// MARK: Numbers, dates, texts

extension Aggregation {
  private func numberAggregate(
    _ numbers: NumberColumn, _ tally: inout StageTally, _ run: inout Run
  ) throws(ExecutionFailure) -> NumberColumn {
    let (positions, starts) = try grouping.sorted(run.control)
    var result = NumberColumn(capacity: grouping.groupCount)
    var missing = 0
    for group in 0..<grouping.groupCount {
      try run.control.check(row: group)
      var values: [Decimal] = []
      for place in starts[group]..<starts[group + 1] {
        try run.control.check(row: place)
        if let value = numbers[Int(positions[place])] { values.append(value) }
      }
      missing += starts[group + 1] - starts[group] - values.count
      if values.isEmpty {
        result.append(nil)
        continue
      }
      let value = try number(values, run.control)
      if value == nil { tally.overflows += 1 }
      result.append(value)
    }
    learnSkipped(missing: missing, [:], &run)
    return result
  }

  private func number(
    _ values: [Decimal], _ control: RunControl
  ) throws(ExecutionFailure) -> Decimal? {
    switch aggregate.function.kind {
    case .sum: return try Aggregation.sum(values, control)
    case .average: return try Aggregation.sum(values, control)?.divided(by: Decimal(values.count))
    case .minimum: return values.min()
    case .maximum: return values.max()
    case .median:
      let order = try control.sorted(values.indices) { values[$0] < values[$1] }
      let sorted = order.map { values[$0] }
      let middle = sorted.count / 2
      if sorted.count % 2 == 1 { return sorted[middle] }
      return sorted[middle - 1].adding(sorted[middle])?.divided(by: Decimal(2))
    case .count, .distinct, .list, .share: return nil
    }
  }

  private static func sum(
    _ values: [Decimal], _ control: RunControl
  ) throws(ExecutionFailure) -> Decimal? {
    var sum = Decimal.zero
    for (place, value) in values.enumerated() {
      try control.check(row: place)
      guard let next = sum.adding(value) else { return nil }
      sum = next
    }
    return sum
  }

  private func dateAggregate(
    _ dates: DateColumn, _ run: inout Run
  ) throws(ExecutionFailure) -> DateColumn {
    let isMinimum = aggregate.function.kind == .minimum
    var result = [CalendarDate?](repeating: nil, count: grouping.groupCount)
    var missing = 0
    for (position, group) in grouping.groups.enumerated() {
      try run.control.check(row: position)
      guard let date = dates[position] else {
        missing += 1
        continue
      }
      let best = result[Int(group)] ?? date
      result[Int(group)] = isMinimum ? min(best, date) : max(best, date)
    }
    learnSkipped(missing: missing, [:], &run)
    return DateColumn(result)
  }

  private func textAggregate(
    _ texts: TextColumn, _ run: inout Run
  ) throws(ExecutionFailure) -> TextColumn {
    let isMinimum = aggregate.function.kind == .minimum
    let ranks = try TextComparing(run.control).ranks(of: texts.values)
    var result = [Int32](repeating: -1, count: grouping.groupCount)
    var missing = 0
    for (position, group) in grouping.groups.enumerated() {
      try run.control.check(row: position)
      let code = texts.codes[position]
      let best = result[Int(group)]
      if code < 0 {
        missing += 1
      } else if best < 0 || (ranks[Int(code)] < ranks[Int(best)]) == isMinimum,
        best < 0 || ranks[Int(code)] != ranks[Int(best)]
      {
        result[Int(group)] = code
      }
    }
    learnSkipped(missing: missing, [:], &run)
    return TextColumn(codes: result, values: texts.values)
  }
}

// MARK: Targets

extension Aggregation {
  private func targetAggregate(
    _ targets: TargetColumn, _ tally: inout StageTally, _ run: inout Run
  ) throws(ExecutionFailure) -> TargetColumn {
    let (positions, starts) = try grouping.sorted(run.control)
    var result = ComputedTargets(capacity: grouping.groupCount)
    var skipped: [UndecidedReason: Int] = [:]
    var mixedUnits: [String?] = []
    var knownUnits: Set<String?> = []
    for group in 0..<grouping.groupCount {
      try run.control.check(row: group)
      var intervals: [Interval] = []
      let members = positions[starts[group]..<starts[group + 1]].lazy.map { Int($0) }
      let units = try targets.differentUnits(
        members.filter { targets.kinds[$0].missingReason == nil }, run.control)
      for (place, position) in members.enumerated() {
        try run.control.check(row: place)
        if let reason = targets.kinds[position].missingReason {
          skipped[reason, default: 0] += 1
          continue
        }
        intervals.append(targets.intervals[position])
      }
      if units.count > 1 {
        for unit in units where knownUnits.insert(unit).inserted { mixedUnits.append(unit) }
        result.append(nil, unit: nil)
        continue
      }
      let value = intervals.isEmpty ? nil : try interval(intervals, run.control)
      if value == nil, !intervals.isEmpty { tally.overflows += 1 }
      result.append(value, unit: units.first ?? nil)
    }
    let missing = skipped.removeValue(forKey: .missing) ?? 0
    if !mixedUnits.isEmpty {
      run.learn(.mixedUnits(aggregate: aggregate.label, mixedUnits))
    }
    learnSkipped(missing: missing, skipped, &run)
    return result.column
  }

  /// The smallest interval that holds every value the aggregate can take.
  private func interval(
    _ intervals: [Interval], _ control: RunControl
  ) throws(ExecutionFailure) -> Interval? {
    let last = intervals.count - 1
    let middle = intervals.count / 2
    switch aggregate.function.kind {
    case .sum: return try Aggregation.sum(intervals, control)
    case .average:
      return try Aggregation.sum(intervals, control)?.divided(by: Decimal(intervals.count))
    case .minimum: return try Aggregation.ordered(intervals, places: [0], control)[0]
    case .maximum: return try Aggregation.ordered(intervals, places: [last], control)[0]
    case .median where intervals.count % 2 == 1:
      return try Aggregation.ordered(intervals, places: [middle], control)[0]
    case .median:
      let both = try Aggregation.ordered(intervals, places: [middle - 1, middle], control)
      return both[0].adding(both[1])?.divided(by: Decimal(2))
    case .count, .distinct, .list, .share: return nil
    }
  }

  private static func sum(
    _ intervals: [Interval], _ control: RunControl
  ) throws(ExecutionFailure) -> Interval? {
    var sum = Interval(exactly: .zero)
    for (place, interval) in intervals.enumerated() {
      try control.check(row: place)
      guard let next = sum.adding(interval) else { return nil }
      sum = next
    }
    return sum
  }

  /// What the values at places of the order can be: between the low end at that place among the
  /// low ends and the high end at that place among the high ends.
  private static func ordered(
    _ intervals: [Interval], places: [Int], _ control: RunControl
  ) throws(ExecutionFailure) -> [Interval] {
    let byLow = try sorted(intervals, control) {
      Interval(low: $0.low, lowOpen: $0.lowOpen, high: nil)
    }
    let byHigh = try sorted(intervals, control) {
      Interval(low: nil, high: $0.high, highOpen: $0.highOpen)
    }
    return places.map { place in
      let low = intervals[byLow[place]]
      let high = intervals[byHigh[place]]
      return Interval(
        low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen)
    }
  }

  private static func sorted(
    _ intervals: [Interval], _ control: RunControl, _ end: (Interval) -> Interval
  ) throws(ExecutionFailure) -> [Int] {
    try control.sorted(intervals.indices) {
      Interval.order(end(intervals[$0]), end(intervals[$1])) < 0
    }
  }
}

extension Column {
  var isTarget: Bool {
    if case .target = self { true } else { false }
  }
}
