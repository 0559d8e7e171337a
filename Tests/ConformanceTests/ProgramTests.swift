import Foundation
import PlanTestSupport
import Testing

/// Rules of chapter 2 about whole runs of the program: files that read others, failures, values
/// from the command line.
@Suite struct ProgramTests {
  private struct Run {
    var code: Int32
    var output: String
    var errors: String
  }

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: String...) throws -> Run {
    let path = try #require(BuiltProduct.path("planq"))
    let process = Process()
    let (output, errors) = (folder.path + "/output", folder.path + "/errors")
    try folder.write("output", [])
    try folder.write("errors", [])
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments + ["--format", "csv", "--today", "2026-01-15"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    try process.run()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: text("output"), errors: text("errors"))
  }

  private func text(_ name: String) -> String {
    String(decoding: folder.read(name) ?? [], as: UTF8.self)
  }

  private func write(_ name: String, _ text: String) throws {
    try folder.write(name, Array(text.utf8))
  }

  // MARK: Failures

  @Test func failureStopsTheFile() throws {
    try write("a.planq", "areas count; areas expect count = 1; tasks count;")
    let stopped = try run("run", "a.planq")
    #expect(stopped.code == 1)
    #expect(stopped.output == "count\n15\n")
    #expect(stopped.errors.hasPrefix("error[expectation-failed]"))
  }

  @Test func keepGoingGoesOnAndStillFails() throws {
    try write("a.planq", "areas count; areas expect count = 1; tasks count;")
    let whole = try run("run", "a.planq", "--keep-going")
    #expect(whole.code == 1)
    #expect(whole.output == "count\n15\ncount\n31\n")
  }

  @Test func nothingRunsWhereAnythingIsWrong() throws {
    try write("a.planq", "areas count;\nareas where keey = 1;\ntaskz")
    for result in [try run("run", "a.planq"), try run("run", "a.planq", "--keep-going")] {
      #expect(result.code == 1)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("a.planq:2:13"))
      #expect(result.errors.contains("a.planq:3:1"))
    }
  }

  // MARK: Files that read others

  @Test func readFileGivesItsNames() throws {
    try write("names.planq", "let few = areas where tasks = 4; param least = 3;")
    try write("a.planq", ".read names.planq\nfew count; areas where tasks >= $least count")
    let result = try run("run", "a.planq")
    #expect(result.code == 0)
    #expect(result.output == "count\n2\ncount\n4\n")
  }

  /// What is before `.read` runs before what is after it is checked.
  @Test func restIsCheckedWhenItIsReached() throws {
    try write("names.planq", "areas count")
    try write("a.planq", "tasks count;\n.read names.planq\nnosuch count")
    let result = try run("run", "a.planq")
    #expect(result.code == 1)
    #expect(result.output == "count\n31\ncount\n15\n")
    #expect(result.errors.contains("a.planq:3:1"))
  }

  @Test func wrongFormKeepsAllFromRunning() throws {
    try write("names.planq", "areas count")
    try write("a.planq", "tasks count;\n.read names.planq\nareas where = 1")
    let result = try run("run", "a.planq")
    #expect(result.code == 1)
    #expect(result.output.isEmpty)
  }

  @Test func failureInAReadFileStopsTheReader() throws {
    try write("bad.planq", "areas expect count = 1")
    try write("a.planq", ".read bad.planq\nareas count")
    let stopped = try run("run", "a.planq")
    #expect(stopped.code == 1)
    #expect(stopped.output.isEmpty)
    #expect(try run("run", "a.planq", "--keep-going").output == "count\n15\n")
  }

  // MARK: Values from the command line

  @Test func settingFromTheCommandLine() throws {
    try write("a.planq", "param who = \"SYT\";\ntasks where lead = $who count")
    #expect(try run("run", "a.planq").output == "count\n3\n")
    #expect(try run("run", "a.planq", "--set", "who=Sở Tài chính").output == "count\n3\n")
    #expect(try run("run", "a.planq", "--set", "who=so ldtbxh").output == "count\n12\n")
  }

  @Test func undeclaredSettingIsAnError() throws {
    try write("a.planq", "param who = \"SYT\";\ntasks where lead = $who count")
    let result = try run("run", "a.planq", "--set", "whom=STC")
    #expect(result.code == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("error[unknown-parameter]"))
  }
}
