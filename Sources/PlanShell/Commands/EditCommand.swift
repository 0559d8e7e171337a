import PlanModel
import PlanRendering

extension ShellCommand {
  /// `.edit`: opens the last statement in an editor and runs what comes back.
  static let edit = ShellCommand(
    name: "edit", arguments: "", takes: .nothing, help: CommandMessages.edit,
    effects: [.runsStatements], startsProgram: { _ in true }
  ) { session, _ throws(CommandFailure) in
    guard session.isInteractive else {
      throw CommandFailure(code: .badCommand, message: CommandMessages.editInShell)
    }
    session.flush()
    let outcome: ExternalEditor.Outcome
    do throws(FileProblem) {
      outcome = try ExternalEditor.edit(Array((session.lastStatement + "\n").utf8))
    } catch {
      throw CommandFailure(
        code: .unwritableFile, message: ShellMessages.cannotWrite(error), exitCode: .unwritable)
    }
    Interrupts.clear()
    let text = try outcome.text()
    guard text != session.lastStatement.nfc.trimmed else {
      session.print(CommandMessages.unchanged.ended(by: "\n"))
      return
    }
    guard !text.isEmpty else { return }
    session.lastStatement = text
    session.remember(text)
    session.print(ScreenText(escapingLinesOf: text) + "\n")
    let code = session.run(Array(text.utf8), name: ShellMessages.shellName)
    if code != .success {
      throw CommandFailure(code: .badCommand, message: nil, exitCode: code)
    }
  }
}

extension ExternalEditor.Outcome {
  /// The text that was saved.
  fileprivate func text() throws(CommandFailure) -> String {
    let message: Message
    switch self {
    case .saved(let bytes): return String(decoding: bytes, as: UTF8.self).nfc.trimmed
    case .failed: message = CommandMessages.editorFailed(ExternalEditor.command)
    case .missing: message = CommandMessages.noEditor(ExternalEditor.command)
    }
    throw CommandFailure(
      code: .badCommand, message: message, suggestion: CommandMessages.setEditor)
  }
}
