import PlanModel
import PlanTables
@testable import PlanRendering

/// A question over a relation, in both languages.
struct GeneratedQuestion {
  /// What SQLite prints after each answer.
  static let end = "\u{1E}end"

  private(set) var query: String
  private(set) var sql: String

  /// The statement for SQLite.
  var statement: String { sql + ";\n.print \"\(Self.end)\"\n" }

  init(over relation: ExportedRelation, _ generator: inout SeededRandom) {
    var writer = QuestionWriter(relation: relation, generator: generator)
    (query, sql) = writer.question()
    generator = writer.generator
  }

  /// The rows that planq gives, written as SQLite writes them.
  func rows() throws -> [String] {
    let table = try ExportedRelation.run(query)
    return (0..<table.rowCount).map { row in
      table.columns.map { CellText.machine.text($0.column, row) }.joined(separator: "\u{1F}")
    }
  }
}

/// Writes a question in both languages at once.
private struct QuestionWriter {
  typealias Pair = (planq: String, sql: String)

  let relation: ExportedRelation
  var generator: SeededRandom

  private mutating func chance(_ part: Int, of whole: Int) -> Bool {
    Int.random(in: 0..<whole, using: &generator) < part
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }

  mutating func question() -> (String, String) {
    let condition = chance(5, of: 6) ? condition(depth: 3) : nil
    let filter: Pair =
      condition.map { (" | where " + $0.planq, " WHERE " + $0.sql) } ?? ("", "")
    let rest: (planq: String, select: String, end: String)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: rest = counted()
    case 1: rest = summarized(hasKey: true)
    case 2: rest = summarized(hasKey: false)
    case 3: rest = distinct()
    default: rest = shown()
    }
    return (
      relation.query + filter.planq + rest.planq,
      "SELECT \(rest.select) FROM \(relation.name)" + filter.sql + rest.end
    )
  }

  // MARK: Conditions

  private mutating func condition(depth: Int) -> Pair {
    if depth > 0, chance(1, of: 2) {
      if chance(1, of: 4) {
        let inner = condition(depth: depth - 1)
        return ("not (\(inner.planq))", "NOT (\(inner.sql))")
      }
      let left = condition(depth: depth - 1)
      let right = condition(depth: depth - 1)
      let word = pick(["and", "or"])
      // Without brackets too: both languages bind `and` tighter than `or`.
      if chance(1, of: 3) {
        return (
          "\(left.planq) \(word) \(right.planq)", "\(left.sql) \(word.uppercased()) \(right.sql)"
        )
      }
      return (
        "(\(left.planq)) \(word) (\(right.planq))",
        "(\(left.sql)) \(word.uppercased()) (\(right.sql))"
      )
    }
    return comparison()
  }

  private mutating func comparison() -> Pair {
    let column = pick(relation.values)
    let isText = column.type == .text
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return membership(column)
    case 1 where !isText: return between(column)
    case 2 where column.type == .number: return ofTwoColumns(column)
    default:
      let sign = pick(isText ? ["=", "!="] : ["=", "!=", "<", "<=", ">", ">="])
      let value = literal(column)
      return ("\(column.name) \(sign) \(value.planq)", "\(column.name) \(sign) \(value.sql)")
    }
  }

  /// A value that some row has: comparisons meet it exactly.
  private mutating func literal(_ column: ResultColumn) -> Literal {
    Literal(column, Int.random(in: 0..<relation.rowCount, using: &generator))
  }

  private mutating func membership(_ column: ResultColumn) -> Pair {
    let values = (0..<Int.random(in: 1...4, using: &generator)).map { _ in literal(column) }
    let word = pick(["in", "not in"])
    let planq = values.map(\.planq).joined(separator: ", ")
    let sql = values.map(\.sql).joined(separator: ", ")
    return ("\(column.name) \(word) (\(planq))", "\(column.name) \(word) (\(sql))")
  }

  private mutating func between(_ column: ResultColumn) -> Pair {
    let rows = (0..<2).map { _ in Int.random(in: 0..<relation.rowCount, using: &generator) }
    let ends = rows.sorted { isLess(column.column, $0, $1) }.map { Literal(column, $0) }
    let word = pick(["in", "not in"])
    return (
      "\(column.name) \(word) \(ends[0].planq)..\(ends[1].planq)",
      "\(column.name) \(word == "in" ? "" : "NOT ")BETWEEN \(ends[0].sql) AND \(ends[1].sql)"
    )
  }

  private func isLess(_ column: Column, _ left: Int, _ right: Int) -> Bool {
    switch column {
    case .number(let numbers): numbers.values[left] < numbers.values[right]
    case .date(let dates): dates.days[left] < dates.days[right]
    default: false
    }
  }

  private mutating func ofTwoColumns(_ column: ResultColumn) -> Pair {
    let other = pick(relation.values.filter { $0.type == .number })
    let sign = pick(["=", "!=", "<", "<=", ">", ">="])
    let text = "\(column.name) \(sign) \(other.name)"
    return (text, text)
  }

  // MARK: Stages

  private mutating func counted() -> (planq: String, select: String, end: String) {
    let key = pick(relation.columns)
    return (
      " | count by \(key)", "\(key), count(*)",
      " GROUP BY \(key) ORDER BY count(*) DESC, min(n)"
    )
  }

  private mutating func summarized(
    hasKey: Bool
  ) -> (planq: String, select: String, end: String) {
    let number = pick(relation.values.filter { $0.type == .number && isWhole($0.column) }).name
    let other = pick(relation.values.filter { $0.type != .text }).name
    let aggregates = "count, sum(\(number)) as total, min(\(other)) as low, max(\(other)) as high"
    let selected = "count(*), sum(\(number)), min(\(other)), max(\(other))"
    guard hasKey else { return (" | summarize \(aggregates)", selected, "") }
    let keys = pickColumns(upTo: 2)
    return (
      " | summarize \(aggregates) by \(keys)", "\(keys), \(selected)",
      " GROUP BY \(keys) ORDER BY min(n)"
    )
  }

  /// SQLite adds fractions in floating point.
  private func isWhole(_ column: Column) -> Bool {
    guard case .number(let numbers) = column else { return false }
    return numbers.values.allSatisfy { !$0.description.contains(".") }
  }

  private mutating func distinct() -> (planq: String, select: String, end: String) {
    let columns = pickColumns(upTo: 3)
    return (" | distinct \(columns)", columns, " GROUP BY \(columns) ORDER BY min(n)")
  }

  private mutating func shown() -> (planq: String, select: String, end: String) {
    var planq = ""
    var order: [String] = []
    if chance(3, of: 4) {
      let keys = relation.values.filter { $0.type != .text }.map(\.name)
      order = (0..<Int.random(in: 1...2, using: &generator)).map { _ in
        pick(keys) + pick(["", " desc", " asc"])
      }
      planq += " | sort " + order.joined(separator: ", ")
    }
    // Rows that are alike stay in their order.
    var end = " ORDER BY " + (order + ["n"]).joined(separator: ", ")
    if chance(1, of: 2) {
      let skipped = chance(1, of: 2) ? Int.random(in: 0...5, using: &generator) : 0
      let taken = Int.random(in: 0...12, using: &generator)
      planq += (skipped > 0 ? " | skip \(skipped)" : "") + " | take \(taken)"
      end += " LIMIT \(taken) OFFSET \(skipped)"
    }
    let columns = pickColumns(upTo: 4)
    return (planq + " | show \(columns)", columns, end)
  }

  private mutating func pickColumns(upTo count: Int) -> String {
    relation.columns.shuffled(using: &generator)
      .prefix(Int.random(in: 1...count, using: &generator)).joined(separator: ", ")
  }
}
