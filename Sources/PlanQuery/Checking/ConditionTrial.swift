import PlanModel
import PlanTables
import QuerySyntax

/// Tries the conditions of a query on the open plans, to find those that let no row pass.
struct ConditionTrial {
  let database: PlanDatabase
  let source: [UInt8]
  /// What the query may name.
  let environment: Environment
  /// How much a trial may take; one that would take more tells nothing.
  let limits: RunLimits

  /// How many conditions of a query are tried: each trial runs the query up to there.
  static let mostConditions = 30

  /// The notes on the conditions of a query that binds. A query that says by `expect` what is to
  /// be found knows that there may be nothing.
  func notes(on query: QueryNode) -> [Diagnostic] {
    let tried = query.stages.enumerated().filter { $0.element.isCondition }
    for (index, stage) in tried.prefix(ConditionTrial.mostConditions) {
      guard case .where(let condition) = stage.kind else { continue }
      let before = query.beginning(index)
      guard let given = rowCount(before), given > 0 else { return [] }
      guard let kept = rowCount(before.followed(by: stage)) else { return [] }
      // What follows has no rows to judge by.
      if kept == 0 {
        return query.stages[index...].contains(where: \.isExpectation)
          ? [] : [note(on: condition, of: stage, behind: before)]
      }
    }
    return []
  }

  private func note(
    on condition: Expression, of stage: Stage, behind before: QueryNode
  ) -> Diagnostic {
    var lenient = stage
    let name = Name(text: "possibly", range: condition.range)
    lenient.kind = .where(Expression(kind: .call(name, [condition]), range: condition.range))
    let undecided = rowCount(before.followed(by: lenient)) ?? 0
    if undecided == 0 {
      return Diagnostic(
        .nothingPasses, severity: .note, at: condition.range, message: CheckMessages.nothingPasses)
    }
    return Diagnostic(
      .onlyUndecided, severity: .note, at: condition.range,
      message: CheckMessages.onlyUndecided(undecided), suggestion: CheckMessages.keepUndecided)
  }

  /// How many rows a query gives; `nil` where it cannot be told.
  private func rowCount(_ query: QueryNode) -> Int? {
    var binder = Binder(database: database, source: source, environment: environment)
    guard let bound = binder.bind(query) else { return nil }
    return try? Executor.run(bound, over: database, RunControl(.never, limits)).table.rowCount
  }
}

extension QueryNode {
  /// The query up to a stage, without what it expects.
  fileprivate func beginning(_ end: Int) -> QueryNode {
    QueryNode(
      source: source, stages: stages[..<end].filter { !$0.isExpectation }, range: range)
  }

  fileprivate func followed(by stage: Stage) -> QueryNode {
    QueryNode(source: source, stages: stages + [stage], range: range)
  }
}

extension Stage {
  fileprivate var isCondition: Bool {
    if case .where = kind { true } else { false }
  }

  fileprivate var isExpectation: Bool {
    if case .expect = kind { true } else { false }
  }
}
