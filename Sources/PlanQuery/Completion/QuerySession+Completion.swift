import PlanModel
import QuerySyntax

extension QuerySession {
  /// Finds what can be at a place of a text that is being typed.
  ///
  /// Only what is before the place counts; nothing of it is changed or remembered.
  ///
  /// - Parameters:
  ///   - source: The text, all lines of the statement.
  ///   - offset: The place, in bytes.
  /// - Returns: What can be there; no items inside commands, comments and new names.
  public func completions(in source: [UInt8], at offset: Int) -> CompletionList {
    guard let cursor = CursorText(source: source, offset: offset) else {
      return CompletionList(range: SourceRange(offset, offset), items: [], typed: "")
    }
    let definitions = environment(before: cursor.statementStart, in: source)
    var completer = Completer(database: database, environment: definitions, cursor: cursor)
    return completer.complete()
  }

  /// The shell command in which a place of a text lies.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - offset: The place, in bytes.
  /// - Returns: The command up to the place; `nil` where the place is in none.
  public static func command(in source: [UInt8], at offset: Int) -> CommandCall? {
    guard (0...source.count).contains(offset) else { return nil }
    let before = Array(source[..<offset])
    guard case .command(let node)? = CursorText.tokens(of: before).last?.kind,
      !before[node.nameRange.start...].contains(UInt8(ascii: "\n"))
    else { return nil }
    return CommandCall(
      name: node.name, nameRange: node.nameRange, arguments: node.arguments,
      argumentsRange: node.argumentsRange)
  }

  /// The names there are after the statements that end before an offset.
  private func environment(before end: Int, in source: [UInt8]) -> Environment {
    guard end > 0 else { return environment }
    let earlier = Array(source[..<end])
    var binder = Binder(database: database, source: earlier, environment: environment)
    for statement in Parser.parse(source: earlier).script.statements {
      switch statement.kind {
      case _ where statement.hasErrors: binder.leaveUnknown(statement.kind)
      case .namedQuery(let name, let query): binder.define(name, query)
      case .parameter(let name, let literal): binder.declare(name, literal, settings: settings)
      case .query, .command: continue
      }
    }
    return binder.environment
  }
}
