import PlanModel
import PlanQuery

extension Session {
  /// Parses, checks and runs a script. Nothing runs where anything is wrong with it; what stands
  /// after `.read` or `.open` is checked when it is reached (language.md, section 2).
  func run(_ source: [UInt8], name: String) -> ExitCode {
    let script = QueryScript(parsing: source)
    if script.hasErrors {
      let end = script.statements.firstIndex { $0.changesNames } ?? script.statements.endIndex
      for diagnostic in queries.check(script.statements[..<end], of: script) {
        show(diagnostic, source: source, name: name)
      }
      return .queryFailed
    }
    for diagnostic in script.diagnostics { show(diagnostic, source: source, name: name) }
    if let code = checkSettings(script) { return code }
    return run(script.statements[...], of: script, name: name)
  }

  /// A value given for a parameter that the script does not declare is an error; only a script
  /// that reads another may leave the declaration to that.
  private func checkSettings(_ script: QueryScript) -> ExitCode? {
    guard openFiles.count <= 1, !script.statements.contains(where: \.changesNames) else {
      return nil
    }
    let declared = Set(script.parameterNames.map { caseFolded($0) })
    let unknown = options.settings.filter { !declared.contains(caseFolded($0.name)) }
    guard !unknown.isEmpty else { return nil }
    for setting in unknown {
      reporter.error(
        .unknownParameter, ShellMessages.undeclared(setting.name, script.parameterNames))
    }
    return .wrongUsage
  }

  private func run(
    _ statements: ArraySlice<ScriptStatement>, of script: QueryScript, name: String
  ) -> ExitCode {
    var rest = statements
    var code = ExitCode.success
    while !rest.isEmpty, !isOver, !isOutputClosed {
      let end = rest.firstIndex { $0.changesNames }.map { $0 + 1 } ?? rest.endIndex
      let (prepared, diagnostics) = queries.prepare(rest[..<end], source: script.source)
      let ordered = diagnostics.sorted { $0.range.start < $1.range.start }
      for diagnostic in ordered { show(diagnostic, source: script.source, name: name) }
      if ordered.contains(where: { $0.severity == .error }) { return .queryFailed }
      for statement in prepared where !isOver && !isOutputClosed {
        let outcome = run(statement, source: script.source, name: name)
        if code == .success { code = outcome }
        if outcome != .success, !options.keepsGoing { return code }
      }
      rest = rest[end...]
    }
    return code
  }

  private func run(_ statement: PreparedStatement, source: [UInt8], name: String) -> ExitCode {
    if let call = statement.command {
      return run(call, source: source, name: name)
    }
    do {
      guard let result = try queries.run(statement) else { return .success }
      show(result)
      guard options.isStrict, result.notes.contains(where: \.leavesOut) else { return .success }
      reporter.error(.expectationFailed, ShellMessages.strictFailure)
      return .queryFailed
    } catch {
      show(error.diagnostic, source: source, name: name)
      return .queryFailed
    }
  }

  private func run(_ call: CommandCall, source: [UInt8], name: String) -> ExitCode {
    guard let command = ShellCommand.named(call.name) else {
      show(
        Diagnostic(
          .badCommand, at: call.nameRange, message: ShellMessages.unknownCommand(call.name),
          suggestion: ShellMessages.nearestCommand(call.name)),
        source: source, name: name)
      return .queryFailed
    }
    do {
      try command.run(self, call.arguments)
      return .success
    } catch {
      if let message = error.message {
        let range = call.arguments.isEmpty ? call.nameRange : call.argumentsRange
        show(
          Diagnostic(error.code, at: range, message: message, suggestion: error.suggestion),
          source: source, name: name)
      }
      return error.exitCode
    }
  }
}

extension ScriptStatement {
  /// Whether names may mean something else after it: it reads a file or opens plans.
  var changesNames: Bool {
    command.map { $0.name == "read" || $0.name == "open" } ?? false
  }
}
