import PlanModel
import PlanQuery
import PlanRendering
import QuerySyntax

/// Runs what the command line asks for. The whole public face of PlanShell.
public enum Program {
  /// The version that `--version` shows.
  public static let version = "0.1.0"

  /// Prepares the process, and checks that the arguments are text. The standard library mends bytes
  /// that are not, and a query that was mended in silence would be answered wrongly.
  ///
  /// - Returns: The exit code where one is not, which has been reported; else `nil`.
  static func checkArguments(_ arguments: [String]) -> ExitCode? {
    Terminal.prepareStreams()
    for (number, pointer) in CommandLine.unsafeArguments.enumerated() where number > 0 {
      guard String(validatingCString: pointer) == nil else { continue }
      var options = ShellOptions()
      options.language = language(of: arguments)
      Reporter(options).error(.invalidEncoding, ShellMessages.argumentNotText(number))
      return .queryFailed
    }
    return nil
  }

  /// Runs and tells how the process should end.
  ///
  /// - Parameter options: What the command line says.
  /// - Returns: The exit code.
  public static func run(_ options: ShellOptions) -> ExitCode {
    Terminal.prepareStreams()
    let reporter = Reporter(options)
    do throws(ReportedFailure) {
      let (options, today) = try completed(options, reporter)
      return try run(options, today: today, reporter)
    } catch {
      return error.exitCode
    }
  }

  /// Adds to options what they only point to: the values for parameters that are in files, and
  /// the present day.
  ///
  /// - Throws: `ReportedFailure` where one of these cannot be had.
  static func completed(
    _ options: ShellOptions, _ reporter: Reporter
  ) throws(ReportedFailure) -> (options: ShellOptions, today: CalendarDate) {
    var options = options
    // Known before any work is done for it.
    try checkOutput(options, reporter)
    options.settings = try SettingReader.settings(options.settingSources, reporter)
    guard let today = options.today ?? currentDate() else {
      reporter.error(.badUsage, ShellMessages.noDate)
      throw ReportedFailure(exitCode: .wrongUsage)
    }
    return (options, today)
  }

  private static func run(
    _ options: ShellOptions, today: CalendarDate, _ reporter: Reporter
  ) throws(ReportedFailure) -> ExitCode {
    if case .learn(let work) = options.work {
      return LearningProgram(options: options, today: today, reporter: reporter).run(work)
    }
    let isShell =
      options.work == .shell && Terminal.isInputTerminal && Terminal.isOutputTerminal
    if isShell, options.output != nil {
      reporter.error(.badUsage, ShellMessages.outputInShell)
      return .wrongUsage
    }
    let database = try PlanLoader.plans(
      options.planFiles, today: today, reporter, options.limits)
    let session = Session(database: database, options: options, reporter: reporter)
    switch options.work {
    case .queries(let queries):
      Terminal.exitOnInterrupt()
      return session.runBatch(queries.map { (Array($0.utf8), ShellMessages.queryName) })
    case .file(let path): return runFile(path, session)
    case .shell where isShell: return InteractiveShell(session).run()
    case .shell, .learn: return runFile("-", session)
    }
  }

  /// Holds, before any work is done, that the results can go to the file of `--output`.
  ///
  /// - Parameters:
  ///   - options: Name the file, and those that are read.
  ///   - others: Further files that are read.
  ///   - reporter: Is told why they cannot.
  /// - Throws: `ReportedFailure` where they cannot.
  static func checkOutput(
    _ options: ShellOptions, reading others: [String] = [], _ reporter: Reporter
  ) throws(ReportedFailure) {
    guard let path = options.output else { return }
    try checkOutput(path, inputs: options.inputs + others, reporter)
  }

  /// Holds, before any work is done, that a file can be written and is none of those that are read.
  ///
  /// - Throws: `ReportedFailure` where it cannot.
  static func checkOutput(
    _ path: String, inputs: [String], _ reporter: Reporter
  ) throws(ReportedFailure) {
    do throws(OutputRefusal) {
      try FileAccess.checkOutput(path, inputs: inputs)
    } catch {
      reporter.error(error.code, error.message)
      throw ReportedFailure(exitCode: error.exitCode)
    }
  }

  private static func runFile(_ path: String, _ session: Session) -> ExitCode {
    Terminal.exitOnInterrupt()
    // Somebody who types `planq > file` would otherwise wait for a prompt.
    if path == "-", Terminal.isInputTerminal, Terminal.isErrorTerminal {
      session.reporter.line(ShellMessages.typeQueries)
    }
    do {
      let source = try FileAccess.read(path, limit: QueryScript.maximumLength)
      let name = path == "-" ? ShellMessages.inputName : path
      // Standard input that is a terminal has somebody who types.
      if path != "-" || !Terminal.isInputTerminal { session.scope = session.scope.file(path) }
      session.openFiles =
        path == "-" ? [] : [OpenFile(path: FileAccess.resolved(path), name: path)]
      if session.options.isDryRun { return session.listStatements(source, name: name) }
      return session.runBatch([(source, name)])
    } catch {
      session.reporter.error(.unreadableFile, ShellMessages.cannotRead(error))
      return .unreadable
    }
  }

  static func currentDate() -> CalendarDate? {
    let today = Terminal.today()
    return CalendarDate(year: today.year, month: today.month, day: today.day)
  }
}

extension CommandLine {
  /// The arguments as the system gave them.
  fileprivate static var unsafeArguments: [UnsafeMutablePointer<CChar>] {
    (0..<Int(argc)).compactMap { unsafeArgv[$0] }
  }
}
