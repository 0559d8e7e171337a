import PlanModel
import PlanText

extension Parser {
  /// Reads stages to the end of the query.
  mutating func parseStages(into stages: inout [Stage]) throws(SyntaxFailure) {
    let outer = context
    while let start = nextStage() {
      do {
        stages.append(try parseStage(start))
        if start.isGuessed, !reader.resemblesStage(at: index) { skip() }
      } catch {
        guard error == .reported else { throw error }
        context = outer
        skip()
      }
    }
  }

  private mutating func parseStage(_ start: StageStart) throws(SyntaxFailure) -> Stage {
    let outer = context
    let kind = try parseStageKind(start.word)
    context = outer
    return Stage(
      kind: kind, keyword: start.range, range: start.range.joined(with: previousRange))
  }

  ///     Stage ::= Where | Find | Show | Add | Summarize | Count | Sort | Take | Skip | Distinct
  ///             | Expand | Expect
  ///     Where ::= 'where' Expression
  ///     Show ::= 'show' ShowItem ( ',' ShowItem )*
  ///     Add ::= 'add' AddItem ( ',' AddItem )*
  ///     Summarize ::= 'summarize' NamedItem ( ',' NamedItem )* Keys?
  ///     Count ::= 'count' Keys?
  ///     Sort ::= 'sort' SortItem ( ',' SortItem )*
  ///     Distinct ::= 'distinct' ShowItem ( ',' ShowItem )*
  ///     Expand ::= 'expand' Name
  ///     Expect ::= 'expect' Expression
  private mutating func parseStageKind(_ word: StageWord) throws(SyntaxFailure) -> Stage.Kind {
    context.allowsComma = word.hasItems
    switch word {
    case .where: return .where(try parseExpression(.or))
    case .expect: return .expect(try parseExpression(.or))
    case .find: return .find(try parseFindText())
    case .take: return .take(try parseCount(word))
    case .skip: return .skip(try parseCount(word))
    case .expand:
      if isBeforeLooseWord, let name = take(.foreignColumn) { return .expand(name) }
      return .expand(try parseName(SyntaxMessages.expectedColumn))
    case .show: return .show(try parseShowItems())
    case .distinct: return .distinct(try parseShowItems())
    case .add: return .add(try parseAddItems())
    case .sort: return .sort(try parseSortItems())
    case .count:
      _ = take(.starAfterCount)
      return .count(keys: try parseKeys())
    case .summarize:
      let aggregates = try parseNamedItems()
      return .summarize(aggregates: aggregates, keys: try parseKeys())
    }
  }
}

extension StageWord {
  /// Whether a list of items follows, parted by commas.
  fileprivate var hasItems: Bool {
    switch self {
    case .show, .add, .summarize, .count, .sort, .distinct: true
    case .where, .find, .take, .skip, .expand, .expect: false
    }
  }
}

// MARK: Where a stage begins

extension Parser {
  /// Finds the next stage and moves past its word.
  ///
  /// - Returns: `nil` at the end of the query.
  private mutating func nextStage() -> StageStart? {
    while true {
      let isPiped = take(.pipe)
      if atStage(), let word = current.stageWord {
        let place = range
        advance()
        return StageStart(word: word, range: place)
      }
      if !isPiped, endsQuery { return nil }
      if !isPiped, take(.missingSemicolon) != nil { return nil }
      if let start = guessStage(isPiped: isPiped) { return start }
    }
  }

  private var endsQuery: Bool {
    tokens[index].endsStatement || at(.closeBracket) && context.queryBrackets > 0
  }

  /// Reports what is in the place of a stage, and skips it where it cannot be guessed.
  private mutating func guessStage(isPiped: Bool) -> StageStart? {
    if at(.closeBracket), context.queryBrackets == 0 {
      _ = take(.strayBracket)
      advance()
    } else if let start = take(.foreignStage) {
      return start
    } else if take(.foreignClause) == nil {
      if let start = take(.misspeltStage) { return start }
      reportUnknownStage(isPiped: isPiped)
    }
    skip()
    return nil
  }

  private mutating func reportUnknownStage(isPiped: Bool) {
    if take(.unknownStage(isPiped: isPiped)) != nil { return }
    if isPiped { return report(.expected, SyntaxMessages.expectedStage) }
    _ = take(.misplaced)
  }
}

// MARK: Arguments that are no expressions

extension Parser {
  ///     Find ::= 'find' ( Text | ParameterName )
  private mutating func parseFindText() throws(SyntaxFailure) -> StringLiteral {
    let place = range
    switch current.kind {
    case .text(let text):
      advance()
      return .literal(text, place)
    case .parameter(let name):
      advance()
      return .parameter(Name(text: name, range: place))
    case .word:
      if take(.unquotedSearch) != nil { throw .reported }
    case .quotedName, .number, .date, .sign, .command, .unreadable, .end: break
    }
    throw fail(.expected, SyntaxMessages.expectedFindText)
  }

  ///     Take ::= 'take' ( WholeNumber | ParameterName )
  ///     Skip ::= 'skip' ( WholeNumber | ParameterName )
  private mutating func parseCount(_ word: StageWord) throws(SyntaxFailure) -> CountArgument {
    let place = range
    if case .parameter(let name) = current.kind {
      advance()
      return .parameter(Name(text: name, range: place))
    }
    let message = SyntaxMessages.expectedCount(word.rawValue)
    if take(.negativeCount(of: word)) != nil { throw .reported }
    guard case .number(let number) = current.kind else { throw fail(.badCount, message) }
    if take(.decimalComma) != nil { throw .reported }
    guard number.scale == 0, let count = number.wholeValue else { throw fail(.badCount, message) }
    advance()
    return .number(count, place)
  }
}
