extension ShellCommand {
  /// `.timer [on|off]`: tells after each query how long it ran.
  static let timer = ShellCommand(
    name: "timer", arguments: "[on|off]", takes: .onOrOff, help: CommandMessages.timer,
    example: ".timer on",
    check: { arguments throws(CommandFailure) in _ = try chosenState(arguments) }
  ) { session, arguments throws(CommandFailure) in
    if let state = try chosenState(arguments) {
      session.showsTime = state
    } else {
      session.print(CommandMessages.timerState(session.showsTime).ended(by: "\n"))
    }
  }

  /// Whether the first word is `on` or `off`; `nil` where there is no word.
  private static func chosenState(_ arguments: String) throws(CommandFailure) -> Bool? {
    switch commandWords(arguments).first?.lowercased() {
    case nil: return nil
    case "on": return true
    case "off": return false
    case let word?:
      throw CommandFailure(
        code: .badCommand, message: CommandMessages.notSwitch(word),
        suggestion: .same(".timer on"))
    }
  }
}
