extension Statement.Kind {
  /// The statement as the formatter writes it: its beginning with the source, and each stage. Only
  /// between these a line may end. Empty for commands.
  var canonicalSegments: [String] {
    switch self {
    case .query(let query): return query.canonicalSegments
    case .namedQuery(let name, let query):
      var segments = query.canonicalSegments
      segments[0] = "let " + Quoting.name(name.text) + " = " + segments[0]
      return segments
    case .parameter(let name, let literal):
      return ["param " + Quoting.name(name.text) + " = " + literal.canonicalText]
    case .command: return []
    }
  }
}

/// A stretch of a statement that is on one line where no comment parts it.
struct LineSegment {
  /// A token as it is written, and the white space before it.
  struct Piece {
    var space: String
    var text: String
    var token: Token
  }

  private(set) var pieces: [Piece] = []

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var lexer = Lexer(source: bytes)
    var end = 0
    for token in lexer.run().tokens.dropLast() {
      let range = token.range
      pieces.append(
        Piece(
          space: String(decoding: bytes[end..<range.start], as: UTF8.self),
          text: String(decoding: bytes[range.start..<range.end], as: UTF8.self), token: token))
      end = range.end
    }
  }

  /// The tokens that stand for something by themselves.
  var words: [Token] { pieces.map(\.token).filter(\.isWord) }

  /// The whole text.
  var text: String { pieces.map { $0.space + $0.text }.joined() }

  /// Gives words other texts, by their places in the statement.
  ///
  /// - Parameters:
  ///   - texts: The texts.
  ///   - first: The place of the first word of this segment.
  mutating func write(_ texts: [Int: String], from first: Int) {
    var place = first
    for index in pieces.indices where pieces[index].token.isWord {
      if let text = texts[place] { pieces[index].text = text }
      place += 1
    }
  }
}

/// Puts one statement on one line or several.
///
/// A comment follows the same word as in the source, and brackets, commas and the like that
/// follow that word come before it. So it stays where it is when the text is read again.
struct StatementLayout {
  /// The longest line that a query is on, in characters as people see them.
  static let widestLine = 100
  private static let stageIndent = "  "
  private static let innerIndent = "    "

  private let segments: [LineSegment]
  private let comments: [Int: [PlacedComment]]
  private var output = ""
  private var wordCount = 0
  /// The comments that want to be written at the next place where a line may end.
  private var waiting: [PlacedComment] = []

  /// - Parameters:
  ///   - segments: The statement; not empty.
  ///   - comments: The comments inside it, by how many words are before each.
  init(segments: [LineSegment], comments: [Int: [PlacedComment]]) {
    self.segments = segments
    self.comments = comments
  }

  /// The statement with its semicolon.
  mutating func run() -> String {
    let line = segments.map(\.text).joined(separator: " | ")
    if comments.isEmpty, line.count < StatementLayout.widestLine { return line + ";" }
    for (index, segment) in segments.enumerated() {
      if index > 0 {
        output += " |"
        endLine(indent: StatementLayout.stageIndent)
      }
      write(segment)
    }
    return output + ";"
  }

  private mutating func write(_ segment: LineSegment) {
    for (index, piece) in segment.pieces.enumerated() {
      if index > 0, !waiting.isEmpty, piece.token.mayStartLine {
        endLine(indent: StatementLayout.innerIndent)
      } else {
        output += piece.space
      }
      output += piece.text
      guard piece.token.isWord else { continue }
      wordCount += 1
      waiting += comments[wordCount] ?? []
    }
  }

  private mutating func endLine(indent: String) {
    for (index, comment) in waiting.enumerated() {
      output += index == 0 && comment.isBehindCode ? " " : "\n" + indent
      output += comment.text
    }
    waiting = []
    output += "\n" + indent
  }
}

extension Token {
  /// Whether a line may begin with it. A dot at the start of a line would begin a command, and
  /// what closes or separates is where the word before it does.
  fileprivate var mayStartLine: Bool {
    switch sign {
    case .dot, .closeBracket, .comma, .pipe, .semicolon: return false
    default: return true
    }
  }
}
