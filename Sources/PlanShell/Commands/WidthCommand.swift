extension ShellCommand {
  /// `.width [N]`: fits tables to so many columns, or to the terminal again.
  static let width = ShellCommand(
    name: "width", arguments: "[N]", takes: .anyText, help: CommandMessages.width,
    example: ".width 60"
  ) { session, arguments throws(CommandFailure) in
    guard let word = commandWords(arguments).first else {
      session.options.width = nil
      if session.isInteractive { session.print(CommandMessages.widthOfTerminal.ended(by: "\n")) }
      return
    }
    guard let width = Int(word), ShellOptions.widths.contains(width) else {
      throw CommandFailure(
        code: .badCommand, message: CommandMessages.notWidth(word), suggestion: .same(".width 80"))
    }
    session.options.width = width
    if session.isInteractive { session.print(CommandMessages.widthState(width).ended(by: "\n")) }
  }
}
