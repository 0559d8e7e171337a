import PlanFile
import PlanModel
import PlanQuery
import PlanTables
import PlanText
import QuerySyntax
import Testing
@testable import PlanLearn

/// Answers are judged by their results, over two plans.
@Suite struct JudgeTests {
  private let judge: Judge
  private let session: QuerySession

  init() throws {
    let day = try #require(CalendarDate(iso: "2026-01-15"))
    let database = PlanDatabase(plans: [BuiltInPlan.plan], today: day)
    judge = Judge(database: database)
    session = QuerySession(database: database)
  }

  private func verdict(_ answer: String, _ solution: String, isOrdered: Bool = false) -> Verdict {
    judge.judge(
      answer,
      to: LessonQuestion(
        solution: solution, alternatives: [], mistakes: [], isOrdered: isOrdered, neededWord: nil),
      in: session)
  }

  /// The queries that are judged are held back as those that are typed.
  @Test func limits() {
    let question = LessonQuestion(
      solution: "tasks count", alternatives: [], mistakes: [], isOrdered: false, neededWord: nil)
    let controls = [
      JudgeControl(limits: RunLimits(rows: 3)),
      JudgeControl(cancellation: Cancellation { true }),
    ]
    for control in controls {
      let judge = Judge(database: judge.database, control: control)
      guard case .notAnswered = judge.judge("tasks expand lead | count", to: question, in: session)
      else {
        Issue.record("not held back")
        continue
      }
    }
  }

  private static let led = "tasks where lead = \"SYT\" show id"

  @Test(arguments: [
    (led, "tasks where lead = 'so y te' show id"),
    (led, "tasks where lead = 'so y te' show title, id as ma"),
    (led, "tasks where lead = 'so y te'"),
    (led, "tasks where lead = 'so y te' sort id desc show id"),
    (led, "tasks expand lead where lead = 'SYT' show id"),
    ("tasks summarize count", "tasks count"),
    ("tasks count by area", "tasks summarize count as n by area show n, area"),
    ("tasks count by lead", "tasks expand lead count by lead sort lead"),
  ])
  func right(solution: String, answer: String) {
    #expect(verdict(answer, solution).isRight, "\(verdict(answer, solution))")
  }

  @Test(arguments: [
    (led, "tasks where partners = 'SYT' show id"),
    (led, "tasks show id"),
    (led, "tasks where lead = 'SYT' show title"),
    (led, "tasks where lead = 'SYT' and area = 'health' show id"),
    ("tasks count by area", "tasks count by lead"),
    ("tasks count by area", "tasks count by area show area"),
    ("tasks summarize count", "plans take 1 show 32 as count"),
  ])
  func wrong(solution: String, answer: String) {
    guard case .wrong(let messages) = verdict(answer, solution) else {
      Issue.record("\(verdict(answer, solution))")
      return
    }
    #expect(!messages.isEmpty)
  }

  /// What was typed to fit the rows of this plan is not an answer.
  @Test(arguments: [
    (led, "tasks where id in ('III.4.a', 'III.5.a.3', 'III.6.b') show id"),
    ("tasks summarize count", "plans take 1 show 31 as count"),
    (
      "tasks where lead is missing show id",
      "tasks where title ~ 'x' or lead is missing and line < 999999 and id in ('III.2.d') show id"
    ),
  ])
  func copied(solution: String, answer: String) {
    #expect(!verdict(answer, solution).isRight)
  }

  @Test(arguments: ["tasks wher", "tasks where lead = 'nobody'", "let a = tasks", ".help", ""])
  func noAnswer(text: String) {
    guard case .notAnswered = verdict(text, Self.led) else {
      Issue.record("\(verdict(text, Self.led))")
      return
    }
  }

  @Test func namesOfTheLearner() throws {
    var session = session
    let script = QueryScript(parsing: Array("let mine = tasks where lead = 'SYT'".utf8))
    _ = session.prepare(script.statements, source: script.source)
    let question = LessonQuestion(
      solution: Self.led, alternatives: [], mistakes: [], isOrdered: false, neededWord: nil)
    #expect(judge.judge("mine show id", to: question, in: session).isRight)
  }

  @Test func orderCountsWhereAskedFor() {
    let solution = "duties sort id desc show id"
    #expect(verdict("duties sort id desc show id, what", solution, isOrdered: true).isRight)
    guard case .wrong(let messages) = verdict("duties show id", solution, isOrdered: true) else {
      Issue.record("accepted")
      return
    }
    #expect(messages.map(\.english) == ["These are the right rows, but not in the right order."])
  }

  /// In this plan the duties are in the order of their identifiers, in others they do not.
  @Test func orderCountsOverOtherPlansToo() {
    let solution = "duties sort id show id"
    let verdict = verdict("duties sort line show id", solution, isOrdered: true)
    guard case .onlyHere(let messages) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(messages.map(\.english) == ["These are the right rows, but not in the right order."])
  }

  @Test func differencesInWords() {
    guard
      case .wrong(let messages) = verdict(
        "tasks where area = 'health' show id",
        "tasks where area = 'health' and lead = 'SYT' show id"
      )
    else { return }
    #expect(messages.allSatisfy { !$0.english.isEmpty && !$0.vietnamese.isEmpty })
    guard
      case .wrong(let extra) = verdict("tasks show id", "tasks where lead is missing show id")
    else {
      Issue.record("accepted")
      return
    }
    #expect(extra.count == 1)
    #expect(extra[0].english.hasPrefix("31 rows, 27 too many: III.1.a (lead: "), "\(extra)")
    #expect(extra[0].english.hasSuffix(", …"))
    guard case .wrong(let missing) = verdict("tasks take 2 show id", Self.led) else {
      Issue.record("accepted")
      return
    }
    #expect(missing.contains { $0.english.hasPrefix("3 of the 3 right rows are missing: III.4.a") })
    guard case .wrong(let columns) = verdict("tasks where lead = 'SYT' show title", Self.led) else {
      Issue.record("accepted")
      return
    }
    #expect(columns.map(\.english) == ["The rows are right, but no column says what `id` says."])
  }

  @Test func shorterWayIsShown() {
    let long = "tasks where lead = 'SYT' sort id desc sort id where lead = 'SYT' show id, title"
    guard case .right(let shorter) = verdict(long, Self.led) else {
      Issue.record("refused")
      return
    }
    #expect(shorter == Self.led)
    guard case .right(nil) = verdict(Self.led, Self.led) else {
      Issue.record("not the shortest")
      return
    }
  }

  @Test(arguments: [
    ("tasks where id = 'III.4.a' show lead", "so y te", true),
    ("tasks where id = 'III.4.a' show lead", "SYT", true),
    ("tasks where id = 'III.4.a' show lead", "Sở Nội vụ", false),
    ("tasks where id = 'III.4.a' show lead", "", false),
    ("indicators where id = '7.9' show target2030", ">95", true),
    ("indicators where id = '7.9' show target2030", "95", false),
    ("tasks summarize count", "31", true),
    ("tasks summarize count", "31 nhiem vu", true),
    ("indicators where id = '7.9' show target2025", "89,5", true),
    ("indicators where id = '7.9' show target2025", "895", false),
    ("plans take 1 show 2200 as n", "2.200 can ho", true),
    ("plans take 1 show 2200 as n", "2.2", false),
    ("tasks summarize count", "3", false),
  ])
  func valuesThatWereLookedUp(solution: String, value: String, isRight: Bool) {
    let question = LessonQuestion(
      solution: solution, alternatives: [], mistakes: [], isOrdered: false, neededWord: nil)
    #expect(judge.accepts(value, as: question) == isRight)
  }

  @Test func neededWords() {
    let question = LessonQuestion(
      solution: "let ours = tasks where lead = 'SYT'; ours count", alternatives: [], mistakes: [],
      isOrdered: false, neededWord: "let")
    #expect(
      judge.judge("LET a = tasks where lead = 'SYT'; a count", to: question, in: session).isRight)
    guard
      case .lacksWord("let") = judge.judge(
        "tasks where lead = 'SYT' and title !~ 'let' count", to: question, in: session)
    else {
      Issue.record("accepted")
      return
    }
  }

  @Test func rowsToBeCounted() {
    guard case .wrong(let messages) = verdict("tasks", "tasks summarize count") else {
      Issue.record("accepted")
      return
    }
    #expect(
      messages.map(\.english) == ["These are the rows to be counted: add `count` at the end."])
  }
}
