import ArgumentParser
import PlanShell

/// `planq diff A B`.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planq diff",
    abstract: help("Find how two plans differ.", vi: "So sánh hai bản kế hoạch."),
    usage: "planq diff [--ignore FIELD,…] [--lines] [OPTIONS] A B",
    discussion: help(
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
        """))

  @Option(
    help: ArgumentHelp(
      "Fields to leave out, such as tasks.text, or whole relations, such as areas; may be given"
        + " again.",
      vi: "Các trường không so sánh, ví dụ tasks.text, hoặc cả một bảng, ví dụ areas; dùng được"
        + " nhiều lần.", valueName: "field"))
  var ignore: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Compare line numbers in the published text too.",
      vi: "So sánh cả số dòng trong văn bản đã công bố."))
  var lines = false

  @OptionGroup var results: ResultOptions

  @Argument(
    help: ArgumentHelp("The first plan: a file or text.", vi: "Kế hoạch thứ nhất."),
    completion: .file(extensions: ["json", "txt", "md"]), transform: CommonOptions.path)
  var before: String

  @Argument(
    help: ArgumentHelp("The second plan.", vi: "Kế hoạch thứ hai."),
    completion: .file(extensions: ["json", "txt", "md"]), transform: CommonOptions.path)
  var after: String

  func run() throws {
    let fields = ignore.flatMap { $0.split(separator: ",").map { String($0) } }
    var options = ShellOptions()
    results.apply(to: &options)
    try finish(
      Program.diff(before, after, ignoring: fields, withLines: lines, options))
  }
}

/// `diff` in the tree of commands.
struct DiffBranch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: Diff.configuration.abstract,
    discussion: Diff.configuration.discussion)

  @OptionGroup var diff: Diff
}
