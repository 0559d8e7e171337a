import PlanRendering
import PlanText

extension ShellCommand {
  /// `.output [FILE]`: sends results to a file, or back to standard output.
  static let output = ShellCommand(
    name: "output", arguments: "[FILE]", takes: .files(areSeveral: false),
    help: CommandMessages.output,
    example: ".output report.csv", effects: [.redirectsResults, .namesParameters],
    check: { arguments throws(CommandFailure) in _ = try destination(arguments) }
  ) { session, arguments throws(CommandFailure) in
    let path = try path(arguments, session)
    do throws(FileProblem) {
      // Watched before there is a file, and until it is in its place.
      if session.isInteractive, path != nil { Interrupts.watchForEnd(true) }
      let written = try session.redirect(to: path)
      session.confirm(path, written)
    } catch {
      throw CommandFailure(
        code: .unwritableFile, message: ShellMessages.cannotWrite(error), exitCode: .unwritable)
    }
    if session.isInteractive { Interrupts.watchForEnd(session.output.isFile) }
  }

  /// The file that results will go to; `nil` for standard output.
  private static func path(
    _ arguments: String, _ session: Session
  ) throws(CommandFailure) -> String? {
    guard let word = try destination(arguments) else { return nil }
    let path = FileAccess.path(session.filled(word), in: session.folder)
    if Destination.isStandardOutput(path) { return nil }
    try session.scope.checkOutput(path)
    do throws(OutputRefusal) {
      try FileAccess.checkOutput(path, inputs: session.inputs)
    } catch {
      throw CommandFailure(error)
    }
    return path
  }

  /// The path that the arguments name, as written; `nil` for standard output.
  static func destination(_ arguments: String) throws(CommandFailure) -> String? {
    let words = commandWords(arguments)
    guard let first = words.first, first != "-" || words.count > 1 else { return nil }
    if first.hasPrefix("|") {
      throw CommandFailure(
        code: .badCommand, message: FileMessages.noPipe, suggestion: FileMessages.pipeOutside)
    }
    guard words.count == 1 else {
      throw CommandFailure(
        code: .badCommand, message: CommandMessages.oneFile, suggestion: .same(".output FILE"))
    }
    if FileMessages.namesOfStandardOutput.contains(caseFolded(first)) {
      throw CommandFailure(
        code: .badCommand, message: FileMessages.standardOutputByName,
        suggestion: FileMessages.fileOfThatName(first))
    }
    return first
  }
}

extension Session {
  /// Tells in the shell where results go from now on, and what became of the file before.
  fileprivate func confirm(_ path: String?, _ written: ResultOutput.WrittenFile?) {
    guard isInteractive else { return }
    if let written { print(CommandMessages.wrote(written).ended(by: "\n")) }
    guard let path else {
      if written == nil { print(CommandMessages.toScreen.ended(by: "\n")) }
      return
    }
    let named = OutputFormat(extensionOf: path)
    let message =
      if let named, named != format {
        CommandMessages.toFile(path, format, not: named)
      } else if options.isFormatChosen || named == nil {
        CommandMessages.toFile(path, format)
      } else {
        CommandMessages.toFileByName(path, format)
      }
    print(message.ended(by: "\n"))
  }
}
