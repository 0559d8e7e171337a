import PlanModel

/// What the lexer makes of a source text.
package struct LexedSource: Sendable {
  /// The tokens; the last one is always `.end`.
  package var tokens: [Token]
  /// Where comments are, which no token tells.
  package var comments: [SourceRange]
  package var diagnostics: [Diagnostic]
}

/// Cuts source text into tokens.
///
/// The lexer works on the bytes that were read, so that every range points into the original
/// text whatever its line ends and its normal form are. It never fails: what it cannot read
/// becomes an `.unreadable` token and a diagnostic, and what it can guess becomes the token
/// that was meant, marked as reported.
package struct Lexer {
  /// The largest source that is read, in bytes.
  package static let maximumLength = Limits.scriptLength

  package let source: [UInt8]
  package var offset = 0
  package var tokens: [Token] = []
  package var comments: [SourceRange] = []
  package var diagnostics: [Diagnostic] = []
  /// How many round brackets are open, inside which no line is a command.
  package var bracketDepth = 0
  package var isAtLineStart = true
  /// Whether a string or name is open at the end of the text, so that nothing else about the
  /// end is worth saying.
  package var endsInsideQuotes = false
  /// Up to where no `»` is, so that a line full of `«` is not looked through for each.
  package var unpairedEnd = 0

  package init(source: [UInt8]) {
    self.source = source
  }

  /// Reads the whole text.
  package mutating func run() -> LexedSource {
    if checkSource() {
      skipBlanks()
      while offset < source.count {
        lexToken()
        skipBlanks()
      }
    }
    let end = tokens.last?.range.end ?? 0
    tokens.append(
      Token(
        kind: .end, range: SourceRange(end, end), startsLine: isAtLineStart,
        isReported: endsInsideQuotes))
    return LexedSource(tokens: tokens, comments: comments, diagnostics: diagnostics)
  }

  /// Refuses what is too long or no UTF-8, where reading on would only give nonsense.
  private mutating func checkSource() -> Bool {
    if source.count > Lexer.maximumLength {
      let limit = SourceRange(Lexer.maximumLength, Lexer.maximumLength)
      report(.tooLong, at: limit, SyntaxMessages.tooLong(limit: Lexer.maximumLength))
      return false
    }
    if let range = firstInvalidBytes() {
      report(.invalidEncoding, at: range, SyntaxMessages.invalidEncoding)
      return false
    }
    return true
  }

  private func firstInvalidBytes() -> SourceRange? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = source.makeIterator()
    var position = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded): position += encoded.count
      case .emptyInput: return nil
      case .error(let length): return SourceRange(position, position + length)
      }
    }
  }

  private mutating func lexToken() {
    let first = scalar
    if first.startsName { return lexWord() }
    if first.isASCIIDigit { return lexNumber() }
    if first.isDoubleQuote || first.isSingleQuote { return lexString() }
    switch first {
    case "`": lexQuotedName()
    case "$": lexParameter()
    case ".": lexDot()
    default: lexSign()
    }
  }

  /// Skips white space and comments, and notes where lines begin.
  package mutating func skipBlanks() {
    while offset < source.count {
      let next = scalar
      if next == "#" {
        let start = offset
        skipToLineEnd()
        comments.append(SourceRange(start, offset))
      } else if next.isBlank {
        if next.endsLine { isAtLineStart = true }
        offset += length
      } else {
        return
      }
    }
  }

  /// Moves to the end of the line, or of the text.
  package mutating func skipToLineEnd() {
    while offset < source.count, !scalar.endsLine { offset += length }
  }
}

// MARK: Reading and writing

extension Lexer {
  /// How many bytes the scalar at the offset has.
  package var length: Int {
    let lead = source[offset]
    return lead < 0x80 ? 1 : (lead < 0xE0 ? 2 : (lead < 0xF0 ? 3 : 4))
  }

  /// The scalar at the offset. The text is known to be UTF-8 and not to end here.
  package var scalar: Unicode.Scalar {
    let lead = source[offset]
    guard lead >= 0x80 else { return Unicode.Scalar(lead) }
    let count = length
    var value = UInt32(lead) & (0x7F >> UInt32(count))
    for byte in source[(offset + 1)..<(offset + count)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The byte some way after the offset, or zero after the end of the text.
  package func byte(ahead distance: Int = 0) -> UInt8 {
    offset + distance < source.count ? source[offset + distance] : 0
  }

  /// The text between two offsets.
  package func text(from start: Int, to end: Int) -> String {
    String(decoding: source[start..<end], as: UTF8.self)
  }

  /// Adds the token that ends at the offset.
  package mutating func append(_ kind: Token.Kind, from start: Int, isReported: Bool = false) {
    var token = Token(
      kind: kind, range: SourceRange(start, offset), startsLine: isAtLineStart,
      isReported: isReported)
    if case .word(let text) = kind, text.utf8.count <= 9 {
      let lowered = text.lowercased()
      token.keyword = Keyword(rawValue: lowered)
      token.stageWord = StageWord(rawValue: lowered)
    }
    tokens.append(token)
    isAtLineStart = false
  }

  /// Adds a diagnostic.
  package mutating func report(
    _ code: DiagnosticCode, severity: Diagnostic.Severity = .error, at range: SourceRange,
    _ message: Message, suggestion: Message? = nil, isPartial: Bool = false
  ) {
    diagnostics.append(
      Diagnostic(
        code, severity: severity, at: range, message: message, suggestion: suggestion,
        isPartial: isPartial))
  }
}
