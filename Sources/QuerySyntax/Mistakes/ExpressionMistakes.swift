import PlanModel

// Comparisons, brackets and calls as other languages have them.

extension Mistake where Meaning == ComparisonOperator {
  /// `= missing` and `= null`, after the sign, which are never what is meant.
  static var comparedWithMissing: Mistake {
    Mistake { reader in
      guard let word = reader.current.word, reader.index > 0,
        ForeignWords.missingWords.contains(word.lowercased()),
        let sign = reader.tokens[reader.index - 1].sign?.comparison,
        sign == .equal || sign == .notEqual
      else { return nil }
      return Finding(
        .comparedWithMissing, at: reader.range(from: reader.index - 1, through: reader.index),
        SyntaxMessages.comparedWithMissing,
        suggestion: .same(sign == .notEqual ? "is not missing" : "is missing"),
        isPartial: reader.range.end == reader.source.count, resume: reader.index + 1, meaning: sign)
    }
  }

  /// `not like` and `not contains`, after `not`.
  static var foreignExclusion: Mistake {
    Mistake { reader in
      guard let word = reader.current.word, ForeignWords.comparisons[word.lowercased()] == "~"
      else {
        return nil
      }
      return Finding(
        .foreignWord, at: reader.range(from: reader.index - 1, through: reader.index),
        SyntaxMessages.foreignOperator("not \(word)", meaning: "!~"), suggestion: .same("!~"),
        resume: reader.index + 1, meaning: .notContains)
    }
  }
}

extension Mistake where Meaning == ComparisonOperator? {
  /// A word of another language in place of a comparison; without an operator where it means `in`.
  static var foreignComparison: Mistake {
    Mistake { reader in
      guard let word = reader.current.word,
        let meaning = ForeignWords.comparisons[word.lowercased()]
      else { return nil }
      return Finding(
        .foreignWord, at: reader.range, SyntaxMessages.foreignOperator(word, meaning: meaning),
        suggestion: .same(meaning), resume: reader.index + 1,
        meaning: ComparisonOperator(rawValue: meaning))
    }
  }
}

extension Mistake where Meaning == Void {
  /// `null` after `is`.
  static var nullAfterIs: Mistake {
    Mistake { reader in
      guard let word = reader.current.word, ForeignWords.missingWords.contains(word.lowercased())
      else { return nil }
      return Finding(
        .foreignWord, at: reader.range, SyntaxMessages.foreignOperator(word, meaning: "missing"),
        suggestion: .same("missing"), resume: reader.index + 1)
    }
  }

  /// A value after `is` or `is not`.
  static var valueAfterIs: Mistake {
    Mistake { reader in
      guard reader.current.isValue else { return nil }
      let isNegated = reader.tokens[reader.index - 1].keyword == .not
      return Finding(
        .expected, at: reader.range, SyntaxMessages.equalsAfterIs,
        suggestion: .same(isNegated ? "!=" : "="), isPartial: nil, resume: reader.index)
    }
  }

  /// `!` in place of `not`.
  static var bangForNot: Mistake {
    Mistake { reader in
      guard reader.at(.bang) else { return nil }
      return Finding(
        .foreignWord, at: reader.range, SyntaxMessages.foreignSign("!", meaning: "not"),
        suggestion: .same("not"), resume: reader.index + 1)
    }
  }

  /// `!` in place of `!=`; at the very end it may become that.
  static var bangForNotEqual: Mistake {
    Mistake { reader in
      guard reader.at(.bang) else { return nil }
      return Finding(
        .foreignWord, at: reader.range, SyntaxMessages.expectedNotEqual, suggestion: .same("!="),
        isPartial: reader.range.end == reader.source.count, resume: reader.index)
    }
  }

  /// A comparison of a comparison, as `1 < x < 5`, at the second sign.
  static func chained(after first: Expression) -> Mistake {
    Mistake { reader in
      var suggestion: Message?
      if case .comparison(let node) = first.kind {
        let (left, right) = (reader.text(of: first.range), reader.text(of: node.right.range))
        suggestion = .same("\(left) and \(right) \(reader.text(of: reader.range)) …")
      }
      return Finding(
        .chainedComparison, at: reader.range, SyntaxMessages.chained, suggestion: suggestion,
        resume: reader.index)
    }
  }

  /// `lead = ("SYT", "SNV")`, at the first comma; reading goes on at the end of the bracket.
  static func severalValues(inBracketAt open: Int) -> Mistake {
    Mistake { reader in
      let end = reader.closing[open]
      guard reader.at(.comma), open > 0, end > reader.index,
        let sign = reader.tokens[open - 1].sign, sign == .equal || sign == .notEqual
      else { return nil }
      let values = reader.text(of: reader.range(from: open, through: end))
      return Finding(
        .expected, at: reader.range(from: open - 1, through: end),
        SyntaxMessages.severalValues(sign.rawValue),
        suggestion: .same((sign == .equal ? "in " : "not in ") + values), resume: end)
    }
  }

  /// A word such as `show` or `by` where an operand must be, with an operand after it: it begins
  /// what comes next, and what is before it lacks something.
  static var wordWithoutOperand: Mistake {
    Mistake { reader in
      let next = reader.index + 1
      guard let word = reader.current.word,
        reader.current.stageWord != nil || reader.current.keyword?.continuesExpression == true,
        reader.followsWithoutOperator(next),
        reader.tokens[next].word.map({ ForeignWords.stage(for: $0) == nil }) ?? true
      else { return nil }
      return Finding(
        .expected, at: reader.range, SyntaxMessages.needsSomething(word), resume: reader.index)
    }
  }

  /// The `(*)` that other languages write after `count`.
  static var starAfterCount: Mistake {
    Mistake { reader in
      let star = reader.index + 1
      guard reader.at(.openBracket), reader.tokens[star].sign == .star else { return nil }
      return countStar(from: reader.index - 1, through: star, in: reader)
    }
  }

  /// The star of `count(*)` in an expression, after the bracket.
  static var starInCount: Mistake {
    Mistake { reader in
      guard reader.at(.star), let name = reader.callee, name.lowercased() == "count" else {
        return nil
      }
      var finding = countStar(from: reader.index - 2, through: reader.index, in: reader)
      finding.resume = reader.index + 1
      return finding
    }
  }

  private static func countStar(
    from first: Int, through star: Int, in reader: TokenReader
  ) -> Finding {
    let last = reader.tokens[star + 1].sign == .closeBracket ? star + 1 : star
    return Finding(
      .foreignWord, at: reader.range(from: first, through: last), SyntaxMessages.countStar,
      suggestion: .same("count"), resume: last + 1)
  }
}

extension TokenReader {
  /// The name before the bracket that was just opened.
  fileprivate var callee: String? {
    guard index >= 2 else { return nil }
    switch tokens[index - 2].kind {
    case .word(let name), .quotedName(let name): return name
    case .text, .number, .date, .parameter, .sign, .command, .unreadable, .end: return nil
    }
  }
}
