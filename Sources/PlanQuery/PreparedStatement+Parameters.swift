import PlanModel

extension PreparedStatement {
  /// The value that a parameter has where a command stands: what `.print` shows for `$name`.
  ///
  /// - Parameter name: The name without `$`, in any case.
  /// - Returns: A column of one row; `nil` where no parameter of that name is declared before.
  public func value(ofParameter name: String) -> Column? {
    parameters[caseFolded(name.nfc)]?.value
  }
}

extension ScriptStatement {
  /// The statement on one line, as the formatter writes it.
  public var canonicalText: String {
    switch node.kind {
    case .query(let query): return query.canonicalText
    case .namedQuery(let name, let query):
      return "let \(CanonicalWriter.name(name.text)) = \(query.canonicalText)"
    case .parameter(let name, let literal):
      return "param \(CanonicalWriter.name(name.text)) = \(literal.canonicalText)"
    case .command(let command):
      return "." + command.name + (command.arguments.isEmpty ? "" : " " + command.arguments)
    }
  }
}
