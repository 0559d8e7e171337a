/// UTF-8 as bytes.
public enum UTF8Text {
  /// U+FFFD, which stands for what cannot be read.
  public static let replacement: UInt32 = 0xFFFD

  /// Adds the bytes of a scalar value. Inlined where it is used: decoding a document asks for it
  /// for every letter.
  ///
  /// - Parameters:
  ///   - scalar: A Unicode scalar value.
  ///   - bytes: Where its bytes are added.
  @inlinable
  public static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: scalar >> shift & 0x3F | 0x80)
    }
    switch scalar {
    case 0..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: scalar >> 6 | 0xC0))
      bytes.append(tail(0))
    case 0x800..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: scalar >> 12 | 0xE0))
      bytes.append(tail(6))
      bytes.append(tail(0))
    default:
      bytes.append(UInt8(truncatingIfNeeded: scalar >> 18 | 0xF0))
      bytes.append(tail(12))
      bytes.append(tail(6))
      bytes.append(tail(0))
    }
  }
}
