/// Draws lines that have something before them: an indent, a mark, the branches of a tree. Lines
/// that are too long are broken at words, and what follows is beneath the beginning.
///
///     ├─ III.4  Phát triển thị trường lao động, nâng cao
///     │         chất lượng nguồn nhân lực
public enum IndentedText {
  /// A line.
  public struct Line: Sendable {
    /// What is before the text.
    public let prefix: String
    /// What is before each further line of the text.
    public let continuation: String
    /// The text.
    public var text: String

    /// Makes a line of a text alone.
    public init(_ text: String) {
      self.init("", text)
    }

    /// Makes a line.
    ///
    /// - Parameters:
    ///   - prefix: What is before the text.
    ///   - continuation: What is before each further line; without it spaces.
    ///   - text: The text.
    public init(_ prefix: String, continuation: String? = nil, _ text: String) {
      self.prefix = prefix.escapedForTerminal
      self.continuation =
        continuation?.escapedForTerminal
        ?? String(repeating: " ", count: DisplayWidth.of(self.prefix))
      self.text = text
    }
  }

  /// The fewest columns that a text gets beside its prefix: on a screen too narrow for that the
  /// further lines begin at the left.
  static let smallestRoom = 12

  /// Draws lines.
  ///
  /// - Parameters:
  ///   - lines: The lines, from top to bottom.
  ///   - options: The width.
  /// - Returns: Lines, each ended by LF.
  public static func draw(_ lines: [Line], options: RenderOptions) -> ScreenText {
    ScreenText(drawn: lines.map { draw($0, options: options) }.joined())
  }

  private static func draw(_ line: Line, options: RenderOptions) -> String {
    var prefix = line.prefix
    var continuation = line.continuation
    if let width = options.width, width - DisplayWidth.of(prefix) < smallestRoom {
      prefix = shortened(prefix, to: width - smallestRoom)
      continuation = shortened(continuation, to: width - smallestRoom)
    }
    let used = max(DisplayWidth.of(prefix), DisplayWidth.of(continuation))
    let room = options.width.map { max(1, $0 - used) } ?? .max
    var result = ""
    var start = prefix
    for part in WordWrap(text: line.text.escapedForTerminal).lines(width: room) {
      // No spaces at the end of a line that has nothing else.
      let isEmpty = part.text.isEmpty
      result += isEmpty ? trimmed(start) : start + part.text
      result += "\n"
      start = continuation
    }
    return result
  }

  private static func shortened(_ prefix: String, to width: Int) -> String {
    var result = ""
    var used = 0
    for character in prefix {
      let step = DisplayWidth.of(character)
      if used + step > width { break }
      result.append(character)
      used += step
    }
    return result
  }

  private static func trimmed(_ text: String) -> String {
    var result = text
    while result.last == " " { result.removeLast() }
    return result
  }
}
