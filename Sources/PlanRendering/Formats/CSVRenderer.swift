import PlanModel
import PlanTables

extension OutputFormat {
  /// Comma-separated values.
  public static let csv = OutputFormat(
    name: "csv",
    help: Message(
      "comma-separated values, all digits, lines ended by LF",
      vi: "các giá trị cách nhau bằng dấu phẩy, đủ chữ số, dòng kết thúc bằng LF"),
    reader: .program, extensions: ["csv"]
  ) { CSVRenderer(dialect: .plain, options: $0) }

  /// Comma-separated values that a spreadsheet opens as they are.
  public static let csvExcel = OutputFormat(
    name: "csv-excel",
    help: Message(
      "comma-separated values for spreadsheets: byte order mark, CRLF, no formulas",
      vi: "như csv nhưng để mở bằng bảng tính: có dấu thứ tự byte, CRLF, không có công thức"),
    reader: .program
  ) { CSVRenderer(dialect: .excel, options: $0) }

  /// The same for spreadsheets with a decimal comma: values separated by semicolons.
  public static let csvExcelSemicolon = OutputFormat(
    name: "csv-excel-semicolon",
    help: Message(
      "the same with semicolons and a decimal comma, as Vietnamese settings expect",
      vi: "như trên nhưng dùng dấu chấm phẩy và dấu phẩy thập phân, hợp với thiết lập tiếng Việt"),
    reader: .program
  ) { CSVRenderer(dialect: .excelSemicolon, options: $0) }
}

/// Writes a result as comma-separated values (RFC 4180).
///
/// Contract, for all dialects: UTF-8; one line of headings; values separated by commas, put in
/// double quotes where they contain a comma, a double quote or a line break or begin or end with
/// a space; double quotes doubled; numbers with all their digits and a decimal point; dates as
/// `2024-07-22`; targets in their shown form; lists joined by `; `. A missing value is empty, and
/// so are an unclear target, an undecided truth value and an empty list; an empty text is `""`.
/// In a result of one column a missing value is `""` too, since many readers skip empty lines.
///
/// - `plain`: lines end with LF. Values are exact, unless control characters are to be escaped.
/// - `guarded`: the same, with an apostrophe before what a spreadsheet would take for a formula.
/// - `excel`: begins with a byte order mark, lines end with CRLF, and an apostrophe is before
///   what a spreadsheet would take for a formula, and before a text that it would take for a
///   number or a date (``SpreadsheetText``). Numbers, dates and truth values have none.
/// - `excelSemicolon`: the same for settings where the decimal sign is a comma, as in Vietnam:
///   semicolons between values, and commas in numbers.
public struct CSVRenderer: Renderer {
  /// Who reads it.
  public enum Dialect: Sendable {
    /// Programs.
    case plain
    /// Programs, and spreadsheets that may be let at the file.
    case guarded
    /// Spreadsheets.
    case excel
    /// Spreadsheets with a decimal comma.
    case excelSemicolon

    /// What is between values.
    fileprivate var separator: UInt8 { UInt8(ascii: self == .excelSemicolon ? ";" : ",") }

    /// Whether only spreadsheets read it.
    fileprivate var isForSpreadsheets: Bool { self == .excel || self == .excelSemicolon }
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
    if dialect.isForSpreadsheets { output.append("\u{FEFF}") }
    for (index, column) in table.columns.enumerated() {
      if index > 0 { output.append(byte: dialect.separator) }
      append(column.name, isText: true, into: &output)
    }
    endLine(&output)
    let isSingle = table.columns.count == 1
    for row in 0..<table.rowCount {
      guard !output.isClosed else { return }
      for (index, column) in table.columns.enumerated() {
        if index > 0 { output.append(byte: dialect.separator) }
        let text = text(column.column, row)
        if !text.isEmpty {
          append(text, isText: !isValue(column.column, row), into: &output)
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
    if dialect.isForSpreadsheets { output.append(byte: 0x0D) }
    output.append(byte: 0x0A)
  }

  private func text(_ column: Column, _ row: Int) -> String {
    let text = CellText.machine.text(column, row)
    guard dialect == .excelSemicolon, column.holdsNumbers(row) else { return text }
    return text.withDecimalComma
  }

  /// Whether a cell is a number, a day or a truth value, which a spreadsheet may take for one.
  private func isValue(_ column: Column, _ row: Int) -> Bool {
    switch column {
    case .number, .date, .truth: true
    case .target(let targets): targets.kinds[row] == .exact
    case .list(let lists):
      lists.range(ofRow: row).count == 1
        && isValue(lists.elements, lists.range(ofRow: row).lowerBound)
    case .text, .range, .timeframe, .reference: false
    }
  }

  private func append(_ text: String, isText: Bool, into output: inout OutputBuffer) {
    var text = options.escapesControls ? text.escapedForTerminal : text
    if dialect != .plain, isText {
      let isValue = dialect.isForSpreadsheets && SpreadsheetText.looksLikeValue(text)
      text = isValue ? "'" + text : SpreadsheetText.withoutFormulas(text)
    }
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
    return bytes.contains {
      $0 == dialect.separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D
    }
  }
}

extension Column {
  /// Whether a cell has only numbers, of which there may be two or a list.
  fileprivate func holdsNumbers(_ row: Int) -> Bool {
    switch self {
    case .number, .range: true
    case .target(let targets): targets.kinds[row].isNumeric
    case .list(let lists):
      if case .number = lists.elements { true } else { false }
    case .text, .truth, .date, .timeframe, .reference: false
    }
  }
}

extension String {
  /// The text with a comma in place of each point between two digits.
  fileprivate var withDecimalComma: String {
    var bytes = Array(utf8)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    for index in bytes.indices.dropFirst().dropLast() where bytes[index] == UInt8(ascii: ".") {
      if digits.contains(bytes[index - 1]), digits.contains(bytes[index + 1]) {
        bytes[index] = UInt8(ascii: ",")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
