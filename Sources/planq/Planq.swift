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
      CommandTree.main(arguments)
    } else if arguments.first == "run" {
      Run.main(Array(arguments.dropFirst()))
    } else {
      Planq.main(arguments)
    }
  }
}

/// `planq`: the shell, or queries given as arguments.
struct Planq: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planq",
    abstract: "Ask questions of a published implementation plan.",
    usage: """
      planq [PLAN …]           the shell, over the built-in plan or plan files
      planq [PLAN …] -c QUERY  answer a query
      planq [PLAN …] < FILE    run the query file on standard input
      planq run FILE [PLAN …]  run a query file (planq run --help)
      """,
    discussion: """
      For example:
        planq -c 'tasks where lead = "so y te"'
        planq -c 'tasks | count by lead' --format csv
        planq run report.planq --set agency="Sở Y tế" --format markdown -o report.md

      Exit codes:
         0  success                 66  a file cannot be read
         1  a query failed          73  a file cannot be written
        64  wrong usage            130  interrupted by Ctrl-C
        65  a bad plan file
      """,
    version: Program.version)

  @Option(
    name: .customShort("c"),
    help: ArgumentHelp("Answer this query; may be given again.", valueName: "query"))
  var queries: [String] = []

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      "Plan files (*.plan.json) to open in place of the built-in plan.", valueName: "plan"),
    completion: .file(extensions: ["json"]))
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
    commandName: "planq run", abstract: "Run a query file.",
    usage: "planq run FILE [PLAN …] [OPTIONS]",
    discussion: """
      A query file that is executable and begins with this line runs by its own
      name:
        #!/usr/bin/env -S planq run
      """)

  @Argument(help: "The query file; - is standard input.", completion: .file())
  var file: String

  @Argument(
    help: ArgumentHelp(
      "Plan files (*.plan.json) to open in place of the built-in plan.", valueName: "plan"),
    completion: .file(extensions: ["json"]))
  var plans: [String] = []

  @OptionGroup var common: CommonOptions

  /// What the arguments ask for.
  var options: ShellOptions { common.options(.file(file), plans: plans) }

  func run() throws {
    try finish(Program.run(options))
  }
}

/// Both commands as one tree, for what describes the program as a whole: shell completion and the
/// manual. To run, they are told apart before the parser sees them, since a plan may be called
/// `run` only after the first place.
struct CommandTree: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planq", abstract: Planq.configuration.abstract,
    discussion: Planq.configuration.discussion, version: Program.version,
    subcommands: [RunBranch.self])

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
private func finish(_ code: PlanShell.ExitCode) throws {
  if code != .success { throw ArgumentParser.ExitCode(code.rawValue) }
}
