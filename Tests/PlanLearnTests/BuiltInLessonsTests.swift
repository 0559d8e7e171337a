import Foundation
import PlanFile
import PlanLearn
import PlanModel
import PlanTables
import PlanTestSupport
import Testing

/// The built-in lessons are the lesson files in `Samples/lessons`, written as Swift source, and can
/// be learnt.
@Suite struct BuiltInLessonsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let samples = root.appending(path: "Samples/lessons")
  private static let source = root.appending(path: "Sources/PlanLearn/BuiltIn")

  private static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: samples.path))?
    .filter { $0.hasSuffix(".lesson") }.sorted() ?? []

  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["PLANQ_RECORD"] == "1"
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: Self.samples.appending(path: name), encoding: .utf8)
  }

  /// The Swift source files by name: one for each lesson, and one that lists them.
  private func sources() throws -> [String: String] {
    var sources: [String: String] = [:]
    var properties: [String] = []
    for (number, name) in Self.names.enumerated() {
      let property = "lesson\(number + 1)"
      properties.append(property)
      let lines = try text(name).split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "    " + $0 }
      sources["LessonTexts+\(number + 1).swift"] = """
        // Made from Samples/lessons/\(name) by a test run with PLANQ_RECORD=1.

        extension LessonTexts {
          static let \(property) = #\"""
        \(lines.joined(separator: "\n"))
            \"""#
        }

        """
    }
    sources["LessonTexts.swift"] = """
      // Made from Samples/lessons by a test run with PLANQ_RECORD=1.

      /// The texts of the built-in lessons.
      enum LessonTexts {
        static let all = [
          \(properties.joined(separator: ",\n    ")),
        ]
      }

      """
    return sources
  }

  @Test func sourcesAreThoseOfTheSamples() throws {
    for (name, source) in try sources() {
      let file = Self.source.appending(path: name)
      if Self.isRecording {
        try source.write(to: file, atomically: true, encoding: .utf8)
      } else {
        let recorded = try String(contentsOf: file, encoding: .utf8)
        #expect(recorded == source, "\(name) is not up to date")
      }
    }
    if Self.isRecording {
      Issue.record("The lessons were recorded; run again without PLANQ_RECORD.")
    }
  }

  @Test(arguments: names)
  func canBeLearnt(name: String) throws {
    let lesson = try LessonReader.read(text(name))
    let day = try #require(CalendarDate(iso: "2026-01-15"))
    let check = LessonCheck(database: PlanDatabase(plans: [BuiltInPlan.plan], today: day))
    #expect(check.problems(of: lesson) == [])
  }

  @Test func allAreThere() {
    #expect(BuiltInLessons.all.count == Self.names.count)
  }
}
