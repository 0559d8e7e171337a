import PlanModel

extension ShellOptions {
  /// Reads the plainest command lines without the argument parser.
  ///
  /// The parser looks through the whole program for its types at every start: it doubles the time
  /// of a small query (Tests/Benchmarks/startup shows both). So the forms that scripts use are
  /// read here; everything else, help and every mistake included, is the parser's. Where this
  /// reads a line, the parser would read it alike; a test compares the two.
  ///
  /// - Parameter arguments: The arguments after the program's name.
  public init?(plain arguments: [String]) {
    self.init()
    var rest = arguments[...]
    var queries: [String] = []
    let command = ShellOptions.placeOfCommand(in: arguments)
    if let command {
      guard arguments[command] == "run" else { return nil }
      rest.remove(at: command)
    }
    var file: String?
    while let argument = rest.popFirst() {
      switch argument {
      case "--quiet", "-q": isQuiet = true
      case "--strict": isStrict = true
      case "--keep-going": keepsGoing = true
      case "-c", "--format", "--width", "--lang", "--memory":
        guard let value = rest.popFirst(), take(argument, value, &queries) else { return nil }
      default:
        guard !argument.isEmpty else { return nil }
        let isFile = command != nil && file == nil
        guard !argument.hasPrefix("-") || argument == "-" && isFile else { return nil }
        if isFile { file = argument } else { planFiles.append(argument) }
      }
    }
    if command != nil {
      guard let file, queries.isEmpty else { return nil }
      work = .file(file)
    }
    if !queries.isEmpty { work = .queries(queries) }
  }

  private mutating func take(_ option: String, _ value: String, _ queries: inout [String]) -> Bool {
    guard !value.hasPrefix("-") else { return false }
    switch option {
    case "-c":
      queries.append(value)
    case "--format":
      guard let format = ResultFormat.named(value) else { return false }
      self.format = format
      isFormatChosen = true
    case "--lang":
      guard let language = Language(rawValue: value) else { return false }
      self.language = language
    case "--memory":
      guard let memory = MemorySize.bytes(value) else { return false }
      self.memory = memory
    default:
      guard let width = Int(value), ShellOptions.widths.contains(width) else { return false }
      self.width = width
    }
    return true
  }

  /// The options that take a value; a test compares them with the parser's.
  public static let optionsWithValue: Set<String> = [
    "-c", "--format", "--output", "-o", "--today", "--width", "--color", "--lang", "--memory",
    "--set", "--allow-output",
    "--class", "--questions", "--seed", "--report", "--learner",
    "--plan", "--ignore", "--directory", "-d", "--source",
  ]

  /// Where the name of a command stands among arguments: the first that is neither an option nor
  /// the value of one. A plan file may have that name all the same: `./run` opens it.
  ///
  /// - Parameter arguments: The arguments after the program's name.
  /// - Returns: Its place; `nil` where the first such argument is another, or stands behind `--`.
  public static func placeOfCommand(in arguments: [String]) -> Int? {
    var isValue = false
    for (place, argument) in arguments.enumerated() {
      if isValue {
        isValue = false
      } else if argument == "--" {
        return nil
      } else if !argument.hasPrefix("-") || argument == "-" {
        return commands.contains(argument) ? place : nil
      } else {
        isValue = optionsWithValue.contains(argument)
      }
    }
    return nil
  }

  /// The words that begin another command than the shell.
  private static let commands = [
    "run", "learn", "check", "fmt", "import", "diff", "help",
  ]

  /// The widths that tables can be fitted to.
  public static let widths = 1...10_000
}
