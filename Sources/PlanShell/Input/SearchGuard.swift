/// Follows the keys of libedit's own search, by Ctrl-S or where the user's settings give Ctrl-R back
/// to it, as far as needed to keep one of them from libedit.
///
/// Ctrl-W adds the next word to the pattern. With an empty pattern libedit 3.1-20221030 takes it from
/// before the line buffer; the pattern is empty again after its last letter was deleted.
struct SearchGuard {
  private static let searches: Set<UInt32> = [0x12, 0x13]
  private static let deletions: Set<UInt32> = [0x08, 0x7F]
  private static let addWord: UInt32 = 0x17

  /// How long the pattern is; nil outside a search.
  private var patternLength: Int?

  /// Takes note of a key.
  ///
  /// - Parameter key: What libedit would be given.
  /// - Returns: Whether libedit may have it.
  mutating func allows(_ key: UInt32) -> Bool {
    if Self.searches.contains(key) {
      patternLength = patternLength ?? 0
      return true
    }
    guard let length = patternLength else { return true }
    if Self.deletions.contains(key) {
      patternLength = max(0, length - 1)
    } else if key == Self.addWord {
      return length > 0
    } else {
      // Any other control character ends the search.
      patternLength = key < 0x20 || (0x80...0x9F).contains(key) ? nil : length + 1
    }
    return true
  }
}
