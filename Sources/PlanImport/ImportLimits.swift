import PlanModel

/// What a text may have at most. Published plans have a twentieth of it; what has more is no plan,
/// and would take memory that nobody wants to give for it. An import takes at most 20 bytes for each
/// byte of the text, and 32 MiB (`Tests/Trials/import-memory`).
enum ImportLimits {
  /// The longest document that is read, in bytes.
  static let length = 32 << 20
  /// The longest line, in bytes.
  static let lineLength = 2 << 20
  /// The longest paragraph that lines are joined to, and the longest line that is one and the
  /// longest cell, in bytes; what follows is a paragraph of its own. Readers take up to a hundred
  /// bytes for each byte of a paragraph, for as long as they look at it.
  static let paragraphLength = 64 << 10
  /// A cell with a bar before and after it goes over so many lines at most.
  static let cellLines = 1_000

  /// How many lines a text may have: twenty times as many as published plans, and of a longer one
  /// as many as leave 36 bytes to each.
  ///
  /// - Parameter length: Its length in bytes.
  /// - Returns: The most lines.
  static func lines(inLength length: Int) -> Int { 50_000 + length / 36 }

  /// How many bars and tabs a text may have, which are between the cells of tables.
  ///
  /// - Parameter length: Its length in bytes.
  /// - Returns: The most bars and tabs together.
  static func separators(inLength length: Int) -> Int { 60_000 + length / 14 }

  /// How much the rows of a plan may say, in bytes: more than a text itself, since a cell can be
  /// for the one above it, but not any number of times as much.
  ///
  /// - Parameter length: The length of the text in bytes.
  /// - Returns: The most bytes of names, texts and values of all rows.
  static func rows(ofLength length: Int) -> Int { 1 << 20 + 16 * length }

  /// How much memory a plan may take while it is made, about: `MemorySize` says of what.
  ///
  /// - Parameter length: The length of the text in bytes.
  /// - Returns: The most bytes.
  static func memory(ofLength length: Int) -> Int { 12 << 20 + 16 * length }

  /// How long the titles of all cited documents may be together: in a text without signs each name
  /// could go on over those after it.
  ///
  /// - Parameter length: The length of the text in bytes.
  /// - Returns: The most bytes.
  static func titles(ofLength length: Int) -> Int { 64 << 10 + 4 * length }
}

/// How many lines and cells a text has, counted before any of them is kept.
struct TextMeasure: Equatable {
  /// How many ends of lines there are.
  private(set) var lines = 0
  /// How many bars and tabs.
  private(set) var separators = 0
  /// The longest line, in bytes.
  private(set) var longestLine = 0

  /// Measures a text.
  ///
  /// - Parameter text: The text, UTF-8.
  init(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      for place in bytes.indices {
        let byte = bytes[place]
        // Nearly all bytes are letters and blanks.
        guard byte < 0x0E || byte == UInt8(ascii: "|") || byte >= 0x80 else { continue }
        if byte == UInt8(ascii: "|") || byte == 0x09 {
          separators += 1
        } else if TextMeasure.endsLine(bytes, at: place) {
          lines += 1
          longestLine = max(longestLine, place - start)
          start = place + 1
        }
      }
      longestLine = max(longestLine, bytes.count - start)
    }
  }

  /// Whether a line ends with the byte at a place: LF, CR, a vertical tab or form feed, U+0085,
  /// U+2028 and U+2029. The line feed of CRLF ends none.
  private static func endsLine(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    switch bytes[place] {
    case 0x0A: place == 0 || bytes[place - 1] != 0x0D
    case 0x0B, 0x0C, 0x0D: true
    case 0x85: place > 0 && bytes[place - 1] == 0xC2
    case 0xA8, 0xA9: place > 1 && bytes[place - 1] == 0x80 && bytes[place - 2] == 0xE2
    default: false
    }
  }

  /// Why a text is not read; `nil` where it is.
  ///
  /// - Parameter length: Its length in bytes.
  /// - Returns: What it has too many of.
  func refusal(ofLength length: Int) -> Message? {
    let lines = ImportLimits.lines(inLength: length)
    if self.lines > lines { return DecodingMessages.tooManyLines(limit: lines) }
    let separators = ImportLimits.separators(inLength: length)
    if self.separators > separators {
      return DecodingMessages.tooManyCells(limit: separators)
    }
    return longestLine > ImportLimits.lineLength
      ? DecodingMessages.tooLongLine(limit: ImportLimits.lineLength) : nil
  }
}
