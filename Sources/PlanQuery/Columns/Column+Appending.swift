import PlanTables

extension Column {
  /// This column's rows and then those of another of the same type.
  func appending(_ other: Column) -> Column {
    switch (self, other) {
    case (.text(let left), .text(let right)): return .text(left.appending(right))
    case (.number(var left), .number(let right)):
      left.values += right.values
      left.isPresent += right.isPresent
      return .number(left)
    case (.truth(let left), .truth(let right)): return .truth(left + right)
    case (.date(let left), .date(let right)): return .date(DateColumn(days: left.days + right.days))
    case (.range(let low, let high), .range(let otherLow, let otherHigh)):
      return .range(low: low.appending(otherLow), high: high.appending(otherHigh))
    case (.target(let left), .target(let right)):
      return .target(
        TargetColumn(
          kinds: left.kinds + right.kinds, intervals: left.intervals + right.intervals,
          texts: left.texts.appending(right.texts), units: left.units.appending(right.units)))
    case (.timeframe(let left), .timeframe(let right)):
      return .timeframe(left.appending(right))
    case (.reference(let left), .reference(let right)):
      return .reference(
        ReferenceColumn(relation: left.relation, rows: left.rows + right.rows))
    case (.list(let left), .list(let right)):
      let shift = left.offsets[left.offsets.count - 1]
      return .list(
        ListColumn(
          offsets: left.offsets + right.offsets.dropFirst().map { $0 + shift },
          elements: left.elements.appending(right.elements)))
    case (.text, _), (.number, _), (.truth, _), (.date, _), (.range, _), (.target, _),
      (.timeframe, _), (.reference, _), (.list, _):
      // The binder gives both sides one type; a column of another type has nothing to add.
      return self
    }
  }
}

extension TextColumn {
  func appending(_ other: TextColumn) -> TextColumn {
    let shift = Int32(values.count)
    return TextColumn(
      codes: codes + other.codes.map { $0 < 0 ? -1 : $0 + shift }, values: values + other.values)
  }
}

extension TimeframeColumn {
  func appending(_ other: TimeframeColumn) -> TimeframeColumn {
    TimeframeColumn(
      kinds: kinds + other.kinds, starts: DateColumn(days: starts.days + other.starts.days),
      ends: DateColumn(days: ends.days + other.ends.days),
      milestones: DateColumn(days: milestones.days + other.milestones.days),
      texts: texts.appending(other.texts))
  }
}
