import PlanQuery

extension ShellCommand {
  /// `.read FILE`: runs a query file, whose path counts from the file that reads it.
  static let read = ShellCommand(
    name: "read", arguments: "FILE", takes: .files(areSeveral: false), help: ShellMessages.readHelp,
    example: ".read questions.planq"
  ) { session, arguments throws(CommandFailure) in
    let words = commandWords(arguments)
    guard words.count == 1, let path = words.first else {
      throw CommandFailure(
        code: .badCommand, message: ShellMessages.readNeedsFile, suggestion: .same(".read FILE"))
    }
    let place = FileAccess.path(path, in: session.folder)
    let full = FileAccess.resolved(place)
    guard !session.openFiles.contains(full) else {
      throw CommandFailure(code: .badCommand, message: ShellMessages.readCycle(path))
    }
    let source: [UInt8]
    do throws(FileProblem) {
      source = try FileAccess.read(place, limit: QueryScript.maximumLength)
    } catch {
      throw CommandFailure(
        code: .unreadableFile, message: ShellMessages.cannotRead(error), exitCode: .unreadable)
    }
    let outerFolder = session.folder
    let wasOver = session.isOver
    session.folder = FileAccess.folder(of: place)
    session.openFiles.append(full)
    let code = session.run(source, name: place)
    session.openFiles.removeLast()
    session.folder = outerFolder
    // `.quit` in a file that another reads ends that file only.
    session.isOver = wasOver
    if code != .success {
      throw CommandFailure(code: .badCommand, message: nil, exitCode: code)
    }
  }
}
