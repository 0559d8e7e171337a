extension ShellCommand {
  /// `.help`: the commands and the language in brief.
  static let help = ShellCommand(
    name: "help", arguments: "", help: "show this page"
  ) { session, _ throws(CommandFailure) in
    session.print(ShellMessages.helpPage)
    session.list(
      ShellCommand.all.map { command in
        let arguments = command.arguments.isEmpty ? "" : " " + command.arguments
        return ("." + command.name + arguments, command.help)
      }, indent: 2)
  }
}
