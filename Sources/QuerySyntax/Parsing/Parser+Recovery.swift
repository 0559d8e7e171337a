import PlanModel

/// An open bracket that the parser has gone into.
struct OpenBracket {
  /// Its token.
  var index: Int
  /// What held before it.
  var outer: TokenReader.Context
}

// MARK: Depth and brackets

extension Parser {
  /// Goes one level deeper.
  mutating func enterLevel() throws(SyntaxFailure) {
    guard context.depth < Parser.maximumDepth else {
      report(.tooDeep, SyntaxMessages.tooDeep, isPartial: false)
      throw .tooDeep
    }
    context.depth += 1
  }

  /// Goes into the bracket at the current token.
  @inline(never)
  mutating func openBracket(
    allowsComma: Bool, holdsQuery: Bool = false
  ) throws(SyntaxFailure) -> OpenBracket {
    let bracket = OpenBracket(index: index, outer: context)
    try enterLevel()
    context.allowsComma = allowsComma
    if holdsQuery { context.queryBrackets += 1 }
    advance()
    return bracket
  }

  /// Leaves a bracket, also where its counterpart lacks.
  @inline(never)
  mutating func closeBracket(_ bracket: OpenBracket, isList: Bool = false) throws(SyntaxFailure) {
    context = bracket.outer
    if take(.closeBracket) { return }
    if tokens[index].endsStatement || at(.pipe) || tokens[index].stageWord != nil {
      return reportUnclosed(bracket)
    }
    let end = closing[bracket.index]
    guard end > index else {
      reportUnclosed(bracket)
      throw .reported
    }
    report(.expected, isList ? SyntaxMessages.expectedComma : SyntaxMessages.expectedClosing)
    move(to: end)
    advance()
  }

  /// Reports a bracket that is not closed, at the bracket.
  private mutating func reportUnclosed(_ bracket: OpenBracket) {
    let end = closing[bracket.index]
    if end > index {
      report(.expected, SyntaxMessages.expectedClosing)
      move(to: end)
      return advance()
    }
    report(
      .unbalancedBracket, at: tokens[bracket.index].range, SyntaxMessages.unclosedBracket,
      suggestion: SyntaxMessages.addClosing)
  }

  /// Goes on after a bracket inside which something was wrong.
  ///
  /// - Returns: What stands for the content.
  @inline(never)
  mutating func recover(
    _ bracket: OpenBracket, from failure: SyntaxFailure
  ) throws(SyntaxFailure) -> Expression {
    let end = closing[bracket.index]
    guard failure == .reported, end >= index else { throw failure }
    move(to: end)
    return Expression(kind: .missing, range: tokens[bracket.index].range.joined(with: range))
  }
}

// MARK: Skipping

extension Parser {
  /// Goes on with the next item of a list, or after the list.
  @inline(never)
  mutating func skipItem(
    after failure: SyntaxFailure, in outer: TokenReader.Context
  ) throws(SyntaxFailure) {
    guard failure == .reported else { throw failure }
    context = outer
    skip(stopsAtComma: true)
  }

  /// Skips to where a stage or the end of the query may be, brackets as a whole.
  @inline(never)
  mutating func skip(stopsAtComma: Bool = false) {
    while !tokens[index].endsStatement, !at(.pipe), tokens[index].stageWord == nil,
      !startsStatement(at: index)
    {
      if at(.comma), stopsAtComma { return }
      if at(.closeBracket), context.queryBrackets > 0 { return }
      if at(.openBracket), closing[index] > index { move(to: closing[index]) }
      advance()
    }
  }

  /// Skips to the end of the statement.
  mutating func skipStatement() {
    while !tokens[index].endsStatement { advance() }
  }
}
