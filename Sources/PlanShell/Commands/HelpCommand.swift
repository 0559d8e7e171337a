extension ShellCommand {
  /// `.help`: the commands and the language in brief.
  static let help = ShellCommand(
    name: "help", arguments: "", help: "show this page"
  ) { session, _ throws(CommandFailure) in
    session.print(ShellMessages.helpPage)
  }
}
