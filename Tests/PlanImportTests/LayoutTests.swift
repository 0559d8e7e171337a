import Foundation
import PlanFile
import PlanImport
import PlanModel
import Testing

/// Small invented plans in the layouts in which offices write them, each with what is to be found in
/// it beside it. `PLANQ_RECORD=1` writes these anew.
@Suite struct LayoutTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Layouts")
  private static let isRecording = ProcessInfo.processInfo.environment["PLANQ_RECORD"] == "1"

  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  @Test func thereAreSome() { #expect(Self.names.count >= 10) }

  @Test(arguments: names) func layout(name: String) throws {
    let file = Self.folder.appending(path: name)
    let imported = try #require(
      try PlanImporter.read([UInt8](try Data(contentsOf: file)), source: nil))
    let found = ImportSummary.text(of: imported)
    let expectedFile = file.deletingPathExtension().appendingPathExtension("expected")
    if Self.isRecording {
      try found.write(to: expectedFile, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
    }
    let expected = try String(contentsOf: expectedFile, encoding: .utf8)
    #expect(found == expected)
    #expect(try PlanFile.read(Array(PlanFile.write(imported.plan))) == imported.plan)
  }
}

/// What an import found, in lines that can be read beside the text.
enum ImportSummary {
  static func text(of imported: ImportedPlan) -> String {
    let plan = imported.plan
    let names = Dictionary(
      plan.agencies.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
    func agencies(_ keys: [String]) -> String {
      keys.map { names[$0] ?? $0 }.joined(separator: "; ")
    }
    var lines = ["plan \(plan.number) | \(plan.issuer) | \(plan.date) | \(plan.title)"]
    for section in plan.sections { lines.append("section \(section.id) \(section.title)") }
    for task in plan.tasks {
      lines.append("task \(task.id) \(task.title)")
      if !task.lead.isEmpty { lines.append("  lead: \(agencies(task.lead))") }
      if !task.partners.isEmpty { lines.append("  partners: \(agencies(task.partners))") }
      if task.timeframe.kind != .unstated { lines.append("  time: \(time(task.timeframe))") }
      if let product = task.product { lines.append("  product: \(product)") }
    }
    for row in plan.indicators {
      let targets = zip(plan.milestones, row.targets).map { "\($0): \(target($1))" }
      let parts = [row.unit ?? "-"] + targets + [agencies(row.lead), row.note ?? ""]
      lines.append("indicator \(row.id) \(row.name) | " + parts.joined(separator: " | "))
    }
    for duty in plan.duties {
      let due = duty.due.map { " (\($0))" } ?? ""
      lines.append("duty \(duty.id) \(agencies(duty.who)): \(duty.what)\(due)")
    }
    for document in plan.documents {
      let parts = [document.kind, document.issuer, document.date?.description].compactMap { $0 }
      lines.append("document \(document.key) | " + parts.joined(separator: " | "))
    }
    for doubt in imported.report.uncertain {
      lines.append("doubt \(doubt.line) \(doubt.row ?? "-"): \(doubt.doubt.reason.english)")
    }
    for unread in imported.report.unread { lines.append("unread \(unread.line): \(unread.text)") }
    for remark in imported.report.remarks { lines.append("remark: \(remark.english)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func time(_ timeframe: Timeframe) -> String {
    let days = [timeframe.start, timeframe.end, timeframe.milestone].map {
      $0.map(\.description) ?? "-"
    }
    return "\(timeframe.text) [\(timeframe.kind.rawValue) \(days.joined(separator: " "))]"
  }

  private static func target(_ target: Target) -> String {
    switch target.kind {
    case .missing: "-"
    case .unclear: "?"
    default: "\(target.text) [\(target.kind.rawValue)]"
    }
  }
}
