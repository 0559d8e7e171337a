import PlanTestSupport
import Testing

/// Values for parameters: their types, and files of them.
@Suite struct SettingFileTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  private static let script = """
    param agency = "SYT";
    param year = 2025;
    param from = 2025-01-01;
    param open = true;
    param span = 2024..2026;
    .print $agency, $year, $from, $open, $span
    """

  private func run(_ settings: String...) throws -> ProgramRun {
    try planq.write("q.planq", Self.script)
    return try planq.run(["run", "q.planq"] + settings.flatMap { ["--set", $0] })
  }

  @Test func valuesOfAFile() throws {
    try planq.write(
      "v.txt",
      "\u{FEFF}# values\r\n\n  agency = so y te   # the department\nYEAR=2030\r\n"
        + "open = false\n\tfrom = 2026-02-03\nspan = 2026..2030")
    #expect(
      try run("@v.txt").expectSuccess() == "so y te, 2030, 2026-02-03, false, 2026..2030\n")
  }

  @Test(arguments: [
    ("agency = \"a # b\"", "a # b"), ("agency = a#b", "a#b"), ("agency = a = b", "a = b"),
    ("agency =", ""), ("agency = \"\"", ""), ("agency = 5\" x", "5\" x"),
  ])
  func texts(line: String, value: String) throws {
    try planq.write("v.txt", line + "\n")
    #expect(try run("@v.txt").expectSuccess().hasPrefix(value + ", 2025,"))
  }

  /// Of several values for one parameter the last counts, wherever it is.
  @Test func order() throws {
    try planq.write("v.txt", "agency = file")
    #expect(try run("agency=before", "@v.txt").expectSuccess().hasPrefix("file, "))
    #expect(try run("@v.txt", "agency=behind").expectSuccess().hasPrefix("behind, "))
  }

  @Test func errorsByLine() throws {
    try planq.write("v.txt", "agency = a\nyear 2030\n\n= 5\nAgency = b\n2x = 1\n")
    let run = try run("@v.txt")
    run.expectFailure(64, "error[bad-parameter]: a line gives a parameter its value")
    for place in ["2:1", "4:1", "5:1", "6:1"] {
      #expect(run.errors.contains("--> v.txt:\(place)\n"), "\(place) \(run.errors)")
    }
    #expect(run.errors.contains("error[duplicate-name]: `Agency` has a value already"))
    #expect(run.errorCount == 4)
    #expect(run.output == "")
  }

  @Test func filesThatCannotBeRead() throws {
    try run("@none.txt").expectFailure(66, "error[unreadable-file]: cannot read none.txt: No such")
    try planq.folder.write("bad.txt", [0x61, 0x3D, 0xFF])
    try run("@bad.txt").expectFailure(64, "error[invalid-encoding]: ")
    try run("@").expectFailure(64, "Error: ")
  }

  @Test func undeclaredInAFile() throws {
    try planq.write("v.txt", "agncy = SYT")
    try run("@v.txt").expectFailure(64, "error[unknown-parameter]: ")
  }

  /// A parameter keeps the type of its default.
  @Test(arguments: [
    "year=abc", "year=2025-01-01", "year='2025'", "from=2025", "from=15/11/2025", "open=1",
    "span=2025", "span=2026..2024", "year=2025; plans",
  ])
  func typesAreKept(setting: String) throws {
    let run = try run(setting)
    run.expectFailure(1, "error[bad-parameter]: ")
    #expect(run.output == "")
    try planq.write("v.txt", setting)
    #expect(try self.run("@v.txt").exit == .code(1))
  }

  @Test(arguments: [
    ("year=-1.5", "SYT, -1.5, "), ("agency=2025", "2025, 2025, "), ("agency=a=b", "a=b, "),
    ("open=false", "SYT, 2025, 2025-01-01, false"), ("AGENCY=x", "x, "),
  ])
  func valuesThatFit(setting: String, start: String) throws {
    #expect(try run(setting).expectSuccess().hasPrefix(start))
  }
}
