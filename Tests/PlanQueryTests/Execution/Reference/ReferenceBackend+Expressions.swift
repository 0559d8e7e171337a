import PlanModel

@testable import PlanQuery

extension ReferenceBackend {
  /// The value of an expression for one row.
  ///
  /// - Parameters:
  ///   - expression: The expression; its inner queries have run (`prepare`).
  ///   - row: The row.
  ///   - number: The number of the row in its table, for what notes count.
  /// - Returns: The value.
  mutating func evaluate(
    _ expression: BoundExpression, _ row: PlainTable.Row, _ number: Int
  ) -> PlainValue {
    // Every part is worked out, whether it decides or not: what cannot be worked out is counted.
    if case .chain(let first, let terms) = expression.kind {
      var value = evaluate(first, row, number)
      for (place, term) in terms.enumerated() {
        let operand = evaluate(term.operand, row, number)
        let operation = PlainTally.Operation(range: expression.range, number: place, row: number)
        value = calculate(value, term.operation, operand, term.type, operation)
      }
      return value
    }
    let operands = expression.operands.map { evaluate($0, row, number) }
    switch expression.kind {
    case .literal(let literal): return PlainValue(literal.column, 0)
    case .slot(let slot): return row.values[slot]
    case .chain: return .missing
    case .field(_, let field): return self.field(field, of: operands[0], expression.type)
    case .negate: return operands[0].changed({ $0.negated }, { $0.negated })
    case .exactTarget: return exactTarget(operands[0])
    case .yearBound(_, let isEnd): return yearBound(operands[0], isEnd: isEnd)
    case .range: return .range(operands[0], operands[1])
    case .rangeEnd(_, let isEnd):
      if case .range(let low, let high) = operands[0] { return isEnd ? high : low }
      return .missing
    case .call(let function, _):
      let operation = PlainTally.Operation(range: expression.range, number: -1, row: number)
      return call(function, operands, expression.type, operation)
    case .compare, .between, .contains, .refersTo, .inValues, .inRows, .spans, .isMissing, .not,
      .and, .or:
      return .truth(truth(expression, operands))
    }
  }

  private func truth(_ expression: BoundExpression, _ operands: [PlainValue]) -> Truth {
    switch expression.kind {
    case .compare(let comparison, _, _): return compare(comparison, operands[0], operands[1])
    case .between: return between(operands[0], operands[1], operands[2])
    case .contains: return contains(operands[0], operands[1])
    case .refersTo(_, let rows): return refersTo(operands[0], Set(rows.map { Int($0.row) }))
    case .inRows:
      guard case .rows(let rows)? = innerResults[expression.range] else { return .no }
      return refersTo(operands[0], rows)
    case .inValues:
      guard case .values(let values)? = innerResults[expression.range] else { return .no }
      return isAmong(operands[0], values.filter { !$0.isMissing })
    case .spans(_, let isCover, _, _):
      return spans(operands[0], isCover: isCover, operands[1], operands[2])
    case .isMissing: return Truth(operands[0].isMissing)
    case .not: return operands[0].truth.negated
    case .and: return operands.reduce(.yes) { $0.and($1.truth) }
    case .or: return operands.reduce(.no) { $0.or($1.truth) }
    case .literal, .slot, .field, .negate, .chain, .exactTarget, .yearBound, .range, .rangeEnd,
      .call:
      return .undecided(.missing)
    }
  }

  private func exactTarget(_ value: PlainValue) -> PlainValue {
    switch value {
    case .list(let elements): .list(elements.map { exactTarget($0) })
    case .target: value
    default: .target(.computed(value.number.map { Interval(exactly: $0) }, unit: nil))
    }
  }

  private func yearBound(_ value: PlainValue, isEnd: Bool) -> PlainValue {
    guard let year = value.number?.wholeValue else { return .missing }
    let day =
      isEnd ? CalendarDate.lastDay(ofYear: year) : CalendarDate.firstDay(ofYear: year)
    return day.map { .date($0) } ?? .missing
  }
}

extension PlainValue {
  /// A number or target changed; what has no number becomes missing.
  func changed(
    _ number: (Decimal) -> Decimal?, _ interval: (Interval) -> Interval?
  ) -> PlainValue {
    switch self {
    case .number(let value): number(value).map { .number($0) } ?? .missing
    case .target(let target):
      .target(.computed(target.numbers.flatMap(interval), unit: target.unit))
    default: .missing
    }
  }
}

// MARK: Fields

extension ReferenceBackend {
  private func field(
    _ field: BoundField, of value: PlainValue, _ type: ColumnType
  ) -> PlainValue {
    switch (value, field) {
    case (.list(let elements), _):
      // The fields of the elements as one list: lists among them are joined, missing ones dropped.
      let fields = elements.map { self.field(field, of: $0, type.element) }
      return .list(fields.flatMap(\.elements).filter { !$0.isMissing })
    case (.reference(let relation, let row), .column(_, let index)):
      return database.value(relation, row, index)
    case (.target(let target), .target(let field)): return target.field(field)
    case (.timeframe(let timeframe), .timeframe(let field)): return timeframe.field(field)
    default: return .missing(of: type)
    }
  }
}

extension PlainTarget {
  func field(_ field: TargetField) -> PlainValue {
    switch field {
    case .low: return numbers?.low.map { .number($0) } ?? .missing
    case .high: return numbers?.high.map { .number($0) } ?? .missing
    case .value: return value.map { .number($0) } ?? .missing
    case .kind: return .text(kind.rawValue)
    case .text: return (text ?? numbers?.description).map { .text($0) } ?? .missing
    case .unit: return unit.map { .text($0) } ?? .missing
    }
  }

  /// An exact target itself, the number of a bound, the middle of what is closed at both ends.
  private var value: Decimal? {
    switch kind {
    case .exact, .greater, .atLeast: return interval.low
    case .less, .atMost: return interval.high
    case .range, .interval:
      guard let low = interval.low, let high = interval.high, !interval.lowOpen,
        !interval.highOpen
      else { return nil }
      return low.adding(high)?.divided(by: Decimal(2))
    case .text, .unclear, .missing: return nil
    }
  }
}

extension PlainTimeframe {
  func field(_ field: TimeframeField) -> PlainValue {
    switch field {
    case .start: start.map { .date($0) } ?? .missing
    case .end: end.map { .date($0) } ?? .missing
    case .milestone: milestone.map { .date($0) } ?? .missing
    case .kind: .text(kind.rawValue)
    case .text: text.map { .text($0) } ?? .missing
    }
  }
}

// MARK: Arithmetic

extension ReferenceBackend {
  /// `left operation right`, of a result type.
  private mutating func calculate(
    _ left: PlainValue, _ operation: BoundTerm.Operation, _ right: PlainValue,
    _ type: ColumnType, _ place: PlainTally.Operation
  ) -> PlainValue {
    switch (left, right) {
    case (.target, _), (_, .target): return .target(targets(left, operation, right, place))
    case (.date(let first), .date(let second)):
      // No days can be counted up to an end that never comes.
      if first == .open || second == .open { return .missing }
      return .number(Decimal(Int(first.dayNumber) - Int(second.dayNumber)))
    case (.date(let date), .number(let days)):
      let signed = operation == .subtract ? days.negated : days
      guard let later = signed.wholeValue.flatMap({ date.adding(days: $0) }) else {
        tally.count(.impossibleDay, place)
        return .missing
      }
      return .date(later)
    case (.number(let first), .number(let second)):
      let result: Decimal? =
        switch operation {
        case .add: first.adding(second)
        case .subtract: first.subtracting(second)
        case .multiply: first.multiplied(by: second)
        case .divide: first.divided(by: second)
        }
      if result == nil { countFailure(operation, by: second, place) }
      return result.map { .number($0) } ?? .missing
    default: return .missing(of: type)
    }
  }

  private mutating func countFailure(
    _ operation: BoundTerm.Operation, by divisor: Decimal?, _ place: PlainTally.Operation
  ) {
    let isDivision = operation == .divide && divisor == .zero
    tally.count(isDivision ? .divisionByZero : .overflow, place)
  }

  /// Interval arithmetic; a number beside a target is that number exactly and has no unit.
  private mutating func targets(
    _ left: PlainValue, _ operation: BoundTerm.Operation, _ right: PlainValue,
    _ place: PlainTally.Operation
  ) -> PlainTarget {
    guard let first = left.interval, let second = right.interval else { return .missing }
    if let one = left.target, let other = right.target, one.unit != other.unit {
      tally.count(.unitMismatch, place)
      return .missing
    }
    let result: Interval? =
      switch operation {
      case .add: first.adding(second)
      case .subtract: first.subtracting(second)
      case .multiply:
        right.number.map { first.multiplied(by: $0) }
          ?? left.number.flatMap { second.multiplied(by: $0) }
      case .divide: right.number.flatMap { first.divided(by: $0) }
      }
    if result == nil { countFailure(operation, by: right.number, place) }
    return .computed(result, unit: (left.target ?? right.target)?.unit)
  }
}

extension PlainValue {
  /// The numbers of a number or target.
  fileprivate var interval: Interval? {
    switch self {
    case .number(let number): Interval(exactly: number)
    case .target(let target): target.numbers
    default: nil
    }
  }
}

// MARK: Functions

extension ReferenceBackend {
  private mutating func call(
    _ function: FunctionID, _ arguments: [PlainValue], _ type: ColumnType,
    _ place: PlainTally.Operation
  ) -> PlainValue {
    switch function {
    case .abs: return arguments[0].changed({ $0.magnitude }, { $0.magnitude })
    case .round: return round(arguments, type, place)
    case .length: return length(arguments[0])
    case .year: return part(arguments[0]) { $0.year }
    case .month: return part(arguments[0]) { $0.month }
    case .day: return part(arguments[0]) { $0.day }
    case .today: return .date(database.today)
    case .coalesce: return arguments.first { !$0.isMissing } ?? .missing(of: type)
    case .if:
      let truth = arguments[0].truth
      if truth.isUndecided { return .missing(of: type) }
      return truth == .yes ? arguments[1] : arguments[2]
    case .possibly: return .truth(Truth(arguments[0].truth != .no))
    }
  }

  private mutating func round(
    _ arguments: [PlainValue], _ type: ColumnType, _ place: PlainTally.Operation
  ) -> PlainValue {
    var digits = 0
    if arguments.count == 2 {
      guard let wanted = arguments[1].number, wanted.isWhole else { return .missing(of: type) }
      // No number has so many digits on either side of the point.
      digits = wanted.wholeValue.map { max(-50, min(50, $0)) } ?? (wanted.isNegative ? -50 : 50)
    }
    var hasFailed = false
    let result = arguments[0].changed {
      let rounded = $0.rounded(toDigits: digits)
      hasFailed = rounded == nil
      return rounded
    } _: {
      let rounded = $0.rounded(toDigits: digits)
      hasFailed = rounded == nil
      return rounded
    }
    if hasFailed { tally.count(.overflow, place) }
    return result
  }

  private func length(_ value: PlainValue) -> PlainValue {
    switch value {
    case .text(let text): .number(Decimal(text.count))
    case .list(let elements): .number(Decimal(elements.count))
    default: .missing
    }
  }

  private func part(
    _ value: PlainValue, _ part: ((year: Int, month: Int, day: Int)) -> Int
  ) -> PlainValue {
    guard case .date(let date) = value, let parts = date.parts else { return .missing }
    return .number(Decimal(part(parts)))
  }
}
