import Foundation
import PlanTestSupport
import Testing

@testable import PlanShell

/// What becomes of files that results are written to, and of what stood there before.
@Suite struct WrittenFileTests {
  private let planq: PlanqCommand
  /// A query whose result in CSV is `count`, `15`.
  private static let query = ["-c", "areas count", "--format", "csv", "-o"]
  private static let result = "count\n15\n"

  init() throws {
    planq = try PlanqCommand()
  }

  /// Runs a line of bash in which `$planq` is the program, and `$write` one that writes the result
  /// to the file named after it.
  private func bash(_ line: String) throws -> String {
    let start = "planq='\(planq.program)'; write=\"$planq -c areas|count --format csv -o\"; "
    return try planq.runShell(start + line)
  }

  // MARK: Words that are no files

  @Test(arguments: ["|cat", "| sort", "stdout", "stderr", "screen", "terminal", "STDOUT"])
  func wordsThatAreNoFiles(word: String) throws {
    let run = try planq.run(Self.query + [word])
    #expect(run.exit == .code(64), "\(run.errors)")
    #expect(planq.read(word) == nil)
    for option in ["-o", "--report"] {
      #expect(try planq("import", "a.txt", option, word).exit == .code(64))
    }
    let file = try planq.run(Self.query + ["./" + word])
    #expect(file.exit == .code(0), "\(file.errors)")
    #expect(planq.read(word) == Self.result)
  }

  /// A name that no text can hold, after a link.
  @Test func linkThroughANameThatIsNotText() throws {
    let output = try bash(
      "mkdir $'d\\xff'; ln -s $'d\\xff/target' way; $write way 2>&1; echo $?; ls -A $'d\\xff'")
    #expect(output.contains("UTF-8"), "\(output)")
    #expect(output.hasSuffix("73\n"), "\(output)")
  }

  // MARK: Long content

  /// What does not fit the memory set aside for it is the same on its way through a file.
  @Test func longContent() throws {
    let query =
      "indicators summarize list(id) as a, list(name) as b expand a expand b "
      + "show a, b, b as c, b as d, b as e, b as f"
    let screen = try planq("-c", query, "--format", "csv")
    #expect(screen.outputBytes.count > PendingContent.longestInMemory)
    for path in ["new.csv", "former.csv"] {
      try planq.write("former.csv", "former")
      let run = try planq("-c", query, "--format", "csv", "-o", path)
      #expect(run.exit == .code(0), "\(run.errors)")
      #expect(planq.folder.read(path) == screen.outputBytes)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: planq.folder.path)
    #expect(Set(names) == ["new.csv", "former.csv"])
  }

  @Test(arguments: [10, PendingContent.longestInMemory, 3 * PendingContent.longestInMemory])
  func contentIsTakenBack(length: Int) throws {
    let path = planq.folder.path + "/file"
    let content = PendingContent(path: path)
    let part = [UInt8](repeating: 0x61, count: length)
    #expect(content.append(part))
    #expect(content.append([0x62, 0x62]))
    content.shorten(to: length + 1)
    #expect(content.append([0x63]))
    #expect(content.count == length + 2)
    try FileAccess.replace(path, with: content)
    #expect(planq.folder.read("file") == part + [0x62, 0x63])
  }

  // MARK: Streams

  @Test(arguments: ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "-", "link"])
  func standardOutputIsAddedTo(path: String) throws {
    try planq.write("log", "precious\n")
    try FileManager.default.createSymbolicLink(
      atPath: planq.folder.path + "/link", withDestinationPath: "/dev/stdout")
    _ = try bash("{ echo before; $write \(path); echo after; } >> log")
    #expect(planq.read("log") == "precious\nbefore\n\(Self.result)after\n")
    #expect(planq.folder.names == ["link", "log"])
  }

  @Test(arguments: ["/dev/stderr 2>> log", "/dev/fd/7 7>> log", "/proc/self/fd/7 7>> log"])
  func descriptorsAreWrittenTo(path: String) throws {
    try planq.write("log", "precious\n")
    _ = try bash("$write \(path)")
    #expect(planq.read("log") == "precious\n" + Self.result)
  }

  @Test func descriptorsOfOthersAreAddedTo() throws {
    try planq.write("log", "precious\n")
    _ = try bash("exec 7>> log; $write /proc/$$/fd/7")
    #expect(planq.read("log") == "precious\n" + Self.result)
  }

  @Test func programsBehindAPipe() throws {
    let line = "$write >(cat > copy); until [ -s copy ]; do sleep 0.01; done; cat copy"
    #expect(try bash(line) == Self.result)
  }

  @Test(arguments: ["/dev/fd/9 9>&-", "/dev/fd/8 8< /dev/null"])
  func descriptorsThatTakeNothing(path: String) throws {
    #expect(try bash("$write \(path) 2> /dev/null; echo $?") == "73\n")
  }

  /// Else the number of a closed stream would be that of the next file, and errors go there.
  @Test func closedStreamsAreNoPlaceForFiles() throws {
    #expect(try bash("$write out <&- >&- 2>&-; echo $?; cat out") == "0\n" + Self.result)
    #expect(try bash("$planq -c nix -o out <&- >&- 2>&-; echo $?; cat out") == "1\n" + Self.result)
  }

  @Test func fileThatMayNotGrow() throws {
    let line = "(ulimit -f 8; $planq -c 'tasks show *' --format json -o out) 2>&1 | cat; ls -A"
    let expected = "error[unwritable-file]: cannot write out: File too large\n"
    #expect(try bash(line) == expected)
  }

  // MARK: Names and links

  @Test(arguments: [String(repeating: "ế", count: 82) + ".md", String(repeating: "a", count: 255)])
  func longNames(name: String) throws {
    let run = try planq.run(Self.query + [name])
    #expect(run.expectSuccess() == "")
    #expect(planq.folder.names == [name])
  }

  @Test func linksAreFollowedToTheirEnd() throws {
    let made = try bash("mkdir sub; ln -s sub/b a; ln -s c sub/b; $write a; readlink a sub/b")
    #expect(made == "sub/b\nc\n")
    #expect(planq.read("sub/c") == Self.result)
  }

  @Test func circleOfLinks() throws {
    _ = try bash("ln -s a b; ln -s b a")
    let run = try planq.run(Self.query + ["a"])
    run.expectFailure(73, "error[unwritable-file]: cannot write a: Too many levels")
    #expect(try bash("readlink a b") == "b\na\n")
  }

  // MARK: Rights

  /// Whether tests may act as other users: they then run as the superuser, on Linux.
  static let canBeOthers =
    geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

  /// Makes a file of a user and group with a mode, and writes to it as user 12345, who is in the
  /// group 12346, too; what was said, and how the file is then.
  private func writeAsOther(_ owner: String, _ mode: String) throws -> String {
    try bash(
      """
      chmod 777 .; echo before > out; chown \(owner) out; chmod \(mode) out
      setpriv --reuid 12345 --regid 12345 --groups 12346 $write out 2>&1
      echo $? $(stat -c '%u:%g %a' out) $(head -n 1 out)
      """)
  }

  @Test(.enabled(if: canBeOthers)) func ownerStays() throws {
    let line = "echo x > out; chown 12345:12346 out; chmod 2640 out; $write out; "
    #expect(try bash(line + "stat -c '%u:%g %a' out") == "12345:12346 2640\n")
  }

  @Test(.enabled(if: canBeOthers)) func groupStays() throws {
    #expect(try writeAsOther("12345:12346", "660") == "0 12345:12346 660 count\n")
  }

  @Test(.enabled(if: canBeOthers)) func ownerThatCannotStayIsTold() throws {
    #expect(
      try writeAsOther("12399:12346", "660") == """
        out was replaced and is no longer owned by 12399
        0 12345:12346 660 count

        """)
  }

  /// The new group may not do what only the former one could.
  @Test(.enabled(if: canBeOthers)) func groupThatCannotStayLosesItsRights() throws {
    #expect(
      try writeAsOther("12345:12399", "664") == """
        out was replaced and no longer belongs to the group 12399, whose rights it has lost
        0 12345:12345 644 count

        """)
  }

  @Test(.enabled(if: canBeOthers), arguments: [("12345:12345", "444"), ("0:0", "644")])
  func protectedFilesStay(owner: String, mode: String) throws {
    #expect(
      try writeAsOther(owner, mode) == """
        error[unwritable-file]: cannot write out: Permission denied
        73 \(owner) \(mode) before

        """)
  }

  @Test(.enabled(if: canBeOthers)) func otherWaysToProtectedFiles() throws {
    try planq.write("q.planq", "areas|count")
    try planq.write("t.txt", try SampleFiles.text("import/ke-hoach-mau.txt"))
    let answers = try bash(
      """
      chmod 777 .; chown 12345 q.planq; chmod 444 q.planq; echo before > out
      other='setpriv --reuid 12345 --regid 12345 --clear-groups'
      $other $planq fmt q.planq 2>&1; echo $?
      $other $planq import t.txt -q -o out 2>&1; echo $?
      $other $planq import t.txt -q -o new --report out 2>&1; echo $?
      printf '.output out\\n' | $other $planq 2>&1 | head -n 1
      chmod 1777 .; chmod 666 out
      $other $write out 2>&1; echo $?
      cat q.planq out; ls
      """)
    #expect(
      answers == """
        error[unwritable-file]: cannot write q.planq: Permission denied
        73
        error[unwritable-file]: cannot write out: Permission denied
        73
        error[unwritable-file]: cannot write out: Permission denied
        73
        error[unwritable-file]: cannot write out: Permission denied
        error[unwritable-file]: cannot write out: Operation not permitted
        73
        areas|countbefore
        out
        q.planq
        t.txt

        """)
  }

  @Test(arguments: [
    ["-c", "tasks nix"], ["run", "none.planq"], ["none.plan.json", "-c", "tasks"],
    ["diff", "none.plan.json", "other.plan.json"],
  ])
  func checkedBeforeAnythingElse(arguments: [String]) throws {
    let run = try planq.run(arguments + ["-o", "none/out"])
    run.expectFailure(73, "error[unwritable-file]: cannot write none/out: No such file")
    #expect(run.errorCount == 1)
  }

  // MARK: Signals

  @Test(arguments: ["INT 130", "TERM 143", "HUP 129"])
  func signalsLeaveNothing(signal: String) throws {
    let words = signal.split(separator: " ")
    let query =
      "indicators | summarize list(id) as a, list(id) as b | expand a | expand b | take 10000"
    // The signal comes as soon as there is anything beside the file.
    let answers = try bash(
      """
      for i in 1 2 3; do
        (trap - INT; exec $planq -c '\(query)' --format csv -o out) & process=$!
        while kill -0 $process && [ -z "$(ls -A)" ]; do :; done 2> /dev/null
        kill -\(words[0]) $process 2> /dev/null; wait $process; code=$?
        [ $code = 0 ] || [ $code = \(words[1]) ] || echo code $code
        ls -A | grep -v '^out$'; [ ! -e out ] || wc -l < out; rm -f out
      done 2> /dev/null; :
      """)
    #expect(answers.split(separator: "\n").allSatisfy { $0 == "10001" }, "\(answers)")
  }
}
