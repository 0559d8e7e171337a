import PlanModel
import PlanText

/// A parsed query file or line: its statements, and what is wrong with it.
///
/// This is the public face of QuerySyntax: parse a text, and write it in its one form.
public struct QueryScript: Sendable {
  /// The longest script that is read, in bytes; a longer one is an error.
  public static let maximumLength = Lexer.maximumLength

  /// The bytes that were parsed.
  public let source: [UInt8]
  /// The statements in order, those with syntax errors too where they could be told apart.
  public let statements: [ScriptStatement]
  /// Errors and notes, in the order of the text.
  public let diagnostics: [Diagnostic]

  /// Parses a text. A text of any bytes gives statements or at least one error.
  ///
  /// - Parameters:
  ///   - source: The bytes of the text.
  ///   - callables: The names of functions and aggregates, for what errors propose.
  package init(parsing source: [UInt8], callables: CallableNames) {
    self.source = source
    let parsed = Parser.parse(source: source, callables: callables)
    statements = parsed.script.statements.map { ScriptStatement(node: $0) }
    diagnostics = parsed.diagnostics
  }

  /// Whether something is wrong, so that nothing may run.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether more input could mend everything that is wrong.
  public var isIncomplete: Bool {
    let errors = diagnostics.filter { $0.severity == .error }
    return !errors.isEmpty && errors.allSatisfy(\.isPartial)
  }

  /// The names of the parameters that the script declares, as written.
  public var parameterNames: [String] {
    statements.compactMap { statement in
      if case .parameter(let name, _) = statement.node.kind { name.text } else { nil }
    }
  }

  /// How many words, values and signs the script is made of: how long it is, however it is laid
  /// out.
  public var tokenCount: Int {
    var lexer = Lexer(source: source)
    return lexer.run().tokens.count - 1
  }

  /// Whether a word is anywhere in the script outside of quotes.
  ///
  /// - Parameter word: The word, in lower case.
  /// - Returns: Whether it does, in any case.
  public func uses(_ word: String) -> Bool {
    var lexer = Lexer(source: source)
    return lexer.run().tokens.contains { $0.word.map(caseFolded) == word }
  }

  /// The longest line that a query is on, in characters as people see them.
  public static let widestLine = StatementLayout.widestLine

  /// The script in its one form: a query on one line where it fits, else a stage a line with the
  /// `|` at the end of the line before; `;` after every statement; comments and single blank
  /// lines where they were. `nil` where its form is wrong.
  ///
  /// Read again it gives the same statements, and formatted again it stays as it is.
  public var formatted: [UInt8]? {
    guard !hasErrors else { return nil }
    var formatter = ScriptFormatter(source: source, statements: statements.map(\.node))
    return Array(formatter.run().utf8)
  }
}

/// One statement of a script.
public struct ScriptStatement: Sendable {
  package let node: Statement

  /// Where the statement is in the source.
  public var range: SourceRange { node.range }

  /// Whether it gives a result.
  public var isQuery: Bool {
    if case .query = node.kind { true } else { false }
  }

  /// A query as the formatter writes it on one line; empty for other statements.
  package var text: String {
    if case .query(let query) = node.kind { query.canonicalText } else { "" }
  }

  /// The shell command, where the statement is one.
  public var command: CommandCall? {
    if case .command(let command) = node.kind { command } else { nil }
  }

  /// The statement on one line, as the formatter writes it.
  public var canonicalText: String {
    switch node.kind {
    case .query(let query): return query.canonicalText
    case .namedQuery(let name, let query):
      return "let \(Quoting.name(name.text)) = \(query.canonicalText)"
    case .parameter(let name, let literal):
      return "param \(Quoting.name(name.text)) = \(literal.canonicalText)"
    case .command(let command):
      return "." + command.name + (command.arguments.isEmpty ? "" : " " + command.arguments)
    }
  }
}
