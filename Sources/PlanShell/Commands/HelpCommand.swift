import PlanModel
import PlanQuery
import PlanText

extension ShellCommand {
  /// `.help [TOPIC]`: the language in brief, the commands and the topics; or the page of one.
  static let help = ShellCommand(
    name: "help", arguments: "[TOPIC]", takes: .topics, help: CommandMessages.help,
    example: ".help where"
  ) { session, arguments throws(CommandFailure) in
    // White space between the words of a name, as in `is missing`, is one space.
    let name = arguments.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if name.isEmpty {
      session.showHelp()
      return
    }
    var topics = HelpTopic.named(name)
    if topics.isEmpty, session.showColumn([name]) { return }
    if topics.isEmpty { topics = HelpTopic.meant(by: name) }
    if topics.isEmpty, session.showColumn(ForeignMeaning.columns(name)) { return }
    guard !topics.isEmpty else {
      let names = HelpTopic.all.map(\.name)
      throw CommandFailure(
        code: .badCommand, message: CommandMessages.noTopic(name),
        suggestion: Suggestions.nearest(to: name, among: names)
          .map { ShellMessages.didYouMean(".help " + $0) } ?? CommandMessages.helpLists)
    }
    for topic in topics { session.show(topic) }
  }
}

extension Session {
  /// The language in brief, the commands, and what has a page of its own.
  fileprivate func showHelp() {
    print(linesOf: ShellMessages.helpPage)
    list(
      ShellCommand.all.map { command in
        let arguments = command.arguments.isEmpty ? "" : " " + command.arguments
        return ("." + command.name + arguments, command.help.text(in: language))
      }, indent: 2)
    print("\n\(worded(CommandMessages.topics))\n\n")
    list(
      LanguageTopic.Kind.allCases.map { kind in
        let names = LanguageTopic.all.filter { $0.kind == kind }.map(\.name)
        return (worded(CommandMessages.kinds(kind)), names.joined(separator: "  "))
      }, indent: 2)
  }

  /// The page of the first of some names that is a column: which relations have it, and what it
  /// means in each.
  ///
  /// - Returns: Whether one of them is a column.
  fileprivate func showColumn(_ names: [String]) -> Bool {
    for name in names {
      let wanted = caseFolded(name)
      let found = RelationID.allCases.compactMap { id in
        queries.database.schema(of: id).first { $0.name == wanted }.map { (id, $0) }
      }
      guard !found.isEmpty else { continue }
      print("\(wanted) · \(worded(CommandMessages.columnKind))\n\n")
      list(
        found.map { id, column in
          let help = column.help.text(in: language)
          let type = column.type.name(in: language)
          let gloss = language == .vietnamese ? "" : "\(column.vietnamese): "
          return (id.rawValue, "\(gloss)\(help) (\(type))")
        }, indent: 2)
      print("\n")
      return true
    }
    return false
  }

  /// One page.
  fileprivate func show(_ topic: HelpTopic) {
    print("\(topic.name) · \(worded(topic.kind))\n\n")
    let labels = [CommandMessages.form, CommandMessages.does, CommandMessages.example]
      .map { worded($0) }
    let widest = labels.reduce(0) { max($0, $1.count) }
    func padded(_ label: String) -> String {
      label + String(repeating: " ", count: max(0, widest - label.count))
    }
    list(
      [(padded(labels[0]), worded(topic.form)), (padded(labels[1]), worded(topic.summary))],
      indent: 2)
    // Lines that are to be copied are not broken.
    for (number, line) in topic.example.split(separator: "\n").enumerated() {
      print("  \(padded(number == 0 ? labels[2] : ""))  \(line)\n")
    }
    print("\n")
  }
}
