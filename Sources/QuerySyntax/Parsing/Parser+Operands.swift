import PlanModel

extension Parser {
  /// An operand with what binds it: `not`, unary minus, fields.
  mutating func parseOperand(_ floor: Precedence) throws(SyntaxFailure) -> Expression {
    switch operandForm() {
    case .negation: return try parseNegation()
    case .not: return try parseNot(floor)
    case .bracket: return try parseBracketed()
    case .call: return try parseCall()
    case .simple: return try parseSimpleOperand()
    }
  }

  /// The ways in which an operand can begin.
  private enum OperandForm {
    case negation
    case not
    case bracket
    case call
    case simple
  }

  @inline(never)
  private mutating func operandForm() -> OperandForm {
    if at(.minus) { return .negation }
    if at(.openBracket) { return .bracket }
    if at(.not) || at(.bang) { return .not }
    guard isName(at: index), !at(.true), !at(.false) else { return .simple }
    return tokens[index + 1].sign == .openBracket ? .call : .simple
  }

  /// A run of `not` is read in a loop, as a recursion would take stack for nothing.
  ///
  ///     Negation ::= 'not' Negation | Comparison
  @inline(never)
  private mutating func parseNot(_ floor: Precedence) throws(SyntaxFailure) -> Expression {
    let outer = context
    if floor > .not, at(.not) { throw fail(.expected, SyntaxMessages.bracketNot) }
    var starts: [SourceRange] = []
    while at(.not) || at(.bang) {
      try enterLevel()
      starts.append(range)
      if take(.bangForNot) == nil { advance() }
    }
    var operand = try parseExpression(.comparison)
    for start in starts.reversed() {
      operand = Expression(kind: .not(operand), range: start.joined(with: operand.range))
    }
    context = outer
    return operand
  }

  ///     Unary ::= '-' Unary | Operand
  @inline(never)
  private mutating func parseNegation() throws(SyntaxFailure) -> Expression {
    let outer = context
    var starts: [SourceRange] = []
    while at(.minus) {
      try enterLevel()
      starts.append(range)
      advance()
    }
    if at(.not) { throw fail(.expected, SyntaxMessages.bracketNot) }
    var operand = try parseOperand(.unary)
    for start in starts.reversed() {
      operand = Expression(kind: .negate(operand), range: start.joined(with: operand.range))
    }
    context = outer
    return operand
  }

  @inline(never)
  private mutating func parseSimpleOperand() throws(SyntaxFailure) -> Expression {
    if let value = parseValue() {
      if case .number = value.kind { skipDecimalComma() }
      return try parseFields(of: value)
    }
    guard isName(at: index) else { throw fail(.expected, SyntaxMessages.expectedValue) }
    if at(.true) || at(.false) { return try parseFields(of: parseTruth()) }
    return try parseFields(of: parseNameOperand())
  }

  private mutating func parseBracketed() throws(SyntaxFailure) -> Expression {
    let bracket = try openBracket(allowsComma: false)
    var inner: Expression
    do {
      inner = try parseExpression(.or)
    } catch {
      inner = try recover(bracket, from: error)
    }
    if at(.comma) { _ = take(.severalValues(inBracketAt: bracket.index)) }
    try closeBracket(bracket)
    inner.range = rangeSince(bracket.index)
    return try parseFields(of: inner)
  }

  /// Reads a value that is one token.
  ///
  ///     Value ::= Number | Text | Date | Truth | ParameterName | '(' Expression ')'
  mutating func parseValue() -> Expression? {
    let place = range
    let kind: Expression.Kind
    switch current.kind {
    case .text(let text): kind = .text(text)
    case .number(let number): kind = .number(number)
    case .date(let date): kind = .date(date)
    case .parameter(let name): kind = .parameter(Name(text: name, range: place))
    case .word, .quotedName, .sign, .command, .unreadable, .end: return nil
    }
    advance()
    return Expression(kind: kind, range: place)
  }

  ///     Truth ::= 'true' | 'false'
  mutating func parseTruth() -> Expression {
    let truth = Expression(kind: .truth(current.keyword == .true), range: range)
    advance()
    return truth
  }
}

// MARK: Names, fields and calls

extension Parser {
  /// A column. A word such as `show` is one too, but not where a further operand follows it:
  /// then it is the next stage, and what is before it lacks something.
  ///
  ///     Primary ::= Value | ColumnName Arguments?
  ///     ColumnName ::= Name - ( 'not' | 'true' | 'false' )
  private mutating func parseNameOperand() throws(SyntaxFailure) -> Expression {
    if isBeforeLooseWord, let name = take(.foreignColumn) {
      return Expression(kind: .name(name), range: name.range)
    }
    if take(.wordWithoutOperand) != nil { throw .reported }
    let name = try parseName()
    return Expression(kind: .name(name), range: name.range)
  }

  /// Reads `.a.b` after an operand.
  ///
  ///     Operand ::= Primary ( '.' Name )*
  @inline(never)
  private mutating func parseFields(of base: Expression) throws(SyntaxFailure) -> Expression {
    guard at(.dot) else { return base }
    var first = base
    var names: [Name] = []
    if case .field(let inner, let known) = base.kind { (first, names) = (inner, known) }
    while take(.dot) {
      _ = take(.unquotedIdentifier(from: base.range.start))
      names.append(try parseName(SyntaxMessages.expectedFieldName))
    }
    return Expression(
      kind: .field(first, names), range: base.range.joined(with: previousRange))
  }

  ///     Arguments ::= '(' ( Expression ( ',' Expression )* )? ')'
  private mutating func parseCall() throws(SyntaxFailure) -> Expression {
    let name = try parseName()
    let bracket = try openBracket(allowsComma: true)
    var arguments: [Expression] = []
    do {
      if take(.starInCount) == nil, !at(.closeBracket) {
        repeat { arguments.append(try parseExpression(.or)) } while take(.comma)
      }
    } catch {
      arguments = [try recover(bracket, from: error)]
    }
    try closeBracket(bracket, isList: true)
    return try parseFields(of: call(name, arguments))
  }

  @inline(never)
  private func call(_ name: Name, _ arguments: [Expression]) -> Expression {
    Expression(kind: .call(name, arguments), range: name.range.joined(with: previousRange))
  }

  /// Goes over `1,5` after the number where a comma can be no part of a list.
  mutating func skipDecimalComma() {
    guard at(.comma), !context.allowsComma else { return }
    move(to: index - 1)
    if take(.decimalComma) == nil { advance() }
  }
}
