import ArgumentParser
import PlanShell

/// `planq fmt FILE…`.
struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planq fmt",
    abstract: help(
      "Write query files in their one form.", vi: "Viết lại các tệp câu hỏi theo một dạng chung."),
    usage: "planq fmt [--check] FILE … | --stdin",
    discussion: help(
      """
      A query stands on one line where it fits 100 columns, else a stage a line.
      Comments and blank lines between statements stay. A file with errors is
      left as it is.
      """,
      vi: """
        Câu truy vấn viết trên một dòng nếu vừa 100 cột, nếu không thì mỗi bước
        một dòng. Chú thích và dòng trống giữa các câu được giữ lại. Tệp có lỗi
        thì giữ nguyên.
        """))

  @Flag(
    help: ArgumentHelp(
      "Change nothing; list the files that would change, and fail if there are any.",
      vi: "Không sửa gì; liệt kê các tệp sẽ thay đổi, nếu có thì báo lỗi."))
  var check = false

  @Flag(
    help: ArgumentHelp(
      "Read standard input and write standard output.", vi: "Đọc đầu vào chuẩn, ghi đầu ra chuẩn."))
  var stdin = false

  @OptionGroup var messages: MessageOptions

  @Argument(
    help: ArgumentHelp("Query files.", vi: "Các tệp câu hỏi."),
    completion: .file(extensions: ["planq"]), transform: CommonOptions.path)
  var files: [String] = []

  func validate() throws {
    if stdin == files.isEmpty { return }
    throw ValidationError(
      help(
        "Name query files, or give --stdin alone.",
        vi: "Hãy nêu các tệp câu hỏi, hoặc chỉ dùng --stdin."))
  }

  func run() throws {
    var options = ShellOptions()
    messages.apply(to: &options)
    try finish(
      Program.format(stdin ? ["-"] : files, onlyChecks: check, options))
  }
}

/// `fmt` in the tree of commands.
struct FormatBranch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: Format.configuration.abstract,
    discussion: Format.configuration.discussion)

  @OptionGroup var format: Format
}
