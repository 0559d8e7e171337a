import PlanModel

/// Why a query stopped while it ran.
enum ExecutionFailure: Error {
  /// An expectation does not hold.
  case expectation(Diagnostic)
  /// Whoever started the query gave it up.
  case cancelled
}

/// Runs bound queries: stage after stage over a frame.
enum Executor {
  /// Runs a query and makes of its shown columns a result.
  static func run(
    _ query: BoundQuery, over database: PlanDatabase, _ cancellation: Cancellation
  ) throws(ExecutionFailure) -> ResultTable {
    var context = EvaluationContext(database: database, cancellation: cancellation)
    let frame = try execute(query, &context)
    let columns = query.shownColumns.map { column in
      let values = frame.column(column.slot, database)
      return ResultColumn(
        name: column.name, type: column.type, column: values.named(in: database))
    }
    return ResultTable(
      columns: columns, rowCount: frame.rowCount, notes: context.notes, lineage: frame.lineage)
  }

  /// The rows of a query inside another.
  static func frame(
    of query: BoundQuery, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) -> Frame {
    try execute(query, &context)
  }

  private static func execute(
    _ query: BoundQuery, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) -> Frame {
    if let identity = query.identity, let known = context.namedFrames[identity] { return known }
    var frame: Frame
    switch query.source {
    case .relation(let id): frame = Frame(context.database[id])
    case .query(let inner): frame = try execute(inner, &context)
    }
    for stage in query.stages {
      try apply(stage, to: &frame, &context)
      context.endStage()
      try context.cancellation.check()
    }
    if let identity = query.identity { context.namedFrames[identity] = frame }
    return frame
  }

  /// Runs one stage. Explanations run them one by one to see what each does to a row.
  static func apply(
    _ stage: BoundStage, to frame: inout Frame, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) {
    switch stage.kind {
    case .filter(let condition, let probes): try filter(condition, probes, &frame, &context)
    case .find(let text, let slots): try find(text, slots, &frame, &context)
    case .project(let expressions): try project(expressions, &frame, &context)
    case .extend(let assignments): try extend(assignments, &frame, &context)
    case .aggregate(let aggregation): try aggregate(aggregation, &frame, &context)
    case .sort(let keys): try sort(keys, &frame, &context)
    case .take(let count): frame.keep((0..<Int32(min(count, frame.rowCount))).map { $0 })
    case .skip(let count):
      frame.keep((Int32(min(count, frame.rowCount))..<Int32(frame.rowCount)).map { $0 })
    case .distinct(let expressions): try distinct(expressions, &frame, &context)
    case .expand(let slot): expand(slot, &frame, context.database)
    case .expect(let aggregation): try expect(aggregation, stage, frame, &context)
    }
  }

  // MARK: Stages that leave rows out

  private static func filter(
    _ condition: BoundExpression, _ probes: [BoundExpression], _ frame: inout Frame,
    _ context: inout EvaluationContext
  ) throws(ExecutionFailure) {
    var evaluator = Evaluator(frame: frame, context: context)
    let truths = try evaluator.evaluateTruth(condition)
    context = evaluator.context
    var kept: [Int32] = []
    var undecided: [UndecidedReason: Int] = [:]
    for (row, truth) in truths.enumerated() {
      if truth == .yes {
        kept.append(Int32(row))
      } else if let reason = truth.reason {
        undecided[reason, default: 0] += 1
      }
    }
    frame.keep(kept)
    if !undecided.isEmpty { context.note(ExecutionMessages.undecided(undecided)) }
    for probe in probes { try noteUnits(probe, frame, &context) }
  }

  /// Names the units of the targets among the kept rows, where there are several.
  private static func noteUnits(
    _ probe: BoundExpression, _ frame: Frame, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) {
    var evaluator = Evaluator(frame: frame, context: context)
    let value = try evaluator.evaluate(probe)
    context = evaluator.context
    guard case .target(let targets) = value.column else { return }
    var units: [String?] = []
    for row in targets.kinds.indices where targets.kinds[row].isNumeric {
      let unit = targets.units[row]
      if !units.contains(unit) { units.append(unit) }
    }
    if units.count > 1 { context.note(ExecutionMessages.severalUnits(units)) }
  }

  private static func find(
    _ text: String, _ slots: [BoundExpression], _ frame: inout Frame,
    _ context: inout EvaluationContext
  ) throws(ExecutionFailure) {
    guard let pattern = LoosePattern(text) else { return }
    var evaluator = Evaluator(frame: frame, context: context)
    var isFound = [Bool](repeating: false, count: frame.rowCount)
    for slot in slots {
      let value = try evaluator.evaluate(slot)
      let truths = try Searching.contains(value, pattern, &evaluator.context)
      for (row, truth) in truths.enumerated() where truth == .yes { isFound[row] = true }
    }
    context = evaluator.context
    frame.keep(isFound.indices.filter { isFound[$0] }.map { Int32($0) })
  }

  // MARK: Stages that make columns

  private static func project(
    _ expressions: [BoundExpression], _ frame: inout Frame, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) {
    frame.slots = try slots(expressions, frame, &context)
  }

  /// The slots of expressions; a plain column stays what it is.
  private static func slots(
    _ expressions: [BoundExpression], _ frame: Frame, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) -> [Frame.Slot] {
    var evaluator = Evaluator(frame: frame, context: context)
    var slots: [Frame.Slot] = []
    for expression in expressions {
      if case .slot(let slot) = expression.kind {
        slots.append(frame.slots[slot])
      } else {
        slots.append(.dense(try evaluator.evaluate(expression).dense))
      }
    }
    context = evaluator.context
    return slots
  }

  private static func extend(
    _ assignments: [BoundAssignment], _ frame: inout Frame, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) {
    for assignment in assignments {
      let made = try slots([assignment.expression], frame, &context)
      frame.slots.append(contentsOf: made)
    }
  }

  private static func sort(
    _ keys: [BoundSortKey], _ frame: inout Frame, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) {
    var evaluator = Evaluator(frame: frame, context: context)
    var columns: [(column: Column, isDescending: Bool)] = []
    for key in keys {
      let column = try evaluator.evaluate(key.expression).dense
      columns.append((column.named(in: context.database), key.isDescending))
    }
    context = evaluator.context
    frame.keep(try Sorting(context.cancellation).order(columns, count: frame.rowCount))
  }

  private static func distinct(
    _ expressions: [BoundExpression], _ frame: inout Frame, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) {
    try project(expressions, &frame, &context)
    let columns = frame.slots.indices.map { frame.column($0, context.database) }
    let coder = try ValueCoder.combined(columns, count: frame.rowCount, context.cancellation)
    let members = (0..<Int32(frame.rowCount)).map { $0 }
    frame.group(
      coder.codes, of: members, count: coder.firstRows.count,
      columns: columns.map { $0.gathered(coder.firstRows) })
  }

  private static func expand(_ slot: Int, _ frame: inout Frame, _ database: PlanDatabase) {
    guard case .list(let lists) = frame.column(slot, database) else { return }
    var rows: [Int32] = []
    var elements: [Int32] = []
    for row in 0..<frame.rowCount {
      let range = lists.range(ofRow: row)
      if range.isEmpty {
        rows.append(Int32(row))
        elements.append(-1)
      }
      for element in range {
        rows.append(Int32(row))
        elements.append(Int32(element))
      }
    }
    frame.keep(rows)
    frame.slots[slot] = .dense(lists.elements.gathered(elements))
  }
}

extension Column {
  /// References replaced by the names of the rows they refer to, in lists too.
  func named(in database: PlanDatabase) -> Column {
    switch self {
    case .reference(let references):
      return .text(database.displayNames(of: references.relation).gathered(references.rows))
    case .list(let lists):
      return .list(
        ListColumn(offsets: lists.offsets, elements: lists.elements.named(in: database)))
    case .text, .number, .truth, .date, .range, .target, .timeframe: return self
    }
  }
}
