import PlanModel

extension CommandDefinition {
  /// `planq`: the shell, or queries given as arguments.
  static let program = CommandDefinition(
    "",
    abstract: Message(
      "Ask questions of a published implementation plan.",
      vi: "Hỏi đáp về một bản kế hoạch đã ban hành."),
    usage: Message(
      """
      planq [PLAN …]           the shell, over the built-in plan or other plans
      planq [PLAN …] -c QUERY  answer a query
      planq [PLAN …] < FILE    run the query file on standard input
      planq run FILE [PLAN …]  run a query file (planq run --help)
      planq check FILE …       find mistakes in files (planq check --help)
      planq fmt FILE …         write query files in one form (planq fmt --help)
      planq import FILE …      make plan files of texts (planq import --help)
      planq diff A B           how two plans differ (planq diff --help)
      planq learn              lessons that check answers (planq learn --help)
      """,
      vi: """
        planq [PLAN …]           hỏi đáp, với kế hoạch có sẵn hoặc các tệp đã nêu
        planq [PLAN …] -c QUERY  trả lời một câu hỏi
        planq [PLAN …] < FILE    chạy tệp câu hỏi từ đầu vào chuẩn
        planq run FILE [PLAN …]  chạy một tệp câu hỏi (planq run --help)
        planq check FILE …       tìm lỗi trong tệp câu hỏi (planq check --help)
        planq fmt FILE …         viết lại tệp câu hỏi (planq fmt --help)
        planq import FILE …      nhập văn bản đã công bố (planq import --help)
        planq diff A B           so sánh hai kế hoạch (planq diff --help)
        planq learn              bài học có chấm bài (planq learn --help)
        """),
    discussion: Message(
      """
      For example:
        planq -c 'tasks where lead = "so y te"'
        planq -c 'tasks | count by lead' --format csv
        planq run report.planq --set agency=SYT --format markdown -o report.md

      Exit codes:
         0  success                 66  a file cannot be read
         1  a query failed          73  a file cannot be written
        64  wrong usage            130  interrupted by Ctrl-C
        65  a bad plan file or text
      """,
      vi: """
        Ví dụ:
          planq -c 'tasks where lead = "so y te"'
          planq -c 'tasks | count by lead' --format csv
          planq run report.planq --set agency=SYT --format markdown -o report.md

        Mã kết thúc:
           0  thành công              66  không đọc được tệp
           1  câu hỏi bị lỗi          73  không ghi được tệp
          64  sai cách dùng          130  bị ngắt bằng Ctrl-C
          65  tệp kế hoạch có lỗi
        """),
    arguments: [.plans], options: [.query] + OptionDefinition.running + [.version, .help]
  ) { values in
    var options = values.options
    options.planFiles = values.arguments
    options.work = values.queries.isEmpty ? .shell : .queries(values.queries)
    return Program.run(options)
  }

  /// `planq run FILE`.
  static let run = CommandDefinition(
    "run", abstract: Message("Run a query file.", vi: "Chạy một tệp câu hỏi."),
    usage: .same("planq run FILE [PLAN …] [OPTIONS]"),
    discussion: Message(
      """
      A query file that is executable and begins with this line runs by its own
      name:
        #!/usr/bin/env -S planq run
      """,
      vi: """
        Tệp câu hỏi có quyền chạy và bắt đầu bằng dòng sau thì chạy được bằng tên
        của chính nó:
          #!/usr/bin/env -S planq run
        """),
    arguments: [
      ArgumentDefinition(
        "file", isRequired: true,
        help: Message(
          "The query file; - is standard input.", vi: "Tệp câu hỏi; - là đầu vào chuẩn.")),
      .plans,
    ],
    options: [.dryRun] + OptionDefinition.running + [.help]
  ) { values in
    var options = values.options
    options.work = .file(values.arguments[0])
    options.planFiles = Array(values.arguments.dropFirst())
    return Program.run(options)
  }
}

extension OptionDefinition {
  fileprivate static let query = text(
    "-c", value: "query",
    help: Message(
      "Answer this query; may be given again.", vi: "Trả lời câu hỏi này; dùng được nhiều lần.")
  ) { $0.queries.append($1) }

  static let version = flag(
    "--version", help: Message("Show the version.", vi: "Hiện phiên bản.")
  ) { _ in }

  fileprivate static let dryRun = flag(
    "--dry-run",
    help: Message(
      "Check the file and list the statements that would run; run nothing.",
      vi: "Kiểm tra tệp và liệt kê các câu lệnh sẽ chạy, không chạy gì.")
  ) { $0.options.isDryRun = true }
}
