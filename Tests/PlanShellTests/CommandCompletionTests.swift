import PlanFile
import PlanModel
import PlanQuery
import PlanRendering
import PlanTables
import PlanTestSupport
import QuerySyntax
import Testing
@testable import PlanShell

/// What Tab finds after each command; `¦` is the cursor.
@Suite struct CommandCompletionTests {
  private static let queries = QuerySession(
    database: PlanDatabase(
      plans: [BuiltInPlan.plan], today: CalendarDate(dayNumber: 20_000)))

  private func complete(_ marked: String, after query: String? = nil) throws -> CompletionList {
    let parts = marked.split(separator: "¦", omittingEmptySubsequences: false)
    let before = Array((parts.first ?? "").utf8)
    var last: LastQuery?
    if let query {
      var queries = Self.queries
      let script = QueryScript(parsing: Array(query.utf8))
      let statement = try #require(
        queries.prepare(script.statements, source: script.source).0.last)
      let result = try #require(try queries.run(statement))
      last = LastQuery(queries: queries, statement: statement, result: result)
    }
    let completion = ShellCompletion(queries: Self.queries, folder: "/", last: last)
    return completion.completions(
      in: before + Array(parts.dropFirst().joined().utf8), at: before.count)
  }

  private func labels(_ marked: String, after query: String? = nil) throws -> [String] {
    try complete(marked, after: query).items.map(\.label)
  }

  /// The text after the only item, or what all begin with, is put in.
  private func completed(_ marked: String, after query: String? = nil) throws -> String {
    let list = try complete(marked, after: query)
    let text = marked.replacing("¦", with: "")
    guard let addition = list.commonText else { return text }
    let source = Array(text.utf8)
    let whole =
      source[..<list.range.start] + Array(addition.utf8) + source[list.range.end...]
    return String(decoding: whole, as: UTF8.self)
  }

  @Test func everyCommandIsFound() throws {
    #expect(try labels(".¦") == ShellCommand.all.map { "." + $0.name })
    #expect(try labels("tasks count;\n.¦") == ShellCommand.all.map { "." + $0.name })
    for command in ShellCommand.all {
      #expect(try labels("." + command.name + "¦").contains("." + command.name))
    }
    #expect(try labels(".none such¦").isEmpty)
    #expect(try labels("tasks where (\n.he¦").isEmpty)
  }

  /// A command that takes something says so, and one with arguments of a known kind offers some.
  @Test func everyArgumentIsDeclared() throws {
    for command in ShellCommand.all {
      let offered = try labels(".\(command.name) ¦", after: "tasks take 2")
      switch command.takes {
      case .nothing:
        #expect(command.arguments == "")
        #expect(offered.isEmpty)
        #expect(try completed(".\(command.name)¦") == ".\(command.name)")
      case .anyText: #expect(offered.isEmpty)
      default:
        #expect(command.arguments != "")
        #expect(!offered.isEmpty, "\(command.name)")
        let name = try complete(".\(command.name)¦").items.first { $0.label == "." + command.name }
        #expect(name?.text == ".\(command.name) ")
      }
    }
  }

  @Test(arguments: [
    (".help wh¦", ["where"]), (".HELP WH¦", ["where"]), (".help is m¦", ["is missing"]),
    (".help .wh¦", [".why", ".whynot"]), (".help cou¦", ["count"]), (".help xyz¦", []),
    (".schema ag¦", ["agencies"]), (".schema AG¦", ["agencies"]), (".schema tasks ag¦", []),
    (".tables ¦", []), (".quit ¦", []), (".width ¦", []), (".edit ¦", []),
    (".format js¦", ["json", "jsonl"]), (".format json c¦", []), (".last mark¦", ["markdown"]),
    (".lang ¦", ["en", "vi"]), (".lang v¦", ["vi"]), (".timer ¦", ["on", "off"]),
    (".pager of¦", ["off"]), (".pager less ¦", []), (".timer on # o¦", []),
    (".format # js¦", []),
  ])
  func words(text: String, expected: [String]) throws {
    #expect(try labels(text) == expected)
  }

  @Test(arguments: [
    (".show iii.4.b¦", ".show III.4.b"), (".show 5.10.a¦", ".show 5.10.a"),
    (".show iii.¦", ".show III."), (".show syt¦", ".show Sở Y tế"),
    (".show so y¦", ".show Sở Y tế"), (".show \"so y¦", ".show Sở Y tế"),
    (".show   sldtb¦", ".show   Sở Lao động - Thương binh và Xã hội"),
    (".show 6121¦", ".show 6121/KH-UBND"), (".show iv.1.3¦", ".show IV.1.3"),
    (".show giao d¦", ".show Giáo dục"), (".show 42-n¦", ".show 42-NQ/TW"),
    (".outline iii.5.a.1¦", ".outline III.5.a.1"), (".outline pl.5¦", ".outline PL.5"),
    (".show III.4.b¦", ".show III.4.b"),
  ])
  func rows(text: String, expected: String) throws {
    #expect(try completed(text) == expected)
  }

  @Test func rowsSayWhatTheyAre() throws {
    let task = try #require(try complete(".show III.4.b¦").items.first)
    #expect(task.help.english.hasPrefix("task, ") && task.help.vietnamese.hasPrefix("nhiệm vụ, "))
    let agency = try #require(try complete(".show so gd¦").items.first)
    #expect(agency.label == "Sở Giáo dục và Đào tạo")
    #expect(agency.help.english == "agency, Sở GDĐT")
    #expect(try labels(".show dan so¦").contains("III.4.a"))
    #expect(try labels(".outline ¦").first == "I")
    #expect(try !labels(".outline ¦").contains("Sở Y tế"))
  }

  @Test func rowsOfTheLastQuery() throws {
    #expect(try labels(".why iii.4¦").isEmpty)
    #expect(try completed(".why iii.4.b¦", after: "tasks take 1") == ".why III.4.b")
    #expect(try completed(".whynot iii.4.b¦", after: "tasks take 1") == ".whynot III.4.b")
    #expect(try labels(".why iii.4¦", after: "indicators count").isEmpty)
    #expect(try labels(".why 7.8¦", after: "indicators count by area") == ["7.8"])
    #expect(try completed(".why so y¦", after: "agencies take 3") == ".why Sở Y tế")
    #expect(try labels(".source ¦", after: "tasks take 3") == ["1", "2", "3"])
    #expect(try labels(".source 1 ¦", after: "tasks take 3").isEmpty)
    let first = try #require(try complete(".source 1¦", after: "tasks show id take 3").items.first)
    #expect(first.help.english.hasPrefix("II"))
  }

  @Test(arguments: [
    (".explain ¦", ["tokens", "tree", "bound", "tasks"]),
    (".explain t¦", ["tokens", "tree", "tasks"]),
    (".explain T¦", ["tokens", "tree", "tasks"]),
    (".explain tree ¦", ["tasks", "indicators"]), (".explain tree ta¦", ["tasks", "targets"]),
    (".explain tasks ¦", ["where", "find"]), (".explain bound tasks sh¦", ["show"]),
    (".explain tree (ta¦", ["tasks", "targets"]), (".explain (ta¦", ["tasks", "targets"]),
    (".explain tasks where le¦", ["lead", "length"]),
    (".explain tree tree¦", []), (".explain tasks wh¦ere", ["where"]),
    ("tasks count;\n.explain tasks count by ar¦", ["area"]),
  ])
  func explain(text: String, expected: [String]) throws {
    #expect(Array(try labels(text).prefix(max(1, expected.count))) == expected)
  }

  @Test(arguments: [
    (
      ".explain bound tasks where lead = so y¦", ".explain bound tasks where lead = \"Sở Y tế\""
    ),
    (".explain tasks where lead = \"so y¦\"", ".explain tasks where lead = \"Sở Y tế\""),
    (".explain bo¦", ".explain bound "),
    ("tasks;\n.explain tokens tas¦\ntasks", "tasks;\n.explain tokens tasks \ntasks"),
  ])
  func explainedQuery(text: String, expected: String) throws {
    #expect(try completed(text) == expected)
  }
}

/// The list of choices as it is drawn.
@Suite struct CompletionListingTests {
  private static let texts = [
    "", "tasks ", "tasks where ", "tasks where lead = ", "tasks where lead ",
    "tasks where title = ", "tasks where area = ", "tasks show timeframe.",
    "documents where title = ", "tasks where timeframe covers ", ".", ".help ", ".show ",
    ".outline ", ".schema ", ".format ",
  ]

  private func lines(_ text: String, _ width: Int, _ height: Int, _ language: Language) -> [String]
  {
    let queries = QuerySession(
      database: PlanDatabase(
        plans: [BuiltInPlan.plan], today: CalendarDate(dayNumber: 20_000)))
    let completion = ShellCompletion(queries: queries, folder: "/", last: nil)
    let list = completion.complete(earlier: "", before: text, behind: "", language: language)
    return list?.list(width, height) ?? []
  }

  @Test(arguments: texts, [(80, 24), (80, 400), (40, 10), (20, 5), (1, 1)])
  func fits(text: String, size: (width: Int, height: Int)) {
    for language in Language.allCases {
      let lines = lines(text, size.width, size.height, language)
      #expect(!lines.isEmpty && lines.count <= max(1, size.height))
      for line in lines { #expect(DisplayWidth.of(line) <= max(1, size.width - 1), "\(line)") }
    }
  }

  /// Too many for the height of a usual terminal, so there are two columns of them.
  @Test func descriptionsInTwoColumns() {
    let commands = lines(".", 80, 22, .english)
    #expect(commands.count == 13)
    #expect(commands.first?.hasPrefix(".help     show this page") == true)
    #expect(commands.first?.contains("…  .output") == true, "\(commands)")
    let columns = lines("tasks where ", 80, 22, .vietnamese)
    #expect(columns.first?.contains("mã số") == true, "\(columns)")
  }

  @Test func descriptionsStandInAColumn() {
    let stages = lines("tasks ", 80, 38, .english)
    #expect(stages.first == "where      keeps rows by a condition")
    #expect(stages.contains("take       keeps the first rows"))
    let agencies = lines("tasks where lead = ", 80, 38, .vietnamese)
    #expect(agencies.first?.contains("  Sở LĐTBXH, ") == true)
    #expect(agencies.first?.hasSuffix(" nhiệm vụ") == true)
  }
}
