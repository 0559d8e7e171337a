import PlanTestSupport
import Testing

/// What may follow `.output`, `.read` and `.open`.
@Suite struct OutputCommandTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  @Test(arguments: ["-", "/dev/stdout", ""])
  func standardOutput(word: String) throws {
    let script = ".output first\nareas | count;\n.output \(word)\nplans | count;\n"
    #expect(try planq("run", "-", "--format", "csv", input: script).expectSuccess() == "count\n1\n")
    #expect(planq.folder.names == ["first"])
    #expect(planq.read("first") == "count\n15\n")
  }

  @Test(arguments: [
    ("stdout", "for a file of that name: .output ./stdout"),
    ("|cat", "pipe the whole run"), ("| cat", "pipe the whole run"),
  ])
  func wordsThatAreNoFiles(words: String, hint: String) throws {
    let run = try planq("run", "-", input: "areas | count;\n.output \(words)\n")
    run.expectFailure(1, "error[bad-command]: ")
    #expect(run.errors.contains(hint))
    #expect(run.output == "")
    #expect(planq.folder.names == [])
  }

  /// A file that was named and got no result stays as it is.
  @Test func nothingIsWrittenForNoResult() throws {
    try planq.write("kept.csv", "precious")
    let run = try planq(input: ".output kept.csv\ntasks wher x;\n.output new.csv\n.output\n")
    #expect(run.exit == .code(1))
    #expect(planq.read("kept.csv") == "precious")
    let other = try planq(input: ".output kept.csv\n.output new.csv\nareas take 0;\n.output\n")
    #expect(other.exit == .code(0), "\(other.errors)")
    #expect(other.errors.contains("there was no result for kept.csv"), "\(other.errors)")
    #expect(planq.read("kept.csv") == "precious")
    #expect(planq.read("new.csv")?.isEmpty == false)
  }

  @Test func fileCalledSo() throws {
    #expect(try planq("run", "-", input: ".output ./stdout\nplans | count\n").expectSuccess() == "")
    #expect(planq.folder.names == ["stdout"])
  }

  @Test func parametersInPaths() throws {
    try planq.write("SYT.planq", ".output \"$when/report of $agency for $$.csv\"\nplans | count;\n")
    try planq.write("2025-01-02/x", "")
    let script = """
      param agency = "SNV";
      param when = 2025-01-02;
      .read $agency.planq
      .output
      .open $agency.plan.json
      plans | count;
      """
    try planq.writeSecondPlan("SYT.plan.json")
    try planq.write("all.planq", script)
    let list = try planq("run", "--dry-run", "all.planq", "--set", "agency=SYT").expectSuccess()
    #expect(list.contains("SYT.planq:2: plans | count"))
    #expect(try planq("check", "-q", "all.planq", "--set", "agency=SYT").expectSuccess() == "")
    let run = try planq("run", "all.planq", "--set", "agency=SYT", "--format", "csv")
    #expect(run.expectSuccess() == "count\n1\n")
    #expect(planq.read("2025-01-02/report of SYT for $.csv") == "count\n1\n")
  }

  @Test(arguments: [".output a-$nix.csv", ".read $nix", ".open $nix"])
  func undeclaredParameters(line: String) throws {
    try planq.write("q.planq", "areas | count;\n\(line)\n")
    for command in ["run", "check"] {
      let run = try planq(command, "q.planq")
      #expect(run.exit == .code(1))
      #expect((run.errors + run.output).contains("no parameter called `nix` is declared"))
    }
    #expect(planq.folder.names == ["q.planq"])
  }
}
