import PlanText
import QuerySyntax

extension QuerySession {
  /// The named queries and parameters that a query uses, those used by these too, as statements
  /// that can be before it.
  ///
  /// - Parameter statement: A prepared query.
  /// - Returns: Statements such as `let mine = tasks | where …`, what is used first before what
  ///   uses it.
  public func definitions(usedBy statement: PreparedStatement) -> [String] {
    var found: [String] = []
    var seen: Set<String> = []
    collectDefinitions(usedBy: statement.text, &seen, &found)
    return found
  }

  /// A word that is also the name of a query is taken for it: better a line too many in a
  /// citation than one too few.
  private func collectDefinitions(
    usedBy text: String, _ seen: inout Set<String>, _ found: inout [String]
  ) {
    var lexer = Lexer(source: Array(text.utf8))
    for token in lexer.run().tokens {
      switch token.kind {
      case .word(let name), .quotedName(let name):
        guard let definition = namedQuery(name), seen.insert(caseFolded(name)).inserted else {
          continue
        }
        let written = definition.query.canonicalText
        collectDefinitions(usedBy: written, &seen, &found)
        found.append("let \(Quoting.name(definition.name)) = \(written)")
      case .parameter(let name):
        guard let value = parameterText(name), seen.insert("$" + caseFolded(name)).inserted else {
          continue
        }
        found.append("param \(Quoting.name(name)) = \(value)")
      case .text, .number, .date, .sign, .command, .unreadable, .end: continue
      }
    }
  }

  /// The named query of that name, the latest where several were defined.
  private func namedQuery(_ name: String) -> (name: String, query: QueryNode)? {
    let wanted = caseFolded(name)
    return definitions.last { caseFolded($0.name.text) == wanted }
      .map { ($0.name.text, $0.query) }
  }

  private func parameterText(_ name: String) -> String? {
    environment.parameters[caseFolded(name)].map { ResolvedText.text(of: $0.value) }
  }
}
