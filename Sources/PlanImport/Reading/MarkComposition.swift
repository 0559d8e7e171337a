import PlanText

/// Puts the marks of Vietnamese together with the letters before them.
///
/// `nfc` would do it alone, but takes a second for every ten megabytes of decomposed text. What is
/// put together here is canonically equivalent to what stood there, so that `nfc` afterwards gives
/// what it would have given, and mostly sees at once that nothing is left to do.
enum MarkComposition {
  /// Circumflex, breve, horn, and the five tones.
  private static let marks: [UInt32] = [
    0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323,
  ]
  /// Letters that take marks lie below.
  private static let limit: UInt32 = 0x1F00

  /// The letters made of a letter and a mark, by mark and letter; zero where there is none.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: marks.count * Int(limit))
    var bases = Array("aeiouyAEIOUY".unicodeScalars)
    var next = 0
    while next < bases.count {
      let base = bases[next]
      next += 1
      for (index, mark) in marks.enumerated() {
        guard let mark = Unicode.Scalar(mark) else { continue }
        var pair = String.UnicodeScalarView()
        pair.append(base)
        pair.append(mark)
        let composed = String(pair).nfc.unicodeScalars
        guard composed.count == 1, let letter = composed.first, letter.value < limit else {
          continue
        }
        table[index * Int(limit) + Int(base.value)] = UInt16(letter.value)
        if !bases.contains(letter) { bases.append(letter) }
      }
    }
    return table
  }()

  /// Composes a stretch of a text.
  ///
  /// - Parameter bytes: Valid UTF-8.
  /// - Returns: Equivalent UTF-8.
  static func composed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    table.withUnsafeBufferPointer { table in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      /// Where the last character begins in the result, and its value; no letter where negative.
      var start = -1
      var letter: UInt32 = 0
      var position = 0
      while position < bytes.count {
        let (scalar, length) = scalar(bytes, at: position)
        position += length
        if start >= 0, let mark = index(of: scalar), letter < limit,
          case let whole = table[mark * Int(limit) + Int(letter)], whole != 0
        {
          result.removeSubrange(start...)
          letter = UInt32(whole)
        } else {
          start = result.count
          letter = scalar
        }
        UTF8Text.append(letter, to: &result)
      }
      return result
    }
  }

  @inline(__always)
  private static func index(of scalar: UInt32) -> Int? {
    switch scalar {
    case 0x300: 0
    case 0x301: 1
    case 0x302: 2
    case 0x303: 3
    case 0x306: 4
    case 0x309: 5
    case 0x31B: 6
    case 0x323: 7
    default: nil
    }
  }

  /// The scalar at a position of valid UTF-8, and how many bytes it has.
  @inline(__always)
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (UInt32, Int) {
    let first = bytes[position]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, position + length <= bytes.count else { return (UInt32(first), 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
    return (value, length)
  }
}
