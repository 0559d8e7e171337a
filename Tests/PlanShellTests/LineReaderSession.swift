import PlanTestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A run of the demonstration program, which repeats each line it reads.
struct LineReaderSession {
  enum Problem: Error {
    case demonstrationNotBuilt
  }

  static let prompt = "plan>"
  static let continuation = "  ..."

  let terminal: PseudoTerminal

  /// Starts the program and waits for its prompt.
  init(
    home: TemporaryFolder, columns: Int = 80, changes: [String: String?] = [:],
    arguments: [String] = []
  ) throws {
    guard let program = BuiltProduct.path("LineReaderDemo") else {
      throw Problem.demonstrationNotBuilt
    }
    var environment = ["TERM": "xterm", "LC_ALL": "C.UTF-8", "HOME": home.path]
    for (name, value) in changes { environment[name] = value }
    terminal = try PseudoTerminal(
      program: program, arguments: arguments, environment: environment, columns: columns)
    try waitForPrompt()
  }

  /// Waits until the program is ready for keys: the last thing it does then is to draw the prompt.
  func waitForPrompt() throws {
    try terminal.wait("empty prompt") { screen in
      screen.currentLine == Self.prompt && screen.privateModes.contains(2004)
    }
  }

  /// Types keys, waits for the input line to look so, then presses Return.
  func type(_ keys: String, shows text: String) throws {
    try terminal.send(keys)
    try terminal.wait(forLine: Self.prompt + " " + text)
    try terminal.send("\r")
  }

  /// Waits for the program to say that it was given this line.
  func expectLine(_ line: String, scalars: Int? = nil) throws {
    try terminal.wait(for: "got <\(line)> \(scalars ?? line.unicodeScalars.count)")
    try waitForPrompt()
  }

  /// Ends the program with Ctrl-D.
  func end() throws -> PseudoTerminal.Exit {
    try terminal.send("\u{4}")
    return try terminal.waitForExit()
  }

  /// The results so far, one line each.
  var results: [String] {
    terminal.screen.transcript.split(separator: "\n").map(String.init).filter {
      $0.hasPrefix("got <")
    }
  }
}

/// Keys as xterm sends them.
enum Keys {
  static let escape = "\u{1B}"
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let left = "\u{1B}[D"
  static let home = "\u{1B}[H"
  static let controlLeft = "\u{1B}[1;5D"
  static let controlRight = "\u{1B}[1;5C"
  static let backspace = "\u{7F}"
  static let interrupt = "\u{3}"
  static let search = "\u{12}"
  static let clear = "\u{C}"

  static func paste(_ text: String) -> String {
    "\u{1B}[200~" + text + "\u{1B}[201~"
  }
}
