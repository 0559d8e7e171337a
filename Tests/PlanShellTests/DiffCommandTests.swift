import Foundation
import PlanTestSupport
import Testing

/// `planq diff`: what differs between plans, as a table and as data.
@Suite struct DiffCommandTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
    let sample = try SampleFiles.text("lam-dong-6121.plan.json")
    try planq.write("a.plan.json", sample)
    let title = "Phát triển hệ thống bảo hiểm"
    try planq.write(
      "b.plan.json",
      sample.replacing("\"number\": \"6121/KH-UBND\"", with: "\"number\": \"7/KH-UBND\"")
        .replacing("\"title\": \"\(title)", with: "\"title\": \"Mở rộng hệ thống bảo hiểm"))
  }

  private struct Difference: Codable, Equatable {
    var relation: String
    var id: String
    var change: String
    var field: String?
    var before: String?
    var after: String?
  }

  @Test(arguments: [["--format", "table"], ["--format", "csv"], ["--format", "json"], ["-q"]])
  func nothingDiffers(_ options: [String]) throws {
    let output = try planq.run(["diff", "a.plan.json", "a.plan.json"] + options).expectSuccess()
    let expected = [
      "csv": "relation,id,change,field,before,after\n", "json": "[]\n",
    ]
    #expect(output == expected[options.last ?? ""] ?? "")
  }

  @Test(arguments: [([String](), true), (["--quiet"], false)])
  func aTerminalIsToldThatNothingDiffers(_ options: [String], _ isTold: Bool) throws {
    let plan = planq.folder.path + "/a.plan.json"
    let terminal = try ShellSession.terminal(
      planq, [], programArguments: ["diff", plan, plan] + options)
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.screen.text.contains("no differences") == isTold)
  }

  @Test func aFieldDiffers() throws {
    let run = try planq(
      "diff", "a.plan.json", "b.plan.json", "--format", "csv", "--ignore",
      "tasks,sections,documents")
    #expect(run.exit == .code(1))
    #expect(run.errors == "")
    #expect(
      run.output
        == "relation,id,change,field,before,after\n"
        + "plans,7/KH-UBND,changed,number,6121/KH-UBND,7/KH-UBND\n")
    let json = try planq(
      "diff", "a.plan.json", "b.plan.json", "--format", "json", "--ignore", "tasks",
      "--ignore", "sections,documents")
    let found = try JSONDecoder().decode([Difference].self, from: Data(json.outputBytes))
    #expect(
      found == [
        Difference(
          relation: "plans", id: "7/KH-UBND", change: "changed", field: "number",
          before: "6121/KH-UBND", after: "7/KH-UBND")
      ])
    for format in ["table", "line", "markdown", "html", "jsonl", "csv-excel"] {
      let run = try planq("diff", "a.plan.json", "b.plan.json", "--format", format)
      #expect(run.exit == .code(1), "\(format)")
      #expect(run.output.contains("7/KH-UBND"), "\(format)")
    }
  }

  @Test func fieldsAreLeftOut() throws {
    let output = try planq(
      "diff", "a.plan.json", "b.plan.json", "--ignore", "plans.number,tasks,sections,documents"
    ).expectSuccess()
    #expect(output == "")
    let wrong = try planq("diff", "a.plan.json", "b.plan.json", "--ignore", "tasks.txet")
    wrong.expectFailure(64, "error[bad-usage]: there is no field called tasks.txet")
    #expect(wrong.errors.contains("did you mean tasks.text?"))
  }

  /// A line put in above moves all the others, which nobody wants to hear of unless he asks.
  @Test func linesAreComparedOnDemand() throws {
    let sample = try SampleFiles.text("lam-dong-6121.plan.json")
    let other = try #require(sample.range(of: "\"line\": 1"))
    try planq.write("c.plan.json", sample.replacingCharacters(in: other, with: "\"line\": 9"))
    #expect(try planq("diff", "a.plan.json", "c.plan.json").expectSuccess() == "")
    let run = try planq("diff", "a.plan.json", "c.plan.json", "--lines", "--format", "csv")
    #expect(run.exit == .code(1))
    #expect(run.output.split(separator: "\n").count == 2)
  }

  @Test func theResultGoesToAFile() throws {
    let run = try planq("diff", "a.plan.json", "b.plan.json", "-o", "d.csv", "--format", "csv")
    #expect(run.exit == .code(1))
    #expect(run.output == "")
    #expect(planq.read("d.csv")?.contains("7/KH-UBND") == true)
  }

  @Test func badFiles() throws {
    try planq.write("bad.plan.json", "{\"format\": 1}")
    try planq("diff", "a.plan.json", "bad.plan.json").expectFailure(65, "error[bad-plan]: ")
    try planq("diff", "none.json", "a.plan.json").expectFailure(66, "error[unreadable-file]: ")
    let both = try planq("diff", "none.json", "bad.plan.json")
    both.expectFailure(66, "error[unreadable-file]: ")
    #expect(both.errorCount == 2)
    try planq.folder.write("scan.pdf", Array("%PDF-1.7\n".utf8))
    try planq("diff", "a.plan.json", "scan.pdf").expectFailure(65, "error[bad-document]: ")
    try planq("diff", "a.plan.json").expectFailure(64, "Error: ")
  }

  @Test func help() throws {
    let english = try planq("diff", "--help").expectSuccess()
    let vietnamese = try planq("help", "diff", "--lang", "vi").expectSuccess()
    #expect(english.contains("OVERVIEW: Find how two plans differ."))
    #expect(vietnamese.contains("So sánh hai bản kế hoạch."))
    for text in [english, vietnamese] {
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(text)")
    }
  }

  /// The examples of the reference, as they are there.
  @Test(.enabled(if: ImporterState.isBuilt))
  func examplesOfTheReference() throws {
    try planq.write("ke-hoach-mau.txt", SampleFiles.text("import/ke-hoach-mau.txt"))
    let reference = try SampleFiles.text("../Grammar/Reference.md")
    let chapter = try #require(reference.range(of: "**Texts in place of plan files.**"))
    let parts = reference[chapter.upperBound...].components(separatedBy: "```sh\n")
    var count = 0
    for part in parts.dropFirst() {
      let blocks = part.components(separatedBy: "```")
      let output = try blocks[0].split(separator: "\n").map { line in
        try planq.runShell(planq.program + String(line.dropFirst("planq".count)))
      }.joined()
      let expected = blocks.count > 2 && blocks[2].hasPrefix("text\n") ? blocks[2].dropFirst(5) : ""
      #expect(output == expected)
      count += 1
    }
    #expect(count == 2)
  }

  @Test(.enabled(if: ImporterState.isBuilt))
  func textsAreCompared() throws {
    let text = SampleFiles.folder + "/import/ke-hoach-mau.txt"
    let plan = try planq("import", text, "-q").expectSuccess()
    try planq.write("mau.plan.json", plan)
    #expect(try planq("diff", text, "mau.plan.json", "-q", "--lines").expectSuccess() == "")
    let changed = try SampleFiles.text("import/ke-hoach-mau.txt")
      .replacing("b) Tổ chức ngày hội đọc sách", with: "b) Tổ chức tuần lễ đọc sách")
    try planq.write("sau.txt", changed)
    let run = try planq("diff", text, "sau.txt", "-q", "--format", "csv", "--ignore", "tasks.text")
    #expect(run.exit == .code(1))
    #expect(run.output.contains("tasks,III.2.b,changed,title,"))
  }
}
