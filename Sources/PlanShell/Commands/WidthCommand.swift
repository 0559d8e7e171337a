extension ShellCommand {
  /// `.width [N]`: fits tables to so many columns, or to the terminal again.
  static let width = ShellCommand(
    name: "width", arguments: "[N]", takes: .anyText, help: CommandMessages.width,
    example: ".width 60",
    check: { arguments throws(CommandFailure) in _ = try chosenWidth(arguments) }
  ) { session, arguments throws(CommandFailure) in
    guard let width = try chosenWidth(arguments) else {
      session.options.width = nil
      if session.isInteractive { session.print(CommandMessages.widthOfTerminal.ended(by: "\n")) }
      return
    }
    session.options.width = width
    if session.isInteractive { session.print(CommandMessages.widthState(width).ended(by: "\n")) }
  }

  /// The number of columns that the first word names; `nil` where there is no word.
  private static func chosenWidth(_ arguments: String) throws(CommandFailure) -> Int? {
    guard let word = commandWords(arguments).first else { return nil }
    if let width = Int(word), ShellOptions.widths.contains(width) { return width }
    throw CommandFailure(
      code: .badCommand, message: CommandMessages.notWidth(word), suggestion: .same(".width 80"))
  }
}
