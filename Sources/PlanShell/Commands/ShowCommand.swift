import PlanModel
import PlanQuery
import PlanRendering
import PlanTables
import PlanText

extension ShellCommand {
  /// `.show ID`: one row of the plan as a card.
  static let show = ShellCommand(
    name: "show", arguments: "ID", takes: .rows(shownRelations), help: LookupMessages.showHelp,
    example: ".show III.4.b",
    check: { arguments throws(CommandFailure) in
      guard commandWords(arguments).isEmpty else { return }
      throw CommandFailure(
        code: .badCommand, message: LookupMessages.showNeedsID,
        suggestion: LookupMessages.showExamples)
    }
  ) { session, arguments throws(CommandFailure) in
    let name = commandWords(arguments).joined(separator: " ")
    let places = try session.rows(
      called: name, in: shownRelations, noun: LookupMessages.row, session.queries)
    for (index, place) in places.enumerated() {
      if index > 0 { session.print("\n") }
      Card(session: session, place: place).write()
    }
    try session.mentionOthers(called: name, than: places)
  }
}

extension Session {
  /// Says which rows of other relations have the name as well. An id is meant as it is: a
  /// task and the section it makes up share theirs.
  fileprivate func mentionOthers(
    called name: String, than places: [RowPlace]
  ) throws(CommandFailure) {
    guard let first = places.first, let pattern = LoosePattern(name) else { return }
    let database = queries.database
    let key = database.rowName(of: first.relation, row: first.row).key
    guard !pattern.matchesWhole(LooseText(key)) else { return }
    let queries = queries
    var others: [String] = []
    for relation in shownRelations where relation != first.relation {
      guard case .found(let found) = try lookUp({ queries.findRow(name, in: [relation]) })
      else { continue }
      others += found.map { place in
        let key = database.rowName(of: relation, row: place.row).key
        return "\(worded(LookupMessages.noun(relation))) \(key)"
      }
    }
    guard !others.isEmpty else { return }
    write([.init(worded(LookupMessages.also(others)))])
  }
}

/// Where `.show` looks. A lettered item of the outline that is a task is meant as the task, and
/// a name that an area and a section of the appendix share, as the area.
private let shownRelations: [RelationID] = [
  .tasks, .indicators, .duties, .areas, .sections, .agencies, .documents, .plans,
]

/// Writes a row as a card.
private struct Card {
  let session: Session
  let place: RowPlace
  private var database: PlanDatabase { session.queries.database }

  init(session: Session, place: RowPlace) {
    self.session = session
    self.place = place
  }

  func write() {
    let key = database.rowName(of: place.relation, row: place.row).key
    session.write([.init("\(session.worded(LookupMessages.noun(place.relation))) \(key)")])
    let definitions = database.schema(of: place.relation)
    let values = session.queries.values(of: place)
    var fields = zip(definitions, values).compactMap { field($0, $1) }
    if let subrows { fields.append(subrows) }
    session.print(CardText.draw(fields, options: session.renderOptions))
  }

  /// A column with its value; `nil` where it has none, but for targets: that one is missing is
  /// what the plan says.
  private func field(_ definition: ColumnDefinition, _ value: ResultColumn) -> CardText.Field? {
    if definition.name == "plan", !database.hasSeveralPlans { return nil }
    if value.column.isMissing(0), definition.type != .target { return nil }
    var texts = ValueText.elements(of: value, options: session.renderOptions)
    if case .timeframe(let timeframes) = value.column, let start = timeframes.starts[0],
      let end = timeframes.ends[0]
    {
      texts.append("\(start)..\(end)")
    }
    return CardText.Field(
      name: definition.name, gloss: definition.vietnamese, values: texts)
  }

  /// The sub-rows of an indicator with their targets.
  private var subrows: CardText.Field? {
    guard place.relation == .indicators else { return nil }
    let relation = database[.indicators]
    guard let index = relation.index(of: "parent"),
      case .reference(let parents) = relation.columns[index]
    else { return nil }
    let rows = parents.rows.indices.filter { parents.rows[$0] == Int32(place.row) }
    if rows.isEmpty { return nil }
    return CardText.Field(
      name: LookupMessages.subrows.english, gloss: LookupMessages.subrows.vietnamese,
      values: rows.map { subrow(RowPlace(relation: .indicators, row: $0)) })
  }

  /// `5.10.a Trợ giúp xã hội: target2025 ?, target2030 100 (%)`.
  private func subrow(_ place: RowPlace) -> String {
    let (key, name) = database.rowName(of: .indicators, row: place.row)
    let values = session.queries.values(of: place)
    let targets = values.filter { $0.type == .target }.map { target in
      "\(target.name) \(ValueText.text(of: target, options: session.renderOptions))"
    }
    let unit =
      values.first { $0.name == "unit" && !$0.column.isMissing(0) }
      .map { " (\(ValueText.text(of: $0, options: session.renderOptions)))" } ?? ""
    return "\(key) \(name): "
      + targets.joined(separator: ", ") + unit
  }
}
