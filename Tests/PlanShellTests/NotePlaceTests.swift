import PlanTestSupport
import Testing

/// Notes are apart from their results in batch runs: of several queries they say which one they
/// belong to.
@Suite struct NotePlaceTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  private static let vague = "tasks where timeframe covers 2025 | count"

  @Test func severalQueries() throws {
    try planq.write("a.planq", "tasks | count;\r\n\n\(Self.vague);\n\n  \(Self.vague)\n")
    let run = try planq("run", "a.planq", "--format", "csv")
    #expect(run.exit == .code(0))
    #expect(
      run.errors == """
        note: a.planq:3: 5 undecided: event 1, unstated 4
        note: a.planq:5: 5 undecided: event 1, unstated 4

        """)
  }

  @Test func oneQuery() throws {
    try planq.write("a.planq", "let t = tasks;\nparam y = 2025;\nt where timeframe covers $y count")
    #expect(try planq("run", "a.planq").errors == "note: 5 undecided: event 1, unstated 4\n")
    let run = try planq("-c", Self.vague, "-c", Self.vague)
    #expect(!run.errors.contains("<query>"))
  }

  /// A file that another one reads has lines of its own.
  @Test func fileThatIsRead() throws {
    try planq.write("b.planq", "\(Self.vague)")
    try planq.write("a.planq", "tasks | count\n.read b.planq\n\(Self.vague)")
    let run = try planq("run", "a.planq")
    #expect(
      run.errors == """
        note: 5 undecided: event 1, unstated 4
        note: a.planq:3: 5 undecided: event 1, unstated 4

        """)
  }
}
