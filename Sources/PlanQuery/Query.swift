import PlanModel
import PlanTables
import PlanText
import QuerySyntax

/// A statement that is ready to run.
public struct PreparedStatement: Sendable {
  /// What running it does.
  enum Action: Sendable {
    case query(BoundQuery)
    /// A definition: it took effect when it was prepared.
    case nothing
    case command(CommandCall)
  }

  let action: Action
  /// Where the statement is in the source.
  public let range: SourceRange
  /// A query as the formatter writes it on one line; empty for other statements.
  public internal(set) var text = ""
  /// What a command may ask for: the parameters declared before it that its arguments may name.
  var parameters: [String: Parameter] = [:]
  /// Parameters that its arguments may name and whose values are wrong.
  var unknownParameters: Set<String> = []

  /// The shell command, where the statement is one.
  public var command: CommandCall? {
    if case .command(let call) = action { call } else { nil }
  }

  /// The query with its names resolved, where the statement is one.
  public var query: BoundQuery? {
    if case .query(let query) = action { query } else { nil }
  }

  /// Whether it gives a result.
  public var isQuery: Bool { query != nil }
}

/// Prepares and runs statements over the open plans, and remembers named queries and parameters.
public struct QuerySession: Sendable {
  /// The open plans.
  public private(set) var database: PlanDatabase
  /// Values for parameters by name, as given from outside; they override the declared defaults.
  public var settings: [String: String] = [:]
  private(set) var environment = Environment()
  /// The names of the named queries, in the order in which they were defined.
  public var queryNames: [String] { environment.queryNames }
  private(set) var definitions: [(name: Name, query: QueryNode, source: [UInt8])] = []

  private let backend: any QueryBackend

  /// Starts a session without named queries and parameters.
  ///
  /// - Parameters:
  ///   - database: The open plans.
  ///   - backend: What runs the queries.
  public init(database: PlanDatabase, backend: any QueryBackend = ColumnarBackend()) {
    self.database = database
    self.backend = backend
  }

  /// Opens other plans. Named queries are prepared again over them.
  ///
  /// - Parameter database: The plans to open.
  /// - Returns: The names of queries that do not fit the new plans and are forgotten.
  public mutating func open(_ database: PlanDatabase) -> [String] {
    self.database = database
    environment.queries = [:]
    environment.queryNames = []
    var lost: [String] = []
    for definition in definitions {
      var binder = Binder(
        database: database, source: definition.source, environment: environment)
      if let query = binder.bind(definition.query) {
        environment.define(definition.name, query)
      } else {
        lost.append(definition.name.text)
      }
    }
    definitions.removeAll { lost.contains($0.name.text) }
    return lost
  }

  /// Checks statements and resolves their names. Nothing runs.
  ///
  /// - Parameters:
  ///   - statements: Statements of one script, in order.
  ///   - source: The text of that script.
  /// - Returns: The statements ready to run, and everything that is wrong or noteworthy. Where
  ///   anything is wrong the session stays as it was.
  public mutating func prepare(
    _ statements: some Sequence<ScriptStatement>, source: [UInt8]
  ) -> (statements: [PreparedStatement], diagnostics: [Diagnostic]) {
    var binder = Binder(database: database, source: source, environment: environment)
    var prepared: [PreparedStatement] = []
    var defined: [(name: Name, query: QueryNode, source: [UInt8])] = []
    for statement in statements {
      let action: PreparedStatement.Action
      switch statement.node.kind {
      case _ where statement.node.hasErrors:
        binder.leaveUnknown(statement.node.kind)
        action = .nothing
      case .query(let query):
        action = binder.bind(query).map { .query($0) } ?? .nothing
      case .namedQuery(let name, let query):
        binder.define(name, query)
        defined.append((name, query, source))
        action = .nothing
      case .parameter(let name, let literal):
        binder.declare(name, literal, settings: settings)
        action = .nothing
      case .command:
        guard let command = statement.command else { continue }
        action = .command(command)
      }
      var result = PreparedStatement(action: action, range: statement.range, text: statement.text)
      if statement.command != nil { result.take(statement.node, binder.environment) }
      prepared.append(result)
    }
    if !binder.diagnostics.contains(where: { $0.severity == .error }) {
      environment = binder.environment
      definitions += defined
    }
    return (prepared, binder.diagnostics)
  }

  /// Finds everything that is wrong with a script that will not run: the errors of its form, and
  /// those of names, types and values in the statements whose form is right.
  ///
  /// - Parameters:
  ///   - statements: The statements to look at, the first ones of the script.
  ///   - script: The script.
  /// - Returns: What is wrong or noteworthy, in the order of the text.
  public func check(
    _ statements: some Sequence<ScriptStatement>, of script: QueryScript
  ) -> [Diagnostic] {
    var trial = self
    let found = trial.prepare(statements, source: script.source).diagnostics
    let all = (script.diagnostics + found).enumerated()
    return all.sorted { ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset) }
      .map(\.element)
  }

  /// Runs a prepared query.
  ///
  /// - Parameters:
  ///   - statement: A statement that `prepare` made over the present plans.
  ///   - cancellation: Whether the query should be given up; asked every few thousand rows.
  ///   - limits: How many rows there may be, and how much memory.
  /// - Returns: Its result; `nil` for a statement that is no query.
  /// - Throws: `QueryFailure` where an expectation does not hold, the query was given up, or it
  ///   would take too much.
  public func run(
    _ statement: PreparedStatement, cancellation: Cancellation = .never,
    limits: RunLimits = .usual
  ) throws(QueryFailure) -> ResultTable? {
    guard let query = statement.query else { return nil }
    var (table, facts) = try backend.run(
      query, over: database, cancellation: cancellation, limits: limits)
    table.notes = FactMessages.notes(of: facts)
    return table
  }
}
