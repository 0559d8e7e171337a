import PlanModel
import PlanQuery
import PlanRendering

extension Program {
  /// The ways in which a check can say what it found.
  public enum CheckFormat: String, CaseIterable, Sendable {
    /// As errors of a run, on standard error.
    case text
    /// For editors: ``DiagnosticJSON`` on standard output.
    case json
  }

  /// Checks query files without running them (`planq check`).
  ///
  /// - Parameters:
  ///   - files: The files; `-` is standard input.
  ///   - format: How to say what is found.
  ///   - options: The plans to check against, values of parameters, language and the like.
  /// - Returns: How the process should end.
  public static func check(
    _ files: [String], format: CheckFormat, _ options: ShellOptions
  ) -> ExitCode {
    Terminal.prepareStreams()
    Terminal.exitOnInterrupt()
    let reporter = Reporter(options)
    do throws(ReportedFailure) {
      let (options, today) = try completed(options, reporter)
      let database = try PlanLoader.plans(
        options.planFiles, today: today, reporter, options.limits)
      var check = FileCheck(database: database, options: options, reporter: reporter)
      for file in files { check.check(file) }
      check.checkSettings()
      return report(check, format: format, options)
    } catch {
      return error.exitCode
    }
  }

  private static func report(
    _ check: FileCheck, format: CheckFormat, _ options: ShellOptions
  ) -> ExitCode {
    let reporter = check.reporter
    switch format {
    case .text: check.report(options)
    case .json:
      let output = StandardOutput()
      let text = check.json(options, language: reporter.language)
      let code = output.exitCode(output.write(exact: Array(text.utf8)), reporter)
      if code != .success { return code }
    }
    return check.code
  }
}

extension FileCheck {
  /// How many diagnostics of a file are shown; of more it is said how many there are.
  private static let shownDiagnostics = 1000

  /// Draws what was found, as errors of a run are drawn.
  fileprivate func report(_ options: ShellOptions) {
    for file in files {
      let found = file.diagnostics(withNotes: !options.isQuiet)
      for diagnostic in found.prefix(FileCheck.shownDiagnostics) {
        if file.isUnreadable {
          reporter.error(diagnostic.code, diagnostic.message)
        } else {
          reporter.show(diagnostic, source: file.source, name: file.name)
        }
      }
      let rest = found.count - FileCheck.shownDiagnostics
      if rest > 0 { reporter.line(ShellMessages.moreDiagnostics(rest)) }
    }
  }

  /// What was found as one JSON array.
  fileprivate func json(_ options: ShellOptions, language: Language) -> String {
    var json = DiagnosticJSON(language: language)
    for file in files {
      json.append(
        file.diagnostics(withNotes: !options.isQuiet), source: file.source, fileName: file.name)
    }
    return json.text
  }
}
