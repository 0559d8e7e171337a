import QuerySyntax

/// A line of a syntax tree drawn by indenting.
public struct TreeLine: Equatable, Sendable {
  /// How deep the node is; the root is 0.
  public let depth: Int
  /// What the node is, and its own text.
  public let text: String
}

extension QueryScript {
  /// The syntax tree of the text, a node a line.
  public var tree: [TreeLine] {
    var listing = TreeListing()
    for statement in statements { listing.add(statement.node) }
    return listing.lines
  }
}

/// Writes syntax trees as lines.
private struct TreeListing {
  var lines: [TreeLine] = []
  private var depth = 0

  mutating func add(_ statement: Statement) {
    switch statement.kind {
    case .query(let query): add(query)
    case .namedQuery(let name, let query): node("let " + name.text) { $0.add(query) }
    case .parameter(let name, let value): node("param " + name.text) { $0.add(value) }
    case .command(let command): leaf("." + command.name + " " + command.arguments)
    }
  }

  private mutating func leaf(_ text: String) {
    lines.append(TreeLine(depth: depth, text: text))
  }

  private mutating func node(_ text: String, _ addParts: (inout TreeListing) -> Void) {
    leaf(text)
    depth += 1
    addParts(&self)
    depth -= 1
  }

  private mutating func add(_ query: QueryNode) {
    node("query") { listing in
      switch query.source {
      case .name(let name): listing.leaf("source " + name.text)
      case .missing: listing.leaf("source missing")
      case .query(let inner): listing.node("source") { $0.add(inner) }
      }
      for stage in query.stages { listing.add(stage) }
    }
  }

  private mutating func add(_ stage: Stage) {
    switch stage.kind {
    case .where(let condition): node("where") { $0.add(condition) }
    case .expect(let condition): node("expect") { $0.add(condition) }
    case .find, .take, .skip, .expand: leaf(stage.canonicalText)
    case .show(let items): node("show") { $0.add(items) }
    case .distinct(let items): node("distinct") { $0.add(items) }
    case .add(let items):
      node("add") { listing in
        for item in items { listing.node(item.name.text + " =") { $0.add(item.expression) } }
      }
    case .sort(let items):
      node("sort") { listing in
        for item in items {
          listing.node(item.isDescending ? "desc" : "asc") { $0.add(item.expression) }
        }
      }
    case .count(let keys): addGroups("count", [], keys)
    case .summarize(let aggregates, let keys): addGroups("summarize", aggregates, keys)
    }
  }

  private mutating func addGroups(_ word: String, _ items: [NamedItem], _ keys: [NamedItem]) {
    node(word) { listing in
      for item in items { listing.add(item) }
      guard !keys.isEmpty else { return }
      listing.node("by") { listing in
        for key in keys { listing.add(key) }
      }
    }
  }

  private mutating func add(_ items: [ShowItem]) {
    for item in items {
      switch item {
      case .all: leaf("*")
      case .item(let item): add(item)
      }
    }
  }

  private mutating func add(_ item: NamedItem) {
    guard let name = item.name else { return add(item.expression) }
    node("as " + name.text) { $0.add(item.expression) }
  }
}

extension TreeListing {
  private mutating func add(_ expressions: [Expression]) {
    for expression in expressions { add(expression) }
  }

  fileprivate mutating func add(_ expression: Expression) {
    switch expression.kind {
    case .text, .number, .date, .truth, .parameter: leaf(expression.canonicalText)
    case .name(let name): leaf("name " + name.text)
    case .missing: leaf("missing")
    case .range(let low, let high): node("range ..") { $0.add([low, high]) }
    case .field(let base, let names):
      node("field " + names.map(\.text).joined(separator: ".")) { $0.add(base) }
    case .call(let name, let arguments): node("call " + name.text) { $0.add(arguments) }
    case .not(let operand): node("not") { $0.add(operand) }
    case .negate(let operand): node("minus") { $0.add(operand) }
    case .and(let operands): node("and") { $0.add(operands) }
    case .or(let operands): node("or") { $0.add(operands) }
    case .sum(let first, let terms): addTerms("sum", first, terms)
    case .product(let first, let terms): addTerms("product", first, terms)
    case .comparison(let comparison):
      node("compare " + comparison.operator.rawValue) {
        $0.add([comparison.left, comparison.right])
      }
    case .inList(let operand, let values, let isNegated):
      node(isNegated ? "not in" : "in") { $0.add([operand] + values) }
    case .inRange(let operand, let range, let isNegated):
      node(isNegated ? "not in" : "in") { $0.add([operand, range]) }
    case .inQuery(let operand, let query, let isNegated):
      node(isNegated ? "not in" : "in") { listing in
        listing.add(operand)
        listing.add(query)
      }
    case .isMissing(let operand, let isNegated):
      node(isNegated ? "is not missing" : "is missing") { $0.add(operand) }
    }
  }

  private mutating func addTerms(_ word: String, _ first: Expression, _ terms: [ArithmeticTerm]) {
    node(word) { listing in
      listing.add(first)
      for term in terms { listing.node(term.operator.rawValue) { $0.add(term.operand) } }
    }
  }
}
