import Foundation
import PlanTestSupport
import Testing

/// `planq check`: every mistake of every file, for people and for editors.
@Suite struct CheckCommandTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  private struct Finding: Codable, Equatable {
    var file: String
    var line: Int
    var column: Int
    var endLine: Int
    var endColumn: Int
    var severity: String
    var code: String
    var message: String
    var suggestion: String?
  }

  private func findings(_ run: ProgramRun) throws -> [Finding] {
    try JSONDecoder().decode([Finding].self, from: Data(run.outputBytes))
  }

  /// Files, places and codes in short.
  private func places(_ run: ProgramRun) throws -> [String] {
    try findings(run).map { "\($0.file):\($0.line):\($0.column) \($0.code)" }
  }

  @Test func goodFilesAreSilent() throws {
    try planq.write("a.planq", "param n = 3; tasks take $n")
    #expect(try planq("check", "a.planq").expectSuccess() == "")
    #expect(try planq("check", "a.planq", "--format", "json").expectSuccess() == "[]\n")
    let samples = SampleFiles.queries.map { SampleFiles.folder + "/" + $0 }
    #expect(samples.count >= 9)
    #expect(try planq.run(["check"] + samples).expectSuccess() == "")
  }

  @Test func everythingInOneGo() throws {
    let text = """
      let a = tasks where ttle = "x";
      tasks where lead = "Sở Y Tê" show id;
      a where foo = 1;
      tasks where id = 5.10;
      tasks show
      """
    try planq.write("sub/q.planq", text)
    let run = try planq("check", "sub/q.planq")
    #expect(run.exit == .code(1))
    #expect(run.output == "")
    #expect(run.errorCount == 4)
    #expect(
      run.errors.hasPrefix(
        """
        error[unknown-column]: there is no column called `ttle`
          --> sub/q.planq:1:21
           |
         1 | let a = tasks where ttle = "x";
           |                     ^^^^ did you mean title?
        error[unknown-value]: no agency is called "Sở Y Tê"
          --> sub/q.planq:2:20

        """))
    let vietnamese = try planq("check", "sub/q.planq", "--lang", "vi")
    #expect(vietnamese.errors.contains("không có cột"), "\(vietnamese.errors)")
  }

  /// Columns are counted as in errors: in characters, however they are encoded.
  @Test func jsonForEditors() throws {
    let text =
      "# \u{1F600}\r\n\ttasks find 'e\u{302}\u{301}' where lead = 'Sở Y Tê';\r\nlet x\n= areas"
    try planq.write("q.planq", text)
    let run = try planq("check", "q.planq", "--format", "json")
    #expect(run.exit == .code(1))
    #expect(run.errors == "")
    let found = try findings(run)
    try #require(found.count == 2)
    #expect(
      found[0]
        == Finding(
          file: "q.planq", line: 2, column: 30, endLine: 2, endColumn: 39, severity: "error",
          code: "unknown-value", message: "no agency is called \"Sở Y Tê\"",
          suggestion: "did you mean \"Sở Y tế\"?"))
    #expect(
      found[1]
        == Finding(
          file: "q.planq", line: 3, column: 5, endLine: 3, endColumn: 6, severity: "note",
          code: "unused-query", message: "nothing uses the named query `x`", suggestion: nil))
    #expect(run.output.hasPrefix("[\n{\"file\":\"q.planq\",\"line\":2,\"column\":30,"))
    #expect(run.output.hasSuffix(",\"suggestion\":null}\n]\n"))
    let vietnamese = try planq("check", "q.planq", "--format", "json", "--lang", "vi")
    #expect(try findings(vietnamese).last?.message.hasPrefix("không có chỗ nào dùng") == true)
  }

  @Test func notesAreNoFailure() throws {
    try planq.write(
      "q.planq", "let a = tasks; tasks where line > 5000; duties where next_due < 2020-01-01")
    let run = try planq("check", "q.planq")
    #expect(run.exit == .code(0))
    let notes = run.errors.split(separator: "\n").filter { $0.hasPrefix("note[") }
    #expect(
      notes.map { $0.prefix { $0 != ":" } }
        == ["note[unused-query]", "note[nothing-passes]", "note[only-undecided]"])
    #expect(try planq("check", "q.planq", "--quiet").expectSuccess() == "")
    #expect(try planq("check", "q.planq", "-q", "--format", "json").expectSuccess() == "[]\n")
  }

  @Test func severalFilesAreAllChecked() throws {
    try planq.write("a.planq", "tasks show nix")
    try planq.write("b.planq", "tasks")
    try planq.write("c.planq", "tasks whre x")
    let run = try planq("check", "a.planq", "b.planq", "c.planq", "--format", "json")
    #expect(run.exit == .code(1))
    #expect(try places(run) == ["a.planq:1:12 unknown-column", "c.planq:1:7 unknown-stage"])
  }

  @Test func unreadableFile() throws {
    try planq.write("a.planq", "tasks show nix")
    let run = try planq("check", "none.planq", "a.planq")
    run.expectFailure(66, "error[unreadable-file]: cannot read none.planq: No such file")
    #expect(run.errors.contains("--> a.planq:1:12\n"))
    let json = try planq("check", "none.planq", ".", "a.planq", "--format", "json")
    #expect(json.exit == .code(66))
    #expect(
      try places(json) == [
        "none.planq:1:1 unreadable-file", ".:1:1 unreadable-file", "a.planq:1:12 unknown-column",
      ])
  }

  @Test func brokenText() throws {
    try planq.folder.write("a.planq", Array("tasks\nwhere id = \"".utf8) + [0xFF, 0x22])
    let run = try planq("check", "a.planq", "--format", "json")
    #expect(run.exit == .code(1))
    #expect(try places(run) == ["a.planq:2:13 invalid-encoding"])
  }

  @Test func standardInput() throws {
    let run = try planq("check", "-", input: "tasks\n| show nix")
    #expect(run.exit == .code(1))
    #expect(run.errors.contains("--> <stdin>:2:8\n"))
    #expect(try planq("check").exit == .code(64))
  }

  @Test func plansAndParameters() throws {
    try planq.writeSecondPlan("b.plan.json")
    try planq.write("q.planq", "param n = 5000; plans where number = '7000/KH-UBND'; tasks take $n")
    #expect(try planq("check", "q.planq", "--plan", "b.plan.json").expectSuccess() == "")
    #expect(try planq("check", "q.planq").errors.contains("note["))
    let bad = try planq("check", "q.planq", "--plan", "b.plan.json", "--set", "n=x")
    bad.expectFailure(1, "error[bad-parameter]: ")
    let none = try planq("check", "q.planq", "--plan", "none.json")
    none.expectFailure(66, "error[unreadable-file]: cannot read none.json")
  }

  // MARK: Files that read others

  @Test func filesThatAreReadAreChecked() throws {
    try planq.write("a/main.planq", ".read parts/names.planq\nmine | show nix;\n.read ../end.planq")
    try planq.write("a/parts/names.planq", "let mine = tasks where lin > 5;\n.read more.planq")
    try planq.write("a/parts/more.planq", "let more = areas; let spare = areas")
    try planq.write("end.planq", "more | show nix")
    let run = try planq("check", "a/main.planq", "--format", "json")
    #expect(run.exit == .code(1))
    #expect(
      try places(run)
        == [
          "a/parts/names.planq:1:24 unknown-column", "a/parts/../end.planq:1:13 unknown-column",
        ].map { $0.replacing("a/parts/../end", with: "a/../end") })
  }

  @Test func whatOtherFilesUseIsUsed() throws {
    try planq.write("main.planq", "param n = 5; let own = tasks; let spare = tasks;\n.read b.planq")
    try planq.write("b.planq", "own | take $n; let lost = own")
    let run = try planq("check", "main.planq", "--format", "json")
    #expect(run.exit == .code(0))
    #expect(try places(run) == ["main.planq:1:35 unused-query"])
    // A file of definitions is meant for others.
    try planq.write("names.planq", "let a = tasks; param b = 1")
    #expect(try planq("check", "names.planq").expectSuccess() == "")
  }

  @Test func filesThatCannotBeRead() throws {
    try planq.write("a.planq", "tasks;\n.read none.planq\nunknown show id; tasks whre x")
    let missing = try planq("check", "a.planq", "--format", "json")
    #expect(missing.exit == .code(66))
    #expect(try places(missing) == ["a.planq:2:7 unreadable-file", "a.planq:3:24 unknown-stage"])
    try planq.write("b.planq", ".read c.planq\n.read\n.opne")
    try planq.write("c.planq", "tasks show nix;\n.read b.planq")
    let circle = try planq("check", "b.planq", "--format", "json")
    #expect(circle.exit == .code(1))
    #expect(
      try places(circle) == [
        "b.planq:2:1 bad-command", "b.planq:3:1 bad-command", "c.planq:1:12 unknown-column",
        "c.planq:2:7 bad-command",
      ])
  }

  @Test func plansThatAreOpened() throws {
    try planq.writeSecondPlan("sub/b.plan.json")
    try planq.write(
      "sub/q.planq", "let p = plans where number = '7000/KH-UBND';\n.open b.plan.json\np show nix")
    let run = try planq("check", "sub/q.planq", "--format", "json")
    #expect(run.exit == .code(1))
    #expect(try places(run).last == "sub/q.planq:3:8 unknown-column")
    try planq.write("r.planq", "tasks;\n.open none.json\nunknown")
    let bad = try planq("check", "r.planq", "--format", "json")
    #expect(bad.exit == .code(66))
    #expect(try places(bad) == ["r.planq:2:7 unreadable-file"])
  }

  // MARK: Commands

  /// The arguments of commands, at their places; those after a bad `.read` too.
  @Test func argumentsOfCommands() throws {
    let lines = [
      ".format xml", ".lang fr", ".width 0", ".timer maybe", ".last pdf", ".schema taks",
      ".output a.csv b.csv", ".print", ".show", ".explain tre tasks", ".explain",
    ]
    try planq.write("q.planq", lines.joined(separator: "\n") + "\ntasks show nix")
    let run = try planq("check", "q.planq", "--format", "json")
    #expect(run.exit == .code(1))
    let expected = lines.enumerated().map { index, line in
      let column = line.firstIndex(of: " ").map { line.distance(from: line.startIndex, to: $0) + 2 }
      let code = line.hasPrefix(".schema") ? "unknown-source" : "bad-command"
      return "q.planq:\(index + 1):\(column ?? 1) \(code)"
    }
    #expect(
      try places(run)
        == expected + ["q.planq:12:12 unknown-column"])
    try planq.write(
      "good.planq",
      ".format markdown\n.format\n.lang vi\n.width 60\n.timer off\n.last\n.schema tasks\n.output\n.null none"
    )
    #expect(try planq("check", "good.planq").expectSuccess() == "")
  }

  @Test func printedParameters() throws {
    try planq.write(
      "q.planq", ".print \"of $n\"\nparam n = 1;\n.print \"of $n and $m\"\nparam m = $n;\n.print $m"
    )
    let run = try planq("check", "q.planq", "--format", "json")
    #expect(
      try places(run) == [
        "q.planq:1:12 unknown-parameter", "q.planq:3:19 unknown-parameter",
        "q.planq:4:11 expected",
      ])
  }

  @Test func explainedQueries() throws {
    try planq.write(
      "q.planq",
      "let a = tasks;\n.explain a where lead = 'Sở Y Tê'\n.explain tree b\n"
        + ".explain tokens b\n.explain bound tasks whre id\na")
    let run = try planq("check", "q.planq", "--format", "json")
    #expect(
      try places(run) == [
        "q.planq:2:25 unknown-value", "q.planq:3:15 unknown-source",
        "q.planq:5:22 unknown-stage",
      ])
  }

  /// A value for a parameter that no file declares would be refused by a run.
  @Test func undeclaredSettings() throws {
    try planq.write("a.planq", "param n = 1; tasks take $n")
    try planq.write("b.planq", ".read a.planq\nareas")
    #expect(try planq("check", "b.planq", "--set", "n=2").expectSuccess() == "")
    let run = try planq("check", "b.planq", "--set", "n=2", "--set", "m=3")
    run.expectFailure(64, "error[unknown-parameter]: ")
    try planq.write("c.planq", ".read none.planq")
    #expect(try planq("check", "c.planq", "--set", "m=3").exit == .code(66))
  }

  @Test func nothingRuns() throws {
    try planq.write(
      "q.planq", ".output out.csv\ntasks show id;\n.format csv\ntasks expect count = 1")
    #expect(try planq("check", "-q", "q.planq").expectSuccess() == "")
    #expect(planq.folder.names == ["q.planq"])
  }

  /// What a run refuses since it would overwrite what is read.
  @Test(arguments: [
    ".output q.planq\nareas count", ".output ./hard.planq\nareas count",
    ".output plan.plan.json\nareas count", ".read r.planq\n.output r.planq\nareas count",
    ".output r.planq\n.read r.planq", ".open b.plan.json\n.output b.plan.json\nareas count",
  ])
  func overwrittenInput(script: String) throws {
    try planq.write("plan.plan.json", try SampleFiles.text("lam-dong-6121.plan.json"))
    try planq.writeSecondPlan("b.plan.json")
    try planq.write("r.planq", "areas count\n")
    try planq.write("q.planq", script)
    _ = try planq.runShell("ln q.planq hard.planq")
    let check = try planq("check", "-q", "q.planq", "--plan", "plan.plan.json")
    check.expectFailure(1, "error[bad-usage]: ")
    let list = try planq("run", "--dry-run", "q.planq", "plan.plan.json")
    list.expectFailure(64, "error[bad-usage]: ")
    try planq("run", "q.planq", "plan.plan.json").expectFailure(64, "error[bad-usage]: ")
  }

  /// The same names are right where nothing is overwritten.
  @Test func writtenFilesThatAreNotRead() throws {
    try planq.write("r.planq", "areas count\n")
    try planq.write("q.planq", ".output out.csv\nareas count;\n.output\n.read r.planq\n")
    try planq.write("out.csv", "")
    #expect(try planq("check", "-q", "q.planq").expectSuccess() == "")
    _ = try planq("run", "--dry-run", "q.planq").expectSuccess()
  }

  @Test func helpInBothLanguages() throws {
    let english = try planq("check", "--help").expectSuccess()
    let vietnamese = try planq("help", "check", "--lang", "vi").expectSuccess()
    #expect(english.contains("--plan <plan>") && english.contains("conditions that no row"))
    #expect(vietnamese.contains("--plan <plan>") && vietnamese.contains("điều kiện mà không dòng"))
    for line in (english + vietnamese).split(separator: "\n") { #expect(line.count <= 80) }
  }
}
