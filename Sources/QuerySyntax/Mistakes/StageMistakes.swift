import PlanModel
import PlanText

/// The word of a stage, or what was written in place of it.
struct StageStart {
  var word: StageWord
  var range: SourceRange
  /// Whether it is a mistaken word; then what is left over after the stage is not reported.
  var isGuessed = false
}

// What is written where a stage must begin.

extension Mistake where Meaning == StageStart {
  /// The word of another language for a stage.
  static var foreignStage: Mistake {
    Mistake { reader in
      guard let (foreign, last) = reader.foreignStage(), let stage = foreign.stage,
        !reader.isMendable
      else { return nil }
      let isCount = stage == .count
      let end = reader.tokens[last + 1].keyword == .by && !isCount ? last + 1 : last
      let place = reader.range(from: reader.index, through: end)
      return Finding(
        .foreignWord, at: place,
        SyntaxMessages.foreignStage(reader.text(of: place), remedy: foreign.remedy),
        suggestion: .same(foreign.suggestion ?? stage.rawValue), isPartial: nil, resume: end + 1,
        meaning: StageStart(word: stage, range: place, isGuessed: true))
    }
  }

  /// `whre` and the like.
  static var misspeltStage: Mistake {
    Mistake { reader in
      guard let word = reader.current.word, !reader.isMendable,
        let stage = reader.nearestStage(at: reader.index)
      else { return nil }
      return Finding(
        .unknownStage, at: reader.range, SyntaxMessages.notAStage(word),
        suggestion: SyntaxMessages.writeInstead(stage.rawValue), isPartial: nil,
        resume: reader.index + 1,
        meaning: StageStart(word: stage, range: reader.range, isGuessed: true))
    }
  }
}

extension Mistake where Meaning == Void {
  /// A word of another language for which there is no stage: `group by`, `join`, `và`.
  static var foreignClause: Mistake {
    Mistake { reader in
      guard let (foreign, last) = reader.foreignStage(), foreign.stage == nil, !reader.isMendable
      else { return nil }
      let end = reader.tokens[last + 1].keyword == .by ? last + 1 : last
      let place = reader.range(from: reader.index, through: end)
      let words = reader.text(of: place)
      let keyword = foreign.suggestion.flatMap { Keyword(rawValue: $0) }
      return Finding(
        .foreignWord, at: place,
        keyword.map { SyntaxMessages.foreignOperator(words, meaning: $0.rawValue) }
          ?? SyntaxMessages.foreignStage(words, remedy: foreign.remedy),
        suggestion: foreign.suggestion.map(Message.same), isPartial: nil, resume: end)
    }
  }

  /// A word that begins no stage.
  static func unknownStage(isPiped: Bool) -> Mistake {
    Mistake { reader in
      guard let word = reader.current.word else { return nil }
      if reader.current.startsLine, !isPiped, reader.context.queryBrackets == 0, !reader.isMendable
      {
        return Finding(
          .expected, at: reader.range, SyntaxMessages.expectedSemicolon, suggestion: .same(";"),
          isPartial: nil, resume: reader.index)
      }
      return Finding(
        .unknownStage, at: reader.range, SyntaxMessages.notAStage(word),
        suggestion: reader.remedy(forUnknownStage: word, isPiped: isPiped), isPartial: nil,
        resume: reader.index)
    }
  }

  /// Something other than a word where a stage or the end of the query must be.
  static var misplaced: Mistake {
    Mistake { reader in
      Finding(
        .expected, at: reader.range, SyntaxMessages.cannotStandHere(reader.text(of: reader.range)),
        suggestion: reader.listBeforeComma ?? reader.conditionAfterComma, isPartial: nil,
        resume: reader.index)
    }
  }

  /// A bracket that closes nothing.
  static var strayBracket: Mistake {
    Mistake { reader in
      guard reader.at(.closeBracket) else { return nil }
      return Finding(
        .unbalancedBracket, at: reader.range, SyntaxMessages.strayBracket, isPartial: nil,
        resume: reader.index)
    }
  }

  /// A statement that begins without the semicolon before it.
  static var missingSemicolon: Mistake {
    Mistake { reader in
      let isDeclaration = reader.current.keyword == .let || reader.current.keyword == .param
      guard
        reader.startsStatement(at: reader.index)
          || isDeclaration && reader.isName(at: reader.index + 1)
      else { return nil }
      return Finding(
        .expected, at: reader.range, SyntaxMessages.expectedSemicolon, suggestion: .same(";"),
        isPartial: nil, resume: reader.index)
    }
  }

  /// `sort by area`, after `sort`: the second word is not needed here.
  static var sortBy: Mistake {
    Mistake { reader in
      guard reader.current.keyword == .by, reader.followsWithoutOperator(reader.index + 1) else {
        return nil
      }
      return Finding(
        .foreignWord, at: reader.previousRange.joined(with: reader.range),
        SyntaxMessages.foreignOperator("sort by", meaning: "sort"), suggestion: .same("sort"),
        resume: reader.index + 1)
    }
  }

  /// `take -5`, at the sign.
  static func negativeCount(of stage: StageWord) -> Mistake {
    Mistake { reader in
      guard reader.at(.minus), reader.isNumber(at: reader.index + 1) else { return nil }
      return Finding(
        .badCount, at: reader.range(from: reader.index, through: reader.index + 1),
        SyntaxMessages.expectedCount(stage.rawValue), isPartial: nil, resume: reader.index)
    }
  }
}

extension TokenReader {
  /// `lead in ("SYT", "SNV")` for `lead = "SYT", "SNV"`, where the comma is the current token.
  fileprivate var listBeforeComma: Message? {
    guard at(.comma), index >= 3, tokens[index - 1].isValue, isName(at: index - 3),
      let sign = tokens[index - 2].sign, sign == .equal || sign == .notEqual
    else { return nil }
    var last = index - 1
    while tokens[last + 1].sign == .comma, tokens[last + 2].isValue { last += 2 }
    guard last > index else { return nil }
    let word = sign == .equal ? "in" : "not in"
    let values = text(of: range(from: index - 1, through: last))
    return .same("\(text(of: tokens[index - 3].range)) \(word) (\(values))")
  }

  /// `and` for a comma between two conditions of `where`.
  fileprivate var conditionAfterComma: Message? {
    guard at(.comma), index >= 2, tokens[index - 1].isValue, isName(at: index + 1),
      tokens[index - 2].sign?.comparison != nil
    else { return nil }
    return SyntaxMessages.writeInstead("and")
  }

  fileprivate func remedy(forUnknownStage word: String, isPiped: Bool) -> Message? {
    // After an item of a list it is perhaps the next one.
    if followsItem, !isPiped { return SyntaxMessages.addComma(before: word) }
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
  private var followsItem: Bool {
    guard index >= 2, isName(at: index - 1), tokens[index - 1].stageWord == nil else {
      return false
    }
    let before = tokens[index - 2]
    let listStages: [StageWord] = [.show, .distinct, .sort]
    if let stage = before.stageWord { return listStages.contains(stage) }
    return before.sign == .comma || before.keyword == .by
  }
}
