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

  private static func withoutSign(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, last == ":" || last == " " { text.removeLast() }
    return String(text)
  }

  /// The first words: at least ten, then up to one that ends in a comma or the like; at most
  /// twenty-two, and `…` behind them.
  static func firstWords(of text: String) -> String {
    let start = text.utf8.count <= 2_000 ? text[...] : text.head(2_000)
    let words = start.utf8.split(separator: 0x20, maxSplits: mostWords)
    var title = ""
    for (index, bytes) in words.enumerated() {
      if index == mostWords { return title + " …" }
      let word = Substring(bytes)
      let isEnd = word.utf8.last.map { ",;:.".utf8.contains($0) } ?? false
      if !title.isEmpty { title += " " }
      if isEnd, index + 1 >= fewestWords || index + 1 == words.count {
        return title + word.dropLast()
      }
      title += word
    }
    return title
  }
}
