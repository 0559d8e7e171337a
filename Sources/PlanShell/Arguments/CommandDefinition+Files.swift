import PlanModel

extension CommandDefinition {
  /// `planq check FILE …`.
  static let checkFiles = CommandDefinition(
    "check",
    abstract: Message(
      "Find what is wrong with query files, without running them.",
      vi: "Tìm lỗi trong các tệp câu hỏi mà không chạy."),
    usage: .same("planq check FILE … [--plan PLAN] [--format json] [OPTIONS]"),
    discussion: Message(
      """
      Reports every error of every file and of the files that they read, and
      notes: what is defined and never used, conditions that no row of the open
      plan meets, and files that would be written. Exit code 1 with errors, 0
      with notes only.
      """,
      vi: """
        Báo mọi lỗi của từng tệp và của các tệp được đọc trong đó, kèm ghi chú:
        những gì đã đặt tên mà không dùng, điều kiện mà không dòng nào của kế
        hoạch thỏa mãn, và các tệp sẽ được ghi. Mã kết thúc là 1 nếu có lỗi, 0
        nếu chỉ có ghi chú.
        """),
    arguments: [
      ArgumentDefinition(
        "files", files: ["planq"], isRequired: true, isMany: true,
        help: Message(
          "Query files; - is standard input.", vi: "Các tệp câu hỏi; - là đầu vào chuẩn."))
    ],
    options: [.plan, .checkFormat, .setting, .today, .quiet, .allowOutput]
      + OptionDefinition.messages + [.help]
  ) { values in
    var options = values.options
    options.planFiles = values.plans
    return Program.check(values.arguments, format: values.checkFormat, options)
  }

  /// `planq fmt FILE …`.
  static let format = CommandDefinition(
    "fmt",
    abstract: Message(
      "Write query files in their one form.", vi: "Viết lại các tệp câu hỏi theo một dạng chung."),
    usage: .same("planq fmt [--check] FILE … | --stdin"),
    discussion: Message(
      """
      A query stands on one line where it fits 100 columns, else a stage a line.
      Comments and blank lines between statements stay. A file with errors is
      left as it is.
      """,
      vi: """
        Câu truy vấn viết trên một dòng nếu vừa 100 cột, nếu không thì mỗi bước
        một dòng. Chú thích và dòng trống giữa các câu được giữ lại. Tệp có lỗi
        thì giữ nguyên.
        """),
    arguments: [
      ArgumentDefinition(
        "files", files: ["planq"], isMany: true,
        help: Message("Query files.", vi: "Các tệp câu hỏi."))
    ],
    options: [.onlyChecks, .standardInput] + OptionDefinition.messages + [.help],
    check: { values in
      if values.readsInput == values.arguments.isEmpty { return nil }
      return Message(
        "Name query files, or give --stdin alone.",
        vi: "Hãy nêu các tệp câu hỏi, hoặc chỉ dùng --stdin.")
    }
  ) { values in
    Program.format(
      values.readsInput ? ["-"] : values.arguments, onlyChecks: values.onlyChecks, values.options)
  }

  /// `planq diff A B`.
  static let diff = CommandDefinition(
    "diff", abstract: Message("Find how two plans differ.", vi: "So sánh hai bản kế hoạch."),
    usage: .same("planq diff [--ignore FIELD,…] [--lines] [OPTIONS] A B"),
    discussion: Message(
      """
      A and B are plan files or published texts. A row of the result is one
      difference: a task, indicator or other row that was added or removed, that
      moved to another number, or a field of it that changed. Rows are found
      again by number and title. Exit code 0 without differences, 1 with.

      For example:
        planq diff 2024.plan.json 2025.plan.json
        planq diff 2024.txt 2025.txt --ignore tasks.text,areas --format csv
      """,
      vi: """
        A và B là tệp kế hoạch hoặc văn bản đã công bố. Mỗi dòng kết quả là một
        chỗ khác nhau: nhiệm vụ, chỉ tiêu hay dòng khác được thêm (added), bị bỏ
        (removed), đổi số thứ tự (moved), hoặc một trường của nó thay đổi
        (changed). Các dòng được ghép theo số thứ tự và tên. Mã kết thúc là 0
        nếu không có gì khác, 1 nếu có.

        Ví dụ:
          planq diff 2024.plan.json 2025.plan.json
          planq diff 2024.txt 2025.txt --ignore tasks.text,areas --format csv
        """),
    arguments: [
      ArgumentDefinition(
        "before", files: ArgumentDefinition.planFiles, isRequired: true,
        help: Message("The first plan: a file or text.", vi: "Kế hoạch thứ nhất: tệp hoặc văn bản.")
      ),
      ArgumentDefinition(
        "after", files: ArgumentDefinition.planFiles, isRequired: true,
        help: Message("The second plan.", vi: "Kế hoạch thứ hai.")),
    ],
    options: [.ignore, .lines] + OptionDefinition.results + [.help]
  ) { values in
    Program.diff(
      values.arguments[0], values.arguments[1], ignoring: values.ignored,
      withLines: values.comparesLines, values.options)
  }

  /// `planq import FILE …`.
  static let importTexts = CommandDefinition(
    "import",
    abstract: Message(
      "Make plan files of published texts.", vi: "Tạo tệp kế hoạch từ văn bản đã công bố."),
    usage: .same("planq import FILE … [-o OUT.plan.json | -d FOLDER] [OPTIONS]"),
    discussion: Message(
      """
      A text is plain or Markdown, in UTF-8, UTF-16 or Windows-1258. The plan of
      one text goes to standard output, to the file of -o or into the folder of
      -d, where a.txt becomes a.plan.json. Several texts need -d; one that is bad
      does not stop the others, and the greatest exit code counts.

      The report tells what was found, which readings are uncertain and which
      lines were not understood. It goes to standard error, in short; --report
      has all of it. With --strict a text with any of these gives no plan file
      and exit code 65.
      """,
      vi: """
        Văn bản là text hoặc Markdown, ở mã UTF-8, UTF-16 hoặc Windows-1258. Kế
        hoạch của một văn bản được ghi ra đầu ra chuẩn, vào tệp nêu bằng -o hoặc
        vào thư mục nêu bằng -d, ở đó a.txt thành a.plan.json. Nhiều văn bản thì
        cần -d; một văn bản hỏng không làm dừng các văn bản khác, mã kết thúc là
        mã lớn nhất.

        Báo cáo nêu những gì tìm được, chỗ nào đọc chưa chắc chắn và dòng nào
        không hiểu. Bản rút gọn ghi ra luồng lỗi chuẩn; --report có đầy đủ. Với
        --strict, văn bản có những chỗ như vậy thì không ghi tệp kế hoạch và mã
        kết thúc là 65.
        """),
    arguments: [
      ArgumentDefinition(
        "files", files: ["txt", "md"], isRequired: true, isMany: true,
        help: Message(
          "Published texts; - is standard input.", vi: "Các văn bản; - là đầu vào chuẩn."))
    ],
    options: [.planOutput, .directory, .importReport, .source, .certain, .errorsOnly]
      + OptionDefinition.messages + [.help],
    check: importProblem
  ) { values in
    var work = values.importing
    work.files = values.arguments
    return Program.importTexts(work, values.options)
  }

  private static func importProblem(_ values: ArgumentValues) -> Message? {
    if values.importing.output != nil, values.importing.folder != nil {
      return Message("Give -o or -d, not both.", vi: "Chỉ dùng -o hoặc -d, không dùng cả hai.")
    }
    if values.arguments.count > 1, values.importing.folder == nil {
      return Message(
        "Several texts need a folder for their plans: -d FOLDER.",
        vi: "Nhiều văn bản thì cần thư mục cho các tệp kế hoạch: -d FOLDER.")
    }
    if values.arguments.count(where: { $0 == "-" }) > 1 {
      return Message(
        "Standard input can be read once.", vi: "Chỉ đọc được đầu vào chuẩn một lần.")
    }
    return nil
  }
}

// MARK: Options of single commands

extension OptionDefinition {
  fileprivate static let plan = text(
    "--plan", value: "plan", completion: .files(ArgumentDefinition.planFiles),
    help: Message(
      "Check against this plan file in place of the built-in plan; may be given again.",
      vi: "Kiểm tra theo tệp kế hoạch này thay cho kế hoạch có sẵn; dùng được nhiều lần.")
  ) { $0.plans.append($1) }

  fileprivate static let checkFormat = word(
    "--format", value: "name", words: Program.CheckFormat.allCases.map(\.rawValue),
    usual: Program.CheckFormat.text.rawValue,
    help: Message(
      "How to say what is found: text, or json for editors.",
      vi: "Cách báo kết quả: text, hoặc json cho trình soạn thảo.")
  ) { $0.checkFormat = Program.CheckFormat(rawValue: $1) ?? .text }

  fileprivate static let onlyChecks = flag(
    "--check",
    help: Message(
      "Change nothing; list the files that would change, and fail if there are any.",
      vi: "Không sửa gì; liệt kê các tệp sẽ thay đổi, nếu có thì báo lỗi.")
  ) { $0.onlyChecks = true }

  fileprivate static let standardInput = flag(
    "--stdin",
    help: Message(
      "Read standard input and write standard output.", vi: "Đọc đầu vào chuẩn, ghi đầu ra chuẩn.")
  ) { $0.readsInput = true }

  fileprivate static let ignore = text(
    "--ignore", value: "field",
    help: Message(
      "Fields to leave out, such as tasks.text, or whole relations, such as areas; may be given"
        + " again.",
      vi: "Các trường không so sánh, ví dụ tasks.text, hoặc cả một bảng, ví dụ areas; dùng được"
        + " nhiều lần.")
  ) { $0.ignored += $1.split(separator: ",").map { String($0) } }

  fileprivate static let lines = flag(
    "--lines",
    help: Message(
      "Compare line numbers in the published text too.",
      vi: "So sánh cả số dòng trong văn bản đã công bố.")
  ) { $0.comparesLines = true }

  fileprivate static let planOutput = text(
    "-o", "--output", value: "file", completion: .files(["json"]),
    help: Message(
      "Write the plan to this file, whole or not at all.",
      vi: "Ghi kế hoạch vào tệp này, trọn vẹn hoặc không ghi gì.")
  ) { $0.importing.output = $1 }

  fileprivate static let directory = text(
    "-d", "--directory", value: "folder", completion: .folders,
    help: Message(
      "Write plan files into this folder.", vi: "Ghi các tệp kế hoạch vào thư mục này.")
  ) { $0.importing.folder = $1 }

  fileprivate static let importReport = text(
    "--report", value: "file", completion: .files(["json"]),
    help: Message(
      "Write the whole report to this file, as JSON.",
      vi: "Ghi toàn bộ báo cáo vào tệp này, dạng JSON.")
  ) { $0.importing.report = $1 }

  fileprivate static let source = text(
    "--source", value: "text",
    help: Message(
      "Where the text comes from, kept in the plan.",
      vi: "Nguồn của văn bản, được giữ trong kế hoạch.")
  ) { $0.importing.source = $1 }

  fileprivate static let certain = flag(
    "--strict",
    help: Message(
      "Fail where anything was uncertain or not understood.",
      vi: "Báo lỗi khi có chỗ đọc chưa chắc chắn hoặc không hiểu.")
  ) { $0.importing.isStrict = true }

  fileprivate static let errorsOnly = flag(
    "-q", "--quiet", help: Message("Report errors only.", vi: "Chỉ báo lỗi.")
  ) { $0.options.isQuiet = true }
}
