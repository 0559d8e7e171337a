// Stand in for the standard library's functions of the same names in this module: those compare
// character by character unless they know that both texts are in NFC, which they know of next to
// none. Texts are in NFC here, so that equal characters have equal bytes; where characters could be
// made of several scalars, the library is asked.

extension String {
  /// Whether it begins with some words.
  func hasPrefix(_ words: String) -> Bool { ByteEnds.begins(self, with: words) }

  /// Whether it ends with some words.
  func hasSuffix(_ words: String) -> Bool { ByteEnds.ends(self, with: words) }
}

extension Substring {
  /// Whether it begins with some words.
  func hasPrefix(_ words: String) -> Bool { ByteEnds.begins(self, with: words) }

  /// Whether it ends with some words.
  func hasSuffix(_ words: String) -> Bool { ByteEnds.ends(self, with: words) }
}

/// Comparison of the ends of texts by their bytes.
enum ByteEnds {
  @inline(__always)
  static func begins(_ text: some StringProtocol, with words: String) -> Bool {
    let found = text.utf8.withContiguousStorageIfAvailable { text in
      words.utf8.withContiguousStorageIfAvailable { isPrefix($0, of: text) }
    }
    return found.flatMap { $0 }.flatMap { $0 } ?? text.starts(with: words)
  }

  @inline(__always)
  static func ends(_ text: some StringProtocol, with words: String) -> Bool {
    let found = text.utf8.withContiguousStorageIfAvailable { text in
      words.utf8.withContiguousStorageIfAvailable { isSuffix($0, of: text) }
    }
    return found.flatMap { $0 }.flatMap { $0 }
      ?? text.reversed().starts(with: words.reversed())
  }

  /// Whether some bytes begin a text; `nil` where the character at their end may go on.
  private static func isPrefix(
    _ words: UnsafeBufferPointer<UInt8>, of text: UnsafeBufferPointer<UInt8>
  ) -> Bool? {
    guard words.count <= text.count else { return false }
    for place in words.indices where text[place] != words[place] { return false }
    if words.isEmpty || words.count == text.count { return true }
    return ByteSearch.isPlain(text, at: words.count) ? true : nil
  }

  /// Whether some bytes end a text; `nil` where the character at their start may begin before.
  private static func isSuffix(
    _ words: UnsafeBufferPointer<UInt8>, of text: UnsafeBufferPointer<UInt8>
  ) -> Bool? {
    guard words.count <= text.count else { return false }
    let start = text.count - words.count
    for place in words.indices where text[start + place] != words[place] { return false }
    if words.isEmpty || start == 0 { return true }
    return ByteSearch.isPlain(text, at: start) ? true : nil
  }
}
