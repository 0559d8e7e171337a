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
  public var help: String {
    switch self {
    case .table: "columns side by side, fitted to the screen"
    case .line: "one line for each value, for results with many columns"
    case .csv: "comma-separated values, all digits, lines ended by LF"
    case .csvExcel: "comma-separated values for spreadsheets: byte order mark, CRLF, no formulas"
    case .json: "a JSON array, one object on each line"
    case .jsonl: "JSON objects, one on each line"
    case .markdown: "a Markdown table"
    case .html: "an HTML document with one table"
    }
  }

  /// Whether programs read it: values have all their digits, and notes are left to the caller,
  /// who prints them on standard error.
  public var isMachineFormat: Bool {
    switch self {
    case .csv, .csvExcel, .json, .jsonl: true
    case .table, .line, .markdown, .html: false
    }
  }

  /// Whether it is made for a screen: it is fitted to the width and may have colours.
  public var isForTerminal: Bool {
    switch self {
    case .table, .line: true
    case .csv, .csvExcel, .json, .jsonl, .markdown, .html: false
    }
  }
}
