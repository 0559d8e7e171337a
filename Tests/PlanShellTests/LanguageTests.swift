import PlanTestSupport
import Testing

/// The languages of messages, and how one is chosen.
@Suite struct LanguageTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  // MARK: Choosing

  @Test(arguments: [
    (["LC_ALL": "vi_VN.UTF-8"], "vi"), (["LC_ALL": "", "LANG": "vi_VN.UTF-8"], "vi"),
    (["LC_ALL": "", "LC_MESSAGES": "vi", "LANG": "en_US.UTF-8"], "vi"),
    (["LC_ALL": "", "LC_MESSAGES": "en_US", "LANG": "vi_VN.UTF-8"], "en"),
    (["LC_ALL": "C.UTF-8", "LANG": "vi_VN.UTF-8"], "en"), (["LC_ALL": ""], "en"),
    (["LC_ALL": "VI_vn"], "vi"), (["LC_ALL": "vie_VN"], "en"), (["LC_ALL": "fr_FR"], "en"),
  ])
  func environmentChooses(variables: [String: String], language: String) throws {
    let run = try planq("-c", ".lang", environment: variables)
    #expect(run.output.contains("* \(language)"), "\(run.output)")
  }

  @Test func optionComesBeforeTheEnvironment() throws {
    let vietnamese = ["LC_ALL": "vi_VN.UTF-8"]
    let query = "tasks take 2 show id"
    #expect(try planq("-c", query, environment: vietnamese).output.hasSuffix("\n2 dòng\n"))
    let run = try planq("--lang", "en", "-c", query, environment: vietnamese)
    #expect(run.output.hasSuffix("\n2 rows\n"))
  }

  @Test func commandChangesWhatFollows() throws {
    let query = "tasks take 2 show id"
    let run = try planq("-c", query, "-c", ".lang vi", "-c", query, "-c", ".lang EN; \(query)")
    #expect(run.output.contains("\n2 rows\n"))
    #expect(run.output.contains("\n2 dòng\n"))
    let wrong = try planq("-c", ".lang fr")
    wrong.expectFailure(1, "error[bad-command]: there is no language called fr")
    #expect(wrong.errors.contains("^^ en, vi"))
  }

  @Test func unknownLanguageIsWrongUsage() throws {
    #expect(try planq("--lang", "fr", "-c", "tasks").exit == .code(64))
  }

  // MARK: Reading

  @Test func dataAndHeadingsStay() throws {
    let query = "indicators where target2030 >= 90 show id, name, target2030"
    for format in ["csv", "json", "jsonl"] {
      let english = try planq("--lang", "en", "--format", format, "-c", query)
      let vietnamese = try planq("--lang", "vi", "--format", format, "-c", query)
      #expect(english.output == vietnamese.output)
      #expect(english.errors != vietnamese.errors)
      #expect(vietnamese.errors.hasPrefix("ghi chú: "))
    }
  }

  @Test func filesThatAreWrong() throws {
    try planq.write("a.plan.json", "{\"format\": \"planq-plan/1\", \"nix\": 1}")
    let run = try planq("--lang", "vi", "a.plan.json", "-c", "tasks")
    run.expectFailure(65, "error[bad-plan]: a.plan.json không phải là tệp kế hoạch hợp lệ")
    #expect(run.errors.contains("đối tượng này không có khóa \"nix\""))
    let missing = try planq("--lang", "vi", "b.plan.json", "-c", "tasks")
    missing.expectFailure(
      66, "error[unreadable-file]: không đọc được b.plan.json: không có tệp hoặc thư mục này")
  }

  @Test func shellInVietnamese() throws {
    let shell = try ShellSession(planq, ["--lang", "vi"], rows: 60)
    #expect(
      shell.transcript == """
        planq 0.1.0 · 6121/KH-UBND, Ủy ban nhân dân tỉnh Lâm Đồng
        Hãy thử:  tasks where lead = "so y te"
        .help để xem cách hỏi, Ctrl-D để thoát.

        planq>
        """)
    let help = try shell.answer(to: ".help")
    #expect(help.hasPrefix("Câu truy vấn nêu một nguồn"))
    #expect(help.contains("thoát chương trình"))
    #expect(
      try shell.answer(to: ".tabels") == """
        error[bad-command]: không có lệnh nào tên là .tabels
          --> <shell>:1:1
           |
         1 | .tabels
           | ^^^^^^^ có phải là .tables?
        """)
    try shell.type(".lang en")
    #expect(try shell.answer(to: "plans | count").hasSuffix("\n1 row"))
    try shell.type(".lang vi")
    #expect(try shell.answer(to: "plans | count").hasSuffix("\n1 dòng"))
  }

  @Test func shellFollowsTheEnvironment() throws {
    let shell = try ShellSession(planq, changes: ["LC_ALL": "", "LANG": "vi_VN.UTF-8"])
    #expect(shell.transcript.contains("Hãy thử:"))
  }

  // MARK: Wording

  /// Every query of the file, with what the program says to it in Vietnamese.
  ///
  /// With `PLANQ_RECORD=1` the file is written anew, and the test fails.
  @Test func recordedWording() throws {
    let file = VietnameseCases()
    let recorded = try file.text()
    var actual = ""
    for line in recorded.split(separator: "\n") where line.hasPrefix("$ ") {
      let run = try planq("--lang", "vi", "--width", "80", "-c", String(line.dropFirst(2)))
      actual += "\(line)\n\(run.errors)\(run.output)\n"
    }
    if SampleFiles.isRecording {
      try file.write(actual)
      Issue.record("The Vietnamese wording was recorded; run again without PLANQ_RECORD.")
    } else {
      #expect(actual == recorded)
    }
  }

  @Test func recordedQueriesAllSpeakVietnamese() throws {
    let lines = try VietnameseCases().text().split(separator: "\n")
    let queries = lines.filter { $0.hasPrefix("$ ") }
    #expect(queries.count >= 40)
    for query in queries {
      let run = try planq("--lang", "en", "--width", "80", "-c", String(query.dropFirst(2)))
      for line in run.errors.split(separator: "\n") where line.hasPrefix("error[") {
        #expect(!lines.contains(line), "\(line)")
      }
    }
  }
}
