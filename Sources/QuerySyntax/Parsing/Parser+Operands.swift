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
      reportBang()
      starts.append(range)
      advance()
    }
    var operand = try parseExpression(.comparison)
    for start in starts.reversed() {
      operand = Expression(kind: .not(operand), range: start.joined(with: operand.range))
    }
    context = outer
    return operand
  }

  private mutating func reportBang() {
    guard at(.bang) else { return }
    report(
      .foreignWord, SyntaxMessages.foreignSign("!", meaning: "not"), suggestion: .same("not"),
      isPartial: false)
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
      if case .number = value.kind { readDecimalComma() }
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
    reportSeveralValues(bracket)
    try closeBracket(bracket)
    inner.range = rangeSince(bracket.index)
    return try parseFields(of: inner)
  }

  /// Reports `lead = ("SYT", "SNV")`, and goes on at the end of the bracket.
  @inline(never)
  private mutating func reportSeveralValues(_ bracket: OpenBracket) {
    let end = closing[bracket.index]
    guard at(.comma), bracket.index > 0, end > index,
      let sign = tokens[bracket.index - 1].sign, sign == .equal || sign == .notEqual
    else { return }
    let values = text(of: tokens[bracket.index].range.joined(with: tokens[end].range))
    report(
      .expected, at: tokens[bracket.index - 1].range.joined(with: tokens[end].range),
      SyntaxMessages.severalValues(sign.rawValue),
      suggestion: .same((sign == .equal ? "in " : "not in ") + values), isPartial: false)
    move(to: end)
  }

  /// The text from a token to the one before the current one.
  func rangeSince(_ first: Int) -> SourceRange {
    tokens[first].range.joined(with: previousRange)
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
    if let name = readForeignColumn() { return Expression(kind: .name(name), range: name.range) }
    let isSpecial = current.stageWord != nil || current.keyword?.continuesExpression == true
    if isSpecial, let word = current.word, followsWithoutOperator(index + 1),
      !isForeignStage(index + 1)
    {
      throw fail(.expected, SyntaxMessages.needsSomething(word), isPartial: false)
    }
    let name = try parseName()
    return Expression(kind: .name(name), range: name.range)
  }

  /// Whether another language's word for a stage is there, which is reported by itself.
  private func isForeignStage(_ position: Int) -> Bool {
    tokens[position].word.map { ForeignWords.stage(for: $0) != nil } ?? false
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
      if case .number = current.kind { reportUnquotedNumber(behind: base) }
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
      if hasArguments(name) {
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

  /// Whether arguments follow the open bracket; the star of `count(*)` is none.
  private mutating func hasArguments(_ name: Name) -> Bool {
    if at(.star), name.text.lowercased() == "count" {
      let close = tokens[index + 1].sign == .closeBracket ? index + 1 : index
      report(
        .foreignWord, at: name.range.joined(with: tokens[close].range), SyntaxMessages.countStar,
        suggestion: .same("count"), isPartial: false)
      advance()
      return false
    }
    return !at(.closeBracket)
  }

  /// Whether an operand is there that nothing joins with the one before it.
  func followsWithoutOperator(_ position: Int) -> Bool {
    if tokens[position].isValue { return true }
    guard let word = tokens[position].word, tokens[position].stageWord == nil,
      tokens[position].keyword?.continuesExpression != true,
      ForeignWords.comparisons[word.lowercased()] == nil, !startsStatement(at: position)
    else { return false }
    return !mayGrowIntoContinuation(at: position)
  }
}
