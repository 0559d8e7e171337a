import PlanTestSupport
import Testing

/// Every query file of `Samples/` gives what is in the file `.expected` beside it: standard
/// output, then, after a line of its own, standard error and the exit code where it is not 0. One
/// in a folder of its own is a report, written as Markdown (`.expected.md`) and as HTML
/// (`.expected.html`).
///
/// With `PLANQ_RECORD=1` the expected files are written anew, and the tests fail.
@Suite struct SampleTests {
  @Test func thereAreSome() {
    #expect(SampleFiles.queries.count >= 9)
    #expect(SampleFiles.reports.contains("annual-report/annual-report.planq"))
  }

  @Test(arguments: SampleFiles.queries)
  func givesWhatIsExpected(name: String) throws {
    try compare(name, ["--width", "100"], with: "expected")
  }

  @Test(arguments: SampleFiles.reports, [("markdown", "md"), ("html", "html")])
  func writesTheReport(name: String, form: (format: String, ending: String)) throws {
    try compare(name, ["--format", form.format], with: "expected." + form.ending)
  }

  private func compare(_ name: String, _ options: [String], with ending: String) throws {
    let planq = try PlanqCommand()
    // From its own folder: a longer name would break lines of messages elsewhere.
    let parts = name.split(separator: "/")
    let folder = ([SampleFiles.folder] + parts.dropLast().map { String($0) })
    let run = try ProgramRun(
      planq.program,
      ["run", String(try #require(parts.last)), "--today", PlanqCommand.today] + options,
      environment: ["LC_ALL": "C.UTF-8"], folder: folder.joined(separator: "/"))
    let expected = name.dropLast("planq".count) + ending
    if SampleFiles.isRecording {
      try SampleFiles.write(String(expected), transcript(run))
      Issue.record("recorded \(expected)")
      return
    }
    #expect(try transcript(run) == SampleFiles.text(String(expected)))
  }

  /// A report of another department and year: the checks inside it hold for that too.
  @Test func reportOfAnotherDepartment() throws {
    let planq = try PlanqCommand()
    try planq.write("values.txt", "agency = so y te\nyear = 2030\n")
    let report = SampleFiles.folder + "/annual-report/annual-report.planq"
    let run = try planq(
      "run", report, "--set", "@values.txt", "--format", "markdown", "--today", PlanqCommand.today)
    let text = run.expectSuccess()
    #expect(text.hasPrefix("# Báo cáo năm 2030 "))
    #expect(text.contains("| Sở Y tế | 27 |"))
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
