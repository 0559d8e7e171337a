import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The commands that say where results go and how they look.
@Suite struct SettingCommandTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  // MARK: .output

  @Test func outputInAQueryFile() throws {
    try planq.write(
      "sub/q.planq",
      ".format csv\n.output a.csv\nplans count;\n.output 'b b.csv'\nareas count;\n"
        + ".output\nagencies take 1 show short;\n.output c.csv\ntasks count;\n")
    #expect(try planq("run", "sub/q.planq").expectSuccess().hasPrefix("short\n"))
    #expect(planq.read("sub/a.csv") == "count\n1\n")
    #expect(planq.read("sub/b b.csv") == "count\n15\n")
    #expect(planq.read("sub/c.csv") == "count\n31\n")
  }

  @Test func outputOfAFailedScriptIsNotWritten() throws {
    try planq.write("out.csv", "before\n")
    try planq.write(
      "q.planq", ".output out.csv\nplans count;\ntasks expect count = 1 count;\n")
    let run = try planq("run", "q.planq")
    run.expectFailure(1, "error[expectation-failed]")
    #expect(run.output.isEmpty)
    #expect(planq.read("out.csv") == "before\n")
  }

  @Test(arguments: [".output none/a.csv", ".output .", ".output a b"])
  func outputThatCannotBe(line: String) throws {
    let run = try planq("-c", line)
    #expect(run.exit != .code(0))
    #expect(run.errorCount == 1)
    #expect(planq.folder.names == [])
  }

  @Test func outputInTheShell() throws {
    let shell = try ShellSession(planq)
    let path = planq.folder.path
    #expect(
      try shell.answer(to: ".output ~/a.txt").replacing("\n", with: "")
        == "results go to \(path)/a.txt, as table")
    #expect(try shell.answer(to: "plans | count") == "")
    #expect(planq.read("a.txt") == nil)
    #expect(try shell.answer(to: ".help width").contains("fit tables"))
    #expect(
      try shell.answer(to: ".output").replacing("\n", with: "")
        == "wrote \(path)/a.txt: 34 bytes")
    #expect(try shell.answer(to: ".output") == "results go to the screen")
    #expect(planq.read("a.txt") == "count\n─────\n    1\n1 row\n")
    #expect(try shell.answer(to: "plans | count").hasSuffix("1 row"))
    try shell.type(".output ~/b.txt")
    try shell.type("areas | count")
    #expect(try shell.end() == .code(0))
    #expect(shell.transcript.replacing("\n", with: "").hasSuffix("/b.txt: 34 bytes"))
    #expect(planq.read("b.txt") == "count\n─────\n   15\n1 row\n")
  }

  private static let forms: [(name: String, format: String, start: String)] = [
    ("a.csv", "csv", "key\n"), ("b.json", "json", "["), ("c.JSONL", "jsonl", "{"),
    ("d.md", "markdown", "| key"), ("e.html", "html", "<"), ("f.txt", "table", "key\n───"),
  ]

  @Test func nameOfTheFileChoosesTheForm() throws {
    let shell = try ShellSession(planq, columns: 200)
    for (name, format, _) in Self.forms {
      let answer = try shell.answer(to: ".output ~/\(name)")
      #expect(answer.contains("results go to \(planq.folder.path)/\(name), as \(format)"))
      #expect(try shell.answer(to: ".format").contains("* \(format)"))
      try shell.type("areas show key")
    }
    // For that file only, and not where somebody chose.
    #expect(try shell.answer(to: ".output").hasPrefix("wrote "))
    #expect(try shell.answer(to: "plans | count").hasSuffix("1 row"))
    try shell.type(".format table")
    #expect(
      try shell.answer(to: ".output ~/g.csv").hasSuffix("/g.csv, as table; .format csv for csv"))
    try shell.type("areas show key")
    #expect(try shell.end() == .code(0))
    for (name, _, start) in Self.forms {
      #expect(planq.read(name)?.hasPrefix(start) == true, "\(planq.read(name) ?? name)")
    }
    #expect(planq.read("g.csv")?.contains("───") == true)
  }

  @Test func nameOfTheFileInAQueryFile() throws {
    try planq.write("q.planq", ".output a.csv\nplans count;\n")
    #expect(try planq("run", "q.planq").expectSuccess() == "")
    #expect(planq.read("a.csv") == "count\n1\n")
    #expect(try planq("run", "q.planq", "--format", "json").expectSuccess() == "")
    #expect(planq.read("a.csv")?.hasPrefix("[") == true)
  }

  // MARK: How results look

  @Test func widthNullAndTimer() throws {
    let shell = try ShellSession(planq)
    let query = "duties take 3 show id, due"
    #expect(try shell.answer(to: query).contains("—"))
    #expect(
      try shell.answer(to: ".null none given") == "missing values are shown as none given")
    #expect(try shell.answer(to: query).contains("none given"))
    try shell.type(".null")
    #expect(try shell.answer(to: query).contains("—"))
    #expect(try shell.answer(to: ".width 30") == "tables fit 30 columns")
    let narrow = try shell.answer(to: "tasks take 3 show id, title")
    #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 30 })
    #expect(try shell.answer(to: ".width many").contains("not a number of columns"))
    #expect(try shell.answer(to: ".width") == "tables fit the terminal")
    #expect(try shell.answer(to: ".timer") == "timer off")
    try shell.type(".timer on")
    let timed = try shell.answer(to: "plans | count")
    #expect(timed.contains("\ntime: ") && timed.hasSuffix(" ms"))
    #expect(try shell.answer(to: ".timer maybe").contains("neither on nor off"))
  }

  @Test func last() throws {
    let shell = try ShellSession(planq)
    #expect(try shell.answer(to: ".last").contains("no result yet"))
    try shell.type("plans | count")
    #expect(try shell.answer(to: ".last csv") == "count\n1")
    #expect(try shell.answer(to: ".last").hasSuffix("1 row"))
    #expect(try shell.answer(to: ".last jsno").contains("did you mean json?"))
  }

  // MARK: .pager

  @Test func longResultsGoThroughThePager() throws {
    try planq.write("pager", "#!/bin/sh\ncat > \"$HOME/paged\"\necho seen by the pager\n")
    try planq.setPermissions("pager", 0o755)
    let shell = try ShellSession(
      planq, rows: 20, changes: ["PAGER": planq.folder.path + "/pager"])
    #expect(try shell.answer(to: "plans | count").hasSuffix("1 row"))
    #expect(try shell.answer(to: "tasks show id") == "seen by the pager")
    #expect(planq.read("paged")?.hasSuffix("31 rows\n") == true)
    try shell.type(".pager off")
    #expect(try shell.answer(to: "tasks show id").hasSuffix("31 rows"))
    #expect(try shell.answer(to: ".pager no-such-program").contains("no program"))
    try shell.type(".pager sed -n 1p")
    #expect(try shell.answer(to: "tasks show id") == "id")
  }

  @Test func longTextsGoThroughThePager() throws {
    try planq.write("pager", "#!/bin/sh\ncat > \"$HOME/paged\"\necho seen by the pager\n")
    try planq.setPermissions("pager", 0o755)
    let shell = try ShellSession(
      planq, rows: 6, changes: ["PAGER": planq.folder.path + "/pager"])
    for count in 1...8 { try shell.type("plans take \(count) | count") }
    try shell.type("tasks where timeframe covers 2025 take 5 show id")
    let commands = [
      ".help", ".help count", ".outline", ".show III.6.b", ".schema", ".tables", ".why III.6.b",
      ".source", ".explain tasks where lead = \"so y te\" | count by area", ".history",
    ]
    for command in commands {
      try planq.write("paged", "")
      #expect(try shell.answer(to: command) == "seen by the pager", "\(command)")
      #expect(planq.read("paged")?.contains("\n") == true, "\(command)")
    }
    // What fits stays, and so does what is wrong.
    #expect(try shell.answer(to: ".timer") == "timer off")
    #expect(try shell.answer(to: ".show nix nix").contains("error["))
    try shell.type(".pager off")
    #expect(try shell.answer(to: ".outline").contains("III.6.b"))
  }

  @Test func pagerThatIsLeftEndsQuietly() throws {
    let shell = try ShellSession(planq, rows: 20, changes: ["PAGER": "head -n 1"])
    #expect(try shell.answer(to: "targets").split(separator: "\n").count == 1)
    #expect(try shell.answer(to: "plans | count").hasSuffix("1 row"))
    #expect(!shell.transcript.contains("error"))
  }

  @Test(arguments: ["", "cat", "no-such-program"])
  func noPager(pager: String) throws {
    let shell = try ShellSession(planq, rows: 20, changes: ["PAGER": pager])
    #expect(try shell.answer(to: "tasks show id").hasSuffix("31 rows"))
  }

  // MARK: .help

  @Test(arguments: [
    ("where", "where · stage"), ("WHERE", "where · stage"), (".output", ".output · command"),
    ("round", "round · function"), ("~", "~ · operator"), ("contains", "~ · operator"),
    ("is  missing", "is missing · operator"), ("timeframe", "timeframe · type"),
    ("avg", "avg · aggregate"), ("width", ".width · command"),
  ])
  func helpTopic(name: String, start: String) throws {
    #expect(try planq("-c", ".help " + name).expectSuccess().hasPrefix(start + "\n"))
  }

  @Test func helpOfSeveralAndOfNone() throws {
    let page = try planq("-c", ".help count").expectSuccess()
    #expect(page.contains("count · stage\n") && page.contains("count · aggregate\n"))
    let show = try planq("-c", ".help show").expectSuccess()
    #expect(show.contains("show · stage\n") && show.contains(".show · command\n"))
    let none = try planq("-c", ".help summarze")
    none.expectFailure(1, "error[bad-command]: there is no page of help on summarze")
    #expect(none.errors.contains("did you mean .help summarize?"))
  }

  /// Every example of a command runs in the shell.
  @Test func examplesOfCommands() throws {
    try planq.write("questions.planq", "plans | count;\n")
    let shell = try ShellSession(
      planq, rows: 60,
      changes: ["EDITOR": "true", "PLANQ": planq.program],
      program: "/bin/sh", programArguments: ["-c", "cd \"$HOME\" && exec \"$PLANQ\""])
    let list = try planq("-c", ".help", "--width", "400").expectSuccess()
    let names = list.split(separator: "\n").filter { $0.hasPrefix("  .") }
      .map { String($0.dropFirst(2).prefix { $0 != " " }) }
    #expect(names.count >= 15)
    // A lesson has a prompt of its own, and tests of its own.
    for name in names where name != ".quit" && name != ".learn" {
      let page = try planq("-c", ".help " + name, "--width", "400").expectSuccess()
      let lines = page.split(separator: "\n").drop { !$0.hasPrefix("  try") }
      #expect(!lines.isEmpty)
      for line in lines {
        let example = line.dropFirst(5).drop { $0 == " " }
        #expect(try !shell.answer(to: String(example)).contains("error["), "\(example)")
      }
    }
  }
}
