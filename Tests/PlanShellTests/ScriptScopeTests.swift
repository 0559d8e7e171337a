import Foundation
import PlanTestSupport
import Testing

@testable import PlanShell

/// What a query file that was handed on may not do: start programs, write where it likes.
@Suite struct ScriptScopeTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  private static let programs = [
    ".pager sh -c \"id > PWNED; cat\" x", ".pager cat > PWNED; id >> PWNED", ".PAGER less",
    ".pager 'on'", ".edit",
  ]

  @Test(arguments: programs)
  func filesStartNoProgram(line: String) throws {
    try planq.write("evil.planq", "areas count\n\(line)\nindicators show *\n")
    try planq.write("outer.planq", ".read evil.planq")
    for arguments in [
      ["run", "evil.planq"], ["run", "outer.planq"], ["run", "--dry-run", "outer.planq"],
      ["check", "outer.planq"], ["run", "-"],
    ] {
      let run = try planq.run(arguments, input: Array((planq.read("evil.planq") ?? "").utf8))
      #expect(run.exit == .code(1), "\(arguments)")
      #expect(run.errors.contains("error[bad-command]"), "\(arguments): \(run.errors)")
      #expect(run.errors.contains("starts a program"), "\(arguments): \(run.errors)")
    }
    #expect(planq.folder.names == ["evil.planq", "outer.planq"])
  }

  @Test func filesReadInTheShellStartNoProgram() throws {
    try planq.write("editor", "#!/bin/sh\necho here > \"$HOME/PWNED\"\n")
    try planq.setPermissions("editor", 0o755)
    for (number, line) in Self.programs.enumerated() {
      try planq.write("evil\(number).planq", "\(line)\nindicators show *\n")
    }
    let shell = try ShellSession(
      planq, changes: ["VISUAL": planq.folder.path + "/editor", "PATH": "/usr/bin:/bin"])
    try shell.type("plans | count")
    for number in Self.programs.indices {
      let answer = try shell.answer(to: ".read \(planq.folder.path)/evil\(number).planq")
      #expect(answer.contains("error[bad-command]"), "\(answer)")
    }
    #expect(!planq.folder.names.contains("PWNED"))
    // What a person types works.
    #expect(try shell.answer(to: ".pager less -X") == "")
    #expect(try shell.answer(to: ".edit").contains("nothing was changed"))
    #expect(planq.folder.names.contains("PWNED"))
    #expect(try shell.end() == .code(0))
  }

  @Test func choosingAPagerIsNoProgram() throws {
    try planq.write("q.planq", ".pager off\n.pager on\nareas count")
    #expect(try planq("run", "q.planq", "--format", "csv").expectSuccess() == "count\n15\n")
  }

  @Test(arguments: [
    "../out.csv", "/tmp/planq-outside.csv", "~/out.csv", ".hidden", "below/.config/x.csv",
    "link/out.csv", "name.csv", "dangling", "below/../../out.csv",
  ])
  func filesWriteInTheirFolderOnly(target: String) throws {
    try outside(target)
    for arguments in [
      ["run", "scripts/q.planq"], ["run", "--dry-run", "scripts/q.planq"],
      ["check", "scripts/q.planq"],
    ] {
      let run = try planq.run(arguments)
      #expect(run.exit == .code(1), "\(arguments)")
      #expect(run.errors.contains("error[outside-folder]"), "\(run.errors)")
      #expect(run.errors.contains("--allow-output"), "\(run.errors)")
    }
    #expect(planq.read("elsewhere/name.csv") == "precious")
    #expect(planq.read("elsewhere/out.csv") == nil)
    #expect(planq.read("out.csv") == nil)
  }

  /// A script beside folders and links that lead out of its folder.
  private func outside(_ target: String) throws {
    try planq.write("scripts/below/.config/there", "")
    try planq.write("elsewhere/name.csv", "precious")
    try planq.link("scripts/link", to: "../elsewhere")
    try planq.link("scripts/name.csv", to: "../elsewhere/name.csv")
    try planq.link("scripts/dangling", to: "../elsewhere/none.csv")
    try planq.write("scripts/q.planq", ".output \(target)\nareas count\n")
  }

  @Test(arguments: ["elsewhere", "elsewhere/name.csv", ".", "/"])
  func whoTrustsTheFileLetsItWrite(allowed: String) throws {
    try outside("../elsewhere/name.csv")
    let run = try planq("run", "scripts/q.planq", "--allow-output", allowed)
    #expect(run.expectSuccess() == "")
    #expect(planq.read("elsewhere/name.csv") == "count\n15\n")
  }

  /// Names that only begin alike are other folders.
  @Test func foldersAreComparedByWholeNames() throws {
    try outside("../elsewhere2/x.csv")
    try planq.write("elsewhere2/there", "")
    let run = try planq("run", "scripts/q.planq", "--allow-output", "elsewhere")
    #expect(run.exit == .code(1))
    #expect(planq.read("elsewhere2/x.csv") == nil)
  }

  /// Names whose accents are composed differently look alike and are two.
  @Test func accentsMakeOtherNames() throws {
    let composed = "K\u{1EBF}"
    let decomposed = "Ke\u{302}\u{301}"
    try planq.write("\(decomposed)/there", "")
    try planq.write("\(composed)/q.planq", ".output ../\(decomposed)/x.csv\nareas count\n")
    let run = try planq("run", "\(composed)/q.planq")
    #expect(run.exit == .code(1), "\(run.errors)")
    #expect(planq.read("\(decomposed)/x.csv") == nil)
    // One of them reads the other, which is no circle.
    try planq.write("\(composed).planq", ".read \(decomposed).planq\n")
    try planq.write("\(decomposed).planq", "areas count\n")
    for arguments in [["run", "\(composed).planq"], ["check", "\(composed).planq"]] {
      #expect(try planq.run(arguments).exit == .code(0))
    }
  }

  /// A slash parts names also where a mark joins it to one letter with itself.
  @Test(arguments: ["lk/\u{301}x.csv", "lk/\u{200D}x.csv"])
  func slashWithAMarkPartsNames(target: String) throws {
    try planq.write("elsewhere/there", "")
    try planq.write("scripts/q.planq", "")
    for link in ["lk", ".lk"] { try planq.link("scripts/" + link, to: "../elsewhere") }
    try planq.write("scripts/q.planq", ".output \"\(target)\"\nareas count\n")
    for command in ["run", "check"] {
      let run = try planq(command, "scripts/q.planq")
      #expect(run.exit == .code(1))
      #expect(run.errors.contains("error[outside-folder]"), "\(run.errors)")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: planq.folder.path + "/elsewhere")
        == ["there"])
    try planq.write("scripts/sub/there", "")
    try planq.write("scripts/q.planq", ".output sub/\u{301}x.csv\nareas count\n")
    #expect(try planq("run", "scripts/q.planq").exit == .code(0))
    #expect(planq.read("scripts/sub/\u{301}x.csv") == "count\n15\n")
  }

  @Test func emptyPermissionIsNone() throws {
    try outside("../elsewhere/out.csv")
    for command in ["run", "check"] {
      let run = try planq(command, "scripts/q.planq", "--allow-output", "")
      #expect(run.exit == .code(64), "\(run.errors)")
    }
    #expect(planq.read("elsewhere/out.csv") == nil)
  }

  /// The folder of `/dev/stdin` is not that of the script.
  @Test(arguments: [
    "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0", "-", "/dev/./stdin", "//dev/stdin",
    "/proc/self/../self/fd/0", "link",
  ])
  func standardInputHasNoFolder(path: String) throws {
    try planq.link("link", to: "/dev/./stdin")
    let run = try planq("run", path, input: ".output /dev/planq-outside\nareas count\n")
    #expect(run.exit == .code(1))
    #expect(run.errors.contains("error[outside-folder]"), "\(run.errors)")
    let inside = try planq("run", path, input: ".output in.csv\nareas count\n")
    #expect(inside.exit == .code(0), "\(inside.errors)")
    #expect(planq.read("in.csv") == "count\n15\n")
  }

  @Test func deletedFolderAllowsNothing() throws {
    try planq.write("gone/there", "")
    try planq.write("outer/there", "")
    _ = try planq.runShell(
      "cd gone; rm there; rmdir ../gone; echo '.output ../outer/x.csv' > ../outer/q; "
        + "echo 'areas count' >> ../outer/q; \(planq.program) 2> /dev/null < ../outer/q; true")
    #expect(planq.read("outer/x.csv") == nil)
  }

  /// A link that comes into the path after it was looked at leads nowhere.
  @Test func folderIsLookedAtOnceItIsOpen() throws {
    try planq.write("scripts/there", "")
    try planq.write("elsewhere/x.csv", "precious")
    try planq.link("way", to: "elsewhere")
    let top = try #require(FileAccess.existing(planq.folder.path))
    let scope = ScriptScope(
      folder: top + "/scripts", isTyped: false,
      outputs: .init(folderOfOutput: nil, named: []))
    for (path, isAllowed) in [("scripts/x.csv", true), ("way/x.csv", false)] {
      let content = PendingContent(path: "\(top)/\(path)", Array("new".utf8))
      func replace() throws(FileProblem) {
        try FileAccess.replace(
          "\(top)/\(path)", with: content, mayWrite: scope.mayWrite(_:inFolder:))
      }
      if isAllowed { try replace() } else { #expect(throws: FileProblem.self) { try replace() } }
    }
    #expect(planq.read("elsewhere/x.csv") == "precious")
    #expect(planq.read("scripts/x.csv") == "new")
  }

  /// So does one to a pipe, a device or a descriptor, which are written to where they are.
  @Test func streamIsLookedAtOnceItsFolderIsOpen() throws {
    try planq.write("scripts/there", "")
    try planq.write("elsewhere/there", "")
    let top = try #require(FileAccess.existing(planq.folder.path))
    let scope = ScriptScope(
      folder: top + "/scripts", isTyped: false, outputs: .init(folderOfOutput: nil, named: []))
    for folder in ["scripts", "elsewhere"] {
      try #require(mkfifo("\(top)/\(folder)/pipe", 0o600) == 0)
      // A reader, so that nobody waits for one.
      let reader = open("\(top)/\(folder)/pipe", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
      defer { close(reader) }
      try planq.link("\(folder)-link", to: folder + "/pipe")
      let result = written("\(top)/\(folder)-link", scope)
      #expect(result == (folder == "scripts"), "\(folder)")
      var byte: UInt8 = 0
      #expect((read(reader, &byte, 1) == 1) == (folder == "scripts"))
    }
    let other = open("\(top)/elsewhere/there", O_WRONLY | O_CLOEXEC)
    defer { close(other) }
    #expect(!written("/dev/fd/\(other)", scope))
    #expect(planq.read("elsewhere/there") == "")
    #expect(written("/dev/null", scope))
  }

  private func written(_ path: String, _ scope: ScriptScope) -> Bool {
    let content = PendingContent(path: path, Array("new".utf8))
    do throws(FileProblem) {
      try FileAccess.replace(path, with: content, mayWrite: scope.mayWrite(_:inFolder:))
      return true
    } catch {
      return false
    }
  }

  @Test func ownFolderAndThatOfOutputAreOpen() throws {
    try planq.write("reports/there", "")
    try planq.write("scripts/below/there", "")
    try planq.write(
      "scripts/q.planq",
      ".output below/a.csv\nareas count;\n.output ../reports/b.csv\nareas count;\n"
        + ".output /dev/stdout\nareas count\n")
    #expect(try planq("run", "scripts/q.planq").exit == .code(1))
    let run = try planq("run", "scripts/q.planq", "-o", "reports/all.txt", "--format", "csv")
    #expect(run.exit == .code(0), "\(run.errors)")
    #expect(planq.read("scripts/below/a.csv") == "count\n15\n")
    #expect(planq.read("reports/b.csv") == "count\n15\n")
  }

  @Test func whatAPersonTypesGoesAnywhere() throws {
    try planq.write("elsewhere/there", "")
    let target = planq.folder.path + "/elsewhere/x.csv"
    let run = try planq("-c", ".output \(target)\nareas count")
    #expect(run.exit == .code(0), "\(run.errors)")
    #expect(planq.read("elsewhere/x.csv") == "count\n15\n")
  }

  @Test func checkNamesEveryFileThatWouldBeWritten() throws {
    try planq.write("scripts/below/there", "")
    try planq.write(
      "scripts/q.planq",
      ".output a.csv\nareas count;\n.output below/b.md\n.read inner.planq\n.output\nareas count\n")
    try planq.write("scripts/inner.planq", ".output c.csv\nplans count\n")
    let run = try planq("check", "scripts/q.planq")
    #expect(run.exit == .code(0) && run.output == "")
    for name in ["scripts/a.csv", "scripts/below/b.md", "scripts/c.csv"] {
      #expect(run.errors.contains("note[writes-file]: writes the file \(name)\n"), "\(name)")
    }
    #expect(run.errors.split(separator: "\n").filter { $0.hasPrefix("note[") }.count == 3)
    #expect(try planq("check", "-q", "scripts/q.planq").errors == "")
  }
}
