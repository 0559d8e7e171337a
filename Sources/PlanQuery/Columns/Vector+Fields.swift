import PlanModel
import PlanTables

extension Vector {
  /// The field of every value, or of the elements of every list.
  func field(
    _ field: BoundField, _ database: PlanDatabase, _ control: RunControl
  ) throws(ExecutionFailure) -> Vector {
    if case .list(let lists) = column {
      let elements = try Vector(lists.elements).field(field, database, control).column
      let flattened = try lists.replacingElements(elements, control)
      return Vector(.list(flattened), isConstant: isConstant)
    }
    return Vector(try value(of: field, database, control), isConstant: isConstant)
  }

  private func value(
    of field: BoundField, _ database: PlanDatabase, _ control: RunControl
  ) throws(ExecutionFailure) -> Column {
    switch (column, field) {
    case (.reference(let references), .column(let relation, let index)):
      return try control.gathered(database[relation].columns[index], references.rows)
    case (.target(let targets), .target(let field)): return try targets.field(field, control)
    case (.timeframe(let timeframes), .timeframe(let field)):
      return try timeframes.field(field, control)
    default: return column
    }
  }
}

extension ListColumn {
  /// The lists with other values in place of their elements: missing ones are dropped, and lists
  /// among them flattened.
  func replacingElements(
    _ values: Column, _ control: RunControl
  ) throws(ExecutionFailure) -> ListColumn {
    try reserve(values, control)
    var offsets: [Int32] = [0]
    var kept: [Int32] = []
    for row in 0..<self.offsets.count - 1 {
      try control.check(row: row)
      for position in range(ofRow: row) {
        try control.check(row: position)
        if case .list(let inner) = values {
          kept += inner.range(ofRow: position).map { Int32($0) }
        } else if !values.isMissing(position) {
          kept.append(Int32(position))
        }
      }
      offsets.append(Int32(kept.count))
    }
    if case .list(let inner) = values {
      return ListColumn(offsets: offsets, elements: try control.gathered(inner.elements, kept))
    }
    return ListColumn(offsets: offsets, elements: try control.gathered(values, kept))
  }

  /// Asks whether there may be so many elements in place of those there are.
  private func reserve(_ values: Column, _ control: RunControl) throws(ExecutionFailure) {
    var count = offsets.count
    if case .list(let inner) = values {
      for row in 0..<self.offsets.count - 1 {
        for position in range(ofRow: row) {
          try control.check(row: position)
          count += inner.range(ofRow: position).count
        }
      }
    } else {
      count = max(count, elements.count)
    }
    try control.reserve(rows: count, bytesPerRow: 2 * MemoryLayout<Int32>.stride)
  }
}

extension TargetColumn {
  func field(_ field: TargetField, _ control: RunControl) throws(ExecutionFailure) -> Column {
    switch field {
    case .low: return .number(try numbers(control) { numeric($0)?.low })
    case .high: return .number(try numbers(control) { numeric($0)?.high })
    case .value: return .number(try numbers(control) { value($0) })
    case .kind:
      let values = TargetKind.allCases
      return .text(
        TextColumn(
          codes: try control.map(kinds.indices) {
            Int32(values.firstIndex(of: kinds[$0]) ?? -1)
          },
          values: values.map(\.rawValue)))
    case .text: return .text(try shownTexts(control))
    case .unit: return .text(units)
    }
  }

  private func numbers(
    _ control: RunControl, _ number: (Int) -> Decimal?
  ) throws(ExecutionFailure) -> NumberColumn {
    var result = NumberColumn(capacity: kinds.count)
    for row in kinds.indices {
      try control.check(row: row)
      result.append(number(row))
    }
    return result
  }

  private func numeric(_ row: Int) -> Interval? { kinds[row].isNumeric ? intervals[row] : nil }

  /// An exact target itself, a bound's bound, the middle of a range closed at both ends.
  private func value(_ row: Int) -> Decimal? {
    let interval = intervals[row]
    switch kinds[row] {
    case .exact: return interval.low
    case .less, .atMost: return interval.high
    case .greater, .atLeast: return interval.low
    case .range, .interval:
      guard let low = interval.low, let high = interval.high, !interval.lowOpen,
        !interval.highOpen
      else { return nil }
      return low.adding(high)?.divided(by: Decimal(2))
    case .text, .unclear, .missing: return nil
    }
  }

  /// The published texts; of computed targets what is shown.
  private func shownTexts(_ control: RunControl) throws(ExecutionFailure) -> TextColumn {
    var codes = texts.codes
    var values = texts.values
    for row in kinds.indices where codes[row] < 0 && kinds[row].isNumeric {
      try control.check(row: row)
      if values.count == values.capacity {
        try control.reserve(bytes: 3 * values.count * MemoryLayout<String>.stride)
      }
      codes[row] = Int32(values.count)
      values.append(intervals[row].description)
    }
    return TextColumn(codes: codes, values: values)
  }
}

extension TimeframeColumn {
  func field(_ field: TimeframeField, _ control: RunControl) throws(ExecutionFailure) -> Column {
    switch field {
    case .start: return .date(starts)
    case .end: return .date(ends)
    case .milestone: return .date(milestones)
    case .kind:
      let values = TimeframeKind.allCases
      return .text(
        TextColumn(
          codes: try control.map(kinds.indices) {
            Int32(values.firstIndex(of: kinds[$0]) ?? -1)
          },
          values: values.map(\.rawValue)))
    case .text: return .text(texts)
    }
  }
}
