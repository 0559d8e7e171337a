import PlanModel
import PlanQuery
import PlanRendering
import QuerySyntax

extension ShellCommand {
  /// `.explain [tokens|tree|bound] QUERY`: how a query is understood.
  static let explain = ShellCommand(
    name: "explain", arguments: "[FORM] QUERY", takes: .query,
    help: ProvenanceMessages.explainHelp,
    example: ".explain tasks where lead = \"so y te\"", effects: [.holdsQuery],
    check: { arguments throws(CommandFailure) in
      let (form, query) = explained(arguments)
      guard !query.isEmpty else { throw needsQuery }
      if form == nil { try checkForm(query) }
    }
  ) { session, arguments throws(CommandFailure) in
    let (form, query) = explained(arguments)
    let script = QueryScript(parsing: Array(query.utf8))
    switch form ?? .bound {
    case .tokens: session.writeTokens(script)
    case .tree:
      try session.report(script.diagnostics, of: script)
      session.write(
        script.tree.map { .init(String(repeating: "  ", count: $0.depth), $0.text) })
    case .bound: try session.explainBound(script)
    }
  }

  /// The form that the arguments of `.explain` begin with, if any, and the query at their end.
  static func explained(_ arguments: String) -> (form: ExplainForm?, query: Substring) {
    let form = ExplainForm(rawValue: arguments.prefix { !$0.isWhitespace }.lowercased())
    let rest = form == nil ? arguments[...] : arguments.drop { !$0.isWhitespace }
    return (form, rest.drop(while: \.isWhitespace))
  }

  /// Refuses a word before a source that is no form: `.explain tre tasks`.
  private static func checkForm(_ query: Substring) throws(CommandFailure) {
    let words = query.split(maxSplits: 2, whereSeparator: \.isWhitespace).map {
      $0.lowercased()
    }
    guard words.count >= 2, RelationID(rawValue: words[1]) != nil,
      RelationID(rawValue: words[0]) == nil, ForeignMeaning.relation(words[0]) == nil,
      words[0] != "let", words[0].allSatisfy(\.isLetter)
    else { return }
    let forms = ExplainForm.allCases.map(\.rawValue)
    throw CommandFailure(
      code: .badCommand, message: CitationMessages.unknownForm(words[0]),
      suggestion: ShellMessages.nearest(to: words[0], among: forms))
  }

  fileprivate static var needsQuery: CommandFailure {
    CommandFailure(
      code: .badCommand, message: CitationMessages.explainNeedsQuery,
      suggestion: CitationMessages.explainExample)
  }
}

/// The forms in which `.explain` shows a query.
enum ExplainForm: String, CaseIterable {
  case tokens, tree, bound

  /// What it shows.
  var help: Message {
    switch self {
    case .tokens: ShellCompletionMessages.tokens
    case .tree: ShellCompletionMessages.tree
    case .bound: ShellCompletionMessages.bound
    }
  }
}

extension Session {
  /// What errors in the query of `.explain` are said to be in.
  private static let sourceName = ShellMessages.shellName

  /// Shows what is wrong with the query, and fails where anything is.
  fileprivate func report(
    _ diagnostics: [Diagnostic], of script: QueryScript
  ) throws(CommandFailure) {
    for diagnostic in diagnostics {
      show(diagnostic, source: script.source, name: Session.sourceName)
    }
    if diagnostics.contains(where: { $0.severity == .error }) {
      throw CommandFailure(code: .badCommand, message: nil)
    }
  }

  fileprivate func writeTokens(_ script: QueryScript) {
    let tokens = script.tokens
    let places = tokens.map { "\($0.place.line):\($0.place.column)" }
    let widest = places.reduce(0) { max($0, $1.count) }
    for (token, place) in zip(tokens, places) {
      let padding = String(repeating: " ", count: widest - place.count + 2)
      let kind = token.kind + String(repeating: " ", count: max(0, 11 - token.kind.count))
      write([.init(place + padding + kind, token.text)])
    }
  }

  fileprivate func explainBound(_ script: QueryScript) throws(CommandFailure) {
    if script.hasErrors {
      return try report(queries.check(script.statements, of: script), of: script)
    }
    // What is explained must leave no trace.
    var trial = queries
    let (statements, diagnostics) = trial.prepare(script.statements, source: script.source)
    try report(script.diagnostics + diagnostics, of: script)
    guard statements.contains(where: \.isQuery) else { throw ShellCommand.needsQuery }
    for stage in statements.flatMap({ trial.explain($0) }) {
      write([.init("", continuation: "  ", stage.text)])
      for text in stage.resolved {
        write([.init("    \(worded(CitationMessages.means)): ", text)])
      }
      guard !stage.columns.isEmpty else { continue }
      let columns = stage.columns.map { "\($0.name) \($0.type.name(in: language))" }
        .joined(separator: ", ")
      write([.init("    \(worded(CitationMessages.columns)): ", columns)])
    }
  }
}
