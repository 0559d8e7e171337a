import PlanModel

/// What a person may write after an option or as an argument, for the completion of command
/// shells. Of files and folders an empty name is refused.
enum ArgumentCompletion: Equatable, Sendable {
  case nothing
  case files([String])
  case folders

  var isPath: Bool { self != .nothing }
}

/// An option of the command line, declared once: the reader of arguments, help in both languages,
/// the manual and the completion of command shells are made from it.
///
/// The table takes the place of swift-argument-parser, which looks through the whole program for
/// its types: 12.8 of the 16.4 million instructions of `planq --color never -c 'tasks | count'`,
/// and half its time (Tests/Benchmarks/startup).
struct OptionDefinition: Sendable {
  /// Sets a value, or says what is wrong with it.
  typealias Setter = @Sendable (inout ArgumentValues, String) -> Message?

  /// The names with their hyphens; the first is the one that messages use.
  let names: [String]
  /// What the value is called, without brackets; `nil` for an option without a value.
  let value: String?
  let help: Message
  /// The values that are possible, where these are a few words.
  let words: [String]
  /// The one of them that holds where the option is not given.
  let usualWord: String?
  let completion: ArgumentCompletion
  let set: Setter

  /// An option without a value.
  static func flag(
    _ names: String..., help: Message, set: @escaping @Sendable (inout ArgumentValues) -> Void
  ) -> OptionDefinition {
    OptionDefinition(
      names: names, value: nil, help: help, words: [], usualWord: nil, completion: .nothing,
      set: { values, _ in
        set(&values)
        return nil
      })
  }

  /// An option with a value that may be wrong.
  static func checked(
    _ names: String..., value: String, help: Message, set: @escaping Setter
  ) -> OptionDefinition {
    OptionDefinition(
      names: names, value: value, help: help, words: [], usualWord: nil, completion: .nothing,
      set: set)
  }

  /// An option with any text, or with the name of a file or folder, as its value.
  static func text(
    _ names: String..., value: String, completion: ArgumentCompletion = .nothing, help: Message,
    set: @escaping @Sendable (inout ArgumentValues, String) -> Void
  ) -> OptionDefinition {
    OptionDefinition(
      names: names, value: value, help: help, words: [], usualWord: nil, completion: completion,
      set: { values, text in
        set(&values, text)
        return nil
      })
  }

  /// An option whose value is one of a few words.
  static func word(
    _ names: String..., value: String, words: [String], usual: String? = nil, help: Message,
    set: @escaping @Sendable (inout ArgumentValues, String) -> Void
  ) -> OptionDefinition {
    OptionDefinition(
      names: names, value: value, help: help, words: words, usualWord: usual,
      completion: .nothing,
      set: { values, text in
        set(&values, text)
        return nil
      })
  }

  /// The option as help and messages name it: `-o, --output <file>`.
  var label: String {
    names.joined(separator: ", ") + (value.map { " <\($0)>" } ?? "")
  }
}

/// An argument that is no option.
struct ArgumentDefinition: Sendable {
  let name: String
  let help: Message
  let files: [String]
  let isRequired: Bool
  /// Whether any number of them may follow one another.
  let isMany: Bool

  init(
    _ name: String, files: [String] = [], isRequired: Bool = false, isMany: Bool = false,
    help: Message
  ) {
    self.name = name
    self.files = files
    self.isRequired = isRequired
    self.isMany = isMany
    self.help = help
  }

  var label: String { "<\(name)>" }
}

/// What arguments say, of whatever command.
struct ArgumentValues: Sendable {
  var options = ShellOptions()
  var queries: [String] = []
  /// Plan files given by an option.
  var plans: [String] = []
  var checkFormat = Program.CheckFormat.text
  var importing = ImportOptions(files: [])
  var onlyChecks = false
  var readsInput = false
  var ignored: [String] = []
  var comparesLines = false
  var learning = LearningArguments()
  /// The arguments that are no options, in their order.
  var arguments: [String] = []
  /// The options that were given: the first name of each, and the one that was written.
  var given: [(name: String, written: String)] = []
}

/// What the options of `planq learn` say.
struct LearningArguments: Sendable {
  var checks = false
  var lists = false
  var outlines = false
  var classFolder: String?
  var exam = ExamOptions(
    questionCount: ExamOptions.usualCount, seed: nil, learner: nil, reportFile: nil, planFiles: [])
}
