import PlanModel
import PlanQuery
import PlanTables
import PlanText
import QuerySyntax

/// Judges answers by their results: rows as a set unless an order is asked for, columns by what
/// they say, names free; then once more over an altered plan.
public struct Judge: Sendable {
  /// The plans that questions are about.
  public let database: PlanDatabase
  private let altered: [PlanDatabase]
  private let control: JudgeControl

  /// How much longer an answer may be than the solution, in tokens, before the shorter one is
  /// shown.
  private static let roundaboutFactor = 1.5

  private static let seeds: [UInt64] = [7, 2025, 2030, 2035, 2045]
  /// On how many altered plans an answer is tried: on one it may by chance be right, on two hardly.
  private static let trials = 2

  /// Makes a judge.
  ///
  /// - Parameters:
  ///   - database: The open plans.
  ///   - control: What the queries that are judged may take.
  public init(database: PlanDatabase, control: JudgeControl = .free) {
    self.database = database
    self.control = control
    altered = Judge.seeds.map { seed in
      PlanDatabase(
        plans: database.plans.map { AlteredPlan.make(from: $0, seed: seed) },
        today: database.today)
    }
  }

  /// Whether judging was given up: its verdict then says nothing.
  var isGivenUp: Bool { control.cancellation.isRequested }

  /// Judges an answer.
  ///
  /// - Parameters:
  ///   - answer: A query as it was typed.
  ///   - question: What it answers.
  ///   - session: The names that the learner has defined.
  /// - Returns: What is to be said of it.
  public func judge(
    _ answer: String, to question: LessonQuestion, in session: QuerySession
  ) -> Verdict {
    guard let given = result(of: answer, in: session, over: database),
      let wanted = result(of: question.solution, in: session, over: database)
    else { return .notAnswered }
    let here = ResultDifference(wanted: wanted, given: given, isOrdered: question.isOrdered)
    if let differences = here.differences { return .wrong(differences) }
    if let elsewhere = differenceElsewhere(of: answer, from: question, in: session) {
      return .onlyHere(elsewhere)
    }
    if let word = question.neededWord, !QueryScript(parsing: Array(answer.utf8)).uses(word) {
      return .lacksWord(word)
    }
    let isLong =
      Double(length(of: answer)) > Judge.roundaboutFactor * Double(length(of: question.solution))
    return .right(shorter: isLong ? question.solution : nil)
  }

  /// The values that answer a question to be looked up.
  ///
  /// - Parameters:
  ///   - value: What the learner typed.
  ///   - question: A question whose solution gives the value.
  /// - Returns: Whether the value is, without regard to accents and case, one that the solution
  ///   gives, or the short name or key of it.
  public func accepts(_ value: String, as question: LessonQuestion) -> Bool {
    let session = QuerySession(database: database)
    guard let wanted = result(of: question.solution, in: session, over: database) else {
      return false
    }
    return wanted.table.columns.contains { column in
      (0..<wanted.table.rowCount).contains { row in
        LookedUpValue(column, row: row, database: database).isMeant(by: value)
      }
    }
  }

  /// How the results over altered plans differ; `nil` where they do not. Plans over which the right
  /// result has no rows prove little, since many wrong answers have none there either.
  private func differenceElsewhere(
    of answer: String, from question: LessonQuestion, in session: QuerySession
  ) -> [Message]? {
    var trials: [(plan: PlanDatabase, wanted: JudgedResult)] = []
    for plan in altered where trials.count < Judge.trials {
      if let wanted = result(of: question.solution, in: session, over: plan),
        wanted.table.rowCount > 0
      {
        trials.append((plan, wanted))
      }
    }
    for (plan, wanted) in trials {
      // An answer that cannot run there names values of this plan alone.
      guard let given = result(of: answer, in: session, over: plan) else {
        return [JudgeMessages.namesValues]
      }
      let comparison = ResultDifference(wanted: wanted, given: given, isOrdered: question.isOrdered)
      if let differences = comparison.differences { return differences }
    }
    return nil
  }

  private func length(of query: String) -> Int {
    QueryScript(parsing: Array(query.utf8)).tokenCount
  }
}

/// What holds queries back while answers are judged, as it does those that are typed.
public struct JudgeControl: Sendable {
  /// Never given up, and with the usual limits.
  public static let free = JudgeControl()

  /// Whether they should be given up; an answer is then not judged.
  public var cancellation: Cancellation
  /// How many rows and how much memory they may take.
  public var limits: RunLimits

  /// Makes a control.
  ///
  /// - Parameters:
  ///   - cancellation: Whether queries should be given up.
  ///   - limits: How much they may take.
  public init(cancellation: Cancellation = .never, limits: RunLimits = .usual) {
    self.cancellation = cancellation
    self.limits = limits
  }
}

/// A query that ran: its result and what explains it.
struct JudgedResult {
  var table: ResultTable
  var statement: PreparedStatement
  var session: QuerySession
}

extension Judge {
  /// Runs a text that is one query, or definitions and then one.
  func result(
    of text: String, in session: QuerySession, over database: PlanDatabase
  ) -> JudgedResult? {
    var session = session
    _ = session.open(database)
    let script = QueryScript(parsing: Array(text.utf8))
    guard !script.hasErrors else { return nil }
    let prepared = session.prepare(script.statements, source: script.source)
    guard !prepared.diagnostics.contains(where: { $0.severity == .error }),
      let statement = prepared.statements.last(where: \.isQuery),
      case .some(.some(let table)) = try? session.run(
        statement, cancellation: control.cancellation, limits: control.limits)
    else { return nil }
    return JudgedResult(table: table, statement: statement, session: session)
  }
}
