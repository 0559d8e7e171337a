import Foundation
import PlanTestSupport
import Testing

/// Nothing that came from outside steers the terminal: not data, names of files, arguments or
/// texts of queries.
@Suite struct PoisonTests {
  /// Control characters of each kind, signs that turn the direction of writing, and line ends.
  private static let poison =
    "\u{1B}]0;PWN\u{7}\u{1B}[31m\u{9B}2J\u{202E}\u{2066}\u{2028}\u{7F}\r\n\tz"
  /// The same as a file may be called.
  private static let name = "e\u{1B}]0;PWN\u{7}\u{9B}31m\u{202E}\nx"

  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
    let sample = try JSONSerialization.jsonObject(
      with: Data(SampleFiles.text("lam-dong-6121.plan.json").utf8))
    let bytes = Array(try JSONSerialization.data(withJSONObject: Self.poisoned(sample, "")))
    try planq.folder.write("p.plan.json", bytes)
    try planq.folder.write(Self.name + ".plan.json", bytes)
    try planq.write(Self.name + ".planq", "tasks   take 1 show title\n.tables\n")
    try planq.write("bad.planq", "tasks where \(Self.poison) = 1\n.x\(Self.poison)\n")
    try planq.write(Self.name + ".lesson", "bad\(Self.poison)\n")
    try planq.write(Self.name + ".txt", SampleFiles.text("import/ke-hoach-mau.txt"))
  }

  /// Every text but those that have to be one of a few words or a day.
  private static func poisoned(_ value: Any, _ key: String) -> Any {
    let words: Set = [
      "format", "kind", "direction", "date", "start", "end", "milestone", "$schema",
    ]
    switch value {
    case let object as [String: Any]:
      return Dictionary(
        uniqueKeysWithValues: object.map { ($0.key, poisoned($0.value, $0.key)) })
    case let list as [Any]: return list.map { poisoned($0, key) }
    case let text as String: return words.contains(key) ? text : text + poison
    default: return value
    }
  }

  /// Holds bytes to have no control characters but those of planq: line ends, colours, and what
  /// libedit sends to edit a line.
  private func expectHarmless(
    _ bytes: [UInt8], _ what: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let own = #/\u{1B}(\[[0-9;]*[mKJABCDGHP@]|\[\?[0-9;]*[hl]|[=>]|\(B)/#
    let rest = String(decoding: bytes, as: UTF8.self).replacing(own, with: "")
    let steering = rest.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A, 0x0D: false
      case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    #expect(steering.isEmpty, "\(what)", sourceLocation: sourceLocation)
    // A colour of the data would pass for one of ours.
    #expect(!rest.contains("31m\u{9B}"), "\(what)", sourceLocation: sourceLocation)
    let coloured = String(decoding: bytes, as: UTF8.self).contains("\u{1B}[31m")
    #expect(!coloured, "\(what)", sourceLocation: sourceLocation)
  }

  private static let commands = [
    "tasks take 2", "indicators take 2 show *", "areas", "plans", "documents", "duties",
    ".format line", "tasks take 1 show *", ".format csv", "tasks take 1 show *",
    ".format csv-excel", "agencies take 2", ".format json", "tasks take 1", ".format markdown",
    "agencies take 1", ".format html", "agencies take 1", ".format table", ".tables",
    ".schema tasks", ".outline", ".show I.1.a", "tasks take 1", ".why", ".whynot II.1", ".source",
    ".source 1", ".cite", ".last", ".explain tasks where lead = \"x\"", ".lang vi", ".open nothere",
    "tasks where lead = \"zzz\"", ".history", ".print \"# $$\"", ".pager", ".null x", ".help title",
    ".open p.plan.json", ".read bad.planq",
  ]

  @Test func aPlanInTheShell() throws {
    let shell = try ShellSession(planq, [planq.folder.path + "/p.plan.json"])
    try shell.terminal.wait(for: "PWN")
    for command in Self.commands {
      let line = command.replacing(" p.plan", with: " ~/p.plan").replacing(" bad", with: " ~/bad")
      try shell.type(line)
    }
    _ = try shell.end()
    expectHarmless(shell.terminal.output, "shell")
  }

  @Test func namesOfFilesInTheShell() throws {
    let path = planq.folder.path + "/" + Self.name
    let shell = try ShellSession(planq, [path + ".plan.json"])
    try shell.type(".lang en")
    try shell.terminal.send(".open ~/e\t\t")
    try shell.terminal.wait(forLine: "planq> .open ~/e")
    try shell.terminal.send("\u{15}")
    try shell.waitForPrompt()
    _ = try shell.end()
    expectHarmless(shell.terminal.output, "shell")
  }

  private static let calls: [[String]] = [
    ["p.plan.json", "-c", "tasks take 3 show *"],
    ["p.plan.json", "-c", "plans", "--format", "line"],
    ["p.plan.json", "-c", ".outline\n.tables\n.cite"], [name + ".plan.json", "-c", "plans count"],
    ["run", name + ".planq"], ["run", "--dry-run", name + ".planq"], ["check", name + ".planq"],
    ["fmt", "--check", name + ".planq"], ["run", "bad.planq"], ["check", "bad.planq"],
    ["check", "--format", "json", "bad.planq"], ["fmt", "bad.planq"], ["run", name],
    ["learn", "--check", name + ".lesson"], ["learn", name + ".lesson"], ["learn", name],
    ["learn", "--outline", name], ["learn", "--class", name], ["learn", "exam", name],
    ["learn", "exam", "--report", name], ["learn", "exam", "--report", name + "/x.csv"],
    ["import", name + ".txt", "-d", name], ["import", name + ".planq"], ["import", name],
    ["import", name + ".txt"], ["diff", name + ".plan.json", "p.plan.json"],
    ["diff", "p.plan.json", "p.plan.json", "--ignore", name], ["diff", name, name, name],
    ["p.plan.json", "-c", "plans", "--set", name + "=" + name],
    ["-c", "plans", "--set", "@" + name], ["-c", poison], ["-c", "." + poison], [poison],
    ["--" + poison], ["-" + poison], ["--width", poison], ["--width=" + poison],
    ["--today", poison], ["--lang", poison], ["--format", poison], ["--set", poison],
    ["--color", poison], ["-c"], ["-c", "plans", "-o", name + "/x"], ["learn", "a", poison],
    ["learn", "--questions", poison],
  ]

  /// On a terminal, for people: nothing but line ends and colours.
  @Test(arguments: calls.indices)
  func callsOnATerminal(index: Int) throws {
    let terminal = try PseudoTerminal(
      program: "/bin/sh",
      arguments: ["-c", #"cd "$0" && exec "$@""#, planq.folder.path, planq.program]
        + Self.calls[index],
      environment: [
        "TERM": "xterm", "LC_ALL": "C.UTF-8", "HOME": planq.folder.path, "PAGER": "",
        "XDG_STATE_HOME": planq.folder.path,
      ])
    _ = try terminal.waitForExit()
    expectHarmless(terminal.output, Self.calls[index].joined(separator: " "))
  }

  /// Messages are escaped wherever they go.
  @Test(arguments: calls.indices)
  func messagesOfCalls(index: Int) throws {
    let run = try planq.run(Self.calls[index])
    expectHarmless(run.errorBytes, Self.calls[index].joined(separator: " "))
    let lines = run.errors.split(separator: "\n").filter { $0.hasPrefix("z") || $0 == "x" }
    #expect(lines.isEmpty, "\(run.errors)")
  }

  /// A file and a pipe get what the data are.
  @Test func dataForProgramsStayExact() throws {
    let run = try planq("p.plan.json", "-c", "plans show number", "--format", "csv")
    #expect(run.output.contains("6121/KH-UBND" + Self.poison))
    let list = try planq("fmt", "--check", Self.name + ".planq")
    #expect(list.output == Self.name + ".planq\n")
  }

  @Test func messagesAreCut() throws {
    let marks = "a" + String(repeating: "\u{301}", count: 400_000)
    let word = String(repeating: "k", count: 400_000)
    for (number, text) in [marks, word].enumerated() {
      try planq.write("\(number).plan.json", #"{"format":"planq-plan/1","\#(text)":1}"#)
      try planq.write("\(number).planq", "tasks where \(text) = 1\nlet \(text) = tasks\n.\(text)\n")
      try planq.write("\(number).set", text + " = 1\n")
      for arguments in [
        ["\(number).plan.json", "-c", "plans"], ["run", "\(number).planq"],
        ["check", "\(number).planq"], ["-c", "plans", "--set", "@\(number).set"],
        ["--" + String(text.unicodeScalars.prefix(50_000))],
      ] {
        let run = try planq.run(arguments)
        #expect(run.exit != .code(0))
        let longest = run.errors.unicodeScalars.split(separator: "\n").map(\.count).max() ?? 0
        #expect(longest < 2_000, "\(longest) \(arguments.map { $0.prefix(3) })")
      }
    }
  }
}
