import PlanTestSupport
import Testing

/// Every query file of `Samples/` and every query of the README, pasted into the shell, gives the
/// answers that it gives in batch.
@Suite struct SamplePasteTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  @Test(arguments: SampleFiles.queries)
  func sample(name: String) throws {
    try expectSameAnswers(name) { $0 }
  }

  /// As most terminals send the ends of lines.
  @Test(arguments: ["my-department.planq"])
  func carriageReturns(name: String) throws {
    try expectSameAnswers(name) { $0.replacing("\n", with: "\r") }
  }

  @Test(arguments: ["my-department.planq", "poverty.planq"])
  func windowsLineEnds(name: String) throws {
    try expectSameAnswers(name) { $0.replacing("\n", with: "\r\n") }
  }

  @Test(arguments: ["", "bind -v\n"], ["my-department.planq", "gain-by-area.planq"])
  func tabs(settings: String, name: String) throws {
    try expectSameAnswers(name, settings: settings) { text in
      text.replacing(" |\n  ", with: "\t|\n\t").replacing(" = ", with: "\t=\t")
    }
  }

  @Test func viKeys() throws {
    try expectSameAnswers("plan-tour.planq", settings: "bind -v\n") { $0 }
  }

  @Test func answersOfTheReadme() throws {
    let blocks = try SampleFiles.text("../README.md").split(separator: "```console\n$ planq ")
      .dropFirst()
    #expect(blocks.count >= 5)
    for block in blocks {
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
      let command = lines[0].split(separator: "-c '")
      let query = String(try #require(command.last).dropLast())
      let end = try #require(lines.firstIndex(of: "```"))
      let options = try #require(command.first).split(separator: " ").map(String.init)
      let shell = try session(command.count > 1 ? options : [])
      try paste(query + "\n", into: shell)
      #expect(answers(in: shell) == lines[1..<end].filter { !$0.isEmpty }.map(String.init))
    }
  }

  @Test func queriesOfTheReadme() throws {
    let text = try SampleFiles.text("../README.md")
    let section = try #require(text.split(separator: "## The language on a page").last)
    let queries = section.split(separator: "\n").filter { $0.hasPrefix("    ") }
      .map { $0.drop { $0 == " " } }
      .filter { !$0.hasPrefix("planq ") && !$0.hasPrefix("apt-get ") }
    #expect(queries.count >= 2)
    for query in queries {
      let shell = try session([])
      try paste(query + "\n", into: shell)
      let batch = try planq.run(["--width", "100", "-c", String(query)])
      #expect(batch.exit == .code(0))
      #expect(answers(in: shell) == lines(batch.output + batch.errors))
    }
  }

  // MARK: Pasting

  private func session(_ options: [String], settings: String = "") throws -> ShellSession {
    try planq.write("editrc", settings)
    return try ShellSession(
      planq, ["--width", "100"] + options, columns: 200,
      changes: ["EDITRC": planq.folder.path + "/editrc"])
  }

  private func paste(_ text: String, into shell: ShellSession) throws {
    try shell.terminal.send(Keys.paste(text))
    // Bracketed paste is off from the end of the first line to the prompt after the last.
    let start = text.prefix { !$0.isNewline }.prefix(40).replacing("\t", with: " ")
    try shell.terminal.wait(for: ShellSession.prompt + " " + start)
    try shell.waitForPrompt()
  }

  private func expectSameAnswers(
    _ name: String, settings: String = "", sourceLocation: SourceLocation = #_sourceLocation,
    change: (String) -> String
  ) throws {
    let shell = try session([], settings: settings)
    try paste(change(try SampleFiles.text(name)), into: shell)
    let expected = try SampleFiles.text(name.dropLast("planq".count) + "expected")
      .split(separator: "=== standard error\n")
    let notes = expected.count > 1 ? bareNotes(String(expected[1]), of: name) : []
    let shown = answers(in: shell)
    // In the shell each note is beneath its table, in batch on another stream.
    #expect(
      shown.filter { !$0.hasPrefix("note: ") } == lines(String(expected[0])),
      sourceLocation: sourceLocation)
    #expect(shown.filter { $0.hasPrefix("note: ") } == notes, sourceLocation: sourceLocation)
    #expect(!shell.transcript.contains("...>\n"), sourceLocation: sourceLocation)
    #expect(try shell.end() == .code(0), sourceLocation: sourceLocation)
  }

  /// Notes as the shell shows them: whole lines, without the place that batch puts before them.
  private func bareNotes(_ errors: String, of name: String) -> [String] {
    lines(errors.replacing("\n      ", with: " ")).map { line in
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3, words[1].hasPrefix(name + ":") else { return line }
      return "\(words[0]) \(words[2])"
    }
  }

  /// What the shell has answered to everything so far.
  private func answers(in shell: ShellSession) -> [String] {
    let shown = lines(shell.transcript)
    let start = shown.firstIndex { $0.hasPrefix(ShellSession.prompt) } ?? 0
    return shown[start...].filter {
      !$0.hasPrefix(ShellSession.prompt) && !$0.hasPrefix(ShellSession.continuation)
    }
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { line in
      // The screen keeps no blanks at the end of a line.
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
