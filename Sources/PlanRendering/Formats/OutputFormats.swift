extension OutputFormat {
  /// Every format, in the order of help.
  public static let all: [OutputFormat] = [
    .table, .line, .csv, .csvExcel, .csvExcelSemicolon, .json, .jsonl, .markdown, .html,
  ]

  /// The format of that name, in small letters; `nil` where there is none.
  public static func named(_ name: String) -> OutputFormat? { all.first { $0.name == name } }

  /// The format that the name of a file asks for; `nil` where it asks for none.
  public init?(extensionOf path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    guard let format = OutputFormat.all.first(where: { $0.extensions.contains(ending) }) else {
      return nil
    }
    self = format
  }
}
