/// A letter taken apart into base, marks and tone, packed into one integer so that two letters
/// are compared by one masked comparison.
///
/// | bits | content |
/// |---|---|
/// | 0–20 | base scalar, lower case |
/// | 21–23 | own tone: the tone mark that is on this letter |
/// | 24–26 | tone of the vowel cluster that the letter belongs to |
/// | 27–60 | other marks: two of 17 bits each; from three on mixed |
/// | 61 | more than two other marks |
/// | 62 | a Latin vowel |
///
/// Tones are numbered in the order of Vietnamese dictionaries: none 0, huyền 1, hỏi 2, ngã 3,
/// sắc 4, nặng 5.
enum LooseLetter {
  static let baseMask: UInt64 = 1 << 21 - 1
  static let ownToneMask: UInt64 = 7 << 21
  static let clusterToneMask: UInt64 = 7 << 24
  static let marksMask: UInt64 = (1 << 35 - 1) << 27
  static let manyMarks: UInt64 = 1 << 61
  static let vowel: UInt64 = 1 << 62

  /// A run of spaces and punctuation.
  static let separator: UInt64 = 0x20
  /// Not a letter: a scalar without meaning of its own, such as a soft hyphen.
  static let ignored: UInt64 = 1 << 63
  /// Not a letter: a scalar that the table does not settle.
  static let unsettled: UInt64 = 1 << 63 | 1

  /// The combining marks that Vietnamese letters are told apart by.
  static let breve: UInt32 = 0x306
  static let circumflex: UInt32 = 0x302
  static let horn: UInt32 = 0x31B
  /// Stands for the stroke of `đ`, which Unicode does not decompose.
  static let stroke: UInt32 = 0x335

  /// Whether a letter was typed without any mark.
  static func isPlain(_ letter: UInt64) -> Bool {
    letter & (ownToneMask | marksMask) == 0
  }

  /// The letter with a further combining mark.
  static func adding(mark: UInt32, to letter: UInt64) -> UInt64 {
    if letter & vowel != 0, letter & ownToneMask == 0, let tone = tone(of: mark) {
      return letter | tone << 21
    }
    let code = UInt64(mark) & 0x1FFFF
    let marks = letter & marksMask
    if marks == 0 { return letter | code << 44 }
    let isSecond = marks & manyMarks == 0 && marks >> 27 & 0x1FFFF == 0
    if isSecond { return letter | code << 27 }
    // Nobody reads a third mark; it is enough that letters with the same ones are the same.
    let mixed = (marks >> 27 &* 0x9E37_79B9 &+ code) & (1 << 34 - 1)
    return letter & ~marksMask | manyMarks | mixed << 27
  }

  /// The number of a combining tone mark.
  private static func tone(of mark: UInt32) -> UInt64? {
    switch mark {
    case 0x300: 1
    case 0x309: 2
    case 0x303: 3
    case 0x301: 4
    case 0x323: 5
    default: nil
    }
  }

  /// The letter for a base scalar in lower case, without marks.
  static func plain(_ base: UInt32) -> UInt64 {
    switch base {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: UInt64(base) | vowel
    case 0x111: UInt64(0x64) | UInt64(stroke) << 44
    case 0x127: UInt64(0x68) | UInt64(stroke) << 44
    case 0x142: UInt64(0x6C) | UInt64(stroke) << 44
    case 0xF8: UInt64(0x6F) | UInt64(stroke) << 44 | vowel
    case 0x167: UInt64(0x74) | UInt64(stroke) << 44
    case 0xB2, 0xB3: UInt64(base - 0xB2 + 0x32)
    case 0xB9: 0x31
    case 0x2070, 0x2074...0x2079: UInt64(base - 0x2070 + 0x30)
    case 0x2080...0x2089: UInt64(base - 0x2080 + 0x30)
    default: UInt64(base)
    }
  }
}

/// The letters of composed Latin scalars, so that preparing a text looks each scalar up instead
/// of asking the library for its properties.
///
/// The letters themselves are in `LatinLetters.swift`, worked out beforehand: to work them out
/// at the first search took a third of a cold start.
enum LooseLetterTable {
  /// Scalars below this one are in the table as they are.
  static let latinEnd: UInt32 = 0x250
  /// U+1E00 to U+1EFF, Vietnamese letters among them, follow.
  static let additional: Range<UInt32> = 0x1E00..<0x1F00
  /// U+2000 to U+20CF, quotation marks, dashes and the like, come last.
  static let punctuation: Range<UInt32> = 0x2000..<0x20D0

  /// The scalars of the table, in its order.
  static var scalars: [UInt32] {
    [UInt32](0..<latinEnd) + [UInt32](additional) + [UInt32](punctuation)
  }

  /// The place of a scalar in the table, if it is there.
  @inline(__always)
  static func slot(of scalar: UInt32) -> Int? {
    if scalar < latinEnd { return Int(scalar) }
    if additional.contains(scalar) { return Int(scalar - additional.lowerBound + latinEnd) }
    if punctuation.contains(scalar) {
      return Int(scalar - punctuation.lowerBound + latinEnd) + additional.count
    }
    return nil
  }

  /// Works out what is in `LatinLetters.letters`: a letter, `LooseLetter.separator`,
  /// `.ignored` or `.unsettled` for each scalar.
  static func workedOut() -> [UInt64] {
    scalars.map { scalar in
      var single: [UInt64] = []
      appendLetters(of: scalar, to: &single)
      switch single.count {
      case 0: return LooseLetter.ignored
      case 1: return single[0]
      default: return LooseLetter.unsettled
      }
    }
  }

  /// Adds what any scalar stands for: letters, a separator or nothing; or puts its mark on the
  /// letter before.
  static func appendLetters(of scalar: UInt32, to letters: inout [UInt64]) {
    var parts: [UInt32] = []
    CanonicalForm.appendDecomposition(of: scalar, to: &parts)
    for part in parts {
      guard let part = Unicode.Scalar(part) else { continue }
      switch kind(of: part) {
      case .separator: letters.append(LooseLetter.separator)
      case .ignored: break
      case .mark: addMark(part.value, to: &letters)
      case .letter:
        for folded in CaseFolding.folded(part) {
          let isMark = folded.value >= 0x300 && kind(of: folded) == .mark
          if isMark {
            addMark(folded.value, to: &letters)
          } else {
            letters.append(LooseLetter.plain(folded.value))
          }
        }
      }
    }
  }

  private static func addMark(_ mark: UInt32, to letters: inout [UInt64]) {
    if let last = letters.last, last != LooseLetter.separator {
      letters[letters.count - 1] = LooseLetter.adding(mark: mark, to: last)
    } else {
      // A mark without a letter is something a text can hold: it stands for itself.
      letters.append(UInt64(mark))
    }
  }

  enum Kind { case letter, mark, separator, ignored }

  /// What a scalar is to a loose search. Symbols count like letters: `>95` is not `95`.
  static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .connectorPunctuation,
      .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      .separator
    case .nonspacingMark, .enclosingMark:
      scalar.properties.isDefaultIgnorableCodePoint ? .ignored : .mark
    case .format:
      // The zero width space parts words; the others only shape what they are in.
      scalar == "\u{200B}" ? .separator : .ignored
    default: .letter
    }
  }
}
