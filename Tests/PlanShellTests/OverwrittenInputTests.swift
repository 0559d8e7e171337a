import PlanTestSupport
import Testing

/// What is read is never overwritten, by whatever name it is called.
@Suite struct OverwrittenInputTests {
  private let planq: PlanqCommand
  private static let files = ["a.plan.json", "b.plan.json", "q.planq", "t.txt", "values"]

  init() throws {
    planq = try PlanqCommand()
    let sample = try SampleFiles.text("lam-dong-6121.plan.json")
    try planq.write("a.plan.json", sample)
    try planq.writeSecondPlan("b.plan.json")
    try planq.write("t.txt", try SampleFiles.text("import/ke-hoach-mau.txt"))
    try planq.write("values", "wanted = 15\n")
    try planq.write("q.planq", "param wanted = 1;\nareas count;\n")
    _ = try planq.runShell("for f in \(Self.files.joined(separator: " ")); do ln $f hard-$f; done")
  }

  @Test(arguments: [
    "a.plan.json -c 'areas count' -o ./a.plan.json",
    "a.plan.json -c 'areas count' -o hard-a.plan.json",
    "run q.planq -o q.planq", "run q.planq a.plan.json -o a.plan.json",
    "run q.planq --set @values -o values", "run - -o q.planq < q.planq", "-o q.planq < q.planq",
    "diff a.plan.json b.plan.json -o a.plan.json", "diff a.plan.json b.plan.json -o b.plan.json",
    "import t.txt -o t.txt", "import t.txt -o hard-t.txt", "import t.txt --report t.txt",
    "import t.txt -o new --report ./new", "import t.txt --report -", "import - -o t.txt < t.txt",
    "run reads.planq", "run reads.planq -o q.planq", "run writes.planq", "run opens.planq",
  ])
  func wrongUsage(line: String) throws {
    try planq.write("reads.planq", ".read q.planq\n.output q.planq\nareas count\n")
    try planq.write("writes.planq", ".output q.planq\nareas count;\n.read hard-q.planq\n")
    try planq.write("opens.planq", ".open a.plan.json\n.output a.plan.json\nareas count\n")
    let before = planq.folder.names
    let contents = before.map { planq.read($0) }
    let answer = try planq.runShell("'\(planq.program)' \(line) 2> errors; echo $?")
    #expect(answer.hasSuffix("64\n"), "\(answer)")
    #expect(planq.read("errors")?.hasPrefix("error[bad-usage]: ") ?? false)
    #expect(planq.folder.names.filter { $0 != "errors" } == before)
    #expect(before.map { planq.read($0) } == contents)
  }

  @Test func severalTextsIntoTheirFolder() throws {
    let line = "cp t.txt a.plan.json.txt; mv t.txt a.plan.json; cp a.plan.json a.txt; "
    let run = "'\(planq.program)' import a.plan.json a.txt -d . 2> errors; echo $?; cat errors"
    #expect(
      try planq.runShell(line + run) == """
        64
        error[bad-usage]: ./a.plan.json is the same file as a.plan.json, which is read and would be \
        overwritten; choose another file

        """)
  }

  @Test func devicesAreNoFiles() throws {
    let run = try planq("run", "/dev/null", "-o", "/dev/null")
    #expect(run.expectSuccess() == "")
  }

  @Test func openPlanInTheShell() throws {
    let before = planq.read("a.plan.json")
    let shell = try ShellSession(planq, [planq.folder.path + "/a.plan.json"])
    #expect(try shell.answer(to: ".output ~/a.plan.json").contains("error[bad-usage]: "))
    #expect(try shell.answer(to: ".output ~/out.csv").contains("results go to"))
    #expect(try shell.answer(to: ".open ~/b.plan.json").contains("7000/KH-UBND"))
    #expect(try shell.answer(to: ".output").contains("no result for"))
    #expect(try shell.answer(to: ".output ~/b.plan.json").contains("error[bad-usage]: "))
    #expect(try shell.end() == .code(0))
    #expect(planq.read("a.plan.json") == before)
  }
}
