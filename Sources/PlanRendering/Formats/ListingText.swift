/// Draws a list of names with what they mean, for help.
///
///       .tables           list the relations of the plan and how many
///                         rows they have
///
/// Where the screen is too narrow for two columns the meaning is under the name.
public enum ListingText {
  /// Draws a list.
  ///
  /// - Parameters:
  ///   - entries: The names and their meanings.
  ///   - indent: How many spaces are before a name.
  ///   - options: The width.
  /// - Returns: Lines, each ended by LF.
  public static func draw(
    _ entries: [(name: String, meaning: String)], indent: Int, options: RenderOptions
  ) -> ScreenText {
    let entries = entries.map { ($0.name.escapedForTerminal, $0.meaning) }
    let widest = entries.reduce(0) { max($0, DisplayWidth.of($1.0)) }
    let isNarrow = options.width.map { indent + widest + 2 > $0 / 2 } ?? false
    let start = isNarrow ? indent + 2 : indent + widest + 2
    let room = options.width.map { max(1, $0 - start) } ?? .max
    var result = ""
    for (name, meaning) in entries {
      result += spaces(indent) + name
      var used = indent + DisplayWidth.of(name)
      if isNarrow {
        result += "\n"
        used = 0
      }
      for line in WordWrap(text: meaning).lines(width: room) {
        result += spaces(start - used) + line.text + "\n"
        used = 0
      }
    }
    return ScreenText(drawn: result)
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
