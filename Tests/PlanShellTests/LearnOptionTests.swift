import PlanTestSupport
import Testing

/// An option that `planq learn` would not use for what was asked for is refused.
@Suite struct LearnOptionTests {
  private static let modes = [
    "--check", "--list", "--outline", "--class .", "who-leads", "", "exam",
  ]
  private static let ofExaminations = [
    "--questions 3", "--seed 7", "--report sheet.csv", "--learner An",
  ]
  private static let ofQueries = ["--strict", "--keep-going", "--set n=1", "--allow-output ."]

  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  private func refused(_ arguments: String) throws {
    let words = arguments.split(separator: " ").map(String.init)
    let run = try planq.run(["learn"] + words)
    #expect(run.exit == .code(64))
    #expect(run.errors.contains("leave it out"), "\(run.errors)")
  }

  @Test(arguments: LearnOptionTests.modes.dropLast(), LearnOptionTests.ofExaminations)
  func optionOfExaminations(mode: String, option: String) throws {
    try refused("\(mode) \(option)")
  }

  @Test(arguments: LearnOptionTests.modes.prefix(4), LearnOptionTests.ofQueries)
  func optionOfQueries(mode: String, option: String) throws {
    try refused("\(mode) \(option)")
  }

  @Test(arguments: [
    "--check --format csv", "--list --format csv", "--outline --format csv", "--check -o x",
    "--list --today 2026-01-15", "--outline --today 2026-01-15", "--class . --today 2026-01-15",
    "--list who-leads", "--class . who-leads",
  ])
  func others(arguments: String) throws {
    let words = arguments.split(separator: " ").map(String.init)
    #expect(try planq.run(["learn"] + words).exit == .code(64))
    #expect(planq.folder.names.isEmpty)
  }

  @Test(arguments: ["--check --list", "--list --outline", "--class . exam", "--class . --check"])
  func oneMode(arguments: String) throws {
    let words = arguments.split(separator: " ").map(String.init)
    let run = try planq.run(["learn"] + words)
    #expect(run.exit == .code(64))
    #expect(run.errors.contains("only one of"), "\(run.errors)")
  }
}
