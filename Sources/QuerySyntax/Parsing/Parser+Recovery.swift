import PlanModel
import PlanText

/// An open bracket that the parser has gone into.
struct OpenBracket {
  /// Its token.
  var index: Int
  /// What held before it.
  var outer: Parser.Context
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
    return placeholder(tokens[bracket.index].range.joined(with: range))
  }

  /// What is in the tree for something that could not be read.
  func placeholder(_ range: SourceRange) -> Expression {
    Expression(kind: .truth(false), range: range)
  }
}

// MARK: Skipping

extension Parser {
  /// Goes on with the next item of a list, or after the list.
  @inline(never)
  mutating func skipItem(
    after failure: SyntaxFailure, in outer: Context
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

  /// Whether the line that begins here looks like a new statement: `let x`, `tasks where`.
  func startsStatement(at position: Int) -> Bool {
    let token = tokens[position]
    guard token.startsLine, position > 0, isName(at: position) else { return false }
    let next = position + 1
    if token.keyword == .let || token.keyword == .param { return isName(at: next) }
    guard token.keyword?.continuesExpression != true, token.stageWord == nil else { return false }
    return tokens[next].sign == .pipe || tokens[next].stageWord != nil
  }

  /// Whether a name is there. The token is not the last one then.
  func isName(at position: Int) -> Bool {
    switch tokens[position].kind {
    case .word, .quotedName: return true
    case .text, .number, .date, .parameter, .sign, .command, .unreadable, .end: return false
    }
  }
}

// MARK: Nearest words

/// Remembers which stage a word is a misspelling of: a long text asks for the same words again
/// and again, and each search looks at every stage.
final class NearestStages {
  /// For how many different words a stage is looked for: nobody reads so many mistakes.
  static let mostWords = 500

  private static let words = StageWord.allCases.map(\.rawValue)
  private var known: [String: StageWord?] = [:]
  /// How many words were looked for, the same one once.
  var searches: Int { known.count }

  /// The stage that a word is a misspelling of.
  func nearest(to word: String) -> StageWord? {
    if let stage = known[word] { return stage }
    guard known.count < NearestStages.mostWords else { return nil }
    let stage = Suggestions.nearest(to: word, among: NearestStages.words)
      .flatMap { StageWord(rawValue: $0) }
    known[word] = .some(stage)
    return stage
  }
}

extension Parser {
  /// The stage that a word is a misspelling of.
  func nearestStage(at position: Int) -> StageWord? {
    guard let word = tokens[position].word, word.utf8.count >= 3,
      word.utf8.allSatisfy({ $0 < 0x80 }), tokens[position].keyword == nil
    else { return nil }
    return nearestStages.nearest(to: word)
  }

  /// Whether a word is there that is a stage, or that was meant to be one.
  func resemblesStage(at position: Int) -> Bool {
    guard let word = tokens[position].word else { return false }
    if tokens[position].stageWord != nil || ForeignWords.stage(for: word) != nil { return true }
    return mayGrow(at: position, into: StageWord.allCases.map(\.rawValue))
      || nearestStage(at: position) != nil
  }
}
