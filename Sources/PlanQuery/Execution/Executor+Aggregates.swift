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
      ? Grouping(allRows: frame.rowCount)
      : try Grouping(by: keys, count: frame.rowCount, context.cancellation)
    try noteRepeats(
      grouping, keys, aggregation.keyNames, frame.offsets == nil ? frame.relation : nil,
      frame.rowCount, &context)
    let columns = try aggregate(aggregation, grouping, frame, &context)
    frame.group(
      grouping.groups, of: grouping.members, count: grouping.groupCount, columns: columns)
    let results = aggregation.results
    var resultEvaluator = Evaluator(frame: frame, context: context)
    var slots: [Frame.Slot] = []
    for expression in results {
      if case .slot(let slot) = expression.kind {
        slots.append(frame.slots[slot])
      } else {
        slots.append(.dense(try resultEvaluator.evaluate(expression).dense))
      }
    }
    frame.slots = slots
    context = resultEvaluator.context
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
      let codes = try ValueCoder.codes(of: lists.elements, context.cancellation).codes
      let repeated = (0..<rowCount).count {
        lists.differentElements(ofRow: key.position($0), codes).count > 1
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
    let grouping = Grouping(allRows: frame.rowCount)
    let columns = try aggregate(aggregation, grouping, frame, &context)
    whole.group(grouping.groups, of: grouping.members, count: 1, columns: columns)
    var evaluator = Evaluator(frame: whole, context: context)
    guard let condition = aggregation.results.first else { return }
    let truth = try evaluator.evaluateTruth(condition)[0]
    context = evaluator.context
    guard truth != .yes else { return }
    let found = zip(aggregation.aggregates, columns).map { aggregate, column in
      "\(aggregate.label) = \(column.named(in: context.database).foundText)"
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
