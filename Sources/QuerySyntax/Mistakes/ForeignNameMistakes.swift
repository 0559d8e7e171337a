import PlanModel

// Names of several words, as people say them: `nhiệm vụ where …`, `count by lĩnh vực`. No name has
// a space in it here, so that each of them is a mistake whose meaning is known.

extension Mistake where Meaning == Name {
  /// A source that is called by several words.
  static var foreignSource: Mistake {
    Mistake { reader in
      guard let (name, last) = reader.phrase(at: reader.index, among: ForeignWords.sources) else {
        return nil
      }
      return foreignName(name, through: last, in: reader)
    }
  }

  /// A column that is called by several words.
  static var foreignColumn: Mistake {
    Mistake { reader in
      guard let (name, last) = reader.phrase(at: reader.index, among: ForeignWords.columns),
        !reader.isComparedValue
      else { return nil }
      return foreignName(name, through: last, in: reader)
    }
  }

  private static func foreignName(
    _ name: ForeignName, through last: Int, in reader: TokenReader
  ) -> Finding {
    let place = reader.range(from: reader.index, through: last)
    return Finding(
      .foreignWord, at: place, SyntaxMessages.foreignName(reader.text(of: place), name.names),
      suggestion: SyntaxMessages.alternatives(name.names),
      // The last word may be the beginning of a stage: `ma so` of `ma sort id`.
      isPartial: reader.mayGrowIntoContinuation(at: last), resume: last + 1,
      meaning: Name(text: name.names[0], range: place))
  }
}

extension Mistake where Meaning == SortDirection {
  /// `descending` and its like after a column of `sort`.
  static var foreignDirection: Mistake {
    Mistake { reader in
      guard let word = reader.current.word, !reader.isMendable else { return nil }
      let directions = ForeignWords.directions
      guard
        let (found, last) = reader.phrase(at: reader.index, among: directions)
          ?? ForeignWords.name(word, among: directions).map({ ($0, reader.index) }),
        let direction = SortDirection(rawValue: found.names[0])
      else { return nil }
      let place = reader.range(from: reader.index, through: last)
      return Finding(
        .foreignWord, at: place,
        SyntaxMessages.foreignOperator(reader.text(of: place), meaning: direction.rawValue),
        suggestion: SyntaxMessages.alternatives(found.names),
        isPartial: reader.mayGrowIntoContinuation(at: last), resume: last + 1, meaning: direction)
    }
  }
}

/// The word after a column of `sort`.
enum SortDirection: String {
  case asc
  case desc
}

extension TokenReader {
  /// The last word of a source that is called by several, or the word itself.
  func lastOfForeignSource(at first: Int) -> Int {
    phrase(at: first, among: ForeignWords.sources)?.last ?? first
  }

  /// The stage of another language at the current token, and the last token of its words.
  func foreignStage() -> (stage: ForeignStage, last: Int)? {
    guard let word = current.word else { return nil }
    if let stage = ForeignWords.stage(for: word) { return (stage, index) }
    return phrase(at: index, ForeignWords.vietnameseStage)
      .map { (stage: $0.found, last: $0.last) }
      ?? ForeignWords.vietnameseStage(word).map { ($0, index) }
  }

  fileprivate func phrase(at first: Int, among names: [ForeignName]) -> (ForeignName, last: Int)? {
    phrase(at: first) { ForeignWords.name($0, among: names) }
  }

  /// What several words from a token on mean together, as many of them as mean something.
  private func phrase<Found>(
    at first: Int, _ meaning: (String) -> Found?
  ) -> (found: Found, last: Int)? {
    guard tokens[first].word != nil else { return nil }
    var last = first
    while last < first + ForeignWords.longestName - 1, continuesPhrase(at: last + 1) { last += 1 }
    while last > first {
      if let found = meaning(text(of: range(from: first, through: last))) { return (found, last) }
      last -= 1
    }
    return nil
  }

  /// Whether the current token is a value that something is compared with: its words are a text
  /// without quotes.
  fileprivate var isComparedValue: Bool {
    guard index > 0 else { return false }
    let previous = tokens[index - 1]
    if previous.sign?.comparison != nil { return true }
    if let word = previous.word { return ForeignWords.comparisons[word.lowercased()] != nil }
    return previous.sign == .openBracket && index > 1 && tokens[index - 2].keyword == .in
  }
}
