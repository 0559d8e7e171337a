import PlanTables

/// Writes results in one format. A renderer is a value: a format with its options.
///
/// Whoever holds one may use it for any number of results. Renderers do not flush; they stop
/// early where the buffer's reader has gone.
public protocol Renderer: Sendable {
  /// Writes a result.
  func render(_ table: ResultTable, into output: inout OutputBuffer)
}

extension Renderer {
  /// The result as one text.
  public func text(of table: ResultTable) -> String {
    var output = OutputBuffer()
    render(table, into: &output)
    return output.text
  }
}

extension OutputFormat {
  /// The renderer for this format.
  public func renderer(_ options: RenderOptions = RenderOptions()) -> any Renderer {
    switch self {
    case .table: TableRenderer(options: options)
    case .line: LineRenderer(options: options)
    case .csv: CSVRenderer(dialect: .plain, options: options)
    case .csvExcel: CSVRenderer(dialect: .excel, options: options)
    case .csvExcelSemicolon: CSVRenderer(dialect: .excelSemicolon, options: options)
    case .json: JSONRenderer(layout: .array)
    case .jsonl: JSONRenderer(layout: .lines)
    case .markdown: MarkdownRenderer(options: options)
    case .html: HTMLRenderer(options: options)
    }
  }
}
