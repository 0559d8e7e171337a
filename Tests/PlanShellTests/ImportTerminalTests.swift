import Foundation
import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `planq import` on a terminal, when it is interrupted, and when nobody reads its output.
@Suite struct ImportTerminalTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
    let sample = try SampleFiles.text("import/ke-hoach-mau.txt")
    for name in ["a.txt", "b.txt"] { try planq.write(name, sample) }
  }

  private func path(_ name: String) -> String { planq.folder.path + "/" + name }

  /// What a terminal was sent while texts were imported.
  private func written(_ files: [String], _ options: [String] = []) throws -> String {
    let terminal = try ShellSession.terminal(
      planq, [],
      programArguments: ["import"] + files.map(path) + ["-d", path("out")] + options)
    #expect(try terminal.waitForExit() == .code(0))
    #expect(!terminal.screen.text.contains("░"))
    return String(decoding: terminal.output, as: UTF8.self)
  }

  @Test func aBarTellsHowFarSeveralTextsAre() throws {
    let output = try written(["a.txt", "b.txt"])
    #expect(output.contains("░ 0/2") && output.contains("░ 1/2"))
    #expect(planq.read("out/a.plan.json") != nil && planq.read("out/b.plan.json") != nil)
  }

  @Test func oneTextOrQuietHasNoBar() throws {
    #expect(try !written(["a.txt"]).contains("░"))
    #expect(try !written(["a.txt", "b.txt"], ["--quiet"]).contains("░"))
  }

  @Test func aPipeHasNoBar() throws {
    let run = try planq("import", "a.txt", "b.txt", "-d", "out")
    #expect(run.exit == .code(0))
    #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("░"))
  }

  @Test func oneBadTextOfThree() throws {
    let run = try planq("import", "a.txt", "none.txt", "b.txt", "-d", "out", "-q")
    run.expectFailure(66, "error[unreadable-file]: ")
    #expect(run.errorCount == 1)
    #expect(planq.read("out/a.plan.json") == planq.read("out/b.plan.json"))
    #expect(planq.read("out/a.plan.json") != nil)
  }

  @Test func severalTextsNeedAFolder() throws {
    let run = try planq("import", "a.txt", "b.txt", "-o", "c.plan.json")
    run.expectFailure(64, "Error: ")
    #expect(planq.read("c.plan.json") == nil)
  }

  /// The text is so long that it is still being read when the key comes.
  @Test func controlCLeavesNothingBehind() throws {
    let sample = try SampleFiles.text("import/ke-hoach-mau.txt")
    try planq.write("long.txt", String(repeating: sample, count: 300))
    let terminal = try ShellSession.terminal(
      planq, [],
      programArguments: ["import", path("a.txt"), path("long.txt"), "-d", path("out")])
    try terminal.wait(for: "1/2")
    try terminal.send(Keys.interrupt)
    #expect(try terminal.waitForExit() == .code(130))
    #expect(!terminal.screen.text.contains("░"))
    let files = try FileManager.default.contentsOfDirectory(atPath: path("out"))
    #expect(files == ["a.plan.json"])
  }

  @Test(arguments: [ProgramRun.Disturbance.closedOutput, .outputClosedEarly])
  func aClosedPipeIsNoError(_ disturbance: ProgramRun.Disturbance) throws {
    let run = try planq("import", "a.txt", "-q", disturbance: disturbance)
    #expect(run.exit == .code(0))
    #expect(run.errors == "")
  }
}
