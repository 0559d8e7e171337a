import PlanFile
import PlanModel
import PlanQuery
import PlanTables
import PlanText
import QuerySyntax
import Synchronization
import Testing

/// Runs queries over a plan of many rows, and counts how often they ask.
enum LargePlan {
  /// Counts questions, and wishes an end after some of them.
  final class Asker: Sendable {
    let questions = Atomic(0)
    let patience: Int

    init(patience: Int = .max) {
      self.patience = patience
    }

    var count: Int { questions.load(ordering: .relaxed) }

    var cancellation: Cancellation {
      Cancellation { self.questions.add(1, ordering: .relaxed).newValue > self.patience }
    }
  }

  /// The built-in plan with so many tasks and indicators, of differing texts and numbers.
  static func plan(rows: Int) throws -> Plan {
    var plan = BuiltInPlan.plan
    let tasks = plan.tasks
    let indicators = plan.indicators
    plan.tasks = (0..<rows).map { number in
      var task = tasks[number % tasks.count]
      task.id = "T.\(number)"
      task.line = number + 1
      return task
    }
    plan.indicators = (0..<rows).map { number in
      var indicator = indicators[number % indicators.count]
      indicator.id = "1.\(number)"
      indicator.parent = nil
      indicator.line = number + 1
      return indicator
    }
    return plan
  }

  static func database(rows: Int) throws -> PlanDatabase {
    let day = try #require(CalendarDate(year: 2026, month: 1, day: 15))
    let database = PlanDatabase(plans: [try plan(rows: rows)], today: day)
    for id in RelationID.allCases { _ = database[id] }
    return database
  }

  static func prepare(
    _ query: String, over database: PlanDatabase
  ) throws -> (QuerySession, PreparedStatement) {
    var session = QuerySession(database: database)
    let parsed = QueryScript(parsing: Array(query.utf8))
    let prepared = session.prepare(parsed.statements, source: parsed.source)
    let errors = (parsed.diagnostics + prepared.diagnostics).filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(query): \(errors)")
    return (session, try #require(prepared.statements.last))
  }

  /// How often a query asks.
  static func questions(_ query: String, over database: PlanDatabase) throws -> Int {
    let (session, statement) = try prepare(query, over: database)
    let asker = Asker()
    _ = try session.run(statement, cancellation: asker.cancellation)
    return asker.count
  }
}
