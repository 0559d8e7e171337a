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
    if rest.first == "learn" { return nil }
    if rest.first == "run" {
      guard rest.count >= 2, !rest[1].hasPrefix("-") || rest[1] == "-" else { return nil }
      work = .file(rest[1])
      rest = rest.dropFirst(2)
    }
    while let argument = rest.popFirst() {
      switch argument {
      case "--quiet", "-q": isQuiet = true
      case "--strict": isStrict = true
      case "--keep-going": keepsGoing = true
      case "-c", "--format", "--width", "--lang":
        guard let value = rest.popFirst(), take(argument, value, &queries) else { return nil }
      default:
        guard !argument.hasPrefix("-"), !argument.isEmpty else { return nil }
        planFiles.append(argument)
      }
    }
    if !queries.isEmpty { work = .queries(queries) }
  }

  private mutating func take(_ option: String, _ value: String, _ queries: inout [String]) -> Bool {
    guard !value.hasPrefix("-") else { return false }
    switch option {
    case "-c":
      guard case .shell = work else { return false }
      queries.append(value)
    case "--format":
      guard let format = ResultFormat(rawValue: value) else { return false }
      self.format = format
    case "--lang":
      guard let language = Language(rawValue: value) else { return false }
      self.language = language
    default:
      guard let width = Int(value), ShellOptions.widths.contains(width) else { return false }
      self.width = width
    }
    return true
  }

  /// The widths that tables can be fitted to.
  public static let widths = 1...10_000
}
