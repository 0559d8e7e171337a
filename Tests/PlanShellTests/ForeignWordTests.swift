import PlanModel
import PlanQuery
import PlanRendering
import PlanTestSupport
import Testing

@testable import PlanShell

/// Commands given ids, names and words that mean something else here than was thought.
@Suite struct ForeignWordTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  private func run(_ script: String, in language: String = "en") throws -> ProgramRun {
    try planq(
      "-c", script, "--width", "80", "--today", PlanqCommand.today, "--format", "csv", "--quiet",
      "--lang",
      language)
  }

  @Test func whyOfAnotherRelation() throws {
    let run = try run("tasks take 1\n.why 7.9")
    #expect(run.errors.contains("7.9 is an indicator; the last query asked for tasks"))
    #expect(run.errors.contains(".show 7.9 shows it"))
  }

  @Test func sourceByID() throws {
    let rows = try run("tasks show id\n.source III.4.a").expectSuccess()
    #expect(rows.contains(". task III.4.a \""))
    let groups = try run("tasks count by lead\n.source III.4.a").expectSuccess()
    #expect(groups.contains("III.4.a"))
    let absent = try run("tasks where id = \"III.7\"\n.source III.4.a")
    #expect(absent.errors.contains("III.4.a is no row of the result"))
  }

  @Test(arguments: [
    ("let", "let · statement"), ("param", "param · statement"), ("tasks", "tasks · source"),
    ("dem", "count · stage"), ("đếm", "count · stage"), ("tim", "find · stage"),
    ("loc", "where · stage"), ("nhiem vu", "tasks · source"), ("lead", "lead · column"),
    ("chu tri", "lead · column"), ("thoat", ".quit · command"),
  ])
  func help(of word: String, shows page: String) throws {
    #expect(try run(".help \(word)").expectSuccess().contains(page))
  }

  @Test func helpOfColumnNamesRelations() throws {
    let page = try run(".help next_due").expectSuccess()
    #expect(page.contains("\n  duties  "))
    #expect(!page.contains("\n  tasks  "))
  }

  @Test(arguments: [
    (".giup", ".help"), (".thoat", ".quit"), (".schema nhiem vu", ".schema tasks"),
    (".explain tre tasks", "tree"), (".explain xyz tasks", "tokens, tree, bound"),
  ])
  func suggestion(for line: String, names expected: String) throws {
    let run = try run(line)
    #expect(run.errors.contains(expected))
    #expect(!run.errors.contains("tasks` cannot"))
  }

  @Test func areaBeforeSection() throws {
    let card = try run(".show y te").expectSuccess()
    #expect(card.hasPrefix("area health\n"))
    #expect(card.contains("also: section PL.7"))
    #expect(try !run(".show III.4.b").expectSuccess().contains("also:"))
  }

  @Test func timerInVietnamese() throws {
    let state = try run(".timer", in: "vi").expectSuccess()
    #expect(state == "báo thời gian chạy: tắt (off)\n")
  }
}

/// Lists in which names begin alike.
@Suite struct AlikeNamesTests {
  private func lines(_ labels: [String], width: Int) -> [String] {
    let items = labels.map { CompletionItem(text: $0, label: $0, help: Message.same("what it is")) }
    return CompletionListing.draw(items, width: width, height: 20, language: .english)
  }

  @Test(arguments: [100, 60, 40])
  func stayApart(width: Int) {
    let beginning = "Ủy ban nhân dân các huyện, thành phố trực thuộc tỉnh "
    let lines = lines([beginning + "Bắc", beginning + "Nam", "Sở Y tế"], width: width)
    #expect(Set(lines).count == 3)
    #expect(lines.allSatisfy { DisplayWidth.of($0) < width })
  }

  @Test func wholeWhereThereIsRoom() {
    let names = (1...2).map { "Ủy ban nhân dân các huyện, thành phố trực thuộc tỉnh \($0)" }
    #expect(lines(names, width: 60).map { String($0.prefix(names[0].count)) } == names)
  }
}
