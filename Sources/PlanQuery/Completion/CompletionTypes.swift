import PlanModel
import QuerySyntax

/// Which types fit where.
enum CompletionTypes {
  /// What a function or aggregate can take.
  static func argument(of name: String) -> (ColumnType) -> Bool {
    switch name {
    case "abs", "round", "sum", "avg", "median": { $0 == .number || $0 == .target }
    case "min", "max": { [.number, .target, .date, .text].contains($0) }
    case "length": { $0 == .text || $0.isList }
    case "year", "month", "day": { $0 == .date }
    default: { _ in true }
    }
  }

  /// What can be added to, taken from or multiplied with a value of the type.
  static func operand(behind sign: Sign, _ left: ColumnType?) -> (ColumnType) -> Bool {
    switch (sign, left) {
    case (.minus, .date): { $0 == .date || $0 == .number }
    case (.plus, .date), (.slash, _), (.star, .target): { $0 == .number }
    case (_, nil): { $0 == .number || $0 == .target || $0 == .date }
    default: { $0 == .number || $0 == .target }
    }
  }

  /// What a function gives; `nil` where its arguments decide.
  static func result(of function: FunctionID) -> [ColumnType]? {
    switch function {
    case .abs, .round: [.number, .target]
    case .length, .year, .month, .day: [.number]
    case .today: [.date]
    case .possibly: [.truth]
    case .coalesce, .if: nil
    }
  }

  /// The comparisons of a type, as they are typed.
  static func comparisons(of type: ColumnType) -> [String] {
    let order = ["<", "<=", ">", ">="]
    switch type.element {
    case .text: return ["=", "!=", "~", "!~"] + order
    case .reference: return ["=", "!=", "~", "!~"]
    case .number, .date: return ["=", "!="] + order
    case .target: return ["=", "!="] + order + ["~", "!~"]
    case .timeframe: return ["covers", "overlaps", "~", "!~"]
    case .truth: return ["=", "!="]
    case .range, .list: return []
    }
  }

  /// The signs of arithmetic that can follow a value of the type.
  static func arithmetic(of type: ColumnType) -> [Sign] {
    switch type {
    case .number, .target: [.plus, .minus, .star, .slash]
    case .date: [.plus, .minus]
    case .text, .truth, .range, .timeframe, .reference, .list: []
    }
  }

  /// Whether `in (…)` can follow.
  static func allowsMembership(_ type: ColumnType) -> Bool {
    switch type.element {
    case .text, .reference, .number, .date, .target: true
    case .timeframe, .truth, .range, .list: false
    }
  }
}
