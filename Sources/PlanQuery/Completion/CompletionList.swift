import PlanModel
import PlanText

/// Something that can be put in at the cursor.
public struct CompletionItem: Equatable, Sendable {
  /// What is put in, quotes and the space after it included.
  public var text: String
  /// What is in a list: the word or value without quotes.
  public var label: String
  /// What it is, in a few words.
  public var help: Message

  /// Makes an item.
  ///
  /// - Parameters:
  ///   - text: What is put in.
  ///   - label: What is in a list.
  ///   - help: What it is.
  public init(text: String, label: String, help: Message) {
    self.text = text
    self.label = label
    self.help = help
  }
}

/// What can be at the cursor.
public struct CompletionList: Equatable, Sendable {
  /// The part of the text that an item replaces; it ends at the cursor or after a closing quote.
  public var range: SourceRange
  /// What can be there, the most likely first.
  public var items: [CompletionItem]
  /// What was typed of the item, without quotes.
  public var typed: String

  /// Makes a list.
  ///
  /// - Parameters:
  ///   - range: The part of the text that an item replaces.
  ///   - items: What can be there.
  ///   - typed: What was typed of the item, without quotes.
  public init(range: SourceRange, items: [CompletionItem], typed: String) {
    self.range = range
    self.items = items
    self.typed = typed
  }

  /// What can be put in without choosing: the only item, or what all begin with. `nil` where that
  /// is nothing, or would lose what was typed.
  public var commonText: String? {
    guard let first = items.first?.text else { return nil }
    if items.count == 1 { return first }
    var common = first[...]
    for item in items.dropFirst() {
      common = common[..<Self.endOfCommonPart(common, item.text)]
    }
    return covers(common.drop { $0 == "\"" || $0 == "'" || $0 == "`" }) ? String(common) : nil
  }

  private static func endOfCommonPart(_ left: Substring, _ right: String) -> String.Index {
    var index = left.startIndex
    for letter in right {
      guard index < left.endIndex, left[index] == letter else { break }
      index = left.index(after: index)
    }
    return index
  }

  /// Whether a beginning of the text is what was typed, but for case and accents.
  private func covers(_ text: Substring) -> Bool {
    guard !text.isEmpty else { return false }
    if caseFolded(String(text)).hasPrefix(caseFolded(typed)) { return true }
    guard let pattern = LoosePattern(typed) else { return false }
    return text.indices.contains { pattern.matchesWhole(LooseText(String(text[...$0]))) }
  }
}
