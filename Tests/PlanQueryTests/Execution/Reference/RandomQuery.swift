import PlanModel
import PlanTables
@testable import PlanQuery

/// Scripts of a query, right in names and types, put together at random: sources, stages and
/// inner queries here, expressions of a wanted type in the extensions.
struct RandomQuery {
  /// A column that expressions may name.
  struct Column {
    var name: String
    var type: ColumnType
    /// The column of a relation that it is, where its values are known.
    var origin: ColumnOrigin?
  }

  /// What names mean where an expression is.
  struct Context {
    var columns: [Column]
    /// Whether columns are inside aggregates.
    var isAggregate = false

    /// The same columns, one row at a time.
    var rows: Context { Context(columns: columns) }
  }

  /// A query and what it leaves.
  struct Source {
    var text: String
    var relation: RelationID
    var columns: [Column]
    /// Whether its rows can be compared with references.
    var keepsRows = true
  }

  let database: PlanDatabase
  var random: SeededRandom
  private var names = 0
  private(set) var named: [Source] = []
  /// How many queries may still are in one another.
  var innerDepth = 2

  init(over database: PlanDatabase, seed: UInt64) {
    self.database = database
    random = SeededRandom(seed: seed)
  }

  /// A script: perhaps named queries, and a query.
  static func script(over database: PlanDatabase, seed: UInt64) -> String {
    var maker = RandomQuery(over: database, seed: seed)
    var script = ""
    if maker.chance(1, of: 4) {
      for _ in 0...maker.one(of: 2) {
        let query = maker.query(stages: 2)
        let name = maker.newName("q")
        script += "let \(name) = \(query.text); "
        maker.named.append(
          Source(
            text: name, relation: query.relation, columns: query.columns,
            keepsRows: query.keepsRows))
      }
    }
    return script + maker.query(stages: 4).text
  }

  // MARK: Choices

  mutating func one(of count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
  mutating func chance(_ part: Int, of whole: Int) -> Bool { one(of: whole) < part }
  mutating func pick<Element>(_ all: [Element]) -> Element { all[one(of: all.count)] }
  mutating func newName(_ start: String) -> String {
    names += 1
    return "\(start)\(names)"
  }

  // MARK: Queries

  /// A relation and its columns.
  func relation(_ id: RelationID) -> Source {
    let columns = database.schema(of: id).enumerated().map { index, definition in
      Column(
        name: definition.name, type: definition.type,
        origin: ColumnOrigin(relation: id, index: index))
    }
    return Source(text: id.rawValue, relation: id, columns: columns)
  }

  private mutating func source(of relation: RelationID? = nil) -> Source {
    let fitting = named.filter { relation == nil || $0.relation == relation && $0.keepsRows }
    if !fitting.isEmpty, chance(1, of: 2) { return pick(fitting) }
    if relation == nil, chance(1, of: 10) {
      var inner = query(stages: 1)
      inner.text = "(\(inner.text))"
      return inner
    }
    let common: [RelationID] = [.tasks, .tasks, .indicators, .indicators, .targets, .agencies]
    return self.relation(relation ?? pick(common + RelationID.allCases))
  }

  /// A query of some stages.
  mutating func query(stages: Int) -> Source {
    var query = source()
    for _ in 0...one(of: stages) { addStage(to: &query) }
    return query
  }

  /// A query whose rows are compared with references to a relation.
  mutating func rows(of relation: RelationID) -> String {
    var query = source(of: relation)
    for _ in 0..<one(of: 3) { addKeepingStage(to: &query) }
    return query.text
  }

  /// A query with one column, of values of a type.
  mutating func values(of type: ColumnType) -> String? {
    var query = source()
    for _ in 0..<one(of: 3) { addStage(to: &query) }
    let context = Context(columns: query.columns)
    let wanted = chance(1, of: 5) ? ColumnType.list(type) : type
    guard let item = expression(wanted, context, 1) ?? expression(type, context, 1) else {
      return nil
    }
    switch one(of: 5) {
    case 0: query.text += " | distinct \(item) as x"
    case 1:
      let aggregates = Context(columns: query.columns, isAggregate: true)
      guard let item = expression(wanted, aggregates, 1) else { return nil }
      query.text += " | summarize \(item) as x"
    default: query.text += " | show \(item) as x"
    }
    if chance(1, of: 4) { query.text += pick([" | take 0", " | take 2", " | skip 1"]) }
    return query.text
  }

  // MARK: Stages

  private mutating func addStage(to query: inout Source) {
    switch one(of: 16) {
    case 0...6: addKeepingStage(to: &query)
    case 7, 8: addShow(to: &query, word: "show")
    case 9: addShow(to: &query, word: "distinct")
    case 10, 11: addColumns(to: &query)
    case 12, 13: addSummarize(to: &query)
    case 14: addCount(to: &query)
    default:
      // All columns as they are, and then the expansion of one.
      addExpand(to: &query)
    }
  }

  private mutating func addKeepingStage(to query: inout Source) {
    let context = Context(columns: query.columns)
    switch one(of: 12) {
    case 0: query.text += " | take \(pick([0, 1, 2, 3, 5, 100]))"
    case 1: query.text += " | skip \(one(of: 4))"
    case 2:
      query.text +=
        " | find " + pick(["\"so\"", "\"y\"", "\"hoa\"", "\"%\"", "\"m2\"", "\"an\"", "\"đ\""])
    case 3, 4:
      let keys = (0...one(of: 2)).compactMap { _ in
        expression(anyType(inLists: false), context, 1)
      }
      guard !keys.isEmpty else { return }
      query.text +=
        " | sort " + keys.map { $0 + pick(["", " asc", " desc"]) }.joined(separator: ", ")
    case 5 where chance(1, of: 2):
      let aggregates = Context(columns: query.columns, isAggregate: true)
      query.text += " | expect " + (chance(1, of: 3) ? condition(aggregates, 1) : "count >= 0")
    case 6: addExpand(to: &query)
    default: query.text += " | where " + condition(context, 2)
    }
  }

  private mutating func addExpand(to query: inout Source) {
    let lists = query.columns.indices.filter { query.columns[$0].type.isList }
    guard !lists.isEmpty else { return }
    let place = pick(lists)
    query.text += " | expand \(query.columns[place].name)"
    query.columns[place].type = query.columns[place].type.element
  }

  private mutating func addShow(to query: inout Source, word: String) {
    let context = Context(columns: query.columns)
    var items: [String] = []
    var columns: [Column] = []
    if chance(1, of: 5) {
      items.append("*")
      columns = query.columns
    }
    for _ in 0...one(of: 3) {
      let type = anyType(inLists: true)
      guard let item = expression(type, context, 2) else { continue }
      let name = newName("c")
      items.append("\(item) as \(name)")
      columns.append(Column(name: name, type: type, origin: nil))
    }
    guard !items.isEmpty else { return }
    query.text += " | \(word) " + items.joined(separator: ", ")
    query.columns = columns
    query.keepsRows = false
  }

  private mutating func addColumns(to query: inout Source) {
    var items: [String] = []
    for _ in 0...one(of: 2) {
      let type = anyType(inLists: true)
      guard let item = expression(type, Context(columns: query.columns), 2) else { continue }
      // Now and then a column is replaced, perhaps by what it is worked out from.
      let name = chance(1, of: 5) ? pick(query.columns).name : newName("c")
      guard !items.contains(where: { $0.hasPrefix("\(name) =") }) else { continue }
      items.append("\(name) = \(item)")
      query.columns.removeAll { $0.name == name }
      query.columns.append(Column(name: name, type: type, origin: nil))
    }
    guard !items.isEmpty else { return }
    query.text += " | add " + items.joined(separator: ", ")
    query.keepsRows = false
  }

  private mutating func addSummarize(to query: inout Source) {
    let aggregates = Context(columns: query.columns, isAggregate: true)
    var items: [String] = []
    var made: [Column] = []
    for _ in 0...one(of: 3) {
      let type = anyType(inLists: true)
      guard let item = expression(type, aggregates, 1) else { continue }
      let name = newName("c")
      items.append("\(item) as \(name)")
      made.append(Column(name: name, type: type, origin: nil))
    }
    guard !items.isEmpty else { return }
    query.text += " | summarize " + items.joined(separator: ", ")
    query.columns =
      addKeys(chance(1, of: 4) ? 0 : 1 + one(of: 2), of: query.columns, &query.text) + made
    query.keepsRows = false
  }

  private mutating func addCount(to query: inout Source) {
    query.text += " | count"
    let keys = addKeys(one(of: 3), of: query.columns, &query.text)
    query.columns = keys + [Column(name: "count", type: .number, origin: nil)]
    query.keepsRows = false
  }

  private mutating func addKeys(
    _ count: Int, of columns: [Column], _ text: inout String
  ) -> [Column] {
    var keys: [String] = []
    var made: [Column] = []
    for _ in 0..<count {
      let type = anyType(inLists: true)
      guard let key = expression(type, Context(columns: columns), 1) else { continue }
      let name = newName("k")
      keys.append("\(key) as \(name)")
      made.append(Column(name: name, type: type.element, origin: nil))
    }
    if !keys.isEmpty { text += " by " + keys.joined(separator: ", ") }
    return made
  }
}
