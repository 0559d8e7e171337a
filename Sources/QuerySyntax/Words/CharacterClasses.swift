extension Unicode.Scalar {
  /// Whether a name may begin with it.
  package var startsName: Bool {
    if isASCII { return self == "_" || isASCIILetter }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  /// Whether a name may go on with it.
  package var continuesName: Bool {
    if startsName || isASCIIDigit { return true }
    guard !isASCII else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: return true
    default: return false
    }
  }

  private var isASCIILetter: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  /// Whether it is one of the digits 0 to 9.
  package var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  /// Whether it ends a line.
  package var endsLine: Bool {
    self == "\n" || self == "\r" || self == "\u{2028}" || self == "\u{2029}"
  }

  /// Whether it separates tokens: Unicode white space, and the spaces without width that word
  /// processors and web pages leave in copied text.
  package var isBlank: Bool {
    if isASCII { return value == 0x20 || (0x09...0x0D).contains(value) }
    switch value {
    case 0xFEFF, 0x200B, 0x2060: return true
    default: return properties.isWhitespace
    }
  }

  /// Whether it is a control character that no text may hold as it is.
  package var isForbiddenControl: Bool {
    properties.generalCategory == .control && !isBlank
  }

  /// Whether it is a double quote of any form.
  package var isDoubleQuote: Bool {
    switch self {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}": return true
    default: return false
    }
  }

  /// Whether it is a single quote of any form.
  package var isSingleQuote: Bool {
    switch self {
    case "'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": return true
    default: return false
    }
  }

  /// Whether it ends a string that `opening` began: a straight quote pairs with itself, a curly
  /// one with every quote of its family.
  package func closes(_ opening: Unicode.Scalar) -> Bool {
    if opening.isASCII { return self == opening }
    return opening.isDoubleQuote ? isDoubleQuote : isSingleQuote
  }

  /// The code point as people look it up: `U+200E`.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
