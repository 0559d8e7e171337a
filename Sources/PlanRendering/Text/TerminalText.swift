extension String {
  /// The text with everything that could steer a terminal, or hide what is beside it, made
  /// visible: control characters, line and paragraph separators, the signs that turn the direction
  /// of writing, tags and other signs without a shape, but for those that shape the sign before
  /// them. `\n`, `\r` and `\t` are shown so, others by number: `\u{1B}`.
  ///
  /// It is for the eye and cannot be read back: a backslash in the text stays as it is.
  public var escapedForTerminal: String {
    let mayNeedEscape = utf8.withContiguousStorageIfAvailable(TerminalText.mayNeedEscape) ?? true
    guard mayNeedEscape else { return self }
    var result = ""
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if TerminalText.needsEscape(scalar, after: previous) {
        result += TerminalText.escape(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return result
  }
}

extension String {
  /// The lines of the text, parted at LF, CR, and CR and LF together; one where there is none.
  var brokenAtLineBreaks: [String] {
    guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return [self] }
    let lines = split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r" || $0 == "\r\n"
    }
    return lines.map { String($0) }
  }
}

/// Which characters are dangerous on a terminal, and how they are shown.
enum TerminalText {
  /// Whether a scalar must not reach a terminal.
  ///
  /// - Parameters:
  ///   - scalar: The scalar.
  ///   - previous: The one before it; `nil` at the start of the text.
  /// - Returns: Whether it would steer the terminal, or hide there.
  static func needsEscape(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0xFFF9...0xFFFB: true
    case 0..<0xAD: false
    case 0x200C, 0x200D: !(previous.map { isJoinable($0, toText: scalar == "\u{200C}") } ?? false)
    case 0xFE0E, 0xFE0F: !(previous?.properties.isEmoji ?? false)
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether a joiner or non-joiner after a scalar says how that is drawn: pictures of several
  /// emoji, and letters of the scripts of India, Iran and their neighbours.
  private static func isJoinable(_ scalar: Unicode.Scalar, toText isOfText: Bool) -> Bool {
    switch scalar.value {
    case 0x600..<0x1100, 0x1700..<0x1900, 0xA800..<0xAC00:
      !scalar.properties.isDefaultIgnorableCodePoint
    case 0x2000...: !isOfText && (scalar == "\u{FE0F}" || scalar.properties.isEmoji)
    default: false
    }
  }

  /// How such a scalar is shown.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }

  /// A quick look at the bytes: may be true of a harmless text, is never false of another.
  static func mayNeedEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 || byte == 0x7F { return true }
      // Other letters than Latin ones, and other signs than those of U+1000–2FFF.
      if byte >= 0xCD, byte != 0xE1, byte != 0xE2 { return true }
      switch previous {
      case 0xC2 where byte < 0xA0 || byte == 0xAD: return true
      case 0xE1 where byte < 0xB8 || byte > 0xBB: return true
      case 0xE2 where byte == 0x81: return true
      case 0x80 where byte >= 0x8B && byte <= 0x8F || byte >= 0xA8 && byte <= 0xAE: return true
      default: break
      }
      previous = byte
    }
    return false
  }
}
