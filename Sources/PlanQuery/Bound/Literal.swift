import PlanModel

/// A value that is known before anything runs.
public indirect enum Literal: Equatable, Sendable {
  /// A text in NFC.
  case text(String)
  /// A number.
  case number(Decimal)
  /// A day.
  case date(CalendarDate)
  /// True or false.
  case truth(Bool)
  /// The pair of two ends, each of them a number or a date.
  case range(low: Literal, high: Literal)

  /// The type of the value.
  public var type: ColumnType {
    switch self {
    case .text: .text
    case .number: .number
    case .date: .date
    case .truth: .truth
    case .range(let low, _): .range(low.type)
    }
  }
}

/// A row of the open plans that a query names.
public struct RowKey: Hashable, Sendable {
  /// The relation of the row.
  public var relation: RelationID
  /// The position of its plan among the open plans, from 0.
  public var plan: Int
  /// The key or identifier of the row in its plan.
  public var key: String
  /// The number of the row in the relation of the open plans, which the columns in memory are read
  /// by; an engine elsewhere goes by plan and key.
  public var row: Int32
}
