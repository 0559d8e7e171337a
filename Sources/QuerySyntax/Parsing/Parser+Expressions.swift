extension Parser {
  /// An expression whose operators bind at least as tightly as `floor`.
  mutating func parseExpression(_ floor: Precedence) throws(SyntaxFailure) -> Expression {
    // What is true or false already goes on with `and` and `or` only.
    var ceiling = at(.not) || at(.bang) ? Precedence.and : .postfix
    var left = try parseOperand(floor)
    while let next = infixPrecedence(), next >= floor, next <= ceiling {
      if next == .comparison { ceiling = .and }
      switch next {
      case .or: left = try parseOr(after: left)
      case .and: left = try parseAnd(after: left)
      case .comparison: left = try parseComparisons(after: left)
      case .range: left = try parseRange(after: left)
      case .sum: left = try parseSum(after: left)
      case .product, .not, .unary, .postfix: left = try parseProduct(after: left)
      }
    }
    return left
  }

  /// How tightly the operator at the current token binds that goes on with an expression.
  @inline(never)
  private mutating func infixPrecedence() -> Precedence? {
    switch current.kind {
    case .sign(let sign): return infixPrecedence(of: sign)
    case .word(let word):
      if at(.or) { return .or }
      if at(.and) { return .and }
      if at(.not) || at(.in) || at(.is) || at(.covers) || at(.overlaps) { return .comparison }
      return ForeignWords.comparisons[word.lowercased()] == nil ? nil : .comparison
    case .quotedName, .text, .number, .date, .parameter, .command, .unreadable, .end: return nil
    }
  }

  private func infixPrecedence(of sign: Sign) -> Precedence? {
    switch sign {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contains,
      .notContains, .bang:
      return .comparison
    case .dots: return .range
    case .plus, .minus: return .sum
    case .star, .slash: return .product
    case .pipe, .semicolon, .comma, .openBracket, .closeBracket, .dot: return nil
    }
  }

  ///     Expression ::= Conjunction ( 'or' Conjunction )*
  @inline(never)
  private mutating func parseOr(after first: Expression) throws(SyntaxFailure) -> Expression {
    var operands = [first]
    while take(.or) { operands.append(try parseExpression(.and)) }
    return Expression(kind: .or(operands), range: first.range.joined(with: previousRange))
  }

  ///     Conjunction ::= Negation ( 'and' Negation )*
  @inline(never)
  private mutating func parseAnd(after first: Expression) throws(SyntaxFailure) -> Expression {
    var operands = [first]
    while take(.and) { operands.append(try parseExpression(.not)) }
    return Expression(kind: .and(operands), range: first.range.joined(with: previousRange))
  }

  ///     Range ::= Sum ( '..' Sum )?
  @inline(never)
  private mutating func parseRange(after first: Expression) throws(SyntaxFailure) -> Expression {
    advance()
    let last = try parseExpression(.sum)
    if at(.dots) { throw fail(.expected, SyntaxMessages.rangeOfThree) }
    return Expression(kind: .range(first, last), range: first.range.joined(with: last.range))
  }

  ///     Sum ::= Product ( ( '+' | '-' ) Product )*
  @inline(never)
  private mutating func parseSum(after first: Expression) throws(SyntaxFailure) -> Expression {
    var terms: [ArithmeticTerm] = []
    while let sign = arithmeticSign(.plus, .minus) {
      let place = previousRange
      let operand = try parseExpression(.product)
      terms.append(ArithmeticTerm(operator: sign, operatorRange: place, operand: operand))
    }
    return Expression(kind: .sum(first, terms), range: first.range.joined(with: previousRange))
  }

  ///     Product ::= Unary ( ( '*' | '/' ) Unary )*
  @inline(never)
  private mutating func parseProduct(after first: Expression) throws(SyntaxFailure) -> Expression {
    var terms: [ArithmeticTerm] = []
    while let sign = arithmeticSign(.times, .divide) {
      let place = previousRange
      let operand = try parseExpression(.unary)
      terms.append(ArithmeticTerm(operator: sign, operatorRange: place, operand: operand))
    }
    return Expression(kind: .product(first, terms), range: first.range.joined(with: previousRange))
  }

  /// Moves past one of two signs.
  private mutating func arithmeticSign(
    _ first: ArithmeticTerm.Operator, _ second: ArithmeticTerm.Operator
  ) -> ArithmeticTerm.Operator? {
    guard let sign = current.sign, let found = ArithmeticTerm.Operator(rawValue: sign.rawValue),
      found == first || found == second
    else { return nil }
    advance()
    return found
  }
}
