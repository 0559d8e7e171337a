import PlanModel
import PlanTables

/// A value of a result, so that values can be compared whatever they are called and whatever
/// column they are in.
enum AnswerCell: Hashable {
  case missing
  case text(String)
  case number(Decimal)
  case truth(Truth)
  case date(Int32)
  case target(TargetKind, Interval, String?)
  case timeframe(TimeframeKind, start: Int32, end: Int32, String?)
  indirect case range(AnswerCell, AnswerCell)
  case list([AnswerCell])

  /// The value of a row; references must have been replaced by names.
  init(_ column: Column, _ row: Int) {
    guard !column.isMissing(row) else {
      self = .missing
      return
    }
    switch column {
    case .text(let column): self = column[row].map { .text($0) } ?? .missing
    case .number(let column): self = column[row].map { .number($0) } ?? .missing
    case .truth(let states): self = .truth(states[row])
    case .date(let column): self = .date(column.days[row])
    case .range(let low, let high):
      self = .range(AnswerCell(low, row), AnswerCell(high, row))
    case .target(let column):
      self = AnswerCell(column, row)
    case .timeframe(let column):
      self = .timeframe(
        column.kinds[row], start: column.starts.days[row], end: column.ends.days[row],
        column.texts[row])
    case .reference(let column): self = .number(Decimal(Int(column.rows[row])))
    case .list(let column):
      self = .list(column.range(ofRow: row).map { AnswerCell(column.elements, $0) })
    }
  }

  /// A number is the same answer whether it is a target of one value or a plain number.
  private init(_ column: TargetColumn, _ row: Int) {
    let interval = column.intervals[row]
    switch column.kinds[row] {
    case .exact:
      self = interval.low.map { .number($0) } ?? .missing
    case .missing: self = .missing
    case let kind: self = .target(kind, interval, kind.isNumeric ? nil : column.texts[row])
    }
  }
}
