import PlanModel
import PlanQuery

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
    LanguageTopic.all.map(HelpTopic.init) + ShellCommand.all.map(HelpTopic.init)
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
}
