import PlanModel
import PlanQuery
import PlanRendering

/// The shell: reads statements from a person and runs them.
struct InteractiveShell {
  private let session: Session
  private static let prompt = "planq> "
  private static let continuation = "   ...> "

  init(_ session: Session) {
    self.session = session
    session.isInteractive = true
  }

  /// Runs until `.quit` or Ctrl-D.
  func run() -> ExitCode {
    let history = HistoryFile.defaultPath(environment: environment).map { HistoryFile(path: $0) }
    guard
      let reader = LibeditLineReader(
        program: "planq", history: history, compose: { $0.nfc })
    else {
      return run(PlainLineReader(descriptor: 0))
    }
    if let warning = reader.warning { session.reporter.line(warning) }
    Terminal.ignoreInterrupts()
    let code = run(reader)
    return code
  }

  private var environment: [String: String] {
    var values: [String: String] = [:]
    for name in ["XDG_STATE_HOME", "HOME"] { values[name] = Terminal.environment(name) }
    return values
  }

  private func run(_ reader: any LineReader) -> ExitCode {
    session.print(ShellMessages.banner(session.queries.database.plans))
    session.flush()
    while !session.isOver, !session.isOutputClosed {
      switch nextStatement(reader) {
      case .line(let text):
        reader.remember(text)
        _ = session.run(Array(text.utf8), name: ShellMessages.shellName)
        session.flush()
      case .interrupted: continue
      case .endOfInput:
        session.print("\n")
        session.flush()
        return .success
      }
    }
    return .success
  }

  /// Reads lines until they make a whole statement. The parser decides whether more is needed:
  /// a text that more input could mend goes on, and so does a text while input is waiting that
  /// begins with a stage (a pasted query).
  private func nextStatement(_ reader: any LineReader) -> LineEvent {
    var text = ""
    while true {
      let event = reader.readLine(
        prompt: text.isEmpty ? InteractiveShell.prompt : InteractiveShell.continuation)
      guard case .line(let line) = event else {
        // Ctrl-D in the middle of a statement runs nothing and does not leave the shell.
        return text.isEmpty ? event : .interrupted
      }
      text += text.isEmpty ? line : "\n" + line
      if text.allSatisfy(\.isWhitespace) {
        text = ""
        continue
      }
      if !needsMore(text, reader) { return .line(text) }
    }
  }

  private func needsMore(_ text: String, _ reader: any LineReader) -> Bool {
    let script = QueryScript(parsing: Array(text.utf8))
    if script.isIncomplete { return true }
    guard reader.hasPendingInput, !script.hasErrors else { return false }
    // A paste is read to the end of its statement: a `;`, a command, or the end of the paste.
    return !endsStatement(text) && script.statements.last?.command == nil
  }

  private func endsStatement(_ text: String) -> Bool {
    text.last { !$0.isWhitespace } == ";"
  }
}
