import PlanModel

/// Text that may be shown on a terminal as it is.
///
/// What comes from outside (data, names of files, arguments) can only get into one escaped: the
/// parts that are taken as they are are literals of the program's own source, and what this
/// module has drawn. Whatever writes for people takes this type, so the compiler finds the text
/// that nobody escaped:
///
///     session.print("\(path): \(count)\n")  // the path is escaped, the line end is not
public struct ScreenText: Hashable, Sendable {
  /// The text, ready for the terminal.
  public private(set) var text: String

  /// A text of which every part was escaped or is the program's own.
  init(drawn text: String) {
    self.text = text
  }

  /// No text.
  public init() {
    text = ""
  }

  /// A text that may hold anything, on one line: line ends are shown as `\n`.
  public init(escaping text: String) {
    self.text = text.escapedForTerminal
  }

  /// A text of several lines that may hold anything else: its line feeds stay.
  public init(escapingLinesOf text: String) {
    self.text = text.escapedLineByLine
  }

  /// A message on one line, cut where it is too long. A line feed at its very end stays.
  public init(_ message: Message, in language: Language) {
    let shown = message.text(in: language)
    let endsLine = shown.utf8.last == 0x0A
    let line = endsLine ? String(shown.dropLast()) : shown
    text = line.shortenedMessage.escapedForTerminal + (endsLine ? "\n" : "")
  }

  /// A page of the program's own, whose line feeds stay.
  public init(linesOf page: Message, in language: Language) {
    text = page.text(in: language).escapedLineByLine
  }

  /// The bytes to be written.
  public var bytes: [UInt8] { Array(text.utf8) }

  /// Two texts, one after the other.
  public static func + (left: ScreenText, right: ScreenText) -> ScreenText {
    ScreenText(drawn: left.text + right.text)
  }

  /// Adds a text.
  public static func += (left: inout ScreenText, right: ScreenText) {
    left.text += right.text
  }
}

extension ScreenText: ExpressibleByStringInterpolation {
  /// A literal of the program's own source. What is put into it is escaped.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    /// Begins an empty text.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity)
    }

    /// Adds words of the program's own.
    public mutating func appendLiteral(_ literal: StaticString) {
      text += literal.description
    }

    /// Adds a text that may hold anything.
    public mutating func appendInterpolation(_ value: some StringProtocol) {
      text += String(value).escapedForTerminal
    }

    /// Adds a number.
    public mutating func appendInterpolation(_ value: Int) {
      text += String(value)
    }

    /// Adds a text that was escaped before.
    public mutating func appendInterpolation(_ value: ScreenText) {
      text += value.text
    }
  }

  /// A literal, which only the source of the program can hold.
  public init(stringLiteral literal: StaticString) {
    text = literal.description
  }

  /// A literal with values in it.
  public init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
  }
}

extension String {
  /// The longest message that is shown whole, in bytes: one may quote a word that is a million
  /// letters long, or a letter with a million marks.
  public static let longestMessage = 1_000

  /// A text for people, cut where it is too long: its beginning, `…`, and its end, which may say
  /// what is to be done. Unicode scalars are counted, since a single letter may have any number.
  public var shortenedMessage: String {
    guard utf8.count > String.longestMessage else { return self }
    let part = String.longestMessage / 4
    return String(unicodeScalars.prefix(part)) + "…" + String(unicodeScalars.suffix(part))
  }

  /// The text with all but line feeds made visible.
  var escapedLineByLine: String {
    utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(Substring($0)).escapedForTerminal }.joined(separator: "\n")
  }
}
