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
  /// timeframe (language.md, section 5, `is missing`).
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
    switch self {
    case .text(let column): return .text(column.gathered(rows))
    case .number(let column): return .number(column.gathered(rows))
    case .truth(let states):
      return .truth(rows.map { $0 < 0 ? .undecided(.missing) : states[Int($0)] })
    case .date(let column): return .date(column.gathered(rows))
    case .range(let low, let high):
      return .range(low: low.gathered(rows), high: high.gathered(rows))
    case .target(let column): return .target(column.gathered(rows))
    case .timeframe(let column): return .timeframe(column.gathered(rows))
    case .reference(let column):
      return .reference(
        ReferenceColumn(
          relation: column.relation, rows: rows.map { $0 < 0 ? -1 : column.rows[Int($0)] }))
    case .list(let column): return .list(column.gathered(rows))
    }
  }
}

extension TextColumn {
  /// The column of the given rows; -1 gives a missing value.
  public func gathered(_ rows: [Int32]) -> TextColumn {
    TextColumn(codes: rows.map { $0 < 0 ? -1 : codes[Int($0)] }, values: values)
  }
}

extension NumberColumn {
  /// The column of the given rows; -1 gives a missing value.
  public func gathered(_ rows: [Int32]) -> NumberColumn {
    var result = NumberColumn(capacity: rows.count)
    for row in rows { result.append(row < 0 ? nil : self[Int(row)]) }
    return result
  }
}

extension DateColumn {
  /// The column of the given rows; -1 gives a missing value.
  public func gathered(_ rows: [Int32]) -> DateColumn {
    DateColumn(days: rows.map { $0 < 0 ? DateColumn.missing : days[Int($0)] })
  }
}

extension TargetColumn {
  /// The column of the given rows; -1 gives a missing value.
  public func gathered(_ rows: [Int32]) -> TargetColumn {
    TargetColumn(
      kinds: rows.map { $0 < 0 ? .missing : kinds[Int($0)] },
      intervals: rows.map { $0 < 0 ? .unbounded : intervals[Int($0)] },
      texts: texts.gathered(rows), units: units.gathered(rows))
  }
}

extension TimeframeColumn {
  /// The column of the given rows; -1 gives a missing value.
  public func gathered(_ rows: [Int32]) -> TimeframeColumn {
    TimeframeColumn(
      kinds: rows.map { $0 < 0 ? .unstated : kinds[Int($0)] },
      starts: starts.gathered(rows), ends: ends.gathered(rows),
      milestones: milestones.gathered(rows), texts: texts.gathered(rows))
  }
}

extension ListColumn {
  /// The column of the given rows; -1 gives an empty list.
  public func gathered(_ rows: [Int32]) -> ListColumn {
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(rows.count + 1)
    var positions: [Int32] = []
    for row in rows {
      if row >= 0 {
        for position in range(ofRow: Int(row)) { positions.append(Int32(position)) }
      }
      offsets.append(Int32(positions.count))
    }
    return ListColumn(offsets: offsets, elements: elements.gathered(positions))
  }
}
