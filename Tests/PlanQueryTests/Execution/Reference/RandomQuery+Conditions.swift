import PlanModel

@testable import PlanQuery

extension RandomQuery {
  /// A condition.
  mutating func condition(_ context: Context, _ depth: Int) -> String {
    if depth > 0, chance(1, of: 2) {
      switch one(of: 6) {
      case 0: return "not (\(condition(context, depth - 1)))"
      case 1: return "possibly(\(condition(context, depth - 1)))"
      case 2:
        return "((\(condition(context, depth - 1))) = (\(condition(context, depth - 1))))"
      default:
        let word = pick(["and", "or"])
        return "((\(condition(context, depth - 1))) \(word) (\(condition(context, depth - 1))))"
      }
    }
    for _ in 0..<8 {
      if let found = comparison(context, max(0, depth - 1)) { return found }
    }
    return "true"
  }

  private mutating func comparison(_ context: Context, _ depth: Int) -> String? {
    switch one(of: 17) {
    case 0, 1: return compared(.number, context, depth)
    case 2: return compared(.date, context, depth)
    case 3, 4: return compared(.target, context, depth)
    case 5, 6: return textCompared(context, depth)
    case 7: return referenceCompared(context, depth)
    case 8: return period(context, depth)
    case 9: return time(context, depth)
    case 10, 11: return contains(context, depth)
    case 12: return inList(context, depth)
    case 13: return inRange(context, depth)
    case 14, 15: return inQuery(context, depth)
    default:
      return expression(anyType(inLists: true), context, depth).map {
        "(\($0)) " + pick(["is missing", "is not missing"])
      }
    }
  }

  private mutating func sign() -> String { pick(["=", "!=", "<", "<=", ">", ">="]) }

  private mutating func negation() -> String { chance(1, of: 4) ? "not " : "" }

  /// A value, or a list of them.
  private mutating func operand(
    _ type: ColumnType, _ context: Context, _ depth: Int
  ) -> String? {
    if chance(1, of: 4), let list = expression(.list(type), context, depth) { return list }
    return expression(type, context, depth)
  }

  private mutating func compared(
    _ type: ColumnType, _ context: Context, _ depth: Int
  ) -> String? {
    let other: ColumnType = type == .target && chance(1, of: 2) ? .number : type
    guard let left = operand(type, context, depth), let right = operand(other, context, depth)
    else { return nil }
    return chance(1, of: 4) ? "(\(right)) \(sign()) (\(left))" : "(\(left)) \(sign()) (\(right))"
  }

  private mutating func textCompared(_ context: Context, _ depth: Int) -> String? {
    if !context.isAggregate, chance(1, of: 2),
      let column = column(chance(1, of: 3) ? .list(.text) : .text, context)
    {
      return "\(column.text) \(sign()) \(textValue(column.origin))"
    }
    guard let left = operand(.text, context, depth), let right = operand(.text, context, depth)
    else { return nil }
    return "(\(left)) \(sign()) (\(right))"
  }

  private mutating func anyRelation() -> RelationID {
    pick([.agencies, .agencies, .areas, .sections, .documents, .indicators, .plans])
  }

  private mutating func referenceCompared(_ context: Context, _ depth: Int) -> String? {
    let relation = anyRelation()
    guard let left = operand(.reference(relation), context, depth) else { return nil }
    let word = pick(["=", "!="])
    if chance(1, of: 2), let right = operand(.reference(relation), context, depth) {
      return "\(left) \(word) (\(right))"
    }
    return "\(left) \(word) \(rowName(relation))"
  }

  /// A date beside a year or a range.
  private mutating func period(_ context: Context, _ depth: Int) -> String? {
    guard let date = operand(.date, context, depth), let period = anyPeriod(context) else {
      return nil
    }
    return "(\(date)) \(sign()) (\(period))"
  }

  private mutating func anyPeriod(_ context: Context) -> String? {
    switch one(of: 5) {
    case 0: return pick(["2024", "2025", "2023"])
    case 1: return pick(["2024..2026", "2025..2025"])
    case 2: return expression(.range(.date), context, 0)
    case 3: return expression(.date, context, 1)
    default: return expression(.number, context, 1)
    }
  }

  private mutating func time(_ context: Context, _ depth: Int) -> String? {
    guard let time = operand(.timeframe, context, depth), let period = anyPeriod(context) else {
      return nil
    }
    return "(\(time)) \(pick(["covers", "overlaps"])) (\(period))"
  }

  private mutating func contains(_ context: Context, _ depth: Int) -> String? {
    let type: ColumnType =
      switch one(of: 5) {
      case 0, 1: .text
      case 2: .target
      case 3: .timeframe
      default: .reference(anyRelation())
      }
    guard let subject = operand(type, context, depth) else { return nil }
    let literal = pick([
      "\"so\"", "\"y\"", "\"hoà\"", "\"Y te\u{302}\u{301}\"", "\"%\"", "\"2\"", "\"đ\"",
    ])
    let pattern = chance(1, of: 3) ? expression(.text, context, depth) ?? literal : literal
    return "(\(subject)) \(pick(["~", "!~"])) (\(pattern))"
  }

  private mutating func inList(_ context: Context, _ depth: Int) -> String? {
    if chance(1, of: 3) {
      let relation = anyRelation()
      guard let subject = operand(.reference(relation), context, depth) else { return nil }
      return "\(subject) \(negation())in (\(rowName(relation)), \(rowName(relation)))"
    }
    let type: ColumnType = pick([.number, .date, .target, .text])
    guard let subject = operand(type, context, depth), let first = operand(type, context, depth)
    else { return nil }
    let second: String
    switch type {
    case .number: second = chance(1, of: 2) ? "2..5" : "3"
    case .date: second = pick(["2024", "2025..2026", "2024-07-22"])
    case .target: second = pick(["50", "12.5", "10..60"])
    default: second = pick(["\"III.2\"", "\"a\"..\"m\""])
    }
    return "(\(subject)) \(negation())in ((\(first)), \(second))"
  }

  private mutating func inRange(_ context: Context, _ depth: Int) -> String? {
    let type: ColumnType = pick([.number, .number, .date, .target, .text])
    guard let subject = operand(type, context, depth) else { return nil }
    if type == .number || type == .date, chance(1, of: 2),
      let range = column(.range(type), context)?.text ?? literal(.range(type)),
      !context.isAggregate
    {
      return "(\(subject)) \(negation())in \(range)"
    }
    let end: ColumnType = type == .target && chance(1, of: 2) ? .number : type
    guard let low = expression(end, context, depth), let high = expression(end, context, depth)
    else { return nil }
    return "(\(subject)) \(negation())in (\(low))..(\(high))"
  }

  private mutating func inQuery(_ context: Context, _ depth: Int) -> String? {
    guard innerDepth > 0 else { return nil }
    innerDepth -= 1
    defer { innerDepth += 1 }
    if chance(1, of: 2) {
      let relation = anyRelation()
      guard let subject = operand(.reference(relation), context, depth) else { return nil }
      if chance(2, of: 3) { return "\(subject) \(negation())in (\(rows(of: relation)))" }
      guard let values = values(of: .reference(relation)) else { return nil }
      return "\(subject) \(negation())in (\(values))"
    }
    let type: ColumnType = pick([.number, .text, .date, .target, .truth])
    let other: ColumnType =
      type == .target && chance(1, of: 3)
      ? .number : (type == .number && chance(1, of: 6) ? .target : type)
    guard let subject = operand(type, context, depth), let values = values(of: other) else {
      return nil
    }
    return "(\(subject)) \(negation())in (\(values))"
  }
}
