import PlanModel
import PlanText

/// What is wrong with arguments.
struct ArgumentProblem: Error {
  let message: Message
  /// What the option or argument is called that it is about, and what that is for.
  var subject: (label: String, help: Message)?
}

/// Reads the arguments of a command by its declaration.
struct ArgumentReader {
  private let command: CommandDefinition
  private var rest: ArraySlice<String>
  private var values = ArgumentValues()

  private init(_ command: CommandDefinition, _ arguments: [String]) {
    self.command = command
    rest = arguments[...]
  }

  /// Reads arguments.
  ///
  /// - Parameters:
  ///   - arguments: Those of the command, without its word.
  ///   - command: The command.
  /// - Returns: What they say.
  /// - Throws: The first thing that is wrong with them.
  static func read(
    _ arguments: [String], of command: CommandDefinition
  ) throws(ArgumentProblem) -> ArgumentValues {
    var reader = ArgumentReader(command, arguments)
    try reader.readAll()
    try reader.checkCount()
    if let message = command.check(reader.values) { throw ArgumentProblem(message: message) }
    return reader.values
  }

  private mutating func readAll() throws(ArgumentProblem) {
    var isBehindOptions = false
    while let argument = rest.popFirst() {
      if isBehindOptions || !argument.hasPrefix("-") || argument == "-" {
        try take(argument)
      } else if argument == "--" {
        isBehindOptions = true
      } else {
        try readOption(argument)
      }
    }
  }

  private mutating func take(_ argument: String) throws(ArgumentProblem) {
    let place = min(values.arguments.count, command.arguments.count - 1)
    let definition = command.arguments[place]
    if argument.isEmpty {
      throw ArgumentProblem(
        message: ArgumentMessages.invalid("", definition.label, ArgumentMessages.emptyPath),
        subject: (definition.label, definition.help))
    }
    values.arguments.append(argument)
  }

  private func checkCount() throws(ArgumentProblem) {
    let count = values.arguments.count
    if let missing = command.arguments.dropFirst(count).first, missing.isRequired {
      throw ArgumentProblem(
        message: ArgumentMessages.missingArgument(missing.label),
        subject: (missing.label, missing.help))
    }
    guard command.arguments.last?.isMany != true, count > command.arguments.count else { return }
    let surplus = values.arguments.dropFirst(command.arguments.count)
    throw ArgumentProblem(message: ArgumentMessages.unexpected(Array(surplus)))
  }
}

// MARK: Options

extension ArgumentReader {
  private mutating func readOption(_ argument: String) throws(ArgumentProblem) {
    let isLong = argument.hasPrefix("--")
    let sign = isLong ? argument.firstIndex(of: "=") : nil
    let name = sign.map { String(argument[..<$0]) } ?? argument
    let joined = sign.map { String(argument[argument.index(after: $0)...]) }
    guard let option = command.options.first(where: { $0.names.contains(name) }) else {
      let names = command.options.flatMap(\.names)
      throw ArgumentProblem(
        message: ArgumentMessages.unknownOption(
          name, nearest: isLong ? Suggestions.nearest(to: name, among: names) : nil))
    }
    values.given.append((option.names[0], name))
    guard option.value != nil else {
      if let joined { throw ArgumentProblem(message: ArgumentMessages.takesNoValue(name, joined)) }
      _ = option.set(&values, "")
      return
    }
    if let joined { return try set(option, joined) }
    try set(option, try nextValue(of: option))
  }

  /// The next argument, unless it looks like an option: a value was forgotten then.
  private mutating func nextValue(of option: OptionDefinition) throws(ArgumentProblem) -> String {
    guard let value = rest.first, !value.hasPrefix("-") || value == "-" else {
      throw ArgumentProblem(
        message: ArgumentMessages.missingValue(option.label), subject: (option.label, option.help))
    }
    rest.removeFirst()
    return value
  }

  private mutating func set(
    _ option: OptionDefinition, _ value: String
  ) throws(ArgumentProblem) {
    let message: Message?
    if option.completion.isPath, value.isEmpty {
      message = ArgumentMessages.invalid("", option.label, ArgumentMessages.emptyPath)
    } else if !option.words.isEmpty, !option.words.contains(value) {
      message = ArgumentMessages.notOne(of: option.words, value, option.label)
    } else {
      message = option.set(&values, value).map {
        ArgumentMessages.invalid(value, option.label, $0)
      }
    }
    guard let message else { return }
    throw ArgumentProblem(message: message, subject: (option.label, option.help))
  }
}
