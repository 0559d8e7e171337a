import Foundation
import PlanTestSupport
import Testing

/// Exit codes, where errors go, and rubbish as input.
@Suite struct CommandLineErrorTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  @Test func failedQuery() throws {
    let run = try planq("-c", "tasks where lead = 'Sở Y Tê'")
    #expect(run.exit == .code(1))
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error[unknown-value]: "))
    #expect(run.errors.contains("\n  --> <query>:1:20\n"))
    #expect(run.errors.contains("\n   |                    ^^^^^^^^^ did you mean "))
  }

  @Test func placeInAFile() throws {
    try planq.write("sub/q.planq", "tasks\n\n| where léad = 1")
    let run = try planq("run", "sub/q.planq")
    run.expectFailure(1, "error[unknown-column]: ")
    #expect(run.errors.contains("\n  --> sub/q.planq:3:9\n"))
    #expect(run.errors.contains("\n 3 | | where léad = 1\n   |         ^^^^ "))
  }

  /// An empty path comes of a variable that has no value.
  @Test(arguments: [
    ["run", ""], ["run", "q", ""], ["run", "q", "--allow-output", ""], ["-c", "plans", "-o", ""],
    ["-c", "plans", "--output="], [""], ["check", ""], ["check", "q", "--plan", ""],
    ["check", "q", "--allow-output", ""], ["fmt", ""], ["diff", "", "q"], ["diff", "q", ""],
    ["diff", "q", "q", "-o", ""], ["import", ""], ["import", "q", "-o", ""],
    ["import", "q", "-d", ""], ["import", "q", "--report", ""], ["learn", "--class", ""],
    ["learn", "exam", "--report", ""], ["learn", "exam", ""], ["learn", "--check", ""],
  ])
  func emptyPaths(arguments: [String]) throws {
    try planq.write("q", "plans count\n")
    let run = try planq.run(arguments)
    #expect(run.exit == .code(64), "\(run.errors)")
    #expect(run.output == "")
    #expect(run.errors.contains("empty") || arguments.contains("--output="), "\(run.errors)")
    #expect(planq.folder.names == ["q"])
  }

  @Test(arguments: [
    "tasks | count; tasks whre x", "tasks | count; tasks show nix", "plans; .tabels",
  ])
  func nothingRunsWhereSomethingIsWrong(query: String) throws {
    let run = try planq("-c", query)
    #expect(run.exit == .code(1))
    #expect(run.output == "")
    #expect(run.errorCount == 1, "\(run.errors)")
  }

  @Test func everyErrorOfAFile() throws {
    let run = try planq("-c", "tasks show nix;\n.tabels\ntasks show nax")
    #expect(run.errorCount == 3)
    let lines = run.errors.split(separator: "\n").filter { $0.contains("--> ") }
    #expect(lines.map { $0.suffix(3) } == ["1:12", "2:1", "3:12"].map { $0.suffix(3) })
  }

  @Test func stopsAtTheFirstFailure() throws {
    let script = "plans | count; tasks | expect count = 5; areas | count"
    let stopped = try planq("-c", script, "--format", "csv")
    #expect(stopped.exit == .code(1))
    #expect(stopped.output == "count\n1\n")
    #expect(stopped.errorCount == 1)
    let whole = try planq("-c", script, "--format", "csv", "--keep-going")
    #expect(whole.exit == .code(1))
    #expect(whole.output == "count\n1\ncount\n15\n")
    #expect(whole.errors == stopped.errors)
  }

  @Test func stopsAtTheFirstArgumentThatFails() throws {
    let queries = ["-c", "nix", "-c", "plans | count", "--format", "csv"]
    #expect(try planq.run(queries).output == "")
    let whole = try planq.run(queries + ["--keep-going"])
    #expect(whole.output == "count\n1\n")
    #expect(whole.exit == .code(1))
  }

  @Test func badPlan() throws {
    let sample = try SampleFiles.text("lam-dong-6121.plan.json")
    try planq.write(
      "bad.plan.json",
      sample.replacing("\"number\": \"6121/KH-UBND\"", with: "\"number\": 5", maxReplacements: 1)
        .replacing("\"date\": \"2024-07-22\"", with: "\"date\": \"2024-02-31\"", maxReplacements: 1)
    )
    let run = try planq("bad.plan.json", "-c", "tasks")
    run.expectFailure(65, "error[bad-plan]: bad.plan.json is not a good plan file (2 errors)\n")
    #expect(run.output == "")
    #expect(run.errors.contains("\nbad.plan.json:5: $.plan.number: "))
    #expect(run.errors.contains("\nbad.plan.json:7: $.plan.date: "))
  }

  @Test(arguments: ["", "{", "[]", "{\u{1}}", "nonsense \u{1B}[31m"])
  func noPlanAtAll(text: String) throws {
    try planq.write("p.json", text)
    let run = try planq("p.json", "-c", "tasks")
    run.expectFailure(65, "error[bad-plan]: ")
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test func queryFileTakenForAPlan() throws {
    try planq.write("q.planq", "tasks")
    let run = try planq("q.planq")
    run.expectFailure(65, "error[bad-plan]: ")
    #expect(run.errors.hasSuffix("to run a query file: planq run q.planq\n"))
  }

  @Test(arguments: ["tasks", "tasks | count", "Indicators where unit = '%'"])
  func queryTakenForAPlan(query: String) throws {
    let run = try planq(query)
    run.expectFailure(66, "error[unreadable-file]: cannot read \(query): No such file")
    #expect(run.errors.hasSuffix("\nto ask a query: planq -c 'tasks | count'\n"))
  }

  @Test(arguments: [["run", "none.planq"], ["none.json", "-c", "tasks"], ["run", "."], ["."]])
  func unreadable(arguments: [String]) throws {
    try planq.run(arguments).expectFailure(66, "error[unreadable-file]: cannot read ")
  }

  @Test(arguments: [ProgramRun.Disturbance.closedOutput, .outputClosedEarly])
  func closedPipe(disturbance: ProgramRun.Disturbance) throws {
    // Far more than a pipe holds, so that what follows cannot run before the pipe is closed.
    let query = String(repeating: "tasks;", count: 40) + "tasks where timeframe covers 2025"
    let early = ["-c", query, "--format", "csv"]
    let run = try planq.run(early, disturbance: disturbance)
    #expect(run.exit == .code(0))
    #expect(run.errors == "")
  }

  #if os(Linux)
    @Test func fullDisk() throws {
      let command = "\"$0\" -c tasks > /dev/full"
      let run = try ProgramRun("/bin/sh", ["-c", command, planq.program])
      run.expectFailure(73, "error[unwritable-file]: cannot write standard output: No space")
      #expect(run.errorCount == 1)
    }
  #endif

  @Test func interrupted() throws {
    // The second query waits for a pipe that nobody writes to.
    let pipe = planq.folder.path + "/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    let run = try planq(
      "-c", "plans", "-c", ".read pipe", disturbance: .signalAtOutput(SIGINT))
    #expect(run.exit == .code(130))
    #expect(run.errors == "")
  }

  private static let rubbishTexts: [String] = [
    String(repeating: "(", count: 10_000), String(repeating: "[", count: 10_000),
    "tasks where " + String(repeating: "not ", count: 10_000), "tasks where lead = \"S\u{0}",
    "tasks \u{0}", "\u{0}", "tasks where title = 'a\u{1B}[31mb\u{7}' nix", "\u{1B}]0;title\u{7}",
    "tasks \u{202E}where", ".\u{1B}[2J", "tasks | show `\u{9B}2J`",
    "tasks where line > 1e999999999", "tasks take 99999999999999999999999",
    "tasks where line = " + String(repeating: "9", count: 100_000),
  ]

  private static let rubbishBytes: [[UInt8]] = [
    [0xE1, 0xBB], [0xC3, 0x28], [0xFF, 0xFE, 0x74, 0x00], [0x74, 0xE1, 0xBB, 0x0A, 0x74],
  ]

  static let rubbish: [[UInt8]] =
    rubbishTexts.map { Array($0.utf8) } + rubbishBytes + (1...20).map { randomBytes($0) }

  /// Bytes that look random and are the same in every run.
  private static func randomBytes(_ seed: Int) -> [UInt8] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    return (0..<400).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
  }

  @Test(arguments: rubbish.indices)
  func rubbishIsAClearError(index: Int) throws {
    let bytes = Self.rubbish[index]
    try planq.folder.write("q.planq", bytes)
    let runs = [try planq.run([], input: bytes), try planq.run(["run", "q.planq"])]
    // Text that is merely wrong may be so in several places; each is told once.
    let errorLimit = index < Self.rubbishTexts.count ? 3 : 1
    for run in runs { expectError(run, atMost: errorLimit) }
    // An argument cannot hold a NUL.
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { return }
    expectError(try planq("-c", text), atMost: errorLimit)
  }

  @Test func longQuery() throws {
    let text = "tasks where title = '" + String(repeating: "ế", count: 700_000) + "'"
    let run = try planq(input: text)
    run.expectFailure(1, "error[too-long]: ")
    expectError(run)
    let long = "tasks where title = '" + String(repeating: "ế", count: 30_000) + "'"
    #expect(try planq("-c", long, "-q", "--format", "csv").exit == .code(0))
  }

  private func expectError(_ run: ProgramRun, atMost errorLimit: Int = 1) {
    #expect(run.exit == .code(1), "\(run.errors)")
    #expect(run.output == "")
    #expect(1...errorLimit ~= run.errorCount, "\(run.errors)")
    #expect(run.errors.utf8.count < 2_000, "\(run.errors)")
    let isPlain = run.errors.unicodeScalars.allSatisfy {
      $0 == "\n" || $0.properties.generalCategory != .control && $0 != "\u{202E}"
    }
    #expect(isPlain, "\(run.errors)")
    #expect(!run.errors.contains("Fatal error"))
  }
}
