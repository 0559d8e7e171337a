import PlanTestSupport
import Testing

/// Commands take what they can use, and refuse the rest.
@Suite struct CommandArgumentTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  @Test(arguments: [".tables foo", ".cite x", ".edit y", ".quit now", ".quit 256", ".exit 1 2"])
  func refused(command: String) throws {
    try planq.write("q.planq", "areas count\n" + command + "\n")
    try planq("run", "q.planq").expectFailure(1, "error[bad-command]: .")
    try planq("check", "q.planq").expectFailure(1, "error[bad-command]: .")
    #expect(try planq("run", "q.planq").output == "")
  }

  @Test(arguments: [
    (".quit", 0), (".quit 3", 3), (".exit 1", 1), (".quit 0", 0), (".quit 255", 255),
  ])
  func exitCodes(command: String, code: Int32) throws {
    try planq.write("q.planq", "areas count\n\(command) # a remark\nareas count\n")
    let run = try planq("run", "q.planq", "--format", "csv", "-o", "o.csv")
    #expect(run.exit == .code(code), "\(run.errors)")
    #expect(planq.read("o.csv") == "count\n15\n")
    let shell = try ShellSession(planq)
    try shell.terminal.send(command + "\r")
    #expect(try shell.terminal.waitForExit() == .code(code))
  }

  @Test func inAFileThatIsRead() throws {
    try planq.write("inner.planq", ".quit 3\n")
    try planq.write("q.planq", ".read inner.planq\nareas count\n")
    let run = try planq("run", "q.planq", "--format", "csv")
    #expect(run.exit == .code(3) && run.output == "")
    let going = try planq("run", "q.planq", "--format", "csv", "--keep-going")
    #expect(going.exit == .code(3) && going.output == "count\n15\n")
    try planq.write("inner.planq", ".quit\n")
    #expect(try planq("run", "q.planq", "--format", "csv").expectSuccess() == "count\n15\n")
  }
}
