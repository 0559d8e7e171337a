import ArgumentParser
import PlanShell

/// `planq import FILE…`.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planq import",
    abstract: help(
      "Make plan files of published texts.", vi: "Tạo tệp kế hoạch từ văn bản đã công bố."),
    usage: "planq import FILE … [-o OUT.plan.json | -d FOLDER] [OPTIONS]",
    discussion: help(
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
        """))

  @Argument(
    help: ArgumentHelp(
      "Published texts; - is standard input.", vi: "Các văn bản; - là đầu vào chuẩn."),
    completion: .file(extensions: ["txt", "md"]), transform: CommonOptions.path)
  var files: [String]

  @Option(
    name: [.long, .customShort("o")],
    help: ArgumentHelp(
      "Write the plan to this file, whole or not at all.",
      vi: "Ghi kế hoạch vào tệp này, trọn vẹn hoặc không ghi gì.", valueName: "file"),
    completion: .file(extensions: ["json"]), transform: CommonOptions.path)
  var output: String?

  @Option(
    name: [.long, .customShort("d")],
    help: ArgumentHelp(
      "Write plan files into this folder.", vi: "Ghi các tệp kế hoạch vào thư mục này.",
      valueName: "folder"),
    completion: .directory, transform: CommonOptions.path)
  var directory: String?

  @Option(
    help: ArgumentHelp(
      "Write the whole report to this file, as JSON.",
      vi: "Ghi toàn bộ báo cáo vào tệp này, dạng JSON.", valueName: "file"),
    completion: .file(extensions: ["json"]), transform: CommonOptions.path)
  var report: String?

  @Option(
    help: ArgumentHelp(
      "Where the text comes from, kept in the plan.",
      vi: "Nguồn của văn bản, được giữ trong kế hoạch.", valueName: "text"))
  var source: String?

  @Flag(
    help: ArgumentHelp(
      "Fail where anything was uncertain or not understood.",
      vi: "Báo lỗi khi có chỗ đọc chưa chắc chắn hoặc không hiểu."))
  var strict = false

  @Flag(
    name: [.long, .customShort("q")],
    help: ArgumentHelp("Report errors only.", vi: "Chỉ báo lỗi."))
  var quiet = false

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if output != nil, directory != nil {
      throw ValidationError(
        help("Give -o or -d, not both.", vi: "Chỉ dùng -o hoặc -d, không dùng cả hai."))
    }
    if files.count > 1, directory == nil {
      throw ValidationError(
        help(
          "Several texts need a folder for their plans: -d FOLDER.",
          vi: "Nhiều văn bản thì cần thư mục cho các tệp kế hoạch: -d FOLDER."))
    }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError(
        help("Standard input can be read once.", vi: "Chỉ đọc được đầu vào chuẩn một lần."))
    }
  }

  func run() throws {
    var work = ImportOptions(files: files)
    work.output = output
    work.folder = directory
    work.report = report
    work.isStrict = strict
    work.source = source
    var options = ShellOptions()
    options.isQuiet = quiet
    messages.apply(to: &options)
    try finish(Program.importTexts(work, options))
  }
}

/// `import` in the tree of commands.
struct ImportBranch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Import.configuration.abstract,
    discussion: Import.configuration.discussion)

  @OptionGroup var work: Import
}
