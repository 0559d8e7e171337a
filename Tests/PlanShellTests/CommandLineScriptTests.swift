import PlanTestSupport
import Testing

/// Scripts that read others, open plans, and take values from outside.
@Suite struct CommandLineScriptTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  private func csv(_ arguments: String...) throws -> ProgramRun {
    try planq.run(arguments + ["--format", "csv"])
  }

  @Test func readsRelativeToTheFile() throws {
    try planq.write("a/main.planq", ".read parts/names.planq\nmine | count\n.read ../end.planq")
    try planq.write("a/parts/names.planq", "let mine = tasks where lead = 'SYT';\n.read more.planq")
    try planq.write("a/parts/more.planq", "plans | count")
    try planq.write("end.planq", "mine | show id | take 1")
    let expected = "count\n1\ncount\n3\nid\nIII.4.a\n"
    #expect(try csv("run", "a/main.planq").expectSuccess() == expected)
    let query = ".read a/main.planq"
    #expect(try csv("-c", query).expectSuccess() == expected)
    #expect(try csv("-c", ".read '\(planq.folder.path)/a/main.planq'").output == expected)
    #expect(try csv("-c", ".read ~/a/main.planq").output == expected)
  }

  @Test func whatFollowsIsCheckedWhenReached() throws {
    try planq.write("b.planq", "let late = areas")
    try planq.write("a.planq", "plans | count;\n.read b.planq\nlate | count; latte | count")
    let run = try csv("run", "a.planq")
    #expect(run.exit == .code(1))
    #expect(run.output == "count\n1\n")
    #expect(run.errors.contains("--> a.planq:3:15\n"))
    #expect(run.errorCount == 1)
  }

  @Test func syntaxIsCheckedBeforeAnything() throws {
    try planq.write("b.planq", "let late = areas")
    try planq.write("a.planq", "plans | count;\n.read b.planq\nlate whre")
    let run = try csv("run", "a.planq")
    #expect(run.exit == .code(1))
    #expect(run.output == "")
  }

  @Test func errorsInAFileThatIsReadNameThatFile() throws {
    try planq.write("sub/b.planq", "\n  tasks show nix")
    try planq.write("a.planq", "plans | count;\n.read sub/b.planq\nareas | count")
    let run = try csv("run", "a.planq")
    #expect(run.exit == .code(1))
    #expect(run.output == "count\n1\n")
    #expect(run.errors.contains("--> sub/b.planq:2:14\n"))
    #expect(run.errorCount == 1)
    let whole = try csv("run", "a.planq", "--keep-going")
    #expect(whole.output == "count\n1\ncount\n15\n")
    #expect(whole.exit == .code(1))
  }

  @Test func circlesAreRefused() throws {
    try planq.write("a.planq", ".read b.planq")
    let folder = planq.folder.path.split(separator: "/").last ?? ""
    try planq.write("b.planq", "plans | count;\n.read ./../\(folder)/a.planq")
    let run = try csv("run", "a.planq")
    #expect(run.exit == .code(1))
    #expect(run.output == "count\n1\n")
    #expect(run.errors.contains("circle: a.planq → b.planq → ./../\(folder)/a.planq\n"))
    #expect(run.errors.contains("--> b.planq:2:7\n"))
    try planq.write("c.planq", ".read c.planq")
    #expect(try csv("-c", ".read c.planq").errors.contains("--> c.planq:1:7\n"))
  }

  /// The chain begins where the circle does.
  @Test func chainOfACircle() throws {
    try planq.write("start.planq", ".read sub/a.planq")
    try planq.write("sub/a.planq", ".read b.planq")
    try planq.write("sub/b.planq", ".read c.planq")
    try planq.write("sub/c.planq", ".read a.planq")
    for arguments in [["run", "start.planq"], ["run", "--dry-run", "start.planq"]] {
      let run = try planq.run(arguments)
      #expect(run.exit == .code(1))
      let chain = "sub/a.planq → sub/b.planq → sub/c.planq → sub/a.planq"
      #expect(run.errors.contains("circle: \(chain)\n"), "\(run.errors)")
      #expect(run.errors.contains("--> sub/c.planq:1:7\n"))
    }
  }

  @Test func sameFileTwiceIsNoCircle() throws {
    try planq.write("a.planq", "plans | count")
    #expect(try csv("-c", ".read a.planq\n.read a.planq").expectSuccess() == "count\n1\ncount\n1\n")
  }

  @Test func missingFileToRead() throws {
    let run = try csv("-c", "plans | count; \n.read none.planq")
    #expect(run.exit == .code(66))
    #expect(run.output == "count\n1\n")
    #expect(run.errors.hasPrefix("error[unreadable-file]: cannot read none.planq: No such file"))
    #expect(run.errors.contains("--> <query>:2:7\n"))
  }

  @Test func opensPlans() throws {
    try planq.writeSecondPlan("sub/b.plan.json")
    try planq.write("sub/q.planq", "plans show number;\n.open b.plan.json\nplans show number")
    let expected = "number\n6121/KH-UBND\nnumber\n7000/KH-UBND\n"
    #expect(try csv("run", "sub/q.planq").expectSuccess() == expected)
    let back = try csv("sub/b.plan.json", "-c", ".open\nplans show number")
    #expect(back.expectSuccess() == "number\n6121/KH-UBND\n")
  }

  @Test func openFailures() throws {
    try planq.write("bad.json", "{")
    let missing = try csv("-c", ".open none.json\nplans | count")
    missing.expectFailure(66, "error[unreadable-file]: cannot read none.json")
    let bad = try csv("-c", ".open bad.json\nplans | count")
    bad.expectFailure(65, "error[bad-plan]: bad.json")
    #expect(missing.output + bad.output == "")
    let whole = try csv("-c", ".open bad.json\nplans | count", "--keep-going")
    #expect(whole.output == "count\n1\n")
    #expect(whole.exit == .code(65))
  }

  @Test func quitEndsAScript() throws {
    try planq.write("b.planq", "plans | count\n.quit\nareas | count")
    #expect(try csv("run", "b.planq").expectSuccess() == "count\n1\n")
    let outer = try csv("-c", ".read b.planq\nduties | count\n.quit\nareas | count", "-c", "areas")
    #expect(outer.expectSuccess() == "count\n1\ncount\n13\n")
  }

  @Test func undeclaredParameters() throws {
    try planq.write("q.planq", "param agency = 'SYT'; param year = 2025; plans | count")
    let run = try csv("run", "q.planq", "--set", "agncy=SYT", "--set", "year=2026", "--set", "b=1")
    run.expectFailure(64, "error[unknown-parameter]: ")
    #expect(run.errors.contains("`agncy`; it declares agency, year"))
    #expect(run.errorCount == 2)
    #expect(run.output == "")
    // A syntax error hides declarations; it alone is told.
    let wrong = try csv("-c", "param a = ; tasks", "--set", "a=1")
    #expect(wrong.exit == .code(1))
    #expect(wrong.errorCount == 1)
  }

  @Test func parametersOfAFileThatIsRead() throws {
    try planq.write("b.planq", "param agency = 'SYT'; tasks where lead = $agency | count")
    try planq.write("a.planq", ".read b.planq")
    let good = try csv("run", "a.planq", "--set", "agency=so noi vu")
    #expect(good.expectSuccess() == "count\n3\n")
    let bad = try csv("run", "a.planq", "--set", "agncy=so noi vu", "-o", "out")
    bad.expectFailure(64, "error[unknown-parameter]: ")
    #expect(planq.folder.names == ["a.planq", "b.planq"])
  }

  @Test func parametersOfSeveralQueries() throws {
    let run = try csv(
      "-c", "param a = 'SYT'", "-c", "tasks where lead = $a | count", "--set", "a=SLDTBXH")
    #expect(run.expectSuccess() == "count\n12\n")
  }

  @Test(arguments: [
    ("param n = 5; tasks take $n | count", "n=x"), ("param d = 2025-01-01; plans", "d=31/12/2025"),
    ("param a = 'SYT'; tasks where lead = $a", "a=Sở Y Tê"),
  ])
  func valuesThatDoNotFit(query: String, setting: String) throws {
    let run = try csv("-c", query, "--set", setting)
    #expect(run.exit == .code(1), "\(run.errors)")
    #expect(run.output == "")
    #expect(run.errorCount >= 1, "\(run.errors)")
  }

  @Test func commands() throws {
    let tables = try planq("-c", ".tables", "--format", "csv").expectSuccess()
    #expect(tables.hasPrefix("source,rows,what\ntasks,31,"))
    let schema = try planq("-c", ".schema AGENCIES", "--format", "csv").expectSuccess()
    #expect(schema.hasPrefix("column,type,shown,tiếng Việt,what\nkey,text,"))
    #expect(try planq("-c", ".schema").expectSuccess().contains("\ndocuments   number, kind"))
    let unknown = try planq("-c", ".schema taks")
    unknown.expectFailure(1, "error[unknown-source]: ")
    #expect(unknown.errors.contains("did you mean tasks?"))
    let formats = try planq("-c", ".format json\nplans | count\n.format csv\nplans | count")
    #expect(formats.expectSuccess().hasSuffix("]\ncount\n1\n"))
    try planq("-c", ".format xml").expectFailure(1, "error[bad-command]: ")
    try planq("-c", ".read").expectFailure(1, "error[bad-command]: .read needs")
    try planq("-c", ".opne x").expectFailure(1, "error[bad-command]: there is no command called")
    let help = try planq("-c", ".help", "--width", "80").expectSuccess()
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let sources = ["  tasks ", "  indicators ", "  duties "]
    let examples = help.split(separator: "\n").filter { line in
      sources.contains { line.hasPrefix($0) } && !line.contains("agencies areas")
    }
    #expect(examples.count == 6)
    for example in examples {
      #expect(try planq("-c", String(example)).exit == .code(0), "\(example)")
    }
  }
}
