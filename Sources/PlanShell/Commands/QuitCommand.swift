extension ShellCommand {
  /// `.quit`: leaves the shell, or ends the script.
  static let quit = ShellCommand(
    name: "quit", arguments: "", help: "leave the shell; in a script, end it here"
  ) { session, _ throws(CommandFailure) in
    session.isOver = true
  }
}
