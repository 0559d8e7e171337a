import PlanModel
import PlanQuery
import PlanRendering
import PlanTables

/// The last query that gave a result, for the commands that ask about it.
struct LastQuery {
  /// The session as it was: named queries and plans may have changed since.
  var queries: QuerySession
  var statement: PreparedStatement
  var result: ResultTable

  /// The plans it ran over.
  var database: PlanDatabase { queries.database }
}

extension Session {
  /// A message in the language of the session.
  func worded(_ message: Message) -> String { message.text(in: language) }

  /// The last query, for a command that needs one.
  func needLastQuery() throws(CommandFailure) -> LastQuery {
    guard let lastQuery else {
      throw CommandFailure(
        code: .badCommand, message: ProvenanceMessages.noQuery,
        suggestion: ProvenanceMessages.runQueryFirst)
    }
    return lastQuery
  }

  /// The rows that a person means, in the first relation that has them.
  ///
  /// - Parameters:
  ///   - text: An identifier, key or name.
  ///   - relations: Where to look.
  ///   - noun: What is looked for, for messages.
  ///   - queries: The plans to look in.
  /// - Returns: One row, or one of each plan.
  /// - Throws: An error with the nearest names where there is none, or not one alone.
  func rows(
    called text: String, in relations: [RelationID], noun: Message, _ queries: QuerySession
  ) throws(CommandFailure) -> [RowPlace] {
    switch try lookUp({ queries.findRow(text, in: relations) }) {
    case .found(let places): return places
    case .ambiguous(let candidates):
      throw CommandFailure(
        code: .ambiguousValue, message: LookupMessages.several(noun, text),
        suggestion: LookupMessages.oneOf(candidates))
    case .unknown(let candidates):
      let examples = relations.first.map { queries.database.firstKeys(of: $0, count: 3) } ?? []
      let suggestion =
        candidates.isEmpty
        ? LookupMessages.examples(examples[...]) : LookupMessages.didYouMean(candidates)
      throw CommandFailure(
        code: .unknownValue, message: LookupMessages.none(noun, text),
        suggestion: suggestion)
    }
  }

  /// Writes lines, broken at the width.
  func write(_ lines: [IndentedText.Line]) {
    print(IndentedText.draw(lines, options: renderOptions))
  }

  /// What a row is called in explanations: `task III.4.b "Đổi mới giáo dục và đào tạo"`, with its
  /// plan while several are open.
  func title(of place: RowPlace, _ database: PlanDatabase) -> String {
    let (key, name) = database.rowName(of: place.relation, row: place.row)
    var title = "\(worded(LookupMessages.noun(place.relation))) \(key)"
    if name != key, !name.isEmpty { title += " \"\(name)\"" }
    if let plan = database.planNumber(of: place) { title += ", \(plan)" }
    return title
  }
}

extension PlanDatabase {
  /// The number of the plan that a row belongs to; `nil` while one plan is open.
  func planNumber(of place: RowPlace) -> String? {
    let relation = self[place.relation]
    guard hasSeveralPlans, let index = relation.index(of: "plan"),
      case .reference(let column) = relation.columns[index], column.rows[place.row] >= 0
    else { return nil }
    return plans[Int(column.rows[place.row])].number
  }

  /// The line of a row in the published text; a target is where its indicator does.
  func line(of place: RowPlace) -> Int? {
    let relation = self[place.relation]
    if let index = relation.index(of: "line"), case .number(let lines) = relation.columns[index] {
      return lines[place.row]?.wholeValue
    }
    guard place.relation == .targets, let index = relation.index(of: "indicator"),
      case .reference(let column) = relation.columns[index], column.rows[place.row] >= 0
    else { return nil }
    return line(of: RowPlace(relation: .indicators, row: Int(column.rows[place.row])))
  }
}
