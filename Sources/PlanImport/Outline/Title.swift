/// The title of an item: its heading, or its first words (plan.schema.json has the rule).
enum Title {
  private static let fewestWords = 10
  private static let mostWords = 22
  /// A heading is no longer than this many words.
  private static let longestHeading = 60

  /// The title of an item's paragraph.
  ///
  /// - Parameter text: The paragraph without its marker.
  /// - Returns: The whole of a heading, without a sign at its end; of a sentence its first words.
  static func of(_ text: String) -> String {
    isHeading(text) ? withoutSign(text) : firstWords(of: text)
  }

  /// Whether a paragraph is a heading: it does not end as a sentence does.
  static func isHeading(_ text: String) -> Bool {
    switch text.utf8.last {
    case nil, UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): false
    default: text.utf8.count < 2_000 && text.blanks < longestHeading
    }
  }

  private static func withoutSign(_ whole: String) -> String {
    // Nearly all headings are their own titles, and no second text in memory.
    guard whole.utf8.last == UInt8(ascii: ":") || whole.utf8.last == 0x20 else { return whole }
    var text = Substring(whole)
    while let last = text.last, last == ":" || last == " ", text.utf8.count > 1 {
      text.removeLast()
    }
    return String(text)
  }

  /// The first words: at least ten, then up to one that ends in a comma or the like; at most
  /// twenty-two, and `…` after them.
  static func firstWords(of text: String) -> String {
    let start = text.utf8.count <= 2_000 ? text[...] : text.head(2_000)
    let found =
      start.utf8.withContiguousStorageIfAvailable(end)
      ?? Array(start.utf8)
      .withUnsafeBufferPointer(end)
    let title = start[..<start.utf8.index(start.startIndex, offsetBy: found.offset)]
    if found.isCut { return title + " …" }
    return title.endIndex == text.endIndex ? text : String(title)
  }

  /// Where the first words end, and whether in the middle of a part of the sentence. Between words
  /// is one blank.
  private static func end(of bytes: UnsafeBufferPointer<UInt8>) -> (offset: Int, isCut: Bool) {
    var words = 1
    for place in bytes.indices where bytes[place] == 0x20 && place > 0 {
      if words >= fewestWords, isSign(bytes[place - 1]) { return (place - 1, false) }
      if words == mostWords { return (place, true) }
      words += 1
    }
    let hasSign = bytes.count > 1 && bytes.last.map(isSign) == true
    return (hasSign ? bytes.count - 1 : bytes.count, false)
  }

  /// Whether a sign ends a part of a sentence.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."): true
    default: false
    }
  }
}
