extension ShellCommand {
  /// `.pager [on|off|COMMAND]`: how the shell shows results longer than the screen.
  static let pager = ShellCommand(
    name: "pager", arguments: "[on|off|COMMAND]", takes: .onOrOff, help: CommandMessages.pager,
    example: ".pager off",
    startsProgram: { !["", "on", "off"].contains($0.lowercased()) }
  ) { session, arguments throws(CommandFailure) in
    switch arguments.lowercased() {
    case "":
      session.print(CommandMessages.pagerState(session.pager).ended(by: "\n"))
    case "off": session.pager = .off
    case "on":
      let usual = PagerChoice.fromEnvironment
      session.pager = usual == .off ? .on(PagerChoice.standard) : usual
    default:
      let choice = PagerChoice(arguments)
      guard choice == .off || choice.command != nil else {
        throw CommandFailure(
          code: .badCommand, message: CommandMessages.noProgram(arguments),
          suggestion: .same(".pager on"))
      }
      session.pager = choice
    }
  }
}
