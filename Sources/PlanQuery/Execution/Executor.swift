import PlanModel

/// Why a query stopped while it ran.
enum ExecutionFailure: Error {
  /// An expectation does not hold.
  case expectation(Diagnostic)
  /// Whoever started the query gave it up.
  case cancelled
  /// It would take too much; where is not known yet.
  case excess(Excess)
  /// It would take too much: what, and where.
  case tooLarge(Diagnostic)
}

/// Runs bound queries: stage after stage over a frame.
enum Executor {
  /// Runs a query and makes of its shown columns a result.
  static func run(
    _ query: BoundQuery, over database: PlanDatabase, _ control: RunControl
  ) throws(ExecutionFailure) -> ResultTable {
    var context = EvaluationContext(database: database, control: control)
    let frame = try execute(query, &context)
    var columns: [ResultColumn] = []
    for column in query.shownColumns {
      let values = try frame.column(column.slot, database, control)
      columns.append(
        ResultColumn(
          name: column.name, type: column.type, column: try values.named(in: database, control)))
    }
    return ResultTable(
      columns: columns, rowCount: frame.rowCount, notes: context.notes, lineage: frame.lineage)
  }

  /// The rows of a query inside another, whose stage goes on with its own counts afterwards.
  static func frame(
    of query: BoundQuery, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) -> Frame {
    let outer = context.stage
    context.stage = StageTally()
    defer { context.stage = outer }
    return try execute(query, &context)
  }

  private static func execute(
    _ query: BoundQuery, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) -> Frame {
    if let identity = query.identity, let known = context.namedFrames[identity] { return known }
    var frame: Frame
    switch query.source {
    case .relation(let id): frame = try Frame(context.database[id], context.control)
    case .query(let inner): frame = try execute(inner, &context)
    }
    for stage in query.stages {
      do {
        try apply(stage, to: &frame, &context)
      } catch .excess(let excess) where query.identity == nil {
        // A named query may stand in another text than the one that runs.
        throw .tooLarge(ExecutionMessages.tooLarge(excess, stage))
      }
      context.endStage()
      try context.control.check()
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
    case .take(let count):
      try keep(0..<min(count, frame.rowCount), &frame, context.control)
    case .skip(let count):
      try keep(min(count, frame.rowCount)..<frame.rowCount, &frame, context.control)
    case .distinct(let expressions): try distinct(expressions, &frame, &context)
    case .expand(let slot): try expand(slot, &frame, context.database, context.control)
    case .expect(let aggregation): try expect(aggregation, stage, frame, &context)
    }
  }

  // MARK: Stages that leave rows out

  private static func keep(
    _ rows: Range<Int>, _ frame: inout Frame, _ control: RunControl
  ) throws(ExecutionFailure) {
    try frame.keep(try control.rowNumbers(rows), control)
  }

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
      try context.control.check(row: row)
      if truth == .yes {
        kept.append(Int32(row))
      } else if let reason = truth.reason {
        undecided[reason, default: 0] += 1
      }
    }
    try frame.keep(kept, context.control)
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
    let units = try targets.differentUnits(
      targets.kinds.indices.lazy.filter { targets.kinds[$0].isNumeric }, context.control)
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
      for (row, truth) in truths.enumerated() {
        try context.control.check(row: row)
        if truth == .yes { isFound[row] = true }
      }
    }
    context = evaluator.context
    var kept: [Int32] = []
    for row in isFound.indices {
      try context.control.check(row: row)
      if isFound[row] { kept.append(Int32(row)) }
    }
    try frame.keep(kept, context.control)
  }

  // MARK: Stages that make columns

  private static func project(
    _ expressions: [BoundExpression], _ frame: inout Frame, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) {
    frame.slots = try slots(expressions, frame, &context)
  }

  /// The slots of expressions; a plain column stays what it is.
  static func slots(
    _ expressions: [BoundExpression], _ frame: Frame, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) -> [Frame.Slot] {
    var evaluator = Evaluator(frame: frame, context: context)
    var slots: [Frame.Slot] = []
    for expression in expressions {
      if case .slot(let slot) = expression.kind {
        slots.append(frame.slots[slot])
      } else {
        slots.append(.dense(try evaluator.evaluate(expression).dense(context.control)))
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
      let column = try evaluator.evaluate(key.expression).dense(context.control)
      columns.append((try column.named(in: context.database, context.control), key.isDescending))
    }
    context = evaluator.context
    let order = try Sorting(context.control).order(columns, count: frame.rowCount)
    try frame.keep(order, context.control)
  }

  private static func distinct(
    _ expressions: [BoundExpression], _ frame: inout Frame, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) {
    try project(expressions, &frame, &context)
    let control = context.control
    var columns: [Column] = []
    for slot in frame.slots.indices {
      columns.append(try frame.column(slot, context.database, control))
    }
    let coder = try ValueCoder.combined(columns, count: frame.rowCount, control)
    let members = try control.rowNumbers(0..<frame.rowCount)
    for index in columns.indices {
      columns[index] = try control.gathered(columns[index], coder.firstRows)
    }
    try frame.group(
      coder.codes, of: members, count: coder.firstRows.count, columns: columns, control)
  }

  /// Makes of each row as many as its list has elements; of an empty list one without a value.
  private static func expand(
    _ slot: Int, _ frame: inout Frame, _ database: PlanDatabase, _ control: RunControl
  ) throws(ExecutionFailure) {
    guard let (lists, places) = frame.lists(slot, database) else { return }
    var count = 0
    for row in 0..<frame.rowCount {
      try control.check(row: row)
      count += max(1, lists.range(ofRow: places.map { Int($0[row]) } ?? row).count)
    }
    try control.reserve(rows: count, bytesPerRow: 2 * MemoryLayout<Int32>.stride)
    var rows: [Int32] = []
    var elements: [Int32] = []
    rows.reserveCapacity(count)
    elements.reserveCapacity(count)
    for row in 0..<frame.rowCount {
      let range = lists.range(ofRow: places.map { Int($0[row]) } ?? row)
      if range.isEmpty {
        rows.append(Int32(row))
        elements.append(-1)
      }
      for element in range {
        rows.append(Int32(row))
        elements.append(Int32(element))
        try control.check(row: rows.count)
      }
      try control.check(row: row)
    }
    try frame.keep(rows, control)
    frame.slots[slot] = .dense(try control.gathered(lists.elements, elements))
  }
}

extension Column {
  /// References replaced by the names of the rows they refer to, in lists too.
  func named(
    in database: PlanDatabase, _ control: RunControl
  ) throws(ExecutionFailure) -> Column {
    switch self {
    case .reference(let references):
      let names = Column.text(database.displayNames(of: references.relation))
      return try control.gathered(names, references.rows)
    case .list(let lists):
      return .list(
        ListColumn(
          offsets: lists.offsets, elements: try lists.elements.named(in: database, control)))
    case .text, .number, .truth, .date, .range, .target, .timeframe: return self
    }
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
