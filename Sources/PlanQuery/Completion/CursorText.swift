import PlanModel
import QuerySyntax

/// The word, name or string that ends at the cursor; empty where none does.
struct PartialWord {
  enum Quote {
    case none, text, name
  }

  var range: SourceRange
  /// What was typed of it, without quotes.
  var text: String
  var quote = Quote.none
  /// Whether it was put together over commas or brackets.
  var isJoined = false
}

/// The text before the cursor, as tokens.
struct CursorText {
  let before: [UInt8]
  /// The tokens of the statement, without the word at the cursor.
  var tokens: [Token]
  var partial: PartialWord
  /// Where the statement begins.
  let statementStart: Int
  /// Whether something follows on the line, so that no space is put after a word.
  var hasTextBehind: Bool { !behind.isEmpty }
  /// The rest of the line.
  private let behind: ArraySlice<UInt8>

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
    behind = source[offset...].prefix { $0 != UInt8(ascii: "\n") }
    if partial.quote == .text, let quote = CursorText.quote(in: behind),
      quote.lowerBound == offset
    {
      partial.range.end = quote.upperBound
    }
    let start = all.lastIndex { $0.endsStatement }
    statementStart = start.map { all[$0].range.end } ?? 0
    tokens = Array(all[((start ?? -1) + 1)...])
  }

  static func tokens(of source: [UInt8]) -> [Token] {
    var lexer = Lexer(source: source)
    return lexer.run().tokens.dropLast()
  }

  /// Where the first quote of a text is, straight or curly.
  private static func quote(in text: ArraySlice<UInt8>) -> Range<Int>? {
    for (index, byte) in zip(text.indices, text) {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): return index..<(index + 1)
      case 0xE2:
        let end = index + 3
        guard end <= text.endIndex, text[index + 1] == 0x80 else { continue }
        // From U+2018 to U+201F.
        if (0x98...0x9F).contains(text[index + 2]) { return index..<end }
      default: continue
      }
    }
    return nil
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
    // `$` before a name, or a value such as `%`.
    case .unreadable: return PartialWord(range: token.range, text: raw)
    case .text, .quotedName, .date, .sign, .command, .end: return nil
    }
  }
}

// MARK: After the cursor

extension CursorText {
  /// What is between the cursor and the end of its word or string, and where that ends, the
  /// closing quote included. `nil` where nothing does.
  var restOfWord: (text: String, end: Int)? {
    let rest: ArraySlice<UInt8>
    let end: Int
    switch partial.quote {
    case .text:
      guard let quote = CursorText.quote(in: behind) else { return nil }
      rest = behind[..<quote.lowerBound]
      end = quote.upperBound
    case .none:
      guard partial.range.start < partial.range.end else { return nil }
      rest = behind.prefix(while: CursorText.continuesWord)
      end = rest.endIndex
    case .name: return nil
    }
    guard !rest.isEmpty else { return nil }
    return (String(decoding: rest, as: UTF8.self).nfc, end)
  }

  private static func continuesWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...0xFF: true
    default: false
    }
  }
}

// MARK: Values without quotes

extension CursorText {
  /// How many readings of words with commas between them are tried.
  private static let mostReadings = 6

  /// The same text with words after a comparison as the word at the cursor: `lead = so y`.
  ///
  /// A comma may be in a value or between values, and a bracket likewise, so there can be
  /// several readings; the longest first. None where there are not several words, or nothing can
  /// follow them yet.
  var unquotedValues: [CursorText] {
    guard partial.quote == .none else { return [] }
    var readings: [CursorText] = []
    var first = tokens.count
    var isJoined = false
    while first > 0, readings.count < CursorText.mostReadings {
      let token = tokens[first - 1]
      if first < tokens.count, startsValue(behind: first - 1) {
        readings.append(joined(from: first, isJoined: isJoined))
      }
      if CursorText.mayStandInValue(token) {
        isJoined = true
      } else if !CursorText.joinsValue(token) {
        break
      }
      first -= 1
    }
    return readings.reversed()
  }

  private func joined(from first: Int, isJoined: Bool) -> CursorText {
    var result = self
    let range = SourceRange(tokens[first].range.start, before.count)
    let text = String(decoding: before[range.start..<range.end], as: UTF8.self).nfc
    result.partial = PartialWord(range: range, text: text, isJoined: isJoined)
    result.tokens.removeSubrange(first...)
    return result
  }

  /// Whether a value may follow the token.
  private func startsValue(behind position: Int) -> Bool {
    let token = tokens[position]
    if token.sign == .openBracket { return position > 0 && tokens[position - 1].keyword == .in }
    return token.sign == .comma || token.sign?.comparison != nil
  }

  private static func joinsValue(_ token: Token) -> Bool {
    switch token.kind {
    case .word: token.stageWord == nil && token.keyword?.continuesExpression != true
    case .number, .unreadable, .sign(.minus), .sign(.slash): true
    default: false
    }
  }

  private static func mayStandInValue(_ token: Token) -> Bool {
    switch token.sign {
    case .comma, .openBracket, .closeBracket: true
    default: false
    }
  }
}
