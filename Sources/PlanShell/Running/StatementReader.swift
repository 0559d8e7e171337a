import PlanModel
import PlanQuery

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
  ///   - prompt: What stands before the first line.
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
    }
  }

  /// Completes lines that follow the lines typed so far.
  private func completer(behind text: String) -> LineCompleter {
    let completion = ShellCompletion(
      queries: session.queries, folder: session.folder, last: session.lastQuery,
      otherCommands: otherCommands)
    let earlier = text.isEmpty ? "" : text + "\n"
    return { before, behind in
      completion.complete(
        earlier: earlier, before: before, behind: behind, language: session.language)
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
