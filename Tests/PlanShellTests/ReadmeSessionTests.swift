import PlanTestSupport
import Testing

/// The session in the README, typed into the shell again: each line after a prompt is typed, `⇥`
/// at its end is the Tab key, and the line after such a one shows what became of it.
///
/// With `PLANQ_RECORD=1` the answers are written anew, and the test fails.
@Suite struct ReadmeSessionTests {
  private static let opening = "<!-- session -->\n\n```console\n"
  private static let closing = "\n```"
  private static let tab = "⇥"

  @Test func sessionIsTrue() throws {
    let readme = try SampleFiles.text("../README.md")
    let start = try #require(readme.range(of: Self.opening)).upperBound
    let end = try #require(readme[start...].range(of: Self.closing)).lowerBound
    let written = String(readme[start..<end])
    let shown = try replay(
      written.split(separator: "\n").map(String.init).filter {
        $0.hasPrefix(ShellSession.prompt + " ")
      })
    if SampleFiles.isRecording {
      try SampleFiles.write("../README.md", readme.replacing(written, with: shown))
      Issue.record("recorded README.md")
    } else {
      #expect(written == shown)
    }
  }

  /// What the screen shows when the lines are typed one after the other.
  private func replay(_ lines: [String]) throws -> String {
    let planq = try PlanqCommand()
    let shell = try ShellSession(planq, rows: 200)
    var parts = [shell.transcript.split(separator: ShellSession.prompt)[0].trimmed]
    for line in lines {
      parts.append(line)
      let isCompleted = line.hasSuffix(Self.tab)
      let wanted = isCompleted ? String(line.dropLast()) : line
      let present = shell.terminal.screen.currentLine
      let known = present == ShellSession.prompt ? present + " " : present
      #expect(wanted.hasPrefix(known), "\(line) does not follow from \(present)")
      try shell.terminal.send(String(wanted.dropFirst(known.count)))
      try shell.terminal.wait(forLine: wanted)
      try shell.terminal.send(isCompleted ? "\t" : "\r")
      if isCompleted {
        try shell.terminal.wait("completion") { $0.currentLine != wanted }
      } else {
        try shell.waitForPrompt()
        parts.append(try shell.lastAnswer())
      }
    }
    return parts.joined(separator: "\n")
  }
}

extension Substring {
  /// Without empty lines at its end.
  fileprivate var trimmed: String {
    String(self[..<(lastIndex { !$0.isNewline }.map(index(after:)) ?? startIndex)])
  }
}
