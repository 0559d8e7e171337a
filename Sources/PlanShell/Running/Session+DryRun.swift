import PlanQuery
import PlanRendering
import QuerySyntax

extension Session {
  /// Checks a script and lists the statements that would run, those of files that it reads among
  /// them. Nothing runs, but plans are opened where `.open` stands, since names depend on them.
  ///
  /// - Parameters:
  ///   - source: The text of the script.
  ///   - name: What it is called in errors and in the list.
  /// - Returns: Success where everything could run.
  func listStatements(_ source: [UInt8], name: String) -> ExitCode {
    let script = QueryScript(parsing: source)
    if let code = checkSettings([script]) { return code }
    var code = list(script, name: name)
    if code == .success { code = reportUndeclaredSettings(declaredParameters) ?? code }
    flush()
    if isOutputClosed { return reportOutputProblem() }
    guard code == .success else { return code }
    return finishOutput() ?? code
  }

  private func list(_ script: QueryScript, name: String) -> ExitCode {
    if let code = reportSyntax(script, name: name) { return code }
    var lines = LineCounter(source: script.source)
    var rest = script.statements[...]
    while !rest.isEmpty, !isOver, !isOutputClosed {
      let end = rest.endOfKnownNames
      let (prepared, diagnostics) = queries.prepare(rest[..<end], source: script.source)
      let problems =
        rest[..<end].commandProblems(in: scope) + prepared.flatMap { $0.problems(in: scope) }
      let ordered = (diagnostics + problems).sorted { $0.range.start < $1.range.start }
      for diagnostic in ordered { show(diagnostic, source: script.source, name: name) }
      if ordered.contains(where: { $0.severity == .error }) { return .queryFailed }
      // Only the last of them may be a command that leads elsewhere.
      runningCommand = prepared.last
      for statement in rest[..<end] where !isOver {
        let place = "\(name):\(lines.line(of: statement.range.start))"
        print("\(place): \(statement.canonicalText)\n")
        guard let call = statement.command else { continue }
        let code = follow(call, source: script.source, name: name)
        if code != .success { return code }
      }
      rest = rest[end...]
    }
    return .success
  }

  /// Goes where a command leads as far as that decides what may stand after it.
  private func follow(_ call: CommandCall, source: [UInt8], name: String) -> ExitCode {
    switch call.name {
    case "quit", "exit":
      isOver = true
      return .success
    case "read":
      return attempt(call, source: source, name: name) { () throws(CommandFailure) in
        let code = try reading(call.arguments) { content, inner in
          list(QueryScript(parsing: content), name: inner)
        }
        isOver = false
        return code
      }
    case "output":
      return attempt(call, source: source, name: name) { () throws(CommandFailure) in
        try listOutput(call.arguments)
        return .success
      }
    case "open":
      return attempt(call, source: source, name: name) { () throws(CommandFailure) in
        try ShellCommand.open.run(self, call.arguments)
        return .success
      }
    default: return .success
    }
  }

  /// Takes note of where results would go: what was read may not be overwritten, and what comes
  /// after may not read it.
  private func listOutput(_ arguments: String) throws(CommandFailure) {
    listedOutput = nil
    guard let word = try ShellCommand.destination(arguments) else { return }
    let path = FileAccess.path(filled(word), in: folder)
    if Destination.isStandardOutput(path) { return }
    do throws(OutputRefusal) {
      try FileAccess.checkDiffers(path, inputs: inputs)
    } catch {
      throw CommandFailure(error)
    }
    listedOutput = path
  }

  private func attempt(
    _ call: CommandCall, source: [UInt8], name: String,
    _ body: () throws(CommandFailure) -> ExitCode
  ) -> ExitCode {
    do throws(CommandFailure) {
      return try body()
    } catch {
      report(error, of: call, source: source, name: name)
      return error.exitCode
    }
  }
}

extension ArraySlice<ScriptStatement> {
  /// Where the statements end that can be checked together: behind the first that may change what
  /// names mean.
  var endOfKnownNames: Int { firstIndex { $0.changesNames }.map { $0 + 1 } ?? endIndex }
}
