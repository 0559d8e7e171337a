import Foundation
import PlanTestSupport
import Testing

/// The built program, run with pipes in a folder of its own.
struct PlanqCommand {
  enum Problem: Error {
    case programNotBuilt
  }

  /// A day that results which count from today are compared for.
  static let today = "2026-01-15"

  let folder: TemporaryFolder
  let program: String

  init() throws {
    guard let path = BuiltProduct.path("planq") else { throw Problem.programNotBuilt }
    program = path
    folder = try TemporaryFolder()
  }

  /// Runs the program to its end.
  func callAsFunction(
    _ arguments: String..., input: String = "", environment: [String: String] = [:],
    disturbance: ProgramRun.Disturbance? = nil
  ) throws -> ProgramRun {
    try run(arguments, environment, input: Array(input.utf8), disturbance: disturbance)
  }

  func run(
    _ arguments: [String], _ environment: [String: String] = [:], input: [UInt8] = [],
    disturbance: ProgramRun.Disturbance? = nil
  ) throws -> ProgramRun {
    let basis = ["LC_ALL": "C.UTF-8", "HOME": folder.path, "XDG_STATE_HOME": folder.path]
    return try ProgramRun(
      program, arguments, input: input, environment: basis.merging(environment) { $1 },
      folder: folder.path, disturbance: disturbance)
  }

  func write(_ name: String, _ text: String) throws {
    try folder.write(name, Array(text.utf8))
  }

  func read(_ name: String) -> String? {
    folder.read(name).map { String(decoding: $0, as: UTF8.self) }
  }

  func setPermissions(_ name: String, _ mode: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: folder.path + "/" + name)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/" + name, withDestinationPath: target)
  }

  /// Writes a copy of the sample plan as if another province had published it.
  func writeSecondPlan(_ name: String) throws {
    let sample = try SampleFiles.text("lam-dong-6121.plan.json")
    let other = sample.replacing("6121/KH-UBND", with: "7000/KH-UBND")
      .replacing("Lâm Đồng", with: "Đắk Nông")
    try write(name, other)
  }
}

/// The files in `Samples/`, found from the place of this one.
enum SampleFiles {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples").path

  /// Whether expected files are to be written anew in place of being compared.
  static let isRecording = ProcessInfo.processInfo.environment["PLANQ_RECORD"] == "1"

  /// The query files.
  static let queries = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".planq") }.sorted()

  /// Reports: query files in folders of their own, by their paths in `Samples/`.
  static let reports = ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".planq") && $0.contains("/") }.sorted()

  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  static func write(_ name: String, _ text: String) throws {
    try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
  }
}

extension ProgramRun {
  /// Holds the run to have failed with an exit code and one error of a kind, which begins so.
  func expectFailure(
    _ code: Int32, _ start: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(exit == .code(code), "\(errors)", sourceLocation: sourceLocation)
    #expect(errors.hasPrefix(start), "\(errors)", sourceLocation: sourceLocation)
  }

  /// Holds the run to have succeeded without a word on standard error; its output.
  func expectSuccess(sourceLocation: SourceLocation = #_sourceLocation) -> String {
    #expect(exit == .code(0), "\(errors)", sourceLocation: sourceLocation)
    #expect(errors == "", sourceLocation: sourceLocation)
    return output
  }

  /// How many errors it reported.
  var errorCount: Int {
    errors.split(separator: "\n").count { $0.hasPrefix("error[") || $0.hasPrefix("Error:") }
  }
}

extension PlanqCommand {
  /// Holds a script to write just this at 80 columns, results as CSV, without errors and notes.
  func expect(
    _ script: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let run = try self(
      "-c", script, "--width", "80", "--today", PlanqCommand.today, "--quiet", "--format", "csv")
    let output = run.expectSuccess(sourceLocation: sourceLocation)
    #expect(output == expected + "\n", sourceLocation: sourceLocation)
  }

  /// Runs a line of bash in the folder; its output.
  func runShell(_ line: String) throws -> String {
    try ProgramRun(
      "/bin/bash", ["-c", line], environment: ["PATH": "/usr/bin:/bin"], folder: folder.path
    ).expectSuccess()
  }
}
