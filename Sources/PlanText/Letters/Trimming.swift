extension StringProtocol {
  /// The text without white space at both ends.
  @inlinable
  public var trimmed: String {
    // Nearly all texts begin and end with a letter, a digit or a sign; finding the ends of their
    // characters costs many times as much as looking at the bytes.
    if let found = utf8.withContiguousStorageIfAvailable(Trimming.range), let found {
      if found.count == utf8.count { return String(self) }
      let start = utf8.index(startIndex, offsetBy: found.lowerBound)
      return String(self[start..<utf8.index(start, offsetBy: found.count)])
    }
    let start = drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}

/// White space at the ends of UTF-8.
@usableFromInline
enum Trimming {
  /// What is left of a text without the white space of ASCII at its ends; `nil` where a character
  /// that is there then may be white space too, or part of one.
  @usableFromInline
  static func range(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var start = 0
    var end = bytes.count
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    guard start < end else { return 0..<0 }
    var last = end - 1
    while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    guard isPlain(bytes, at: start), isPlain(bytes, at: last) else { return nil }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Whether a sign of ASCII or a composed Latin letter is at a place (U+00C0 to U+02FF, U+1E00
  /// to U+1EFF): no white space and no mark on what is before.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let first = bytes[place]
    if first < 0x80 { return first > 0x20 }
    if first >= 0xC3, first <= 0xCB { return true }
    return first == 0xE1 && place + 1 < bytes.count && bytes[place + 1] & 0xFC == 0xB8
  }
}
