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
    let history = HistoryFile.ofUser
    guard
      let reader = LibeditLineReader(
        program: "planq", history: history, compose: { $0.nfc })
    else {
      return run(PlainLineReader(descriptor: 0))
    }
    if let warning = reader.warning { session.reporter.line(warning) }
    if let warning = reader.historyWarning { session.reporter.line(warning) }
    reader.language = { session.language }
    let knownWarning = reader.historyWarning
    Interrupts.watch()
    session.cancellation = Cancellation { Interrupts.isRequested }
    session.remember = { reader.remember($0) }
    let code = run(reader)
    if let warning = reader.historyWarning, warning != knownWarning {
      session.reporter.line(warning)
    }
    Interrupts.endIfAsked()
    return code
  }

  private func run(_ reader: any LineReader) -> ExitCode {
    defer { _ = session.finishOutput() }
    session.print(ShellMessages.banner(session.queries.database.plans))
    session.flush()
    while !session.isOver, !session.isOutputClosed, Interrupts.endingSignal == nil {
      // Not later: Ctrl-C may follow the Return key at once.
      Interrupts.clear()
      switch nextStatement(reader) {
      case .line(let text):
        reader.remember(String(text.reversed().drop(while: \.isNewline).reversed()))
        run(text, reader)
      case .interrupted: continue
      case .endOfInput:
        if Interrupts.endingSignal == nil { session.print("\n") }
        session.flush()
        return .success
      }
    }
    return session.isOutputClosed ? session.reportOutputProblem() : .success
  }

  /// Runs a statement. After Ctrl-C nothing else of what was pasted runs either.
  private func run(_ text: String, _ reader: any LineReader) {
    if !text.hasPrefix(".") { session.lastStatement = text }
    let code = session.run(Array(text.utf8), name: ShellMessages.shellName)
    session.flush()
    guard code == .interrupted, Interrupts.endingSignal == nil else { return }
    (reader as? LibeditLineReader)?.discardPendingInput()
    // The terminal has shown `^C` in the middle of a line.
    session.reporter.breakLine()
    session.reporter.line(SessionMessages.interrupted)
  }

  /// Reads lines until they make a whole statement. The parser decides whether more is needed: a
  /// text that more input could mend goes on. So does any text while input is waiting, since a
  /// pasted query may be complete before its end.
  private func nextStatement(_ reader: any LineReader) -> LineEvent {
    var text = ""
    while true {
      reader.completer = completer(behind: text)
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

  /// Completes lines that follow the lines typed so far.
  private func completer(behind text: String) -> LineCompleter {
    let completion = ShellCompletion(
      queries: session.queries, folder: session.folder, last: session.lastQuery)
    let earlier = text.isEmpty ? "" : text + "\n"
    return { before, behind in
      completion.complete(
        earlier: earlier, before: before, behind: behind, language: session.language)
    }
  }

  private func needsMore(_ text: String, _ reader: any LineReader) -> Bool {
    // The line has ended: what comes next cannot lengthen its last word any more.
    let script = QueryScript(parsing: Array((text + "\n").utf8))
    if script.isIncomplete { return true }
    return reader.hasPendingInput && !script.endsStatement
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

extension QueryScript {
  /// Whether what follows belongs to another statement: a `;` or a command is the last thing.
  fileprivate var endsStatement: Bool {
    guard let last = statements.last else { return false }
    if last.command != nil { return true }
    let rest = source[min(last.range.end, source.count)...]
    return rest.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 } == UInt8(ascii: ";")
  }
}
