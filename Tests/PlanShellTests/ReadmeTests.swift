import PlanTestSupport
import Testing

/// Every command of the README's console blocks gives what is beneath it: standard output and
/// then standard error, as a terminal of 100 columns shows them.
///
/// With `PLANQ_RECORD=1` the README is written anew, and the test fails.
@Suite struct ReadmeTests {
  private static let opening = "```console\n$ "
  private static let closing = "```"

  @Test func answersAreTrue() throws {
    let planq = try PlanqCommand()
    let text = try SampleFiles.text("../README.md")
    var parts = text.split(separator: Self.opening, omittingEmptySubsequences: false)[...]
    var result = String(parts.removeFirst())
    #expect(parts.count >= 5)
    for part in parts {
      let end = try #require(part.range(of: Self.closing))
      let line = try #require(part.firstIndex(of: "\n"))
      let command = String(part[..<line])
      let run = try ProgramRun(
        "/bin/sh",
        ["-c", command.replacing("planq ", with: "planq --width 100 ", maxReplacements: 1)],
        environment: [
          "PATH": planq.program.dropLast("/planq".count) + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8",
        ])
      let shown = Self.opening + command + "\n" + run.output + run.errors
      if !SampleFiles.isRecording {
        #expect(Self.opening + part[..<end.lowerBound] == shown, "\(command)")
      }
      result += shown + part[end.lowerBound...]
    }
    if SampleFiles.isRecording {
      try SampleFiles.write("../README.md", result)
      Issue.record("recorded README.md")
    }
  }
}
