extension ShellCommand {
  /// `.timer [on|off]`: tells after each query how long it ran.
  static let timer = ShellCommand(
    name: "timer", arguments: "[on|off]", takes: .onOrOff, help: CommandMessages.timer,
    example: ".timer on"
  ) { session, arguments throws(CommandFailure) in
    switch commandWords(arguments).first?.lowercased() {
    case nil:
      session.print(session.worded(CommandMessages.timerState(session.showsTime)) + "\n")
    case "on": session.showsTime = true
    case "off": session.showsTime = false
    case let word?:
      throw CommandFailure(
        code: .badCommand, message: CommandMessages.notSwitch(word),
        suggestion: .same(".timer on"))
    }
  }
}
