import PlanModel

/// Writes a result as comma-separated values (RFC 4180).
///
/// Contract, for both dialects: UTF-8; one line of headings; values separated by commas, put in
/// double quotes where they contain a comma, a double quote or a line break or begin or end with
/// a space; double quotes doubled; numbers with all their digits and a decimal point; dates as
/// `2024-07-22`; targets in their shown form; lists joined by `; `. A missing value is empty, and
/// so are an unclear target, an undecided truth value and an empty list; an empty text is `""`.
/// In a result of one column a missing value is `""` too, since many readers skip empty lines.
///
/// - `plain`: lines end with LF. Values are exact, unless control characters are to be escaped.
/// - `excel`: begins with a byte order mark, lines end with CRLF, and a text that a spreadsheet
///   would take for a formula has an apostrophe before it (numbers such as `-5` have not). Where
///   a spreadsheet expects semicolons (as with Vietnamese settings), import it as text and
///   choose the comma.
public struct CSVRenderer: Renderer {
  /// Who reads it.
  public enum Dialect: Sendable {
    /// Programs.
    case plain
    /// Spreadsheets.
    case excel
  }

  private let dialect: Dialect
  private let options: RenderOptions

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - dialect: Who reads it.
  ///   - options: Only `escapesControls` matters.
  public init(dialect: Dialect, options: RenderOptions) {
    self.dialect = dialect
    self.options = options
  }

  /// Writes a result.
  public func render(_ table: ResultTable, into output: inout OutputBuffer) {
    if dialect == .excel { output.append("\u{FEFF}") }
    for (index, column) in table.columns.enumerated() {
      if index > 0 { output.append(byte: UInt8(ascii: ",")) }
      append(column.name, into: &output)
    }
    endLine(&output)
    let isSingle = table.columns.count == 1
    for row in 0..<table.rowCount {
      guard !output.isClosed else { return }
      for (index, column) in table.columns.enumerated() {
        if index > 0 { output.append(byte: UInt8(ascii: ",")) }
        let text = CellText.machine.text(column.column, row)
        if !text.isEmpty {
          append(text, into: &output)
        } else if isSingle || isEmptyText(column.column, row) {
          output.append("\"\"")
        }
      }
      endLine(&output)
    }
  }

  private func isEmptyText(_ column: Column, _ row: Int) -> Bool {
    if case .text(let texts) = column { texts.codes[row] >= 0 } else { false }
  }

  private func endLine(_ output: inout OutputBuffer) {
    if dialect == .excel { output.append(byte: 0x0D) }
    output.append(byte: 0x0A)
  }

  private func append(_ text: String, into output: inout OutputBuffer) {
    var text = options.escapesControls ? text.escapedForTerminal : text
    if dialect == .excel, looksLikeFormula(text) { text = "'" + text }
    guard needsQuotes(text) else { return output.append(text) }
    output.append(byte: UInt8(ascii: "\""))
    for (index, part) in text.utf8.split(
      separator: UInt8(ascii: "\""), omittingEmptySubsequences: false
    ).enumerated() {
      if index > 0 { output.append("\"\"") }
      output.append(Substring(part))
    }
    output.append(byte: UInt8(ascii: "\""))
  }

  private func needsQuotes(_ text: String) -> Bool {
    let bytes = text.utf8
    if bytes.first == 0x20 || bytes.last == 0x20 { return true }
    return bytes.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
  }

  private func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return Decimal(text) == nil
    default: return false
    }
  }
}
