import PlanText
import QuerySyntax

/// What a statement names and holds: the sources and parameters it uses, and all its queries.
struct NameUses {
  /// The names of sources, without case.
  private(set) var sources: Set<String> = []
  /// The names of parameters, without case.
  private(set) var parameters: Set<String> = []
  /// Every query of the statement, those in brackets too, outer ones before inner ones.
  private(set) var queries: [QueryNode] = []

  init(_ statement: Statement.Kind) {
    switch statement {
    case .query(let query), .namedQuery(_, let query): add(query)
    case .parameter: break
    case .command(let command): addWords(of: command.arguments)
    }
  }

  /// Each command reads its words in its own way, so that any word may be a name.
  private mutating func addWords(of arguments: String) {
    let words = arguments.nfc.unicodeScalars.split { !$0.continuesName }
    let names = words.map { caseFolded(String($0)) }
    sources.formUnion(names)
    parameters.formUnion(names)
  }

  private mutating func add(_ query: QueryNode) {
    queries.append(query)
    switch query.source {
    case .name(let name): sources.insert(caseFolded(name.text))
    case .missing: break
    case .query(let inner): add(inner)
    }
    for stage in query.stages { add(stage.kind) }
  }

  private mutating func add(_ stage: Stage.Kind) {
    switch stage {
    case .where(let condition), .expect(let condition): add(condition)
    case .find(.parameter(let name)), .take(.parameter(let name)), .skip(.parameter(let name)):
      parameters.insert(caseFolded(name.text))
    case .find(.literal), .take(.number), .skip(.number), .expand: break
    case .show(let items), .distinct(let items):
      for case .item(let item) in items { add(item.expression) }
    case .add(let items): items.forEach { add($0.expression) }
    case .sort(let items): items.forEach { add($0.expression) }
    case .count(let keys): keys.forEach { add($0.expression) }
    case .summarize(let aggregates, let keys):
      aggregates.forEach { add($0.expression) }
      keys.forEach { add($0.expression) }
    }
  }

  private mutating func add(_ expression: Expression) {
    switch expression.kind {
    case .text, .number, .date, .truth, .name, .missing: break
    case .parameter(let name): parameters.insert(caseFolded(name.text))
    case .field(let base, _): add(base)
    case .not(let operand), .negate(let operand), .isMissing(let operand, _): add(operand)
    case .call(_, let operands), .and(let operands), .or(let operands): operands.forEach { add($0) }
    case .sum(let first, let terms), .product(let first, let terms):
      add(first)
      terms.forEach { add($0.operand) }
    case .range(let left, let right), .inRange(let left, let right, _):
      add(left)
      add(right)
    case .comparison(let node):
      add(node.left)
      add(node.right)
    case .inList(let operand, let values, _):
      add(operand)
      values.forEach { add($0) }
    case .inQuery(let operand, let query, _):
      add(operand)
      add(query)
    }
  }
}
