import PlanQuery
import QuerySyntax

extension ShellCommand {
  /// `.read FILE`: runs a query file, whose path counts from the file that reads it.
  static let read = ShellCommand(
    name: "read", arguments: "FILE", takes: .files(areSeveral: false), help: ShellMessages.readHelp,
    example: ".read questions.planq", effects: [.readsScript, .namesParameters],
    check: { arguments throws(CommandFailure) in _ = try path(toRead: arguments) }
  ) { session, arguments throws(CommandFailure) in
    let wasOver = session.isOver
    let outerCode = session.chosenCode
    let code = try session.reading(arguments) { source, name in
      session.run(source, name: name)
    }
    // `.quit` in a file that another reads ends that file only.
    session.isOver = wasOver
    let ownCode = session.chosenCode
    session.chosenCode = outerCode
    if code == .success, ownCode != outerCode, ownCode != .success {
      throw CommandFailure(code: .badCommand, message: nil, exitCode: ownCode)
    }
    if code != .success {
      throw CommandFailure(code: .badCommand, message: nil, exitCode: code)
    }
  }

  /// The one path that the arguments of `.read` name, as written.
  static func path(toRead arguments: String) throws(CommandFailure) -> String {
    let words = commandWords(arguments)
    if words.count == 1 { return words[0] }
    throw CommandFailure(
      code: .badCommand, message: ShellMessages.readNeedsFile, suggestion: .same(".read FILE"))
  }
}

/// A file that is being run.
struct OpenFile: Equatable {
  /// Its full path, links followed.
  var path: String
  /// What it is called in messages.
  var name: String
}

extension Session {
  /// Does something with the file that the arguments of `.read` name, from its own folder.
  ///
  /// - Parameters:
  ///   - arguments: What follows `.read`.
  ///   - body: Takes the contents of the file and what it is called.
  /// - Returns: What `body` gives.
  /// - Throws: `CommandFailure` where no file is named, it is being read already or cannot be read.
  func reading(
    _ arguments: String, _ body: ([UInt8], String) -> ExitCode
  ) throws(CommandFailure) -> ExitCode {
    let word = filled(try ShellCommand.path(toRead: arguments))
    let name = FileAccess.path(word, in: folder)
    let file = OpenFile(path: FileAccess.resolved(name), name: name)
    if let start = openFiles.firstIndex(where: { FileAccess.isSame($0.path, file.path) }) {
      let chain = openFiles[start...].map(\.name) + [name]
      throw CommandFailure(code: .badCommand, message: ShellMessages.readCycle(chain))
    }
    do throws(OutputRefusal) { try willRead(name) } catch { throw CommandFailure(error) }
    // A pipe may let us wait; what was said before should be seen meanwhile.
    if isInteractive { flush() }
    let source: [UInt8]
    do throws(FileProblem) {
      source = try FileAccess.read(
        name, limit: QueryScript.maximumLength, cancellation: cancellation)
    } catch {
      throw CommandFailure(
        code: .unreadableFile, message: ShellMessages.cannotRead(error), exitCode: .unreadable)
    }
    // The file may be a pipe that nobody wrote to.
    if cancellation.isRequested {
      throw CommandFailure(code: .unreadableFile, message: nil, exitCode: .interrupted)
    }
    let outerScope = scope
    scope = scope.file(name)
    openFiles.append(file)
    defer {
      openFiles.removeLast()
      scope = outerScope
    }
    return body(source, name)
  }
}
