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
/// does not give errors of its own. Mistakes that people make are a `Mistake` each, which a method
/// takes where the grammar has no way on.
///
/// Every level of nesting that the text asks for takes a few frames of the machine's stack, and
/// `maximumDepth` bounds it. Methods on the way from one level to the next do little themselves
/// and leave the looking at tokens to others, which keeps those frames small; what they call is
/// marked `@inline(never)` where the optimiser would put its variables into their frames.
package struct Parser {
  /// How deep brackets, `not` and unary minus may be nested.
  package static let maximumDepth = Limits.depth

  var reader: TokenReader
  var diagnostics: [Diagnostic] = []
  private var reportedIndex = -1

  private init(source: [UInt8], tokens: [Token], callables: CallableNames) {
    reader = TokenReader(source: source, tokens: tokens, callables: callables)
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

// MARK: Reading tokens

extension Parser {
  var context: TokenReader.Context {
    get { reader.context }
    set { reader.context = newValue }
  }

  var tokens: [Token] { reader.tokens }

  /// For each token that is an open bracket with a counterpart, the index of that; else -1.
  var closing: [Int] { reader.closing }

  var index: Int { reader.index }

  var current: Token { reader.tokens[reader.index] }

  var range: SourceRange { reader.range }

  /// Where the token before the current one is.
  var previousRange: SourceRange { reader.previousRange }

  var isAtEnd: Bool { current.kind == .end }

  /// Whether the current token is a word or number for which the grammar has no place after an
  /// operand.
  var isAtLooseWord: Bool { reader.isLooseWord(at: index) }

  /// Whether such a word or number follows the current name.
  var isBeforeLooseWord: Bool { isName(at: index) && reader.continuesPhrase(at: index + 1) }

  /// Whether an operand follows the current name, which the grammar allows nowhere.
  var isBeforeOperand: Bool { isName(at: index) && reader.followsWithoutOperator(index + 1) }

  func at(_ sign: Sign) -> Bool { reader.at(sign) }

  mutating func at(_ keyword: Keyword) -> Bool { reader.at(keyword) }

  mutating func atStage() -> Bool { reader.atStage() }

  func isName(at position: Int) -> Bool { reader.isName(at: position) }

  func startsStatement(at position: Int) -> Bool { reader.startsStatement(at: position) }

  /// Moves to the next token. The last one stays.
  mutating func advance() {
    guard index < tokens.count - 1 else { return }
    move(to: index + 1)
  }

  mutating func move(to position: Int) { reader.move(to: position) }

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

  /// The places from a token to the one before the current one.
  func rangeSince(_ first: Int) -> SourceRange { reader.range(from: first, through: index - 1) }
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
        isPartial: isPartial ?? reader.isMendable))
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

  /// Reports a mistake where it was made at the current token, and goes on where it says.
  ///
  /// - Returns: What was meant; `nil` where the mistake was not made.
  @inline(never)
  mutating func take<Meaning>(_ mistake: Mistake<Meaning>) -> Meaning? {
    guard let finding = mistake.find(reader) else { return nil }
    report(finding)
    if finding.resume != index { move(to: finding.resume) }
    return finding.meaning
  }

  mutating func report<Meaning>(_ finding: Mistake<Meaning>.Finding) {
    report(
      finding.code, at: finding.place, finding.message, suggestion: finding.suggestion,
      isPartial: finding.isPartial)
  }
}
