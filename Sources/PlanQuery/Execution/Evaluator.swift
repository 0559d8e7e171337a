import PlanModel
import PlanTables

/// Turns bound expressions into columns over the rows of a frame, and counts what it cannot work
/// out. A stage has one evaluator: what the stage does to the frame it does to the evaluator's,
/// so that every column has as many rows as the frame, and what is counted is the stage's.
struct Evaluator {
  var frame: Frame
  var tally = StageTally()

  init(frame: Frame) {
    self.frame = frame
  }

  mutating func evaluate(
    _ expression: BoundExpression, _ run: inout Run
  ) throws(ExecutionFailure) -> Vector {
    let control = run.control
    try control.check()
    try control.reserve(rows: frame.rowCount, bytesPerRow: expression.type.bytesPerRow)
    switch expression.kind {
    case .literal(let literal): return Vector(literal.column, isConstant: true)
    case .slot(let slot): return Vector(try frame.column(slot, run.database, control))
    case .field(let base, let field):
      return try evaluate(base, &run).field(field, run.database, control)
    case .negate(let operand):
      return try evaluate(operand, &run).mapNumbers(
        control, { $0.negated }, targets: { $0.negated })
    case .chain(let first, let terms):
      var value = try evaluate(first, &run)
      for (number, term) in terms.enumerated() {
        let operand = try evaluate(term.operand, &run)
        var failures = StageTally()
        value = try value.combined(term.operation, operand, control, &failures)
        count(failures, of: expression, number, value)
      }
      return value
    case .exactTarget(let number): return try evaluate(number, &run).exactTargets(control)
    case .yearBound(let number, let isEnd):
      return try evaluate(number, &run).yearBounds(isEnd: isEnd, control)
    case .range(let low, let high):
      return Vector(.range(low: try dense(low, &run), high: try dense(high, &run)))
    case .rangeEnd(let range, let isEnd):
      let value = try evaluate(range, &run)
      guard case .range(let low, let high) = value.column else { return value }
      return Vector(isEnd ? high : low, isConstant: value.isConstant)
    case .call(let function, let arguments):
      var values: [Vector] = []
      for argument in arguments { values.append(try evaluate(argument, &run)) }
      var context = FunctionContext(today: run.database.today, control: control)
      let result = try FunctionDefinition[function].evaluate(values, &context)
      count(context.failures, of: expression, 0, result)
      return result
    case .compare, .between, .contains, .refersTo, .inValues, .inRows, .spans, .isMissing, .not,
      .and, .or:
      return Vector(.truth(try evaluateTruth(expression, &run)))
    }
  }

  /// Counts what could not be worked out in an operation of an expression. What is the same for all
  /// rows is worked out once and counts for each.
  private mutating func count(
    _ failures: StageTally, of expression: BoundExpression, _ number: Int, _ result: Vector
  ) {
    tally.add(
      failures, of: StageTally.Operation(range: expression.range, number: number),
      times: result.isConstant ? frame.rowCount : 1)
  }

  /// The values of an expression, one for each row of the frame.
  mutating func dense(
    _ expression: BoundExpression, _ run: inout Run
  ) throws(ExecutionFailure) -> Column {
    try evaluate(expression, &run).dense(rows: frame.rowCount, run.control)
  }

  /// The truth of a condition for each row.
  mutating func evaluateTruth(
    _ expression: BoundExpression, _ run: inout Run
  ) throws(ExecutionFailure) -> [Truth] {
    let comparing = Comparing(rows: frame.rowCount, run.control)
    switch expression.kind {
    case .compare(let comparison, let left, let right):
      return try comparing.compare(comparison, evaluate(left, &run), evaluate(right, &run))
    case .between(let subject, let low, let high):
      return try comparing.between(
        evaluate(subject, &run), evaluate(low, &run), evaluate(high, &run))
    case .contains(let left, let right):
      return try comparing.contains(evaluate(left, &run), evaluate(right, &run), &run)
    case .refersTo(let subject, let keys):
      return try comparing.refersTo(evaluate(subject, &run), keys.map(\.row), run.database)
    case .inRows(let subject, let query):
      let value = try evaluate(subject, &run)
      let rows = try Executor.execute(query, &run).rows
      return try comparing.refersTo(value, rows, run.database)
    case .inValues(let subject, let query): return try isAmong(subject, query, &run)
    case .spans(let timeframe, let isCover, let first, let last):
      return try comparing.spans(
        evaluate(timeframe, &run), isCover: isCover, evaluate(first, &run), evaluate(last, &run))
    case .isMissing(let operand):
      let value = try evaluate(operand, &run)
      return try comparing.rows { Truth(value.column.isMissing(value.position($0))) }
    case .not(let operand):
      let truths = try evaluateTruth(operand, &run)
      return try comparing.rows { truths[$0].negated }
    case .and(let operands): return try joined(operands, &run, none: .yes) { $0.and($1) }
    case .or(let operands): return try joined(operands, &run, none: .no) { $0.or($1) }
    case .literal, .slot, .field, .negate, .chain, .exactTarget, .yearBound, .range, .rangeEnd,
      .call:
      return try evaluate(expression, &run).truths(rows: frame.rowCount)
    }
  }

  private mutating func joined(
    _ operands: [BoundExpression], _ run: inout Run, none: Truth,
    _ join: (Truth, Truth) -> Truth
  ) throws(ExecutionFailure) -> [Truth] {
    guard let first = operands.first else {
      return Array(repeating: none, count: frame.rowCount)
    }
    var result = try evaluateTruth(first, &run)
    for operand in operands.dropFirst() {
      let next = try evaluateTruth(operand, &run)
      for row in result.indices {
        try run.control.check(row: row)
        result[row] = join(result[row], next[row])
      }
    }
    return result
  }

  /// Whether a value is among those of the only column of a query.
  private mutating func isAmong(
    _ subject: BoundExpression, _ query: BoundQuery, _ run: inout Run
  ) throws(ExecutionFailure) -> [Truth] {
    let comparing = Comparing(rows: frame.rowCount, run.control)
    let value = try evaluate(subject, &run)
    let inner = try Executor.execute(query, &run)
    guard let column = query.shownColumns.first(where: { !$0.isAutomatic }) else {
      return try comparing.rows { _ in .no }
    }
    var values = try inner.column(column.slot, run.database, run.control)
    if case .list(let lists) = values { values = lists.elements }
    return try comparing.isAmong(value, values)
  }
}

extension ColumnType {
  /// How many bytes each row of a column of the type takes, without the elements of lists.
  fileprivate var bytesPerRow: Int {
    switch self {
    case .text, .date, .reference, .list: MemoryLayout<Int32>.stride
    case .number: MemoryLayout<Decimal>.stride + 1
    case .truth: 1
    case .range(let end): 2 * end.bytesPerRow
    case .target: MemoryLayout<Interval>.stride + 2 * MemoryLayout<Int32>.stride + 1
    case .timeframe: 4 * MemoryLayout<Int32>.stride + 1
    }
  }
}
