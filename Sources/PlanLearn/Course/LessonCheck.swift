import PlanModel
import PlanQuery
import PlanTables

/// Proves that a lesson can be learnt: every solution and other right answer is accepted, every
/// starting point, mistake and answer that was typed to fit the visible rows is rejected.
public struct LessonCheck: Sendable {
  private let judge: Judge
  private let session: QuerySession

  /// Makes a check.
  ///
  /// - Parameters:
  ///   - database: The plan that the lesson is about.
  ///   - control: What the queries of the lesson may take.
  public init(database: PlanDatabase, control: JudgeControl = .free) {
    judge = Judge(database: database, control: control)
    session = QuerySession(database: database)
  }

  /// Checks a lesson.
  ///
  /// - Parameter lesson: A lesson that was read without problems.
  /// - Returns: What is wrong with it, by the lines of its steps; empty where nothing is.
  public func problems(of lesson: Lesson) -> [LessonProblem] {
    lesson.steps.flatMap { step in
      problems(of: step).map { LessonProblem(line: step.line, message: $0) }
    }
  }

  private func problems(of step: LessonStep) -> [Message] {
    switch step.kind {
    case .read, .choose: []
    case .find(let question): problems(ofLookedUp: question)
    case .ask(let question): problems(of: question, rejected: question.mistakes)
    case .mend(let broken, let question):
      problems(of: question, rejected: question.mistakes + [broken])
    }
  }

  private func problems(ofLookedUp question: LessonQuestion) -> [Message] {
    guard let wanted = judge.result(of: question.solution, in: session, over: judge.database) else {
      return [LessonCheckMessages.cannotRun(question.solution)]
    }
    if wanted.table.rowCount == 0 { return [LessonCheckMessages.noRows(question.solution)] }
    return question.alternatives.filter { !judge.accepts($0, as: question) }
      .map(LessonCheckMessages.notAccepted)
      + question.mistakes.filter { judge.accepts($0, as: question) }
      .map(LessonCheckMessages.accepted)
  }

  private func problems(of question: LessonQuestion, rejected: [String]) -> [Message] {
    guard let wanted = judge.result(of: question.solution, in: session, over: judge.database) else {
      return [LessonCheckMessages.cannotRun(question.solution)]
    }
    var messages: [Message] = []
    if wanted.table.rowCount == 0 { messages.append(LessonCheckMessages.noRows(question.solution)) }
    if question.alternatives.isEmpty { messages.append(LessonCheckMessages.noAlternative) }
    for answer in [question.solution] + question.alternatives
    where !judge.judge(answer, to: question, in: session).isRight {
      messages.append(LessonCheckMessages.notAccepted(answer))
    }
    let copied = CopiedAnswer.queries(giving: wanted)
    for answer in rejected + copied where judge.judge(answer, to: question, in: session).isRight {
      messages.append(LessonCheckMessages.accepted(answer))
    }
    return messages
  }
}

/// Answers that only repeat what is on the screen.
enum CopiedAnswer {
  /// Queries that name the rows or values of a result instead of asking for them.
  ///
  /// - Parameter result: The right result.
  /// - Returns: One query for the rows of a relation by their identifiers, or for a single row of
  ///   numbers one that states them; none where neither can be written.
  static func queries(giving result: JudgedResult) -> [String] {
    [rows(of: result), numbers(of: result.table)].compactMap { $0 }
  }

  private static func rows(of result: JudgedResult) -> String? {
    let lineage = result.table.lineage
    guard lineage.offsets == nil, lineage.rows.count == result.table.rowCount,
      [.tasks, .indicators, .duties].contains(lineage.relation)
    else { return nil }
    let keys = result.session.database.rowNames(of: lineage.relation).keys
    let wanted = lineage.rows.map { "\"\(keys[Int($0)])\"" }.joined(separator: ", ")
    let columns = result.session.database.schema(of: lineage.relation).map(\.name)
    let shown = columns.joined(separator: ", ")
    return "\(lineage.relation.rawValue) where id in (\(wanted)) show \(shown)"
  }

  private static func numbers(of table: ResultTable) -> String? {
    guard table.rowCount == 1 else { return nil }
    var values: [String] = []
    for (index, column) in table.columns.enumerated() {
      guard case .number(let numbers) = column.column, let value = numbers[0] else { return nil }
      values.append("\(value) as value\(index)")
    }
    return "plans take 1 show " + values.joined(separator: ", ")
  }
}
