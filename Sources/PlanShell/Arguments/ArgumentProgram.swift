import PlanModel
import PlanRendering
import PlanText

extension Program {
  /// Does what arguments ask for.
  ///
  /// - Parameter arguments: Those of the process, without its name.
  /// - Returns: How the process should end.
  public static func run(arguments: [String]) -> ExitCode {
    if let code = checkArguments(arguments) { return code }
    let (command, rest) = command(arguments)
    if rest.prefix(while: { $0 != "--" }).contains(where: {
      OptionDefinition.help.names.contains($0)
    }) {
      return show(HelpPage(command: command, language: language(of: arguments)).text)
    }
    if command.word.isEmpty, rest.contains("--version") { return show(version + "\n") }
    do throws(ArgumentProblem) {
      if let page = try describing(arguments) { return show(page) }
      return command.run(try ArgumentReader.read(rest, of: command))
    } catch {
      let page = HelpPage(command: command, language: language(of: arguments))
      report(page.text(of: error), in: page.language)
      return .wrongUsage
    }
  }

  /// The command that arguments name, and the arguments for it. A plan file may have the name of a
  /// command all the same: `./run` opens it.
  static func command(
    _ arguments: [String]
  ) -> (command: CommandDefinition, arguments: [String]) {
    guard let place = placeOfCommand(in: arguments) else { return (.program, arguments) }
    var rest = arguments
    let word = rest.remove(at: place)
    guard word == helpWord else { return (CommandDefinition.named(word) ?? .program, rest) }
    let topic = placeOfCommand(in: rest).flatMap { CommandDefinition.named(rest[$0]) }
    return (topic ?? .program, ["--help"])
  }

  private static let helpWord = "help"

  /// Where the word of a command is among arguments: the first that is neither an option nor the
  /// value of one.
  static func placeOfCommand(in arguments: [String]) -> Int? {
    var isValue = false
    for (place, argument) in arguments.enumerated() {
      if isValue {
        isValue = false
      } else if argument == "--" {
        return nil
      } else if !argument.hasPrefix("-") || argument == "-" {
        let isCommand = argument == helpWord || CommandDefinition.named(argument) != nil
        return isCommand ? place : nil
      } else {
        isValue = takesValue(argument)
      }
    }
    return nil
  }

  /// Whether an option of any command has a value after it.
  private static func takesValue(_ name: String) -> Bool {
    // Nearly always an option is one of the program by itself: the other tables are not made then.
    let own = CommandDefinition.program.options.first { $0.names.contains(name) }
    if let own { return own.value != nil }
    return CommandDefinition.all.contains { command in
      command.options.contains { $0.value != nil && $0.names.contains(name) }
    }
  }

  /// The language of what is said of arguments: that of `--lang` where it is among them, since
  /// they may be wrong in front of it, else that of the environment.
  static func language(of arguments: [String]) -> Language {
    let name = OptionDefinition.language.names[0]
    for (option, value) in zip(arguments, arguments.dropFirst() + [""]) {
      let chosen = option == name ? value : String(option.dropFirst(name.count + 1))
      guard option == name || option.hasPrefix(name + "=") else { continue }
      if let language = Language(rawValue: chosen) { return language }
    }
    return .ofEnvironment
  }
}

// MARK: Descriptions of the program

extension Program {
  private static let completionOption = "--generate-completion-script"
  private static let manualOption = "--generate-manual"

  /// The script for a command shell, or the manual page, where arguments ask for it.
  ///
  /// - Throws: What is wrong where no script can be made for the shell.
  private static func describing(_ arguments: [String]) throws(ArgumentProblem) -> String? {
    guard let first = arguments.first else { return nil }
    if first == manualOption { return ManualPage(language: language(of: arguments)).text + "\n" }
    guard first.hasPrefix(completionOption) else { return nil }
    let joined = first.dropFirst(completionOption.count).drop { $0 == "=" }
    let named = joined.isEmpty ? arguments.dropFirst().first : String(joined)
    let path = named ?? Terminal.environment("SHELL") ?? ""
    let shell = String(path.split(separator: "/").last ?? "")
    guard let script = CompletionScript(rawValue: shell) else {
      let shells = CompletionScript.allCases.map(\.rawValue)
      throw ArgumentProblem(message: ArgumentMessages.notOne(of: shells, shell, completionOption))
    }
    return script.text(in: language(of: arguments)) + "\n"
  }

  private static func show(_ page: String) -> ExitCode {
    let output = StandardOutput()
    return output.exitCode(output.write(exact: Array(page.utf8)), Reporter(ShellOptions()))
  }

  private static func report(_ text: String, in language: Language) {
    var options = ShellOptions()
    options.language = language
    Reporter(options).draw(ScreenText(escapingLinesOf: text))
  }
}
