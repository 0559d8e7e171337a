import PlanModel
import PlanQuery
import PlanTables

extension ShellCommand {
  /// `.schema [NAME]`: the columns of a relation, or of all.
  static let schema = ShellCommand(
    name: "schema", arguments: "[NAME]", takes: .relations,
    help: ShellMessages.schemaHelp, example: ".schema tasks",
    check: { arguments throws(CommandFailure) in _ = try RelationID.chosen(by: arguments) }
  ) { session, arguments throws(CommandFailure) in
    let database = session.queries.database
    guard let id = try RelationID.chosen(by: arguments) else {
      session.list(
        RelationID.allCases.map { id in
          (id.rawValue, database.schema(of: id).map(\.name).joined(separator: ", "))
        })
      session.print(ShellMessages.schemaHint.ended(by: "\n"))
      return
    }
    let language = session.language
    let rows = database.schema(of: id).map { column in
      [
        column.name, column.type.name(in: language),
        column.isDefault ? ShellMessages.yes.text(in: language) : "", column.vietnamese,
        column.help.text(in: language),
      ]
    }
    session.show(
      ResultTable.ofTexts(["column", "type", "shown", "tiếng Việt", "what"], rows))
  }
}

extension RelationID {
  /// The relation that the arguments of `.schema` name; `nil` where there are none.
  fileprivate static func chosen(by arguments: String) throws(CommandFailure) -> RelationID? {
    let words = commandWords(arguments)
    guard let word = words.first else { return nil }
    if let id = RelationID(rawValue: word.lowercased()) { return id }
    let phrase = words.joined(separator: " ")
    if let meant = ForeignMeaning.relation(phrase) {
      throw CommandFailure(
        code: .unknownSource, message: ShellMessages.unknownRelation(phrase),
        suggestion: ShellMessages.didYouMean(".schema " + meant.rawValue))
    }
    throw CommandFailure(
      code: .unknownSource, message: ShellMessages.unknownRelation(word),
      suggestion: ShellMessages.nearest(to: word, among: allCases.map(\.rawValue)))
  }
}
