import PlanModel

/// The forms in which a result can be written.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// Columns side by side, for a screen.
  case table
  /// One line for each value, for a screen.
  case line
  /// Comma-separated values.
  case csv
  /// Comma-separated values that a spreadsheet opens as they are.
  case csvExcel = "csv-excel"
  /// The same for spreadsheets with a decimal comma: values separated by semicolons.
  case csvExcelSemicolon = "csv-excel-semicolon"
  /// One JSON array.
  case json
  /// One JSON object on each line.
  case jsonl
  /// A Markdown table.
  case markdown
  /// A small HTML document.
  case html

  /// The name by which it is asked for: `csv-excel`.
  public var name: String { rawValue }

  /// What it is for, in one line.
  public var help: Message {
    switch self {
    case .table:
      Message(
        "columns side by side, fitted to the screen",
        vi: "các cột cạnh nhau, vừa màn hình")
    case .line:
      Message(
        "one line for each value, for results with many columns",
        vi: "mỗi giá trị một dòng, cho kết quả có nhiều cột")
    case .csv:
      Message(
        "comma-separated values, all digits, lines ended by LF",
        vi: "các giá trị cách nhau bằng dấu phẩy, đủ chữ số, dòng kết thúc bằng LF")
    case .csvExcel:
      Message(
        "comma-separated values for spreadsheets: byte order mark, CRLF, no formulas",
        vi: "như csv nhưng để mở bằng bảng tính: có dấu thứ tự byte, CRLF, không có công thức")
    case .csvExcelSemicolon:
      Message(
        "the same with semicolons and a decimal comma, as Vietnamese settings expect",
        vi: "như trên nhưng dùng dấu chấm phẩy và dấu phẩy thập phân, hợp với thiết lập tiếng Việt")
    case .json:
      Message(
        "a JSON array, one object on each line",
        vi: "một mảng JSON, mỗi dòng một đối tượng")
    case .jsonl:
      Message(
        "JSON objects, one on each line",
        vi: "các đối tượng JSON, mỗi dòng một đối tượng")
    case .markdown:
      Message(
        "a Markdown table",
        vi: "một bảng Markdown")
    case .html:
      Message(
        "an HTML document with a table for each result",
        vi: "một tài liệu HTML, mỗi kết quả một bảng")
    }
  }

  /// Whether programs read it: values have all their digits, and notes are left to the caller,
  /// who prints them on standard error.
  public var isMachineFormat: Bool {
    switch self {
    case .csv, .csvExcel, .csvExcelSemicolon, .json, .jsonl: true
    case .table, .line, .markdown, .html: false
    }
  }

  /// Whether it is made for a screen: it is fitted to the width and may have colours.
  public var isForTerminal: Bool {
    switch self {
    case .table, .line: true
    case .csv, .csvExcel, .csvExcelSemicolon, .json, .jsonl, .markdown, .html: false
    }
  }
}
