import PlanModel
import PlanQuery
import PlanText
import QuerySyntax

/// Reads statements from a person, line by line.
struct StatementReader {
  let session: Session
  let reader: any LineReader
  /// Commands beside those of the shell, for completion.
  var otherCommands: [(name: String, help: Message)] = []
  /// Whether lines that wait already belong to a query that could end before them: on a terminal
  /// they are the rest of a paste, in a pipe the next answers.
  var joinsWaitingLines = true

  /// The prompt while a statement goes on, as long as the usual one.
  static let continuation = "   ...> "

  /// Reads lines until they make a whole statement. The parser decides whether more is needed: a
  /// text that more input could mend goes on. So does any text while input is waiting, since a
  /// pasted query may be complete before its end.
  ///
  /// - Parameters:
  ///   - prompt: What is before the first line.
  ///   - isWhole: Whether a line needs no more whatever the parser says of it. A blank line is
  ///     passed over unless this says so.
  /// - Returns: The lines, or why there are none.
  func next(prompt: String, isWhole: (String) -> Bool = { _ in false }) -> LineEvent {
    var text = ""
    while true {
      reader.completer = completer(behind: text)
      let event = reader.readLine(
        prompt: text.isEmpty ? prompt : StatementReader.continuation)
      guard case .line(let line) = event else {
        // Ctrl-D in the middle of a statement runs nothing and does not leave the shell.
        return text.isEmpty ? event : .interrupted
      }
      if text.isEmpty, isWhole(line) { return event }
      text += text.isEmpty ? line : "\n" + line
      if text.allSatisfy(\.isWhitespace) {
        text = ""
        continue
      }
      if !needsMore(text) { return .line(text) }
      // Ctrl-C between two lines drops them, as it does within one.
      if Interrupts.isRequested { return .interrupted }
    }
  }

  /// Reads statements and hands them on, until Ctrl-D, a signal that asks for the end, an output
  /// that takes no more, or until it is over.
  ///
  /// - Parameters:
  ///   - prompt: What is before the first line of the next statement.
  ///   - isWhole: As for `next(prompt:isWhole:)`.
  ///   - isOver: Whether to read no more; asked before each statement.
  ///   - take: Takes a statement.
  func converse(
    prompt: () -> String, isWhole: (String) -> Bool = { _ in false },
    until isOver: () -> Bool = { false }, _ take: (String) -> Void
  ) {
    while !isOver(), !session.isOver, !session.isOutputClosed, Interrupts.endingSignal == nil {
      session.flush()
      // Not later: Ctrl-C may follow the Return key at once.
      Interrupts.clear()
      switch next(prompt: prompt(), isWhole: isWhole) {
      case .line(let text): take(text)
      case .interrupted: continue
      case .endOfInput:
        if Interrupts.endingSignal == nil { session.print("\n") }
        session.flush()
        return
      }
    }
  }

  /// Runs a statement that was typed. After Ctrl-C nothing else of what was pasted runs either.
  ///
  /// - Parameter text: The statement.
  /// - Returns: How it ended.
  func run(_ text: String) -> ExitCode {
    if !text.hasPrefix(".") { session.lastStatement = text }
    let source = Array(text.utf8)
    let code = session.run(source, name: ShellMessages.shellName)
    if session.lastResult != nil, QueryScript(parsing: source).beginsWithStage {
      session.reporter.line(SessionMessages.goesOnAfterBar)
    }
    session.flush()
    guard code == .interrupted, Interrupts.endingSignal == nil else { return code }
    (reader as? LibeditLineReader)?.discardPendingInput()
    // The terminal has shown `^C` in the middle of a line.
    session.reporter.breakLine()
    session.reporter.line(SessionMessages.interrupted)
    return code
  }

  /// Completes lines that follow the lines typed so far.
  private func completer(behind text: String) -> LineCompleter {
    let completion = ShellCompletion(
      queries: session.queries, folder: session.folder, last: session.lastQuery,
      otherCommands: otherCommands)
    let earlier = text.isEmpty ? "" : text + "\n"
    let language = session.language
    let complete = { @Sendable (before: String, behind: String) in
      completion.complete(earlier: earlier, before: before, behind: behind, language: language)
    }
    guard session.mayTakeLong else { return complete }
    return { before, behind in
      let stop = Cancellation { LibeditLineReader.isInterrupted }
      return Abandonable.run(stop) { _ in complete(before, behind) } ?? nil
    }
  }

  private func needsMore(_ text: String) -> Bool {
    // The line has ended: what comes next cannot lengthen its last word any more.
    let script = QueryScript(parsing: Array((text + "\n").utf8))
    if script.isIncomplete { return true }
    return joinsWaitingLines && reader.hasPendingInput && !script.endsStatement
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

extension QueryScript {
  /// Whether it is wrong and begins as a stage does: perhaps it was to go on with the last query.
  fileprivate var beginsWithStage: Bool {
    guard hasErrors else { return false }
    let start = source.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 != 0x20 && $0 != 0x0A }
    let word = String(decoding: start, as: UTF8.self).lowercased()
    return LanguageTopic.all.contains { $0.kind == .stage && $0.name == word }
  }
}
