import PlanModel

extension Executor {
  static func aggregate(
    _ aggregation: BoundAggregation, _ frame: inout Frame, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) {
    var evaluator = Evaluator(frame: frame, context: context)
    var keys: [Vector] = []
    for key in aggregation.keys { keys.append(try evaluator.evaluate(key)) }
    context = evaluator.context
    let grouping =
      keys.isEmpty
      ? try Grouping(allRows: frame.rowCount, context.control)
      : try Grouping(by: keys, count: frame.rowCount, context.control)
    try noteRepeats(
      grouping, keys, aggregation.keyNames, frame.hasSingleRows ? frame.relation : nil,
      frame.rowCount, &context)
    let columns = try aggregate(aggregation, grouping, frame, &context)
    try frame.group(
      grouping.groups, of: grouping.members, count: grouping.groupCount, columns: columns,
      context.control)
    frame.slots = try slots(aggregation.results, frame, &context)
  }

  /// The keys and then the aggregates, a value for each group.
  private static func aggregate(
    _ aggregation: BoundAggregation, _ grouping: Grouping, _ frame: Frame,
    _ context: inout EvaluationContext
  ) throws(ExecutionFailure) -> [Column] {
    var columns = grouping.keys
    for aggregate in aggregation.aggregates {
      var evaluator = Evaluator(frame: frame, context: context)
      var argument: Vector?
      if let expression = aggregate.argument { argument = try evaluator.evaluate(expression) }
      context = evaluator.context
      columns.append(
        try Aggregation(
          grouping: grouping, aggregate: aggregate, argument: argument, rowCount: frame.rowCount
        ).run(&context))
    }
    return columns
  }

  /// Says where a row counts under several keys.
  private static func noteRepeats(
    _ grouping: Grouping, _ keys: [Vector], _ names: [String],
    _ relation: RelationID?, _ rowCount: Int, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) {
    guard grouping.members.count > rowCount else { return }
    for (key, name) in zip(keys, names) {
      guard case .list(let lists) = key.column else { continue }
      let codes = try ValueCoder.codes(of: lists.elements, context.control).codes
      var repeated = 0
      for row in 0..<rowCount {
        try context.control.check(row: row)
        let different = try lists.differentElements(
          ofRow: key.position(row), codes, context.control)
        if different.count > 1 { repeated += 1 }
      }
      if repeated > 0 {
        context.note(
          ExecutionMessages.countsUnderEach(
            repeated, key: name, of: relation, rows: rowCount, times: grouping.members.count))
      }
    }
  }

  static func expect(
    _ aggregation: BoundAggregation, _ stage: BoundStage, _ frame: Frame,
    _ context: inout EvaluationContext
  ) throws(ExecutionFailure) {
    var whole = frame
    let grouping = try Grouping(allRows: frame.rowCount, context.control)
    let columns = try aggregate(aggregation, grouping, frame, &context)
    try whole.group(
      grouping.groups, of: grouping.members, count: 1, columns: columns, context.control)
    var evaluator = Evaluator(frame: whole, context: context)
    guard let condition = aggregation.results.first else { return }
    let truth = try evaluator.evaluateTruth(condition)[0]
    context = evaluator.context
    guard truth != .yes else { return }
    var found: [String] = []
    for (aggregate, column) in zip(aggregation.aggregates, columns) {
      let named = try column.named(in: context.database, context.control)
      found.append("\(aggregate.label) = \(named.foundText)")
    }
    throw .expectation(
      Diagnostic(
        .expectationFailed, at: stage.range,
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
