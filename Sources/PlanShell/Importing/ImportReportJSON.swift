import PlanImport
import PlanModel
import PlanText

/// Writes reports of imports as JSON (RFC 8259), for programs and for the files of a review.
///
/// Contract: one array, an object for each document on a line of its own, in the order in which
/// they were named. Its keys:
///
/// - `file`: the document as it was named; `<stdin>` for standard input.
/// - `output`: the plan file that was written; `null` where none was, or standard output.
/// - `error`: why there is no plan; `null` where there is one. With an error only these three.
/// - `number`, `title`: those of the plan.
/// - `encoding`; `lines`, `filledLines`, `accountedLines`: how many lines the document has, how many
///   of these hold something, and how many of those went somewhere.
/// - `certain`: whether `uncertain` and `unread` are empty.
/// - `counts`: an object with `tasks`, `tasksWithLead`, `tasksWithPartners`, `tasksWithTimeframe`,
///   `indicators`, `indicatorsWithUnit`, `indicatorsWithTarget`, `indicatorsWithLead`, `duties`,
///   `agencies`, `documents`, `areas` and `sections`; those with `With` only where there are rows.
/// - `sections`: objects with `id`, `title`, `line`, `tasks`, `indicators`, `duties`.
/// - `uncertain`: objects with `line`, `row` (or `null`), `reason`, `chosen`, `alternatives`.
/// - `unread`: objects with `line`, `text`, `place`.
/// - `remarks`: texts.
///
/// Lines count from 1. `reason`, `place`, `remarks` and `error` are in the language of messages;
/// nothing should depend on their words. More keys may come to be at the end of each object.
struct ImportReportJSON {
  let language: Language
  private var objects: [[UInt8]] = []

  init(language: Language) {
    self.language = language
  }

  /// The whole array, ended by a line end.
  var bytes: [UInt8] {
    if objects.isEmpty { return Array("[]\n".utf8) }
    return Array("[\n".utf8) + Array(objects.joined(separator: Array(",\n".utf8)))
      + Array("\n]\n".utf8)
  }

  /// Adds a document that gave no plan.
  mutating func add(_ file: String, error: Message) {
    objects.append(
      object([
        ("file", string(file)), ("output", string(nil)), ("error", string(text(error))),
      ]))
  }

  /// Adds a document that gave a plan.
  mutating func add(_ file: String, output: String?, _ imported: ImportedPlan, error: Message?) {
    let report = imported.report
    objects.append(
      object([
        ("file", string(file)), ("output", string(output)), ("error", string(error.map(text))),
        ("number", string(imported.plan.number)), ("title", string(imported.plan.title)),
        ("encoding", string(report.encoding)), ("lines", number(report.lines)),
        ("filledLines", number(report.filledLines)),
        ("accountedLines", number(report.accountedLines)),
        ("certain", Array((report.isCertain ? "true" : "false").utf8)),
        ("counts", counts(imported.plan)), ("sections", array(report.sections.map(section))),
        ("uncertain", array(report.uncertain.map(reading))),
        ("unread", array(report.unread.map(unread))),
        ("remarks", array(report.remarks.map { string(text($0)) })),
      ]))
  }

  private func counts(_ plan: Plan) -> [UInt8] {
    let counts = ImportCounts(plan).all.flatMap { [$0] + $0.parts }
    return object(counts.map { ($0.key, number($0.count)) })
  }

  private func section(_ section: ImportReport.SectionUse) -> [UInt8] {
    object([
      ("id", string(section.id)), ("title", string(section.title)), ("line", number(section.line)),
      ("tasks", number(section.tasks)), ("indicators", number(section.indicators)),
      ("duties", number(section.duties)),
    ])
  }

  private func reading(_ reading: ImportReport.UncertainReading) -> [UInt8] {
    object([
      ("line", number(reading.line)), ("row", string(reading.row)),
      ("reason", string(text(reading.doubt.reason))), ("chosen", string(reading.doubt.chosen)),
      ("alternatives", array(reading.doubt.alternatives.map { string($0) })),
    ])
  }

  private func unread(_ line: ImportReport.UnreadLine) -> [UInt8] {
    object([
      ("line", number(line.line)), ("text", string(line.text)),
      ("place", string(text(line.place))),
    ])
  }

  // MARK: JSON

  private func text(_ message: Message) -> String { message.text(in: language) }

  private func number(_ number: Int) -> [UInt8] { Array(String(number).utf8) }

  private func string(_ text: String?) -> [UInt8] {
    text.map { JSONString.bytes($0) } ?? Array("null".utf8)
  }

  private func array(_ elements: [[UInt8]]) -> [UInt8] {
    [UInt8(ascii: "[")] + elements.joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "]")]
  }

  private func object(_ fields: [(key: String, value: [UInt8])]) -> [UInt8] {
    var bytes = [UInt8(ascii: "{")]
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += JSONString.bytes(field.key)
      bytes.append(UInt8(ascii: ":"))
      bytes += field.value
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }
}
