/// The two ways in which Vietnamese was written before Unicode: the letters are Latin ones or
/// signs, and only a font of that kind shows them as Vietnamese.
enum LegacyFont: Equatable {
  /// TCVN3, the fonts called `.Vn…`: `KÕ ho¹ch`.
  case tcvn3
  /// VNI, the fonts called `VNI-…`: `Keá hoaïch`.
  case vni

  /// How much of a text is looked at, in bytes.
  static let sampleLength = 1 << 20

  /// Recognises text written for such a font.
  ///
  /// - Parameter text: The text, UTF-8.
  init?(of text: [UInt8]) {
    let signs = text.withUnsafeBufferPointer { Signs(of: $0.prefix(LegacyFont.sampleLength)) }
    // A word in five has a letter of its own in Vietnamese; one of the old fonts has none.
    let common = max(8, signs.letters / 50)
    if signs.tcvn3 >= common, signs.tcvn3 > 4 * signs.vietnamese {
      self = .tcvn3
    } else if signs.vni >= common, signs.vni > 4 * signs.vietnamese {
      self = .vni
    } else {
      return nil
    }
  }

  /// What tells the fonts from Unicode.
  private struct Signs {
    /// Letters of ASCII.
    var letters = 0
    /// Letters that only Unicode has: ă, đ, ơ, ư and those with two marks.
    var vietnamese = 0
    /// Signs such as `©` and `¹` within words.
    var tcvn3 = 0
    /// Letters such as `ï` and `ø` after a vowel, `ñ` and `ö`.
    var vni = 0

    init(of bytes: Slice<UnsafeBufferPointer<UInt8>>) {
      var before: UInt8 = 0
      var position = bytes.startIndex
      while position < bytes.endIndex {
        let byte = bytes[position]
        position += 1
        if byte < 0x80 {
          if Signs.isLetter(byte) { letters += 1 }
        } else if byte == 0xC4 || byte == 0xC6 || byte == 0xE1 {
          vietnamese += 1
        } else if position < bytes.endIndex {
          count(byte, bytes[position], after: before)
        }
        before = byte
      }
    }

    /// Counts a character of Latin-1, which has two bytes.
    private mutating func count(_ first: UInt8, _ second: UInt8, after before: UInt8) {
      if first == 0xC2, Signs.isLetter(before), Signs.tcvn3Signs.contains(second) {
        tcvn3 += 1
      } else if first == 0xC3 {
        // å, ä, ï, ø, û, ü, ë, õ after a vowel; ñ for đ, ö for ư; and their capitals.
        let lower = second | 0x20
        if lower == 0xB1 || lower == 0xB6 {
          vni += 1
        } else if Signs.isVowel(before), Signs.vniMarks.contains(lower) {
          vni += 1
        }
      }
    }

    /// ă â ê ô ơ ư đ à ả ã á ạ ằ ẳ ẵ ắ.
    private static let tcvn3Signs: Set<UInt8> = [
      0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBB, 0xBC, 0xBD,
      0xBE,
    ]
    private static let vniMarks: Set<UInt8> = [
      0xA1, 0xA0, 0xA2, 0xA4, 0xA5, 0xA9, 0xA8, 0xAA, 0xAB, 0xAF, 0xB5, 0xB8, 0xB9, 0xBB, 0xBC,
    ]

    private static func isLetter(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte | 0x20)
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
      switch byte | 0x20 {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"), UInt8(ascii: "u"),
        UInt8(ascii: "y"):
        true
      default: false
      }
    }
  }
}
