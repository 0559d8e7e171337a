import PlanModel
import PlanTables
import PlanText

/// Follows one row of the plan through a query: runs stage after stage over all rows, as the
/// executor does, and looks at each stage at what becomes of the rows that come from that one.
struct Tracer {
  /// A stage, and the rows before it and after it.
  private struct Step {
    var stage: BoundStage
    var before: Frame
    var after: Frame
    /// Writes expressions with the columns before the stage.
    var writer: ResolvedText
  }

  let row: Int32
  private var run: Run
  private(set) var stages: [StageTrace] = []
  /// Whether no row comes from it any more.
  private(set) var isGone = false

  init(row: Int32, database: PlanDatabase, _ control: RunControl) {
    self.row = row
    run = Run(database: database, control: control)
  }

  /// Runs a query as far as the row goes.
  mutating func follow(_ query: BoundQuery) throws(ExecutionFailure) -> Frame {
    var frame: Frame
    switch query.source {
    case .relation(let id): frame = try Frame(run.database[id], run.control)
    case .query(let inner): frame = try follow(inner)
    }
    for stage in query.stages where !isGone {
      let before = frame
      let rows = try before.positions(ofPlanRow: row, run.control)
      var evaluator = Evaluator(frame: frame)
      try Executor.apply(stage, &evaluator, &run)
      frame = evaluator.frame
      let step = Step(
        stage: stage, before: before, after: frame,
        writer: ResolvedText(columns: stage.columnsBefore, database: run.database))
      let trace = StageTrace(text: stage.text, rows: try traces(of: step, at: rows))
      stages.append(trace)
      isGone = !trace.isKept
    }
    return frame
  }

  private mutating func traces(
    of step: Step, at rows: [Int32]
  ) throws(ExecutionFailure) -> [RowTrace] {
    switch step.stage.kind {
    case .aggregate(let aggregation):
      return [try grouped(aggregation.expressionsRead, in: step, at: rows)]
    case .distinct(let expressions):
      return [try grouped(expressions, in: step, at: rows)]
    case .filter, .find, .project, .extend, .sort, .take, .skip, .expand, .expect:
      var traces: [RowTrace] = []
      for (index, row) in rows.enumerated() {
        try run.control.check(row: index)
        traces.append(try trace(of: step, at: row))
      }
      return traces
    }
  }

  private mutating func trace(
    of step: Step, at position: Int32
  ) throws(ExecutionFailure) -> RowTrace {
    let before = step.before
    var own = before
    try own.keep([position], run.control)
    var tracer = ConditionTracer(frame: own, writer: step.writer)
    let place = Int(position) + 1
    switch step.stage.kind {
    case .filter(let condition, _):
      let trace = try tracer.trace(condition, &run)
      return RowTrace(
        values: try columnsRead([condition], &tracer), verdict: StageVerdict(trace.truth),
        condition: trace)
    case .find(let text, let slots): return try find(text, slots, own, &tracer)
    case .project(let expressions):
      return try passing(expressions.filter { !$0.isSlot }, &tracer)
    case .extend(let assignments): return try added(assignments, in: step, at: position)
    case .sort(let keys):
      let verdict = StageVerdict.moved(
        from: place, to: try sortedPlace(of: position, keys, before), of: before.rowCount)
      var values: [ResultColumn] = []
      for key in keys { values.append(try tracer.value(key.expression, &run)) }
      return RowTrace(values: values, verdict: verdict, condition: nil)
    case .take(let count):
      return placed(place, before, isKept: place <= count)
    case .skip(let count):
      return placed(place, before, isKept: place > count)
    case .expand(let slot): return try expanded(slot, own, of: step.stage)
    case .expect, .aggregate, .distinct:
      return RowTrace(values: [], verdict: .holds, condition: nil)
    }
  }

  private func placed(_ place: Int, _ before: Frame, isKept: Bool) -> RowTrace {
    RowTrace(
      values: [], verdict: .position(place, of: before.rowCount, isKept: isKept), condition: nil)
  }

  private mutating func passing(
    _ expressions: [BoundExpression], _ tracer: inout ConditionTracer
  ) throws(ExecutionFailure) -> RowTrace {
    var values: [ResultColumn] = []
    for expression in expressions { values.append(try tracer.value(expression, &run)) }
    return RowTrace(values: values, verdict: .passes, condition: nil)
  }

  /// The columns that expressions read, each once.
  private mutating func columnsRead(
    _ expressions: [BoundExpression], _ tracer: inout ConditionTracer
  ) throws(ExecutionFailure) -> [ResultColumn] {
    var slots: [BoundExpression] = []
    for expression in expressions { expression.collectSlotExpressions(into: &slots) }
    var values: [ResultColumn] = []
    for slot in slots { values.append(try tracer.value(slot, &run)) }
    return values
  }

  private mutating func find(
    _ text: String, _ slots: [BoundExpression], _ own: Frame, _ tracer: inout ConditionTracer
  ) throws(ExecutionFailure) -> RowTrace {
    guard let pattern = LoosePattern(text) else {
      return RowTrace(values: [], verdict: .notFound, condition: nil)
    }
    var values: [ResultColumn] = []
    let comparing = Comparing(rows: own.rowCount, run.control)
    for slot in slots {
      let truths = try comparing.contains(tracer.evaluator.evaluate(slot, &run), pattern, &run)
      if truths.first == .yes { values.append(try tracer.value(slot, &run)) }
    }
    let verdict: StageVerdict =
      values.isEmpty ? .notFound : .found(columns: values.map(\.name))
    return RowTrace(values: values, verdict: verdict, condition: nil)
  }

  /// The columns that `add` made.
  private func added(
    _ assignments: [BoundAssignment], in step: Step, at position: Int32
  ) throws(ExecutionFailure) -> RowTrace {
    let slots = Set(assignments.map(\.slot))
    let columns = step.stage.columnsAfter.filter { slots.contains($0.slot) }
    return RowTrace(
      values: try values(columns, position, step.after), verdict: .passes, condition: nil)
  }

  /// Where `sort` puts a row. The order is worked out once more, since after the stage copies of
  /// a row that `expand` made cannot be told apart.
  private mutating func sortedPlace(
    of position: Int32, _ keys: [BoundSortKey], _ before: Frame
  ) throws(ExecutionFailure) -> Int {
    var evaluator = Evaluator(frame: before)
    let order = try evaluator.order(by: keys, &run)
    return (order.firstIndex(of: position) ?? Int(position)) + 1
  }

  private func expanded(
    _ slot: Int, _ own: Frame, of stage: BoundStage
  ) throws(ExecutionFailure) -> RowTrace {
    let column = try own.column(slot, run.database, run.control)
    guard case .list(let lists) = column else {
      return RowTrace(values: [], verdict: .passes, condition: nil)
    }
    let columns = stage.columnsBefore.filter { $0.slot == slot }.prefix(1)
    return RowTrace(
      values: try values(Array(columns), 0, own),
      verdict: .expanded(count: max(1, lists.range(ofRow: 0).count)), condition: nil)
  }

  private mutating func grouped(
    _ expressions: [BoundExpression], in step: Step, at rows: [Int32]
  ) throws(ExecutionFailure) -> RowTrace {
    let after = step.after
    var own = step.before
    try own.keep(Array(rows.prefix(1)), run.control)
    var tracer = ConditionTracer(frame: own, writer: step.writer)
    var groups: [GroupTrace] = []
    for (index, position) in try after.positions(ofPlanRow: row, run.control).enumerated() {
      try run.control.check(row: index)
      groups.append(
        GroupTrace(
          position: Int(position) + 1, count: after.rowCount,
          rowCount: after.lineage.rows(ofRow: Int(position)).count,
          values: try values(step.stage.columnsAfter, position, after)))
    }
    return RowTrace(
      values: try columnsRead(expressions, &tracer), verdict: .grouped(groups), condition: nil)
  }

  /// The values of columns in one row of a frame.
  private func values(
    _ columns: [ScopeColumn], _ position: Int32, _ frame: Frame
  ) throws(ExecutionFailure) -> [ResultColumn] {
    let control = run.control
    var row = frame
    try row.keep([position], control)
    var values: [ResultColumn] = []
    for column in columns {
      let value = try row.column(column.slot, run.database, control)
      values.append(
        ResultColumn(
          name: column.name, type: column.type,
          column: try value.named(in: run.database, control)))
    }
    return values
  }
}

extension StageVerdict {
  fileprivate init(_ truth: Truth) {
    if let reason = truth.reason {
      self = .undecided(reason)
    } else {
      self = truth == .yes ? .kept : .leftOut
    }
  }
}

extension Frame {
  /// The rows of the frame that come from a row of the relation.
  func positions(
    ofPlanRow row: Int32, _ control: RunControl
  ) throws(ExecutionFailure) -> [Int32] {
    var known: [Int: Bool] = [:]
    var found: [Int32] = []
    for position in 0..<rowCount {
      try control.check(row: position)
      let group = lineage.group(ofRow: position)
      let isOfRow =
        hasSingleRows
        ? rows[position] == row : known[group] ?? lineage.rows(ofGroup: group).contains(row)
      if !hasSingleRows { known[group] = isOfRow }
      if isOfRow { found.append(Int32(position)) }
    }
    return found
  }
}

extension BoundAggregation {
  /// The keys and the arguments of the aggregates.
  fileprivate var expressionsRead: [BoundExpression] { keys + aggregates.compactMap(\.argument) }
}

extension BoundExpression {
  fileprivate var isSlot: Bool {
    if case .slot = kind { true } else { false }
  }

  /// Adds the columns that the expression reads, each once, in reading order.
  fileprivate func collectSlotExpressions(into found: inout [BoundExpression]) {
    if case .slot(let slot) = kind {
      let isKnown = found.contains { if case .slot(slot) = $0.kind { true } else { false } }
      if !isKnown { found.append(self) }
    }
    for part in parts { part.collectSlotExpressions(into: &found) }
  }
}
