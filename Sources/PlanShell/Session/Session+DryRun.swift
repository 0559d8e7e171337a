import PlanQuery
import PlanRendering
import QuerySyntax

extension Session {
  /// Checks a script and lists the statements that would run, those of files that it reads among
  /// them. Nothing runs, but plans are opened where `.open` is, since names depend on them.
  ///
  /// - Parameters:
  ///   - source: The text of the script.
  ///   - name: What it is called in errors and in the list.
  /// - Returns: Success where everything could run.
  func listStatements(_ source: [UInt8], name: String) -> ExitCode {
    let script = QueryScript(parsing: source)
    if let code = checkSettings([script]) { return code }
    var code = list(script, name: name)
    if code == .success { code = reportUndeclaredSettings(declaredParameters) ?? code }
    flush()
    if isOutputClosed { return reportOutputProblem() }
    guard code == .success else { return code }
    return finishOutput() ?? code
  }

  private func list(_ script: QueryScript, name: String) -> ExitCode {
    walk(script, name: name) { statement, prepared, line in
      print("\(name):\(line): \(statement.canonicalText)\n")
      guard let call = prepared.command, let command = ShellCommand.named(call.name) else {
        return .success
      }
      runningCommand = prepared
      do throws(CommandFailure) {
        for effect in command.effects {
          let code = try follow(effect, command, call.arguments)
          if code != .success { return code }
        }
        return .success
      } catch {
        report(error, of: call, source: script.source, name: name)
        return error.exitCode
      }
    }
  }

  /// Goes where a command leads as far as that decides what may be after it.
  private func follow(
    _ effect: CommandEffect, _ command: ShellCommand, _ arguments: String
  ) throws(CommandFailure) -> ExitCode {
    switch effect {
    case .endsScript: isOver = true
    case .readsScript:
      let code = try reading(arguments) { content, inner in
        list(QueryScript(parsing: content), name: inner)
      }
      isOver = false
      return code
    case .redirectsResults: try listOutput(arguments)
    case .opensPlans: try command.run(self, arguments)
    case .runsStatements, .holdsQuery, .namesParameters: break
    }
    return .success
  }

  /// Takes note of where results would go: what was read may not be overwritten, and what comes
  /// after may not read it.
  private func listOutput(_ arguments: String) throws(CommandFailure) {
    listedOutput = nil
    guard let word = try ShellCommand.destination(arguments) else { return }
    let path = FileAccess.path(filled(word), in: folder)
    if Destination.isStandardOutput(path) { return }
    do throws(OutputRefusal) {
      try FileAccess.checkDiffers(path, inputs: inputs)
    } catch {
      throw CommandFailure(error)
    }
    listedOutput = path
  }
}
