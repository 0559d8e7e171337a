import PlanModel
import PlanQuery

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
      try command.check(call.arguments)
      try command.checkOutput(call.arguments, scope)
      return nil
    } catch {
      return error.diagnostic(of: call)
    }
  }
}

extension ShellCommand {
  /// Refuses a file that a script may not write.
  fileprivate func checkOutput(
    _ arguments: String, _ scope: ScriptScope
  ) throws(CommandFailure) {
    guard name == ShellCommand.output.name,
      let path = try ShellCommand.outputPath(arguments, in: scope)
    else { return }
    try scope.checkOutput(path)
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

extension Sequence<ScriptStatement> {
  /// The files that statements may write and would, each as a note at its command.
  func writtenFiles(in scope: ScriptScope) -> [Diagnostic] {
    compactMap { statement in
      guard let call = statement.command, call.name == ShellCommand.output.name,
        let path = try? ShellCommand.outputPath(call.arguments, in: scope),
        !ScriptScope.harmless.contains(path), scope.mayWrite(path)
      else { return nil }
      return Diagnostic(
        .writesFile, severity: .note, at: call.argumentsRange,
        message: CommandMessages.writes(path))
    }
  }
}
