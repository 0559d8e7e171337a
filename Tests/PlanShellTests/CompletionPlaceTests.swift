import PlanTestSupport
import Testing

/// Tab at a terminal, at each kind of place.
@Suite struct CompletionPlaceTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  /// Types a text and waits until it is on the screen, so that the Tab after it is no paste.
  private func type(_ text: String, _ shell: ShellSession) throws {
    let start = shell.terminal.screen.currentLine
    try shell.terminal.send(text)
    let line = (start == ShellSession.prompt ? start + " " : start) + text
    try shell.terminal.wait("typed \(text)") { $0.currentLine == line.withoutBlanksAtTheEnd }
  }

  /// Types a text, presses Tab and waits for what the line then is.
  private func complete(_ text: String, _ expected: String) throws {
    let shell = try ShellSession(planq)
    try type(text, shell)
    try shell.terminal.send("\t")
    // A letter after it shows the blank that completion leaves.
    try shell.terminal.wait("completed") {
      $0.currentLine == ("planq> " + expected).withoutBlanksAtTheEnd
    }
    try shell.terminal.send("#")
    try shell.terminal.wait(forLine: "planq> " + expected + "#")
  }

  @Test(arguments: [
    ("ind", "indicators "), ("tasks sum", "tasks summarize "),
    ("tasks take 5 | sk", "tasks take 5 | skip "),
    ("tasks where benef", "tasks where beneficiaries"),
    ("tasks where len", "tasks where length("),
    ("tasks summarize med", "tasks summarize median("),
    ("tasks where lead = so y", "tasks where lead = \"Sở Y tế\""),
    ("tasks where lead = syt", "tasks where lead = \"Sở Y tế\""),
    ("tasks where lead = \"so y", "tasks where lead = \"Sở Y tế\""),
    ("tasks where area = giao", "tasks where area = \"Giáo dục\""),
    ("indicators where unit = tuo", "indicators where unit = \"Tuổi\""),
    ("tasks where timeframe.kind = ong", "tasks where timeframe.kind = \"ongoing\""),
    ("tasks where timeframe covers 2029", "tasks where timeframe covers 2029 "),
    (".sch", ".schema "), (".schema doc", ".schema documents"), (".show iii.4.b", ".show III.4.b"),
    (".show so gd", ".show Sở Giáo dục và Đào tạo"), (".help is m", ".help is missing"),
    (".format csv-", ".format csv-excel"), (".lang v", ".lang vi"), (".timer of", ".timer off"),
    (".explain tree tasks wh", ".explain tree tasks where "),
    (
      ".explain tasks where lead = syt", ".explain tasks where lead = \"Sở Y tế\""
    ),
  ])
  func oneTab(text: String, expected: String) throws {
    try complete(text, expected)
  }

  @Test func parameter() throws {
    let shell = try ShellSession(planq)
    try shell.type("param province = \"x\";")
    try type("tasks where title = $p", shell)
    try shell.terminal.send("\t")
    try shell.terminal.wait(forLine: "planq> tasks where title = $province")
  }

  @Test func fileNames() throws {
    try planq.folder.write("nhiem vu.planq", Array("tasks count\n".utf8))
    try planq.folder.write("plain.planq", Array("tasks count\n".utf8))
    let start = planq.folder.path + "/"
    for command in [".read ", ".open ", ".output "] {
      try complete(command + start + "pl", command + start + "plain.planq")
      try complete(command + start + "nh", command + "\"" + start + "nhiem vu.planq\"")
    }
  }

  @Test func namesWithBlanksCanBeRead() throws {
    try planq.folder.write("hai tu.planq", Array("tasks count;\n".utf8))
    let shell = try ShellSession(planq)
    try type(".read " + planq.folder.path + "/ha", shell)
    try shell.terminal.send("\t")
    try shell.terminal.wait("completed") { $0.currentLine.hasSuffix("hai tu.planq\"") }
    try shell.terminal.send("\r")
    try shell.waitForPrompt()
    #expect(shell.transcript.contains("count\n─────\n   31"))
  }

  @Test func afterSummarizeOnlyTheNewColumns() throws {
    let shell = try ShellSession(planq)
    try type("tasks summarize count as many by area show ", shell)
    try shell.terminal.send("\t")
    try shell.terminal.send("\t")
    try shell.terminal.wait("list") { $0.text.contains("\nmany") }
    #expect(shell.transcript.contains("\narea "))
    for name in ["id", "title", "lead", "timeframe"] {
      #expect(!shell.transcript.contains("\n\(name) "))
    }
  }

  @Test func nothingDuringAPaste() throws {
    let shell = try ShellSession(planq)
    let line = "tasks\twhere\tlead\t=\tso\ty"
    try shell.terminal.send(Keys.paste(line))
    try shell.terminal.wait(forLine: "planq> tasks where lead = so y")
    try shell.terminal.send("\u{3}")
    try shell.waitForPrompt()
    try shell.terminal.send(line + "x")
    try shell.terminal.wait(forLine: "planq> tasks where lead = so yx")
    #expect(!shell.transcript.contains("Sở Y tế"))
  }

  /// A list of so many items takes as many lines: none is wider than the terminal.
  @Test(arguments: [
    ("tasks ", 12, "where      keeps rows by a condition"),
    ("tasks where lead = ", 15, "Sở Lao động - Thương binh và Xã hội"),
    ("indicators where target2030 ", 16, "=               is"),
    (".", 25, ".help     show this page"),
  ])
  func list(text: String, count: Int, line: String) throws {
    let shell = try ShellSession(planq)
    try type(text, shell)
    try shell.terminal.send("\t")
    try shell.terminal.send("\t")
    let prompt = ("planq> " + text).withoutBlanksAtTheEnd
    try shell.terminal.wait("list") { $0.currentLine == prompt && $0.text.contains("\n" + line) }
    let lines = shell.terminal.screen.text.split(separator: "\n").map(String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix(line) })
    let list = lines[first..<(lines.count - 1)]
    #expect(list.count == count, "\(list)")
    for line in list { #expect(line.contains("  "), "\(line)") }
  }
}

extension String {
  /// As a row of the screen shows it.
  fileprivate var withoutBlanksAtTheEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
