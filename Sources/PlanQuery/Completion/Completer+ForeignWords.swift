import PlanModel
import QuerySyntax

extension Completer {
  /// The fewest letters that are looked for among words that are not of the language.
  private static let fewestLetters = 3

  /// The items of the place whose names here are what was typed in other words: `lead` for
  /// `chủ trì`. Asked only where nothing begins as what was typed.
  mutating func completeForeignWords() -> CompletionList? {
    guard cursor.partial.quote == .none, !cursor.partial.text.isEmpty else { return nil }
    let typed = cursor
    defer { cursor = typed }
    var count = min(ForeignWords.longestName - 1, typed.tokens.count)
    while count >= 0 {
      let words = typed.tokens.suffix(count)
      if words.allSatisfy({ $0.word != nil && $0.stageWord == nil }),
        let list = foreignItems(typed, joining: count)
      {
        return list
      }
      count -= 1
    }
    return nil
  }

  /// The items that the last words mean together.
  private mutating func foreignItems(_ typed: CursorText, joining count: Int) -> CompletionList? {
    let start =
      count == 0
      ? typed.partial.range.start
      : typed.tokens.suffix(count)[
        typed.tokens.count - count
      ].range.start
    let end = typed.before.count
    let text = String(decoding: typed.before[start..<end], as: UTF8.self).nfc
    let meanings = Completer.meanings(of: text)
    guard !meanings.isEmpty else { return nil }
    cursor = typed
    cursor.tokens.removeLast(count)
    cursor.partial = PartialWord(range: SourceRange(end, end), text: "")
    (items, labels) = ([], [])
    offerStatement()
    let found = meanings.flatMap { meaning in
      items.filter { $0.label == meaning.name }.map { item in
        CompletionItem(
          text: item.text, label: item.label,
          help: CompletionMessages.foreignWord(meaning.words, item.help))
      }
    }
    guard !found.isEmpty else { return nil }
    return CompletionList(range: SourceRange(start, end), items: found, typed: text)
  }

  /// The names of sources, columns and stages that are called so, each with the whole words.
  private static func meanings(of text: String) -> [(name: String, words: String)] {
    guard text.count >= fewestLetters else { return [] }
    let typed = TypedName(text)
    var found: [(name: String, words: String)] = []
    func add(_ names: [String], _ words: [String]) {
      guard let word = words.first(where: { typed.looselyBegins([$0]) }) else { return }
      for name in names where !found.contains(where: { $0.name == name }) {
        found.append((name, word))
      }
    }
    for entry in ForeignWords.sources + ForeignWords.columns { add(entry.names, entry.words) }
    for stage in ForeignWords.vietnameseStages {
      if let name = stage.stage?.rawValue { add([name], stage.words) }
    }
    return found
  }
}
