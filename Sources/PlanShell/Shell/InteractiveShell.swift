import PlanQuery
import PlanRendering
import PlanText

/// The shell: reads statements from a person and runs them.
struct InteractiveShell {
  private let session: Session
  private static let prompt = "planq> "

  init(_ session: Session) {
    self.session = session
    session.isInteractive = true
  }

  /// Runs until `.quit` or Ctrl-D.
  func run() -> ExitCode {
    InteractiveShell.withReader(session) { reader in run(reader) }
  }

  /// Does something with a reader of lines: libedit's on a terminal, else a plain one.
  static func withReader(
    _ session: Session, _ body: (any LineReader) -> ExitCode
  ) -> ExitCode {
    let history = HistoryFile.ofUser
    guard Terminal.isInputTerminal, Terminal.isOutputTerminal,
      let reader = LibeditLineReader(
        program: "planq", history: history, compose: { $0.nfc })
    else {
      return body(PlainLineReader(descriptor: 0))
    }
    if let warning = reader.warning { session.reporter.line(warning) }
    if let warning = reader.historyWarning { session.reporter.line(warning) }
    reader.language = { session.language }
    var toldWarning = reader.historyWarning
    let tellWarning = {
      guard let warning = reader.historyWarning, warning != toldWarning else { return }
      toldWarning = warning
      session.reporter.line(warning)
    }
    Interrupts.watch()
    session.cancellation = Cancellation { Interrupts.isRequested }
    session.remember = { statement in
      reader.remember(statement)
      // Not at the end of the session only: it may last for days.
      tellWarning()
    }
    session.learn = { [session] name throws(CommandFailure) in
      try LearningShell.start(name, beside: session, reader)
    }
    let code = body(reader)
    tellWarning()
    history?.finish()
    Interrupts.endIfAsked()
    return code
  }

  private func run(_ reader: any LineReader) -> ExitCode {
    defer { _ = session.finishOutput() }
    session.print(linesOf: ShellMessages.banner(session.queries.database.plans))
    let statements = StatementReader(session: session, reader: reader)
    statements.converse(prompt: { InteractiveShell.prompt }) { text in
      session.remember(text.withoutNewlinesAtTheEnd)
      _ = statements.run(text)
    }
    return session.isOutputClosed ? session.reportOutputProblem() : session.chosenCode
  }
}

extension String {
  fileprivate var withoutNewlinesAtTheEnd: String {
    guard let last = lastIndex(where: { !$0.isNewline }) else { return "" }
    return String(self[...last])
  }
}

extension HistoryFile {
  /// The history of the user who runs the program, where the environment names a place for it.
  static var ofUser: HistoryFile? {
    var values: [String: String] = [:]
    for name in ["XDG_STATE_HOME", "HOME"] { values[name] = Terminal.environment(name) }
    return defaultPath(environment: values).map { HistoryFile(path: $0) }
  }
}
