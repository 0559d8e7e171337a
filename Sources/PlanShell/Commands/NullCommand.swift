extension ShellCommand {
  /// `.null [TEXT]`: what stands for a missing value in the formats for people.
  static let null = ShellCommand(
    name: "null", arguments: "[TEXT]", takes: .anyText, help: CommandMessages.null,
    example: ".null missing"
  ) { session, arguments throws(CommandFailure) in
    let words = commandWords(arguments)
    session.options.missingText =
      words.isEmpty ? ShellOptions.usualMissingText : words.joined(separator: " ")
    if session.isInteractive {
      session.print(
        CommandMessages.nullState(session.options.missingText).ended(by: "\n"))
    }
  }
}
