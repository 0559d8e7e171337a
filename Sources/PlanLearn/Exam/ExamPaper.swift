import PlanModel
import PlanQuery

/// The questions of an examination: drawn from the templates that a plan can fill, each proved to
/// have one definite answer. The same plan, number and seed give the same paper.
public struct ExamPaper: Sendable {
  /// The number that decided the draw.
  public let seed: UInt64
  /// The questions, in order; fewer than were asked for where the plan does not fill so many.
  public let questions: [ExamQuestion]

  /// How many choices of a template are tried before it is given up.
  private static let attempts = 8
  /// How many rows an answer may have: more nobody can look through.
  private static let rowLimit = 60

  /// Draws a paper.
  ///
  /// - Parameters:
  ///   - plan: The plan that the questions are about.
  ///   - count: How many questions are wanted.
  ///   - seed: Decides the draw.
  ///   - judge: Judges answers over that plan.
  public init(plan: Plan, count: Int, seed: UInt64, judge: Judge) {
    var random = SeededRandom(seed: seed)
    var drawer = Drawer(plan: plan, judge: judge)
    self.seed = seed
    questions = drawer.draw(count, &random)
  }

  /// Draws questions, first one of each topic, then another of each, and so on.
  private struct Drawer {
    let plan: Plan
    let judge: Judge
    var questions: [ExamQuestion] = []
    var known: Set<String> = []

    mutating func draw(_ count: Int, _ random: inout SeededRandom) -> [ExamQuestion] {
      var wasFilled = true
      while questions.count < count, wasFilled {
        wasFilled = false
        var topics = ExamTopic.allCases.map { topic in
          ExamTemplates.all.filter { $0.topic == topic }.shuffled(using: &random)
        }
        while questions.count < count, topics.contains(where: { !$0.isEmpty }) {
          for index in topics.indices where questions.count < count {
            if takeOne(from: &topics[index], &random) { wasFilled = true }
          }
        }
      }
      return questions.shuffled(using: &random)
    }

    /// Adds a question of the first template that can be filled.
    private mutating func takeOne(
      from templates: inout [ExamTemplate], _ random: inout SeededRandom
    ) -> Bool {
      while let template = templates.popLast() {
        let choices = template.choices(plan).shuffled(using: &random)
        for choice in choices.prefix(ExamPaper.attempts) {
          let question = template.question(choice)
          guard !known.contains(question.text.english),
            isDefinite(question, asksForSure: template.asksForSure)
          else { continue }
          known.insert(question.text.english)
          questions.append(question)
          return true
        }
      }
      return false
    }

    /// Whether a question has an answer and only one: rows, none of which is left out because it
    /// is undecided, of a relation that has any.
    private func isDefinite(_ question: ExamQuestion, asksForSure: Bool) -> Bool {
      let session = QuerySession(database: judge.database)
      let solution = question.question.solution
      guard let result = judge.result(of: solution, in: session, over: judge.database) else {
        return false
      }
      let table = result.table
      guard (1...ExamPaper.rowLimit).contains(table.rowCount),
        judge.database[table.lineage.relation].rowCount > 0,
        asksForSure || !table.notes.contains(where: \.leavesOut)
      else { return false }
      let isEmpty = table.columns.contains { column in
        (0..<table.rowCount).contains { column.column.isMissing($0) && column.type != .target }
      }
      return (!isEmpty || table.columns.count > 1 && table.rowCount > 1)
        && judge.judge(solution, to: question.question, in: session).isRight
    }
  }
}
