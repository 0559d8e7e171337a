import Foundation
import PlanTestSupport
import Testing

/// `planq import`: where plans go, what is said of them, and what is refused.
@Suite struct ImportCommandTests {
  private let planq: PlanqCommand
  private static let sample = SampleFiles.folder + "/import/ke-hoach-mau.txt"

  init() throws {
    planq = try PlanqCommand()
  }

  // MARK: What is refused

  @Test(arguments: [
    (["import"], "Missing expected argument"), (["import", "a", "b"], "-d FOLDER"),
    (["import", "a", "-o", "x", "-d", "y"], "Give -o or -d"),
    (["import", "-", "-", "-d", "y"], "Standard input can be read once"),
  ])
  func wrongUsage(_ arguments: [String], _ message: String) throws {
    let run = try planq.run(arguments)
    run.expectFailure(64, "Error: ")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test(.enabled(if: ImporterState.isBuilt)) func bytesThatAreNoText() throws {
    try planq.folder.write("a.docx", Array("PK\u{3}\u{4}word".utf8))
    let run = try planq("import", "a.docx", "-o", "a.plan.json")
    run.expectFailure(65, "error[bad-document]: cannot import a.docx: this is a Word document")
    #expect(run.output == "")
    #expect(planq.read("a.plan.json") == nil)
    let vietnamese = try planq("import", "a.docx", "--lang", "vi")
    #expect(vietnamese.errors.contains("không nhập được a.docx: đây là tệp Word"))
    let input = try planq("import", "-", input: " \n")
    input.expectFailure(65, "error[bad-document]: cannot import <stdin>: the document is empty")
  }

  @Test func aPlanFileIsNoText() throws {
    let plan = SampleFiles.folder + "/lam-dong-6121.plan.json"
    let run = try planq("import", plan)
    run.expectFailure(65, "error[bad-document]: ")
    #expect(run.errors.contains("this is a plan file already"))
  }

  /// Each bad file is told, and the greatest code counts.
  @Test(.enabled(if: ImporterState.isBuilt)) func badFilesDoNotStopTheOthers() throws {
    try planq.write("pdf.txt", "%PDF-1.7")
    try planq.write("rtf.txt", "{\\rtf1")
    let run = try planq(
      "import", "pdf.txt", "none.txt", "rtf.txt", "-d", "out", "--report", "r.json")
    run.expectFailure(66, "error[bad-document]: cannot import pdf.txt: this is a PDF document")
    #expect(run.errorCount == 3)
    let report = try #require(planq.read("r.json"))
    let objects = try JSONDecoder().decode([Failure].self, from: Data(report.utf8))
    #expect(objects.map(\.file) == ["pdf.txt", "none.txt", "rtf.txt"])
    #expect(objects[1].error.contains("cannot read none.txt"))
  }

  private struct Failure: Codable {
    var file: String
    var output: String?
    var error: String
  }

  @Test func placesThatCannotBeWritten() throws {
    try planq.write("a.txt", "x")
    try planq.write("file", "x")
    for arguments in [
      ["-o", "none/x.json"], ["-d", "file"], ["-d", "none/x"], ["--report", "none/r.json"],
      ["-o", "."],
    ] {
      let run = try planq.run(["import", "a.txt"] + arguments)
      run.expectFailure(73, "error[unwritable-file]: ")
      #expect(run.errorCount == 1)
    }
  }

  @Test func twoTextsOfOneName() throws {
    try planq.folder.write("x/a.txt", Array("x".utf8))
    let run = try planq("import", "x/a.txt", "a.md", "-d", "out")
    run.expectFailure(64, "error[bad-usage]: x/a.txt and a.md would both become out/a.plan.json")
  }

  @Test func help() throws {
    let english = try planq("import", "--help").expectSuccess()
    let vietnamese = try planq("help", "import", "--lang", "vi").expectSuccess()
    #expect(english.contains("--strict a text with any of these gives no plan file"))
    #expect(vietnamese.contains("Tạo tệp kế hoạch từ văn bản đã công bố."))
    for text in [english, vietnamese] {
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(text)")
    }
    for language in ["en", "vi"] {
      let page = try planq("--help", "--lang", language).expectSuccess()
      #expect(page.contains("planq import FILE …") && page.contains("planq diff A B"))
    }
  }

  // MARK: On the fly

  @Test(.enabled(if: ImporterState.isBuilt)) func aTextThatCannotBeOpened() throws {
    try planq.write("scan.txt", "%PDF-1.7")
    let opened = try planq("scan.txt", "-c", "tasks")
    opened.expectFailure(65, "error[bad-document]: cannot import scan.txt: this is a PDF document")
    let command = try planq("-c", ".open scan.txt")
    command.expectFailure(65, "error[bad-document]: ")
    try planq.write("q.planq", "tasks")
    try planq("check", "q.planq", "--plan", "scan.txt").expectFailure(65, "error[bad-document]: ")
    try planq("learn", "exam", "scan.txt").expectFailure(65, "error[bad-document]: ")
  }

  // MARK: What an import gives

  @Test(.enabled(if: ImporterState.isBuilt))
  func thePlanGoesToStandardOutput() throws {
    let run = try planq("import", Self.sample)
    #expect(run.exit == .code(0))
    #expect(run.output.hasPrefix("{\n  \"$schema\": \"plan.schema.json\""))
    #expect(run.errors.contains("125/KH-UBND") && run.errors.contains("tasks 5"))
    let text = try SampleFiles.text("import/ke-hoach-mau.txt")
    let input = try planq("import", "-", "-q", input: text)
    #expect(input.expectSuccess() == run.output)
  }

  @Test(.enabled(if: ImporterState.isBuilt))
  func plansGoIntoFilesThatCanBeOpened() throws {
    try planq.write("bad.txt", "%PDF-1.7")
    let text = try SampleFiles.text("import/ke-hoach-mau.txt")
    try planq.write("mau.md", text)
    let run = try planq("import", "mau.md", "bad.txt", "-d", "out", "-q")
    run.expectFailure(65, "error[bad-document]: ")
    #expect(run.errorCount == 1)
    let count = try planq("out/mau.plan.json", "-c", "tasks count", "--format", "csv")
      .expectSuccess()
    #expect(count == "count\n5\n")
    try planq.write("mau.plan.json", "old")
    _ = try planq("import", "mau.md", "-o", "mau.plan.json", "--source", "in tờ rơi", "-q")
      .expectSuccess()
    #expect(planq.read("mau.plan.json")?.contains("\"source\": \"in tờ rơi\"") == true)
  }

  @Test(.enabled(if: ImporterState.isBuilt))
  func strictGivesNoFile() throws {
    let text = try SampleFiles.text("import/ke-hoach-mau.txt")
      .replacing("- Sản phẩm: Danh mục sách.", with: "- Mã hiệu quạt: 12.")
    try planq.write("a.txt", text)
    let run = try planq(
      "import", "a.txt", "-o", "a.plan.json", "--strict", "-q", "--report", "r.json")
    run.expectFailure(65, "error[bad-document]: a.txt was not read with certainty")
    #expect(planq.read("a.plan.json") == nil)
    #expect(planq.read("r.json")?.contains("\"certain\":false") == true)
  }

  @Test(.enabled(if: ImporterState.isBuilt))
  func textsAreOpenedOnTheFly() throws {
    let run = try planq(Self.sample, "-c", "tasks count", "--format", "csv")
    #expect(run.exit == .code(0))
    #expect(run.output == "count\n5\n")
    #expect(run.errors.hasPrefix(Self.sample + ": 5 tasks, "))
    #expect(
      try planq("-c", ".open \"\(Self.sample)\"\ntasks count", "-q", "--format", "csv")
        .expectSuccess() == "count\n5\n")
  }
}
