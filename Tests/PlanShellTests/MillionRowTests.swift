import Foundation
import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

private enum MillionRows {
  static let wanted = ProcessInfo.processInfo.environment["PLANQ_MILLION"]
}

/// Ctrl-C over a plan of a million tasks. It takes minutes, so that it runs only on demand:
/// `PLANQ_MILLION=1 swift test --filter MillionRowTests`, or, quicker, with the path of an optimised
/// program in place of the 1.
@Suite(.serialized, .enabled(if: MillionRows.wanted != nil))
struct MillionRowTests {
  private static let taskCount = 1_000_000
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
    try planq.folder.write("million.plan.json", Self.plan())
  }

  private var program: String? { MillionRows.wanted.flatMap { $0.hasPrefix("/") ? $0 : nil } }

  @Test func reading() throws {
    let shell = try ShellSession(planq, program: program)
    try planq.write("open.planq", "areas | count;\n.open million.plan.json\n")
    try shell.terminal.send(".read ~/open.planq\r")
    try shell.terminal.wait(for: "1 row")
    try shell.terminal.send(Keys.interrupt)
    try shell.terminal.wait(for: "Interrupted.")
    try shell.waitForPrompt()
    // The plan that was open still is.
    #expect(try shell.answer(to: "tasks | count").contains("   31"))
    #expect(try shell.end() == .code(0))
  }

  @Test func firstQueryAndLaterOnes() throws {
    let terminal = try ShellSession.terminal(
      planq, [planq.folder.path + "/million.plan.json"], program: program)
    try waitPatiently(terminal) { $0.currentLine == ShellSession.prompt }
    // The first query makes the columns, the second finds them made.
    for (index, query) in ["sort title desc", "find \"khong co\" | sort title desc"].enumerated() {
      try planq.write("long.planq", "areas | count;\ntasks | \(query);\n")
      try terminal.send(".read ~/long.planq\r")
      // By now the long query runs.
      try terminal.wait("answer") { $0.transcript.contains("1 row", times: index + 1) }
      try terminal.send(Keys.interrupt)
      try terminal.wait("interrupted") {
        $0.transcript.contains("Interrupted.\nplanq>", times: index + 1)
      }
    }
    try terminal.send("plans | count\r")
    try terminal.wait(for: "    1\n1 row")
  }

  /// Reading a plan may take longer than anything else that tests wait for.
  private func waitPatiently(
    _ terminal: PseudoTerminal, until condition: (TerminalScreen) -> Bool
  ) throws {
    for _ in 0..<20 {
      do {
        return try terminal.wait("prompt", until: condition)
      } catch PseudoTerminal.Failure.timeout {
        continue
      }
    }
    try terminal.wait("prompt", until: condition)
  }

  private static func plan() throws -> [UInt8] {
    let parts = try SampleFiles.text("lam-dong-6121.plan.json").split(separator: "\"tasks\": [\n")
    let middle = Array(
      """
      ", "title": "Nhiệm vụ", "area": "awareness", "section": "III.1", "lead": ["so-tttt"], \
      "partners": [], "timeframe": {"text": "Thường xuyên", "kind": "ongoing", \
      "start": "2024-07-22"}, "summary": "Việc", "beneficiaries": [], "line": 22},

      """.utf8)
    var bytes = Array((parts[0] + "\"tasks\": [\n").utf8)
    for number in 1...taskCount {
      bytes += Array("{\"id\": \"X.\(number)".utf8)
      bytes += middle
    }
    return bytes + Array(parts[1].utf8)
  }
}
