import PlanModel
import PlanTables
import PlanText
import QuerySyntax

extension Binder {
  /// Binds `let NAME = query`; a later one of the same name replaces it.
  mutating func define(_ name: Name, _ query: QueryNode) {
    if RelationID(rawValue: caseFolded(name.text)) != nil {
      report(
        .reservedName, at: name.range, BindingMessages.reservedName(name.text),
        suggestion: BindingMessages.chooseOtherName)
      return
    }
    let bound = bind(query)
    environment.define(name, bound)
  }

  /// Takes note of the names that a statement with syntax errors gives, so that those who use them
  /// stay silent.
  mutating func leaveUnknown(_ statement: Statement.Kind) {
    switch statement {
    case .namedQuery(let name, _) where RelationID(rawValue: caseFolded(name.text)) == nil:
      environment.define(name, nil)
    case .parameter(let name, _): environment.leaveUnknown(parameter: name)
    case .query, .namedQuery, .command: break
    }
  }

  /// Declares `param NAME = literal`, with the value given from outside where there is one.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - literal: The default.
  ///   - settings: Values from outside by name without case.
  mutating func declare(_ name: Name, _ literal: Expression, settings: [String: String]) {
    let scope = Scope(columns: [], slotCount: 0)
    environment.leaveUnknown(parameter: name)
    guard let bound = bindExpression(literal, in: .rows(scope)), let value = bound.literal else {
      if diagnostics.last(where: { $0.severity == .error }) == nil {
        report(.typeMismatch, at: literal.range, BindingMessages.parameterNeedsLiteral)
      }
      return
    }
    let key = caseFolded(name.text)
    var parameter = Parameter(value: value)
    if let given = settings[key] {
      guard let override = Binder.value(of: given, like: bound.type, database) else {
        report(
          .badParameter, at: name.range,
          BindingMessages.parameterType(name.text, given, bound.type))
        return
      }
      parameter.value = override
    }
    environment.declare(name, parameter)
  }

  /// A value written outside a script, read as the type of the parameter it is for: text as it
  /// is, anything else as a literal of the language.
  private static func value(
    of text: String, like type: ColumnType, _ database: PlanDatabase
  ) -> Literal? {
    if type == .text { return .text(text.nfc) }
    let source = Array(("param value = " + text).utf8)
    let parsed = Parser.parse(source: source)
    guard parsed.script.statements.count == 1, parsed.diagnostics.isEmpty,
      case .parameter(_, let literal) = parsed.script.statements[0].kind
    else { return nil }
    var binder = Binder(database: database, source: source, environment: Environment())
    let bound = binder.bindExpression(literal, in: .rows(Scope(columns: [], slotCount: 0)))
    guard let bound, bound.type == type else { return nil }
    return bound.literal
  }
}
