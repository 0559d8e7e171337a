import PlanModel

extension Parser {
  ///     Script ::= ( Statement? ( ';' | Command ) )* Statement?
  mutating func parseScript() -> Script {
    var statements: [Statement] = []
    while !isAtEnd {
      if take(.semicolon) { continue }
      let start = index
      let errors = diagnostics.count
      if var statement = parseStatement() {
        statement.hasErrors = diagnostics.count > errors
        statements.append(statement)
      }
      // Whatever could not be read, the loop goes on.
      if index == start { advance() }
    }
    return Script(statements: statements)
  }

  private mutating func parseStatement() -> Statement? {
    let start = range
    context = TokenReader.Context()
    if case .command(let command) = current.kind {
      advance()
      return Statement(kind: .command(command), range: start)
    }
    do {
      let kind = try parseStatementKind()
      checkStatementEnd()
      return Statement(kind: kind, range: start.joined(with: previousRange))
    } catch {
      skipStatement(after: error)
      return nil
    }
  }

  ///     Statement ::= NamedQuery | Parameter | FirstQuery
  private mutating func parseStatementKind() throws(SyntaxFailure) -> Statement.Kind {
    if take(.let) { return try parseNamedQuery() }
    if take(.param) { return try parseParameter() }
    return .query(try parseStatementQuery())
  }

  /// A stage loop ends only where a statement may end, but a parameter may be followed by more.
  private mutating func checkStatementEnd() {
    if tokens[index].endsStatement || startsStatement(at: index) && reportsCurrent { return }
    if at(.closeBracket) {
      _ = take(.strayBracket)
    } else {
      _ = take(.textAfterStatement)
    }
    if !startsStatement(at: index) { skipStatement(after: .reported) }
  }

  /// Skips to the end of the statement, or to a line that begins the next one.
  private mutating func skipStatement(after failure: SyntaxFailure) {
    guard failure == .reported else { return skipStatement() }
    while !tokens[index].endsStatement {
      advance()
      if startsStatement(at: index) { return }
    }
  }
}

// MARK: let and param

extension Parser {
  /// `let NAME = query`, after the word.
  ///
  ///     NamedQuery ::= 'let' Name '=' Query
  private mutating func parseNamedQuery() throws(SyntaxFailure) -> Statement.Kind {
    let name = try parseName(SyntaxMessages.expectedLetName)
    guard take(.equal) else {
      throw fail(.expected, SyntaxMessages.expectedEqualsAfterName, suggestion: .same("="))
    }
    do {
      return .namedQuery(name: name, try parseQuery())
    } catch {
      skipStatement(after: error)
      // The name is kept, so that what follows may use it without an error of its own.
      return .namedQuery(name: name, QueryNode(source: .missing, stages: [], range: name.range))
    }
  }

  /// `param NAME = literal`, after the word.
  ///
  ///     Parameter ::= 'param' Name '=' Literal ( '..' Literal )?
  private mutating func parseParameter() throws(SyntaxFailure) -> Statement.Kind {
    let name = try parseName(SyntaxMessages.expectedParamName)
    guard take(.equal) else {
      throw fail(.expected, SyntaxMessages.expectedEqualsAfterName, suggestion: .same("="))
    }
    do {
      return .parameter(name: name, try parseLiteralOrRange())
    } catch {
      skipStatement(after: error)
      return .parameter(name: name, Expression(kind: .missing, range: name.range))
    }
  }

  private mutating func parseLiteralOrRange() throws(SyntaxFailure) -> Expression {
    let first = try parseLiteral()
    guard take(.dots) else { return first }
    let last = try parseLiteral()
    return Expression(kind: .range(first, last), range: first.range.joined(with: last.range))
  }

  ///     Literal ::= '-'? Number | Text | Date | Truth
  private mutating func parseLiteral() throws(SyntaxFailure) -> Expression {
    let start = range
    if take(.minus) {
      guard case .number = current.kind else {
        throw fail(.expected, SyntaxMessages.expectedLiteral)
      }
      let number = try parseLiteral()
      return Expression(kind: .negate(number), range: start.joined(with: number.range))
    }
    if at(.true) || at(.false) { return parseTruth() }
    if case .parameter = current.kind { throw fail(.expected, SyntaxMessages.expectedLiteral) }
    guard let literal = parseValue() else {
      let word = current.word
      throw fail(
        .expected, SyntaxMessages.expectedLiteral, suggestion: word.map { .same("\"\($0)\"") })
    }
    if case .number = literal.kind { skipDecimalComma() }
    return literal
  }

  /// A name in a place where nothing but a name may be.
  mutating func parseName(
    _ message: Message = SyntaxMessages.expectedName
  ) throws(SyntaxFailure) -> Name {
    let place = range
    switch current.kind {
    case .word(let text), .quotedName(let text):
      advance()
      return Name(text: text, range: place)
    case .text(let text):
      throw fail(.expected, message, suggestion: .same(Quoting.quotedName(text)))
    case .number, .date, .parameter, .sign, .command, .unreadable, .end:
      throw fail(.expected, message)
    }
  }
}

// MARK: Queries

extension Parser {
  /// A query as a statement, where words of other languages and shells are looked for.
  ///
  ///     FirstQuery ::= FirstSource ( '|'? Stage )*
  ///     FirstSource ::= Name - ( 'let' | 'param' ) | '(' Query ')'
  private mutating func parseStatementQuery() throws(SyntaxFailure) -> QueryNode {
    if at(.dot) { throw fail(.expected, SyntaxMessages.misplacedCommand) }
    if !isWholeQuery {
      if take(.commandWithoutDot) != nil { throw .reported }
      let start = range
      if let hasSource = take(.selectFirst) {
        guard hasSource else { throw .reported }
        var query = try parseQuery()
        query.range = start.joined(with: query.range)
        return query
      }
    }
    return try parseQuery()
  }

  /// Whether the first word is all of the query or has stages after it.
  private var isWholeQuery: Bool {
    let next = tokens[index + 1]
    return next.endsStatement || next.sign == .pipe || next.stageWord != nil
  }

  ///     Query ::= Source ( '|'? Stage )*
  mutating func parseQuery() throws(SyntaxFailure) -> QueryNode {
    let start = range
    let source = try parseSource()
    var stages: [Stage] = []
    try parseStages(into: &stages)
    return QueryNode(source: source, stages: stages, range: start.joined(with: previousRange))
  }

  ///     Source ::= Name | '(' Query ')'
  private mutating func parseSource() throws(SyntaxFailure) -> SourceNode {
    if at(.openBracket) { return try parseBracketedSource() }
    if take(.missingSource) != nil { return .missing }
    if isBeforeLooseWord || isBeforeOperand { try failAtForeignStart() }
    if isBeforeLooseWord, let name = take(.foreignSource) { return .name(name) }
    return .name(try parseName(SyntaxMessages.expectedSource))
  }

  private mutating func parseBracketedSource() throws(SyntaxFailure) -> SourceNode {
    let bracket = try openBracket(allowsComma: false, holdsQuery: true)
    let query = try parseQuery()
    try closeBracket(bracket)
    return .query(query)
  }

  private mutating func failAtForeignStart() throws(SyntaxFailure) {
    guard let finding = Mistake.foreignStart.find(reader) else { return }
    // What follows may be reported already, which says enough.
    move(to: finding.resume)
    report(finding)
    throw .reported
  }
}
