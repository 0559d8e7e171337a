import PlanTestSupport
import Testing

/// The ways to run the program, and what its options do.
@Suite struct CommandLineTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  @Test func queryAsArgument() throws {
    let run = try planq("-c", "tasks | count")
    #expect(run.expectSuccess() == "count\n─────\n   31\n1 row\n")
  }

  @Test func severalQueriesShareNamesAndStandApart() throws {
    let run = try planq(
      "-c", "let mine = tasks where lead = 'SYT'", "-c", "mine | count", "-c", "plans | count")
    #expect(run.expectSuccess() == "count\n─────\n    3\n1 row\n\ncount\n─────\n    1\n1 row\n")
  }

  @Test func nothingToDo() throws {
    for query in ["", ";;", "# a remark", "\u{FEFF}"] {
      #expect(try planq("-c", query).expectSuccess() == "")
    }
    #expect(try planq(input: "").expectSuccess() == "")
  }

  @Test func file() throws {
    try planq.write("q.planq", "#!/usr/bin/env -S planq run\ntasks\n| where lead = 'SYT'\n| count")
    #expect(try planq("run", "q.planq", "--format", "csv").expectSuccess() == "count\n3\n")
  }

  @Test func standardInput() throws {
    let query = "tasks where lead = 'so y te'\n\n| count"
    #expect(try planq("--format", "csv", input: query).expectSuccess() == "count\n3\n")
    #expect(try planq("run", "-", "--format", "csv", input: query).expectSuccess() == "count\n3\n")
  }

  @Test func parameters() throws {
    try planq.write("q.planq", "param agency = 'SYT'; tasks where lead = $agency | count")
    let csv = ["--format", "csv"]
    #expect(try planq.run(["run", "q.planq"] + csv).output == "count\n3\n")
    let set = ["run", "q.planq", "--set", "Agency=sở nội vụ", "--set", "agency=SLDTBXH"]
    #expect(try planq.run(set + csv).expectSuccess() == "count\n12\n")
  }

  @Test func otherPlans() throws {
    try planq.writeSecondPlan("b.plan.json")
    let sample = SampleFiles.folder + "/lam-dong-6121.plan.json"
    let one = try planq("b.plan.json", "-c", "plans show number", "--format", "csv")
    #expect(one.expectSuccess() == "number\n7000/KH-UBND\n")
    let both = try planq(
      sample, "b.plan.json", "--format", "csv", "-c",
      "tasks where lead = 'SYT' | count by plan", "-c", "tasks where lead = 'SYT' | take 1")
    #expect(
      both.expectSuccess() == """
        plan,count
        6121/KH-UBND,3
        7000/KH-UBND,3
        id,title,area,lead,timeframe,plan
        III.4.a,"Thực hiện tốt chính sách dân số góp phần phát triển, nâng cao chất lượng nguồn \
        nhân lực",Phát triển nguồn nhân lực,Sở Y tế,Năm 2024 và các năm tiếp theo,6121/KH-UBND

        """)
  }

  @Test func width() throws {
    let wide = try planq("-c", "tasks | take 3").expectSuccess()
    #expect(wide.split(separator: "\n").contains { $0.count > 120 })
    for width in ["20", "40", "72"] {
      let lines = try planq("-c", "tasks | take 3", "--width", width).expectSuccess()
      #expect(lines.split(separator: "\n").allSatisfy { $0.count <= Int(width) ?? 0 })
    }
  }

  @Test func quiet() throws {
    let query = "tasks where timeframe covers 2025 | count"
    let loud = try planq("-c", query)
    #expect(loud.exit == .code(0))
    #expect(loud.errors == "note: 5 undecided: event 1, unstated 4\n")
    #expect(try planq("-c", query, "--quiet").expectSuccess() == loud.output)
  }

  @Test func strict() throws {
    let query = "tasks where timeframe covers 2025 | count"
    let run = try planq("-c", query, "--strict", "-q")
    run.expectFailure(1, "error[")
    #expect(run.output == "count\n─────\n   26\n1 row\n")
    #expect(try planq("-c", "tasks | count", "--strict").exit == .code(0))
  }

  @Test func today() throws {
    let run = try planq(
      "-c", "plans show today() as day", "--today", "2031-12-31", "--format", "csv")
    #expect(run.expectSuccess() == "day\n2031-12-31\n")
  }

  @Test func color() throws {
    let query = ["-c", "tasks | count", "-c", "tasks | cout"]
    #expect(!(try planq.run(query).output + planq.run(query).errors).contains("\u{1B}"))
    let always = try planq.run(query + ["--color", "always"])
    #expect(always.output.contains("\u{1B}["))
    #expect(always.errors.contains("\u{1B}["))
    let asked = try planq.run(query + ["--color", "always"], ["NO_COLOR": "1"])
    #expect(asked.output.contains("\u{1B}["))
  }

  @Test func versionAndHelp() throws {
    #expect(try planq("--version").expectSuccess() == "0.1.0\n")
    for arguments in [["--help"], ["run", "--help"], ["help"], ["help", "run"]] {
      for (language, note) in [("en", "Hide notes."), ("vi_VN", "Không hiện ghi chú.")] {
        let changes = ["COLUMNS": "80", "LC_ALL": language]
        let help = try planq.run(arguments, changes).expectSuccess()
        #expect(help.contains("--keep-going") && help.contains(note))
        #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(help)")
      }
    }
    #expect(try planq("--lang=vi", "--help").expectSuccess().contains("Mã kết thúc"))
  }

  @Test func optionsBeforeRun() throws {
    try planq.write("q.planq", "plans | count;\n")
    for options in [
      ["--format", "csv"], ["--format=csv"], ["-q", "--lang", "vi", "--format", "csv"],
    ] {
      #expect(try planq.run(options + ["run", "q.planq"]).expectSuccess() == "count\n1\n")
    }
    let arguments = ["--today", "2026-01-15", "run", "q.planq", "--format", "csv"]
    #expect(try planq.run(arguments).expectSuccess() == "count\n1\n")
    for arguments in [["run", "--help"], ["help", "run"]] {
      let help = try planq.run(["--lang", "vi"] + arguments).expectSuccess()
      #expect(help.hasPrefix("GIỚI THIỆU: Chạy một tệp câu hỏi."), "\(help)")
    }
    #expect(try planq("--lang", "en", "help").expectSuccess().contains("Exit codes"))
    try planq("./run", "-c", "tasks").expectFailure(66, "error[unreadable-file]: cannot read ./run")
  }

  /// The manual page is made from this.

  @Test(arguments: [
    ["--format", "xml", "-c", "tasks"], ["-c"], ["run"], ["--today", "15/11/2025"], ["--bad"],
    ["--width", "0"], ["--set", "a", "-c", "tasks"], ["--set", "=a"], ["--color", "blue"],
    ["run", "f", "-c", "tasks"], ["--set", "a=1", "-c", "tasks | count"], [""],
  ])
  func wrongUsage(arguments: [String]) throws {
    let run = try planq.run(arguments)
    #expect(run.exit == .code(64) || arguments == [""], "\(run.errors)")
    #expect(run.output == "")
    #expect(run.errorCount == 1, "\(run.errors)")
  }
}
