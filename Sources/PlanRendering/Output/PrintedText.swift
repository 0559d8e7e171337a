/// A text between results, such as the heading of a report, as each format writes it.
///
/// Contract: for a screen it is a line of its own. In Markdown it is the text as it is, so that
/// `## Tasks` is a heading; values put into it are escaped as cells are. In HTML it is an escaped
/// `h1` to `h6` where the text begins with that many `#` and a space, else a `p`. Formats that
/// programs read have no place for it.
public struct PrintedText: Equatable, Sendable {
  /// A piece of the text.
  public enum Piece: Equatable, Sendable {
    /// Words of whoever wrote the script.
    case words(String)
    /// A value that is in the place of its name.
    case value(String)
  }

  /// The pieces, in order.
  public var pieces: [Piece]

  /// Makes a text of pieces.
  public init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  /// The text with its values, as it is read.
  public var plain: String {
    pieces.map { piece in
      switch piece {
      case .words(let text), .value(let text): text
      }
    }.joined()
  }

  /// The text in a format.
  ///
  /// - Parameter format: The format of the results around it.
  /// - Returns: The text, ended by a line break; `nil` where the format holds data only.
  public func text(in format: OutputFormat) -> ScreenText? {
    format.printed.map { ScreenText(drawn: $0(self) + "\n") }
  }

  /// The text for a screen.
  var onScreen: String { plain.escapedForTerminal }

  /// How many `#` the script wrote before its words, from 1 to 6; 0 where it is no heading.
  var headingLevel: Int {
    guard case .words(let start) = pieces.first else { return 0 }
    let signs = start.prefix { $0 == "#" }.count
    guard (1...6).contains(signs), start.dropFirst(signs).first == " " else { return 0 }
    return signs
  }
}
