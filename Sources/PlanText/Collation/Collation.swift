/// The place of a text in Vietnamese order; texts are sorted by comparing their keys.
///
/// Decided by, in this order: letters in the order of the alphabet (a ă â b c d đ e ê …), case
/// ignored, numbers inside the text by their value; tones (none, huyền, hỏi, ngã, sắc, nặng), from
/// the first vowel cluster to the last; other marks; code points. Spaces come before other
/// signs, these before digits, digits before letters, other scripts last. Two keys are equal
/// exactly when `caseFolded` of the texts is.
///
///     CollationKey("5.2") < CollationKey("5.10")
///     CollationKey("dân") < CollationKey("đan")
///     CollationKey("má") < CollationKey("mạ")
public struct CollationKey: Comparable, Hashable, Sendable {
  /// The first eight bytes, which settle most comparisons without a look at the rest.
  private let prefix: UInt64
  /// The levels one after the other, each ended by a zero byte, the folded text last.
  private let bytes: [UInt8]

  /// Makes the key of a text.
  public init(_ text: String) {
    var builder = CollationKeyBuilder()
    builder.append(levelsOfFolded: caseFolded(text))
    bytes = builder.bytes
    var prefix: UInt64 = 0
    for position in 0..<8 {
      prefix = prefix << 8 | (position < bytes.count ? UInt64(bytes[position]) : 0)
    }
    self.prefix = prefix
  }

  /// Whether the text of one key comes before that of another.
  public static func < (left: CollationKey, right: CollationKey) -> Bool {
    if left.prefix != right.prefix { return left.prefix < right.prefix }
    return left.bytes.withUnsafeBufferPointer { leftBytes in
      right.bytes.withUnsafeBufferPointer { rightBytes in
        for position in 0..<min(leftBytes.count, rightBytes.count)
        where leftBytes[position] != rightBytes[position] {
          return leftBytes[position] < rightBytes[position]
        }
        return leftBytes.count < rightBytes.count
      }
    }
  }
}

/// Compares two texts in Vietnamese order: negative, zero or positive as `left` comes before
/// `right`, is equal to it but for case, or comes after it.
///
///     compareVietnamese("hoa", "hòa")  // negative
///     compareVietnamese("HÒA", "hòa")  // zero
///
/// To sort many texts make a `CollationKey` of each once.
public func compareVietnamese(_ left: String, _ right: String) -> Int {
  let leftKey = CollationKey(left)
  let rightKey = CollationKey(right)
  return leftKey == rightKey ? 0 : leftKey < rightKey ? -1 : 1
}
