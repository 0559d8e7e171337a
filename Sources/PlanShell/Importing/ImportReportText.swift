import PlanImport
import PlanModel
import PlanRendering

/// The report of an import as people read it.
struct ImportReportText {
  /// How many entries of each list are shown.
  enum Length: Int {
    /// Of one document.
    case usual = 20
    /// Of each of several.
    case short = 5
  }

  let path: String
  let imported: ImportedPlan
  let length: Length
  let language: Language

  /// How much is shown of a text of the document.
  private static let shownText = 60

  private var report: ImportReport { imported.report }

  /// The lines of the report.
  var lines: [String] {
    var lines = [
      "\(path): \(imported.plan.number) · \(ImportReportText.shortened(imported.plan.title))"
    ]
    lines += counts + ["  " + text(ImportMessages.lines(report))]
    lines += report.remarks.map { "  " + text($0) }
    lines += sections + uncertain + unread
    return lines
  }

  /// What was found, and how much of it is whole.
  private var counts: [String] {
    let found = ImportCounts(imported.plan).all.filter { $0.count > 0 }
    // What has parts fills a line of its own.
    let whole = found.filter { !$0.parts.isEmpty }.map { count in
      let parts = count.parts.map { "\(text($0.name)) \($0.count)" }.joined(separator: ", ")
      return "\(text(count.name)) \(count.count) (\(parts))"
    }
    let rest = found.filter(\.parts.isEmpty).map { "\(text($0.name)) \($0.count)" }
    return (whole + (rest.isEmpty ? [] : [rest.joined(separator: ", ")])).map { "  " + $0 }
  }

  private var sections: [String] {
    let used = report.sections.filter { $0.tasks + $0.indicators + $0.duties > 0 }
    var lines = list(ImportMessages.sections, used) { section in
      let parts: [(Int, Message)] = [
        (section.tasks, ImportCounts.tasks), (section.indicators, ImportCounts.indicators),
        (section.duties, ImportCounts.duties),
      ]
      let given = parts.filter { $0.0 > 0 }.map { "\(text($0.1)) \($0.0)" }.joined(separator: ", ")
      return "\(place(section.line, section.id)): \(given) — "
        + ImportReportText.shortened(section.title)
    }
    let rest = report.sections.count - used.count
    if rest > 0 { lines.append("    " + text(ImportMessages.onlyTitles(rest))) }
    return lines
  }

  private var uncertain: [String] {
    list(ImportMessages.uncertain, report.uncertain) { reading in
      let doubt = reading.doubt
      let chosen =
        doubt.chosen.isEmpty
        ? text(ImportMessages.nothing) : "“\(ImportReportText.shortened(doubt.chosen))”"
      let others = doubt.alternatives.map {
        " \(text(ImportMessages.other)) “\(ImportReportText.shortened($0))”"
      }
      return "\(place(reading.line, reading.row)): \(text(doubt.reason)): "
        + chosen + others.joined()
    }
  }

  private var unread: [String] {
    list(ImportMessages.unread, report.unread) {
      "\(place($0.line, nil)): “\(ImportReportText.shortened($0.text))” (\(text($0.place)))"
    }
  }

  /// A list with its heading, cut; nothing where it is empty.
  private func list<Entry>(
    _ heading: Message, _ entries: [Entry], _ line: (Entry) -> String
  ) -> [String] {
    guard !entries.isEmpty else { return [] }
    var lines = ["  " + text(heading)]
    lines += entries.prefix(length.rawValue).map { "    " + line($0) }
    let rest = entries.count - length.rawValue
    if rest > 0 { lines.append("    " + text(ImportMessages.more(rest))) }
    return lines
  }

  private func place(_ line: Int, _ row: String?) -> String {
    text(ImportMessages.line(line)) + (row.map { " " + $0 } ?? "")
  }

  private func text(_ message: Message) -> String { message.text(in: language) }

  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= shownText ? line : line.prefix(shownText - 1) + "…"
  }
}
