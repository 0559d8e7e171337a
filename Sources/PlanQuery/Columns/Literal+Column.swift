import PlanModel
import PlanTables

extension Literal {
  /// The value as a column of one row.
  var column: Column {
    switch self {
    case .text(let text): .text(TextColumn(codes: [0], values: [text]))
    case .number(let number): .number(NumberColumn([number]))
    case .date(let date): .date(DateColumn([date]))
    case .truth(let isTrue): .truth([Truth(isTrue)])
    case .range(let low, let high): .range(low: low.column, high: high.column)
    }
  }
}
