import PlanModel

// What people type as they would say it: text without quotes, numbers with a decimal comma.

extension Parser {
  /// Reports an operand that is several words and was meant as text: `lead = Sở Y tế`.
  ///
  /// - Parameter start: The token with which the operand begins.
  /// - Returns: Whether it was so; then the parser follows the last word.
  @inline(never)
  mutating func reportUnquoted(startingAt start: Int) -> Bool {
    guard start < index, isUnquotedPart(at: index), tokens[start].word != nil,
      tokens[start..<index].allSatisfy({ $0.word != nil || isNumber($0) || joinsWords($0) }),
      !mayGrowIntoContinuation(at: index)
    else { return false }
    reportUnquoted(from: start, through: lastUnquotedWord(from: index))
    return true
  }

  /// Reports the words from the current one on.
  mutating func reportUnquoted(through last: Int) {
    reportUnquoted(from: index, through: last)
  }

  private mutating func reportUnquoted(from first: Int, through last: Int) {
    let place = tokens[first].range.joined(with: tokens[last].range)
    report(
      .unquotedText, at: place, SyntaxMessages.unquoted,
      suggestion: .same(Quoting.text(onOneLine(place))), isPartial: false)
    move(to: last + 1)
  }

  /// The words from the current one on, as a text in quotes.
  func unquotedText() -> String {
    Quoting.text(onOneLine(range.joined(with: tokens[lastUnquotedWord()].range)))
  }

  private func onOneLine(_ place: SourceRange) -> String {
    text(of: place).split(whereSeparator: \.isWhitespace).joined(separator: " ").nfc
  }

  /// The last of the words that are one text with the current one.
  func lastUnquotedWord() -> Int { lastUnquotedWord(from: index) }

  private func lastUnquotedWord(from first: Int) -> Int {
    var last = first
    while true {
      if isUnquotedPart(at: last + 1) {
        last += 1
      } else if joinsWords(tokens[last + 1]), isUnquotedPart(at: last + 2) {
        last += 2
      } else {
        return last
      }
    }
  }

  /// Whether a word or number is there that can only be part of a text.
  private func isUnquotedPart(at position: Int) -> Bool {
    let token = tokens[position]
    if isNumber(token) { return true }
    guard let word = token.word, !token.isReported, token.stageWord == nil,
      token.keyword?.continuesExpression != true
    else { return false }
    return ForeignWords.stage(for: word) == nil && !startsStatement(at: position)
      && nearestStage(at: position) == nil
  }

  private func isNumber(_ token: Token) -> Bool {
    if case .number = token.kind { return true }
    return false
  }

  private func joinsWords(_ token: Token) -> Bool {
    switch token.sign {
    case .minus, .slash, .dot: return true
    case .comma: return !context.allowsComma
    default: return false
    }
  }

  func mayGrowIntoContinuation(at position: Int) -> Bool {
    let words = Keyword.allCases.filter(\.continuesExpression).map(\.rawValue)
    return mayGrow(at: position, into: words + StageWord.allCases.map(\.rawValue))
  }

  /// Reports a number after a dot: `id = III.4.b` wants quotes.
  mutating func reportUnquotedNumber(behind base: Expression) {
    let first = base.range.start
    var last = index
    while tokens[last + 1].range.start == tokens[last].range.end, isIdentifierPart(last + 1) {
      last += 1
    }
    let place = SourceRange(first, tokens[last].range.end)
    report(
      .unquotedText, at: place, SyntaxMessages.unquoted,
      suggestion: .same(Quoting.text(text(of: place))), isPartial: false)
  }

  private func isIdentifierPart(_ position: Int) -> Bool {
    let token = tokens[position]
    return isNumber(token) || token.word != nil || token.sign == .dot || token.sign == .minus
  }
}

// MARK: Decimal commas

extension Parser {
  /// Reports `1,5` after the number where a comma can be no part of a list.
  mutating func readDecimalComma() {
    guard !context.allowsComma else { return }
    move(to: index - 1)
    if takeDecimalComma() == nil { advance() }
  }

  /// Reports a number with decimal comma at the current token and moves past it.
  ///
  /// - Returns: Its place, or `nil` where the number has no comma.
  mutating func takeDecimalComma() -> SourceRange? {
    var last = index
    while tokens[last + 1].sign == .comma, isNumber(tokens[last + 2]),
      tokens[last].range.end == tokens[last + 1].range.start,
      tokens[last + 1].range.end == tokens[last + 2].range.start
    {
      last += 2
    }
    guard last > index else { return nil }
    let place = range.joined(with: tokens[last].range)
    // The dots of 1.000,5 are between thousands.
    let digits = text(of: place).filter { $0 != "." }
    let isDecimal = last == index + 2
    report(
      .decimalComma, at: place, SyntaxMessages.decimalComma,
      suggestion: .same(
        String(digits.map { $0 == "," ? "." : $0 }.filter { isDecimal || $0 != "." })),
      isPartial: false)
    move(to: last + 1)
    return place
  }
}
