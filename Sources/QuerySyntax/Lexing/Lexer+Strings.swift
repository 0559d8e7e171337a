import PlanModel

extension Lexer {
  /// Reads a string, which may go over several lines.
  mutating func lexString() {
    let start = offset
    let opening = scalar
    var value = ""
    offset += length
    while offset < source.count {
      let next = scalar
      if next.closes(opening) {
        offset += length
        return append(.text(value.nfc), from: start)
      }
      if next == "\\" {
        if let escaped = readEscape() { value.unicodeScalars.append(escaped) }
      } else {
        if next.isForbiddenControl { reportControl(next) }
        value.unicodeScalars.append(next)
        offset += length
      }
    }
    reportUnclosedString(from: start, opening: opening)
    append(.text(value.nfc), from: start)
  }

  private mutating func reportUnclosedString(from start: Int, opening: Unicode.Scalar) {
    endsInsideQuotes = true
    let end = offset
    offset = start
    skipToLineEnd()
    let closing: String
    switch opening {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}": closing = "\u{201D}"
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": closing = "\u{2019}"
    default: closing = String(opening)
    }
    report(
      .unterminatedString, at: SourceRange(start, offset), SyntaxMessages.unclosedString,
      suggestion: SyntaxMessages.addSign(closing), isPartial: true)
    offset = end
  }

  /// Reports a control character that is inside a longer text.
  mutating func reportControl(_ control: Unicode.Scalar) {
    report(
      .unexpectedCharacter, at: SourceRange(offset, offset + length),
      SyntaxMessages.controlCharacter(control.codePoint))
  }

  /// Reads what a backslash begins.
  ///
  /// - Returns: The character meant, or `nil` where the escape is wrong or the text ends in it.
  private mutating func readEscape() -> Unicode.Scalar? {
    let start = offset
    offset += 1
    guard offset < source.count else { return nil }
    let letter = scalar
    offset += length
    switch letter {
    case "\"", "'", "\\": return letter
    case "n": return "\n"
    case "t": return "\t"
    case "u": return readCodePoint(from: start)
    default:
      reportEscape(from: start)
      return nil
    }
  }

  /// Reads `{1EBF}` after `\u`.
  private mutating func readCodePoint(from start: Int) -> Unicode.Scalar? {
    guard offset < source.count else { return nil }
    var value: UInt32 = 0
    var digits = 0
    guard byte() == UInt8(ascii: "{") else {
      reportEscape(from: start)
      return nil
    }
    offset += 1
    while let digit = hexadecimalDigit(byte()) {
      value = value << 4 | digit
      digits += 1
      offset += 1
      guard digits <= 6, value <= 0x10FFFF else { break }
    }
    guard offset < source.count else { return nil }
    let isClosed = byte() == UInt8(ascii: "}")
    if isClosed { offset += 1 }
    guard isClosed, (1...6).contains(digits), let result = Unicode.Scalar(value) else {
      reportEscape(from: start)
      return nil
    }
    return result
  }

  private func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: return UInt32(byte - 0x30)
    case 0x41...0x46: return UInt32(byte - 0x41 + 10)
    case 0x61...0x66: return UInt32(byte - 0x61 + 10)
    default: return nil
    }
  }

  private mutating func reportEscape(from start: Int) {
    report(
      .badEscape, at: SourceRange(start, offset),
      SyntaxMessages.badEscape(text(from: start, to: offset)), suggestion: .same("\\\\"))
  }
}
