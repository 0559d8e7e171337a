/// Breaks texts into lines at words.
///
/// A text is first split into pieces between which a line may end. A piece that is too wide for
/// a line alone is broken, and each break inside it is marked by `…`, so that nobody reads the
/// parts as words.
struct WordWrap {
  /// A stretch of text that stays on one line.
  struct Piece {
    let text: Substring
    let width: Int
    /// How many spaces are before it; they are dropped where a line begins with the piece.
    let spaces: Int
  }

  /// One line.
  struct Line {
    var text: String
    var width: Int
  }

  /// Stands where a word goes on in the next line.
  static let continuation = "…"

  let pieces: [Piece]

  /// Splits a text at its spaces; no-break spaces hold.
  init(text: String) {
    pieces = WordWrap.words(of: text)
  }

  /// Splits a heading at its spaces and, since headings are names such as `target2025` and
  /// `tasks_led`, also after signs and before numbers.
  init(heading: String) {
    pieces = WordWrap.words(of: heading).flatMap(WordWrap.parts)
  }

  /// The width of the widest piece.
  var longest: Int { pieces.reduce(0) { max($0, $1.width) } }

  /// The lines of the text, none wider than `width`; at least one.
  func lines(width: Int) -> [Line] {
    var lines: [Line] = []
    var line = Line(text: "", width: 0)
    for piece in pieces {
      if line.width > 0, line.width + piece.spaces + piece.width <= width {
        line.text += String(repeating: " ", count: piece.spaces)
        line.text += piece.text
        line.width += piece.spaces + piece.width
        continue
      }
      if line.width > 0 { lines.append(line) }
      if piece.width <= width {
        line = Line(text: String(piece.text), width: piece.width)
      } else {
        let parts = WordWrap.broken(piece.text, width: width)
        lines += parts.dropLast()
        line = parts.last ?? Line(text: "", width: 0)
      }
    }
    if line.width > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// How many lines the text takes, without making them; near enough where words are broken.
  func lineCount(width: Int) -> Int {
    var count = 1
    var used = 0
    for piece in pieces {
      if used > 0, used + piece.spaces + piece.width <= width {
        used += piece.spaces + piece.width
        continue
      }
      if used > 0 { count += 1 }
      used = piece.width
      if used > width {
        let room = max(1, width - 1)
        count += (used - 1) / room
        used = (used - 1) % room + 1
      }
    }
    return count
  }

  private static func words(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var spaces = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if word.isEmpty {
        spaces += 1
      } else {
        pieces.append(Piece(text: word, width: DisplayWidth.of(word), spaces: spaces))
        spaces = 1
      }
    }
    return pieces
  }

  private static func parts(of word: Piece) -> [Piece] {
    var parts: [Piece] = []
    var start = word.text.startIndex
    var previous: Character?
    for index in word.text.indices {
      let character = word.text[index]
      if let previous, isBreak(between: previous, and: character) {
        parts.append(part(word.text[start..<index], of: word, isFirst: parts.isEmpty))
        start = index
      }
      previous = character
    }
    parts.append(part(word.text[start...], of: word, isFirst: parts.isEmpty))
    return parts
  }

  private static func part(_ text: Substring, of word: Piece, isFirst: Bool) -> Piece {
    Piece(text: text, width: DisplayWidth.of(text), spaces: isFirst ? word.spaces : 0)
  }

  private static func isBreak(between left: Character, and right: Character) -> Bool {
    if right.isNumber { return left.isLetter || left == "_" }
    return (left == "_" || left == "." || left == "(") && right.isLetter
  }

  /// Breaks a word at graphemes, after a sign such as `/` or `-` where one is far enough to
  /// the right.
  private static func broken(_ word: Substring, width: Int) -> [Line] {
    var lines: [Line] = []
    var rest = word
    var restWidth = DisplayWidth.of(word)
    while restWidth > width {
      let (head, headWidth) = prefix(of: rest, width: width - 1)
      lines.append(Line(text: String(head) + continuation, width: headWidth + 1))
      rest = rest[head.endIndex...]
      restWidth = DisplayWidth.of(rest)
    }
    if !rest.isEmpty { lines.append(Line(text: String(rest), width: restWidth)) }
    return lines
  }

  private static func prefix(of text: Substring, width: Int) -> (text: Substring, width: Int) {
    var used = 0
    var end = text.startIndex
    var sign: (end: Substring.Index, width: Int)?
    while end < text.endIndex {
      let character = text[end]
      let step = DisplayWidth.of(character)
      // One grapheme at least, so that there is an end to it.
      if used + step > width, used > 0 { break }
      used += step
      end = text.index(after: end)
      if character == "/" || character == "-" || character == "_", used * 2 > width {
        sign = (end, used)
      }
    }
    guard let sign else { return (text[..<end], used) }
    return (text[..<sign.end], sign.width)
  }
}
