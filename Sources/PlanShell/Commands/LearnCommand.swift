extension ShellCommand {
  /// `.learn [LESSON]`: lessons, in a session of their own, or an examination on the open plan;
  /// `.quit` comes back.
  static let learn = ShellCommand(
    name: "learn", arguments: "[LESSON | exam]", takes: .lessons, help: LearningMessages.learnHelp,
    effects: [.runsStatements]
  ) { session, arguments throws(CommandFailure) in
    guard let learn = session.learn else {
      throw CommandFailure(code: .badCommand, message: LearningMessages.onlyInShell)
    }
    try learn(arguments)
  }
}
