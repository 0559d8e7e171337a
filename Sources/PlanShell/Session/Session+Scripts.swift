import PlanModel
import PlanQuery
import PlanTables
import PlanText
import QuerySyntax

extension Session {
  /// Runs scripts one after the other and writes the output file, whole or not at all.
  func runBatch(_ scripts: [(source: [UInt8], name: String)]) -> ExitCode {
    let parsed = scripts.map { (script: QueryScript(parsing: $0.source), name: $0.name) }
    if let code = checkSettings(parsed.map(\.script)) { return code }
    var code = ExitCode.success
    for (script, name) in parsed where !isOver && !isOutputClosed {
      let outcome = run(script, name: name)
      if code == .success { code = outcome }
      if outcome != .success, !options.keepsGoing { break }
    }
    if code == .success, !isOver { code = reportUndeclaredSettings(declaredParameters) ?? code }
    output.endStandardOutput()
    flush()
    if isOutputClosed { return reportOutputProblem() }
    guard code == .success || options.keepsGoing else { return code }
    return finishOutput() ?? (code == .success ? chosenCode : code)
  }

  /// Puts the output file into its place, where there is one.
  func finishOutput() -> ExitCode? {
    output.endStandardOutput()
    do {
      if let written = try redirect(to: nil), isInteractive {
        print(CommandMessages.wrote(written).ended(by: "\n"))
        flush()
      }
      return nil
    } catch {
      reporter.error(.unwritableFile, ShellMessages.cannotWrite(error))
      return .unwritable
    }
  }

  /// Says why standard output takes no more; a reader that has gone needs no words.
  func reportOutputProblem() -> ExitCode {
    guard let problem = outputProblem else { return .success }
    reporter.error(.unwritableFile, ShellMessages.cannotWrite(problem))
    return .unwritable
  }

  /// Parses, checks and runs a script.
  func run(_ source: [UInt8], name: String) -> ExitCode {
    run(QueryScript(parsing: source), name: name)
  }

  /// How many diagnostics of a script are shown; of more it is said how many there are.
  private static let shownDiagnostics = 1000

  func show(_ diagnostics: [Diagnostic], source: [UInt8], name: String) {
    for diagnostic in diagnostics.prefix(Session.shownDiagnostics) {
      show(diagnostic, source: source, name: name)
    }
    let rest = diagnostics.count - Session.shownDiagnostics
    if rest > 0 { reporter.line(ShellMessages.moreDiagnostics(rest)) }
  }

  private func run(_ script: QueryScript, name: String) -> ExitCode {
    let outerPlace = placeOfNotes
    defer { placeOfNotes = outerPlace }
    let needsPlace =
      !isInteractive && script.statements.lazy.filter(\.isQuery).prefix(2).count > 1
    return walk(script, name: name) { _, statement, line in
      placeOfNotes = needsPlace ? "\(name):\(line)" : nil
      return run(statement, source: script.source, name: name)
    }
  }

  /// Shows what is wrong or noteworthy in the form of a script, and takes note of its parameters.
  ///
  /// - Returns: The exit code where anything is wrong; else `nil`.
  func reportSyntax(_ script: QueryScript, name: String) -> ExitCode? {
    if script.hasErrors {
      let end = script.statements.firstIndex { $0.changesNames } ?? script.statements.endIndex
      show(
        queries.check(script.statements[..<end], of: script), source: script.source, name: name)
      return .queryFailed
    }
    show(script.diagnostics, source: script.source, name: name)
    declaredParameters.formUnion(script.parameterNames.map { caseFolded($0) })
    return nil
  }

  /// A value given for a parameter that no script declares is an error before anything runs;
  /// where a script reads another, which may declare it, it is one at the end.
  func checkSettings(_ scripts: [QueryScript]) -> ExitCode? {
    let isOpenEnded = scripts.contains { script in
      script.hasErrors || script.statements.contains(where: \.changesNames)
    }
    if isOpenEnded { return nil }
    return reportUndeclaredSettings(
      Set(scripts.flatMap(\.parameterNames).map { caseFolded($0) }))
  }

  /// Reports values given for parameters that are not declared.
  ///
  /// - Returns: The exit code where there are some; else `nil`.
  func reportUndeclaredSettings(_ declared: Set<String>) -> ExitCode? {
    reporter.reportUndeclared(options.settings, declared) ? .wrongUsage : nil
  }

  /// Builds what statements name and resolves the names; `nil` where that was given up.
  func prepare(
    _ statements: ArraySlice<ScriptStatement>, source: [UInt8]
  ) -> (statements: [PreparedStatement], diagnostics: [Diagnostic])? {
    guard isInteractive else { return queries.prepare(statements, source: source) }
    guard mayTakeLong else {
      // A few rows may have very long lists.
      let isBuilt = queries.build(statements, source: source, cancellation: cancellation)
      return isBuilt ? queries.prepare(statements, source: source) : nil
    }
    let known = queries
    let result = Abandonable.run(cancellation) { stop in
      var names = known
      let isBuilt = names.build(statements, source: source, cancellation: stop)
      return isBuilt
        ? (prepared: names.prepare(statements, source: source), names: names) : nil
    }
    guard let result = result ?? nil else { return nil }
    queries = result.names
    return result.prepared
  }

  private func run(_ statement: PreparedStatement, source: [UInt8], name: String) -> ExitCode {
    if let call = statement.command {
      runningCommand = statement
      return run(call, source: source, name: name)
    }
    do {
      let start = Terminal.clock
      guard let result = try answer(to: statement) else { return .success }
      let seconds = Terminal.clock - start + preparationTime
      preparationTime = 0
      lastResult = result
      lastQuery = LastQuery(queries: queries, statement: statement, result: result)
      show(result)
      if cancellation.isRequested { return .interrupted }
      if showsTime { tellTime(seconds) }
      guard options.isStrict, result.notes.contains(where: \.leavesOut) else { return .success }
      reporter.error(.expectationFailed, ShellMessages.strictFailure)
      return .queryFailed
    } catch {
      switch error {
      case .expectation(let diagnostic), .tooLarge(let diagnostic):
        show(diagnostic, source: source, name: name)
        return .queryFailed
      case .cancelled: return .interrupted
      }
    }
  }

  /// Runs a statement. Over large plans a person need not wait until the query asks whether to
  /// stop, nor until the columns of one that was given up are freed.
  private func answer(
    to statement: PreparedStatement
  ) throws(QueryFailure) -> ResultTable? {
    let limits = options.limits
    let known = queries
    let outcome = leavingWhenInterrupted { stop -> Result<ResultTable?, QueryFailure> in
      do throws(QueryFailure) {
        return .success(try known.run(statement, cancellation: stop, limits: limits))
      } catch {
        return .failure(error)
      }
    }
    guard let outcome else { throw .cancelled }
    return try outcome.get()
  }

  /// Time is nothing that belongs into a file of results.
  private func tellTime(_ seconds: Double) {
    let message = SessionMessages.time(seconds)
    if isInteractive { print(message.ended(by: "\n")) } else { reporter.line(message) }
  }

  private func run(_ call: CommandCall, source: [UInt8], name: String) -> ExitCode {
    guard let command = ShellCommand.named(call.name) else { return .queryFailed }
    do {
      if command.runsStatements {
        try command.run(self, call.arguments)
      } else {
        try paging { () throws(CommandFailure) in try command.run(self, call.arguments) }
      }
      return .success
    } catch {
      report(error, of: call, source: source, name: name)
      return error.exitCode
    }
  }

  /// Shows why a command did not do its work.
  func report(_ failure: CommandFailure, of call: CommandCall, source: [UInt8], name: String) {
    guard let diagnostic = failure.diagnostic(of: call) else { return }
    show(diagnostic, source: source, name: name)
  }
}
