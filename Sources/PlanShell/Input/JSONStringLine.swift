/// A text as one line holding a JSON string, and back.
enum JSONStringLine {
  private static let quote: UInt8 = 0x22
  private static let backslash: UInt8 = 0x5C
  private static let shortEscapes: [(letter: UInt8, byte: UInt8)] = [
    (0x22, 0x22), (0x5C, 0x5C), (0x6E, 0x0A), (0x74, 0x09), (0x72, 0x0D), (0x62, 0x08),
    (0x66, 0x0C),
  ]
  private static let hexadecimalDigits = Array("0123456789abcdef".utf8)

  /// The bytes of the line, without its newline.
  static func encode(_ text: String) -> [UInt8] {
    var result = [quote]
    for byte in text.utf8 {
      if let escape = shortEscapes.first(where: { $0.byte == byte }) {
        result += [backslash, escape.letter]
      } else if byte < 0x20 {
        result += Array("\\u00".utf8)
        result += [hexadecimalDigits[Int(byte >> 4)], hexadecimalDigits[Int(byte & 15)]]
      } else {
        result.append(byte)
      }
    }
    return result + [quote]
  }

  /// The text, or nil if the line is not one whole JSON string in UTF-8.
  static func decode(_ line: some Collection<UInt8>) -> String? {
    var bytes = ArraySlice(Array(line))
    guard bytes.popFirst() == quote, bytes.popLast() == quote else { return nil }
    var result: [UInt8] = []
    while let byte = bytes.popFirst() {
      if byte == quote || byte < 0x20 { return nil }
      if byte != backslash {
        result.append(byte)
      } else if let scalar = escaped(&bytes) {
        result += Array(String(scalar).utf8)
      } else {
        return nil
      }
    }
    let text = String(decoding: result, as: UTF8.self)
    // Decoding repairs what is not UTF-8; a repaired text differs from its bytes.
    return text.utf8.elementsEqual(result) ? text : nil
  }

  private static func escaped(_ bytes: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let letter = bytes.popFirst() else { return nil }
    if letter == UInt8(ascii: "u") { return unicodeEscape(&bytes) }
    if letter == UInt8(ascii: "/") { return "/" }
    return shortEscapes.first { $0.letter == letter }.map { Unicode.Scalar($0.byte) }
  }

  private static func unicodeEscape(_ bytes: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let first = fourDigits(&bytes) else { return nil }
    guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) }
    guard bytes.popFirst() == backslash, bytes.popFirst() == UInt8(ascii: "u"),
      let second = fourDigits(&bytes), (0xDC00...0xDFFF).contains(second)
    else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private static func fourDigits(_ bytes: inout ArraySlice<UInt8>) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = bytes.popFirst(),
        let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { return nil }
      value = value << 4 + UInt32(digit)
    }
    return value
  }
}
