import PlanModel

extension ShellCommand {
  /// `.lang [NAME]`: shows or chooses the language of messages.
  static let lang = ShellCommand(
    name: "lang", arguments: "[NAME]", takes: .languages,
    help: ShellMessages.langHelp.ended(by: Language.names.joined(separator: ", ")),
    example: ".lang en"
  ) { session, arguments throws(CommandFailure) in
    guard let word = commandWords(arguments).first else {
      session.list(
        Language.allCases.map { language in
          ((language == session.language ? "* " : "  ") + language.rawValue, language.ownName)
        })
      return
    }
    guard let language = Language(rawValue: word.lowercased()) else {
      throw CommandFailure(
        code: .badCommand, message: ShellMessages.unknownLanguage(word),
        suggestion: .same(Language.names.joined(separator: ", ")))
    }
    session.language = language
  }
}

extension Language {
  /// The names by which languages are chosen.
  static var names: [String] { allCases.map(\.rawValue) }

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
