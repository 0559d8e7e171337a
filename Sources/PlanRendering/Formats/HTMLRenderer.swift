import PlanModel
import PlanTables

extension OutputFormat {
  /// A small HTML document.
  public static let html = OutputFormat(
    name: "html",
    help: Message(
      "an HTML document with a table for each result",
      vi: "một tài liệu HTML, mỗi kết quả một bảng"),
    reader: .document, extensions: ["html", "htm"],
    documentFrame: DocumentFrame(opening: HTMLRenderer.head, closing: HTMLRenderer.foot),
    printed: { HTMLRenderer.printed($0) }
  ) { HTMLRenderer(options: $0) }
}

/// Writes a result as a small HTML document with one table, the number of rows, and the notes; or
/// only these, where they are a part of a document with several results.
///
/// Everything from the data is escaped; there are no scripts and nothing is loaded. Numbers have
/// at most four digits after the point.
///
/// Contract: one `table` with `thead` and `tbody`, a `tr` for each row, a `th` or `td` for each
/// column; class `number` on numbers and targets, class `missing` on missing values. The style
/// sheet and what is around the table may change.
public struct HTMLRenderer: Renderer {
  /// What a document begins with.
  static let head = """
    <!DOCTYPE html>
    <html lang="vi">
    <head>
    <meta charset="utf-8">
    <title>planq</title>
    <style>
    body { font-family: sans-serif; margin: 2rem; }
    table { border-collapse: collapse; }
    th, td { border-bottom: 1px solid #ccc; padding: 0.3rem 0.7rem; text-align: left; \
    vertical-align: top; }
    thead th { border-bottom: 2px solid #666; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .missing, .notes, .count { color: #666; }
    </style>
    </head>
    <body>

    """

  /// What a document ends with.
  static let foot = "</body>\n</html>\n"

  private let options: RenderOptions

  /// Makes a renderer.
  ///
  /// - Parameter options: Only `missingText`, `language` and `isPart` matter.
  public init(options: RenderOptions) {
    self.options = options
  }

  /// Writes a result.
  public func render(_ table: ResultTable, into output: inout OutputBuffer) {
    let columns = table.columns.map { ShownColumn($0, missing: options.missingText) }
    if !options.isPart { output.append(HTMLRenderer.head) }
    output.append("<table>\n<thead>\n<tr>")
    for column in columns {
      let name = HTMLRenderer.escaped(column.heading)
      output.append(tag("th", column.isNumeric ? ["number"] : []) + name + "</th>")
    }
    output.append("</tr>\n</thead>\n<tbody>\n")
    let form = CellText.human(missing: options.missingText)
    for row in 0..<table.rowCount {
      guard !output.isClosed else { return }
      output.append("<tr>")
      for column in columns {
        var classes = column.isNumeric ? ["number"] : []
        if column.column.isMissing(row) { classes.append("missing") }
        output.append(
          tag("td", classes) + HTMLRenderer.escaped(form.text(column.column, row)) + "</td>")
      }
      output.append("</tr>\n")
    }
    output.append("</tbody>\n</table>\n")
    writeFooter(table, into: &output)
  }

  private func writeFooter(_ table: ResultTable, into output: inout OutputBuffer) {
    output.append(
      "<p class=\"count\">" + NoteText.rowCount(table.rowCount, options.language) + "</p>\n")
    if !table.notes.isEmpty {
      output.append("<ul class=\"notes\">\n")
      for note in table.notes {
        output.append(
          "<li>" + HTMLRenderer.escaped(note.text.text(in: options.language)) + "</li>\n")
      }
      output.append("</ul>\n")
    }
    if !options.isPart { output.append(HTMLRenderer.foot) }
  }

  private func tag(_ name: String, _ classes: [String]) -> String {
    classes.isEmpty
      ? "<" + name + ">"
      : "<" + name + " class=\"" + classes.joined(separator: " ") + "\">"
  }

  /// A text in which nothing is a tag.
  static func escaped(_ text: String) -> String {
    text.brokenAtLineBreaks.map { escapedLine($0.escapedForTerminal) }.joined(separator: "<br>")
  }

  private static func escapedLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else {
      return text
    }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension HTMLRenderer {
  /// A text between results, as a heading or a paragraph.
  fileprivate static func printed(_ text: PrintedText) -> String {
    let level = text.headingLevel
    let tag = level == 0 ? "p" : "h\(level)"
    let words = text.plain.dropFirst(level).drop { $0 == " " }
    return "<\(tag)>" + escaped(String(words)) + "</\(tag)>"
  }
}
