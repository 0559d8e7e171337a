import PlanTestSupport
import Testing

/// Every query file of `Samples/` gives what stands in the file `.expected` beside it: standard
/// output, then, behind a line of its own, standard error and the exit code where it is not 0.
///
/// With `PLANQ_RECORD=1` the expected files are written anew, and the tests fail.
@Suite struct SampleTests {
  @Test func thereAreSome() {
    #expect(SampleFiles.queries.count >= 9)
  }

  @Test(arguments: SampleFiles.queries)
  func givesWhatIsExpected(name: String) throws {
    let planq = try PlanqCommand()
    // From its own folder: a longer name would break lines of messages elsewhere.
    let run = try ProgramRun(
      planq.program, ["run", name, "--today", PlanqCommand.today, "--width", "100"],
      environment: ["LC_ALL": "C.UTF-8"], folder: SampleFiles.folder)
    let expected = name.dropLast("planq".count) + "expected"
    if SampleFiles.isRecording {
      try SampleFiles.write(String(expected), transcript(run))
      Issue.record("recorded \(expected)")
      return
    }
    #expect(try transcript(run) == SampleFiles.text(String(expected)))
  }

  /// A sample can be copied anywhere and still be run as a program.
  @Test func runsByItsOwnName() throws {
    let planq = try PlanqCommand()
    let text = try SampleFiles.text("my-department.planq")
    #expect(text.hasPrefix("#!/usr/bin/env -S planq run\n"))
    try planq.write("mine.planq", text)
    try planq.setPermissions("mine.planq", 0o755)
    let folderOfProgram = planq.program.dropLast("/planq".count)
    let run = try ProgramRun(
      planq.folder.path + "/mine.planq", ["--format", "csv", "--set", "agency=so noi vu"],
      environment: ["PATH": folderOfProgram + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
    #expect(run.expectSuccess().hasPrefix("id,title,with,timeframe\nIII.1.b,"))
  }

  private func transcript(_ run: ProgramRun) -> String {
    var text = run.output
    if !run.errors.isEmpty {
      text += "=== standard error\n" + run.errors
    }
    if run.exit != .code(0) { text += "=== \(run.exit)\n" }
    return text
  }
}
