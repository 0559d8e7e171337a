import PlanModel
import PlanText

/// The tokens of a text, and the place up to which they were read.
///
/// The parser moves it; mistakes only look at it.
struct TokenReader {
  /// What holds for a stretch of the text and is put back at its end.
  struct Context {
    /// How many brackets, `not` and unary minus are open.
    var depth = 0
    /// How many of the open brackets hold a query.
    var queryBrackets = 0
    /// Whether a comma after a value belongs to a list.
    var allowsComma = false
  }

  let source: [UInt8]
  let tokens: [Token]
  let callables: CallableNames
  /// For each token that is an open bracket with a counterpart, the index of that; else -1.
  let closing: [Int]
  var context = Context()
  private(set) var index = 0
  /// The words that have been looked for at the current token.
  private var attempted: [Keyword] = []
  private var attemptedStage = false
  /// The stages that words are misspellings of, as far as they were looked for.
  private let nearestStages = NearestStages()

  init(source: [UInt8], tokens: [Token], callables: CallableNames) {
    self.source = source
    self.tokens = tokens
    self.callables = callables
    closing = TokenReader.matchBrackets(tokens)
  }

  private static func matchBrackets(_ tokens: [Token]) -> [Int] {
    var closing = Array(repeating: -1, count: tokens.count)
    var open: [Int] = []
    for (position, token) in tokens.enumerated() {
      switch token.sign {
      case .openBracket: open.append(position)
      case .closeBracket: if let start = open.popLast() { closing[start] = position }
      case .semicolon: open.removeAll()
      default: break
      }
    }
    return closing
  }

  var current: Token { tokens[index] }

  var range: SourceRange { tokens[index].range }

  /// Where the token before the current one is.
  var previousRange: SourceRange { index > 0 ? tokens[index - 1].range : SourceRange(0, 0) }

  func at(_ sign: Sign) -> Bool { tokens[index].sign == sign }

  /// Whether a word is the current token; that it was looked for is remembered for `isMendable`.
  mutating func at(_ keyword: Keyword) -> Bool {
    attempted.append(keyword)
    return tokens[index].keyword == keyword
  }

  /// Whether a stage word is the current token.
  mutating func atStage() -> Bool {
    attemptedStage = true
    return tokens[index].stageWord != nil
  }

  mutating func move(to position: Int) {
    index = position
    attempted.removeAll(keepingCapacity: true)
    attemptedStage = false
  }

  /// The text of a range as it is in the source.
  func text(of range: SourceRange) -> String {
    String(decoding: source[range.start..<range.end], as: UTF8.self)
  }

  /// The places of two tokens and of all between them.
  func range(from first: Int, through last: Int) -> SourceRange {
    tokens[first].range.joined(with: tokens[last].range)
  }
}

// MARK: Unfinished words

extension TokenReader {
  /// Whether a word may have been cut off by the end of the text: what is there begins it.
  func mayGrow(at position: Int, into words: [String]) -> Bool {
    let token = tokens[position]
    guard let word = token.word?.lowercased(), token.range.end == source.count else { return false }
    return words.contains { $0.hasPrefix(word) && $0 != word }
  }

  /// Whether a word may have been cut off that goes on with an expression or query.
  func mayGrowIntoContinuation(at position: Int) -> Bool {
    guard tokens[position].range.end == source.count else { return false }
    let words = Keyword.allCases.filter(\.continuesExpression).map(\.rawValue)
    return mayGrow(at: position, into: words + StageWord.allCases.map(\.rawValue))
  }

  /// Whether more text after the end could mend what is wrong at the current token.
  var isMendable: Bool {
    if current.kind == .end { return true }
    let stages = attemptedStage ? StageWord.allCases.map(\.rawValue) : []
    return mayGrow(at: index, into: attempted.map(\.rawValue) + stages)
  }
}

// MARK: Looking ahead

extension TokenReader {
  /// Whether a name is the token at a position. The token is not the last one then.
  func isName(at position: Int) -> Bool {
    switch tokens[position].kind {
    case .word, .quotedName: return true
    case .text, .number, .date, .parameter, .sign, .command, .unreadable, .end: return false
    }
  }

  func isNumber(at position: Int) -> Bool {
    if case .number = tokens[position].kind { true } else { false }
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

  /// Whether an operand follows there that nothing joins with the one before it.
  func followsWithoutOperator(_ position: Int) -> Bool {
    if tokens[position].isValue { return true }
    guard let word = tokens[position].word, tokens[position].stageWord == nil,
      tokens[position].keyword?.continuesExpression != true,
      ForeignWords.comparisons[word.lowercased()] == nil, !startsStatement(at: position)
    else { return false }
    return !mayGrowIntoContinuation(at: position)
  }

  /// Whether a word or number is there that can neither go on with an expression nor begin a stage.
  func isLooseWord(at position: Int) -> Bool {
    let token = tokens[position]
    if isNumber(at: position) { return true }
    return token.word != nil && token.stageWord == nil && token.keyword?.continuesExpression != true
  }

  /// Whether such a word or number is there, on the line of the one before it.
  func continuesPhrase(at position: Int) -> Bool {
    !tokens[position].startsLine && !tokens[position].isReported && isLooseWord(at: position)
  }

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
