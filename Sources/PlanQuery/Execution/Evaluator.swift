import PlanModel

/// Turns bound expressions into columns over the rows of a frame.
struct Evaluator {
  let frame: Frame
  var context: EvaluationContext

  init(frame: Frame, context: EvaluationContext) {
    self.frame = frame
    self.context = context
    self.context.stage.rowCount = frame.rowCount
  }

  private var count: Int { frame.rowCount }

  private var comparing: Comparing { Comparing(context.control) }

  private var control: RunControl { context.control }

  mutating func evaluate(_ expression: BoundExpression) throws(ExecutionFailure) -> Vector {
    try control.check()
    try control.reserve(rows: count, bytesPerRow: expression.type.bytesPerRow)
    switch expression.kind {
    case .constant(let column): return Vector(column, isConstant: true, count: count)
    case .slot(let slot):
      return Vector(try frame.column(slot, context.database, control), count: count)
    case .field(let base, let field):
      return try evaluate(base).field(field, context.database, control)
    case .negate(let operand):
      return try evaluate(operand).mapNumbers(
        control, { $0.negated }, targets: { $0.negated })
    case .chain(let first, let terms):
      var value = try evaluate(first)
      for term in terms {
        let operand = try evaluate(term.operand)
        value = try value.combined(term.operation, operand, type: term.type, &context)
      }
      return value
    case .exactTarget(let number): return try evaluate(number).exactTargets(control)
    case .yearBound(let number, let isEnd):
      return try evaluate(number).yearBounds(isEnd: isEnd, control)
    case .range(let low, let high):
      return Vector(
        .range(
          low: try evaluate(low).dense(control), high: try evaluate(high).dense(control)),
        count: count)
    case .rangeEnd(let range, let isEnd):
      let value = try evaluate(range)
      guard case .range(let low, let high) = value.column else { return value }
      return Vector(isEnd ? high : low, isConstant: value.isConstant, count: count)
    case .call(let function, let arguments):
      var values: [Vector] = []
      for argument in arguments { values.append(try evaluate(argument)) }
      return try function.evaluate(values, &context)
    case .compare, .between, .contains, .refersTo, .inValues, .inRows, .spans, .isMissing, .not,
      .and, .or:
      return Vector(.truth(try evaluateTruth(expression)), count: count)
    }
  }

  /// The truth of a condition for each row.
  mutating func evaluateTruth(
    _ expression: BoundExpression
  ) throws(ExecutionFailure) -> [Truth] {
    switch expression.kind {
    case .compare(let comparison, let left, let right):
      return try comparing.compare(comparison, evaluate(left), evaluate(right))
    case .between(let subject, let low, let high):
      return try comparing.between(evaluate(subject), evaluate(low), evaluate(high))
    case .contains(let left, let right):
      return try Searching.contains(evaluate(left), evaluate(right), &context)
    case .refersTo(let subject, let rows):
      return try comparing.refersTo(evaluate(subject), rows, context.database)
    case .inRows(let subject, let query):
      let result = try Executor.frame(of: query, &context)
      return try comparing.refersTo(evaluate(subject), result.rows, context.database)
    case .inValues(let subject, let query):
      return try evaluateInValues(subject, query)
    case .spans(let timeframe, let isCover, let first, let last):
      return try comparing.spans(
        evaluate(timeframe), isCover: isCover, evaluate(first), evaluate(last))
    case .isMissing(let operand):
      let value = try evaluate(operand)
      return try control.map(0..<count) { Truth(value.column.isMissing(value.position($0))) }
    case .not(let operand):
      let truths = try evaluateTruth(operand)
      return try control.map(truths.indices) { truths[$0].negated }
    case .and(let operands): return try fold(operands) { $0.and($1) }
    case .or(let operands):
      return operands.isEmpty
        ? Array(repeating: .no, count: count) : try fold(operands) { $0.or($1) }
    case .constant, .slot, .field, .negate, .chain, .exactTarget, .yearBound, .range, .rangeEnd,
      .call:
      return try evaluate(expression).truths
    }
  }

  private mutating func fold(
    _ operands: [BoundExpression], _ join: (Truth, Truth) -> Truth
  ) throws(ExecutionFailure) -> [Truth] {
    var result = try evaluateTruth(operands[0])
    for operand in operands.dropFirst() {
      let next = try evaluateTruth(operand)
      for row in result.indices {
        try control.check(row: row)
        result[row] = join(result[row], next[row])
      }
    }
    return result
  }

  private mutating func evaluateInValues(
    _ subject: BoundExpression, _ query: BoundQuery
  ) throws(ExecutionFailure) -> [Truth] {
    let value = try evaluate(subject)
    let inner = try Executor.frame(of: query, &context)
    guard let column = query.shownColumns.first(where: { !$0.isAutomatic }) else {
      return Array(repeating: .no, count: count)
    }
    var values = try inner.column(column.slot, context.database, control)
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
