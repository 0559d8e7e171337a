import PlanFile
import PlanModel
import PlanQuery
import PlanRendering
import PlanTables
import PlanText
import Testing
@testable import PlanLearn

/// Papers of questions that each have one answer, and what is kept of them.
@Suite struct ExamTests {
  private static let day = CalendarDate(dayNumber: 20_468)
  private let plan = BuiltInPlan.plan
  private let judge: Judge
  private let session: QuerySession

  init() {
    let database = PlanDatabase(plans: [BuiltInPlan.plan], today: Self.day)
    judge = Judge(database: database)
    session = QuerySession(database: database)
  }

  private func paper(_ seed: UInt64, _ count: Int = 12) -> ExamPaper {
    ExamPaper(plan: plan, count: count, seed: seed, judge: judge)
  }

  @Test func twoHundredPapers() {
    var templates: Set<String> = []
    let sure = Set(ExamTemplates.all.filter(\.asksForSure).map(\.name))
    for seed in 1...200 {
      let paper = paper(UInt64(seed))
      #expect(paper.questions.count == 12)
      #expect(Set(paper.questions.map(\.text.english)).count == 12)
      var examination = Examination(paper: paper, judge: judge)
      for (number, question) in paper.questions.enumerated() {
        templates.insert(question.template)
        let solution = examination.solution(of: number)
        #expect((solution?.rowCount ?? 0) > 0, "\(seed) \(question.text.english)")
        // Nobody can tell whether a row belongs to the answer that the plan leaves undecided.
        let asksForSure = sure.contains(question.template)
        #expect(
          asksForSure || solution?.notes.contains(where: \.leavesOut) == false,
          "\(seed) \(question.text.english)")
        #expect(!question.text.english.contains("%") || question.text.english.contains("unit %?"))
        examination.answer(query: question.question.solution, in: session)
      }
      #expect(examination.score == 12, "\(seed)")
    }
    #expect(templates.count >= 30)
  }

  @Test func sameSeedSamePaper() {
    #expect(paper(7).questions == paper(7).questions)
    #expect(paper(7).questions != paper(8).questions)
  }

  /// A plan without tasks is asked about what it has, an empty one about nothing.
  @Test func poorPlans() {
    var plan = plan
    plan.tasks = []
    plan.duties = []
    let database = PlanDatabase(plans: [plan], today: Self.day)
    let judge = Judge(database: database)
    let paper = ExamPaper(plan: plan, count: 12, seed: 1, judge: judge)
    #expect(paper.questions.count == 12)
    #expect(!paper.questions.contains { $0.question.solution.hasPrefix("tasks") })
    let empty = Plan(number: "1", issuer: "i", date: Self.day, title: "t", milestones: [])
    let none = ExamPaper(
      plan: empty, count: 12, seed: 1,
      judge: Judge(database: PlanDatabase(plans: [empty], today: Self.day)))
    #expect(none.questions.isEmpty)
  }

  @Test func manyQuestions() {
    let questions = paper(1, 100).questions
    #expect(questions.count > 40)
    #expect(Set(questions.map(\.text.english)).count == questions.count)
  }

  @Test func typedAnswers() throws {
    let paper = paper(3, 100)
    var examination = Examination(paper: paper, judge: judge)
    var judged = 0
    for number in paper.questions.indices {
      let solution = try #require(examination.solution(of: number))
      let values = (0..<solution.rowCount).map {
        ValueText.text(of: solution.columns[0], row: $0, options: RenderOptions())
      }
      let isSingle = solution.columns.count == 1
      examination.answer(values: values.reversed().joined(separator: "; "))
      #expect(examination.answers.last?.isRight == isSingle, "\(paper.questions[number])")
      if isSingle { judged += 1 }
    }
    #expect(judged > 20)
    var other = Examination(paper: paper, judge: judge)
    for _ in paper.questions { other.answer(values: "Sở Ngoại vụ; 77") }
    #expect(other.score == 0)
  }

  @Test func sheetsAreReadAgain() throws {
    let paper = paper(5, 4)
    var examination = Examination(paper: paper, judge: judge)
    examination.answer(query: paper.questions[0].question.solution, in: session)
    examination.answer(values: "a \"quoted\", text\nof two lines")
    examination.giveUp()
    let sheet = ResultSheet(
      of: examination, learner: "Nguyễn Văn An", plan: plan, today: Self.day, language: .vietnamese)
    for format in [OutputFormat.csv, .json] {
      var buffer = OutputBuffer()
      format.renderer(RenderOptions()).render(sheet.table, into: &buffer)
      let rows = format == .csv ? CSVRows.read(buffer.text) : FlatJSON.rows(of: buffer.bytes)
      #expect(ResultSheet(rows: try #require(rows)) == sheet)
    }
    let report = ClassReport.table([sheet])
    #expect(
      report.columns.map(\.name) == [
        "learner", "plan", "date", "questions", "right", "share", "weak_topics",
      ])
    #expect(report.rowCount == 1)
  }

  @Test(arguments: ["", "a,b\n1", "a,a\n1,2", "a\n\"open", "learner,plan\nx,y"])
  func noSheets(text: String) {
    #expect(CSVRows.read(text).flatMap { ResultSheet(rows: $0) } == nil)
  }

  @Test(arguments: ["", "{}", "[1]", "[{\"a\": [1]}]", "[{\"a\": 1}", "[] x"])
  func noFlatJSON(text: String) {
    #expect(FlatJSON.rows(of: Array(text.utf8)) == nil)
  }
}
