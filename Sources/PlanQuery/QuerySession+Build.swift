import PlanModel
import PlanText
import QuerySyntax

extension QuerySession {
  /// Builds the relations that statements name, unless that is given up meanwhile: so that a
  /// first query over a very large plan can be interrupted like every other one.
  ///
  /// - Parameters:
  ///   - statements: Statements of a script that has no errors.
  ///   - source: The text of that script.
  ///   - cancellation: Whether building should be given up; asked every few thousand rows.
  /// - Returns: Whether all of them are built.
  public func build(
    _ statements: some Sequence<ScriptStatement>, source: [UInt8], cancellation: Cancellation
  ) -> Bool {
    for statement in statements {
      var lexer = Lexer(source: Array(source[statement.range.start..<statement.range.end]))
      for token in lexer.run().tokens {
        guard let word = token.word, let id = RelationID(rawValue: caseFolded(word)) else {
          continue
        }
        guard database.build(id, cancellation: cancellation) else { return false }
      }
    }
    return true
  }
}
