extension ShellCommand {
  /// `.help`: the commands and the language in brief.
  static let help = ShellCommand(
    name: "help", arguments: "", help: ShellMessages.helpHelp
  ) { session, _ throws(CommandFailure) in
    session.print(ShellMessages.helpPage)
    session.list(
      ShellCommand.all.map { command in
        let arguments = command.arguments.isEmpty ? "" : " " + command.arguments
        return ("." + command.name + arguments, command.help.text(in: session.language))
      }, indent: 2)
  }
}
