import PlanModel
import PlanQuery
import QuerySyntax

/// The files that a script reads and the one that it writes, as far as it was followed: what is read
/// may not be overwritten, whichever of the two comes first.
struct PathUses {
  /// The files that were read; `-` is standard input.
  private var inputs: [String]
  /// Where results go at this place; `nil` for standard output.
  private var output: String?

  init(inputs: [String]) {
    self.inputs = inputs
  }

  /// Follows a command.
  ///
  /// - Parameters:
  ///   - statement: The command; others change nothing.
  ///   - scope: Where it is.
  /// - Returns: An error where it would overwrite what is read, or read what is being written.
  mutating func problem(of statement: PreparedStatement, in scope: ScriptScope) -> Diagnostic? {
    guard let call = statement.command, statement.undeclaredParameters.isEmpty else { return nil }
    do throws(OutputRefusal) {
      if statement.has(.redirectsResults) { try write(statement.outputPath(in: scope)) }
      if statement.has(.readsScript) || statement.has(.opensPlans) {
        for word in commandWords(call.arguments) {
          try read(FileAccess.path(statement.filled(word), in: scope.folder))
        }
      }
      return nil
    } catch {
      return CommandFailure(error).diagnostic(of: call)
    }
  }

  private mutating func write(_ path: String?) throws(OutputRefusal) {
    output = nil
    guard let path, !Destination.isStandardOutput(path) else { return }
    try FileAccess.checkDiffers(path, inputs: inputs)
    output = path
  }

  private mutating func read(_ path: String) throws(OutputRefusal) {
    if let output { try FileAccess.checkUnwritten(path, output: output) }
    inputs.append(path)
  }
}
