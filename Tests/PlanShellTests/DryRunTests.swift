import PlanTestSupport
import Testing

/// `planq run --dry-run`: what would run, checked and not run.
@Suite struct DryRunTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  private func list(_ arguments: String...) throws -> ProgramRun {
    try planq.run(["run", "--dry-run"] + arguments)
  }

  @Test func listsStatements() throws {
    try planq.write(
      "a.planq",
      """
      # a remark
      param Year = 2025; let late = tasks where timeframe covers $Year;

      .read sub/b.planq
      late count
         by lead; mine
        take 1
      .format   csv
      .print "# $year"
      """)
    try planq.write("sub/b.planq", "let mine = tasks where lead='SYT'\n.read c.planq")
    try planq.write("sub/c.planq", "\n\nmine | count;\n.quit\nplans | count")
    let run = try list("a.planq", "-o", "out.txt", "--set", "year=2030")
    #expect(run.expectSuccess() == "")
    #expect(
      planq.read("out.txt") == """
        a.planq:2: param Year = 2025
        a.planq:2: let late = tasks | where timeframe covers $Year
        a.planq:4: .read sub/b.planq
        sub/b.planq:1: let mine = tasks | where lead = "SYT"
        sub/b.planq:2: .read c.planq
        sub/c.planq:3: mine | count
        sub/c.planq:4: .quit
        a.planq:5: late | count by lead
        a.planq:6: mine | take 1
        a.planq:8: .format csv
        a.planq:9: .print "# $year"

        """)
  }

  @Test func runsNothing() throws {
    try planq.write(
      "a.planq",
      ".output x.csv\ntasks | expect count = 1;\n.print text\n.format html\nplans | count")
    let run = try list("a.planq")
    #expect(run.expectSuccess().split(separator: "\n").count == 5)
    #expect(planq.folder.names == ["a.planq"])
  }

  @Test(arguments: [
    ("plans whre", "error[unknown-stage]"), ("plans show nix", "error[unknown-column]"),
    ("tasks where line = 'a'", "error[type-mismatch]"), (".nix", "error[bad-command]"),
    ("tasks where lead = 'Sở Y Tê'", "error[unknown-value]"), (".format xml", "error[bad-command]"),
    (".print $x", "error[unknown-parameter]"), (".read", "error[bad-command]"),
  ])
  func errors(text: String, start: String) throws {
    try planq.write("b.planq", text)
    try planq.write("a.planq", "plans | count;\n.read b.planq")
    let run = try list("a.planq")
    run.expectFailure(1, start)
    #expect(run.errors.contains("--> b.planq:1:"))
    #expect(run.output.hasPrefix("a.planq:1: plans | count\na.planq:2: .read b.planq\n"))
  }

  @Test func filesAndParameters() throws {
    try planq.write("a.planq", "param n = 1; plans take $n\n.read none.planq")
    try list("a.planq").expectFailure(66, "error[unreadable-file]: ")
    try list("none.planq").expectFailure(66, "error[unreadable-file]: ")
    try planq.write("a.planq", "param n = 1; plans take $n")
    try list("a.planq", "--set", "m=1").expectFailure(64, "error[unknown-parameter]: ")
    try list("a.planq", "--set", "n=x").expectFailure(1, "error[bad-parameter]: ")
    let input = try planq("run", "--dry-run", "-", input: "plans|count")
    #expect(input.expectSuccess() == "<stdin>:1: plans | count\n")
  }

  /// Names depend on the plan that is open.
  @Test func followsPlans() throws {
    try planq.writeSecondPlan("b.plan.json")
    try planq.write("a.planq", ".open b.plan.json\ntasks where plan = '7000/KH-UBND' | count")
    #expect(try list("a.planq").expectSuccess().split(separator: "\n").count == 2)
    try planq.write("a.planq", ".open none.json\nplans")
    try list("a.planq").expectFailure(66, "error[unreadable-file]: ")
  }
}
