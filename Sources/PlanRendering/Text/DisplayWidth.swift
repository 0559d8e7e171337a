/// How many columns of a terminal a text takes.
///
/// Counted by grapheme: combining marks, variation selectors and other zero-width characters add
/// nothing, East Asian wide and full-width letters and emoji take two columns, everything else
/// one. Control characters count as nothing: they are escaped before a text is drawn.
///
///     DisplayWidth.of("Sở Y tế")   // 7, precomposed or decomposed
///     DisplayWidth.of("計画")       // 4
public enum DisplayWidth {
  /// The columns that a text takes.
  public static func of(_ text: String) -> Int {
    text.utf8.withContiguousStorageIfAvailable(quickWidth).flatMap { $0 } ?? slowWidth(text[...])
  }

  /// The columns that a part of a text takes.
  public static func of(_ text: Substring) -> Int {
    text.utf8.withContiguousStorageIfAvailable(quickWidth).flatMap { $0 } ?? slowWidth(text)
  }

  /// The columns that one grapheme takes: 0, 1 or 2.
  public static func of(_ character: Character) -> Int {
    var width = 0
    var base: Unicode.Scalar?
    for scalar in character.unicodeScalars {
      if scalar == "\u{FE0F}", base?.properties.isEmoji == true {
        width = 2
      } else {
        width += self.width(of: scalar)
      }
      base = scalar
    }
    // Parts that are drawn as one picture (families, flags, skin colours) are one emoji wide.
    return min(width, 2)
  }

  private static func slowWidth(_ text: Substring) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The width of a text of ASCII, Vietnamese and common signs, whose scalars never join to
  /// anything but a letter with its marks; `nil` where another scalar occurs.
  private static func quickWidth(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var width = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        width += byte >= 0x20 && byte != 0x7F ? 1 : 0
        index += 1
      } else if byte < 0xE0, index + 1 < bytes.count {
        guard let step = twoByteWidth(byte, bytes[index + 1]) else { return nil }
        width += step
        index += 2
      } else {
        guard index + 2 < bytes.count, isNarrow(byte, bytes[index + 1], bytes[index + 2]) else {
          return nil
        }
        width += 1
        index += 3
      }
    }
    return width
  }

  private static func twoByteWidth(_ first: UInt8, _ second: UInt8) -> Int? {
    switch UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F) {
    case 0x80..<0xA0: 0
    case 0xA0..<0x300: 1
    case 0x300..<0x370: 0
    // Other scripts have marks of their own.
    default: nil
    }
  }

  /// Whether three bytes are one of U+1E00–1EFF (Vietnamese), U+2010–2027 (dashes, quotes, `…`)
  /// or U+2500–257F (box drawing).
  private static func isNarrow(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE1, 0xB8...0xBB): true
    case (0xE2, 0x80): third >= 0x90 && third <= 0xA7
    case (0xE2, 0x94...0x95): true
    default: false
    }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return 0
    case .format: return scalar == "\u{AD}" ? 1 : 0
    default: break
    }
    if WideCharacters.contains(scalar.value) || properties.isEmojiPresentation { return 2 }
    return isZeroWidth(scalar) ? 0 : 1
  }

  /// Letters that add no width: the vowels and final consonants of Hangul syllables written in
  /// parts, and fillers.
  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
