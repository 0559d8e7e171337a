extension ShellCommand {
  /// `.quit`: leaves the shell, or ends the script.
  static let quit = ShellCommand(
    name: "quit", arguments: "", takes: .nothing, help: ShellMessages.quitHelp
  ) { session, _ throws(CommandFailure) in
    session.isOver = true
  }
}
