import PlanModel

extension Vector {
  /// The field of every value, or of the elements of every list.
  func field(_ field: BoundField, _ database: PlanDatabase) -> Vector {
    if case .list(let lists) = column {
      let elements = Vector(lists.elements, count: lists.elements.count)
        .field(field, database).column
      let flattened = lists.replacingElements(elements)
      return Vector(.list(flattened), isConstant: isConstant, count: count)
    }
    return Vector(value(of: field, database), isConstant: isConstant, count: count)
  }

  private func value(of field: BoundField, _ database: PlanDatabase) -> Column {
    switch (column, field) {
    case (.reference(let references), .column(let relation, let index)):
      return database[relation].columns[index].gathered(references.rows)
    case (.target(let targets), .target(let field)): return targets.field(field)
    case (.timeframe(let timeframes), .timeframe(let field)): return timeframes.field(field)
    default: return column
    }
  }
}

extension ListColumn {
  /// The lists with other values in place of their elements: missing ones are dropped, and lists
  /// among them flattened.
  func replacingElements(_ values: Column) -> ListColumn {
    var offsets: [Int32] = [0]
    var kept: [Int32] = []
    for row in 0..<self.offsets.count - 1 {
      for position in range(ofRow: row) {
        if case .list(let inner) = values {
          kept += inner.range(ofRow: position).map { Int32($0) }
        } else if !values.isMissing(position) {
          kept.append(Int32(position))
        }
      }
      offsets.append(Int32(kept.count))
    }
    if case .list(let inner) = values {
      return ListColumn(offsets: offsets, elements: inner.elements.gathered(kept))
    }
    return ListColumn(offsets: offsets, elements: values.gathered(kept))
  }
}

extension TargetColumn {
  func field(_ field: TargetField) -> Column {
    switch field {
    case .low: return .number(numbers { $0.low })
    case .high: return .number(numbers { $0.high })
    case .value: return .number(NumberColumn(kinds.indices.map { value($0) }))
    case .kind:
      let values = TargetKind.allCases
      return .text(
        TextColumn(
          codes: kinds.map { Int32(values.firstIndex(of: $0) ?? -1) },
          values: values.map(\.rawValue)))
    case .text: return .text(shownTexts)
    case .unit: return .text(units)
    }
  }

  private func numbers(_ end: (Interval) -> Decimal?) -> NumberColumn {
    NumberColumn(
      kinds.indices.map { kinds[$0].isNumeric ? end(intervals[$0]) : nil })
  }

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
  private var shownTexts: TextColumn {
    var codes = texts.codes
    var values = texts.values
    for row in kinds.indices where codes[row] < 0 && kinds[row].isNumeric {
      codes[row] = Int32(values.count)
      values.append(intervals[row].description)
    }
    return TextColumn(codes: codes, values: values)
  }
}

extension TimeframeColumn {
  func field(_ field: TimeframeField) -> Column {
    switch field {
    case .start: return .date(starts)
    case .end: return .date(ends)
    case .milestone: return .date(milestones)
    case .kind:
      let values = TimeframeKind.allCases
      return .text(
        TextColumn(
          codes: kinds.map { Int32(values.firstIndex(of: $0) ?? -1) },
          values: values.map(\.rawValue)))
    case .text: return .text(texts)
    }
  }
}
