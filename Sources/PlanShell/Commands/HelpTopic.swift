import PlanModel
import PlanQuery
import PlanText

/// A page of help: a part of the language, or a command.
struct HelpTopic {
  /// What it is: `stage`, `function`, `command`.
  var kind: Message
  var name: String
  var aliases: [String]
  var form: Message
  var summary: Message
  /// One or several lines that can be typed as they are.
  var example: String

  /// Every page, in the order in which they are listed.
  static var all: [HelpTopic] {
    LanguageTopic.all.map(HelpTopic.init) + statements + RelationID.allCases.map(HelpTopic.init)
      + ShellCommand.all.map(HelpTopic.init)
  }

  private static let statements = [
    HelpTopic(
      statement: "let", form: "let NAME = query", CommandMessages.letSummary,
      example: "let late = tasks where timeframe covers 2030;\nlate count by lead"),
    HelpTopic(
      statement: "param", form: "param NAME = value", CommandMessages.parameterSummary,
      example: "param year = 2025;\ntasks where timeframe covers $year"),
  ]

  private init(statement: String, form: String, _ summary: Message, example: String) {
    kind = CommandMessages.statementKind
    name = statement
    aliases = []
    self.form = .same(form)
    self.summary = summary
    self.example = example
  }

  private init(_ relation: RelationID) {
    kind = CommandMessages.sourceKind
    name = relation.rawValue
    aliases = []
    form = CommandMessages.sourceForm(name)
    summary = relation.help
    example = "\(name) take 5\n.schema \(name)"
  }

  private init(_ topic: LanguageTopic) {
    kind = CommandMessages.kind(topic.kind)
    name = topic.name
    aliases = topic.aliases
    form = topic.form
    summary = topic.summary
    example = topic.example
  }

  private init(_ command: ShellCommand) {
    kind = CommandMessages.commandKind
    name = "." + command.name
    aliases = [command.name]
    form = .same(name + (command.arguments.isEmpty ? "" : " " + command.arguments))
    summary = command.help
    example = command.example ?? name
  }

  /// The pages of a name: several where it means several things, such as `count`, or `show`, which
  /// is a command too.
  static func named(_ name: String) -> [HelpTopic] {
    let wanted = caseFolded(name)
    let exact = all.filter { caseFolded($0.name) == wanted || $0.name == "." + wanted }
    return exact.isEmpty ? all.filter { $0.aliases.contains(wanted) } : exact
  }

  /// The pages found by a word of another language: `đếm` is `count`.
  static func meant(by words: String) -> [HelpTopic] {
    let meaning =
      ForeignMeaning.stage(words) ?? ForeignMeaning.relation(words)?.rawValue
      ?? ForeignMeaning.command(words)
    return meaning.map(named) ?? []
  }
}
