import ArgumentParser
import PlanShell

/// The program: arguments become `ShellOptions`, and what they lead to becomes the exit code.
@main
enum Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let code = Program.checkArguments() {
      Run.exit(withError: ArgumentParser.ExitCode(code.rawValue))
    }
    if let options = ShellOptions(plain: arguments) {
      let code = Program.run(options)
      if code != .success { Run.exit(withError: ArgumentParser.ExitCode(code.rawValue)) }
    } else if CommandTree.describes(arguments) {
      run(CommandTree.self, arguments)
    } else {
      let (command, rest) = command(arguments)
      run(command, rest)
    }
  }

  /// The command that arguments name, and the arguments for it; a test compares it with the quick
  /// reader of arguments.
  static func command(
    _ arguments: [String]
  ) -> (command: any ParsableCommand.Type, arguments: [String]) {
    guard let place = ShellOptions.placeOfCommand(in: arguments) else {
      return (Planq.self, arguments)
    }
    var rest = arguments
    switch rest.remove(at: place) {
    case "run": return (Run.self, rest)
    case "learn": return (Learn.self, rest)
    case "check": return (Check.self, rest)
    case "fmt": return (Format.self, rest)
    case "import": return (Import.self, rest)
    case "diff": return (Diff.self, rest)
    default:
      let topic = ShellOptions.placeOfCommand(in: rest).map { rest[$0] }
      let topics: [String: any ParsableCommand.Type] = [
        "run": Run.self, "learn": Learn.self, "check": Check.self, "fmt": Format.self,
        "import": Import.self, "diff": Diff.self,
      ]
      return (topic.flatMap { topics[$0] } ?? Planq.self, ["--help"])
    }
  }

  /// Lets the parser read arguments and runs what they ask for. Help and mistakes are written here
  /// and not by the parser, which has English words only.
  private static func run<Command: ParsableCommand>(
    _ type: Command.Type, _ arguments: [String]
  ) {
    do {
      var command = try type.parse(arguments)
      try command.run()
    } catch {
      let code = type.exitCode(for: error)
      let text = type.fullMessage(for: error)
      if !text.isEmpty { end(text, code, ofDescription: type is CommandTree.Type, arguments) }
      type.exit(withError: code)
    }
  }

  /// Writes what the parser says; ends the process where that cannot be written.
  private static func end(
    _ text: String, _ code: ArgumentParser.ExitCode, ofDescription isDescription: Bool,
    _ arguments: [String]
  ) {
    if code != .success {
      let escaped = CommandLineText.escaped(text, quoting: arguments)
      return CommandLineText.report(ParserText.worded(escaped) + "\n")
    }
    let written = CommandLineText.show((isDescription ? text : ParserText.worded(text)) + "\n")
    if written != .success {
      Planq.exit(withError: ArgumentParser.ExitCode(written.rawValue))
    }
  }
}

/// `planq`: the shell, or queries given as arguments.
struct Planq: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planq",
    abstract: help(
      "Ask questions of a published implementation plan.",
      vi: "Hỏi đáp về một bản kế hoạch đã ban hành."),
    usage: help(
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
    discussion: help(
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
    version: Program.version)

  @Option(
    name: .customShort("c"),
    help: ArgumentHelp(
      "Answer this query; may be given again.", vi: "Trả lời câu hỏi này; dùng được nhiều lần.",
      valueName: "query"))
  var queries: [String] = []

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      "Plan files (*.plan.json) or texts to open in place of the built-in plan.",
      vi: "Các tệp kế hoạch (*.plan.json) hoặc văn bản mở thay cho kế hoạch có sẵn.",
      valueName: "plan"),
    completion: .file(extensions: ["json", "txt", "md"]), transform: CommonOptions.path)
  var plans: [String] = []

  /// What the arguments ask for.
  var options: ShellOptions {
    common.options(queries.isEmpty ? .shell : .queries(queries), plans: plans)
  }

  func run() throws {
    try finish(Program.run(options))
  }
}

/// `planq run FILE`.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planq run", abstract: help("Run a query file.", vi: "Chạy một tệp câu hỏi."),
    usage: "planq run FILE [PLAN …] [OPTIONS]",
    discussion: help(
      """
      A query file that is executable and begins with this line runs by its own
      name:
        #!/usr/bin/env -S planq run
      """,
      vi: """
        Tệp câu hỏi có quyền chạy và bắt đầu bằng dòng sau thì chạy được bằng tên
        của chính nó:
          #!/usr/bin/env -S planq run
        """))

  @Argument(
    help: ArgumentHelp(
      "The query file; - is standard input.", vi: "Tệp câu hỏi; - là đầu vào chuẩn."),
    completion: .file(), transform: CommonOptions.path)
  var file: String

  @Argument(
    help: ArgumentHelp(
      "Plan files (*.plan.json) or texts to open in place of the built-in plan.",
      vi: "Các tệp kế hoạch (*.plan.json) hoặc văn bản mở thay cho kế hoạch có sẵn.",
      valueName: "plan"),
    completion: .file(extensions: ["json", "txt", "md"]), transform: CommonOptions.path)
  var plans: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Check the file and list the statements that would run; run nothing.",
      vi: "Kiểm tra tệp và liệt kê các câu lệnh sẽ chạy, không chạy gì."))
  var dryRun = false

  @OptionGroup var common: CommonOptions

  /// What the arguments ask for.
  var options: ShellOptions {
    var options = common.options(.file(file), plans: plans)
    options.isDryRun = dryRun
    return options
  }

  func run() throws {
    try finish(Program.run(options))
  }
}

/// All commands as one tree, for what describes the program as a whole: shell completion and the
/// manual. To run, they are told apart before the parser sees them, since a plan may be called
/// `run` only after the first place.
struct CommandTree: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planq", abstract: Planq.configuration.abstract,
    discussion: Planq.configuration.discussion, version: Program.version,
    subcommands: [
      RunBranch.self, CheckBranch.self, FormatBranch.self, ImportBranch.self, DiffBranch.self,
      LearnBranch.self,
    ])

  @OptionGroup var planq: Planq

  /// Whether arguments ask for a description of the program.
  static func describes(_ arguments: [String]) -> Bool {
    let first = arguments.first ?? ""
    return first.hasPrefix("--generate-completion-script") || first == "--experimental-dump-help"
  }
}

/// `run` in the tree of commands.
struct RunBranch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: Run.configuration.abstract,
    discussion: Run.configuration.discussion)

  @OptionGroup var run: Run
}

/// Ends a command with the exit code of its work.
func finish(_ code: PlanShell.ExitCode) throws {
  if code != .success { throw ArgumentParser.ExitCode(code.rawValue) }
}
