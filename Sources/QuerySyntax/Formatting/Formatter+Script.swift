/// Writes a whole script in its one form.
struct ScriptFormatter {
  private let source: [UInt8]
  private let statements: [Statement]
  private let pieces: [SourcePiece]
  private var position = 0
  private var output = ""
  /// Whether the last thing on the line is no comment, so that one may follow it.
  private var endsWithCode = false

  /// - Parameters:
  ///   - source: The bytes of a script without errors.
  ///   - statements: Its statements.
  init(source: [UInt8], statements: [Statement]) {
    self.source = source
    self.statements = statements
    pieces = SourcePiece.pieces(of: source)
  }

  /// The whole text, ended by a line end where there is any.
  mutating func run() -> String {
    var next = 0
    while position < pieces.count {
      let piece = pieces[position]
      if let comment = piece.comment {
        write(comment, isBehindCode: piece.lineEnds == 0, afterBlankLine: piece.lineEnds > 1)
        position += 1
      } else if next < statements.count, piece.range.start >= statements[next].range.start {
        write(statements[next])
        next += 1
      } else {
        position += 1
      }
    }
    return output.isEmpty ? "" : output + "\n"
  }

  private mutating func write(_ statement: Statement) {
    let afterBlankLine = pieces[position].lineEnds > 1
    if case .command(let command) = statement.kind {
      position += 1
      startLine(afterBlankLine: afterBlankLine)
      // The arguments stay byte for byte: they may name files.
      output += "." + command.name + (command.arguments.isEmpty ? "" : " " + command.arguments)
      endsWithCode = true
      return
    }
    var segments = statement.kind.canonicalSegments.map(LineSegment.init)
    var comments = takeComments(of: statement, in: &segments)
    var isFirst = true
    for comment in comments.removeValue(forKey: 0) ?? [] {
      write(comment.text, isBehindCode: false, afterBlankLine: isFirst && afterBlankLine)
      isFirst = false
    }
    startLine(afterBlankLine: isFirst && afterBlankLine)
    let last = comments.removeValue(forKey: segments.reduce(0) { $0 + $1.words.count }) ?? []
    var layout = StatementLayout(segments: segments, comments: comments)
    output += layout.run()
    endsWithCode = true
    for comment in last {
      write(comment.text, isBehindCode: comment.isBehindCode, afterBlankLine: false)
    }
  }

  /// Moves past a statement. Its numbers get the digits that they were written with: `40.000` may
  /// be a mistake that is still to be told, and zeros at an end say how exact a number is.
  ///
  /// - Returns: The comments inside it, by how many words of its one form are before each.
  private mutating func takeComments(
    of statement: Statement, in segments: inout [LineSegment]
  ) -> [Int: [PlacedComment]] {
    let words = segments.flatMap(\.words)
    var comments: [Int: [PlacedComment]] = [:]
    var numbers: [Int: String] = [:]
    var count = 0
    while position < pieces.count, pieces[position].range.start < statement.range.end {
      let piece = pieces[position]
      position += 1
      if let text = piece.comment {
        comments[count, default: []].append(
          PlacedComment(text: text, isBehindCode: piece.lineEnds == 0))
      } else if let token = piece.token, count < words.count,
        token.isKept(asNextOf: words[count])
      {
        if case .number = token.kind, token.kind == words[count].kind {
          numbers[count] = String(
            decoding: source[token.range.start..<token.range.end], as: UTF8.self)
        }
        count += 1
      }
    }
    var first = 0
    for index in segments.indices {
      let length = segments[index].words.count
      segments[index].write(numbers, from: first)
      first += length
    }
    return comments
  }

  private mutating func write(_ comment: String, isBehindCode: Bool, afterBlankLine: Bool) {
    if isBehindCode, endsWithCode {
      output += " "
    } else {
      startLine(afterBlankLine: afterBlankLine)
    }
    output += comment
    endsWithCode = false
  }

  private mutating func startLine(afterBlankLine: Bool) {
    if !output.isEmpty { output += afterBlankLine ? "\n\n" : "\n" }
  }
}
