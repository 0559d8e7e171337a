import PlanTestSupport
import PlanFile
import PlanModel
import Testing

/// The built-in plan is the plan file in `Samples/`, written as Swift source.
@Suite struct BuiltInPlanTests {
  private static let sample = "Samples/lam-dong-6121.plan.json"
  private static let folder = "Sources/PlanFile/BuiltIn"
  /// The longest that a source file may be.
  private static let lineLimit = 400

  private func sample() throws -> Plan {
    try PlanFile.read(ProjectFiles.bytes(BuiltInPlanTests.sample))
  }

  @Test func sourcesAreThoseOfTheSample() throws {
    let files = BuiltInPlanSource(plan: try sample()).files
    if ProjectFiles.isRecording {
      for (name, text) in files {
        try ProjectFiles.write(Array(text.utf8), to: "\(BuiltInPlanTests.folder)/\(name)")
      }
      Issue.record("The built-in plan was recorded; run again without PLANQ_RECORD.")
      return
    }
    #expect(try Set(ProjectFiles.names(in: BuiltInPlanTests.folder)) == Set(files.keys))
    for (name, text) in files {
      let recorded = try ProjectFiles.bytes("\(BuiltInPlanTests.folder)/\(name)")
      #expect(recorded == Array(text.utf8), "\(name) is not up to date")
      #expect(
        text.split(separator: "\n", omittingEmptySubsequences: false).count
          < BuiltInPlanTests.lineLimit)
    }
  }

  @Test func planIsThatOfTheSample() throws {
    #expect(try sample() == BuiltInPlan.plan)
  }

  @Test func sampleIsCanonical() throws {
    let bytes = try ProjectFiles.bytes(BuiltInPlanTests.sample)
    #expect(try PlanFile.write(PlanFile.read(bytes)) == bytes)
  }
}
