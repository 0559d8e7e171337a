import PlanQuery
import QuerySyntax

extension Program {
  /// Writes query files in their one form (`planq fmt`).
  ///
  /// - Parameters:
  ///   - files: The files; `-` is standard input, whose one form goes to standard output.
  ///   - onlyChecks: Whether files stay as they are and those that would change are listed.
  ///   - options: The language of messages and the like.
  /// - Returns: How the process should end.
  public static func format(
    _ files: [String], onlyChecks: Bool, _ options: ShellOptions
  ) -> ExitCode {
    Terminal.prepareStreams()
    Terminal.exitOnInterrupt()
    let formatting = FileFormatting(onlyChecks: onlyChecks, reporter: Reporter(options))
    // Of several failures the one that says least of its file counts.
    return files.map { formatting.format($0) }.max { $0.rawValue < $1.rawValue } ?? .success
  }
}

/// Formats query files one by one.
private struct FileFormatting {
  let onlyChecks: Bool
  let reporter: Reporter
  let output = StandardOutput()

  /// Formats one file; one with errors stays as it is.
  func format(_ path: String) -> ExitCode {
    let isInput = path == "-"
    let name = isInput ? ShellMessages.inputName : path
    let source: [UInt8]
    do throws(FileProblem) {
      source = try FileAccess.read(path, limit: QueryScript.maximumLength)
    } catch {
      reporter.error(.unreadableFile, ShellMessages.cannotRead(error))
      return .unreadable
    }
    let script = QueryScript(parsing: source)
    guard let formatted = script.formatted else {
      for problem in script.diagnostics where problem.severity == .error {
        reporter.show(problem, source: source, name: name)
      }
      return .queryFailed
    }
    // Nobody could read it again.
    if formatted.count > QueryScript.maximumLength {
      reporter.error(
        .tooLong, CheckingMessages.tooLong(name, limit: QueryScript.maximumLength))
      return .queryFailed
    }
    if onlyChecks { return formatted == source ? .success : list(name) }
    if isInput { return output.exitCode(output.write(exact: formatted), reporter) }
    return formatted == source ? .success : replace(path, with: formatted)
  }

  private func list(_ name: String) -> ExitCode {
    let isTaken =
      Terminal.isOutputTerminal
      ? output.write("\(name)\n") : output.write(exact: Array((name + "\n").utf8))
    let code = output.exitCode(isTaken, reporter)
    return code == .success ? .queryFailed : code
  }

  private func replace(_ path: String, with bytes: [UInt8]) -> ExitCode {
    do {
      if let note = try FileAccess.replace(path, with: bytes) { reporter.remark(note) }
      return .success
    } catch {
      return report(error)
    }
  }

  private func report(_ problem: FileProblem) -> ExitCode {
    reporter.error(.unwritableFile, ShellMessages.cannotWrite(problem))
    return .unwritable
  }
}
