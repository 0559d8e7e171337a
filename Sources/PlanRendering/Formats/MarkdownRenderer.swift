import PlanModel
import PlanTables

extension OutputFormat {
  /// A Markdown table.
  public static let markdown = OutputFormat(
    name: "markdown", help: Message("a Markdown table", vi: "một bảng Markdown"),
    reader: .document, extensions: ["md"], printed: { MarkdownRenderer.printed($0) }
  ) { MarkdownRenderer(options: $0) }
}

/// Writes a result as a Markdown table (GitHub's dialect), with the notes as a list beneath.
///
/// Signs that Markdown would read are escaped, line breaks are `<br>`, numbers and targets are
/// aligned right, numbers have at most four digits after the point.
///
/// Contract: one line of headings, one of rules, one for each row; cells parted by ` | `. What
/// is beneath, and which signs are escaped, may change.
public struct MarkdownRenderer: Renderer {
  private let options: RenderOptions

  /// Makes a renderer.
  ///
  /// - Parameter options: Only `missingText` and `language` matter.
  public init(options: RenderOptions) {
    self.options = options
  }

  /// Writes a result.
  public func render(_ table: ResultTable, into output: inout OutputBuffer) {
    let form = CellText.human(missing: options.missingText)
    writeLine(table.columns.map { MarkdownRenderer.escaped($0.name) }, into: &output)
    let columns = table.columns.map { ShownColumn($0, missing: options.missingText) }
    writeLine(columns.map { $0.isNumeric ? "---:" : "---" }, into: &output)
    for row in 0..<table.rowCount {
      guard !output.isClosed else { return }
      writeLine(
        table.columns.map { MarkdownRenderer.escaped(form.text($0.column, row)) }, into: &output)
    }
    output.append("\n" + NoteText.rowCount(table.rowCount, options.language) + "\n")
    if !table.notes.isEmpty { output.append("\n") }
    for note in table.notes {
      output.append("- " + MarkdownRenderer.escaped(note.text.text(in: options.language)) + "\n")
    }
  }

  private func writeLine(_ cells: [String], into output: inout OutputBuffer) {
    output.append("|")
    for cell in cells {
      output.append(" " + cell + " |")
    }
    output.append("\n")
  }

  /// A text in which Markdown reads no meaning.
  static func escaped(_ text: String) -> String {
    text.brokenAtLineBreaks.map { escapedLine($0.escapedForTerminal) }.joined(separator: "<br>")
  }

  private static func escapedLine(_ text: String) -> String {
    guard text.utf8.contains(where: isSign) else { return text }
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      if isSign(byte), !isInsideWord(index, bytes) { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether Markdown may read a meaning into the sign.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "\\", "|", "`", "*", "_", "[", "]", "<", "&", "~": true
    default: false
    }
  }

  /// Whether a sign is an underscore between letters, as in `tasks_led`, where it means nothing.
  private static func isInsideWord(_ index: Int, _ bytes: [UInt8]) -> Bool {
    guard bytes[index] == UInt8(ascii: "_"), index > 0, index + 1 < bytes.count else {
      return false
    }
    return isLetter(bytes[index - 1]) && isLetter(bytes[index + 1])
  }

  /// Whether a byte belongs to a letter or digit; of other scripts every byte is taken as one.
  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }
}

extension MarkdownRenderer {
  /// A text between results: the script's words are Markdown, values in it are escaped.
  fileprivate static func printed(_ text: PrintedText) -> String {
    text.pieces.map { piece in
      switch piece {
      case .words(let text): text.escapedForTerminal
      case .value(let text): escaped(text)
      }
    }.joined()
  }
}
