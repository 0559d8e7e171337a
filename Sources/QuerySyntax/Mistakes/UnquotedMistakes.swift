import PlanModel

// What people type as they would say it: text without quotes, numbers with a decimal comma.

extension Mistake where Meaning == Void {
  /// An operand that is several words and was meant as text: `lead = Sở Y tế`.
  ///
  /// - Parameter start: The token with which the operand begins.
  /// - Returns: The mistake, which goes on after the last word.
  static func unquotedOperand(startingAt start: Int) -> Mistake {
    Mistake { reader in
      guard start < reader.index, reader.isUnquotedPart(at: reader.index),
        reader.tokens[start].word != nil,
        (start..<reader.index).allSatisfy({
          reader.tokens[$0].word != nil || reader.isNumber(at: $0) || reader.joinsWords(at: $0)
        }),
        !reader.mayGrowIntoContinuation(at: reader.index)
      else { return nil }
      return unquoted(from: start, through: reader.lastUnquotedWord, in: reader)
    }
  }

  /// The text of `find` without quotes.
  static var unquotedSearch: Mistake {
    Mistake { reader in
      guard reader.current.word != nil, reader.current.stageWord == nil else { return nil }
      return unquoted(from: reader.index, through: reader.lastUnquotedWord, in: reader)
    }
  }

  private static func unquoted(
    from first: Int, through last: Int, in reader: TokenReader
  ) -> Finding {
    let place = reader.range(from: first, through: last)
    return Finding(
      .unquotedText, at: place, SyntaxMessages.unquoted,
      suggestion: .same(Quoting.text(reader.onOneLine(place))), resume: last + 1)
  }

  /// A number after a dot: `id = III.4.b` wants quotes.
  ///
  /// - Parameter base: Where what is before the dot begins.
  /// - Returns: The mistake, which leaves the number as the current token.
  static func unquotedIdentifier(from base: Int) -> Mistake {
    Mistake { reader in
      guard reader.isNumber(at: reader.index) else { return nil }
      var last = reader.index
      while reader.tokens[last + 1].range.start == reader.tokens[last].range.end,
        reader.isIdentifierPart(at: last + 1)
      {
        last += 1
      }
      let place = SourceRange(base, reader.tokens[last].range.end)
      return Finding(
        .unquotedText, at: place, SyntaxMessages.unquoted,
        suggestion: .same(Quoting.text(reader.text(of: place))), resume: reader.index)
    }
  }

  /// `1,5`, with the number as the current token.
  static var decimalComma: Mistake {
    Mistake { reader in
      var last = reader.index
      while reader.tokens[last + 1].sign == .comma, reader.isNumber(at: last + 2),
        reader.tokens[last].range.end == reader.tokens[last + 1].range.start,
        reader.tokens[last + 1].range.end == reader.tokens[last + 2].range.start
      {
        last += 2
      }
      guard last > reader.index else { return nil }
      let place = reader.range(from: reader.index, through: last)
      // The dots of 1.000,5 are between thousands.
      let digits = reader.text(of: place).filter { $0 != "." }
      let isDecimal = last == reader.index + 2
      let number = digits.map { $0 == "," ? "." : $0 }.filter { isDecimal || $0 != "." }
      return Finding(
        .decimalComma, at: place, SyntaxMessages.decimalComma, suggestion: .same(String(number)),
        resume: last + 1)
    }
  }
}

extension TokenReader {
  /// The words from the current one on, as a text in quotes.
  var unquotedText: String {
    Quoting.text(onOneLine(range(from: index, through: lastUnquotedWord)))
  }

  fileprivate func onOneLine(_ place: SourceRange) -> String {
    text(of: place).split(whereSeparator: \.isWhitespace).joined(separator: " ").nfc
  }

  /// The last of the words that are one text with the current one.
  fileprivate var lastUnquotedWord: Int {
    var last = index
    while true {
      if isUnquotedPart(at: last + 1) {
        last += 1
      } else if joinsWords(at: last + 1), isUnquotedPart(at: last + 2) {
        last += 2
      } else {
        return last
      }
    }
  }

  /// Whether a word or number is there that can only be part of a text.
  fileprivate func isUnquotedPart(at position: Int) -> Bool {
    let token = tokens[position]
    if isNumber(at: position) { return true }
    guard let word = token.word, !token.isReported, isLooseWord(at: position) else { return false }
    return ForeignWords.stage(for: word) == nil && !startsStatement(at: position)
      && nearestStage(at: position) == nil
  }

  fileprivate func joinsWords(at position: Int) -> Bool {
    switch tokens[position].sign {
    case .minus, .slash, .dot: return true
    case .comma: return !context.allowsComma
    default: return false
    }
  }

  fileprivate func isIdentifierPart(at position: Int) -> Bool {
    let token = tokens[position]
    return isNumber(at: position) || token.word != nil || token.sign == .dot
      || token.sign == .minus
  }
}
