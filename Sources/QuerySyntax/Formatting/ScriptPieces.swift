import PlanModel

/// A token or comment of a source text.
struct SourcePiece {
  var range: SourceRange
  /// `nil` for a comment.
  var token: Token?
  /// The text of a comment in NFC, without white space at its end.
  var comment: String?
  /// How many line ends are between it and the piece before.
  var lineEnds: Int

  /// Takes a text apart that has no errors.
  ///
  /// - Parameter source: The bytes as they were read.
  /// - Returns: Its tokens, the end excepted, and comments in order.
  static func pieces(of source: [UInt8]) -> [SourcePiece] {
    var lexer = Lexer(source: source)
    let lexed = lexer.run()
    var comments = lexed.comments[...]
    var pieces: [SourcePiece] = []
    var end = 0
    for token in lexed.tokens {
      while let comment = comments.first, comment.start < token.range.start || token.kind == .end {
        comments.removeFirst()
        pieces.append(
          SourcePiece(
            range: comment, comment: text(of: comment, in: source),
            lineEnds: lineEnds(in: source[end..<comment.start])))
        end = comment.end
      }
      guard token.kind != .end else { break }
      pieces.append(
        SourcePiece(
          range: token.range, token: token, lineEnds: lineEnds(in: source[end..<token.range.start]))
      )
      end = token.range.end
    }
    return pieces
  }

  private static func text(of comment: SourceRange, in source: [UInt8]) -> String {
    let scalars = Array(
      String(decoding: source[comment.start..<comment.end], as: UTF8.self).unicodeScalars)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.reversed().drop(while: \.isBlank).reversed())
    return String(text).nfc
  }

  /// How many lines end in a stretch; CR and LF are one end.
  private static func lineEnds(in bytes: ArraySlice<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).reduce(0) { count, character in
      count + (character.unicodeScalars.contains(where: \.endsLine) ? 1 : 0)
    }
  }
}

/// A comment inside a statement.
struct PlacedComment {
  var text: String
  /// Whether it is on a line with tokens before it.
  var isBehindCode: Bool
}

extension Token {
  /// Whether the token is in the one form of its statement for something by itself. Brackets
  /// and commas come and go with the tree, and a `|` may be left out.
  var isWord: Bool {
    switch sign {
    case .openBracket, .closeBracket, .pipe, .comma, .semicolon: return false
    default: return true
    }
  }

  /// Whether this token of the source is the next word of the one form: all words are kept but
  /// `asc`, which is not written.
  func isKept(asNextOf word: Token) -> Bool {
    isWord && (keyword != .asc || word.keyword == .asc)
  }
}
