import PlanModel
import PlanTables
@testable import PlanQuery

// MARK: Types

extension RandomQuery {
  /// A type that a column may have.
  mutating func anyType(inLists: Bool) -> ColumnType {
    let single: [ColumnType] = [
      .text, .text, .number, .number, .number, .truth, .date, .target, .timeframe,
      .reference(.agencies), .reference(.areas), .reference(.sections), .reference(.documents),
      .reference(.indicators), .reference(.plans), .range(.number), .range(.date),
    ]
    let type = pick(single)
    return inLists && chance(1, of: 4) ? .list(type) : type
  }
}

// MARK: Expressions

extension RandomQuery {
  /// An expression of a type; `nil` where there seems to be none.
  mutating func expression(
    _ type: ColumnType, _ context: Context, _ depth: Int
  ) -> String? {
    if depth <= 0 || chance(1, of: 3) { return leaf(type, context) }
    if type != .truth, chance(1, of: 6), let choice = choice(type, context, depth) {
      return choice
    }
    switch type {
    case .number: return number(context, depth)
    case .date: return date(context, depth)
    case .target: return target(context, depth)
    case .truth: return condition(context, depth)
    case .range(let end):
      guard let low = expression(end, context, 1), let high = expression(end, context, 1) else {
        return nil
      }
      return "(\(low))..(\(high))"
    case .text, .timeframe, .reference, .list: return leaf(type, context)
    }
  }

  /// `if` or `coalesce`.
  private mutating func choice(
    _ type: ColumnType, _ context: Context, _ depth: Int
  ) -> String? {
    guard var first = expression(type, context, depth - 1),
      var second = expression(type, context, depth - 1)
    else { return nil }
    if type == .target, chance(1, of: 3), let number = expression(.number, context, 0) {
      if chance(1, of: 2) { first = number } else { second = number }
    }
    if chance(1, of: 2) {
      let condition = condition(context, depth - 1)
      return "if(\(condition), \(first), \(second))"
    }
    return "coalesce(\(first), \(second))"
  }

  /// A column, a field, an aggregate or a literal.
  private mutating func leaf(_ type: ColumnType, _ context: Context) -> String? {
    if context.isAggregate {
      if chance(9, of: 10), let aggregate = aggregate(type, context.rows) { return aggregate }
      return literal(type)
    }
    if chance(1, of: 8), let literal = literal(type) { return literal }
    return column(type, context)?.text ?? literal(type)
  }

  private mutating func aggregate(_ type: ColumnType, _ rows: Context) -> String? {
    switch type {
    case .number:
      switch one(of: 6) {
      case 0: return "count"
      case 1: return "share"
      case 2: return call(pick(["count", "distinct"]), anyType(inLists: true), rows)
      default: return call(pick(["sum", "avg", "median", "min", "max"]), .number, rows)
      }
    case .target: return call(pick(["sum", "avg", "median", "min", "max"]), .target, rows)
    case .text, .date: return call(pick(["min", "max"]), type, rows)
    case .list(let element): return call("list", chance(1, of: 2) ? type : element, rows)
    case .truth, .range, .timeframe, .reference: return nil
    }
  }

  private mutating func call(_ name: String, _ type: ColumnType, _ rows: Context) -> String? {
    expression(type, rows, 1).map { "\(name)(\($0))" }
  }

  /// A column or a field of one, of a type.
  mutating func column(_ type: ColumnType, _ context: Context) -> (
    text: String, origin: ColumnOrigin?
  )? {
    guard !context.columns.isEmpty else { return nil }
    let direct = context.columns.filter { $0.type == type }
    if !direct.isEmpty, chance(2, of: 3) {
      let column = pick(direct)
      return (column.name, column.origin)
    }
    for _ in 0..<12 {
      let found = walk(pick(context.columns))
      if found.type == type { return (found.text, found.origin) }
    }
    return direct.first.map { ($0.name, $0.origin) }
  }

  /// A column, and perhaps fields of what it refers to.
  private mutating func walk(
    _ column: Column
  ) -> (text: String, type: ColumnType, origin: ColumnOrigin?) {
    var (text, type, origin) = (column.name, column.type, column.origin)
    for _ in 0..<one(of: 4) {
      let field: (name: String, type: ColumnType)
      switch type.element {
      case .reference(let relation):
        let schema = database.schema(of: relation)
        let index = one(of: schema.count)
        field = (schema[index].name, schema[index].type)
        origin = ColumnOrigin(relation: relation, index: index)
      case .target:
        let target = pick(TargetField.allCases)
        field = (target.rawValue, target.type)
        origin = nil
      case .timeframe:
        let timeframe = pick(TimeframeField.allCases)
        field = (timeframe.rawValue, timeframe.type)
        origin = nil
      case .text, .number, .truth, .date, .range, .list: return (text, type, origin)
      }
      text += "." + field.name
      type = type.isList ? .list(field.type.element) : field.type
    }
    return (text, type, origin)
  }

  mutating func number(_ context: Context, _ depth: Int) -> String? {
    guard let first = expression(.number, context, depth - 1) else { return nil }
    switch one(of: 11) {
    case 0: return "-(\(first))"
    case 1: return "abs(\(first))"
    case 2: return "round(\(first), \(pick(["0", "1", "-1", "2", "60", "-40", "1.5", "line"])))"
    case 3:
      let type: ColumnType = chance(1, of: 2) ? .text : .list(anyType(inLists: false))
      return expression(type, context, depth - 1).map { "length(\($0))" } ?? first
    case 4:
      return expression(.date, context, depth - 1).map {
        pick(["year", "month", "day"]) + "(\($0))"
      } ?? first
    case 5:
      guard let one = expression(.date, context, depth - 1),
        let other = expression(.date, context, depth - 1)
      else { return first }
      return "(\(one) - (\(other)))"
    case 6:
      guard let second = expression(.number, context, depth - 1),
        let third = expression(.number, context, 0)
      else { return first }
      return "((\(first)) \(pick(["+", "-"])) (\(second)) * \(third))"
    default:
      guard let second = expression(.number, context, depth - 1) else { return first }
      return "((\(first)) \(pick(["+", "-", "*", "/", "/"])) (\(second)))"
    }
  }

  mutating func date(_ context: Context, _ depth: Int) -> String? {
    guard let first = expression(.date, context, depth - 1) else { return nil }
    guard let days = expression(.number, context, depth - 1) else { return first }
    return "((\(first)) \(pick(["+", "-"])) (\(days)))"
  }

  mutating func target(_ context: Context, _ depth: Int) -> String? {
    guard let first = expression(.target, context, depth - 1) else { return nil }
    switch one(of: 8) {
    case 0: return "-(\(first))"
    case 1: return "abs(\(first))"
    case 2: return "round(\(first), \(pick(["0", "1", "-1", "-40", "1.5"])))"
    case 3, 4:
      guard let second = otherUnit(context) ?? expression(.target, context, depth - 1) else {
        return first
      }
      return "((\(first)) \(pick(["+", "-"])) (\(second)))"
    case 5:
      guard let number = expression(.number, context, depth - 1) else { return first }
      return "((\(number)) \(pick(["+", "-", "*"])) (\(first)))"
    default:
      guard let number = expression(.number, context, depth - 1) else { return first }
      return "((\(first)) \(pick(["+", "-", "*", "/"])) (\(number)))"
    }
  }

  /// The target of another indicator, which may have another unit.
  private mutating func otherUnit(_ context: Context) -> String? {
    guard !context.isAggregate, chance(2, of: 3),
      let indicator = column(.reference(.indicators), context)?.text
    else { return nil }
    let target = "target\(pick(database.milestones))"
    return indicator + pick([".", ".parent.", ".parent."]) + target
  }

  // MARK: Literals

  mutating func literal(_ type: ColumnType) -> String? {
    switch type {
    case .text:
      return pick([
        "\"Sở Y tế\"", "\"so y te\"", "\"\"", "\"III.2\"", "\"5.10\"", "\"exact\"", "'đào tạo'",
        "\"Y te\u{302}\u{301}\"", "\"va\u{306}n hoà\"", "\"STRASSE\"", "\"%\"", "\"m2\"",
      ])
    case .number:
      return pick([
        "0", "1", "2", "3", "5", "0.5", "12.5", "100", "2025",
        "99999999999999999999999999999999999999",
        "170141183460469231731687303715884105727", "0.0000000000000000000000000000000000001",
        "3000000", "(0 - 1)",
      ])
    case .date:
      return pick(["2024-07-22", "2025-01-01", "9999-12-31", "0001-01-01", "2026-06-30", "today()"])
    case .truth: return pick(["true", "false"])
    case .range(.number): return pick(["2..5", "0..100", "2024..2026", "(0 - 5)..1"])
    case .range(.date): return pick(["2024-01-01..2024-12-31", "2025-06-01..2026-06-30"])
    case .range, .target, .timeframe, .reference, .list: return nil
    }
  }

  /// A text that a column has, or could have.
  mutating func textValue(_ origin: ColumnOrigin?) -> String {
    guard let origin else { return literal(.text) ?? "\"\"" }
    let values: [String]
    switch database[origin.relation].columns[origin.index] {
    case .text(let texts): values = texts.values
    case .list(let lists):
      if case .text(let texts) = lists.elements { values = texts.values } else { values = [] }
    default: values = []
    }
    let plain = values.filter { !$0.contains("\"") && !$0.contains("\\") && !$0.contains("\n") }
    return plain.isEmpty ? "\"?\"" : "\"\(pick(plain))\""
  }

  /// A string that means a row of a relation.
  mutating func rowName(_ relation: RelationID) -> String {
    let names = database.rowNames(of: relation)
    let all = names.keys + names.names
    return all.isEmpty ? "\"x\"" : "\"\(pick(all))\""
  }
}
