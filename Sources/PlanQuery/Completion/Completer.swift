import PlanModel
import PlanTables
import PlanText
import QuerySyntax

/// Finds what can be at the cursor.
///
/// The text up to the cursor is looked at from the outside in: which statement and which bracket
/// the cursor is in, which query that bracket holds, which stage of it, and what the tokens between
/// the word of that stage and the cursor leave open. The columns are those of the query up to that
/// stage, which is bound as if it were to run.
struct Completer {
  let database: PlanDatabase
  let environment: Environment
  var cursor: CursorText
  var items: [CompletionItem] = []
  /// The labels in `items`, so that none comes twice.
  var labels: Set<String> = []

  init(database: PlanDatabase, environment: Environment, cursor: CursorText) {
    self.database = database
    self.environment = environment
    self.cursor = cursor
  }

  var tokens: [Token] { cursor.tokens }

  /// The list for the place of the cursor.
  mutating func complete() -> CompletionList {
    let plain = cursor
    for reading in cursor.unquotedValues {
      (cursor, items, labels) = (reading, [], [])
      offerStatement()
      // The words may be a column and what follows it.
      if !items.isEmpty, !isColumnOnly(reading.partial.text) { return list }
    }
    (cursor, items, labels) = (plain, [], [])
    offerStatement()
    let found = list
    return found.items.isEmpty ? completeForeignWords() ?? found : found
  }

  /// The items. The rest of the word at the cursor is replaced too where one of them alone goes on
  /// with it.
  private var list: CompletionList {
    let typed = cursor.partial.text
    var list = CompletionList(range: cursor.partial.range, items: items, typed: typed)
    guard let rest = cursor.restOfWord else { return list }
    let whole = TypedName(typed + rest.text)
    let found = items.filter { whole.fits([$0.label]) }
    guard found.count == 1 else { return list }
    list.items = found
    list.range.end = rest.end
    return list
  }

  private func isColumnOnly(_ text: String) -> Bool {
    guard text.last?.isWhitespace == true, let stage = currentStage() else { return false }
    return stage.scope.column(String(text.split(separator: " ").joined(separator: " "))) != nil
  }

  mutating func offerStatement() {
    guard let first = tokens.first else {
      offerSources()
      offerWord("let", CompletionMessages.namedQuery)
      offerWord("param", CompletionMessages.parameter)
      return
    }
    switch first.keyword {
    case .let where tokens.count == 2, .param where tokens.count == 2:
      offerWord("=", CompletionMessages.equals)
    case .let where tokens.count < 2, .param where tokens.count < 2: return
    case .param:
      guard tokens.count == 3 else { return }
      offerTruths()
    default: offerQuery()
    }
  }

  private mutating func offerQuery() {
    let start = queryStart
    guard start < tokens.count else {
      offerSources()
      if let bracket = frames.last, bracket.kind == .query { offerMembers(of: bracket) }
      return
    }
    if let stage = currentStage() {
      offer(in: stage)
    } else if scope(ofTokens: start..<tokens.count, exactly: true) != nil {
      offerStages()
    }
  }

  /// The values that may be in an open bracket after `in`, which may hold a query as well.
  private mutating func offerMembers(of bracket: Frame) {
    guard bracket.open > 0, tokens[bracket.open - 1].keyword == .in else { return }
    let inner = cursor
    cursor.tokens.removeSubrange(bracket.open...)
    let stage = currentStage()
    let left = stage.flatMap { leftOfMembership(in: $0, before: cursor.tokens.count) }
    cursor = inner
    if let left { offerValues(of: left) }
  }
}

// MARK: Brackets

extension Completer {
  /// An open bracket.
  struct Frame: Equatable {
    enum Kind: Equatable {
      case query
      case members
      case call(String)
      case group
    }

    var kind: Kind
    /// The token that is the bracket.
    var open: Int
  }

  /// Where the query of the statement begins.
  var bodyStart: Int {
    tokens.first?.keyword == .let && tokens.count >= 3 ? 3 : 0
  }

  /// The brackets that are open at the cursor, outermost first.
  var frames: [Frame] {
    var frames: [Frame] = []
    for (position, token) in tokens.enumerated() {
      if token.sign == .openBracket {
        frames.append(Frame(kind: kind(ofBracket: position, in: frames), open: position))
      } else if token.sign == .closeBracket {
        _ = frames.popLast()
      }
    }
    return frames
  }

  /// Where the innermost query begins.
  var queryStart: Int {
    frames.last { $0.kind == .query }.map { $0.open + 1 } ?? bodyStart
  }

  private func kind(ofBracket position: Int, in outer: [Frame]) -> Frame.Kind {
    if position <= bodyStart { return .query }
    if let last = outer.last, last.kind == .query, last.open == position - 1 { return .query }
    let previous = tokens[position - 1]
    if previous.keyword == .in { return holdsQuery(position) ? .query : .members }
    guard let word = previous.word else { return .group }
    let isKnown = AggregateDefinition.named(word) != nil || FunctionDefinition.named(word) != nil
    return isKnown ? .call(caseFolded(word)) : .group
  }

  /// Whether the bracket holds a query; one that holds nothing yet may.
  private func holdsQuery(_ position: Int) -> Bool {
    let next = position + 1
    guard next < tokens.count else { return true }
    if tokens[next].sign == .openBracket { return holdsQuery(next) }
    guard let word = tokens[next].word else { return false }
    let key = caseFolded(word)
    return RelationID(rawValue: key) != nil || environment.queries.keys.contains(key)
  }

  /// The bracket that a closing one closes, or where a bracket is not closed its own position.
  func opening(ofBracketAt position: Int) -> Int {
    var depth = 0
    for index in stride(from: position, through: 0, by: -1) {
      if tokens[index].sign == .closeBracket { depth += 1 }
      if tokens[index].sign == .openBracket { depth -= 1 }
      if depth == 0 { return index }
    }
    return position
  }
}

// MARK: The query and its stage

extension Completer {
  /// The stage in which the cursor is.
  struct CurrentStage {
    var word: StageWord
    /// The columns before the stage.
    var scope: Scope
    /// The first token after the word of the stage.
    var start: Int
  }

  /// Finds the last word that begins a stage: what is before it reads as a query, if only one
  /// with names or values that are not known.
  func currentStage() -> CurrentStage? {
    let start = queryStart
    for position in outerPositions(from: start).reversed() where position > start {
      guard let word = tokens[position].stageWord,
        let scope = scope(ofTokens: start..<position, exactly: false)
      else { continue }
      return CurrentStage(word: word, scope: scope, start: position + 1)
    }
    return nil
  }

  /// The tokens from a position on that are in no bracket that begins after it.
  func outerPositions(from start: Int) -> [Int] {
    var depth = 0
    var result: [Int] = []
    for position in start..<max(start, tokens.count) {
      if tokens[position].sign == .closeBracket { depth = max(0, depth - 1) }
      if depth == 0 { result.append(position) }
      if tokens[position].sign == .openBracket { depth += 1 }
    }
    return result
  }

  /// The columns at the end of a query.
  ///
  /// - Parameters:
  ///   - range: The tokens of the query; a `|` at their end is left out.
  ///   - exactly: Whether a name or value that is not known counts; else a stage with one is
  ///     taken as if it were not there.
  /// - Returns: `nil` where the tokens are no query.
  func scope(ofTokens range: Range<Int>, exactly: Bool) -> Scope? {
    var end = range.upperBound
    if end > range.lowerBound, tokens[end - 1].sign == .pipe { end -= 1 }
    guard end > range.lowerBound, let query = query(ofTokens: range.lowerBound..<end) else {
      return nil
    }
    var binder = Binder(database: database, source: [], environment: environment)
    if exactly { return binder.bind(query)?.scope }
    let source = QueryNode(source: query.source, stages: [], range: query.range)
    guard var bound = binder.bind(source) else { return nil }
    for stage in query.stages { _ = binder.bind(stage, into: &bound) }
    return bound.scope
  }

  private func query(ofTokens range: Range<Int>) -> QueryNode? {
    let parsed = Parser.parse(source: bytes(ofTokens: range))
    guard !parsed.hasErrors, parsed.script.statements.count == 1,
      case .query(let query) = parsed.script.statements[0].kind
    else { return nil }
    return query
  }

  func bytes(ofTokens range: Range<Int>) -> [UInt8] {
    guard let last = range.last else { return [] }
    return Array(cursor.before[tokens[range.lowerBound].range.start..<tokens[last].range.end])
  }
}
