import PlanModel
import PlanRendering

extension ShellCommand {
  /// `.format [NAME]`: shows or chooses the form of results.
  static let format = ShellCommand(
    name: "format", arguments: "[NAME]", takes: .formats,
    help: ShellMessages.formatHelp.ended(
      by: OutputFormat.allCases.map(\.name).joined(separator: ", "))
  ) { session, arguments throws(CommandFailure) in
    guard let word = commandWords(arguments).first else {
      session.list(
        OutputFormat.allCases.map { format in
          (
            (format == session.format ? "* " : "  ") + format.name,
            format.help.text(in: session.language)
          )
        })
      return
    }
    guard let format = OutputFormat(rawValue: word.lowercased()) else {
      let names = OutputFormat.allCases.map(\.name)
      throw CommandFailure(
        code: .badCommand, message: ShellMessages.unknownFormat(word),
        suggestion: ShellMessages.nearest(to: word, among: names))
    }
    session.choose(format)
  }
}
