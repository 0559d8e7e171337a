import PlanModel

/// Draws the notes of a result.
///
/// Renderers for people put them beneath the result. With a machine format the caller prints
/// them on standard error.
public enum NoteText {
  /// The notes, each as `note: …`, broken at words to the width; empty without notes.
  public static func draw(_ notes: [Note], options: RenderOptions) -> String {
    notes.reduce(into: "") { $0 += draw($1.text, options: options) }
  }

  static func draw(_ text: String, options: RenderOptions) -> String {
    let label = "note: "
    let wrap = WordWrap(text: text.escapedForTerminal)
    let room = options.width.map { $0 - label.utf8.count } ?? .max
    var result = ""
    for (index, line) in wrap.lines(width: room).enumerated() {
      let indent = index == 0 ? label : String(repeating: " ", count: label.utf8.count)
      result += TerminalStyle.dim.applied(to: indent + line.text, if: options.color) + "\n"
    }
    return result
  }

  /// How many rows a result has: `31 rows`.
  static func rowCount(_ count: Int) -> String {
    count == 1 ? "1 row" : "\(count) rows"
  }
}
