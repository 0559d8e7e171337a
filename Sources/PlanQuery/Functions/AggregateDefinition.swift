import PlanModel
import PlanText

/// An aggregate of the language: its name, its help and its types in one declaration. Its code is
/// in `Aggregation`, by `kind`.
struct AggregateDefinition: Sendable {
  /// What is worked out.
  enum Kind: Sendable {
    case count, sum, average, median, minimum, maximum, distinct, list, share
  }

  var kind: Kind
  var name: String
  /// How it is called: `avg(x)`.
  var signature: Message
  /// What it gives, in a sentence.
  var help: Message
  /// A query that shows it.
  var example: String

  /// Every aggregate, in the order of help.
  static let all: [AggregateDefinition] = [
    AggregateDefinition(
      kind: .count, name: "count",
      signature: Message("count or count(x)", vi: "count hoặc count(x)"),
      help: Message(
        "how many rows, or how many where x is not missing",
        vi: "số dòng, hoặc số dòng mà x không bị thiếu"),
      example: "tasks summarize count, count(lead) by area"),
    AggregateDefinition(
      kind: .sum, name: "sum", signature: .same("sum(x)"),
      help: Message(
        "the sum of numbers or targets",
        vi: "tổng của các số hoặc mục tiêu"),
      example: "areas summarize sum(tasks), sum(indicators)"),
    AggregateDefinition(
      kind: .average, name: "avg", signature: .same("avg(x)"),
      help: Message(
        "the mean of numbers or targets",
        vi: "trung bình cộng của các số hoặc mục tiêu"),
      example: "indicators where unit = \"%\" summarize avg(target2030) by area"),
    AggregateDefinition(
      kind: .minimum, name: "min", signature: .same("min(x)"),
      help: Message(
        "the least number, target, date or text",
        vi: "số, mục tiêu, ngày hoặc chuỗi nhỏ nhất"),
      example: "indicators where unit = \"%\" summarize min(target2030), max(target2030)"),
    AggregateDefinition(
      kind: .maximum, name: "max", signature: .same("max(x)"),
      help: Message(
        "the greatest number, target, date or text",
        vi: "số, mục tiêu, ngày hoặc chuỗi lớn nhất"),
      example: "tasks summarize max(timeframe.milestone)"),
    AggregateDefinition(
      kind: .median, name: "median", signature: .same("median(x)"),
      help: Message(
        "the middle one of numbers or targets",
        vi: "trung vị của các số hoặc mục tiêu"),
      example: "indicators where unit = \"%\" summarize median(target2030)"),
    AggregateDefinition(
      kind: .distinct, name: "distinct", signature: .same("distinct(x)"),
      help: Message(
        "how many different values, of a list how many different elements",
        vi: "số giá trị khác nhau; với danh sách là số phần tử khác nhau"),
      example: "tasks summarize distinct(lead)"),
    AggregateDefinition(
      kind: .list, name: "list", signature: .same("list(x)"),
      help: Message(
        "the different values, in order",
        vi: "các giá trị khác nhau, theo thứ tự"),
      example: "tasks summarize list(id) by area"),
    AggregateDefinition(
      kind: .share, name: "share", signature: .same("share"),
      help: Message(
        "percent of the rows that entered the stage",
        vi: "tỷ lệ phần trăm so với tổng số dòng vào bước này"),
      example: "indicators summarize count, round(share, 1) as percent by unit"),
  ]

  /// The aggregate of that name, found without regard to case.
  static func named(_ name: String) -> AggregateDefinition? {
    let wanted = caseFolded(name)
    return all.first { $0.name == wanted }
  }

  func accepts(argumentCount count: Int) -> Bool {
    switch kind {
    case .count: count <= 1
    case .share: count == 0
    case .sum, .average, .median, .minimum, .maximum, .distinct, .list: count == 1
    }
  }

  /// The type of the result; `nil` where the aggregate cannot take the argument.
  func resultType(_ argument: ColumnType?) -> ColumnType? {
    switch kind {
    case .count, .share: return .number
    case .distinct: return .number
    case .list:
      guard let element = argument?.element else { return nil }
      return .list(element)
    case .sum, .average, .median:
      return argument == .number || argument == .target ? argument : nil
    case .minimum, .maximum:
      switch argument {
      case .number, .target, .date, .text: return argument
      default: return nil
      }
    }
  }
}
