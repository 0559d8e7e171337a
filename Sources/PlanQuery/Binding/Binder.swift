import PlanModel
import PlanTables
import PlanText
import QuerySyntax

/// Gives every name of a syntax tree its column, every value its row, every expression its type.
///
/// All errors are collected: a part that cannot be bound becomes `nil` once its error is noted,
/// and whoever needs it stays silent, so that one mistake gives one error.
struct Binder {
  /// The most named queries that an unknown name is compared with.
  private static let comparedNames = 1_000

  let database: PlanDatabase
  /// The source text, for suggestions that repeat a part of it.
  let source: [UInt8]
  var environment: Environment
  var lookup: ValueLookup
  var diagnostics: [Diagnostic] = []

  /// How many queries may be in one another, named ones and those in brackets together. The
  /// parser's own limit bounds brackets; this one bounds chains of `let`.
  static let maximumQueryDepth = Limits.queryDepth

  /// How many stages a query may have, and how many columns: a query keeps the columns of each
  /// stage for its explanation.
  static let maximumStages = Limits.stages
  static let maximumColumns = Limits.columns

  /// The deepest query inside the expressions of the query being bound.
  var innerDepth = 0

  /// The item of a list or the condition being bound, in which an aggregate that has no place
  /// there is reported once.
  var item: BoundItem?

  /// The targets that the condition being bound compares with numbers.
  var unitProbes: [BoundExpression] = []

  /// The texts that occur in columns, without case, of those that texts were compared with.
  var foldedValues: [ColumnOrigin: Set<String>] = [:]

  init(database: PlanDatabase, source: [UInt8], environment: Environment) {
    self.database = database
    self.source = source
    self.environment = environment
    lookup = ValueLookup(database: database)
  }

  /// For how many mistakes the nearest names are looked for: nobody reads thousands, and each
  /// search looks at every name.
  static let suggestedMistakes = 500
  /// How many mistakes and notes there were.
  private(set) var mistakes = 0
  /// Whether the nearest names are looked for still.
  var suggestsNames: Bool { mistakes < Binder.suggestedMistakes }

  /// The names nearest to one that there is not, as long as there are few mistakes.
  func nearest(
    to text: String, among names: @autoclosure () -> [String], limit: Int = 1
  ) -> [String] {
    suggestsNames ? Suggestions.nearest(to: text, among: names(), limit: limit) : []
  }

  mutating func report(
    _ code: DiagnosticCode, at range: SourceRange, _ message: Message, suggestion: Message? = nil
  ) {
    mistakes += 1
    diagnostics.append(Diagnostic(code, at: range, message: message, suggestion: suggestion))
  }

  mutating func remark(
    _ code: DiagnosticCode, at range: SourceRange, _ message: Message, suggestion: Message? = nil
  ) {
    mistakes += 1
    diagnostics.append(
      Diagnostic(code, severity: .note, at: range, message: message, suggestion: suggestion))
  }

  /// The best guess for a misspelt name: what people call it, or else the nearest.
  func suggestion(
    for text: String, among names: [String], _ foreign: [ForeignName]
  ) -> Message? {
    let known = ForeignWords.name(text, among: foreign)?.names.first { names.contains($0) }
    return (known ?? nearest(to: text, among: names).first).map(BindingMessages.didYouMean)
  }

  /// The text between two offsets, as it was written.
  func text(_ range: SourceRange) -> String {
    guard range.start >= 0, range.start <= range.end, range.end <= source.count else { return "" }
    return String(decoding: source[range.start..<range.end], as: UTF8.self)
  }
}

// MARK: Queries

extension Binder {
  /// Binds a query.
  mutating func bind(_ query: QueryNode) -> BoundQuery? {
    let outerDepth = innerDepth
    innerDepth = 0
    defer { innerDepth = outerDepth }
    guard var bound = bindSource(query.source) else { return nil }
    bound.range = query.range
    var isComplete = true
    for (index, stage) in query.stages.enumerated() {
      guard isWithinLimits(stage, index) else { return nil }
      if stage.desugared.allSatisfy({ bindDescribed($0, into: &bound) }) { continue }
      isComplete = false
      // What follows could only complain about what this stage would have made.
      guard stage.keepsColumns else { return nil }
    }
    bound.depth = max(bound.depth, innerDepth + 1)
    guard bound.depth <= Binder.maximumQueryDepth else {
      report(.tooDeep, at: query.range, BindingMessages.queriesTooDeep(Binder.maximumQueryDepth))
      return nil
    }
    return isComplete ? bound : nil
  }

  /// Binds a stage, and tells the bound one how it is written and which columns it has.
  private mutating func bindDescribed(_ stage: Stage, into query: inout BoundQuery) -> Bool {
    let before = query.scope.columns
    guard bind(stage, into: &query), isWithinLimits(query.scope, stage),
      let last = query.stages.indices.last
    else { return false }
    query.stages[last].text = stage.canonicalText
    query.stages[last].isImplied = stage.isImplied
    query.stages[last].columnsBefore = before
    query.stages[last].columnsAfter = query.scope.columns
    return true
  }

  /// Whether a query may have so many stages, and a stage name so many columns.
  private mutating func isWithinLimits(_ stage: Stage, _ index: Int) -> Bool {
    guard index < Binder.maximumStages else {
      report(.tooLong, at: stage.range, BindingMessages.tooManyStages(Binder.maximumStages))
      return false
    }
    guard stage.columnCount <= Binder.maximumColumns else {
      reportTooManyColumns(stage)
      return false
    }
    return true
  }

  /// Whether a stage may leave so many columns.
  private mutating func isWithinLimits(_ scope: Scope, _ stage: Stage) -> Bool {
    if scope.columns.count > Binder.maximumColumns { reportTooManyColumns(stage) }
    return scope.columns.count <= Binder.maximumColumns
  }

  private mutating func reportTooManyColumns(_ stage: Stage) {
    report(.tooLong, at: stage.range, BindingMessages.tooManyColumns(Binder.maximumColumns))
  }

  /// A query over the rows of another.
  private func query(over inner: BoundQuery) -> BoundQuery {
    BoundQuery(
      source: .query(inner), stages: [], scope: inner.scope, range: inner.range,
      depth: inner.depth + 1)
  }

  private mutating func bindSource(_ source: SourceNode) -> BoundQuery? {
    switch source {
    case .query(let inner):
      return bind(inner).map { query(over: $0) }
    // The parser has said so.
    case .missing: return nil
    case .name(let name):
      let key = caseFolded(name.text)
      if let relation = RelationID(rawValue: key) { return relationQuery(relation, at: name.range) }
      if let known = environment.queries[key] {
        return known.map { query(over: $0) }
      }
      if let command = ForeignWords.commands[key] {
        report(
          .foreignWord, at: name.range, SyntaxMessages.isCommand(name.text),
          suggestion: .same(command))
        return nil
      }
      // A file may define thousands and misspell as many; the latest are the likeliest.
      let names =
        RelationID.allCases.map(\.rawValue) + environment.queryNames.suffix(Binder.comparedNames)
      report(
        .unknownSource, at: name.range, BindingMessages.unknownSource(name.text),
        suggestion: suggestion(for: name.text, among: names, ForeignWords.sources)
          ?? BindingMessages.sources(names))
      return nil
    }
  }

  private func relationQuery(_ id: RelationID, at range: SourceRange) -> BoundQuery {
    let columns = database.schema(of: id).enumerated().map { index, definition in
      ScopeColumn(
        name: definition.name, type: definition.type, slot: index,
        isShown: definition.isDefault, origin: ColumnOrigin(relation: id, index: index))
    }
    return BoundQuery(
      source: .relation(id), stages: [],
      scope: Scope(columns: columns, slotCount: columns.count), range: range)
  }

  /// Whether a name in `in (NAME)` is a source.
  func isSource(_ name: Name) -> Bool {
    let key = caseFolded(name.text)
    return RelationID(rawValue: key) != nil || environment.queries.keys.contains(key)
  }
}
