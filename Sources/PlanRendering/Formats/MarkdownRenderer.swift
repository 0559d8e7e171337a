import PlanModel

/// Writes a result as a Markdown table (GitHub's dialect), with the notes as a list beneath.
///
/// Signs that Markdown would read are escaped, line breaks are `<br>`, numbers and targets are
/// aligned right, numbers have at most four digits after the point.
///
/// Contract: one line of headings, one of rules, one for each row; cells parted by ` | `. What
/// stands beneath, and which signs are escaped, may change.
public struct MarkdownRenderer: Renderer {
  private let options: RenderOptions

  /// Makes a renderer.
  ///
  /// - Parameter options: Only `missingText` matters.
  public init(options: RenderOptions) {
    self.options = options
  }

  /// Writes a result.
  public func render(_ table: ResultTable, into output: inout OutputBuffer) {
    let form = CellText.human(missing: options.missingText)
    writeLine(table.columns.map { escaped($0.name) }, into: &output)
    let columns = table.columns.map { ShownColumn($0, missing: options.missingText) }
    writeLine(columns.map { $0.isNumeric ? "---:" : "---" }, into: &output)
    for row in 0..<table.rowCount {
      guard !output.isClosed else { return }
      writeLine(table.columns.map { escaped(form.text($0.column, row)) }, into: &output)
    }
    output.append("\n" + NoteText.rowCount(table.rowCount) + "\n")
    if !table.notes.isEmpty { output.append("\n") }
    for note in table.notes { output.append("- " + escaped(note.text) + "\n") }
  }

  private func writeLine(_ cells: [String], into output: inout OutputBuffer) {
    output.append("|")
    for cell in cells {
      output.append(" " + cell + " |")
    }
    output.append("\n")
  }

  private func escaped(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak)
    return lines.map { escapedLine(String($0).escapedForTerminal) }.joined(separator: "<br>")
  }

  private func escapedLine(_ text: String) -> String {
    var result = ""
    var isAfterLetter = false
    var rest = text[...]
    while let character = rest.popFirst() {
      let isLetter = character.isLetter || character.isNumber
      switch character {
      case "\\", "|", "`", "*", "[", "]", "<", "&", "~": result.append("\\")
      // Between letters, as in `tasks_led`, an underscore means nothing.
      case "_":
        let isBeforeLetter = rest.first.map { $0.isLetter || $0.isNumber } ?? false
        if !isAfterLetter || !isBeforeLetter { result.append("\\") }
      default: break
      }
      result.append(character)
      isAfterLetter = isLetter
    }
    return result
  }
}
