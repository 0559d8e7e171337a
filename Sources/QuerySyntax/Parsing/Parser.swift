import PlanModel

/// A script with everything that is wrong with its form.
package struct ParsedScript: Equatable, Sendable {
  package var script: Script
  /// In the order of their places.
  package var diagnostics: [Diagnostic]

  /// Whether anything keeps the script from running.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// How the parser leaves a construct that it cannot finish; the diagnostic is already there.
enum SyntaxFailure: Error {
  /// The caller may go on at the next place where it makes sense.
  case reported
  /// The statement is nested too deep: nothing more of it is read.
  case tooDeep
}

/// Recursive descent over the tokens of a script.
///
/// Each production of `Grammar/planq.ebnf` has its method. A method that cannot go on reports
/// and throws; lists, brackets, stages and statements catch, skip to where they can go on, and
/// so find further mistakes. At most one mistake is reported for one token, so that the skipping
/// does not give errors of its own.
///
/// Every level of nesting that the text asks for takes a few frames of the machine's stack, and
/// `maximumDepth` bounds it. Methods on the way from one level to the next do little themselves
/// and leave the looking at tokens to others, which keeps those frames small; what they call is
/// marked `@inline(never)` where the optimiser would put its variables into their frames.
package struct Parser {
  /// How deep brackets, `not` and unary minus may be nested.
  package static let maximumDepth = Limits.depth

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
  var index = 0
  var context = Context()
  var diagnostics: [Diagnostic] = []
  /// The words that have been looked for at the current token.
  var attempted: [Keyword] = []
  var attemptedStage = false
  private var reportedIndex = -1
  /// The stages that words are misspellings of, as far as they were looked for.
  let nearestStages = NearestStages()

  private init(source: [UInt8], tokens: [Token], callables: CallableNames) {
    self.source = source
    self.tokens = tokens
    self.callables = callables
    closing = Parser.matchBrackets(tokens)
  }

  /// Parses a script.
  ///
  /// - Parameters:
  ///   - source: The bytes as they were read.
  ///   - callables: The names of functions and aggregates, for what errors propose.
  /// - Returns: What could be read, and everything that is wrong with the rest.
  package static func parse(
    source: [UInt8], callables: CallableNames = .none
  ) -> ParsedScript {
    var lexer = Lexer(source: source)
    let lexed = lexer.run()
    var parser = Parser(source: source, tokens: lexed.tokens, callables: callables)
    var script = parser.parseScript()
    parser.markErrors(of: lexed.diagnostics, in: &script)
    let found = lexed.diagnostics.filter { !parser.isCoveredByDecimalComma($0) }
    // Sorting by place, and where two share one, in the order in which they were found.
    let ordered = (found + parser.diagnostics).enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }
    return ParsedScript(script: script, diagnostics: ordered.map(\.element))
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

  /// The note on `1.000` says nothing new where `1.000,5` is already an error.
  private func isCoveredByDecimalComma(_ note: Diagnostic) -> Bool {
    note.code == .groupedThousands
      && diagnostics.contains {
        $0.code == .decimalComma && $0.range.start == note.range.start
      }
  }

  /// Marks the statements in which the lexer found an error.
  private func markErrors(of found: [Diagnostic], in script: inout Script) {
    let places = found.filter { $0.severity == .error }.map(\.range.start)
    var next = 0
    for position in script.statements.indices {
      let range = script.statements[position].range
      while next < places.count, places[next] < range.start { next += 1 }
      if next < places.count, places[next] < range.end {
        script.statements[position].hasErrors = true
      }
    }
  }
}

// MARK: Looking at tokens

extension Parser {
  var current: Token { tokens[index] }

  var range: SourceRange { tokens[index].range }

  /// Where the token before the current one is.
  var previousRange: SourceRange { index > 0 ? tokens[index - 1].range : SourceRange(0, 0) }

  var isAtEnd: Bool { tokens[index].kind == .end }

  func at(_ sign: Sign) -> Bool { tokens[index].sign == sign }

  /// Whether a word is here; that it was looked for is remembered for `isMendable`.
  mutating func at(_ keyword: Keyword) -> Bool {
    attempted.append(keyword)
    return tokens[index].keyword == keyword
  }

  /// Whether a stage word is here.
  mutating func atStage() -> Bool {
    attemptedStage = true
    return tokens[index].stageWord != nil
  }

  /// Moves to the next token. The last one stays.
  mutating func advance() {
    guard index < tokens.count - 1 else { return }
    move(to: index + 1)
  }

  mutating func move(to position: Int) {
    index = position
    attempted.removeAll(keepingCapacity: true)
    attemptedStage = false
  }

  mutating func take(_ sign: Sign) -> Bool {
    guard at(sign) else { return false }
    advance()
    return true
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  /// The text of a range as it is in the source.
  func text(of range: SourceRange) -> String {
    String(decoding: source[range.start..<range.end], as: UTF8.self)
  }

  /// Whether a word may have been cut off by the end of the text: what is here begins it.
  func mayGrow(at position: Int, into words: [String]) -> Bool {
    let token = tokens[position]
    guard let word = token.word?.lowercased(), token.range.end == source.count else { return false }
    return words.contains { $0.hasPrefix(word) && $0 != word }
  }

  /// Whether more text after the end could mend what is wrong at the current token.
  var isMendable: Bool {
    if isAtEnd { return true }
    let stages = attemptedStage ? StageWord.allCases.map(\.rawValue) : []
    return mayGrow(at: index, into: attempted.map(\.rawValue) + stages)
  }
}

// MARK: Reporting

extension Parser {
  /// Reports a mistake, unless there is already a report about the current token.
  mutating func report(
    _ code: DiagnosticCode, at place: SourceRange? = nil, _ message: Message,
    suggestion: Message? = nil, isPartial: Bool? = nil
  ) {
    guard !reportsCurrent else { return }
    reportedIndex = index
    diagnostics.append(
      Diagnostic(
        code, at: place ?? range, message: message, suggestion: suggestion,
        isPartial: isPartial ?? isMendable))
  }

  /// Whether something has been reported about the current token.
  var reportsCurrent: Bool { index == reportedIndex || tokens[index].isReported }

  /// Reports a mistake and makes what is to be thrown.
  mutating func fail(
    _ code: DiagnosticCode, at place: SourceRange? = nil, _ message: Message,
    suggestion: Message? = nil, isPartial: Bool? = nil
  ) -> SyntaxFailure {
    report(code, at: place, message, suggestion: suggestion, isPartial: isPartial)
    return .reported
  }
}
