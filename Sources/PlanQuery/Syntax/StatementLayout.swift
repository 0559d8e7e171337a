import PlanModel

extension Statement.Kind {
  /// The statement as the formatter writes it: its beginning with the source, and each stage. Only
  /// between these a line may end. Empty for commands.
  var canonicalSegments: [String] {
    switch self {
    case .query(let query): return query.canonicalSegments
    case .namedQuery(let name, let query):
      var segments = query.canonicalSegments
      segments[0] = "let " + CanonicalWriter.name(name.text) + " = " + segments[0]
      return segments
    case .parameter(let name, let literal):
      return ["param " + CanonicalWriter.name(name.text) + " = " + literal.canonicalText]
    case .command: return []
    }
  }
}

/// A stretch of a statement that stands on one line where no comment parts it.
struct LineSegment {
  let text: [UInt8]
  let tokens: [Token]

  init(_ text: String) {
    self.text = Array(text.utf8)
    var lexer = Lexer(source: self.text)
    tokens = lexer.run().tokens.dropLast()
  }

  /// The tokens that stand for something by themselves.
  var words: [Token] { tokens.filter(\.isWord) }

  var wordCount: Int { tokens.count { $0.isWord } }
}

/// Puts one statement on one line or several.
///
/// A comment stands behind the same word as in the source, and brackets, commas and the like that
/// follow that word come before it. So it stays where it is when the text is read again.
struct StatementLayout {
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
  ///   - comments: The comments inside it, by how many words stand before each.
  init(segments: [LineSegment], comments: [Int: [PlacedComment]]) {
    self.segments = segments
    self.comments = comments
  }

  /// The statement with its semicolon.
  mutating func run() -> String {
    let line = segments.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: " | ")
    if comments.isEmpty, line.count < QueryScript.widestLine { return line + ";" }
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
    var end = 0
    for (index, token) in segment.tokens.enumerated() {
      if index > 0, !waiting.isEmpty, token.mayStartLine {
        endLine(indent: StatementLayout.innerIndent)
      } else {
        output += String(decoding: segment.text[end..<token.range.start], as: UTF8.self)
      }
      output += String(decoding: segment.text[token.range.start..<token.range.end], as: UTF8.self)
      end = token.range.end
      guard token.isWord else { continue }
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
  /// what closes or separates stands where the word before it does.
  fileprivate var mayStartLine: Bool {
    switch sign {
    case .dot, .closeBracket, .comma, .pipe, .semicolon: return false
    default: return true
    }
  }
}
