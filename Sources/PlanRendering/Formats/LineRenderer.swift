import PlanModel
import PlanTables

extension OutputFormat {
  /// One line for each value.
  public static let line = OutputFormat(
    name: "line",
    help: Message(
      "one line for each value, for results with many columns",
      vi: "mỗi giá trị một dòng, cho kết quả có nhiều cột"),
    reader: .screen, printed: \.onScreen
  ) { LineRenderer(options: $0) }
}

/// Writes a result with one line for each value, for a screen.
///
///     id:    III.1.a
///     title: Nâng cao nhận thức
///     lead:  —
///
///     id:    III.1.b
///
/// Rows are parted by a blank line. Long values are broken at words and, since this form is for
/// reading long texts, at the line breaks they contain; the lines that follow are indented.
///
/// Contract: each value begins on a line with the name of its column and a colon, in the order
/// of the columns. Alignment, breaking and what is beneath may change.
public struct LineRenderer: Renderer {
  private let options: RenderOptions

  /// Makes a renderer.
  public init(options: RenderOptions) {
    self.options = options
  }

  /// Writes a result.
  public func render(_ table: ResultTable, into output: inout OutputBuffer) {
    writeRows(of: table, into: &output)
    TableFooter(options: options).write(table, extraNote: nil, into: &output)
  }

  /// Writes the rows and a blank line.
  func writeRows(of table: ResultTable, into output: inout OutputBuffer) {
    let labels = table.columns.map { $0.name.escapedForTerminal + ":" }
    let indent = indent(for: labels)
    let headings = labels.map { WordWrap(heading: $0).lines(width: options.width ?? .max) }
    let form = CellText.human(missing: options.missingText)
    for row in 0..<table.rowCount {
      guard !output.isClosed else { return }
      for (heading, column) in zip(headings, table.columns) {
        let text = form.text(column.column, row)
        write(heading, indent: text.isEmpty ? 0 : indent, into: &output)
        write(text, column.column.isMissing(row), indent: indent, into: &output)
      }
      output.append(byte: 0x0A)
    }
  }

  /// Where values begin: after the longest name, but not past the middle of the screen.
  private func indent(for labels: [String]) -> Int {
    let longest = labels.reduce(0) { max($0, DisplayWidth.of($1)) } + 1
    return options.width.map { min(longest, $0 / 2) } ?? longest
  }

  /// Writes a name and leaves the line where the value begins, or at once where there is none.
  private func write(
    _ lines: [WordWrap.Line], indent: Int, into output: inout OutputBuffer
  ) {
    for (index, line) in lines.enumerated() {
      output.append(TerminalStyle.bold.applied(to: line.text, if: options.color))
      let isLast = index == lines.count - 1
      if isLast, line.width < indent || indent == 0 {
        output.append(spaces: indent - line.width)
      } else {
        output.append(byte: 0x0A)
        if isLast { output.append(spaces: indent) }
      }
    }
  }

  private func write(
    _ text: String, _ isMissing: Bool, indent: Int, into output: inout OutputBuffer
  ) {
    let room = options.width.map { $0 - indent } ?? .max
    var isFirst = true
    for paragraph in text.brokenAtLineBreaks {
      let safe = paragraph.escapedForTerminal
      let lines =
        room == .max || DisplayWidth.of(safe) <= room
        ? [WordWrap.Line(text: safe, width: 0)] : WordWrap(text: safe).lines(width: room)
      for line in lines {
        if !isFirst, !line.text.isEmpty { output.append(spaces: indent) }
        output.append(
          TerminalStyle.dim.applied(to: line.text, if: options.color && isMissing) + "\n")
        isFirst = false
      }
    }
  }
}
