/// Draws one row as a card: each column's name with its meaning beside it, then its value, the
/// elements of a list one a line.
///
///     lead (cơ quan chủ trì)       Sở Y tế
///     partners (cơ quan phối hợp)  Sở Tài chính
///                                  Sở Nội vụ
///
/// Where the screen is too narrow for two columns the values are under the names.
public enum CardText {
  /// A column of the row.
  public struct Field: Sendable {
    /// The name of the column, as it is typed.
    public var name: String
    /// The name in another language, shown beside it; may be empty.
    public var gloss: String
    /// The values, one a line.
    public var values: [String]

    /// Makes a field.
    public init(name: String, gloss: String, values: [String]) {
      self.name = name
      self.gloss = gloss
      self.values = values
    }

    var heading: String {
      let written = gloss.isEmpty ? name : "\(name) (\(gloss))"
      return written.escapedForTerminal
    }
  }

  /// The narrowest screen on which values are beside the names.
  static let smallestWidthOfTwoColumns = 64

  /// Draws a card.
  ///
  /// - Parameters:
  ///   - fields: The fields, from top to bottom.
  ///   - options: The width.
  /// - Returns: Lines, each ended by LF.
  public static func draw(_ fields: [Field], options: RenderOptions) -> ScreenText {
    let widest = fields.reduce(0) { max($0, DisplayWidth.of($1.heading)) }
    let isNarrow = options.width.map { $0 < smallestWidthOfTwoColumns } ?? false
    var result = ScreenText()
    for field in fields {
      if isNarrow {
        result += IndentedText.draw([.init(field.heading)], options: options)
        result += IndentedText.draw(field.values.map { .init("  ", $0) }, options: options)
      } else {
        let start = widest + 2
        var prefix = padded(field.heading, to: start)
        for value in field.values {
          result += IndentedText.draw([.init(prefix, value)], options: options)
          prefix = String(repeating: " ", count: start)
        }
      }
    }
    return result
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }
}
