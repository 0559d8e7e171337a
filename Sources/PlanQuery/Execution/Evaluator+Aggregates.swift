import PlanModel
import PlanTables

extension Evaluator {
  /// Replaces the rows by groups of them, whose columns are the keys and then the aggregates.
  mutating func group(
    _ aggregation: BoundAggregation, _ run: inout Run
  ) throws(ExecutionFailure) {
    var keys: [Vector] = []
    for key in aggregation.keys { keys.append(try evaluate(key, &run)) }
    let grouping =
      keys.isEmpty
      ? try Grouping(allRows: frame.rowCount, run.control)
      : try Grouping(by: keys, count: frame.rowCount, run.control)
    try learnRepeats(grouping, by: Array(zip(keys, aggregation.keyNames)), &run)
    var columns = grouping.keys
    for aggregate in aggregation.aggregates {
      var argument: Vector?
      if let expression = aggregate.argument { argument = try evaluate(expression, &run) }
      let values = GroupedValues(
        grouping: grouping, argument: argument, rowCount: frame.rowCount, control: run.control)
      let result = try AggregateDefinition[aggregate.function].evaluate(values)
      learn(result, of: aggregate, over: values, &run)
      columns.append(result.column)
    }
    try frame.group(
      grouping.groups, of: grouping.members, count: grouping.groupCount, columns: columns,
      run.control)
  }

  /// Tells what an aggregate had to leave out.
  private mutating func learn(
    _ result: AggregateResult, of aggregate: BoundAggregate, over values: GroupedValues,
    _ run: inout Run
  ) {
    tally.overflows += result.overflows
    if !result.mixedUnits.isEmpty {
      run.learn(.mixedUnits(aggregate: aggregate.label, result.mixedUnits))
    }
    guard !result.skipped.isEmpty else { return }
    run.learn(
      .skipped(
        aggregate: aggregate.label,
        SkippedValues(
          total: values.grouping.members.count, reasons: result.skipped,
          areTargets: aggregate.argument?.type == .target)))
  }

  /// Tells where a row counts under several keys.
  private func learnRepeats(
    _ grouping: Grouping, by keys: [(vector: Vector, name: String)], _ run: inout Run
  ) throws(ExecutionFailure) {
    guard grouping.members.count > frame.rowCount else { return }
    for (key, name) in keys {
      guard case .list(let lists) = key.column else { continue }
      let codes = try ValueCoder.codes(of: lists.elements, run.control).codes
      var repeated = 0
      for row in 0..<frame.rowCount {
        try run.control.check(row: row)
        let different = try lists.differentElements(
          ofRow: key.position(row), codes, run.control)
        if different.count > 1 { repeated += 1 }
      }
      guard repeated > 0 else { continue }
      run.learn(
        .repeated(
          RepeatedRows(
            repeated: repeated, key: name,
            relation: frame.hasSingleRows ? frame.relation : nil, rows: frame.rowCount,
            times: grouping.members.count)))
    }
  }

  /// Fails unless a condition over all rows is true; leaves the rows as they are.
  mutating func expect(
    _ aggregation: BoundAggregation, at range: SourceRange, _ run: inout Run
  ) throws(ExecutionFailure) {
    guard let condition = aggregation.results.first else { return }
    let rows = frame
    try group(aggregation, &run)
    let truth = try evaluateTruth(condition, &run)[0]
    guard truth != .yes else {
      frame = rows
      return
    }
    var found: [String] = []
    for (slot, aggregate) in aggregation.aggregates.enumerated() {
      let named = try frame.column(slot, run.database, run.control)
        .named(in: run.database, run.control)
      found.append("\(aggregate.label) = \(named.foundText)")
    }
    throw .expectation(
      Diagnostic(
        .expectationFailed, at: range,
        message: ExecutionMessages.expectationFailed(found, truth)))
  }
}

extension Column {
  /// The only value of a column, for the message of a failed expectation.
  fileprivate var foundText: String {
    if isMissing(0) { return "missing" }
    switch self {
    case .text(let texts): return "\"\(texts[0] ?? "")\""
    case .number(let numbers): return numbers[0]?.description ?? "missing"
    case .date(let dates): return dates[0]?.description ?? "missing"
    case .target(let targets): return targets.intervals[0].description
    case .truth(let states): return states[0].isUndecided ? "?" : "\(states[0] == .yes)"
    case .list(let lists): return "(\(lists.elements.count) values)"
    case .range, .timeframe, .reference: return "?"
    }
  }
}
