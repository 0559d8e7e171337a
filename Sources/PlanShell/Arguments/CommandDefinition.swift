import PlanModel

/// A command of the command line: the shell and single queries, or `planq run` and its like.
struct CommandDefinition: Sendable {
  /// Its word; empty for the program by itself.
  let word: String
  let abstract: Message
  /// How it is called, a form a line.
  let usage: Message
  let discussion: Message?
  let arguments: [ArgumentDefinition]
  let options: [OptionDefinition]
  /// What is wrong with values that are good one by one.
  let check: @Sendable (ArgumentValues) -> Message?
  let run: @Sendable (ArgumentValues) -> ExitCode

  init(
    _ word: String, abstract: Message, usage: Message, discussion: Message? = nil,
    arguments: [ArgumentDefinition], options: [OptionDefinition],
    check: @escaping @Sendable (ArgumentValues) -> Message? = { _ in nil },
    run: @escaping @Sendable (ArgumentValues) -> ExitCode
  ) {
    self.word = word
    self.abstract = abstract
    self.usage = usage
    self.discussion = discussion
    self.arguments = arguments
    self.options = options
    self.check = check
    self.run = run
  }

  /// The words that call it: `planq run`.
  var call: String { word.isEmpty ? "planq" : "planq " + word }

  /// The words that begin another command than the shell, with what they begin.
  static func named(_ word: String) -> CommandDefinition? {
    switch word {
    case "run": run
    case "check": checkFiles
    case "fmt": format
    case "import": importTexts
    case "diff": diff
    case "learn": learn
    default: nil
    }
  }

  /// All commands, the program by itself first.
  static var all: [CommandDefinition] {
    [program, run, checkFiles, format, importTexts, diff, learn]
  }
}

extension ArgumentDefinition {
  static let planFiles = ["json", "txt", "md"]

  static let plans = ArgumentDefinition(
    "plan", files: planFiles, isMany: true,
    help: Message(
      "Plan files (*.plan.json) or texts to open in place of the built-in plan.",
      vi: "Các tệp kế hoạch (*.plan.json) hoặc văn bản mở thay cho kế hoạch có sẵn."))
}
