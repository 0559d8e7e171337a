import PlanRendering

extension ShellCommand {
  /// `.format [NAME]`: shows or chooses the form of results.
  static let format = ShellCommand(
    name: "format", arguments: "[NAME]", takes: .formats,
    help: ShellMessages.formatHelp.ended(
      by: OutputFormat.all.map(\.name).joined(separator: ", ")),
    check: { arguments throws(CommandFailure) in _ = try OutputFormat.chosen(by: arguments) }
  ) { session, arguments throws(CommandFailure) in
    guard let format = try OutputFormat.chosen(by: arguments) else {
      session.list(
        OutputFormat.all.map { format in
          (
            (format == session.format ? "* " : "  ") + format.name,
            format.help.text(in: session.language)
          )
        })
      return
    }
    session.choose(format)
  }
}

extension OutputFormat {
  /// The form that the first word of a command's arguments names; `nil` where there is no word.
  static func chosen(by arguments: String) throws(CommandFailure) -> OutputFormat? {
    guard let word = commandWords(arguments).first else { return nil }
    if let format = OutputFormat.named(word.lowercased()) { return format }
    throw CommandFailure(
      code: .badCommand, message: ShellMessages.unknownFormat(word),
      suggestion: ShellMessages.nearest(to: word, among: OutputFormat.all.map(\.name)))
  }
}
