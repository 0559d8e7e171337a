import PlanRendering

/// What is known of the last Tab, so that the next one can be told to be the second.
struct TabMemory {
  private var line: EditedText?

  /// Whether nothing has changed since the last Tab.
  func isSame(_ other: EditedText) -> Bool {
    line == other
  }

  /// Takes note of the line as a Tab leaves it.
  mutating func keep(_ line: EditedText) {
    self.line = line
  }

  /// The list of choices, as it is written beneath the line that is being edited.
  ///
  /// libedit then goes up to the row in which it takes the line to begin, and clears everything
  /// from there on; so many empty rows keep the list out of its reach.
  func drawn(
    _ completion: LineCompletion, before: String, prompt: UnsafeMutableBufferPointer<UInt32>,
    _ canErase: Bool
  ) -> String {
    let columns = Terminal.width ?? 80
    let lines = completion.list(columns, max(1, (Terminal.height ?? 24) - 2))
    let start = ArraySlice(prompt.dropLast()).text + before
    let rows = TabMemory.rows(above: start, columns: columns)
    let erasure = canErase ? "\u{1B}[J" : ""
    return "\n" + erasure + lines.map { $0 + "\n" }.joined()
      + String(repeating: "\n", count: rows)
  }

  /// How many rows of the terminal are above the one in which a text ends.
  static func rows(above text: String, columns: Int) -> Int {
    place(behind: text, columns: columns).row
  }

  /// Whether a text fills the row in which it ends, so that the next letter begins another.
  static func isAtEdge(_ text: String, columns: Int) -> Bool {
    !text.isEmpty && text.last != "\n" && place(behind: text, columns: columns).column == 0
  }

  private static func place(behind text: String, columns: Int) -> (row: Int, column: Int) {
    var row = 0
    var column = 0
    for letter in text {
      if letter == "\n" {
        row += 1
        column = 0
        continue
      }
      let width = DisplayWidth.of(letter)
      if column + width > columns {
        row += 1
        column = 0
      }
      column += width
      if column == columns {
        row += 1
        column = 0
      }
    }
    return (row, column)
  }
}
