/// Strings of JSON (RFC 8259).
package enum JSONString {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// A text in quotes.
  package static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return bytes
  }

  /// Adds a text in quotes.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let isDone = text.utf8.withContiguousStorageIfAvailable { plain in
      guard !plain.contains(where: needsEscape) else { return false }
      bytes.append(contentsOf: plain)
      return true
    }
    if isDone != true {
      for byte in text.utf8 {
        if needsEscape(byte) {
          append(escaped: UInt32(byte), to: &bytes)
        } else {
          bytes.append(byte)
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a text in quotes in which further scalars are escaped, such as those that would steer a
  /// terminal.
  package static func append(
    _ text: String, to bytes: inout [UInt8], alsoEscaping isUnsafe: (Unicode.Scalar) -> Bool
  ) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      if scalar.isASCII && needsEscape(UInt8(scalar.value)) {
        append(escaped: scalar.value, to: &bytes)
      } else if isUnsafe(scalar) {
        for unit in String(scalar).utf16 { append(escaped: UInt32(unit), to: &bytes) }
      } else {
        bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The text of bytes that are one string and nothing else; `nil` where they are not.
  package static func text(of bytes: some Sequence<UInt8>) -> String? {
    var reader = JSONReader(Array(bytes))
    guard reader.bytes.first == UInt8(ascii: "\""), let token = try? reader.stringToken(),
      (try? reader.finish()) != nil
    else { return nil }
    return try? reader.string(token)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Adds the escape of a code unit of UTF-16.
  private static func append(escaped unit: UInt32, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch unit {
    case 0x22, 0x5C: bytes.append(UInt8(unit))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> shift & 15)]) }
    }
  }
}
