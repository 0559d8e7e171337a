import PlanTestSupport

/// The shell on a terminal of its own.
struct ShellSession {
  static let prompt = "planq>"
  static let continuation = "   ...>"

  let terminal: PseudoTerminal

  /// Starts the shell and waits for its prompt.
  init(
    _ planq: PlanqCommand, _ arguments: [String] = [], columns: Int = 80, rows: Int = 40,
    changes: [String: String] = [:], program: String? = nil, programArguments: [String]? = nil
  ) throws {
    terminal = try Self.terminal(
      planq, arguments, columns: columns, rows: rows, changes: changes, program: program,
      programArguments: programArguments)
    try waitForPrompt()
  }

  /// Starts the program on a terminal, without waiting for anything.
  static func terminal(
    _ planq: PlanqCommand, _ arguments: [String], columns: Int = 80, rows: Int = 40,
    changes: [String: String] = [:], program: String? = nil, programArguments: [String]? = nil
  ) throws -> PseudoTerminal {
    let folder = planq.folder.path
    let environment = [
      "TERM": "xterm", "LC_ALL": "C.UTF-8", "HOME": folder, "XDG_STATE_HOME": folder + "/state",
      "NO_COLOR": "1", "PAGER": "",
    ]
    return try PseudoTerminal(
      program: program ?? planq.program,
      arguments: programArguments ?? ["--today", PlanqCommand.today] + arguments,
      environment: environment.merging(changes) { $1 }, columns: columns, rows: rows)
  }

  /// Waits until the shell is ready for keys: the last thing it does then is to draw the prompt.
  func waitForPrompt(_ prompt: String = ShellSession.prompt) throws {
    try terminal.wait("empty prompt \(prompt)") {
      $0.currentLine == prompt && $0.privateModes.contains(2004)
    }
  }

  /// Types a line that is shown as it is, presses Return and waits for a prompt.
  func type(_ line: String, then prompt: String = ShellSession.prompt) throws {
    try terminal.send(line)
    let text = line.split(separator: " ").last.map(String.init) ?? ""
    try terminal.wait("typed \(line)") { $0.currentLine.hasSuffix(text) }
    try terminal.send("\r")
    try waitForPrompt(prompt)
  }

  /// Runs a line; what is between it and the next prompt.
  func answer(to line: String) throws -> String {
    try type(line)
    return try lastAnswer()
  }

  /// What is between the last two prompts, without the line that was typed.
  func lastAnswer() throws -> String {
    try waitForPrompt()
    let lines = terminal.screen.transcript.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = lines.indices.filter {
      lines[$0].hasPrefix(Self.prompt) || lines[$0].hasPrefix(Self.continuation)
    }
    guard starts.count >= 2 else { return "" }
    return lines[(starts[starts.count - 2] + 1)..<starts[starts.count - 1]].joined(separator: "\n")
  }

  /// Leaves by Ctrl-D.
  func end() throws -> PseudoTerminal.Exit {
    try terminal.send("\u{4}")
    return try terminal.waitForExit()
  }

  /// Everything that was ever on the screen.
  var transcript: String { terminal.screen.transcript }
}
