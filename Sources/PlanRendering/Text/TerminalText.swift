extension String {
  /// The text with everything that could steer a terminal, or hide what stands beside it, made
  /// visible: control characters, line and paragraph separators, the signs that turn the direction
  /// of writing, tags and other signs without a shape. `\n`, `\r` and `\t` are shown so, others by number: `\u{1B}`.
  ///
  /// It is for the eye and cannot be read back: a backslash in the text stays as it is.
  public var escapedForTerminal: String {
    let mayNeedEscape = utf8.withContiguousStorageIfAvailable(TerminalText.mayNeedEscape) ?? true
    guard mayNeedEscape else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if TerminalText.needsEscape(scalar) {
        result += TerminalText.escape(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
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
  static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
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
      if previous == 0xC2, byte < 0xA0 { return true }
      if previous == 0x80, byte >= 0xA8, byte <= 0xAE { return true }
      if previous == 0x80, [0x8B, 0x8E, 0x8F].contains(byte) { return true }
      if previous == 0xD8, byte == 0x9C { return true }
      if previous == 0x81, byte >= 0xA0, byte <= 0xAF { return true }
      if previous == 0xBB, byte == 0xBF { return true }
      if previous == 0xBF, byte >= 0xB9, byte <= 0xBB { return true }
      if previous == 0xF3, byte == 0xA0 { return true }
      previous = byte
    }
    return false
  }
}
