import PlanModel
import PlanText

extension Column {
  /// How many rows the column has.
  public var count: Int {
    switch self {
    case .text(let column): column.codes.count
    case .number(let column): column.values.count
    case .truth(let states): states.count
    case .date(let column): column.days.count
    case .range(let low, _): low.count
    case .target(let column): column.kinds.count
    case .timeframe(let column): column.kinds.count
    case .reference(let column): column.rows.count
    case .list(let column): column.offsets.count - 1
    }
  }

  /// Whether a row has no value: an empty cell, an empty list, a `-` in the table, an unstated
  /// timeframe (Grammar/Reference.md, chapter 4, `is missing`).
  public func isMissing(_ row: Int) -> Bool {
    switch self {
    case .text(let column): column.codes[row] < 0
    case .number(let column): !column.isPresent[row]
    case .truth: false
    case .date(let column): column.days[row] == DateColumn.missing
    case .range(let low, let high): low.isMissing(row) || high.isMissing(row)
    case .target(let column): column.kinds[row] == .missing
    case .timeframe(let column): column.kinds[row] == .unstated
    case .reference(let column): column.rows[row] < 0
    case .list(let column): column.offsets[row] == column.offsets[row + 1]
    }
  }

  /// The column of the given rows, in that order.
  ///
  /// - Parameter rows: Row numbers; -1 gives a missing value.
  /// - Returns: A column with as many rows as there are numbers.
  public func gathered(_ rows: [Int32]) -> Column {
    gathered(rows) { () throws(Never) in }
  }

  /// The column of the given rows, as ``gathered(_:)`` makes it, with a pause now and then.
  ///
  /// - Parameters:
  ///   - rows: Row numbers; -1 gives a missing value.
  ///   - pause: Run every few thousand rows; what it throws ends the work.
  /// - Returns: A column with as many rows as there are numbers.
  /// - Throws: What the pause throws.
  public func gathered<Stop: Error>(
    _ rows: [Int32], pause: () throws(Stop) -> Void
  ) throws(Stop) -> Column {
    switch self {
    case .text(let column): return .text(try column.gathered(rows, pause))
    case .number(let column): return .number(try column.gathered(rows, pause))
    case .truth(let states):
      return .truth(
        try rows.pausing(pause) { $0 < 0 ? .undecided(.missing) : states[Int($0)] })
    case .date(let column): return .date(try column.gathered(rows, pause))
    case .range(let low, let high):
      return .range(
        low: try low.gathered(rows, pause: pause), high: try high.gathered(rows, pause: pause))
    case .target(let column): return .target(try column.gathered(rows, pause))
    case .timeframe(let column): return .timeframe(try column.gathered(rows, pause))
    case .reference(let column):
      return .reference(
        ReferenceColumn(
          relation: column.relation,
          rows: try rows.pausing(pause) { $0 < 0 ? -1 : column.rows[Int($0)] }))
    case .list(let column): return .list(try column.gathered(rows, pause))
    }
  }
}

extension [Int32] {
  /// One value for each row number, with a pause now and then.
  @inline(__always)
  fileprivate func pausing<Value, Stop: Error>(
    _ pause: () throws(Stop) -> Void, _ value: (Int32) -> Value
  ) throws(Stop) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    var start = 0
    while start < count {
      try pause()
      let end = Swift.min(start + Cancellation.interval, count)
      for index in start..<end { values.append(value(self[index])) }
      start = end
    }
    return values
  }
}

extension TextColumn {
  fileprivate func gathered<Stop: Error>(
    _ rows: [Int32], _ pause: () throws(Stop) -> Void
  ) throws(Stop) -> TextColumn {
    TextColumn(codes: try rows.pausing(pause) { $0 < 0 ? -1 : codes[Int($0)] }, values: values)
  }
}

extension NumberColumn {
  fileprivate func gathered<Stop: Error>(
    _ rows: [Int32], _ pause: () throws(Stop) -> Void
  ) throws(Stop) -> NumberColumn {
    var result = NumberColumn()
    result.values = try rows.pausing(pause) { $0 < 0 ? .zero : values[Int($0)] }
    result.isPresent = try rows.pausing(pause) { $0 < 0 ? false : isPresent[Int($0)] }
    return result
  }
}

extension DateColumn {
  fileprivate func gathered<Stop: Error>(
    _ rows: [Int32], _ pause: () throws(Stop) -> Void
  ) throws(Stop) -> DateColumn {
    DateColumn(days: try rows.pausing(pause) { $0 < 0 ? DateColumn.missing : days[Int($0)] })
  }
}

extension TargetColumn {
  fileprivate func gathered<Stop: Error>(
    _ rows: [Int32], _ pause: () throws(Stop) -> Void
  ) throws(Stop) -> TargetColumn {
    TargetColumn(
      kinds: try rows.pausing(pause) { $0 < 0 ? .missing : kinds[Int($0)] },
      intervals: try rows.pausing(pause) { $0 < 0 ? .unbounded : intervals[Int($0)] },
      texts: try texts.gathered(rows, pause), units: try units.gathered(rows, pause))
  }
}

extension TimeframeColumn {
  fileprivate func gathered<Stop: Error>(
    _ rows: [Int32], _ pause: () throws(Stop) -> Void
  ) throws(Stop) -> TimeframeColumn {
    TimeframeColumn(
      kinds: try rows.pausing(pause) { $0 < 0 ? .unstated : kinds[Int($0)] },
      starts: try starts.gathered(rows, pause), ends: try ends.gathered(rows, pause),
      milestones: try milestones.gathered(rows, pause), texts: try texts.gathered(rows, pause))
  }
}

extension ListColumn {
  fileprivate func gathered<Stop: Error>(
    _ rows: [Int32], _ pause: () throws(Stop) -> Void
  ) throws(Stop) -> ListColumn {
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(rows.count + 1)
    var positions: [Int32] = []
    var next = 0
    for (index, row) in rows.enumerated() {
      if index % Cancellation.interval == 0 { try pause() }
      if row >= 0 {
        for position in range(ofRow: Int(row)) {
          positions.append(Int32(position))
          // One list may be as long as all others together.
          next += 1
          if next % Cancellation.interval == 0 { try pause() }
        }
      }
      offsets.append(Int32(positions.count))
    }
    return ListColumn(
      offsets: offsets, elements: try elements.gathered(positions, pause: pause))
  }
}

// MARK: Sizes

extension Column {
  /// How many bytes each row takes, without the elements of lists and the texts themselves.
  public var bytesPerRow: Int {
    switch self {
    case .text, .date, .reference, .list: MemoryLayout<Int32>.stride
    case .number: MemoryLayout<Decimal>.stride + 1
    case .truth: 1
    case .range(let low, let high): low.bytesPerRow + high.bytesPerRow
    case .target: MemoryLayout<Interval>.stride + 2 * MemoryLayout<Int32>.stride + 1
    case .timeframe: 4 * MemoryLayout<Int32>.stride + 1
    }
  }
}
