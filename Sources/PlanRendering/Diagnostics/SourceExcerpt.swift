import PlanModel

/// The line of a source text in which a diagnostic begins, taken apart into what is seen.
struct SourceExcerpt {
  /// One grapheme of the line as it is drawn.
  private struct Piece {
    let text: String
    let width: Int
    /// Offset of its first byte in the source, and of the byte after its last.
    let start: Int
    let end: Int
  }

  /// The excerpt fitted to a width, and the place of the marker beneath it.
  struct Drawing {
    var text: String
    /// How many columns are before the marker.
    var lead: Int
    /// How many columns the marker takes, at least one.
    var length: Int
    /// Whether the marked text goes on where nothing is shown: on the next line, or cut.
    var goesOn: Bool
  }

  /// The number of the line, from 1.
  let line: Int
  /// The number of the first marked character in its line, from 1: graphemes, a tab being one.
  let column: Int

  private let range: SourceRange
  /// Where the line ends, or a place after the range and all that can be shown.
  private let lineEnd: Int
  private let pieces: [Piece]
  private let isCutLeft: Bool
  private let isCutRight: Bool

  /// Takes the line apart in which a range begins.
  ///
  /// - Parameters:
  ///   - source: The text, which may not be UTF-8 throughout.
  ///   - range: Any range; offsets outside the text are taken as its ends. An empty range on an
  ///     empty last line is moved back to where the text ends, which is what the reader sees.
  ///   - limit: How many columns can be shown at most; a line may be a million long.
  init(source: [UInt8], range: SourceRange, limit: Int) {
    let lines = SourceLines(source, upTo: range.start)
    let range = SourceExcerpt.clamped(range, in: source)
    self.range = range
    let (line, lineStart) = lines.line(of: range.start)
    self.line = line
    // Only the neighbourhood is taken apart; no letter that is drawn takes more bytes than this.
    let reach = limit * 8
    let farthest = min(source.count, max(range.start + reach, range.end) + 1)
    var lineEnd = range.start
    while lineEnd < farthest, !SourceLines.isLineEnd(source[lineEnd]) { lineEnd += 1 }
    self.lineEnd = lineEnd
    let first = SourceExcerpt.scalarStart(
      max(lineStart, range.start - reach), in: source, from: lineStart)
    let last = SourceExcerpt.scalarStart(
      min(lineEnd, range.start + reach), in: source, from: lineStart)
    isCutLeft = first > lineStart
    isCutRight = last < lineEnd
    pieces = SourceExcerpt.pieces(of: source[first..<last])
    let before = pieces.reduce(0) { $0 + ($1.end <= range.start ? 1 : 0) }
    column = 1 + before + SourceExcerpt.characterCount(source[lineStart..<first])
  }

  /// Draws the line in at most `width` columns; where it is longer, the part around the marker.
  func drawing(width: Int) -> Drawing {
    let total = pieces.reduce(0) { $0 + $1.width }
    var lead = 0
    var length = 0
    for piece in pieces {
      if piece.end <= range.start {
        lead += piece.width
      } else if piece.start < range.end {
        length += piece.width
      }
    }
    let runsOn = range.end > lineEnd + 1
    length = max(1, length)
    if total <= width, !isCutLeft, !isCutRight {
      let text = pieces.reduce(into: "") { $0 += $1.text }
      return Drawing(text: text, lead: lead, length: length, goesOn: runsOn)
    }
    return window(width: width, lead: lead, length: length, total: total, runsOn: runsOn)
  }

  private func window(width: Int, lead: Int, length: Int, total: Int, runsOn: Bool) -> Drawing {
    let room = max(4, width - 2)
    let shown = min(length, room)
    var left = 0
    if isCutLeft || lead + shown > room { left = max(0, lead - (room - shown) * 2 / 3) }
    left = min(left, max(0, total - room))
    var position = 0
    var used = 0
    var text = ""
    var firstColumn: Int?
    for piece in pieces {
      if position >= left, used + piece.width <= room {
        firstColumn = firstColumn ?? position
        text += piece.text
        used += piece.width
      } else if position >= left {
        break
      }
      position += piece.width
    }
    let start = firstColumn ?? left
    let hasLeft = isCutLeft || start > 0
    let hasRight = isCutRight || start + used < total
    let lead = max(0, lead - start) + (hasLeft ? 1 : 0)
    let end = used + (hasLeft ? 1 : 0)
    let visible = max(1, min(length, end - lead))
    return Drawing(
      text: (hasLeft ? "…" : "") + text + (hasRight ? "…" : ""), lead: lead, length: visible,
      goesOn: runsOn || visible < length)
  }

  /// The range within the text, and off an empty last line.
  static func clamped(_ range: SourceRange, in source: [UInt8]) -> SourceRange {
    let start = min(max(0, range.start), source.count)
    let end = min(max(start, range.end), source.count)
    guard start == end, end == source.count, let last = source.last,
      SourceLines.isLineEnd(last)
    else {
      return SourceRange(start, end)
    }
    var textEnd = end
    while textEnd > 0, SourceLines.isLineEnd(source[textEnd - 1]) || source[textEnd - 1] == 0x20 {
      textEnd -= 1
    }
    return textEnd == 0 ? SourceRange(start, end) : SourceRange(textEnd, textEnd)
  }

  /// The offset at which the scalar around an offset begins, not before `lowest`.
  private static func scalarStart(_ offset: Int, in source: [UInt8], from lowest: Int) -> Int {
    var offset = offset
    while offset > lowest, offset < source.count, source[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  static func characterCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.allSatisfy { $0 < 0x80 } ? bytes.count : String(decoding: bytes, as: UTF8.self).count
  }

  /// One grapheme and where it is in the source.
  struct Letter {
    var character: Character
    /// Offset of its first byte, and of the byte after its last.
    var start: Int
    var end: Int
  }

  private static func pieces(of bytes: ArraySlice<UInt8>) -> [Piece] {
    letters(of: bytes).map { letter in
      let shown =
        letter.character == "\t" ? " " : String(letter.character).escapedForTerminal
      return Piece(
        text: shown, width: DisplayWidth.of(shown), start: letter.start, end: letter.end)
    }
  }

  /// Takes bytes apart into graphemes, keeping track of where each is in the source, which a
  /// repaired string cannot tell.
  static func letters(of bytes: ArraySlice<UInt8>) -> [Letter] {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var lengths: [Int] = []
    var text = String.UnicodeScalarView()
    parsing: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        text.append(Unicode.UTF8.decode(encoded))
        lengths.append(encoded.count)
      case .error(let length):
        text.append("\u{FFFD}")
        lengths.append(length)
      case .emptyInput: break parsing
      }
    }
    var letters: [Letter] = []
    var start = bytes.startIndex
    var scalar = 0
    for character in String(text) {
      let count = character.unicodeScalars.count
      let end = start + lengths[scalar..<scalar + count].reduce(0, +)
      letters.append(Letter(character: character, start: start, end: end))
      scalar += count
      start = end
    }
    return letters
  }
}
