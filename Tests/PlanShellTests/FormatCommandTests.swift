import Foundation
import PlanTestSupport
import Testing

/// `planq fmt`: files in their one form, whole or not at all.
@Suite struct FormatCommandTests {
  private let planq: PlanqCommand
  private static let untidy = "tasks  where lead='SYT'\r\n\r\n\r\n\r\n; # mine\r\nareas"
  private static let tidy = "tasks | where lead = \"SYT\"; # mine\nareas;\n"

  init() throws {
    planq = try PlanqCommand()
  }

  private func attributes(_ name: String) throws -> [FileAttributeKey: Any] {
    try FileManager.default.attributesOfItem(atPath: planq.folder.path + "/" + name)
  }

  @Test func writesFiles() throws {
    try planq.write("a.planq", Self.untidy)
    try planq.write("sub/b.planq", Self.untidy)
    #expect(try planq("fmt", "a.planq", "sub/b.planq").expectSuccess() == "")
    #expect(planq.read("a.planq") == Self.tidy)
    #expect(planq.read("sub/b.planq") == Self.tidy)
    #expect(planq.folder.names == ["a.planq", "sub"])
  }

  @Test func filesInTheirFormStayUntouched() throws {
    try planq.write("a.planq", Self.tidy)
    let before = try attributes("a.planq")[.systemFileNumber] as? Int
    #expect(try planq("fmt", "a.planq").expectSuccess() == "")
    #expect(try attributes("a.planq")[.systemFileNumber] as? Int == before)
  }

  @Test func permissionsAndLinksStay() throws {
    try planq.write("sub/a.planq", "#!/usr/bin/env -S planq run\n" + Self.untidy)
    try planq.setPermissions("sub/a.planq", 0o751)
    try FileManager.default.createSymbolicLink(
      atPath: planq.folder.path + "/link.planq", withDestinationPath: "sub/a.planq")
    #expect(try planq("fmt", "link.planq").expectSuccess() == "")
    #expect(planq.read("sub/a.planq") == "#!/usr/bin/env -S planq run\n" + Self.tidy)
    #expect(try attributes("sub/a.planq")[.posixPermissions] as? Int == 0o751)
    #expect(try attributes("link.planq")[.type] as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func errorsLeaveAFileAsItIs() throws {
    try planq.write("a.planq", "tasks  whre x")
    try planq.write("b.planq", Self.untidy)
    let run = try planq("fmt", "a.planq", "b.planq")
    run.expectFailure(1, "error[unknown-stage]: ")
    #expect(run.errors.contains("--> a.planq:1:8\n"))
    #expect(run.errorCount == 1)
    #expect(planq.read("a.planq") == "tasks  whre x")
    // The others are written all the same.
    #expect(planq.read("b.planq") == Self.tidy)
    // Names are no matter of form: they may be defined elsewhere.
    try planq.write("c.planq", "mine  show  nix")
    #expect(try planq("fmt", "c.planq").expectSuccess() == "")
    #expect(planq.read("c.planq") == "mine | show nix;\n")
  }

  @Test func brokenTextStays() throws {
    let bytes = Array("tasks  ; # ".utf8) + [0xC3, 0x28]
    try planq.folder.write("a.planq", bytes)
    try planq("fmt", "a.planq").expectFailure(1, "error[invalid-encoding]: ")
    #expect(planq.folder.read("a.planq") == bytes)
  }

  @Test func checkListsAndChangesNothing() throws {
    try planq.write("a.planq", Self.untidy)
    try planq.write("b.planq", Self.tidy)
    try planq.write("c.planq", "tasks")
    let run = try planq("fmt", "--check", "a.planq", "b.planq", "c.planq")
    #expect(run.exit == .code(1))
    #expect(run.output == "a.planq\nc.planq\n")
    #expect(run.errors == "")
    #expect(planq.read("a.planq") == Self.untidy)
    #expect(try planq("fmt", "--check", "b.planq").expectSuccess() == "")
    let samples = SampleFiles.queries.map { SampleFiles.folder + "/" + $0 }
    #expect(try planq.run(["fmt", "--check"] + samples).expectSuccess() == "")
  }

  @Test func standardInput() throws {
    #expect(try planq("fmt", "--stdin", input: Self.untidy).expectSuccess() == Self.tidy)
    #expect(try planq("fmt", "--stdin", input: Self.tidy).expectSuccess() == Self.tidy)
    #expect(try planq("fmt", "--stdin", input: "").expectSuccess() == "")
    let wrong = try planq("fmt", "--stdin", input: "tasks whre x")
    wrong.expectFailure(1, "error[unknown-stage]: ")
    #expect(wrong.output == "" && wrong.errors.contains("--> <stdin>:1:7\n"))
    let check = try planq("fmt", "--stdin", "--check", input: Self.untidy)
    #expect(check.exit == .code(1) && check.output == "<stdin>\n")
  }

  @Test func filesThatCannotBeReadOrWritten() throws {
    try planq.write("a.planq", "tasks whre x")
    let missing = try planq("fmt", "none.planq", "a.planq")
    missing.expectFailure(66, "error[unreadable-file]: cannot read none.planq: No such file")
    #expect(missing.errorCount == 2)
    try planq("fmt", ".").expectFailure(66, "error[unreadable-file]: cannot read .: ")
  }

  /// A file that nobody could read again is not written.
  @Test func neverLongerThanCanBeRead() throws {
    let longest = 1 << 20
    let query = "\ntasks take 1"
    let text = "#" + String(repeating: "x", count: longest - 1 - query.utf8.count) + query
    try planq.write("a.planq", text)
    try planq("fmt", "a.planq").expectFailure(1, "error[too-long]: a.planq would be longer")
    #expect(planq.read("a.planq") == text)
  }

  @Test func wrongUsage() throws {
    try planq.write("a.planq", Self.untidy)
    for arguments in [
      ["fmt"], ["fmt", "--stdin", "a.planq"], ["fmt", "--format", "csv", "a.planq"],
    ] {
      #expect(try planq.run(arguments).exit == .code(64))
    }
    let vietnamese = try planq("fmt", "--lang", "vi")
    vietnamese.expectFailure(64, "Lỗi: Hãy nêu các tệp câu hỏi")
  }

  @Test func helpInBothLanguages() throws {
    let english = try planq("fmt", "--help").expectSuccess()
    let vietnamese = try planq("help", "fmt", "--lang", "vi").expectSuccess()
    #expect(english.contains("--stdin") && english.contains("fits 100 columns"))
    #expect(vietnamese.contains("--stdin") && vietnamese.contains("vừa 100 cột"))
    for line in (english + vietnamese).split(separator: "\n") { #expect(line.count <= 80) }
  }
}
