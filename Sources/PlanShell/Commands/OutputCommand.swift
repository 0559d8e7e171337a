import PlanModel
import PlanRendering

extension ShellCommand {
  /// `.output [FILE]`: sends results to a file, or back to standard output.
  static let output = ShellCommand(
    name: "output", arguments: "[FILE]", takes: .files(areSeveral: false),
    help: CommandMessages.output,
    example: ".output report.csv",
    check: { arguments throws(CommandFailure) in _ = try destination(arguments) }
  ) { session, arguments throws(CommandFailure) in
    let path = try outputPath(arguments, in: session.scope)
    if let path { try session.scope.checkOutput(path) }
    do throws(FileProblem) {
      if let path { try FileAccess.checkDestination(path) }
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

  /// The file that the arguments name, where paths count from the folder of the script; `nil` where
  /// there are none.
  static func outputPath(
    _ arguments: String, in scope: ScriptScope
  ) throws(CommandFailure) -> String? {
    try destination(arguments).map { FileAccess.path($0, in: scope.folder) }
  }

  /// The path that the arguments name, as written; `nil` where there are none.
  private static func destination(_ arguments: String) throws(CommandFailure) -> String? {
    let words = commandWords(arguments)
    if words.count <= 1 { return words.first }
    throw CommandFailure(
      code: .badCommand, message: CommandMessages.oneFile, suggestion: .same(".output FILE"))
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

extension OutputFormat {
  /// The form that the name of a file asks for; `nil` where it asks for none.
  init?(extensionOf path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "csv": self = .csv
    case "json": self = .json
    case "jsonl": self = .jsonl
    case "md": self = .markdown
    case "html", "htm": self = .html
    default: return nil
    }
  }
}
