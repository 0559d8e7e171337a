import PlanModel
import PlanRendering

extension ShellCommand {
  /// `.last [FORMAT]`: the last result again, in another format if one is named.
  static let last = ShellCommand(
    name: "last", arguments: "[FORMAT]", takes: .formats, help: CommandMessages.last,
    example: "tasks count by lead\n.last csv"
  ) { session, arguments throws(CommandFailure) in
    let word = commandWords(arguments).first
    let format = word.flatMap { OutputFormat(rawValue: $0.lowercased()) }
    if let word, format == nil {
      let names = OutputFormat.allCases.map(\.name)
      throw CommandFailure(
        code: .badCommand, message: ShellMessages.unknownFormat(word),
        suggestion: Suggestions.nearest(to: word, among: names)
          .map(ShellMessages.didYouMean) ?? .same(names.joined(separator: ", ")))
    }
    guard let result = session.lastResult else {
      throw CommandFailure(code: .badCommand, message: CommandMessages.noResult)
    }
    session.show(result, as: format)
  }
}
