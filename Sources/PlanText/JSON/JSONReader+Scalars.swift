/// A string as it is in the text, between its quotes.
package struct JSONStringToken {
  /// The offset of the first byte after the opening quote.
  package var start: Int
  /// The offset of the closing quote.
  package var end: Int
  /// Whether it has escapes.
  package var hasEscapes: Bool
  /// Whether every byte is ASCII.
  package var isASCII: Bool
}

/// A number as it is in the text; offsets of bytes.
package struct JSONNumberToken {
  /// The whole number, with its sign and exponent.
  package var range: Range<Int>
  /// The digits before the point.
  package var whole: Range<Int>
  /// The digits after the point.
  package var fraction: Range<Int>
  /// Whether an exponent follows.
  package var hasExponent: Bool
}

// MARK: Strings

extension JSONReader {
  /// Passes over the string that the reader is on.
  ///
  /// - Returns: Where it is; `string(_:)` makes its text and checks its escapes.
  package mutating func stringToken() throws(JSONSyntaxError) -> JSONStringToken {
    guard try byte() == UInt8(ascii: "\"") else { throw error(.expected(.kind(.string))) }
    let start = position + 1
    var offset = start
    var hasEscapes = false
    var union: UInt8 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        advance(to: offset + 1)
        return JSONStringToken(
          start: start, end: offset, hasEscapes: hasEscapes, isASCII: union < 0x80)
      }
      guard byte >= 0x20 else {
        throw JSONSyntaxError(problem: .controlCharacter, offset: offset)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        offset += 1
      }
      union |= byte
      offset += 1
      if cancellation.isRequested(atByte: offset) { throw error(.givenUp) }
    }
    throw JSONSyntaxError(problem: .unexpectedEnd, offset: bytes.count)
  }

  /// The text of a string, in the form it has in the file.
  package func string(_ token: JSONStringToken) throws(JSONSyntaxError) -> String {
    if token.hasEscapes { return try unescaped(token) }
    let content = bytes[token.start..<token.end]
    if token.isASCII { return String(decoding: content, as: UTF8.self) }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw invalidUTF8(in: content)
    }
    return text
  }

  private func unescaped(_ token: JSONStringToken) throws(JSONSyntaxError) -> String {
    var content: [UInt8] = []
    content.reserveCapacity(token.end - token.start)
    var offset = token.start
    while offset < token.end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\") {
        try escape(at: &offset, end: token.end, into: &content)
      } else {
        content.append(byte)
        offset += 1
      }
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw invalidUTF8(in: bytes[token.start..<token.end])
    }
    return text
  }

  /// Adds what an escape stands for and moves past it.
  private func escape(
    at offset: inout Int, end: Int, into content: inout [UInt8]
  ) throws(JSONSyntaxError) {
    guard offset + 1 < end else { throw JSONSyntaxError(problem: .badEscape, offset: offset) }
    let simple: UInt8
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): simple = bytes[offset + 1]
    case UInt8(ascii: "b"): simple = 0x08
    case UInt8(ascii: "f"): simple = 0x0C
    case UInt8(ascii: "n"): simple = 0x0A
    case UInt8(ascii: "r"): simple = 0x0D
    case UInt8(ascii: "t"): simple = 0x09
    case UInt8(ascii: "u"):
      let scalar = try unicodeEscape(at: &offset, end: end)
      content.append(contentsOf: Character(scalar).utf8)
      return
    default: throw JSONSyntaxError(problem: .badEscape, offset: offset)
    }
    content.append(simple)
    offset += 2
  }

  /// The scalar of a `\uXXXX` escape, or of two that are a surrogate pair; moves past it.
  private func unicodeEscape(
    at offset: inout Int, end: Int
  ) throws(JSONSyntaxError) -> Unicode.Scalar {
    let start = offset
    let first = try hexadecimal(at: &offset, end: end)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, offset + 1 < end, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { throw JSONSyntaxError(problem: .loneSurrogate, offset: start) }
    let second = try hexadecimal(at: &offset, end: end)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw JSONSyntaxError(problem: .loneSurrogate, offset: start) }
    return scalar
  }

  /// The four digits after the `\u` at `offset`; moves past them.
  private func hexadecimal(at offset: inout Int, end: Int) throws(JSONSyntaxError) -> UInt32 {
    guard offset + 6 <= end else { throw JSONSyntaxError(problem: .badEscape, offset: offset) }
    var value: UInt32 = 0
    for byte in bytes[(offset + 2)..<(offset + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw JSONSyntaxError(problem: .badEscape, offset: offset)
      }
      value = value << 4 | UInt32(digit)
    }
    offset += 6
    return value
  }

  private func invalidUTF8(in content: ArraySlice<UInt8>) -> JSONSyntaxError {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = content.makeIterator()
    var offset = content.startIndex
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    return JSONSyntaxError(problem: .invalidUTF8, offset: offset)
  }
}

// MARK: Numbers

extension JSONReader {
  /// Passes over the number that the reader is on.
  package mutating func numberToken() throws(JSONSyntaxError) -> JSONNumberToken {
    let start = position
    var offset = start
    if try byte() == UInt8(ascii: "-") { offset += 1 }
    let whole = digits(at: &offset)
    guard whole.count == 1 || (whole.count > 1 && bytes[whole.lowerBound] != UInt8(ascii: "0"))
    else { throw error(.badNumber) }
    var fraction = offset..<offset
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      fraction = digits(at: &offset)
      guard !fraction.isEmpty else { throw error(.badNumber) }
    }
    let hasExponent = try exponent(at: &offset)
    advance(to: offset)
    return JSONNumberToken(
      range: start..<offset, whole: whole, fraction: fraction, hasExponent: hasExponent)
  }

  private func digits(at offset: inout Int) -> Range<Int> {
    let start = offset
    while offset < bytes.count, bytes[offset] >= 0x30, bytes[offset] <= 0x39 { offset += 1 }
    return start..<offset
  }

  /// Passes over an exponent, if there is one.
  private func exponent(at offset: inout Int) throws(JSONSyntaxError) -> Bool {
    guard offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") else { return false }
    offset += 1
    if offset < bytes.count,
      bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-")
    {
      offset += 1
    }
    guard !digits(at: &offset).isEmpty else { throw error(.badNumber) }
    return true
  }
}
