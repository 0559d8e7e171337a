import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The sheet of an examination is kept, whatever ends it.
@Suite struct ExamSheetTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  private func exam(_ report: String, learner: String = "Lan") throws -> PseudoTerminal {
    try ShellSession.terminal(
      planq, [],
      programArguments: [
        "learn", "exam", "--questions", "3", "--seed", "4", "--learner", learner, "--report",
        planq.folder.path + "/" + report,
      ])
  }

  /// Answers the first question.
  private func answer(_ terminal: PseudoTerminal) throws {
    try terminal.wait("first") { $0.currentLine == "1/3>" && $0.privateModes.contains(2004) }
    try terminal.send("my answer\r")
    try terminal.wait(for: "Return hands it in")
    try terminal.wait("again") { $0.currentLine == "1/3>" && $0.privateModes.contains(2004) }
    try terminal.send("\r")
    try terminal.wait("second") { $0.currentLine == "2/3>" && $0.privateModes.contains(2004) }
  }

  private func expectSheet(_ name: String = "s.csv", answered: Int = 1) throws {
    let sheet = try #require(planq.read(name))
    #expect(sheet.split(separator: "\n").count >= 4)
    #expect(sheet.contains("my answer") == (answered > 0))
  }

  @Test func thePlaceIsCheckedFirst() throws {
    let terminal = try exam("none/s.csv")
    #expect(try terminal.waitForExit() == .code(73))
    #expect(!terminal.screen.transcript.contains("1/3>"))
    let run = try planq("learn", "exam", "--report", "none/s.csv", input: "x\n")
    run.expectFailure(73, "error[unwritable-file]: cannot write none/s.csv")
    #expect(run.output == "")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func signals(signal: Int32) throws {
    let terminal = try exam("s.csv")
    try answer(terminal)
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() == .signal(signal))
    try expectSheet()
  }

  /// `.output` and back does not give the signals away.
  @Test func signalAfterOutput() throws {
    let terminal = try exam("s.csv")
    try answer(terminal)
    for line in [".output \(planq.folder.path)/o.csv", ".output"] {
      try terminal.send(line + "\r")
      try terminal.wait("prompt") { $0.currentLine == "2/3>" && $0.privateModes.contains(2004) }
    }
    terminal.send(signal: SIGTERM)
    #expect(try terminal.waitForExit() == .signal(SIGTERM))
    try expectSheet()
  }

  /// Ctrl-C gives up a line and not the examination.
  @Test func controlC() throws {
    let terminal = try exam("s.csv")
    try answer(terminal)
    try terminal.send("abc")
    try terminal.wait(forLine: "2/3> abc")
    try terminal.send("\u{3}")
    try terminal.wait(for: "abc^C")
    try terminal.wait("prompt") { $0.currentLine == "2/3>" && $0.privateModes.contains(2004) }
    try terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .code(0))
    try expectSheet()
  }

  /// Without a terminal a signal comes while the program waits for a line.
  @Test(arguments: [("TERM", 143), ("HUP", 129), ("INT", 130)])
  func signalsInAPipe(signal: String, code: Int) throws {
    let script = """
      mkfifo in
      # What runs in the background has SIGINT ignored otherwise.
      env --default-signal=INT "$P" learn exam --questions 3 --seed 4 --report s.csv < in > out &
      pid=$!
      exec 9> in; printf 'my answer\\n\\n' >&9
      for i in $(seq 200); do grep -q '^2\\.' out && break; sleep 0.05; done
      kill -\(signal) $pid; wait $pid; echo $?
      """
    let run = try ProgramRun(
      "/bin/bash", ["-c", script],
      environment: ["P": planq.program, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"],
      folder: planq.folder.path)
    #expect(run.output == "\(code)\n", "\(run.errors)")
    try expectSheet()
  }

  /// The sheet of another sitting is not written over, not even by one that ends at once.
  @Test func sheetOfAnotherSittingStays() throws {
    try planq.write("s.csv", "precious")
    let run = try planq("learn", "exam", "--report", "s.csv", input: "")
    #expect(run.exit == .code(64), "\(run.errors)")
    #expect(run.errors.contains("name another file"), "\(run.errors)")
    #expect(planq.read("s.csv") == "precious")
  }

  /// A spreadsheet finds no formula in names and answers; the class report has the name as it was.
  @Test func noFormulas() throws {
    let run = try planq(
      "learn", "exam", "--questions", "1", "--seed", "4", "--learner", "=HYPERLINK(1)", "--report",
      "s.csv", input: "x;=1+1\n\n")
    #expect(run.exit == .code(0), "\(run.errors)")
    let sheet = try #require(planq.read("s.csv"))
    #expect(sheet.contains("\n'=HYPERLINK(1),") && sheet.contains("x;'=1+1"))
    let json = try planq("learn", "--class", ".", "--format", "json").expectSuccess()
    #expect(json.contains("\"=HYPERLINK(1)\""))
    let csv = try planq("learn", "--class", ".", "--format", "csv").expectSuccess()
    #expect(csv.contains("\n'=HYPERLINK(1),"))
  }
}
