import PlanModel
import Testing

@testable import PlanShell

/// The reader of arguments, and the tables that it reads them by.
@Suite struct ArgumentReaderTests {
  /// What arguments say to the command that they name; nil for a mistake.
  private func values(_ arguments: [String]) -> ArgumentValues? {
    let (command, rest) = Program.command(arguments)
    return try? ArgumentReader.read(rest, of: command)
  }

  private func problem(_ arguments: [String]) -> String? {
    let (command, rest) = Program.command(arguments)
    do {
      _ = try ArgumentReader.read(rest, of: command)
      return nil
    } catch {
      return error.message.english
    }
  }

  /// A value that each option takes.
  private static func sample(of option: OptionDefinition) -> String {
    switch option.value {
    case "columns", "count", "number": "7"
    case "size": "1G"
    case "yyyy-mm-dd": "2026-01-15"
    case "name=value": "a=b"
    default: option.words.first ?? "x"
    }
  }

  /// Every option of every command, by each of its names, with its value apart and joined.
  @Test func everyOptionOfEveryCommand() throws {
    for command in CommandDefinition.all {
      for option in command.options {
        for name in option.names {
          let forms =
            option.value == nil
            ? [[name]]
            : [[name, Self.sample(of: option)]]
              + (name.hasPrefix("--") ? [["\(name)=\(Self.sample(of: option))"]] : [])
          for form in forms {
            let reader = CommandDefinition(
              command.word, abstract: command.abstract, usage: command.usage, arguments: [],
              options: command.options, run: command.run)
            let values = try ArgumentReader.read(form, of: reader)
            #expect(values.given.map(\.name) == [option.names[0]], "\(form)")
          }
        }
      }
    }
  }

  /// No command has two options of one name.
  @Test(arguments: CommandDefinition.all.map(\.word))
  func namesAreUnique(word: String) throws {
    let command = CommandDefinition.named(word) ?? .program
    let names = command.options.flatMap(\.names)
    #expect(Set(names).count == names.count)
    #expect(names.contains("--help"))
  }

  /// An option that one command gives a value has one in all, so that the word of the command is
  /// found after it.
  @Test func valuesAreTheSameInAllCommands() {
    var takesValue: [String: Bool] = [:]
    for option in CommandDefinition.all.flatMap(\.options) {
      for name in option.names {
        #expect(takesValue[name, default: option.value != nil] == (option.value != nil), "\(name)")
        takesValue[name] = option.value != nil
      }
    }
  }

  @Test(
    arguments: [
      ([], [], []), (["-c", "tasks"], ["tasks"], []), (["-c", "a", "-c", "b"], ["a", "b"], []),
      (["a.json", "b.json", "-c", "tasks"], ["tasks"], ["a.json", "b.json"]),
      (["-c", "tasks", "a.json"], ["tasks"], ["a.json"]), (["run", "-"], [], ["-"]),
      (["run", "f", "p.json", "--strict"], [], ["f", "p.json"]), (["run", "run"], [], ["run"]),
      (["-c", "run", "./run"], ["run"], ["./run"]), (["a.json", "run"], [], ["a.json", "run"]),
      (["-c", ""], [""], []), (["-c", "a\nb"], ["a\nb"], []), (["--", "-x"], [], ["-x"]),
      (["-c", "x", "--", "--strict"], ["x"], ["--strict"]),
      (["--width", "9", "run", "-q", "-", "run"], [], ["-", "run"]),
    ] as [([String], [String], [String])])
  func queriesAndFiles(arguments: [String], queries: [String], rest: [String]) throws {
    let values = try #require(self.values(arguments))
    #expect(values.queries == queries)
    #expect(values.arguments == rest)
  }

  @Test(
    arguments: [
      (["--bad"], "Unknown option '--bad'"),
      (["--formt"], "Unknown option '--formt'. Did you mean '--format'?"),
      (["-x"], "Unknown option '-x'"), (["-cq", "x"], "Unknown option '-cq'"),
      (["-c"], "Missing value for '-c <query>'"), (["-c", "-5"], "Missing value for '-c <query>'"),
      (["--format"], "Missing value"), (["--format", "CSV"], "The value 'CSV' is invalid"),
      (["--width", "0"], "The value '0' is invalid"), (["--width", "1e3"], "The value '1e3'"),
      (["--width", "99999999999999999999"], "The value '99999999999999999999'"),
      (["--lang", "VI"], "The value 'VI' is invalid"), (["--memory", "2X"], "The value '2X'"),
      (["--memory", "1"], "The value '1'"), (["--today", "2026-02-30"], "The value '2026-02-30'"),
      (["--set", "=x"], "The value '=x'"),
      (["--quiet=1"], "The option '--quiet' does not take any"),
      ([""], "The value '' is invalid for '<plan>': a path is empty"),
      (["run"], "Missing expected argument '<file>'"),
      (["run", "f", "-c", "tasks"], "Unknown option '-c'"),
      (["check"], "Missing expected argument '<files>'"),
      (["diff", "a"], "Missing expected argument '<after>'"),
      (["diff", "a", "b", "c"], "Unexpected argument 'c'"),
      (["diff", "a", "b", "c", "d"], "2 unexpected arguments: 'c', 'd'"),
      (["fmt"], "Name query files"), (["fmt", "f", "--stdin"], "Name query files"),
      (["import", "a", "b"], "Several texts need"),
      (["import", "-", "-", "-d", "x"], "Standard input"),
      (["import", "a", "-o", "b", "-d", "c"], "Give -o or -d"),
      (["learn", "exam", "--questions", "0"], "The value '0' is invalid"),
      (["learn", "exam", "--seed", "-1"], "Missing value"), (["learn", "a", "b"], "One lesson"),
      (["-c", "x", "--ev\u{1B}il"], "Unknown option '--ev\\u{1B}il'"),
    ] as [([String], String)])
  func mistakes(arguments: [String], message: String) throws {
    let problem = try #require(self.problem(arguments))
    #expect(problem.hasPrefix(message), "\(problem)")
  }

  @Test(arguments: [
    (["run", "f"], 0), (["--lang", "vi", "run", "f"], 2), (["--lang=vi", "help"], 1),
    (["-q", "run"], 1), (["-c", "run"], nil), (["a.json", "run"], nil), (["-o", "run", "run"], 2),
    (["--", "run"], nil), (["./run"], nil), ([], nil), (["--set"], nil), (["-d", "run", "fmt"], 2),
  ])
  func placeOfCommand(arguments: [String], place: Int?) {
    #expect(Program.placeOfCommand(in: arguments) == place)
  }

  @Test func everythingIsRead() throws {
    let read = try #require(
      values([
        "run", "f.planq", "p.json", "--format=jsonl", "-o", "out", "-q", "--strict", "--keep-going",
        "--today", "2026-01-15", "--width", "90", "--color", "never", "--lang=vi", "--set", "a=b=c",
        "--set", "d=", "--set", "@v.txt", "--dry-run", "--allow-output", "w", "--memory", "1G",
      ]))
    var expected = ShellOptions()
    expected.format = .jsonl
    expected.isFormatChosen = true
    expected.output = "out"
    expected.isQuiet = true
    expected.isStrict = true
    expected.keepsGoing = true
    expected.today = CalendarDate(iso: "2026-01-15")
    expected.width = 90
    expected.color = .never
    expected.language = .vietnamese
    expected.memory = 1 << 30
    expected.outputFolders = ["w"]
    let settings = try ["a=b=c", "d="].map { try #require(ShellOptions.Setting($0)) }
    #expect(settings.map(\.value) == ["b=c", ""])
    expected.settingSources = settings.map { .value($0) } + [.file("v.txt")]
    expected.isDryRun = true
    #expect(read.options == expected)
    #expect(read.arguments == ["f.planq", "p.json"])
  }

  /// Each option that has no meaning for a mode of `learn` is refused there, and no other.
  @Test(
    arguments: [
      ([], ["--questions", "--seed", "--report", "--learner"]),
      (["exam"], []),
      (
        ["--check"],
        [
          "--questions", "--seed", "--report", "--learner", "--format", "-o", "-q", "--strict",
          "--keep-going", "--set", "--allow-output",
        ]
      ),
      (
        ["--list"],
        [
          "--questions", "--seed", "--report", "--learner", "--format", "-q", "--memory",
          "--strict",
          "--keep-going", "--today", "--set", "--allow-output",
        ]
      ),
      (
        ["--outline"],
        [
          "--questions", "--seed", "--report", "--learner", "--format", "-q", "--memory",
          "--strict",
          "--keep-going", "--today", "--set", "--allow-output",
        ]
      ),
      (
        ["--class", "."],
        [
          "--questions", "--seed", "--report", "--learner", "-q", "--memory", "--strict",
          "--keep-going", "--today", "--set", "--allow-output",
        ]
      ),
    ] as [([String], Set<String>)])
  func optionsOfLearning(mode: [String], refused: Set<String>) {
    let modes: Set = ["--check", "--list", "--outline", "--class", "-h"]
    for option in CommandDefinition.learn.options where !modes.contains(option.names[0]) {
      let given = [option.names[0]] + (option.value == nil ? [] : [Self.sample(of: option)])
      let problem = self.problem(["learn"] + mode + given)
      let isRefused = problem?.contains("leave it out") ?? false
      #expect(isRefused == refused.contains(option.names[0]), "\(mode) \(given): \(problem ?? "")")
    }
  }
}
