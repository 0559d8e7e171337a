import PlanModel

extension ShellCommand {
  /// `.schema [NAME]`: the columns of a relation, or of all.
  static let schema = ShellCommand(
    name: "schema", arguments: "[NAME]",
    help: "list the columns of a relation with their types; without a name of all"
  ) { session, arguments throws(CommandFailure) in
    let database = session.queries.database
    guard let word = commandWords(arguments).first else {
      session.list(
        RelationID.allCases.map { id in
          (id.rawValue, database[id].schema.map(\.name).joined(separator: ", "))
        })
      session.print(ShellMessages.schemaHint + "\n")
      return
    }
    guard let id = RelationID(rawValue: word.lowercased()) else {
      let names = RelationID.allCases.map(\.rawValue)
      throw CommandFailure(
        code: .unknownSource, message: ShellMessages.unknownRelation(word),
        suggestion: Suggestions.nearest(to: word, among: names)
          .map(ShellMessages.didYouMean) ?? names.joined(separator: ", "))
    }
    let rows = database[id].schema.map { column in
      [
        column.name, column.type.name, column.isDefault ? "yes" : "", column.vietnamese,
        column.help,
      ]
    }
    session.show(
      ResultTable.ofTexts(["column", "type", "shown", "tiếng Việt", "what"], rows))
  }
}
