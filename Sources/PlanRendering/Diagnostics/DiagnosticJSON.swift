import PlanModel

/// Writes diagnostics as JSON for editors and other programs.
///
/// Contract: one array, each diagnostic an object on a line of its own with the keys `file`,
/// `line`, `column`, `endLine`, `endColumn`, `severity` (`error` or `note`), `code`, `message` and
/// `suggestion` (null where there is none). Lines and columns count from 1, columns in characters
/// as seen on screen, a tab being one; the end is the place after the last character. What has no
/// place in its file is at line 1, column 1. More keys may come to be at the end.
public struct DiagnosticJSON {
  private let language: Language
  private var output = OutputBuffer()
  private var isEmpty = true

  /// Starts an empty array.
  ///
  /// - Parameter language: The language of messages and suggestions.
  public init(language: Language) {
    self.language = language
  }

  /// Adds the diagnostics of a text.
  ///
  /// - Parameters:
  ///   - diagnostics: What to write.
  ///   - source: The text that their ranges count in, as it was read.
  ///   - fileName: What the text is called.
  public mutating func append(_ diagnostics: [Diagnostic], source: [UInt8], fileName: String) {
    var positions = SourcePositions(source)
    for diagnostic in diagnostics { append(diagnostic, &positions, fileName) }
  }

  private mutating func append(
    _ diagnostic: Diagnostic, _ positions: inout SourcePositions, _ fileName: String
  ) {
    output.append(isEmpty ? "[\n" : ",\n")
    isEmpty = false
    let range = diagnostic.range
    let first = positions.position(of: range)
    let last = positions.position(of: SourceRange(range.end, range.end))
    output.append("{\"file\":")
    JSONText.append(fileName, into: &output)
    output.append(",\"line\":\(first.line),\"column\":\(first.column)")
    output.append(",\"endLine\":\(last.line),\"endColumn\":\(last.column)")
    output.append(",\"severity\":\"\(diagnostic.severity.rawValue)\"")
    output.append(",\"code\":\"\(diagnostic.code.rawValue)\",\"message\":")
    JSONText.append(diagnostic.message.text(in: language).shortenedMessage, into: &output)
    output.append(",\"suggestion\":")
    JSONText.append(diagnostic.suggestion?.text(in: language).shortenedMessage, into: &output)
    output.append("}")
  }

  /// The whole array, ended by a line end.
  public var text: String { isEmpty ? "[]\n" : output.text + "\n]\n" }
}
