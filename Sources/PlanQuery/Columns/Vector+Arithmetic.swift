import PlanModel
import PlanTables

extension Vector {
  /// `self operation other`, row by row.
  func combined(
    _ operation: BoundTerm.Operation, _ other: Vector, _ control: RunControl,
    _ tally: inout StageTally
  ) throws(ExecutionFailure) -> Vector {
    let (rows, isOne) = Vector.entries(self, other)
    let result: Column
    switch (column, other.column) {
    case (.number(let left), .number(let right)):
      result = .number(try numbers(operation, left, right, other, rows, control, &tally))
    case (.date(let left), .date(let right)):
      result = .number(try dayCounts(left, right, other, rows, control))
    case (.date(let left), .number(let right)):
      result = .date(
        try shifted(left, right, other, isBack: operation == .subtract, rows, control, &tally))
    case (.target, .target), (.target, .number), (.number, .target):
      result = .target(try targets(operation, other, rows, control, &tally))
    default: result = column
    }
    return Vector(result, isConstant: isOne)
  }

  private func numbers(
    _ operation: BoundTerm.Operation, _ left: NumberColumn, _ right: NumberColumn,
    _ other: Vector, _ rows: Int, _ control: RunControl, _ tally: inout StageTally
  ) throws(ExecutionFailure) -> NumberColumn {
    var result = NumberColumn(capacity: rows)
    for row in 0..<rows {
      try control.check(row: row)
      guard let first = left[position(row)], let second = right[other.position(row)] else {
        result.append(nil)
        continue
      }
      let value = Vector.apply(operation, first, second)
      if value == nil { Vector.countFailure(operation, second, &tally) }
      result.append(value)
    }
    return result
  }

  private static func apply(
    _ operation: BoundTerm.Operation, _ left: Decimal, _ right: Decimal
  ) -> Decimal? {
    switch operation {
    case .add: left.adding(right)
    case .subtract: left.subtracting(right)
    case .multiply: left.multiplied(by: right)
    case .divide: left.divided(by: right)
    }
  }

  private static func countFailure(
    _ operation: BoundTerm.Operation, _ right: Decimal, _ tally: inout StageTally
  ) {
    if operation == .divide, right == .zero {
      tally.divisionsByZero += 1
    } else {
      tally.overflows += 1
    }
  }

  private func dayCounts(
    _ left: DateColumn, _ right: DateColumn, _ other: Vector, _ rows: Int, _ control: RunControl
  ) throws(ExecutionFailure) -> NumberColumn {
    var result = NumberColumn(capacity: rows)
    for row in 0..<rows {
      try control.check(row: row)
      guard let first = left[position(row)], let second = right[other.position(row)],
        first != .open, second != .open
      else {
        result.append(nil)
        continue
      }
      result.append(Decimal(Int(first.dayNumber) - Int(second.dayNumber)))
    }
    return result
  }

  private func shifted(
    _ left: DateColumn, _ right: NumberColumn, _ other: Vector, isBack: Bool, _ rows: Int,
    _ control: RunControl, _ tally: inout StageTally
  ) throws(ExecutionFailure) -> DateColumn {
    var impossibleDays = 0
    let dates = try control.map(0..<rows) { row -> CalendarDate? in
      guard let date = left[position(row)], let number = right[other.position(row)] else {
        return nil
      }
      guard let days = number.wholeValue, days != .min,
        let result = date.adding(days: isBack ? -days : days)
      else {
        impossibleDays += 1
        return nil
      }
      return result
    }
    tally.impossibleDays += impossibleDays
    return DateColumn(dates)
  }

  private func targets(
    _ operation: BoundTerm.Operation, _ other: Vector, _ rows: Int, _ control: RunControl,
    _ tally: inout StageTally
  ) throws(ExecutionFailure) -> TargetColumn {
    var result = ComputedTargets(capacity: rows)
    for row in 0..<rows {
      try control.check(row: row)
      guard let left = interval(row), let right = other.interval(row) else {
        result.append(nil, unit: nil)
        continue
      }
      guard left.unit.agrees(with: right.unit) else {
        tally.unitMismatches += 1
        result.append(nil, unit: nil)
        continue
      }
      let value = Vector.apply(operation, left.interval, right.interval)
      if value == nil {
        Vector.countFailure(operation, right.interval.exactValue ?? Decimal(1), &tally)
      }
      result.append(value, unit: left.unit.joined(with: right.unit))
    }
    return result.column
  }

  private static func apply(
    _ operation: BoundTerm.Operation, _ left: Interval, _ right: Interval
  ) -> Interval? {
    switch operation {
    case .add: return left.adding(right)
    case .subtract: return left.subtracting(right)
    case .multiply:
      // The binder lets only a number are beside a target here.
      if let factor = right.exactValue { return left.multiplied(by: factor) }
      return left.exactValue.flatMap { right.multiplied(by: $0) }
    case .divide: return right.exactValue.flatMap { left.divided(by: $0) }
    }
  }

  /// The interval of a number or target and its unit; `nil` where it has no numbers.
  private func interval(_ row: Int) -> (interval: Interval, unit: OperandUnit)? {
    switch column {
    case .number(let numbers):
      return numbers[position(row)].map { (Interval(exactly: $0), .none) }
    case .target(let targets):
      let place = position(row)
      guard targets.kinds[place].isNumeric else { return nil }
      return (targets.intervals[place], .unit(targets.units[place]))
    case .text, .truth, .date, .range, .timeframe, .reference, .list: return nil
    }
  }
}

/// The unit of an operand: a number has none and goes with every unit.
private enum OperandUnit {
  case none
  case unit(String?)

  func agrees(with other: OperandUnit) -> Bool {
    guard case .unit(let left) = self, case .unit(let right) = other else { return true }
    return left == right
  }

  func joined(with other: OperandUnit) -> String? {
    if case .unit(let unit) = self { return unit }
    if case .unit(let unit) = other { return unit }
    return nil
  }
}

// MARK: Conversions

extension Vector {
  /// Numbers as exact targets, in lists too.
  func exactTargets(_ control: RunControl) throws(ExecutionFailure) -> Vector {
    switch column {
    case .number(let numbers):
      var result = ComputedTargets(capacity: numbers.values.count)
      for row in numbers.values.indices {
        try control.check(row: row)
        result.append(numbers[row].map { Interval(exactly: $0) }, unit: nil)
      }
      return Vector(.target(result.column), isConstant: isConstant)
    case .list(let lists):
      try control.reserve(
        rows: lists.elements.count, bytesPerRow: MemoryLayout<Interval>.stride)
      let elements = try Vector(lists.elements).exactTargets(control).column
      return Vector(
        .list(ListColumn(offsets: lists.offsets, elements: elements)), isConstant: isConstant)
    case .text, .truth, .date, .range, .target, .timeframe, .reference: return self
    }
  }

  /// The first or last days of years; what is no year has none.
  func yearBounds(isEnd: Bool, _ control: RunControl) throws(ExecutionFailure) -> Vector {
    guard case .number(let numbers) = column else { return self }
    let dates = try control.map(numbers.values.indices) { row -> CalendarDate? in
      guard let year = numbers[row]?.wholeValue else { return nil }
      return isEnd ? CalendarDate.lastDay(ofYear: year) : CalendarDate.firstDay(ofYear: year)
    }
    return Vector(.date(DateColumn(dates)), isConstant: isConstant)
  }
}
