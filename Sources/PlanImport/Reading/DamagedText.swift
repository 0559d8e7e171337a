import PlanText

/// UTF-8 in which a few bytes are wrong: cut at its end, or put together from two sources.
enum DamagedText {
  /// Of how many characters beyond ASCII one may be damaged. Text in another encoding has next to
  /// none that are whole.
  private static let charactersPerDamage = 4

  /// The text with U+FFFD for what is damaged.
  ///
  /// - Parameter bytes: Bytes that are not valid UTF-8.
  /// - Returns: The text and how much was damaged; `nil` where it is no UTF-8 at all.
  static func repaired(_ bytes: [UInt8]) -> (text: [UInt8], damaged: Int)? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var damaged = 0
    var whole = 0
    bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      while position < bytes.count {
        let length = sequenceLength(bytes, at: position)
        if length == 0 {
          // What is left of a cut character is one damage, not several.
          damaged += 1
          UTF8Text.append(UTF8Text.replacement, to: &text)
          position += 1
          while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
        } else {
          if length > 1 { whole += 1 }
          for offset in 0..<length { text.append(bytes[position + offset]) }
          position += length
        }
      }
    }
    return whole >= charactersPerDamage * damaged ? (text, damaged) : nil
  }

  /// How many bytes the character at a position has; zero where it is none.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    let first = bytes[position]
    if first < 0x80 { return 1 }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, position + length <= bytes.count else { return 0 }
    for offset in 1..<length where bytes[position + offset] & 0xC0 != 0x80 { return 0 }
    // Forms that are too long, halves of pairs and values past the last one.
    let second = bytes[position + 1]
    switch first {
    case 0xE0 where second < 0xA0, 0xED where second >= 0xA0: return 0
    case 0xF0 where second < 0x90, 0xF4 where second >= 0x90: return 0
    default: return length
    }
  }
}
