import PlanShell
import Testing

@testable import planq

/// The quick reader of arguments agrees with the argument parser wherever it reads a line at all.
@Suite struct PlainOptionsTests {
  /// What the argument parser makes of the arguments; nil for a mistake or a wish for help.
  private func parsed(_ arguments: [String]) -> ShellOptions? {
    let (command, rest) = Main.command(arguments)
    if command is Run.Type { return (try? Run.parse(rest))?.options }
    return (try? Planq.parse(rest))?.options
  }

  private static let words = [
    "run", "-c", "tasks", "a.plan.json", "-", "--", "", "--quiet", "-q", "--strict",
    "--keep-going", "--format", "csv", "--width", "40", "--memory", "1G", "-o", "--set", "a=b",
    "--lang", "vi",
    "--format=json",
  ]

  /// Every list of up to two words, and each of them between words that make it a good line.
  @Test func everyShortLine() {
    var lines: [[String]] = [[]]
    for length in 0..<2 {
      for line in lines where line.count == length {
        lines += Self.words.map { line + [$0] }
      }
    }
    lines += lines.filter { $0.count <= 2 }.map { ["-c", "plans"] + $0 + ["--width", "9"] }
    lines += lines.filter { $0.count <= 2 }.map {
      ["run", "q.planq"] + $0 + ["b.plan.json", "-q"]
    }
    var plainCount = 0
    for line in lines {
      guard let plain = ShellOptions(plain: line) else { continue }
      plainCount += 1
      #expect(plain == parsed(line), "\(line)")
    }
    #expect(plainCount > 100)
  }

  @Test(arguments: [
    [], ["-c", "tasks"], ["-c", "a", "-c", "b"], ["a.json", "b.json", "-c", "tasks"],
    ["-c", "tasks", "a.json"], ["run", "-"], ["run", "f", "p.json", "--strict"],
    ["--format", "csv-excel", "--format", "line"], ["--format", "csv-excel-semicolon"],
    ["--width", "10000", "-c", "x"],
    ["--width", "+40"], ["--width", "007"], ["-c", ".tables"], ["-c", "tasks run"],
    ["run", "run"], ["-q", "run", "f"],
    ["--lang", "vi", "run", "f", "p.json"], ["run", "--format", "csv", "f"],
    ["-c", "run", "./run"],
    ["a.json", "run"], ["--width", "9", "run", "-q", "-", "run"],
    ["-q", "-q", "--strict", "--strict", "--keep-going"],
    ["-c", ""], ["-c", "a\nb"], ["-c", "Sở Y tế"], ["--lang", "vi"],
    ["--lang", "en", "--lang", "vi", "-c", "x"], ["--memory", "2G", "-c", "x"],
    ["--memory", "500m", "run", "f"],
  ])
  func plainLines(arguments: [String]) throws {
    let plain = try #require(ShellOptions(plain: arguments))
    #expect(plain == parsed(arguments))
  }

  @Test(arguments: [
    ["--help"], ["-h"], ["--version"], ["run"], ["run", "--help"], ["run", "-q"], ["-c"],
    ["--format"], ["--format", "xml"], ["--format", "CSV"], ["--width", "0"], ["--width", "10001"],
    ["--width", "1e3"], ["--width", "99999999999999999999"], ["--bad"], ["-x"], ["-cq", "x"],
    ["run", "f", "-c", "tasks"], ["-c", "-5"], [""], ["--today", "2026-01-15"], ["-o", "f"],
    ["--color", "never"], ["--set", "a=b"], ["--", "a"], ["--format=csv"], ["--lang"],
    ["--lang", "fr"], ["--memory", "1"], ["--memory"], ["--memory", "2X", "-c", "x"],
    ["--lang", "VI"], ["-ctasks"], ["-c", "x", "run"], ["help"],
    ["check", "f"], ["fmt", "f"], ["-q", "check", "f"], ["import", "f"], ["diff", "a", "b"],
    ["--lang", "vi", "fmt", "--stdin"],
    ["--lang", "vi", "help", "run"], ["--lang", "vi", "run"], ["-q", "run", "f", "-c", "x"],
  ])
  func leftToTheParser(arguments: [String]) {
    #expect(ShellOptions(plain: arguments) == nil)
  }

  /// The options with a value are those that the parser's help shows with one.
  @Test func optionsWithValue() {
    let pages = [
      Planq.helpMessage(columns: 200), Run.helpMessage(columns: 200),
      Learn.helpMessage(columns: 200), Check.helpMessage(columns: 200),
      Format.helpMessage(columns: 200), Import.helpMessage(columns: 200),
      Diff.helpMessage(columns: 200),
    ]
    let lines = pages.flatMap { $0.split(separator: "\n") }
      .filter { $0.hasPrefix("  -") && $0.contains("<") }
    let names = lines.flatMap { line in
      line.prefix { $0 != "<" }.split { $0 == " " || $0 == "," }.map(String.init)
    }
    #expect(Set(names) == ShellOptions.optionsWithValue)
  }

  @Test(arguments: [
    (["run", "f"], 0), (["--lang", "vi", "run", "f"], 2), (["--lang=vi", "help"], 1),
    (["-q", "run"], 1), (["-c", "run"], nil), (["a.json", "run"], nil), (["-o", "run", "run"], 2),
    (["--", "run"], nil), (["./run"], nil), ([], nil), (["--set"], nil),
  ])
  func placeOfCommand(arguments: [String], place: Int?) {
    #expect(ShellOptions.placeOfCommand(in: arguments) == place)
  }

  @Test func theParserReadsEverything() throws {
    let options = try #require(
      parsed([
        "run", "f.planq", "p.json", "--format=jsonl", "-o", "out", "-q", "--strict", "--keep-going",
        "--today", "2026-01-15", "--width", "90", "--color", "never", "--lang=vi", "--set", "a=b=c",
        "--set",
        "d=", "--set", "@v.txt", "--dry-run",
      ]))
    var expected = ShellOptions(work: .file("f.planq"), planFiles: ["p.json"])
    expected.format = .jsonl
    expected.isFormatChosen = true
    expected.output = "out"
    expected.isQuiet = true
    expected.isStrict = true
    expected.keepsGoing = true
    expected.today = CalendarDay(iso: "2026-01-15")
    expected.width = 90
    expected.color = .never
    expected.language = .vietnamese
    let settings = try ["a=b=c", "d="].map { try #require(ShellOptions.Setting($0)) }
    #expect(settings.map(\.value) == ["b=c", ""])
    expected.settingSources = settings.map { .value($0) } + [.file("v.txt")]
    expected.isDryRun = true
    #expect(options == expected)
  }
}
