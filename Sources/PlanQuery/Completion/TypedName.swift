import PlanText

/// What was typed of a name, prepared once to be held against many names.
struct TypedName {
  private let text: String
  private let folded: String
  private let whole: LoosePattern?
  /// The same from the beginning of a word on.
  private let word: LoosePattern?

  init(_ typed: String) {
    text = typed
    folded = caseFolded(typed)
    whole = LoosePattern(typed)
    word = LoosePattern(" " + typed)
  }

  /// Whether one of the names begins with what was typed, but for case.
  func begins(_ names: [String]) -> Bool {
    text.isEmpty || names.contains { caseFolded($0).hasPrefix(folded) }
  }

  /// Whether one of the names begins with what was typed, without accents and case.
  func looselyBegins(_ names: [String]) -> Bool {
    if begins(names) { return true }
    guard let whole else { return false }
    return names.contains { whole.matchesWhole(LooseText(String($0.prefix(text.count)))) }
  }

  /// Whether what was typed is one of the names, from the beginning of one of its words on,
  /// without accents and case.
  func fits(_ names: [String]) -> Bool {
    if begins(names) { return true }
    guard let whole, let word else { return false }
    return names.contains { name in
      let text = LooseText(name)
      return word.isContained(in: text) || whole.matchesWhole(text)
    }
  }

  /// The values that fit, or one alone where what was typed is its whole name and is only
  /// within the names of the others.
  func preferred(_ values: [CompletionValue]) -> [CompletionValue] {
    guard values.count > 1, let whole else { return values }
    let beginning = values.filter { looselyBegins($0.names) }
    guard beginning.count == 1,
      beginning[0].names.contains(where: { whole.matchesWhole(LooseText($0)) })
    else { return values }
    return beginning
  }

  /// Whether one of the names is what was typed with its commas and brackets: the parts between
  /// them whole, but for the last, which may be going on.
  func fitsPieces(of names: [String]) -> Bool {
    let typed = TypedName.pieces(of: text)
    guard let last = typed.last else { return false }
    let end = TypedName(last)
    let patterns = typed.dropLast().map { LoosePattern($0) }
    return names.contains { name in
      let pieces = TypedName.pieces(of: name)
      guard pieces.count >= typed.count, end.fits([pieces[typed.count - 1]]) else { return false }
      return zip(patterns, pieces).allSatisfy { pattern, piece in
        pattern?.matchesWhole(LooseText(piece)) ?? piece.isEmpty
      }
    }
  }

  private static func pieces(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "(" || $0 == ")" }
      .map(\.trimmed)
  }
}
