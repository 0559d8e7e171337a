import QuerySyntax

extension Completer {
  /// Offers what can follow in an expression.
  mutating func offerExpression(_ place: Place) {
    let last = tokens.count - 1
    guard last >= place.start else { return offerItemStart(place) }
    if let sign = tokens[last].sign, sign != .closeBracket {
      return offer(behind: sign, place)
    }
    if place.stage.word == .add, place.frame == nil, last == place.start {
      return offerWord("=", CompletionMessages.equals)
    }
    let isFirst = last == place.start
    switch tokens[last].keyword {
    case .and, .or: offerOperands(place) { _ in true }
    case .not where conditionStart(place, before: last + 1) == last + 1:
      offerOperands(place) { _ in true }
    case .not where tokens[last - 1].keyword == .is:
      offerWord("missing", LanguageTopic.brief(of: "is missing"))
    case .not: offerOpening("in (", LanguageTopic.brief(of: "in"))
    case .is where !isFirst:
      offerWord("missing", LanguageTopic.brief(of: "is missing"))
      offerWord("not missing", LanguageTopic.brief(of: "is not missing"))
    case .in where !isFirst: offerBehindIn(place)
    case .covers where !isFirst, .overlaps where !isFirst:
      offerDays(place)
    case .as where !isFirst: return
    case .asc where !isFirst, .desc where !isFirst: offerStagesIfComplete(place)
    default: offerBehindOperand(place)
    }
  }

  private mutating func offer(behind sign: Sign, _ place: Place) {
    let last = tokens.count - 1
    switch sign {
    case .dot: offerFields(place)
    case .star where last == place.start: offerStagesIfComplete(place)
    case .plus, .minus, .star, .slash:
      let start = termStart(place, before: last)
      let left = start < last ? bound(start..<last, place)?.type.element : .number
      offerOperands(place, fitting: CompletionTypes.operand(behind: sign, left))
    case .dots:
      if isPeriod(place, before: last) { return offerDays(place) }
      offerOperands(place) { $0 == .number || $0 == .date }
    case _ where sign.comparison != nil:
      if place.stage.word == .add, place.frame == nil, last == place.start + 1, sign == .equal {
        offerOperands(place) { _ in true }
        return offerTruths()
      }
      let start = conditionStart(place, before: last)
      guard let left = bound(start..<last, place) else { return }
      if sign == .contains || sign == .notContains { return offerTexts(of: left) }
      offerValues(of: left, place)
    default: return
    }
  }

  /// Offers years and what else can stand for days.
  private mutating func offerDays(_ place: Place) {
    offerYears()
    offerOperands(place) { $0 == .date }
    offerFunction(.year)
    offerParameters { $0 == .number || $0 == .range(.number) || $0 == .range(.date) }
  }

  private mutating func offerBehindIn(_ place: Place) {
    offerOpening("(", LanguageTopic.brief(of: "in"))
    if let left = leftOfMembership(in: place.stage, before: tokens.count),
      left.type.element == .date || isYear(left)
    {
      offerYears()
    }
  }

  /// Offers what may follow a whole operand: comparisons, `and`, `as`, `by`, further stages.
  private mutating func offerBehindOperand(_ place: Place) {
    let start = conditionStart(place, before: tokens.count)
    let hasName = (place.start..<tokens.count).contains { tokens[$0].keyword == .as }
    var isCondition = true
    if takesCondition(place), !hasName {
      let isCompared = outerPositions(from: start).contains { isComparison($0, from: start) }
      let type = isCompared ? .truth : bound(start..<tokens.count, place)?.type
      isCondition = type == nil || type == .truth || place.stage.word == .add
      if type == .truth {
        offerWord("and", LanguageTopic.brief(of: "and"))
        offerWord("or", LanguageTopic.brief(of: "or"))
      }
      if let type, !isCompared { offerComparisons(of: type) }
    }
    guard place.frame == nil else { return offerArithmetic(place) }
    offerBehindItem(place, hasName: hasName)
    if !hasName { offerArithmetic(place) }
    if isCondition { offerStagesIfComplete(place) }
  }

  /// Offers the signs that may follow a number, target or date.
  private mutating func offerArithmetic(_ place: Place) {
    let start = termStart(place, before: tokens.count)
    guard start < tokens.count else { return }
    if start > place.start, tokens[start - 1].keyword != nil || tokens[start - 1].sign == .dots {
      // The years after `covers` and the like are alone.
      switch tokens[start - 1].keyword {
      case .and, .or, .not: break
      default: return
      }
    }
    let isLiteral =
      if case .number = tokens[start].kind { start + 1 == tokens.count } else { false }
    if isLiteral, start > place.start, tokens[start - 1].sign?.comparison != nil { return }
    guard let type = bound(start..<tokens.count, place)?.type else { return }
    for sign in CompletionTypes.arithmetic(of: type) {
      offerWord(sign.rawValue, LanguageTopic.brief(of: sign.rawValue))
    }
  }

  /// Offers the words that end an item of a list.
  private mutating func offerBehindItem(_ place: Place, hasName: Bool) {
    switch place.stage.word {
    case .show, .distinct, .summarize, .count:
      if !hasName { offerWord("as", CompletionMessages.as) }
      if !place.isAfterBy, place.stage.word == .summarize {
        offerWord("by", CompletionMessages.by)
      }
    case .sort:
      offerWord("desc", CompletionMessages.descending)
      offerWord("asc", CompletionMessages.ascending)
    default: break
    }
  }

  /// Whether a condition may be here; in lists of columns its signs would only be in the way.
  private func takesCondition(_ place: Place) -> Bool {
    switch place.frame?.kind {
    case .group: return true
    case .call(let name): return name == "if" || name == "possibly"
    case .query, .members: return false
    case nil: break
    }
    switch place.stage.word {
    case .where, .expect, .add: return true
    default: return false
    }
  }
}

// MARK: What is before

extension Completer {
  /// Where the condition begins that ends before a token: after the last `and`, `or` or `not`.
  func conditionStart(_ place: Place, before end: Int) -> Int {
    var start = place.start
    if place.stage.word == .add, place.frame == nil, start + 1 < end,
      tokens[start + 1].sign == .equal
    {
      start += 2
    }
    for position in outerPositions(from: start) where position < end {
      switch tokens[position].keyword {
      case .and, .or: start = position + 1
      case .not where position == start: start = position + 1
      default: continue
      }
    }
    return start
  }

  /// Where the sum or product begins that ends before a token.
  private func termStart(_ place: Place, before end: Int) -> Int {
    let start = conditionStart(place, before: end)
    let comparison = outerPositions(from: start).last { $0 < end && isComparison($0, from: start) }
    return comparison.map { $0 + 1 } ?? start
  }

  private func isComparison(_ position: Int, from start: Int) -> Bool {
    guard position > start else { return false }
    if tokens[position].sign == .dots { return true }
    if tokens[position].sign?.comparison != nil { return true }
    switch tokens[position].keyword {
    case .in, .is, .covers, .overlaps: return true
    default: return false
    }
  }

  /// Whether days or years are compared before the token.
  private func isPeriod(_ place: Place, before end: Int) -> Bool {
    let start = conditionStart(place, before: end)
    let comparison = outerPositions(from: start).first { isComparison($0, from: start) }
    guard let comparison, comparison < end else { return false }
    if tokens[comparison].keyword == .covers || tokens[comparison].keyword == .overlaps {
      return true
    }
    guard let left = bound(start..<comparison, place) else { return false }
    return left.type.element == .date || isYear(left)
  }

  /// Whether a number is a year.
  func isYear(_ expression: BoundExpression) -> Bool {
    if case .call(let function, _) = expression.kind { return function.rawValue == "year" }
    guard let origin = expression.origin else { return false }
    let name = database.schema(of: origin.relation)[origin.index].name
    return name == "year" || name == "milestones"
  }

  /// The expression that some tokens are, with its type.
  func bound(_ range: Range<Int>, _ place: Place) -> BoundExpression? {
    let wrapped = Array("tasks add it = ".utf8) + bytes(ofTokens: range)
    let parsed = Parser.parse(source: wrapped)
    guard !range.isEmpty, !parsed.hasErrors, parsed.script.statements.count == 1,
      case .query(let query) = parsed.script.statements[0].kind, query.stages.count == 1,
      case .add(let items) = query.stages[0].kind, items.count == 1
    else { return nil }
    var binder = Binder(database: database, source: wrapped, environment: environment)
    return binder.bindExpression(
      items[0].expression,
      in: place.isAggregate ? .aggregates(place.stage.scope) : .rows(place.stage.scope))
  }

  /// Offers the fields of what is before the dot at the end.
  private mutating func offerFields(_ place: Place) {
    let dot = tokens.count - 1
    var start = dot
    while start > place.start {
      start -= 1
      if tokens[start].sign == .closeBracket {
        start = opening(ofBracketAt: start)
        if start > place.start, tokens[start - 1].word != nil { start -= 1 }
      }
      guard start - 1 > place.start, tokens[start - 1].sign == .dot else { break }
      start -= 1
    }
    if start < dot, let base = bound(start..<dot, place) { offerFields(of: base) }
  }
}
