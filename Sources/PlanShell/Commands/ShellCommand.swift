import PlanModel
import PlanQuery
import QuerySyntax

/// Why a command did not do its work.
struct CommandFailure: Error {
  var code: DiagnosticCode
  /// What is wrong; `nil` where it was reported already.
  var message: Message?
  var suggestion: Message?
  var exitCode: ExitCode = .queryFailed

  /// The failure at the place of the call; `nil` where it was reported already.
  func diagnostic(of call: CommandCall) -> Diagnostic? {
    guard let message else { return nil }
    let range = call.arguments.isEmpty ? call.nameRange : call.argumentsRange
    return Diagnostic(code, at: range, message: message, suggestion: suggestion)
  }
}

extension CommandFailure {
  /// Results cannot go where the command says.
  init(_ refusal: OutputRefusal) {
    self.init(code: refusal.code, message: refusal.message, exitCode: refusal.exitCode)
  }
}

/// What a command does beyond showing something: what scripts are checked and listed by.
enum CommandEffect {
  /// Runs the statements of a file.
  case readsScript
  /// Runs other statements, whose results are shown as any others.
  case runsStatements
  /// Opens plans: names may mean something else after it.
  case opensPlans
  /// Sends results elsewhere.
  case redirectsResults
  /// Has a query as its argument.
  case holdsQuery
  /// Ends the script.
  case endsScript
  /// Has parameters in its argument, as `$name`.
  case namesParameters
}

/// A shell command: its name, its help and its code in one declaration, one file each.
struct ShellCommand: Sendable {
  var name: String
  /// What is after the name: `[NAME]`.
  var arguments: String
  /// What the arguments are, for completion.
  var takes: CommandArgument
  /// What it does, in one line.
  var help: Message
  /// A line that shows it, after those that it needs; `nil` where the bare command does.
  var example: String?
  var effects: Set<CommandEffect> = []
  /// Refuses arguments that can never be right. Asked before anything of a script runs.
  var check: @Sendable (String) throws(CommandFailure) -> Void = { _ in }
  /// Whether it starts a program that its arguments or the environment name. Only what a person
  /// typed may do so.
  var startsProgram: @Sendable (String) -> Bool = { _ in false }
  var run: @Sendable (Session, String) throws(CommandFailure) -> Void

  /// Every command, in the order of help.
  static var all: [ShellCommand] {
    [
      .help, .tables, .schema, .outline, .show, .why, .whynot, .source, .cite, .explain, .format,
      .width, .null, .output, .pager, .timer, .last, .lang, .print, .read, .edit, .history, .open,
      .learn, .quit,
    ]
  }

  /// Whether it runs other statements, whose results are shown as any others.
  var runsStatements: Bool {
    effects.contains(.readsScript) || effects.contains(.runsStatements)
  }

  /// Whether names may mean something else after it.
  var changesNames: Bool { effects.contains(.readsScript) || effects.contains(.opensPlans) }

  /// Refuses arguments that can never be right, those of a command that takes none among them.
  func refuse(_ arguments: String) throws(CommandFailure) {
    if case .nothing = takes, !arguments.isEmpty {
      throw CommandFailure(
        code: .badCommand, message: CommandMessages.takesNothing(name),
        suggestion: .same("." + name))
    }
    try check(arguments)
  }

  /// The command of that name.
  static func named(_ name: String) -> ShellCommand? {
    let wanted = name == "exit" ? "quit" : name
    return all.first { $0.name == wanted }
  }
}

/// The words of a command's arguments: separated by spaces, quotes keep them together.
func commandWords(_ arguments: String) -> [String] {
  var words: [String] = []
  var word = ""
  var isWord = false
  var quote: Character?
  for character in arguments {
    if let open = quote {
      if character == open { quote = nil } else { word.append(character) }
    } else if character == "\"" || character == "'" {
      quote = character
      isWord = true
    } else if character.isWhitespace {
      if isWord { words.append(word) }
      word = ""
      isWord = false
    } else {
      word.append(character)
      isWord = true
    }
  }
  if isWord { words.append(word) }
  return words
}
