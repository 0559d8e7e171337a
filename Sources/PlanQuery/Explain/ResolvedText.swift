import PlanTables
import QuerySyntax

/// Writes bound expressions as text, with what names and values were resolved to:
/// `lead = so-y-te "Sở Y tế"`.
///
/// It is for the eye: a key with its name beside it cannot be read back.
struct ResolvedText {
  let database: PlanDatabase
  /// What stands for each slot; a slot that lost its name to a later column has none.
  private let names: [Int: String]

  init(columns: [ScopeColumn], database: PlanDatabase) {
    self.database = database
    names = Dictionary(columns.map { ($0.slot, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// For expressions over a frame whose slots are keys and then aggregates.
  init(of aggregation: BoundAggregation, database: PlanDatabase) {
    self.database = database
    let labels = aggregation.keyNames + aggregation.aggregates.map(\.label)
    names = Dictionary(
      labels.enumerated().map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The expression, in brackets where it binds more loosely than its place asks for.
  func text(_ expression: BoundExpression, atLeast floor: Precedence = .or) -> String {
    let written = plainText(expression)
    return precedence(expression) < floor ? "(" + written + ")" : written
  }

  /// The name of a slot.
  func name(ofSlot slot: Int) -> String {
    names[slot].map { Quoting.operandName($0) } ?? "…"
  }

  private func plainText(_ expression: BoundExpression) -> String {
    switch expression.kind {
    case .literal(let literal): return ResolvedText.text(of: literal)
    case .slot(let slot): return name(ofSlot: slot)
    case .field(let base, let field):
      return text(base, atLeast: .postfix) + "." + fieldName(field)
    case .negate(let operand): return "-" + text(operand, atLeast: .postfix)
    case .chain(let first, let terms): return chainText(first, terms)
    case .exactTarget(let operand), .yearBound(let operand, _): return text(operand)
    case .range(let low, let high):
      return text(low, atLeast: .sum) + ".." + text(high, atLeast: .sum)
    case .rangeEnd(let range, let isEnd):
      return text(range, atLeast: .postfix) + (isEnd ? ".high" : ".low")
    case .call(let function, let arguments):
      return function.rawValue + "(" + arguments.map { text($0) }.joined(separator: ", ") + ")"
    case .and(let parts): return parts.map { text($0, atLeast: .not) }.joined(separator: " and ")
    case .or(let parts): return parts.map { text($0, atLeast: .and) }.joined(separator: " or ")
    case .not(let operand):
      return comparisonText(operand, isNegated: true) ?? "not " + text(operand, atLeast: .not)
    case .compare, .between, .contains, .refersTo, .inValues, .inRows, .spans, .isMissing:
      return comparisonText(expression, isNegated: false) ?? ""
    }
  }

  /// A comparison, negated by its own word or sign; `nil` where it is none or has none.
  private func comparisonText(_ expression: BoundExpression, isNegated: Bool) -> String? {
    let inWord = isNegated ? " not in " : " in "
    switch expression.kind {
    case .compare(let comparison, let left, let right):
      if isNegated, comparison != .equal { return nil }
      return pair(left, isNegated ? "!=" : comparison.rawValue, right)
    case .contains(let left, let right): return pair(left, isNegated ? "!~" : "~", right)
    case .between(let subject, let low, let high):
      return text(subject, atLeast: .range) + inWord + text(low, atLeast: .sum) + ".."
        + text(high, atLeast: .sum)
    case .refersTo(let subject, let rows): return referenceText(subject, rows, isNegated)
    case .inValues(let subject, let query), .inRows(let subject, let query):
      return text(subject, atLeast: .range) + inWord + "(" + query.resolvedSource + ")"
    case .isMissing(let operand):
      return text(operand, atLeast: .range) + (isNegated ? " is not missing" : " is missing")
    case .spans(let subject, let isCover, let first, let last):
      if isNegated { return nil }
      let days = [text(first, atLeast: .sum), text(last, atLeast: .sum)]
      return text(subject, atLeast: .range) + (isCover ? " covers " : " overlaps ")
        + (days[0] == days[1] ? days[0] : days.joined(separator: ".."))
    case .literal, .slot, .field, .negate, .chain, .not, .and, .or, .exactTarget, .yearBound,
      .range, .rangeEnd, .call:
      return nil
    }
  }

  private func pair(_ left: BoundExpression, _ sign: String, _ right: BoundExpression) -> String {
    text(left, atLeast: .range) + " " + sign + " " + text(right, atLeast: .range)
  }

  private func chainText(_ first: BoundExpression, _ terms: [BoundTerm]) -> String {
    let isSum = terms.contains { $0.operation == .add || $0.operation == .subtract }
    let floor: Precedence = isSum ? .product : .unary
    return terms.reduce(text(first, atLeast: floor)) { written, term in
      written + " " + term.operation.sign + " " + text(term.operand, atLeast: floor)
    }
  }

  /// `lead = so-y-te "Sở Y tế"`; several rows are in brackets.
  private func referenceText(
    _ subject: BoundExpression, _ rows: [RowKey], _ isNegated: Bool
  ) -> String {
    let left = text(subject, atLeast: .range)
    guard case .reference(let relation) = subject.type.element else { return left }
    let names = database.rowNames(of: relation)
    var labels: [String] = []
    for row in rows {
      let key = row.key
      let name = names.names[Int(row.row)]
      let label =
        key == name ? Quoting.text(name) : "\(key) " + Quoting.text(name)
      if !labels.contains(label) { labels.append(label) }
    }
    if labels.count == 1 { return left + (isNegated ? " != " : " = ") + labels[0] }
    return left + (isNegated ? " not in (" : " in (") + labels.joined(separator: ", ") + ")"
  }

  private func fieldName(_ field: BoundField) -> String {
    switch field {
    case .column(let relation, let index): database.schema(of: relation)[index].name
    case .target(let field): field.rawValue
    case .timeframe(let field): field.rawValue
    }
  }

  private func precedence(_ expression: BoundExpression) -> Precedence {
    switch expression.kind {
    case .or: .or
    case .and: .and
    case .not(let operand):
      comparisonText(operand, isNegated: true) == nil ? .not : .comparison
    case .compare, .between, .contains, .refersTo, .inValues, .inRows, .spans, .isMissing:
      .comparison
    case .range: .range
    case .chain(_, let terms):
      terms.contains { $0.operation == .add || $0.operation == .subtract } ? .sum : .product
    case .negate: .unary
    case .exactTarget(let operand), .yearBound(let operand, _): precedence(operand)
    case .literal, .slot, .field, .rangeEnd, .call: .postfix
    }
  }
}

extension ResolvedText {
  /// A value known before anything runs, as it is written in a query.
  static func text(of literal: Literal) -> String {
    switch literal {
    case .text(let text): Quoting.text(text)
    case .number(let number): number.description
    case .date(let date): date.description
    case .truth(let isTrue): "\(isTrue)"
    case .range(let low, let high): text(of: low) + ".." + text(of: high)
    }
  }
}

extension BoundTerm.Operation {
  fileprivate var sign: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    }
  }
}

extension BoundQuery {
  /// The query with its stages as the formatter writes them; where it takes its rows from a named
  /// query that one is in brackets.
  var resolvedSource: String {
    var parts: [String] = []
    switch source {
    case .relation(let id): parts.append(id.rawValue)
    case .query(let inner): parts.append("(" + inner.resolvedSource + ")")
    }
    parts += stages.filter { !$0.isImplied }.map(\.text)
    return parts.joined(separator: " | ")
  }
}
