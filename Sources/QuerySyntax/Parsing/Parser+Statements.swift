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
    context = Context()
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
      report(.unbalancedBracket, SyntaxMessages.strayBracket)
    } else {
      report(
        .expected, SyntaxMessages.expectedSemicolon, suggestion: .same(";"),
        isPartial: isMendable || isUnfinishedLiteral)
    }
    if !startsStatement(at: index) { skipStatement(after: .reported) }
  }

  /// Whether the value of a parameter and the rest of the text may become one value: `1.` of
  /// `1..5`, `2024-0` of `2024-07-22`. Only after a parameter does this have to be asked, as an
  /// expression may go on with those signs anyway.
  private var isUnfinishedLiteral: Bool {
    let last = tokens[index - 1]
    if at(.dot) { return range.end == source.count }
    guard at(.minus), case .number = last.kind, last.range.end == range.start else { return false }
    let rest = source[last.range.start...].map { $0 }
    let pattern = Array("0000-00-".utf8)
    let isDigitAt = { (position: Int) in (0x30...0x39).contains(rest[position]) }
    guard (5...pattern.count).contains(rest.count) else { return false }
    return rest.indices.allSatisfy { position in
      pattern[position] == 0x30 ? isDigitAt(position) : rest[position] == pattern[position]
    } && (rest.count < 7 || (1...12).contains(Int(rest[5] - 0x30) * 10 + Int(rest[6] - 0x30)))
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
      let source = SourceNode.name(Name(text: "", range: name.range))
      return .namedQuery(name: name, QueryNode(source: source, stages: [], range: name.range))
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
      return .parameter(name: name, placeholder(name.range))
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
    if case .number = literal.kind { readDecimalComma() }
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
    if let word = current.word {
      // By itself the word may be the name of a query, which the binder knows.
      if let command = ForeignWords.commands[word.lowercased()], !isWholeQuery {
        // The word may be the beginning of a longer name.
        let isPartial = range.end == source.count
        throw fail(
          .foreignWord, SyntaxMessages.isCommand(word), suggestion: .same(command),
          isPartial: isPartial)
      }
      if ForeignWords.queryStarts.contains(word.lowercased()), isForeignQuery {
        return try parseForeignQuery(word)
      }
    }
    return try parseQuery()
  }

  /// Whether the first word is all of the query or has stages after it.
  private var isWholeQuery: Bool {
    let next = tokens[index + 1]
    return next.endsStatement || next.sign == .pipe || next.stageWord != nil
  }

  /// Whether what follows the first word shows that it is no source.
  private var isForeignQuery: Bool {
    let next = index + 1
    if tokens[next].sign == .star || tokens[next].isValue { return true }
    guard tokens[next].word != nil else { return false }
    return tokens[next].stageWord == nil && !startsStatement(at: next)
      && !mayGrow(at: next, into: StageWord.allCases.map(\.rawValue))
  }

  /// `select a, b from tasks …`: says how it is written here and reads on after the source.
  private mutating func parseForeignQuery(_ word: String) throws(SyntaxFailure) -> QueryNode {
    let start = range
    var position = index
    while !tokens[position].endsStatement, tokens[position].word?.lowercased() != "from" {
      position = closing[position] > position ? closing[position] : position + 1
    }
    let hasSource = !tokens[position].endsStatement && isName(at: position + 1)
    report(
      .foreignWord, SyntaxMessages.selectFirst(word),
      suggestion: hasSource ? .same(foreignSuggestion(fromAt: position)) : nil, isPartial: false)
    guard hasSource else { throw .reported }
    move(to: position + 1)
    var query = try parseQuery()
    query.range = start.joined(with: query.range)
    return query
  }

  private func foreignSuggestion(fromAt position: Int) -> String {
    let name = text(of: tokens[position + 1].range)
    guard position > index + 1 else { return name }
    let columns = tokens[index + 1].range.joined(with: tokens[position - 1].range)
    return "\(name) show \(text(of: columns))"
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
    if let name = reportMissingSource() { return .name(name) }
    try reportForeignStart()
    if let name = readForeignSource() { return .name(name) }
    return .name(try parseName(SyntaxMessages.expectedSource))
  }

  private mutating func parseBracketedSource() throws(SyntaxFailure) -> SourceNode {
    let bracket = try openBracket(allowsComma: false, holdsQuery: true)
    let query = try parseQuery()
    try closeBracket(bracket)
    return .query(query)
  }

  /// Whether `expect count =` is here, where `expect` can be no source: after a stage
  /// `count` no sign can be.
  private var isBareExpectation: Bool {
    current.stageWord == .expect && tokens[index + 1].stageWord == .count
      && tokens[index + 2].sign?.comparison != nil
  }

  /// Reports a query that begins with a stage in Vietnamese, such as `tim bao hiem`.
  private mutating func reportForeignStart() throws(SyntaxFailure) {
    guard let (stage, last) = foreignStage(), let word = stage.stage,
      followsWithoutOperator(last + 1)
    else { return }
    let place = range.joined(with: tokens[last].range)
    var example = "tasks \(word.rawValue) …"
    if word == .find {
      move(to: last + 1)
      let text = current.word == nil ? self.text(of: range) : unquotedText()
      example = "tasks find \(text)"
    }
    report(
      .foreignWord, at: place,
      SyntaxMessages.foreignStart(text(of: place), meaning: word.rawValue),
      suggestion: .same(example), isPartial: false)
    throw .reported
  }

  /// Reports a query that begins with a stage, such as `where id = "x"`, and leaves the stage
  /// to be read.
  private mutating func reportMissingSource() -> Name? {
    guard let word = current.stageWord, followsWithoutOperator(index + 1) || isBareExpectation
    else { return nil }
    report(
      .expected, SyntaxMessages.sourceComesFirst(word.rawValue),
      suggestion: .same("tasks \(word.rawValue) …"), isPartial: false)
    return Name(text: "", range: SourceRange(range.start, range.start))
  }
}
