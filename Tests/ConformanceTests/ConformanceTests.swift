import Foundation
import PlanFile
import PlanModel
import PlanQuery
import PlanTables
import Testing

/// The case files, each about one chapter of the language.
///
/// With `PLANQ_RECORD=1` in the environment the outcomes are written anew, pending cases
/// excepted, and the run fails: what was recorded wants to be read.
@Suite struct ConformanceTests {
  @Test(.enabled(if: !CaseFiles.isRecording), arguments: CaseFiles.cases)
  func outcome(_ entry: ConformanceCase) {
    let outcome = CaseFiles.run(entry)
    let shown = outcome.recorded(over: entry.outcome).joined(separator: "\n")
    let message = """
      \(entry.file):\(entry.line)
      \(entry.source)
      --- expected
      \(entry.outcome.joined(separator: "\n"))
      --- but it gives
      \(shown)
      """
    let place = SourceLocation(
      fileID: "Conformance/\(entry.file)",
      filePath: CaseFiles.folder.appending(path: entry.file).path, line: entry.line, column: 1)
    if let pending = entry.pending {
      withKnownIssue("\(pending)", sourceLocation: place) {
        #expect(outcome.fits(entry.outcome), "\(message)", sourceLocation: place)
      }
    } else if !outcome.fits(entry.outcome) {
      Issue.record("\(message)", sourceLocation: place)
    }
  }

  /// A folder that is not found must not pass for one without defects.
  @Test func thereIsAFileForEachChapter() {
    let chapters = CaseFiles.names.compactMap { $0.split(separator: "-").first.flatMap { Int($0) } }
    #expect(chapters.sorted() == Array(1...10))
    #expect(CaseFiles.cases.count >= 1300)
    #expect(CaseFiles.names.allSatisfy { name in CaseFiles.cases.contains { $0.file == name } })
  }

  @Test(.enabled(if: CaseFiles.isRecording))
  func record() throws {
    for name in CaseFiles.names {
      let file = try CaseFiles.file(name)
      let outcomes = file.cases.map { entry in
        entry.pending == nil
          ? CaseFiles.run(entry).recorded(over: entry.outcome) : entry.outcome
      }
      let path = CaseFiles.folder.appending(path: name)
      try Data(file.text(withOutcomes: outcomes).utf8).write(to: path)
    }
    Issue.record("the outcomes were recorded: read the changes")
  }
}

/// The case files of the project, and how they are run.
enum CaseFiles {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Conformance")

  static let isRecording = ProcessInfo.processInfo.environment["PLANQ_RECORD"] == "1"

  static let session = QuerySession(
    database: PlanDatabase(
      plans: [BuiltInPlan.plan],
      today: CalendarDate(iso: "2026-01-15") ?? BuiltInPlan.plan.date))

  static var names: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { $0.hasSuffix(".test") }.sorted()
  }

  static let cases: [ConformanceCase] = names.flatMap { (try? file($0))?.cases ?? [] }

  static func file(_ name: String) throws -> CaseFile {
    let data = try Data(contentsOf: folder.appending(path: name))
    return CaseFile(name: name, text: String(decoding: data, as: UTF8.self))
  }

  static func run(_ entry: ConformanceCase) -> Outcome {
    var session = session
    return Outcome(running: Array(entry.source.utf8), in: &session)
  }
}
