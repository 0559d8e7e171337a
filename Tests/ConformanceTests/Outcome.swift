import PlanModel
import PlanQuery
import PlanTables
import QuerySyntax
@testable import PlanRendering

/// What a script gives, written in lines.
///
/// - A result is a line of headings and a line for each row, cells separated by ` | ` and shown
///   as people see them (`—` missing, `?` undecided or unclear, `""` an empty text); a result
///   without rows has the line `(no rows)`. A remark beneath it is a line `note: …`.
/// - Of a file with several results each further one is after a line `----`.
/// - A diagnostic is `error[code] line:first-last` or `note[code] …` with the columns of its
///   first and last character (`line:column` where it marks a place between characters). A
///   piece of its message or suggestion may follow; a recording writes the suggestion.
/// - A command is `command[name] arguments`.
struct Outcome {
  /// A line, and for diagnostics the words that the expected line may quote from.
  struct Line {
    var text: String
    var words: [String] = []

    /// Whether an expected line says the same.
    func fits(_ expected: String) -> Bool {
      if words.isEmpty || expected == text { return expected == text }
      guard expected.hasPrefix(text + " ") else { return false }
      let piece = expected.dropFirst(text.count + 1)
      return words.contains { $0.contains(piece) }
    }

    /// The line as a recording writes it.
    var recorded: String {
      guard words.count > 1, let suggestion = words.last else { return text }
      return text + " " + suggestion
    }
  }

  private(set) var lines: [Line] = []

  /// Runs a script in a session.
  init(running source: [UInt8], in session: inout QuerySession) {
    let script = QueryScript(parsing: source)
    if script.hasErrors {
      session.check(script.statements, of: script).forEach { append($0, source) }
      return
    }
    script.diagnostics.forEach { append($0, source) }
    let (statements, diagnostics) = session.prepare(script.statements, source: source)
    diagnostics.sorted { $0.range.start < $1.range.start }.forEach { append($0, source) }
    if diagnostics.contains(where: { $0.severity == .error }) { return }
    var isFirst = true
    for statement in statements where statement.isQuery || statement.command != nil {
      if !isFirst { lines.append(Line(text: CaseFile.separator)) }
      isFirst = false
      if !run(statement, in: session, source) { return }
    }
  }

  /// Runs a statement; false where it fails.
  private mutating func run(
    _ statement: PreparedStatement, in session: QuerySession, _ source: [UInt8]
  ) -> Bool {
    if let command = statement.command {
      let arguments = command.arguments.isEmpty ? "" : " " + command.arguments
      lines.append(Line(text: "command[\(command.name)]" + arguments))
      return true
    }
    do {
      if let table = try session.run(statement) { append(table) }
      return true
    } catch {
      if case .expectation(let diagnostic) = error { append(diagnostic, source) }
      return false
    }
  }

  private mutating func append(_ table: ResultTable) {
    lines.append(Line(text: table.columns.map(\.name).joined(separator: " | ")))
    let form = CellText.human(missing: "—")
    for row in 0..<table.rowCount {
      let cells = table.columns.map { column in
        let text = form.text(column.column, row).escapedForTerminal
        return text.isEmpty ? "\"\"" : text
      }
      lines.append(Line(text: cells.joined(separator: " | ")))
    }
    if table.rowCount == 0 { lines.append(Line(text: "(no rows)")) }
    lines += table.notes.map { Line(text: "note: " + $0.text.english) }
  }

  private mutating func append(_ diagnostic: Diagnostic, _ source: [UInt8]) {
    let kind = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    let place = Outcome.place(of: diagnostic.range, in: source)
    lines.append(
      Line(
        text: "\(kind) \(place)",
        words: [diagnostic.message.english] + [diagnostic.suggestion?.english].compactMap { $0 }))
  }

  private static func place(of range: SourceRange, in source: [UInt8]) -> String {
    let start = SourceExcerpt(source: source, range: range, limit: 400)
    let place = "\(start.line):\(start.column)"
    if range.start == range.end { return place }
    let end = SourceExcerpt(source: source, range: SourceRange(range.end, range.end), limit: 400)
    let last = "\(max(1, end.column - 1))"
    return end.line == start.line ? "\(place)-\(last)" : "\(place)-\(end.line):\(last)"
  }

  /// Whether the expected lines say the same.
  func fits(_ expected: [String]) -> Bool {
    expected.count == lines.count && zip(lines, expected).allSatisfy { $0.fits($1) }
  }

  /// The lines as a recording writes them; expected lines that say the same stay as they are.
  func recorded(over expected: [String]) -> [String] {
    lines.enumerated().map { index, line in
      index < expected.count && line.fits(expected[index]) ? expected[index] : line.recorded
    }
  }
}
