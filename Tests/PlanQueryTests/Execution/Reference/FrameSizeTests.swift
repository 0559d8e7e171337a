import PlanTables
import Testing
@testable import PlanQuery

/// Every expression over every frame gives exactly one value for each row of it, whatever inner
/// queries are beside it: these have frames of their own.
@Suite struct FrameSizeTests {
  private static let plans = ReferenceComparison([RandomPlan.plan(1), RandomPlan.plan(2)])

  /// Conditions with inner queries of every kind of stage.
  static let inner = [
    "lead in (agencies where kind != \"media\")", "area in (areas take 0)",
    "area in (areas skip 2)",
    "line in (tasks show line + 1)", "id in (tasks find \"y\" show id)",
    "lead in (tasks expand lead show lead)", "lead in (some)", "line in (numbers)",
    "line in (tasks summarize count)", "lead not in (tasks distinct lead)",
    "line in (tasks where area in (areas take 1) show line)",
    "id in (tasks show timeframe.kind take 0)",
    "(line > 3) in (tasks where line/0 = 1 or lead in (some) show line > 3)",
  ]

  /// Values of every function and operator.
  static let values = [
    "abs(line)", "abs(goal)", "round(line / 3, 1)", "round(1.5)", "round(goal, line)",
    "length(title)", "length(lead)", "length(\"abc\")", "year(timeframe.start)",
    "month(2024-07-22)", "day(today())", "today()", "coalesce(line, 0)", "coalesce(1, 2)",
    "coalesce(lead, partners)", "if(line > 3, title, id)", "if(true, 1, 2)",
    "if(line > 3, goal, 5)", "possibly(line > 3)", "possibly(true)", "undone", "-line", "-goal",
    "-(1 + 1)", "1 + 2 * 3 / 4", "line + 1", "1 / 0", "line / 0", "goal - goal", "goal * 2",
    "today() + 1", "timeframe.end - today()", "line = 1", "1 = 1", "title < id", "title != \"a\"",
    "lead = lead", "lead = partners", "area = area", "(line > 1) = true", "goal >= 5",
    "goal = goal",
    "line in 1..5", "1 in 0..2", "line in (1, 2..3)", "lead.name in (\"a\", \"b\")",
    "timeframe.start in 2024..2025", "title in \"a\"..\"m\"", "title ~ \"y\"", "title ~ id",
    "lead ~ \"so\"", "lead ~ id", "\"abc\" ~ \"b\"", "timeframe ~ \"nam\"", "goal ~ \"%\"",
    "timeframe covers 2025", "timeframe overlaps 2024..2026", "timeframe overlaps line",
    "line is missing", "1 is not missing", "not line = 1", "line = 1 and line = 2",
    "true or line = 1", "1..2", "line..9", "2024-01-01..timeframe.end", "lead.kind",
    "lead.members.name", "area.plan.milestones", "goal.low", "goal.text", "timeframe.text", "\"a\"",
    "2024-07-22", "true", "lead", "goal", "timeframe",
  ]

  /// Every aggregate, over columns, constants and conditions with inner queries.
  static let aggregates = [
    "count", "count(line)", "count(1)", "sum(line)", "sum(1)", "sum(goal)", "avg(line)",
    "avg(goal)",
    "median(line)", "median(goal)", "min(line)", "min(title)", "min(today())", "min(goal)",
    "max(timeframe.end)", "max(\"a\")", "max(goal)", "distinct(lead)", "distinct(1)",
    "distinct(line > 1)", "list(lead)", "list(\"a\")", "list(line..9)", "list(timeframe)", "share",
  ]

  private static let names =
    "let some = agencies skip 1; let numbers = tasks summarize list(line) as n; "
  /// Tasks have timeframes, indicators have targets; both have the columns of the inner queries.
  private static let sources = [
    names + "tasks | add goal = 5, undone = line",
    names + "indicators | add goal = target2030, undone = line, title = name, timeframe = id",
  ]

  /// What a script with each of the sources gives; those that do not fit its types are left out.
  private static func queries(_ stages: String) -> [(script: String, query: BoundQuery)] {
    sources.compactMap { source in
      let script = source + " | " + stages
      return plans.bind(script).map { (script, $0) }
    }
  }

  @Test func everyFunctionAndAggregateIsTried() {
    for function in FunctionDefinition.all {
      #expect(FrameSizeTests.values.contains { $0.contains(function.name + "(") })
    }
    for aggregate in AggregateDefinition.all {
      #expect(FrameSizeTests.aggregates.contains { $0.hasPrefix(aggregate.name) })
    }
  }

  @Test(arguments: inner)
  func valuesBesideInnerQueries(condition: String) throws {
    for (number, value) in FrameSizeTests.values.enumerated() {
      let stages = [
        "show \(condition) as a, \(value) as b", "add a = \(value), b = \(condition), c = \(value)",
        "where possibly(\(condition)) or (\(value)) is missing | show \(value) as b",
        "where (\(value)) is missing or not \(condition) | distinct \(value) as b",
        "summarize count by \(condition) as a, \(value) as b",
        "show if(\(condition), \(value), \(value)) as a",
      ]
      // Each value in half of the stages, so that all of them meet every condition.
      let some = stages.indices.filter { ($0 + number) % 2 == 0 }.map { stages[$0] }
      try check(some, "\(condition) beside \(value)")
    }
  }

  @Test(arguments: inner)
  func aggregatesBesideInnerQueries(condition: String) throws {
    for aggregate in FrameSizeTests.aggregates {
      let stages = [
        "summarize \(aggregate) as a by \(condition) as b",
        "where \(condition) | summarize \(aggregate) as a, count(\(condition)) as b",
        "take 0 | summarize distinct(\(condition)) as a, \(aggregate) as b",
      ]
      try check(stages, "\(condition) beside \(aggregate)")
    }
  }

  private func check(_ stages: [String], _ name: String) throws {
    var tried = 0
    for (script, query) in stages.flatMap({ FrameSizeTests.queries($0) }) {
      tried += 1
      let wrong = try FrameSizes.wrong(in: query, FrameSizeTests.plans.database)
      #expect(wrong.isEmpty, "\(script): \(wrong)")
      #expect(FrameSizeTests.plans.difference(query) == nil, "\(script)")
    }
    #expect(tried >= stages.count - 1, "\(name): \(tried) queries")
  }

  @Test(arguments: 0..<4)
  func randomExpressions(number: Int) throws {
    let comparison = ReferenceComparison((0...number % 2).map { RandomPlan.plan(number + $0) })
    for seed in 0..<500 {
      let script = RandomQuery.script(
        over: comparison.database, seed: 500 << 32 + UInt64(number * 500 + seed))
      guard let query = comparison.bind(script) else { continue }
      let wrong = try FrameSizes.wrong(in: query, comparison.database)
      #expect(wrong.isEmpty, "\(script): \(wrong)")
    }
  }
}

/// Runs a query stage by stage and counts the values of each expression in it.
private struct FrameSizes {
  private var run: Run
  private var wrong: [String] = []

  /// The expressions of a query, of its inner queries too, that have not as many values as the
  /// frame has rows.
  static func wrong(in query: BoundQuery, _ database: PlanDatabase) throws -> [String] {
    var sizes = FrameSizes(run: Run(database: database, control: .free))
    do throws(ExecutionFailure) {
      _ = try sizes.execute(query)
    } catch {
      // An expectation that fails ends the query; what is before it was looked at.
      guard case .expectation = error else { throw error }
    }
    return sizes.wrong
  }

  private mutating func execute(_ query: BoundQuery) throws(ExecutionFailure) -> Frame {
    let frame: Frame
    switch query.source {
    case .relation(let id): frame = try Frame(run.database[id], run.control)
    case .query(let inner): frame = try execute(inner)
    }
    var evaluator = Evaluator(frame: frame)
    for stage in query.stages {
      if case .extend(let assignments) = stage.kind {
        // Each may use those before it.
        for assignment in assignments {
          try count([assignment.expression], evaluator)
          let part = BoundStage(kind: .extend([assignment]), range: stage.range)
          try Executor.apply(part, &evaluator, &run)
        }
        continue
      }
      try count(stage.expressions, evaluator)
      if let aggregation = stage.aggregation {
        var groups = evaluator
        try groups.group(aggregation, &run)
        try count(aggregation.results, groups)
      }
      try Executor.apply(stage, &evaluator, &run)
    }
    return evaluator.frame
  }

  private mutating func count(
    _ expressions: [BoundExpression], _ evaluator: Evaluator
  ) throws(ExecutionFailure) {
    for part in expressions.flatMap(\.parts) {
      var evaluator = evaluator
      let rows = evaluator.frame.rowCount
      let value = try evaluator.evaluate(part, &run)
      var counts = [value.isConstant ? rows - 1 + value.column.count : value.column.count]
      counts.append(try evaluator.dense(part, &run).count)
      if part.type == .truth { counts.append(try evaluator.evaluateTruth(part, &run).count) }
      if counts.contains(where: { $0 != rows }) || evaluator.frame.rowCount != rows {
        wrong.append("\(part.kind): \(counts) for \(rows)")
      }
      if let query = part.innerQuery { _ = try execute(query) }
    }
  }

  private init(run: Run) {
    self.run = run
  }
}
