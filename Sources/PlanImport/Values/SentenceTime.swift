import PlanText

/// The words of a sentence that say when something is done.
struct SentenceTime: Equatable {
  var words: String
  /// Whether it is to be finished then.
  var isDeadline: Bool

  /// Words before a time, and whether they make it a deadline.
  private static let introductions: [(words: String, isDeadline: Bool)] = [
    ("thời gian hoàn thành:", true), ("thời hạn hoàn thành:", true), ("thời hạn:", true),
    ("hoàn thành", true), ("xong", true), ("thời gian thực hiện:", false),
    ("thời gian thực hiện", false), ("thời gian:", false), ("thực hiện", false),
    ("triển khai", false),
  ]

  /// So many letters a time has at most.
  private static let longest = 200
  private static let ends = EndSigns(";.)(,")

  /// The first time in a sentence: `hoàn thành trước ngày 30/6/2026`, `thực hiện thường xuyên`.
  static func first(in text: String) -> SentenceTime? {
    let folded = caseFolded(text)
    guard folded.utf8.count == text.utf8.count else { return nil }
    for introduction in introductions {
      var search = folded[...]
      while let place = search.range(of: introduction.words) {
        search = search[place.upperBound...]
        let start = folded.utf8.distance(from: folded.startIndex, to: place.upperBound)
        let rest = text[text.utf8.index(text.startIndex, offsetBy: start)...]
        guard rest.utf8.first == 0x20 else { continue }
        let head = rest.head(longest)
        let end = ends.firstPlace(in: head)
        // More words without a sign are no time, and would be read again for each introduction.
        guard end < head.endIndex || head.endIndex == rest.endIndex else { continue }
        let words = rest[..<end].trimmed
        if CellHint.isTime(words), !words.isEmpty {
          return SentenceTime(words: words, isDeadline: introduction.isDeadline)
        }
      }
    }
    return nil
  }
}
