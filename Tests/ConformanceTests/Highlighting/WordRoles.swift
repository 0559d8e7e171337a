import PlanModel
@testable import PlanQuery
@testable import QuerySyntax

/// What the words of a script are by their place, taken from its syntax tree.
struct WordRoles {
  enum Role {
    case stage, source, call, field, definition, column
  }

  /// The roles by the offset at which the word begins; a word that is not here is a keyword.
  private(set) var roles: [Int: Role] = [:]

  init(_ script: Script) {
    for statement in script.statements {
      switch statement.kind {
      case .query(let query): visit(query)
      case .namedQuery(let name, let query):
        add(name, .definition)
        visit(query)
      case .parameter(let name, let value):
        add(name, .definition)
        visit(value)
      case .command: break
      }
    }
  }

  private mutating func add(_ name: Name, _ role: Role) { roles[name.range.start] = role }

  private mutating func visit(_ query: QueryNode) {
    switch query.source {
    case .missing: break
    case .name(let name): add(name, .source)
    case .query(let inner): visit(inner)
    }
    for stage in query.stages {
      roles[stage.keyword.start] = .stage
      visit(stage.kind)
    }
  }

  private mutating func visit(_ stage: Stage.Kind) {
    switch stage {
    case .where(let condition), .expect(let condition): visit(condition)
    case .show(let items), .distinct(let items):
      for case .item(let item) in items { visit([item]) }
    case .add(let items):
      for item in items {
        add(item.name, .column)
        visit(item.expression)
      }
    case .summarize(let aggregates, let keys): visit(aggregates + keys)
    case .count(let keys): visit(keys)
    case .sort(let items): items.forEach { visit($0.expression) }
    case .expand(let name): add(name, .column)
    case .find, .take, .skip: break
    }
  }

  private mutating func visit(_ items: [NamedItem]) {
    for item in items {
      visit(item.expression)
      if let name = item.name { add(name, .definition) }
    }
  }

  private mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .missing: break
    case .text, .number, .date, .truth, .parameter: break
    case .name(let name): add(name, .column)
    case .field(let base, let names):
      visit(base)
      names.forEach { add($0, .field) }
    case .call(let name, let arguments):
      add(name, .call)
      arguments.forEach { visit($0) }
    case .not(let inner), .negate(let inner), .isMissing(let inner, _): visit(inner)
    case .and(let operands), .or(let operands): operands.forEach { visit($0) }
    case .sum(let first, let terms), .product(let first, let terms):
      visit(first)
      terms.forEach { visit($0.operand) }
    case .range(let first, let second), .inRange(let first, let second, _):
      visit(first)
      visit(second)
    case .comparison(let node):
      visit(node.left)
      visit(node.right)
    case .inList(let first, let values, _): ([first] + values).forEach { visit($0) }
    case .inQuery(let first, let query, _):
      visit(first)
      visitMembers(query)
    }
  }

  /// `in (name)` may be a column or a source: only the binder knows, and no grammar.
  private mutating func visitMembers(_ query: QueryNode) {
    if case .name(let name) = query.source, query.stages.isEmpty,
      RelationID(rawValue: name.text.lowercased()) == nil
    {
      add(name, .column)
    } else {
      visit(query)
    }
  }
}
