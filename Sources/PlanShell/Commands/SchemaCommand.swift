import PlanModel
import PlanQuery

extension ShellCommand {
  /// `.schema [NAME]`: the columns of a relation, or of all.
  static let schema = ShellCommand(
    name: "schema", arguments: "[NAME]", takes: .relations,
    help: ShellMessages.schemaHelp, example: ".schema tasks"
  ) { session, arguments throws(CommandFailure) in
    let database = session.queries.database
    guard let word = commandWords(arguments).first else {
      session.list(
        RelationID.allCases.map { id in
          (id.rawValue, database.schema(of: id).map(\.name).joined(separator: ", "))
        })
      session.print(ShellMessages.schemaHint.ended(by: "\n"))
      return
    }
    guard let id = RelationID(rawValue: word.lowercased()) else {
      let words = commandWords(arguments).joined(separator: " ")
      if let meant = ForeignMeaning.relation(words) {
        throw CommandFailure(
          code: .unknownSource, message: ShellMessages.unknownRelation(words),
          suggestion: ShellMessages.didYouMean(".schema " + meant.rawValue))
      }
      let names = RelationID.allCases.map(\.rawValue)
      throw CommandFailure(
        code: .unknownSource, message: ShellMessages.unknownRelation(word),
        suggestion: ShellMessages.nearest(to: word, among: names))
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
