import QuerySyntax

/// A token of a text, for people: what sort it is, its text, and where it is.
public struct TokenDescription: Sendable {
  /// The kind of token: `word`, `text`, `number`, `sign` …
  public let kind: String
  /// The token as it is written in the text.
  public let text: String
  /// Where it begins: the line and the character in it, both from 1, as in errors.
  public let place: (line: Int, column: Int)
}

extension QueryScript {
  /// The tokens of the text, without its end.
  public var tokens: [TokenDescription] {
    var lexer = Lexer(source: source)
    var counter = PlaceCounter(source: source)
    return lexer.run().tokens.compactMap { token in
      guard let kind = token.kindName, token.range.start <= token.range.end,
        token.range.end <= source.count
      else { return nil }
      let bytes = source[token.range.start..<token.range.end]
      return TokenDescription(
        kind: kind, text: String(decoding: bytes, as: UTF8.self),
        place: counter.place(of: token.range.start))
    }
  }
}

/// Counts lines and characters up to offsets that only grow, so that a long text is gone through
/// once.
private struct PlaceCounter {
  let source: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  init(source: [UInt8]) {
    self.source = source
  }

  mutating func place(of next: Int) -> (line: Int, column: Int) {
    for character in String(decoding: source[offset..<max(offset, next)], as: UTF8.self) {
      let isLineEnd = character == "\n" || character == "\r" || character == "\r\n"
      (line, column) = isLineEnd ? (line + 1, 1) : (line, column + 1)
    }
    offset = max(offset, next)
    return (line, column)
  }
}

extension Token {
  /// The kind of token; `nil` for the end of the text.
  fileprivate var kindName: String? {
    switch kind {
    case .word: stageWord == nil ? (keyword == nil ? "word" : "keyword") : "stage"
    case .quotedName: "name"
    case .text: "text"
    case .number: "number"
    case .date: "date"
    case .parameter: "parameter"
    case .sign: "sign"
    case .command: "command"
    case .unreadable: "unreadable"
    case .end: nil
    }
  }
}
