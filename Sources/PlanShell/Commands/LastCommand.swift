import PlanRendering

extension ShellCommand {
  /// `.last [FORMAT]`: the last result again, in another format if one is named.
  static let last = ShellCommand(
    name: "last", arguments: "[FORMAT]", takes: .formats, help: CommandMessages.last,
    example: "tasks count by lead\n.last csv",
    check: { arguments throws(CommandFailure) in _ = try OutputFormat.chosen(by: arguments) }
  ) { session, arguments throws(CommandFailure) in
    let format = try OutputFormat.chosen(by: arguments)
    guard let result = session.lastResult else {
      throw CommandFailure(code: .badCommand, message: CommandMessages.noResult)
    }
    session.show(result, as: format)
  }
}
