import PlanQuery
import PlanTables

/// Somebody's way through a paper: what they answered, and how many answers are right. Nothing of
/// that is told before the end.
public struct Examination: Sendable {
  /// An answer, or that there is none.
  public struct Answer: Equatable, Sendable {
    /// What was typed; empty where the question was passed over.
    public var text: String
    /// Whether it is right.
    public var isRight: Bool
  }

  /// The questions.
  public let paper: ExamPaper
  /// The answers so far, in the order of the questions.
  public private(set) var answers: [Answer] = []
  private let judge: Judge

  /// Begins an examination.
  ///
  /// - Parameters:
  ///   - paper: The questions.
  ///   - judge: The judge that the paper was drawn with.
  public init(paper: ExamPaper, judge: Judge) {
    self.paper = paper
    self.judge = judge
  }

  /// The question to be answered next; `nil` after the last.
  public var question: ExamQuestion? {
    answers.count < paper.questions.count ? paper.questions[answers.count] : nil
  }

  /// How many answers are right.
  public var score: Int { answers.count(where: \.isRight) }

  /// Hands in a query whose result is the answer.
  ///
  /// - Parameters:
  ///   - query: The query as it was typed.
  ///   - session: The names that were defined.
  public mutating func answer(query: String, in session: QuerySession) {
    guard let question else { return }
    let verdict = judge.judge(query, to: question.question, in: session)
    // An answer that nobody judged is neither right nor wrong: it can be handed in again.
    if judge.isGivenUp { return }
    answers.append(Answer(text: query, isRight: verdict.isRight))
  }

  /// Hands in values that were typed.
  ///
  /// - Parameter values: One value, or several with `;` or `,` between them.
  public mutating func answer(values: String) {
    guard question != nil else { return }
    let isRight =
      solution(of: answers.count).map {
        TypedAnswer(values).isRight(for: $0, database: judge.database)
      } ?? false
    answers.append(Answer(text: values, isRight: isRight))
  }

  /// Passes over a question.
  public mutating func skip() {
    guard question != nil else { return }
    answers.append(Answer(text: "", isRight: false))
  }

  /// Passes over all questions that are left.
  public mutating func giveUp() {
    while question != nil { skip() }
  }

  /// The right result of a question, by its number from 0.
  public func solution(of number: Int) -> ResultTable? {
    let question = paper.questions[number]
    let session = QuerySession(database: judge.database)
    return judge.result(of: question.question.solution, in: session, over: judge.database)?.table
  }
}
