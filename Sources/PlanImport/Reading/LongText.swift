import PlanText

/// A line without end, cut to the length of a paragraph.
///
/// Readers make lists of the words, values and mentions of a paragraph, which take many times its
/// length. They are given no more at a time than plans have, whatever is on a line.
enum LongText {
  /// So many bytes before the limit a place to cut at is looked for.
  private static let slack = 4 << 10

  /// The pieces of a text, in order: after a mark and a blank where there is one, so that no value
  /// is cut, else at a blank, and in the midst only of a word without end.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - limit: The most bytes of a piece.
  /// - Returns: The pieces without blanks at their ends; the text itself where it is short enough.
  static func pieces(
    of text: String, limit: Int = ImportLimits.paragraphLength
  ) -> [String] {
    guard text.utf8.count > limit else { return [text] }
    var pieces: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      let end = end(ofFirstPieceOf: rest, limit)
      Steps.take(rest[..<end].utf8.count)
      let piece = rest[..<end].trimmed
      if !piece.isEmpty { pieces.append(piece) }
      rest = rest[end...]
    }
    return pieces
  }

  private static func end(ofFirstPieceOf text: Substring, _ limit: Int) -> String.Index {
    let bytes = text.utf8
    let start = bytes.startIndex
    guard let last = bytes.index(start, offsetBy: limit, limitedBy: bytes.endIndex),
      last < bytes.endIndex
    else { return bytes.endIndex }
    let first = bytes.index(start, offsetBy: max(1, limit - slack))
    var blank: String.Index?
    var place = last
    while place > first {
      let before = bytes.index(before: place)
      if bytes[place] == 0x20 {
        if marks.contains(bytes[before]) { return place }
        blank = blank ?? place
      }
      place = before
    }
    if let blank { return blank }
    return scalarStart(at: last, in: text)
  }

  /// Where the scalar begins that a byte belongs to. A character of any number of marks is cut too.
  private static func scalarStart(at place: String.Index, in text: Substring) -> String.Index {
    var place = place
    while place > text.startIndex, text.utf8[place] & 0xC0 == 0x80 {
      place = text.utf8.index(before: place)
    }
    return place
  }

  private static let marks = Array(",;.".utf8)
}
