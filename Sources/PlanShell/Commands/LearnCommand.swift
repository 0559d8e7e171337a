import PlanModel

extension ShellCommand {
  /// `.learn [LESSON]`: lessons, in a session of their own; `.quit` comes back.
  static let learn = ShellCommand(
    name: "learn", arguments: "[LESSON]", takes: .lessons, help: LearningMessages.learnHelp
  ) { session, arguments throws(CommandFailure) in
    guard let learn = session.learn else {
      throw CommandFailure(code: .badCommand, message: LearningMessages.onlyInShell)
    }
    try learn(commandWords(arguments).joined(separator: " "))
  }
}
