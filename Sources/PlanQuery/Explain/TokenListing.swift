import PlanModel

/// A token of a text, for people: what sort it is, its text, and where it stands.
public struct TokenDescription: Equatable, Sendable {
  /// The sort of token: `word`, `text`, `number`, `sign` …
  public let kind: String
  /// The token as it is written in the text.
  public let text: String
  /// Where it stands.
  public let range: SourceRange
}

extension QueryScript {
  /// The tokens of the text, without its end.
  public var tokens: [TokenDescription] {
    var lexer = Lexer(source: source)
    return lexer.run().tokens.compactMap { token in
      guard let kind = token.kindName, token.range.start <= token.range.end,
        token.range.end <= source.count
      else { return nil }
      let bytes = source[token.range.start..<token.range.end]
      return TokenDescription(
        kind: kind, text: String(decoding: bytes, as: UTF8.self), range: token.range)
    }
  }
}

extension Token {
  /// The sort of token; `nil` for the end of the text.
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
