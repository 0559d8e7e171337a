/// What stands around all the results of one document.
public struct DocumentFrame: Hashable, Sendable {
  /// What the document begins with.
  public var opening: String
  /// What it ends with.
  public var closing: String
}

extension OutputFormat {
  /// What stands around results in this format; `nil` where results stand on their own.
  public var documentFrame: DocumentFrame? {
    switch self {
    case .html: DocumentFrame(opening: HTMLRenderer.head, closing: HTMLRenderer.foot)
    case .table, .line, .csv, .csvExcel, .csvExcelSemicolon, .json, .jsonl, .markdown: nil
    }
  }
}
