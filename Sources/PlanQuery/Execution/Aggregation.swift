import PlanModel

/// Works out one aggregate for every group (language.md, sections 7 and 9).
struct Aggregation {
  let grouping: Grouping
  let aggregate: BoundAggregate
  /// The argument's value for each row of the frame; `nil` for `count` and `share`.
  let argument: Vector?
  /// How many rows entered the stage.
  let rowCount: Int

  /// The aggregate's value for each group.
  func run(_ context: inout EvaluationContext) throws(ExecutionFailure) -> Column {
    switch aggregate.function.kind {
    case .count: return count()
    case .share: return share()
    case .sum, .average, .median, .minimum, .maximum:
      guard let argument else { return count() }
      let members = argument.gathered(grouping.members).dense
      switch members {
      case .number(let numbers): return .number(try numberAggregate(numbers, &context))
      case .target(let targets): return .target(try targetAggregate(targets, &context))
      case .date(let dates): return .date(dateAggregate(dates, &context))
      case .text(let texts): return .text(try textAggregate(texts, &context))
      case .truth, .range, .timeframe, .reference, .list: return members
      }
    case .distinct, .list: return try values(&context)
    }
  }

  // MARK: Counting

  private func sizes() -> [Int] {
    var sizes = [Int](repeating: 0, count: grouping.groupCount)
    for group in grouping.groups { sizes[Int(group)] += 1 }
    return sizes
  }

  private func count() -> Column {
    guard let argument else { return .number(NumberColumn(sizes().map { Decimal($0) })) }
    var counts = [Int](repeating: 0, count: grouping.groupCount)
    for (member, group) in zip(grouping.members, grouping.groups)
    where !argument.column.isMissing(argument.position(Int(member))) {
      counts[Int(group)] += 1
    }
    return .number(NumberColumn(counts.map { Decimal($0) }))
  }

  private func share() -> Column {
    let whole = Decimal(rowCount)
    return .number(
      NumberColumn(
        sizes().map { Decimal($0).multiplied(by: .hundred)?.divided(by: whole) }))
  }

  /// `distinct` and `list`: the different values of each group, in order of appearance.
  private func values(
    _ context: inout EvaluationContext
  ) throws(ExecutionFailure) -> Column {
    guard let argument else { return count() }
    let (elements, owners) = elementsAndGroups(argument)
    let column = argument.isConstant ? argument.dense : argument.column
    let source = if case .list(let lists) = column { lists.elements } else { column }
    let codes = try ValueCoder.codes(of: source.gathered(elements), context.cancellation).codes
    var seen: Set<UInt64> = []
    var kept = [[Int32]](repeating: [], count: grouping.groupCount)
    for position in codes.indices where codes[position] >= 0 {
      try context.cancellation.check(row: position)
      let group = owners[position]
      let pair =
        UInt64(UInt32(bitPattern: group)) << 32 | UInt64(UInt32(bitPattern: codes[position]))
      if seen.insert(pair).inserted { kept[Int(group)].append(elements[position]) }
    }
    noteSkipped(missing: missingMembers(argument), [:], &context)
    if aggregate.function.kind == .distinct {
      return .number(NumberColumn(kept.map { Decimal($0.count) }))
    }
    var offsets: [Int32] = [0]
    for rows in kept { offsets.append(offsets[offsets.count - 1] + Int32(rows.count)) }
    return .list(ListColumn(offsets: offsets, elements: source.gathered(kept.flatMap { $0 })))
  }

  private func elementsAndGroups(_ argument: Vector) -> (elements: [Int32], groups: [Int32]) {
    guard case .list(let lists) = argument.column else {
      return (grouping.members, grouping.groups)
    }
    var elements: [Int32] = []
    var groups: [Int32] = []
    for (member, group) in zip(grouping.members, grouping.groups) {
      for element in lists.range(ofRow: argument.position(Int(member))) {
        elements.append(Int32(element))
        groups.append(group)
      }
    }
    return (elements, groups)
  }

  private func missingMembers(_ argument: Vector) -> Int {
    grouping.members.count { argument.column.isMissing(argument.position(Int($0))) }
  }

  /// A note of how many values the aggregate is over, where some were skipped.
  func noteSkipped(
    missing: Int, _ others: [UndecidedReason: Int], _ context: inout EvaluationContext
  ) {
    let skipped = missing + others.values.reduce(0, +)
    guard skipped > 0 else { return }
    var reasons = others
    if missing > 0 { reasons[.missing] = missing }
    context.note(
      ExecutionMessages.denominator(
        aggregate.label, used: grouping.members.count - skipped, of: grouping.members.count,
        targets: argument?.column.isTarget ?? false, reasons))
  }
}

// MARK: Numbers, dates, texts

extension Aggregation {
  private func numberAggregate(
    _ numbers: NumberColumn, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) -> NumberColumn {
    let (positions, starts) = grouping.sorted()
    var result = NumberColumn(capacity: grouping.groupCount)
    var missing = 0
    for group in 0..<grouping.groupCount {
      try context.cancellation.check(row: group)
      let values = positions[starts[group]..<starts[group + 1]].compactMap { numbers[Int($0)] }
      missing += starts[group + 1] - starts[group] - values.count
      if values.isEmpty {
        result.append(nil)
        continue
      }
      let value = number(values)
      if value == nil { context.overflows += 1 }
      result.append(value)
    }
    noteSkipped(missing: missing, [:], &context)
    return result
  }

  private func number(_ values: [Decimal]) -> Decimal? {
    switch aggregate.function.kind {
    case .sum: return Aggregation.sum(values)
    case .average: return Aggregation.sum(values)?.divided(by: Decimal(values.count))
    case .minimum: return values.min()
    case .maximum: return values.max()
    case .median:
      let sorted = values.sorted()
      let middle = sorted.count / 2
      if sorted.count % 2 == 1 { return sorted[middle] }
      return sorted[middle - 1].adding(sorted[middle])?.divided(by: Decimal(2))
    case .count, .distinct, .list, .share: return nil
    }
  }

  private static func sum(_ values: [Decimal]) -> Decimal? {
    var sum = Decimal.zero
    for value in values {
      guard let next = sum.adding(value) else { return nil }
      sum = next
    }
    return sum
  }

  private func dateAggregate(
    _ dates: DateColumn, _ context: inout EvaluationContext
  ) -> DateColumn {
    let isMinimum = aggregate.function.kind == .minimum
    var result = [CalendarDate?](repeating: nil, count: grouping.groupCount)
    var missing = 0
    for (position, group) in grouping.groups.enumerated() {
      guard let date = dates[position] else {
        missing += 1
        continue
      }
      let best = result[Int(group)] ?? date
      result[Int(group)] = isMinimum ? min(best, date) : max(best, date)
    }
    noteSkipped(missing: missing, [:], &context)
    return DateColumn(result)
  }

  private func textAggregate(
    _ texts: TextColumn, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) -> TextColumn {
    let isMinimum = aggregate.function.kind == .minimum
    let ranks = try TextComparing(context.cancellation).ranks(of: texts.values)
    var result = [Int32](repeating: -1, count: grouping.groupCount)
    var missing = 0
    for (position, group) in grouping.groups.enumerated() {
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
    noteSkipped(missing: missing, [:], &context)
    return TextColumn(codes: result, values: texts.values)
  }
}

// MARK: Targets

extension Aggregation {
  private func targetAggregate(
    _ targets: TargetColumn, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) -> TargetColumn {
    let (positions, starts) = grouping.sorted()
    var result = ComputedTargets(capacity: grouping.groupCount)
    var skipped: [UndecidedReason: Int] = [:]
    var mixedUnits: [String?] = []
    for group in 0..<grouping.groupCount {
      try context.cancellation.check(row: group)
      var intervals: [Interval] = []
      var units: [String?] = []
      for position in positions[starts[group]..<starts[group + 1]] {
        if let reason = targets.kinds[Int(position)].missingReason {
          skipped[reason, default: 0] += 1
          continue
        }
        intervals.append(targets.intervals[Int(position)])
        let unit = targets.units[Int(position)]
        if !units.contains(unit) { units.append(unit) }
      }
      if units.count > 1 {
        for unit in units where !mixedUnits.contains(unit) {
          mixedUnits.append(unit)
        }
        result.append(nil, unit: nil)
        continue
      }
      let value = intervals.isEmpty ? nil : interval(intervals)
      if value == nil, !intervals.isEmpty { context.overflows += 1 }
      result.append(value, unit: units.first ?? nil)
    }
    let missing = skipped.removeValue(forKey: .missing) ?? 0
    if !mixedUnits.isEmpty {
      context.note(ExecutionMessages.mixedUnits(aggregate.label, mixedUnits))
    }
    noteSkipped(missing: missing, skipped, &context)
    return result.column
  }

  /// The smallest interval that holds every value the aggregate can take.
  private func interval(_ intervals: [Interval]) -> Interval? {
    switch aggregate.function.kind {
    case .sum: return Aggregation.sum(intervals)
    case .average: return Aggregation.sum(intervals)?.divided(by: Decimal(intervals.count))
    case .minimum: return Aggregation.ordered(intervals, place: 0)
    case .maximum: return Aggregation.ordered(intervals, place: intervals.count - 1)
    case .median:
      let middle = intervals.count / 2
      guard intervals.count % 2 == 0 else {
        return Aggregation.ordered(intervals, place: middle)
      }
      return Aggregation.ordered(intervals, place: middle - 1)
        .adding(Aggregation.ordered(intervals, place: middle))?.divided(by: Decimal(2))
    case .count, .distinct, .list, .share: return nil
    }
  }

  private static func sum(_ intervals: [Interval]) -> Interval? {
    var sum = Interval(exactly: .zero)
    for interval in intervals {
      guard let next = sum.adding(interval) else { return nil }
      sum = next
    }
    return sum
  }

  /// What the value at a place of the order can be: between the low end at that place among the
  /// low ends and the high end at that place among the high ends.
  private static func ordered(_ intervals: [Interval], place: Int) -> Interval {
    let byLow = intervals.map { Interval(low: $0.low, lowOpen: $0.lowOpen, high: nil) }
      .sorted { Interval.order($0, $1) < 0 }
    let byHigh = intervals.map { Interval(low: nil, high: $0.high, highOpen: $0.highOpen) }
      .sorted { Interval.order($0, $1) < 0 }
    return Interval(
      low: byLow[place].low, lowOpen: byLow[place].lowOpen, high: byHigh[place].high,
      highOpen: byHigh[place].highOpen)
  }
}

extension Column {
  var isTarget: Bool {
    if case .target = self { true } else { false }
  }
}
