import PlanModel
import PlanQuery
import QuerySyntax

extension Sequence<ScriptStatement> {
  /// What is wrong with the commands among statements, before anything of them runs.
  ///
  /// - Parameter scope: Where the statements come from.
  /// - Returns: An error for each that can never be right there.
  func commandProblems(in scope: ScriptScope) -> [Diagnostic] {
    compactMap { $0.commandProblem(in: scope) }
  }
}

extension ScriptStatement {
  /// What is wrong with a command: its name, arguments that it would refuse whatever runs before
  /// it, or that only a person may give it.
  fileprivate func commandProblem(in scope: ScriptScope) -> Diagnostic? {
    guard let call = command else { return nil }
    guard let command = ShellCommand.named(call.name) else {
      return Diagnostic(
        .badCommand, at: call.nameRange, message: ShellMessages.unknownCommand(call.name),
        suggestion: ShellMessages.nearestCommand(call.name))
    }
    do throws(CommandFailure) {
      if !scope.isTyped, command.startsProgram(call.arguments) {
        throw CommandFailure(
          code: .badCommand, message: CommandMessages.onlyTyped(command.name),
          suggestion: CommandMessages.typeIt)
      }
      try command.refuse(call.arguments)
      return nil
    } catch {
      return error.diagnostic(of: call)
    }
  }
}

extension PreparedStatement {
  /// What is wrong with a command, now that it is known which parameters it may use: some that it
  /// names are not declared, or it would write where it may not.
  func problems(in scope: ScriptScope) -> [Diagnostic] {
    undeclaredParameters + (outputProblem(in: scope).map { [$0] } ?? [])
  }

  private func outputProblem(in scope: ScriptScope) -> Diagnostic? {
    guard let call = command, let path = outputPath(in: scope) else { return nil }
    do throws(CommandFailure) {
      try scope.checkOutput(path)
      return nil
    } catch {
      return error.diagnostic(of: call)
    }
  }

  /// The file that it would write, as a note; `nil` where it may not or writes none.
  func writtenFile(in scope: ScriptScope) -> Diagnostic? {
    guard let call = command, let path = outputPath(in: scope), !ScriptScope.isHarmless(path),
      scope.mayWrite(path)
    else { return nil }
    return Diagnostic(
      .writesFile, severity: .note, at: call.argumentsRange,
      message: CommandMessages.writes(path))
  }

  /// The file that `.output` names, where paths count from the folder of the script.
  func outputPath(in scope: ScriptScope) -> String? {
    guard let call = command, has(.redirectsResults),
      let word = try? ShellCommand.destination(call.arguments)
    else { return nil }
    return FileAccess.path(filled(word), in: scope.folder)
  }
}

extension ScriptScope {
  /// Refuses a file that may not be written from here.
  ///
  /// - Parameter path: The file.
  /// - Throws: `CommandFailure` that says how to allow it.
  func checkOutput(_ path: String) throws(CommandFailure) {
    if mayWrite(path) { return }
    throw CommandFailure(
      code: .outsideFolder, message: CommandMessages.outsideFolder(path),
      suggestion: CommandMessages.allowOutput(FileAccess.folder(of: path)))
  }
}
