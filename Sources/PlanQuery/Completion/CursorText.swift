import PlanModel

/// The word, name or string that ends at the cursor; empty where none does.
struct PartialWord {
  enum Quote {
    case none, text, name
  }

  var range: SourceRange
  /// What was typed of it, without quotes.
  var text: String
  var quote = Quote.none
}

/// The text before the cursor, as tokens.
struct CursorText {
  let before: [UInt8]
  /// The tokens of the statement, without the word at the cursor.
  var tokens: [Token]
  var partial: PartialWord
  /// Where the statement begins.
  let statementStart: Int
  /// Whether something follows on the line, so that no space is put behind a word.
  let hasTextBehind: Bool

  /// Reads the text; `nil` where nothing can be completed: in comments and commands, and in what
  /// is no text.
  init?(source: [UInt8], offset: Int) {
    guard (0...source.count).contains(offset), offset < Lexer.maximumLength else { return nil }
    let text = Array(source[..<offset])
    before = text
    var lexer = Lexer(source: text)
    let lexed = lexer.run()
    if lexed.diagnostics.contains(where: { $0.code == .invalidEncoding }) { return nil }
    if let comment = lexed.comments.last, comment.end == offset { return nil }
    var all = Array(lexed.tokens.dropLast())
    if case .command? = all.last?.kind,
      QuerySession.command(in: source, at: offset) != nil
    {
      return nil
    }
    let isOpen = lexer.endsInsideQuotes
    let last = all.last.flatMap { $0.range.end == offset ? $0 : nil }
    let found = last.flatMap { CursorText.word(at: $0, text, isOpen: isOpen) }
    if found != nil { all.removeLast() }
    partial = found ?? PartialWord(range: SourceRange(offset, offset), text: "")
    let behind = offset < source.count ? source[offset] : UInt8(ascii: "\n")
    hasTextBehind = behind != UInt8(ascii: "\n")
    if partial.quote == .text, CursorText.isQuote(behind) { partial.range.end += 1 }
    let start = all.lastIndex { $0.endsStatement }
    statementStart = start.map { all[$0].range.end } ?? 0
    tokens = Array(all[((start ?? -1) + 1)...])
  }

  static func tokens(of source: [UInt8]) -> [Token] {
    var lexer = Lexer(source: source)
    return lexer.run().tokens.dropLast()
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// The token as a word that may be going on.
  private static func word(at token: Token, _ source: [UInt8], isOpen: Bool) -> PartialWord? {
    let raw = String(decoding: source[token.range.start..<token.range.end], as: UTF8.self)
    switch token.kind {
    case .word(let word): return PartialWord(range: token.range, text: word)
    case .number, .parameter: return PartialWord(range: token.range, text: raw)
    case .text(let text) where isOpen:
      return PartialWord(range: token.range, text: text, quote: .text)
    case .quotedName where isOpen:
      return PartialWord(range: token.range, text: String(raw.dropFirst()), quote: .name)
    case .unreadable where raw == "$": return PartialWord(range: token.range, text: raw)
    case .text, .quotedName, .date, .sign, .command, .unreadable, .end: return nil
    }
  }
}

// MARK: Values without quotes

extension CursorText {
  /// The same text with all the words behind a comparison as the word at the cursor:
  /// `lead = so y`. `nil` where there are not several of them, or nothing can follow them yet.
  var withUnquotedValue: CursorText? {
    guard partial.quote == .none else { return nil }
    var first = tokens.count
    while first > 0, CursorText.joinsValue(tokens[first - 1]) { first -= 1 }
    guard first < tokens.count, first > 0, startsValue(behind: first - 1) else { return nil }
    var result = self
    let range = SourceRange(tokens[first].range.start, before.count)
    let text = String(decoding: before[range.start..<range.end], as: UTF8.self).nfc
    result.partial = PartialWord(range: range, text: text)
    result.tokens.removeSubrange(first...)
    return result
  }

  /// Whether a value may stand behind the token.
  private func startsValue(behind position: Int) -> Bool {
    let token = tokens[position]
    if token.sign == .openBracket { return position > 0 && tokens[position - 1].keyword == .in }
    return token.sign == .comma || token.sign?.comparison != nil
  }

  private static func joinsValue(_ token: Token) -> Bool {
    switch token.kind {
    case .word: token.stageWord == nil && token.keyword?.continuesExpression != true
    case .number, .sign(.minus), .sign(.slash): true
    default: false
    }
  }
}
