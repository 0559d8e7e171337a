import PlanModel
import PlanText

/// The word of a stage, or what was written in place of it.
struct StageStart {
  var word: StageWord
  var range: SourceRange
  /// Whether it is a mistaken word; then what is left over after the stage is not reported.
  var isGuessed = false
}

extension Parser {
  /// Reads stages to the end of the query.
  mutating func parseStages(into stages: inout [Stage]) throws(SyntaxFailure) {
    let outer = context
    while let start = nextStage() {
      do {
        stages.append(try parseStage(start))
        if start.isGuessed, !resemblesStage(at: index) { skip() }
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
      if let name = readForeignColumn() { return .expand(name) }
      return .expand(try parseName(SyntaxMessages.expectedColumn))
    case .show: return .show(try parseShowItems())
    case .distinct: return .distinct(try parseShowItems())
    case .add: return .add(try parseAddItems())
    case .sort: return .sort(try parseSortItems())
    case .count:
      skipCountStar()
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
      if reportMissingSemicolon(isPiped: isPiped) { return nil }
      if let start = guessStage(isPiped: isPiped) { return start }
    }
  }

  private var endsQuery: Bool {
    tokens[index].endsStatement || at(.closeBracket) && context.queryBrackets > 0
  }

  /// Reports what is in the place of a stage, and skips it where it cannot be guessed.
  private mutating func guessStage(isPiped: Bool) -> StageStart? {
    if at(.closeBracket), context.queryBrackets == 0 {
      report(.unbalancedBracket, SyntaxMessages.strayBracket)
      advance()
    } else if let word = current.word {
      if let (foreign, last) = foreignStage(), !isMendable {
        let place = reportForeignStage(foreign, through: last)
        if let stage = foreign.stage { return start(stage, at: place) }
      } else if let start = readMisspeltStage(word) {
        return start
      } else {
        reportUnknownStage(word, isPiped: isPiped)
      }
    } else if isPiped {
      report(.expected, SyntaxMessages.expectedStage)
    } else {
      report(
        .expected, SyntaxMessages.cannotStandHere(text(of: range)),
        suggestion: at(.comma) ? listBehindComparison ?? conditionBehindComma : nil)
    }
    skip()
    return nil
  }

  /// `lead in ("SYT", "SNV")` for `lead = "SYT", "SNV"`, where the comma is the current token.
  private var listBehindComparison: Message? {
    guard index >= 3, tokens[index - 1].isValue, isName(at: index - 3),
      let sign = tokens[index - 2].sign, sign == .equal || sign == .notEqual
    else { return nil }
    var last = index - 1
    while tokens[last + 1].sign == .comma, tokens[last + 2].isValue { last += 2 }
    guard last > index else { return nil }
    let word = sign == .equal ? "in" : "not in"
    let values = text(of: tokens[index - 1].range.joined(with: tokens[last].range))
    return .same("\(text(of: tokens[index - 3].range)) \(word) (\(values))")
  }

  /// `and` for a comma between two conditions of `where`.
  private var conditionBehindComma: Message? {
    guard index >= 2, tokens[index - 1].isValue, isName(at: index + 1),
      tokens[index - 2].sign?.comparison != nil
    else { return nil }
    return SyntaxMessages.writeInstead("and")
  }

  private mutating func reportUnknownStage(_ word: String, isPiped: Bool) {
    if current.startsLine, !isPiped, context.queryBrackets == 0, !isMendable {
      report(.expected, SyntaxMessages.expectedSemicolon, suggestion: .same(";"))
    } else {
      report(
        .unknownStage, SyntaxMessages.notAStage(word),
        suggestion: remedy(forUnknownStage: word, isPiped: isPiped))
    }
  }

  private func remedy(forUnknownStage word: String, isPiped: Bool) -> Message? {
    // After an item of a list it is perhaps the next one.
    if isBehindItem, !isPiped { return SyntaxMessages.addComma(before: word) }
    if callables.aggregates.contains(caseFolded(word)) {
      return tokens[index + 1].sign == .openBracket ? .same("summarize \(word)(…)") : nil
    }
    if index > 0, let before = tokens[index - 1].word,
      callables.functions.contains(caseFolded(before)), !isPiped
    {
      return .same("\(before)(\(word) …)")
    }
    // A name right after the source begins what was meant as a condition.
    return isPiped || index == 1 ? SyntaxMessages.beginWithWhere(word) : nil
  }

  /// Whether the token before is a column of `show` and its like.
  private var isBehindItem: Bool {
    guard index >= 2, isName(at: index - 1), tokens[index - 1].stageWord == nil else {
      return false
    }
    let before = tokens[index - 2]
    let listStages: [StageWord] = [.show, .distinct, .sort]
    if let stage = before.stageWord { return listStages.contains(stage) }
    return before.sign == .comma || before.keyword == .by
  }

  /// Reports that a statement begins here without the semicolon before it.
  private mutating func reportMissingSemicolon(isPiped: Bool) -> Bool {
    let isDeclaration = current.keyword == .let || current.keyword == .param
    guard !isPiped, startsStatement(at: index) || isDeclaration && isName(at: index + 1) else {
      return false
    }
    report(.expected, SyntaxMessages.expectedSemicolon, suggestion: .same(";"))
    return true
  }

  private mutating func readMisspeltStage(_ word: String) -> StageStart? {
    guard !isMendable, let stage = nearestStage(at: index) else { return nil }
    report(
      .unknownStage, SyntaxMessages.notAStage(word),
      suggestion: SyntaxMessages.writeInstead(stage.rawValue))
    return start(stage, at: range)
  }

  /// Reports a word of another language and is on the last of its words then.
  private mutating func reportForeignStage(
    _ foreign: ForeignStage, through last: Int
  ) -> SourceRange {
    let isCount = foreign.stage == .count
    let end = tokens[last + 1].keyword == .by && !isCount ? last + 1 : last
    let place = range.joined(with: tokens[end].range)
    let operation = foreign.suggestion.flatMap { Keyword(rawValue: $0) }?.rawValue
    report(
      .foreignWord, at: place,
      operation.map { SyntaxMessages.foreignOperator(text(of: place), meaning: $0) }
        ?? SyntaxMessages.foreignStage(text(of: place), remedy: foreign.remedy),
      suggestion: (foreign.suggestion ?? foreign.stage?.rawValue).map(Message.same))
    move(to: end)
    return place
  }

  private mutating func start(_ stage: StageWord, at place: SourceRange) -> StageStart {
    advance()
    return StageStart(word: stage, range: place, isGuessed: true)
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
      guard current.stageWord == nil else { break }
      reportUnquoted(through: lastUnquotedWord())
      throw .reported
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
    if at(.minus), case .number = tokens[index + 1].kind {
      let whole = place.joined(with: tokens[index + 1].range)
      throw fail(.badCount, at: whole, message)
    }
    guard case .number(let number) = current.kind else { throw fail(.badCount, message) }
    if takeDecimalComma() != nil { throw .reported }
    guard number.scale == 0, let count = number.wholeValue else { throw fail(.badCount, message) }
    advance()
    return .number(count, place)
  }
}
