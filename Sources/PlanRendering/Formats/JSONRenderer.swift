import PlanModel
import PlanTables

extension OutputFormat {
  /// One JSON array.
  public static let json = OutputFormat(
    name: "json",
    help: Message(
      "a JSON array, one object on each line", vi: "một mảng JSON, mỗi dòng một đối tượng"),
    reader: .program, extensions: ["json"]
  ) { _ in JSONRenderer(layout: .array) }

  /// One JSON object on each line.
  public static let jsonl = OutputFormat(
    name: "jsonl",
    help: Message(
      "JSON objects, one on each line", vi: "các đối tượng JSON, mỗi dòng một đối tượng"),
    reader: .program, extensions: ["jsonl"]
  ) { _ in JSONRenderer(layout: .lines) }
}

/// Writes a result as JSON (RFC 8259), one object for each row.
///
/// Contract: UTF-8; each object on a line of its own, without spaces between its parts; the names
/// of the columns as keys, in the order of the columns; numbers with all their digits; dates as
/// `"2024-07-22"`; lists as arrays, `[]` when empty; ranges as `{"low","high"}`; targets as
/// `{"text","kind","low","lowOpen","high","highOpen","unit"}`, where `text` is the published one
/// or, of a computed target, the shown form; timeframes as
/// `{"text","kind","start","end","milestone"}`, where an open end is null. Missing and undecided
/// values are null; an open day in a column of dates is `"open"`. Control characters, line
/// separators and signs that turn the direction of writing are written `\u001B`.
///
/// More keys may come to be at the end of the objects for targets and timeframes.
public struct JSONRenderer: Renderer {
  /// How the objects are put together.
  public enum Layout: Sendable {
    /// In one array.
    case array
    /// Each on its line, with nothing around them.
    case lines
  }

  private let layout: Layout

  /// Makes a renderer.
  public init(layout: Layout) {
    self.layout = layout
  }

  /// Writes a result.
  public func render(_ table: ResultTable, into output: inout OutputBuffer) {
    let keys = table.columns.enumerated().map { index, column in
      var key = OutputBuffer()
      key.append(index == 0 ? "{" : ",")
      JSONText.append(column.name, into: &key)
      key.append(":")
      return key.text
    }
    if layout == .array { output.append(table.rowCount == 0 ? "[" : "[\n") }
    for row in 0..<table.rowCount {
      guard !output.isClosed else { return }
      for index in keys.indices {
        output.append(keys[index])
        JSONText.append(table.columns[index].column, row, into: &output)
      }
      output.append(keys.isEmpty ? "{}" : "}")
      output.append(layout == .array && row < table.rowCount - 1 ? ",\n" : "\n")
    }
    if layout == .array { output.append("]\n") }
  }
}
