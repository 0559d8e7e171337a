import PlanModel
import PlanTables
import QuerySyntax

/// Checks the scripts of one run, one after the other, without running them: what a file defines
/// counts for those after it, also where something else in it is wrong.
public struct ScriptChecker: Sendable {
  /// The open plans.
  public private(set) var database: PlanDatabase
  /// Values for parameters by name, as given from outside.
  private let settings: [String: String]
  private let limits: RunLimits
  private var environment = Environment()
  private var definitions = Definitions()
  private var namedQueries: [(name: Name, query: QueryNode, source: [UInt8])] = []
  private var hasQuery = false

  /// Starts a check without named queries and parameters.
  ///
  /// - Parameters:
  ///   - database: The plans that names and values are looked up in, and conditions tried on.
  ///   - settings: Values for parameters by name.
  ///   - limits: How much trying a condition may take.
  public init(
    database: PlanDatabase, settings: [String: String], limits: RunLimits = .usual
  ) {
    self.database = database
    self.settings = settings
    self.limits = limits
  }

  /// Opens other plans, as `.open` does.
  ///
  /// - Parameter database: The plans to open.
  public mutating func open(_ database: PlanDatabase) {
    self.database = database
    for definition in namedQueries {
      var binder = Binder(
        database: database, source: definition.source, environment: environment)
      environment.define(definition.name, binder.bind(definition.query))
    }
  }

  /// Checks names, types and values of statements, and tries their conditions on the open plans.
  ///
  /// - Parameters:
  ///   - statements: Statements of one script, in order.
  ///   - source: The text of that script.
  ///   - file: A number of the file, which ``unused()`` gives back.
  /// - Returns: Everything that is wrong or noteworthy, but for errors of form, and the commands.
  public mutating func check(
    _ statements: some Sequence<ScriptStatement>, source: [UInt8], file: Int
  ) -> (diagnostics: [Diagnostic], commands: [PreparedStatement]) {
    // One binder for all of them: what it knows would be copied for each otherwise.
    var binder = Binder(database: database, source: source, environment: environment)
    environment = Environment()
    var found: [Diagnostic] = []
    var commands: [PreparedStatement] = []
    for statement in statements {
      found += check(statement.node, &binder, file: file)
      guard let call = statement.command else { continue }
      var command = PreparedStatement(action: .command(call), range: statement.range)
      command.take(statement.node, binder.environment)
      commands.append(command)
    }
    environment = binder.environment
    return (found, commands)
  }

  /// Checks a query that a command holds, which leaves no trace.
  ///
  /// - Parameters:
  ///   - query: The text of the query.
  ///   - offset: Where in the source of the command it begins.
  /// - Returns: Everything that is wrong or noteworthy, at its place in that source.
  public func check(_ query: [UInt8], at offset: Int) -> [Diagnostic] {
    let script = QueryScript(parsing: query)
    var trial = self
    let found = trial.check(script.statements, source: query, file: 0).diagnostics
    return (script.diagnostics + found).map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.range = SourceRange(
        diagnostic.range.start + offset, diagnostic.range.end + offset)
      return diagnostic
    }
  }

  private mutating func check(
    _ statement: Statement, _ binder: inout Binder, file: Int
  ) -> [Diagnostic] {
    let uses = NameUses(statement.kind)
    definitions.take(statement.kind, uses, file: file)
    if statement.hasErrors {
      binder.leaveUnknown(statement.kind)
      return []
    }
    // Before a name is given: the query may use what had that name so far.
    let notes = notes(on: uses.queries, binder)
    bind(statement.kind, &binder)
    let found = binder.diagnostics
    binder.diagnostics = []
    if found.contains(where: { $0.severity == .error }) { return found }
    return found + notes.filter { !$0.isExplained(by: found + notes) }
  }

  /// Apart from what follows it, so that nobody shares the binder's names when it learns one more:
  /// they would all be copied.
  private func notes(on queries: [QueryNode], _ binder: Binder) -> [Diagnostic] {
    let trial = ConditionTrial(
      database: database, source: binder.source, environment: binder.environment,
      limits: limits)
    return queries.flatMap { trial.notes(on: $0) }
  }

  private mutating func bind(_ statement: Statement.Kind, _ binder: inout Binder) {
    switch statement {
    case .query(let query):
      hasQuery = true
      _ = binder.bind(query)
    case .namedQuery(let name, let query):
      binder.define(name, query)
      namedQueries.append((name, query, binder.source))
    case .parameter(let name, let literal):
      binder.declare(name, literal, settings: settings)
    case .command: break
    }
  }

  /// The notes on named queries and parameters that nothing has used since they were defined.
  /// There are none where nothing was asked: then all of it is meant for others.
  ///
  /// - Returns: The notes with the numbers of the files in which the definitions are.
  public func unused() -> [(file: Int, diagnostic: Diagnostic)] {
    guard hasQuery else { return [] }
    var definitions = definitions
    return definitions.finish()
  }
}

extension Diagnostic {
  /// Whether another note already says why no row passes: a text in the condition fits none, or an
  /// inner query has no rows.
  fileprivate func isExplained(by others: [Diagnostic]) -> Bool {
    let causes: [DiagnosticCode] = [.unmatchedText, .nothingPasses, .onlyUndecided]
    return others.contains { other in
      causes.contains(other.code) && other != self && range.start <= other.range.start
        && other.range.end <= range.end
    }
  }
}
