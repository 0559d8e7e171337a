import PlanRendering
import PlanText

extension ShellCommand {
  /// `.history [TEXT]`: earlier statements, those that say a text.
  static let history = ShellCommand(
    name: "history", arguments: "[TEXT]", takes: .anyText, help: CommandMessages.history,
    example: ".history so y te"
  ) { session, arguments throws(CommandFailure) in
    guard let file = HistoryFile.ofUser else { return }
    // The file and not this session's list: another shell may have written meanwhile.
    let loaded = file.load()
    if let warning = loaded.warning { session.reporter.line(warning) }
    let pattern = LoosePattern(arguments)
    var statements = loaded.statements
    // The command itself is in the file already.
    let own = commandWords(".history " + arguments)
    if session.isInteractive, session.openFiles.isEmpty,
      let place = statements.lastIndex(where: { commandWords($0) == own })
    {
      statements.remove(at: place)
    }
    let found = statements.filter { statement in
      pattern.map { $0.isContained(in: LooseText(statement)) } ?? true
    }
    for statement in found {
      session.print(ScreenText(escapingLinesOf: statement) + "\n")
    }
  }
}
