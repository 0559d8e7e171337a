import Foundation
import PlanFile
import PlanLearn
import PlanModel
import PlanTables
import PlanTestSupport
import Testing

/// The built-in lessons are the lesson files in `Samples/lessons`, and can be learnt.
@Suite struct BuiltInLessonsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let samples = root.appending(path: "Samples/lessons")

  private static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: samples.path))?
    .filter { $0.hasSuffix(".lesson") }.sorted() ?? []

  private func text(_ name: String) throws -> String {
    try String(contentsOf: Self.samples.appending(path: name), encoding: .utf8)
  }

  /// Every file is in the program, in the order of the names.
  @Test func lessonsAreThoseOfTheSamples() throws {
    let lessons = try Self.names.map { try LessonReader.read(text($0)) }
    #expect(lessons.count > 10)
    #expect(BuiltInLessons.all == lessons)
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
