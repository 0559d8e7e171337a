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
      "Plan files (*.plan.json) to open in place of the built-in plan.", valueName: "plan"))
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

  @Argument(help: "The query file; - is standard input.")
  var file: String

  @Argument(
    help: ArgumentHelp(
      "Plan files (*.plan.json) to open in place of the built-in plan.", valueName: "plan"))
  var plans: [String] = []

  @OptionGroup var common: CommonOptions

  /// What the arguments ask for.
  var options: ShellOptions { common.options(.file(file), plans: plans) }

  func run() throws {
    try finish(Program.run(options))
  }
}

/// Ends a command with the exit code of its work.
private func finish(_ code: PlanShell.ExitCode) throws {
  if code != .success { throw ArgumentParser.ExitCode(code.rawValue) }
}
