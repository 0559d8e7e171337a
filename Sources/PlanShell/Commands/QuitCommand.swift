extension ShellCommand {
  /// `.quit [CODE]`: leaves the shell, or ends the script.
  static let quit = ShellCommand(
    name: "quit", arguments: "[CODE]", takes: .anyText, help: ShellMessages.quitHelp,
    effects: [.endsScript],
    check: { arguments throws(CommandFailure) in _ = try exitCode(arguments) }
  ) { session, arguments throws(CommandFailure) in
    session.chosenCode = try exitCode(arguments) ?? session.chosenCode
    session.isOver = true
  }

  /// The exit code that the arguments name; `nil` where there are none.
  private static func exitCode(_ arguments: String) throws(CommandFailure) -> ExitCode? {
    let words = commandWords(arguments)
    guard let word = words.first else { return nil }
    if words.count == 1, let number = UInt8(word) { return ExitCode(rawValue: Int32(number)) }
    throw CommandFailure(
      code: .badCommand, message: CommandMessages.badExitCode, suggestion: .same(".quit 1"))
  }
}
