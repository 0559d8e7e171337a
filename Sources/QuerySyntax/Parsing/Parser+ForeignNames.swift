// Names of several words, as people say them: `nhiệm vụ where …`, `count by lĩnh vực`. No name has
// a space in it here, so that each of them is a mistake whose meaning is known.

extension Parser {
  /// Reports that a source is called by several words, and moves past them.
  ///
  /// - Returns: The name it has here.
  mutating func readForeignSource() -> Name? {
    guard
      let (found, last) = phrase(at: index, { ForeignWords.name($0, among: ForeignWords.sources) })
    else { return nil }
    return readForeign(found, through: last)
  }

  /// The last word of a source that is called by several, or the word itself.
  func lastOfForeignSource(at first: Int) -> Int {
    phrase(at: first) { ForeignWords.name($0, among: ForeignWords.sources) }?.last ?? first
  }

  /// Reports that a column is called by several words, and moves past them.
  ///
  /// - Returns: The name it has here.
  mutating func readForeignColumn() -> Name? {
    guard !isComparedValue,
      let (found, last) = phrase(at: index, { ForeignWords.name($0, among: ForeignWords.columns) })
    else { return nil }
    return readForeign(found, through: last)
  }

  /// Moves past `descending` and its like.
  mutating func readForeignDirection() -> Bool? {
    guard !isMendable, current.word != nil else { return nil }
    let isDirection = { (text: String) in
      ForeignWords.name(text, among: ForeignWords.directions)
    }
    guard
      let (found, last) = phrase(at: index, isDirection)
        ?? current.word.flatMap(isDirection).map({ ($0, index) })
    else { return nil }
    return readForeign(found, through: last, isName: false).text == "desc"
  }

  /// The stage of another language that is here, and the last token of its words.
  func foreignStage() -> (stage: ForeignStage, last: Int)? {
    guard let word = current.word else { return nil }
    if let stage = ForeignWords.stage(for: word) { return (stage, index) }
    return phrase(at: index, ForeignWords.vietnameseStage)
      .map { (stage: $0.found, last: $0.last) }
      ?? ForeignWords.vietnameseStage(word).map { ($0, index) }
  }

  private mutating func readForeign(
    _ found: ForeignName, through last: Int, isName: Bool = true
  ) -> Name {
    let place = range.joined(with: tokens[last].range)
    let words = text(of: place)
    // The last word may be the beginning of a stage: `ma so` of `ma sort id`.
    let isPartial = mayGrowIntoContinuation(at: last)
    report(
      .foreignWord, at: place,
      isName
        ? SyntaxMessages.foreignName(words, found.names)
        : SyntaxMessages.foreignOperator(words, meaning: found.names[0]),
      suggestion: SyntaxMessages.alternatives(found.names), isPartial: isPartial)
    move(to: last + 1)
    return Name(text: found.names[0], range: place)
  }

  /// What several words from a token on mean together, as many of them as mean something.
  private func phrase<Found>(
    at first: Int, _ meaning: (String) -> Found?
  ) -> (found: Found, last: Int)? {
    guard tokens[first].word != nil else { return nil }
    var last = first
    while last < first + ForeignWords.longestName - 1, continuesPhrase(at: last + 1) { last += 1 }
    while last > first {
      let words = text(of: tokens[first].range.joined(with: tokens[last].range))
      if let found = meaning(words) { return (found, last) }
      last -= 1
    }
    return nil
  }

  private func continuesPhrase(at position: Int) -> Bool {
    let token = tokens[position]
    if token.startsLine || token.isReported || token.stageWord != nil { return false }
    if case .number = token.kind { return true }
    return token.word != nil && token.keyword?.continuesExpression != true
  }

  /// Whether a value is here that something is compared with: its words are a text without
  /// quotes.
  private var isComparedValue: Bool {
    guard index > 0 else { return false }
    let previous = tokens[index - 1]
    if previous.sign?.comparison != nil { return true }
    if let word = previous.word { return ForeignWords.comparisons[word.lowercased()] != nil }
    return previous.sign == .openBracket && index > 1 && tokens[index - 2].keyword == .in
  }
}
