import Foundation
import PlanTestSupport
import Testing

/// Formats as other programs read them, and the output file.
@Suite struct CommandLineOutputTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  // MARK: Formats

  @Test func jsonParses() throws {
    let query =
      "indicators where id in ('5.10', '4.6') show id, lead, target2025, line / 7 as part, note"
    let run = try planq("-c", query, "--format", "json")
    #expect(run.exit == .code(0))
    let value = try JSONSerialization.jsonObject(with: Data(run.outputBytes))
    let rows = try #require(value as? [[String: Any]])
    #expect(rows.map { $0["id"] as? String } == ["4.6", "5.10"])
    #expect(rows[0]["lead"] is [Any])
    #expect((rows[0]["target2025"] as? [String: Any])?["kind"] as? String == "exact")
    #expect(rows[0]["note"] is NSNull)
    // All twelve digits after the point are in the text.
    #expect(run.output.contains(#/"part": ?[0-9]+\.[0-9]{12}[,}]/#), "\(run.output)")
  }

  @Test func everyLineOfJSONLinesParses() throws {
    let run = try planq("-c", "tasks", "--format", "jsonl")
    let lines = run.expectSuccess().split(separator: "\n")
    #expect(lines.count == 31)
    for line in lines {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
  }

  @Test func emptyResultIsWhole() throws {
    let query = "tasks where line < 0 show id, title"
    #expect(try planq("-c", query, "--format", "csv").output == "id,title\n")
    #expect(try planq("-c", query, "--format", "jsonl").output == "")
    let json = try planq("-c", query, "--format", "json").outputBytes
    #expect((try JSONSerialization.jsonObject(with: Data(json)) as? [Any])?.isEmpty == true)
  }

  @Test(arguments: ["csv", "csv-excel", "csv-excel-semicolon", "json", "jsonl"])
  func machineFormatsHoldDataOnly(format: String) throws {
    let query = "tasks where timeframe covers 2025 | count; tasks | expect count = 1"
    let run = try planq("-c", query, "--format", format)
    #expect(run.exit == .code(1))
    #expect(!run.output.contains("note"))
    #expect(!run.output.contains("error"))
    #expect(run.errors.hasPrefix("note: <query>:1: 5 undecided: event 1, unstated 4\nerror["))
  }

  @Test(arguments: ["markdown", "html"])
  func documentsHoldTheirNotes(format: String) throws {
    let query = "tasks where timeframe covers 2025 | count"
    let run = try planq("-c", query, "--format", format)
    #expect(run.expectSuccess().contains("5 undecided: event 1, unstated 4"))
    #expect(!(try planq("-c", query, "--format", format, "-q").output.contains("undecided")))
  }

  @Test func excelOpensItRightly() throws {
    let run = try planq("-c", "tasks | take 1 | show id", "--format", "csv-excel")
    #expect(run.outputBytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(run.output.hasSuffix("\r\n"))
  }

  @Test(arguments: [
    "table", "line", "csv", "csv-excel", "csv-excel-semicolon", "json", "jsonl", "markdown", "html",
  ])
  func everyFormatShowsEveryTask(format: String) throws {
    let output = try planq("-c", "tasks", "--format", format, "--width", "60").expectSuccess()
    let ids = try planq("-c", "tasks show id", "--format", "csv").output.split(separator: "\n")
    #expect(ids.count == 32)
    for id in ids.dropFirst() { #expect(output.contains(id), "\(id)") }
  }

  // MARK: The output file

  @Test func outputFile() throws {
    let run = try planq("-c", "tasks | count", "--format", "csv", "--output", "out.csv")
    #expect(run.expectSuccess() == "")
    #expect(planq.read("out.csv") == "count\n31\n")
    #expect(planq.folder.names == ["out.csv"])
  }

  @Test(arguments: [
    ["-c", "tasks | count; tasks | expect count = 1"], ["-c", "tasks nix"],
    ["-c", "tasks where timeframe covers 2025", "--strict"], ["run", "none.planq"],
    ["none.json", "-c", "tasks"],
  ])
  func failureLeavesTheFileAlone(arguments: [String]) throws {
    try planq.write("out", "before")
    let run = try planq.run(arguments + ["-o", "out"])
    #expect(run.exit != .code(0))
    #expect(run.output == "")
    #expect(planq.read("out") == "before")
    #expect(planq.folder.names == ["out"])
  }

  @Test func keepGoingWritesWhatSucceeded() throws {
    let run = try planq(
      "-c", "tasks | expect count = 1; plans | count", "-o", "out", "--format", "csv",
      "--keep-going")
    #expect(run.exit == .code(1))
    #expect(planq.read("out") == "count\n1\n")
  }

  @Test func permissionsStay() throws {
    try planq.write("out", "before")
    try planq.setPermissions("out", 0o640)
    #expect(try planq("-c", "plans | count", "-o", "out").expectSuccess() == "")
    let path = planq.folder.path + "/out"
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test(arguments: [true, false])
  func symbolicLinkStays(targetExists: Bool) throws {
    try planq.write("sub/other", "x")
    if targetExists { try planq.write("sub/target", "before") }
    let link = planq.folder.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "sub/target")
    let run = try planq("-c", "plans | count", "-o", "link", "--format", "csv")
    #expect(run.expectSuccess() == "")
    #expect(planq.read("sub/target") == "count\n1\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "sub/target")
  }

  @Test func devices() throws {
    let run = try planq("-c", "plans | count", "-o", "/dev/stdout", "--format", "csv")
    #expect(run.expectSuccess() == "count\n1\n")
    #expect(try planq("-c", "tasks", "-o", "/dev/null").expectSuccess() == "")
  }

  @Test(arguments: ["none/out", ".", "/dev/null/out"])
  func cannotBeWritten(path: String) throws {
    let run = try planq("-c", "plans | count", "--output", path)
    run.expectFailure(73, "error[unwritable-file]: cannot write \(path): ")
    #expect(run.output == "")
    #expect(run.errorCount == 1)
    #expect(planq.folder.names == [])
  }

  @Test func unwritableFolder() throws {
    // The superuser may write everywhere.
    guard geteuid() != 0 else { return }
    try planq.write("sub/out", "before")
    try planq.setPermissions("sub", 0o555)
    let run = try planq("-c", "plans", "-o", "sub/out")
    run.expectFailure(73, "error[unwritable-file]: cannot write sub/out: Permission denied")
    #expect(planq.read("sub/out") == "before")
    try planq.setPermissions("sub", 0o755)
  }
}
