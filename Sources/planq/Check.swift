import ArgumentParser
import PlanShell

/// `planq check FILE…`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planq check",
    abstract: help(
      "Find what is wrong with query files, without running them.",
      vi: "Tìm lỗi trong các tệp câu hỏi mà không chạy."),
    usage: "planq check FILE … [--plan PLAN] [--format json] [OPTIONS]",
    discussion: help(
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
        """))

  @Argument(
    help: ArgumentHelp(
      "Query files; - is standard input.", vi: "Các tệp câu hỏi; - là đầu vào chuẩn."),
    completion: .file(extensions: ["planq"]), transform: CommonOptions.path)
  var files: [String]

  @Option(
    name: .customLong("plan"),
    help: ArgumentHelp(
      "Check against this plan file in place of the built-in plan; may be given again.",
      vi: "Kiểm tra theo tệp kế hoạch này thay cho kế hoạch có sẵn; dùng được nhiều lần.",
      valueName: "plan"),
    completion: .file(extensions: ["json", "txt", "md"]), transform: CommonOptions.path)
  var plans: [String] = []

  @Option(
    help: ArgumentHelp(
      "How to say what is found: text, or json for editors.",
      vi: "Cách báo kết quả: text, hoặc json cho trình soạn thảo.", valueName: "name"))
  var format: Program.CheckFormat = .text

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Give a script parameter its value, or take values from @file; may be given again.",
      vi: "Đặt giá trị cho tham số, hoặc lấy từ @tệp; dùng được nhiều lần.",
      valueName: "name=value"),
    transform: CommonOptions.setting)
  var settings: [ShellOptions.SettingSource] = []

  @Option(
    help: ArgumentHelp(
      "Count from this day in place of today.", vi: "Tính từ ngày này thay cho hôm nay.",
      valueName: "yyyy-mm-dd"),
    transform: CommonOptions.date)
  var today: CalendarDay?

  @Flag(
    name: [.long, .customShort("q")],
    help: ArgumentHelp("Hide notes.", vi: "Không hiện ghi chú."))
  var quiet = false

  @OptionGroup var permissions: PermissionOptions

  @OptionGroup var messages: MessageOptions

  func run() throws {
    var options = ShellOptions()
    messages.apply(to: &options)
    options.planFiles = plans
    options.settingSources = settings
    options.today = today
    options.isQuiet = quiet
    permissions.apply(to: &options)
    try finish(Program.check(files, format: format, options))
  }
}

extension Program.CheckFormat: ExpressibleByArgument {}

/// `check` in the tree of commands.
struct CheckBranch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: Check.configuration.abstract,
    discussion: Check.configuration.discussion)

  @OptionGroup var check: Check
}
