import PlanModel

extension ShellCommand {
  /// `.lang [NAME]`: shows or chooses the language of messages.
  static let lang = ShellCommand(
    name: "lang", arguments: "[NAME]", takes: .languages,
    help: ShellMessages.langHelp.ended(by: Language.names.joined(separator: ", ")),
    example: ".lang en",
    check: { arguments throws(CommandFailure) in _ = try Language.chosen(by: arguments) }
  ) { session, arguments throws(CommandFailure) in
    guard let language = try Language.chosen(by: arguments) else {
      session.list(
        Language.allCases.map { language in
          ((language == session.language ? "* " : "  ") + language.rawValue, language.ownName)
        })
      return
    }
    session.language = language
  }
}

extension Language {
  /// The names by which languages are chosen.
  static var names: [String] { allCases.map(\.rawValue) }

  /// The language that the first word of arguments names; `nil` where there is no word.
  fileprivate static func chosen(by arguments: String) throws(CommandFailure) -> Language? {
    guard let word = commandWords(arguments).first else { return nil }
    if let language = Language(rawValue: word.lowercased()) { return language }
    throw CommandFailure(
      code: .badCommand, message: ShellMessages.unknownLanguage(word),
      suggestion: .same(names.joined(separator: ", ")))
  }

  /// What a language is called by those who speak it.
  var ownName: String {
    switch self {
    case .english: "English"
    case .vietnamese: "tiếng Việt"
    }
  }

  /// The language that the environment asks for: that of the first of `LC_ALL`, `LC_MESSAGES` and
  /// `LANG` that is set and not empty.
  static var ofEnvironment: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let locale = Terminal.environment(name), !locale.isEmpty {
        return Language(locale: locale)
      }
    }
    return .english
  }
}
