import PlanModel
import PlanQuery

extension ShellCompletion {
  /// Completes a line of a statement.
  ///
  /// - Parameters:
  ///   - earlier: The lines before it, each with its newline.
  ///   - before: The part of the line before the cursor.
  ///   - behind: The part after it.
  ///   - language: The language of descriptions.
  /// - Returns: What Tab can do; `nil` where nothing can be at the cursor.
  func complete(
    earlier: String, before: String, behind: String, language: Language
  ) -> LineCompletion? {
    let start = Array((earlier + before).utf8)
    let source = start + Array(behind.utf8)
    let list = completions(in: source, at: start.count)
    // Lines that were entered already cannot be changed any more.
    guard !list.items.isEmpty, list.range.start >= earlier.utf8.count else { return nil }
    let replaced = source[list.range.start..<start.count]
    let following = source[start.count..<max(start.count, list.range.end)]
    let items = list.items
    return LineCompletion(
      replacedBefore: ShellCompletion.scalars(replaced),
      replacedBehind: ShellCompletion.scalars(following),
      text: addition(list, to: replaced + following),
      list: { columns, rows in
        CompletionListing.draw(items, width: columns, height: rows, language: language)
      })
  }

  /// What is put in; a word that is whole already only gets its space.
  private func addition(_ list: CompletionList, to typed: ArraySlice<UInt8>) -> String? {
    guard let text = list.commonText else { return nil }
    let isWhole = text.utf8.elementsEqual(typed)
    if isWhole, list.items.count == 1, !text.hasSuffix(" "), !text.hasSuffix("/") {
      return text + " "
    }
    return isWhole ? nil : text
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.count
  }
}
