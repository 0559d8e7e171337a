import PlanModel
import PlanQuery
import QuerySyntax

// Scripts run, are listed and are checked in pieces: in each of them names keep their meaning.

extension QueryScript {
  /// The statements in pieces.
  ///
  /// - Parameter isLast: Whether a statement is the last of its piece.
  /// - Returns: The pieces in their order, none of them empty.
  func pieces(
    endingAt isLast: (ScriptStatement) -> Bool = { $0.changesNames }
  ) -> [ArraySlice<ScriptStatement>] {
    var pieces: [ArraySlice<ScriptStatement>] = []
    var rest = statements[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(where: isLast).map { $0 + 1 } ?? rest.endIndex
      pieces.append(rest[..<end])
      rest = rest[end...]
    }
    return pieces
  }
}

extension ScriptStatement {
  /// Whether names may mean something else after it.
  var changesNames: Bool { command?.definition?.changesNames ?? false }

  /// Whether it is a command with a query as its argument.
  var holdsQuery: Bool { command?.definition?.effects.contains(.holdsQuery) ?? false }
}

extension PreparedStatement {
  /// Whether it is a command that has an effect.
  func has(_ effect: CommandEffect) -> Bool {
    command?.definition?.effects.contains(effect) ?? false
  }
}

extension CommandCall {
  /// The command that is called; `nil` where there is none of the name.
  var definition: ShellCommand? { ShellCommand.named(name) }
}

extension Session {
  /// Goes through a script that a person or a file brings. Nothing of a piece is visited where
  /// anything is wrong with it; what is after `.read` or `.open` is checked when it is reached
  /// (Grammar/Reference.md, chapter 2).
  ///
  /// - Parameters:
  ///   - script: The script.
  ///   - name: What it is called in errors.
  ///   - visit: Takes a statement, as it is written and as it was prepared, and its line.
  /// - Returns: The first exit code that is no success.
  func walk(
    _ script: QueryScript, name: String,
    visit: (ScriptStatement, PreparedStatement, _ line: Int) -> ExitCode
  ) -> ExitCode {
    if let code = reportSyntax(script, name: name) { return code }
    var code = ExitCode.success
    var lines = LineCounter(source: script.source)
    for piece in script.pieces() where !isOver && !isOutputClosed {
      let start = Terminal.clock
      guard let (prepared, diagnostics) = prepare(piece, source: script.source) else {
        return .interrupted
      }
      preparationTime = Terminal.clock - start
      let problems =
        piece.commandProblems(in: scope) + prepared.flatMap { $0.problems(in: scope) }
      let ordered = (diagnostics + problems).sorted { $0.range.start < $1.range.start }
      show(ordered, source: script.source, name: name)
      if ordered.contains(where: { $0.severity == .error }) { return .queryFailed }
      for (statement, preparedStatement) in zip(piece, prepared) where !isOver && !isOutputClosed {
        let line = lines.line(of: statement.range.start)
        let outcome = visit(statement, preparedStatement, line)
        if outcome == .interrupted { return outcome }
        if code == .success { code = outcome }
        if outcome != .success, !options.keepsGoing || options.isDryRun { return code }
      }
    }
    return code
  }
}

/// Counts lines up to offsets that only grow, so that a long script is gone through once.
struct LineCounter {
  let source: [UInt8]
  private var offset = 0
  private var line = 1

  init(source: [UInt8]) {
    self.source = source
  }

  mutating func line(of next: Int) -> Int {
    while offset < min(next, source.count) {
      let isPair = source[offset] == 0x0D && offset + 1 < source.count && source[offset + 1] == 0x0A
      if source[offset] == 0x0A || source[offset] == 0x0D && !isPair { line += 1 }
      offset += 1
    }
    return line
  }
}
