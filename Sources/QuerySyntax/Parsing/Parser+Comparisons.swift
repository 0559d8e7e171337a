import PlanModel

extension Parser {
  /// A comparison, and further ones that cannot follow it.
  ///
  ///     Comparison ::= Range ( EqualSign Compared
  ///                  | ComparisonSign Range
  ///                  | 'not'? 'in' Membership
  ///                  | 'is' 'not'? 'missing' )?
  mutating func parseComparisons(after left: Expression) throws(SyntaxFailure) -> Expression {
    let result = try parseComparison(after: left)
    guard atComparison() else { return result }
    _ = take(.chained(after: result))
    // What follows is read for its own mistakes; kept, a long chain would be a deep tree.
    while atComparison() { _ = try parseComparison(after: left) }
    return result
  }

  @inline(never)
  private mutating func atComparison() -> Bool {
    if let sign = current.sign { return sign.comparison != nil }
    if at(.not) || at(.in) || at(.is) || at(.covers) || at(.overlaps) { return true }
    return current.word.map { ForeignWords.comparisons[$0.lowercased()] != nil } ?? false
  }

  private mutating func parseComparison(
    after left: Expression
  ) throws(SyntaxFailure) -> Expression {
    switch current.keyword {
    case .in, .not: return try parseIn(after: left)
    case .is: return try parseIsMissing(after: left)
    default: return try parseSimpleComparison(after: left)
    }
  }

  @inline(never)
  private mutating func parseSimpleComparison(
    after left: Expression
  ) throws(SyntaxFailure) -> Expression {
    if let sign = current.sign { return try parseSignedComparison(sign, after: left) }
    let place = range
    if take(.covers) { return try parseRight(of: left, .covers, at: place) }
    if take(.overlaps) { return try parseRight(of: left, .overlaps, at: place) }
    return try parseForeignComparison(after: left)
  }

  ///     EqualSign ::= '=' | '!=' | '≠'
  ///     ComparisonSign ::= '<' | '<=' | '≤' | '>' | '>=' | '≥' | '~' | '!~' | 'covers' | 'overlaps'
  private mutating func parseSignedComparison(
    _ sign: Sign, after left: Expression
  ) throws(SyntaxFailure) -> Expression {
    guard let comparison = sign.comparison else {
      _ = take(.bangForNotEqual)
      throw .reported
    }
    let place = range
    advance()
    if let sign = take(.comparedWithMissing) {
      return missing(left, isNegated: sign == .notEqual)
    }
    return try parseRight(of: left, comparison, at: place)
  }

  ///     Compared ::= ( '-' Unary | ( Value | PresentName Arguments? ) ( '.' Name )* )
  ///                  ( ( '*' | '/' ) Unary )* ( ( '+' | '-' ) Product )* ( '..' Sum )?
  ///     PresentName ::= ColumnName - ( 'missing' | 'null' )
  private mutating func parseRight(
    of left: Expression, _ comparison: ComparisonOperator, at place: SourceRange
  ) throws(SyntaxFailure) -> Expression {
    let start = index
    var right = try parseExpression(.range)
    if isAtLooseWord, take(.unquotedOperand(startingAt: start)) != nil {
      right.range = right.range.joined(with: previousRange)
    }
    return Expression(
      kind: .comparison(ComparisonNode(left, comparison, at: place, right)),
      range: left.range.joined(with: right.range))
  }

  /// `is missing` or `is not missing`.
  @inline(never)
  private mutating func parseIsMissing(after left: Expression) throws(SyntaxFailure) -> Expression {
    advance()
    let isNegated = take(.not)
    if !take(.missing), take(.nullAfterIs) == nil {
      if take(.valueAfterIs) != nil { throw .reported }
      throw fail(.expected, SyntaxMessages.expectedMissing)
    }
    return missing(left, isNegated: isNegated)
  }

  private func missing(_ left: Expression, isNegated: Bool) -> Expression {
    Expression(
      kind: .isMissing(left, isNegated: isNegated), range: left.range.joined(with: previousRange))
  }
}

// MARK: in

extension Parser {
  /// `in` or `not in` with a list, a query or a range.
  ///
  ///     Membership ::= Range | '(' InnerQuery ')' | '(' Expression ( ',' Expression )* ')'
  private mutating func parseIn(after left: Expression) throws(SyntaxFailure) -> Expression {
    let isNegated = take(.not)
    guard take(.in) else {
      let place = previousRange
      guard let sign = take(.foreignExclusion) else {
        throw fail(.expected, SyntaxMessages.expectedIn, suggestion: .same("in"))
      }
      return try parseRight(of: left, sign, at: place)
    }
    let kind: Expression.Kind
    switch membership() {
    case .range: kind = .inRange(left, try parseExpression(.range), isNegated: isNegated)
    case .query: kind = .inQuery(left, try parseInnerQuery(), isNegated: isNegated)
    case .list: kind = .inList(left, try parseList(), isNegated: isNegated)
    }
    return Expression(kind: kind, range: left.range.joined(with: previousRange))
  }

  /// What can follow `in`.
  private enum Membership {
    case range
    case query
    case list
  }

  @inline(never)
  private func membership() -> Membership {
    if !at(.openBracket) || continuesBehindBracket { return .range }
    return holdsQuery(bracketAt: index) ? .query : .list
  }

  /// Whether the bracket is only the beginning of a range: `in (a + 1)..5`.
  private var continuesBehindBracket: Bool {
    let end = closing[index]
    guard end > index, let sign = tokens[end + 1].sign else { return false }
    switch sign {
    case .dots, .dot, .plus, .minus, .star, .slash: return true
    default: return false
    }
  }

  ///     InnerQuery ::= InnerSource ( '|'? Stage )* | '(' Query ')' ( '|'? Stage )+
  ///     InnerSource ::= ColumnName | '(' InnerQuery ')'
  private mutating func parseInnerQuery() throws(SyntaxFailure) -> QueryNode {
    let bracket = try openBracket(allowsComma: false, holdsQuery: true)
    let query = try parseQuery()
    try closeBracket(bracket)
    return query
  }

  private mutating func parseList() throws(SyntaxFailure) -> [Expression] {
    let bracket = try openBracket(allowsComma: true)
    var values: [Expression] = []
    do {
      repeat {
        let start = index
        values.append(try parseExpression(.or))
        if isAtLooseWord { _ = take(.unquotedOperand(startingAt: start)) }
      } while take(.comma)
    } catch {
      values.append(try recover(bracket, from: error))
    }
    try closeBracket(bracket, isList: true)
    return values
  }

  /// Whether the bracket after `in` holds a query: a name alone or before a stage, or a query
  /// in brackets before a stage.
  private func holdsQuery(bracketAt open: Int) -> Bool {
    var first = open + 1
    while tokens[first].sign == .openBracket { first += 1 }
    if isSourceName(at: first) {
      let last = reader.lastOfForeignSource(at: first)
      let next = tokens[first + 1]
      if tokens[last + 1].sign == .pipe || reader.resemblesStage(at: last + 1) { return true }
      if first == open + 1, next.sign == .closeBracket || next.kind == .end { return true }
    }
    return ((open + 1)..<first).contains { bracket in
      guard closing[bracket] > bracket else { return false }
      let next = closing[bracket] + 1
      return tokens[next].sign == .pipe || reader.resemblesStage(at: next)
    }
  }

  private func isSourceName(at position: Int) -> Bool {
    switch tokens[position].keyword {
    case .true, .false, .not: return false
    default: return isName(at: position)
    }
  }
}

// MARK: Words of other languages

extension Parser {
  private mutating func parseForeignComparison(
    after left: Expression
  ) throws(SyntaxFailure) -> Expression {
    let place = range
    if let comparison = take(.foreignComparison) ?? .equal {
      return try parseRight(of: left, comparison, at: place)
    }
    let first = try parseExpression(.range)
    if take(.and) { _ = try parseExpression(.range) }
    return Expression(
      kind: .inRange(left, first, isNegated: false), range: left.range.joined(with: previousRange))
  }
}
