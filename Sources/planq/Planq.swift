import ArgumentParser
import PlanShell

/// The command line: it turns arguments into `ShellOptions` and ends with the exit code.
@main
struct Planq: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planq",
    abstract: "Ask questions of a published implementation plan.",
    usage: """
      planq [PLAN …]                     the shell, over the built-in plan or plan files
      planq [PLAN …] -c QUERY            answer a query
      planq run FILE [PLAN …]            run a query file; - is standard input
      planq [PLAN …] < FILE              the same
      """,
    discussion: """
      For example:
        planq -c 'tasks where lead = "so y te"'
        planq -c 'tasks | count by lead' --format csv
        planq run report.planq --set agency="Sở Y tế" --output report.md --format markdown

      Exit codes: 0 success, 1 a query failed, 64 wrong usage, 65 a bad plan file,
      66 a file that cannot be read, 73 a file that cannot be written, 130 interrupted.
      """,
    version: Program.version,
    subcommands: [Run.self])

  @Option(name: .customShort("c"), help: ArgumentHelp("Answer this query; may be given again.", valueName: "query"))
  var queries: [String] = []

  @OptionGroup var common: CommonOptions

  @Argument(help: "Plan files (*.plan.json) to open in place of the built-in plan.")
  var plans: [String] = []

  func run() throws {
    let work: ShellOptions.Work = queries.isEmpty ? .shell : .queries(queries)
    try Planq.finish(common.options(work, plans: plans))
  }

  /// Runs and ends the process with its exit code.
  static func finish(_ options: ShellOptions) throws {
    let code = Program.run(options)
    if code != .success { throw ArgumentParser.ExitCode(code.rawValue) }
  }
}

/// `planq run FILE`.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a query file.",
    discussion: "A file that begins with `#!/usr/bin/env -S planq run` can be run by its name.")

  @Argument(help: "The query file; - is standard input.")
  var file: String

  @Argument(help: "Plan files (*.plan.json) to open in place of the built-in plan.")
  var plans: [String] = []

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Planq.finish(common.options(.file(file), plans: plans))
  }
}
