import PlanModel

extension ShellCommand {
  /// `.output [FILE]`: sends results to a file, or back to standard output.
  static let output = ShellCommand(
    name: "output", arguments: "[FILE]", takes: .files(areSeveral: false),
    help: CommandMessages.output,
    example: ".output report.csv"
  ) { session, arguments throws(CommandFailure) in
    let words = commandWords(arguments)
    guard words.count <= 1 else {
      throw CommandFailure(
        code: .badCommand, message: CommandMessages.oneFile, suggestion: .same(".output FILE"))
    }
    let path = words.first.map { FileAccess.path($0, in: session.folder) }
    do throws(FileProblem) {
      if let path { try FileAccess.checkDestination(path) }
      // Watched before there is a file, and until it is in its place.
      if session.isInteractive, path != nil { Interrupts.watchForEnd(true) }
      try session.output.redirect(to: path)
    } catch {
      throw CommandFailure(
        code: .unwritableFile, message: ShellMessages.cannotWrite(error), exitCode: .unwritable)
    }
    if session.isInteractive { Interrupts.watchForEnd(session.output.isFile) }
  }
}
