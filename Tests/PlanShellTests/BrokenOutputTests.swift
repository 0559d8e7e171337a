import PlanTestSupport
import Testing

/// The exit code of every command tells where its output could not be written.
@Suite struct BrokenOutputTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
    try planq.write("q.planq", "areas   count\n")
    try planq.write("p.plan.json", SampleFiles.text("lam-dong-6121.plan.json"))
    try planq.write("t.txt", SampleFiles.text("import/ke-hoach-mau.txt"))
  }

  /// What prints something, and how it ends where all is well.
  private static let calls: [(arguments: [String], code: Int32)] = [
    (["--help"], 0), (["-h"], 0), (["help"], 0), (["--version"], 0), (["run", "--help"], 0),
    (["learn", "--help"], 0), (["check", "--help"], 0), (["fmt", "--help"], 0),
    (["import", "--help"], 0), (["diff", "--help"], 0), (["help", "run"], 0),
    (["--lang", "vi", "--help"], 0),
    (["--generate-completion-script", "bash"], 0), (["--generate-completion-script", "zsh"], 0),
    (["--generate-completion-script=fish"], 0), (["--generate-manual"], 0),
    (["learn", "--list"], 0), (["learn", "--check"], 0), (["learn", "--outline"], 0),
    (["check", "--format", "json", "q.planq"], 0), (["fmt", "--check", "q.planq"], 1),
    (["run", "q.planq"], 0), (["run", "--dry-run", "q.planq"], 0), (["-c", "areas"], 0),
    (["-c", ".help"], 0), (["-c", ".tables"], 0), (["-c", ".outline"], 0),
    (["-c", "areas count\n.cite"], 0),
    (["-c", "areas", "--format", "json"], 0), (["-c", "areas", "--format", "html"], 0),
    (["import", "-q", "t.txt"], 0),
    (["diff", "p.plan.json", "p.plan.json", "--format", "csv"], 0),
  ]

  private func run(_ arguments: [String], _ redirection: String, input: String = "") throws
    -> ProgramRun
  {
    try ProgramRun(
      "/bin/sh", ["-c", "exec \"$0\" \"$@\" \(redirection)", planq.program] + arguments,
      input: Array(input.utf8), environment: ["LC_ALL": "C.UTF-8", "HOME": planq.folder.path],
      folder: planq.folder.path)
  }

  @Test(arguments: calls.indices)
  func fullDisk(index: Int) throws {
    let run = try run(Self.calls[index].arguments, ">/dev/full")
    #expect(run.exit == .code(73), "\(Self.calls[index]) \(run.errors)")
    #expect(run.errorCount == 1, "\(Self.calls[index]) \(run.errors)")
    #expect(run.errors.contains("[unwritable-file]"))
  }

  @Test(arguments: calls.indices)
  func closedOutput(index: Int) throws {
    let run = try run(Self.calls[index].arguments, ">&-")
    #expect(run.exit == .code(73), "\(Self.calls[index]) \(run.errors)")
    #expect(run.errors.contains("[unwritable-file]"))
  }

  /// A reader that has gone needs no words.
  @Test(arguments: calls.indices)
  func closedPipe(index: Int) throws {
    let run = try planq.run(Self.calls[index].arguments, disturbance: .closedOutput)
    #expect(run.exit == .code(Self.calls[index].code), "\(Self.calls[index]) \(run.errors)")
    #expect(run.errors == "", "\(Self.calls[index])")
  }

  @Test func formattingStandardInput() throws {
    #expect(try run(["fmt", "--stdin"], ">/dev/full", input: "areas").exit == .code(73))
    #expect(try run(["fmt", "--stdin"], ">&-", input: "areas").exit == .code(73))
  }

  /// A file that is opened does not become the standard stream that was closed.
  @Test func closedStreamsStayClosed() throws {
    for streams in ["<&-", "2>&-", "<&- 2>&-"] {
      let run = try run(["p.plan.json", "-c", "areas count", "--format", "csv"], streams)
      #expect(run.exit == .code(0), "\(streams)")
      #expect(run.output == "count\n15\n")
    }
    #expect(planq.read("p.plan.json") == (try SampleFiles.text("lam-dong-6121.plan.json")))
  }

  /// Nothing is done for a file that cannot be written.
  @Test(arguments: [
    ["-c", "areas", "-o", "none/x"], ["run", "q.planq", "-o", "none/x"],
    ["diff", "p.plan.json", "t.txt", "-o", "none/x"], ["learn", "--outline", "-o", "none/x"],
  ])
  func destinationIsCheckedFirst(arguments: [String]) throws {
    try planq.run(arguments).expectFailure(73, "error[unwritable-file]: cannot write none/x")
  }

  @Test func textsOfLessonsToAFile() throws {
    let shown = try planq("learn", "--outline", "who-leads").expectSuccess()
    #expect(try planq("learn", "--outline", "who-leads", "-o", "o.md").expectSuccess() == "")
    #expect(planq.read("o.md") == shown && !shown.isEmpty)
    let list = try planq("learn", "--list").expectSuccess()
    #expect(try planq("learn", "--list", "-o", "l.txt").expectSuccess() == "")
    #expect(planq.read("l.txt") == list)
  }
}
