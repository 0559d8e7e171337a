import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C and signals while a query runs.
@Suite struct InterruptTests {
  private static let addedTasks = 4000
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
    try planq.write("large.plan.json", Self.largePlan())
    try planq.write("slow.planq", "areas | count;\n" + Self.slowQuery + ";\nplans show number\n")
  }

  @Test func controlCStopsAQuery() throws {
    let shell = try ShellSession(planq, [planq.folder.path + "/large.plan.json"])
    try shell.type("let many = tasks where line = 22")
    try shell.terminal.send(".read ~/slow.planq\r")
    try shell.terminal.wait(for: "1 row")
    try shell.terminal.send(Keys.interrupt)
    try shell.terminal.wait(for: "Interrupted.")
    try shell.waitForPrompt()
    // Neither the rest of the file runs, nor is anything forgotten.
    #expect(!shell.transcript.contains("6121/KH-UBND\n1 row"))
    #expect(try shell.answer(to: "many | count").contains("\(Self.addedTasks + 1)"))
    #expect(try shell.end() == .code(0))
  }

  /// A plan of so many tasks takes seconds to read; what was open before stays open.
  @Test func controlCStopsOpening() throws {
    try planq.write("larger.plan.json", Self.largePlan(addedTasks: 30_000))
    try planq.write("open.planq", "areas | count;\n.open larger.plan.json\nplans show title\n")
    let shell = try ShellSession(planq)
    try shell.terminal.send(".read ~/open.planq\r")
    try shell.terminal.wait(for: "1 row")
    try shell.terminal.send(Keys.interrupt)
    try shell.terminal.wait(for: "Interrupted.")
    try shell.waitForPrompt()
    #expect(try shell.answer(to: "tasks | count").contains("   31\n1 row"))
  }

  @Test func controlCStopsDrawing() throws {
    let shell = try ShellSession(planq, [planq.folder.path + "/large.plan.json"])
    try planq.write("draw.planq", String(repeating: "tasks;\n", count: 200))
    try shell.terminal.send(".read ~/draw.planq\r")
    try shell.terminal.wait(for: "Nhiệm vụ số 1")
    try shell.terminal.send(Keys.interrupt)
    try shell.terminal.wait(for: "Interrupted.")
    try shell.waitForPrompt()
    #expect(try shell.answer(to: "plans | count").hasSuffix("\n1 row"))
  }

  @Test func restOfAPasteDoesNotRun() throws {
    let shell = try ShellSession(planq, [planq.folder.path + "/large.plan.json"])
    try shell.terminal.send(Keys.paste(".read ~/slow.planq\nplans show title\n"))
    try shell.terminal.wait(for: "1 row")
    try shell.terminal.send(Keys.interrupt)
    try shell.terminal.wait(for: "Interrupted.")
    try shell.waitForPrompt()
    #expect(!shell.transcript.contains("planq> plans show title"))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func endingSignalLeavesTheTerminalUsable(signal: Int32) throws {
    let shell = try ShellSession(planq, [planq.folder.path + "/large.plan.json"])
    try shell.terminal.send(".read ~/slow.planq\r")
    try shell.terminal.wait(for: "1 row")
    shell.terminal.send(signal: signal)
    #expect(try shell.terminal.waitForExit() == .signal(signal))
    let flags = try shell.terminal.localFlags()
    #expect(flags & tcflag_t(ICANON) != 0)
    #expect(flags & tcflag_t(ECHO) != 0)
    #expect(!shell.terminal.screen.privateModes.contains(2004))
  }

  /// The sample plan with thousands of tasks more.
  private static func largePlan(addedTasks: Int = addedTasks) throws -> String {
    let tasks = (1...addedTasks).map { number in
      """
      {"id": "X.\(number)", "title": "Nhiệm vụ số \(number)", "area": "awareness",
       "section": "III.1", "lead": ["so-tttt"], "partners": [],
       "timeframe": {"text": "Thường xuyên", "kind": "ongoing", "start": "2024-07-22"},
       "summary": "Việc", "beneficiaries": [], "line": 22},
      """
    }
    return try SampleFiles.text("lam-dong-6121.plan.json")
      .replacing("\"tasks\": [\n", with: "\"tasks\": [\n" + tasks.joined(separator: "\n"))
  }

  /// A query that takes a minute if nobody stops it.
  private static let slowQuery =
    "tasks where "
    + (1...2000).map { "title ~ \"không có \($0)\"" }.joined(separator: " or ") + " | count"
}
