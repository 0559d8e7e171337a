import PlanTestSupport
import Testing

@testable import PlanShell

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct HistoryFileTests {
  private let folder: TemporaryFolder
  private let name = "state/planq/history"

  init() throws {
    folder = try TemporaryFolder()
  }

  private func file() -> HistoryFile {
    HistoryFile(path: folder.path + "/" + name)
  }

  private func content() -> String {
    String(decoding: folder.read(name) ?? [], as: UTF8.self)
  }

  private func mode(_ name: String) -> mode_t {
    var information = stat()
    return stat(folder.path + "/" + name, &information) == 0 ? information.st_mode & 0o777 : 0
  }

  @Test func statementsComeBack() {
    let statements = [
      "tasks", "tên = 'Đà Nẵng' \"\\\t/", "one\ntwo\r\n three", "\u{1}\u{7F}😀", "tasks",
    ]
    let first = file()
    for statement in statements { #expect(first.append(statement) == nil) }
    let loaded = file().load()
    #expect(loaded.statements == statements)
    #expect(loaded.warning == nil)
    #expect(content().split(separator: "\n").count == statements.count)
  }

  @Test func missingFileIsEmpty() {
    let loaded = file().load()
    #expect(loaded.statements.isEmpty)
    #expect(loaded.warning == nil)
  }

  @Test func onlyTheOwnerMayRead() throws {
    #expect(file().append("a") == nil)
    #expect(mode(name) == 0o600)
    #expect(mode("state") == 0o700)
    #expect(mode("state/planq") == 0o700)
    chmod(folder.path + "/" + name, 0o644)
    #expect(file().append("b") == nil)
    #expect(mode(name) == 0o600)
  }

  @Test func notEverythingIsKept() {
    let history = file()
    for statement in ["a", "a", " secret", "", "  \n", "b", "a", "a"] {
      #expect(history.append(statement) == nil)
    }
    let next = file()
    #expect(next.load().statements == ["a", "b", "a"])
    #expect(next.append("a") == nil)
    #expect(next.load().statements == ["a", "b", "a"])
  }

  @Test(arguments: [
    ("half a line", "\"a\"\n\"half", ["a", "c"]),
    ("whole line without newline", "\"a\"\n\"b\"", ["a", "b", "c"]),
    ("not JSON", "a\n\"b\"\n{}\n\"", ["b", "c"]),
    ("bad escapes", #""\q""# + "\n" + #""\u12""# + "\n" + #""\ud800""# + "\n", ["c"]),
    ("quote inside", #""a"b""# + "\n", ["c"]),
    ("escapes", #""\u0111\ud83d\ude00\/\n""# + "\n", ["đ😀/\n", "c"]),
    ("blank lines", "\n\n\"a\"\n\n", ["a", "c"]),
  ])
  func damagedLinesAreSkipped(what: String, before: String, expected: [String]) throws {
    try folder.write(name, Array(before.utf8))
    let history = file()
    #expect(history.append("c") == nil)
    #expect(history.load().statements == expected, "\(what)")
  }

  @Test func brokenUTF8IsSkipped() throws {
    try folder.write(name, [0x22, 0xFF, 0x22, 0x0A, 0x22, 0x61, 0x22, 0x0A])
    #expect(file().load().statements == ["a"])
  }

  @Test func longFileIsShortened() throws {
    let lines = (0...HistoryFile.compactionThreshold).map { "\"\($0)\"\n" }
    try folder.write(name, Array(lines.dropLast().joined().utf8))
    #expect(file().load().statements.count == HistoryFile.longestLoad)
    #expect(content().split(separator: "\n").count == HistoryFile.compactionThreshold)

    try folder.write(name, Array(lines.joined().utf8))
    let kept = (0...HistoryFile.compactionThreshold).suffix(HistoryFile.longestLoad).map(
      String.init)
    let loaded = file().load()
    #expect(loaded.statements == kept)
    #expect(loaded.warning == nil)
    #expect(content().split(separator: "\n").count == HistoryFile.longestLoad)
    #expect(mode(name) == 0o600)
    #expect(file().load().statements == kept)
  }

  @Test func sessionsAtOnce() async throws {
    let path = folder.path + "/" + name
    let lines = (0...HistoryFile.compactionThreshold).map { "\"\($0)\"\n" }
    try folder.write(name, Array(lines.joined().utf8))
    await withTaskGroup(of: [String].self) { group in
      for session in 0..<4 {
        group.addTask {
          (0..<50).compactMap { number in
            let history = HistoryFile(path: path)
            if number == session * 10 { _ = history.load() }
            return history.append("session \(session) statement \(number)")?.english
          }
        }
      }
      for await warnings in group { #expect(warnings == []) }
    }
    let statements = file().load().statements
    for session in 0..<4 {
      let own = statements.filter { $0.hasPrefix("session \(session) ") }
      #expect(own == (0..<50).map { "session \(session) statement \($0)" })
    }
  }

  @Test func linkIsFollowed() throws {
    let lines = (0...HistoryFile.compactionThreshold).map { "\"\($0)\"\n" }
    try folder.write("elsewhere", Array(lines.joined().utf8))
    #expect(symlink(folder.path + "/elsewhere", folder.path + "/link") == 0)
    let history = HistoryFile(path: folder.path + "/link")
    #expect(history.load().warning == nil)
    #expect(history.append("new") == nil)
    let elsewhere = HistoryFile(path: folder.path + "/elsewhere").load().statements
    #expect(elsewhere.last == "new")
    #expect(folder.read("elsewhere")?.count ?? 0 < lines.joined().utf8.count)
  }

  /// A session that was stopped while it held the file is waited for once; nothing is lost.
  @Test func heldFile() throws {
    let history = file()
    #expect(history.append("before") == nil)
    let other = open(folder.path + "/" + name, O_RDWR | O_CLOEXEC)
    #expect(flock(other, LOCK_EX) == 0)
    #expect(history.append("a")?.english.hasPrefix("Another planq holds") ?? false)
    #expect(history.append("b") == nil)
    history.finish()
    #expect(file().load().statements == ["before"])
    close(other)
    #expect(history.append("c") == nil)
    #expect(file().load().statements == ["before", "a", "b", "c"])
    #expect(folder.names == ["state"])
  }

  @Test func newestProgressOfALongFile() throws {
    let path = "planq/progress"
    let old = Array(repeating: "done 1 \(String(repeating: "x", count: 90))\n", count: 90_000)
    try folder.write(path, Array((old.joined() + "done 3 newest\n").utf8))
    #expect(ProgressFile(path: folder.path + "/" + path).load().latestLesson == "newest")
  }

  @Test func noHistoryIntoTheNullDevice() {
    let history = HistoryFile(path: "/dev/null")
    #expect(history.append("a") == nil)
    #expect(history.load().statements == [])
  }

  @Test func unusableFileIsAWarning() throws {
    try folder.write("state", Array("a file".utf8))
    let history = file()
    #expect(history.load().warning?.english.contains("cannot be read") ?? false)
    #expect(history.append("a")?.english.contains("cannot be written") ?? false)
    #expect(history.append("b")?.english.contains("cannot be written") ?? false)
  }

  @Test(arguments: [
    (["XDG_STATE_HOME": "/state", "HOME": "/home/an"], "/state/planq/history"),
    (["XDG_STATE_HOME": "", "HOME": "/home/an"], "/home/an/.local/state/planq/history"),
    (["XDG_STATE_HOME": "relative", "HOME": "/home/an"], "/home/an/.local/state/planq/history"),
    (["HOME": "/home/an"], "/home/an/.local/state/planq/history"),
    (["HOME": ""], nil),
    ([:], nil),
  ])
  func defaultPath(environment: [String: String], expected: String?) {
    #expect(HistoryFile.defaultPath(environment: environment) == expected)
  }
}
