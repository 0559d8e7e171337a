/// Writes the bytes of a `CollationKey`.
///
/// | first byte | primary element |
/// |---|---|
/// | 01 | white space |
/// | 03–22 | an ASCII sign |
/// | 23 | another sign; three bytes of its code point follow |
/// | 30–4E | a number of 0 to 30 digits; two digits a byte follow |
/// | 4F | a longer number; its length in four bytes and the digits follow |
/// | 50 | a number that is a sign of its own, such as ²; its code point follows |
/// | 60–80 | a letter of the Vietnamese alphabet or j, f, w, z |
/// | F0 | anything else; its code point follows |
struct CollationKeyBuilder {
  private(set) var bytes: [UInt8] = []
  private var tones: [UInt8] = []
  private var marks: [UInt8] = []
  private var word: [UInt64] = []
  private var digits: [UInt8] = []

  /// Adds all levels of a text that `caseFolded` returned.
  mutating func append(levelsOfFolded text: String) {
    bytes.reserveCapacity(text.utf8.count * 2 + 24)
    for scalar in text.unicodeScalars { append(scalar) }
    endRun()
    append(level: tones, without: 1)
    append(level: marks, without: 1)
    bytes.append(0)
    bytes.append(contentsOf: text.utf8)
  }

  /// Ends the level before and adds the next; `without` stands for a place that has nothing on
  /// this level, and need not be written where only such places follow.
  private mutating func append(level: [UInt8], without: UInt8) {
    bytes.append(0)
    let end = level.lastIndex { $0 != without } ?? -1
    bytes.append(contentsOf: level[0..<end + 1])
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x61...0x7A: append(letter: LooseLetter.plain(value))
    case 0x30...0x39: append(digit: UInt8(truncatingIfNeeded: value - 0x30))
    case 0x00..<0x80: append(sign: scalar)
    case 0xC0..<0x1F00 where value != 0xD7 && value != 0xF7:
      let slot = LooseLetterTable.slot(of: value)
      let letter = slot.map { LatinLetters.letters[$0] } ?? LooseLetter.unsettled
      if letter & LooseLetter.ignored == 0 {
        append(letter: letter)
      } else {
        appendOther(scalar)
      }
    default: appendOther(scalar)
    }
  }

  /// Adds a scalar by its properties, which is slower than by a table.
  private mutating func appendOther(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .decimalNumber:
      let digit = (0...9).first { Double($0) == properties.numericValue }
      append(digit: UInt8(digit ?? 0))
    case .otherNumber, .letterNumber:
      endRun()
      bytes.append(0x50)
      append(codePoint: scalar.value)
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      append(sign: scalar)
    default:
      switch LooseLetterTable.kind(of: scalar) {
      case .ignored: break
      case .separator: append(sign: scalar)
      case .letter, .mark:
        endNumber()
        LooseLetterTable.appendLetters(of: scalar.value, to: &word)
      }
    }
  }

  private mutating func append(letter: UInt64) {
    if !digits.isEmpty { endNumber() }
    word.append(letter)
  }

  private mutating func append(digit: UInt8) {
    if !word.isEmpty { endWord() }
    digits.append(digit)
  }

  private mutating func append(sign: Unicode.Scalar) {
    endRun()
    switch sign.value {
    case 0x09...0x0D, 0x20: bytes.append(0x01)
    case 0x21...0x2F: bytes.append(UInt8(truncatingIfNeeded: sign.value - 0x21 + 0x03))
    case 0x3A...0x40: bytes.append(UInt8(truncatingIfNeeded: sign.value - 0x3A + 0x12))
    case 0x5B...0x60: bytes.append(UInt8(truncatingIfNeeded: sign.value - 0x5B + 0x19))
    case 0x7B...0x7E: bytes.append(UInt8(truncatingIfNeeded: sign.value - 0x7B + 0x1F))
    default:
      if sign.properties.isWhitespace {
        bytes.append(0x01)
      } else {
        bytes.append(0x23)
        append(codePoint: sign.value)
      }
    }
  }

  private mutating func append(codePoint: UInt32) {
    bytes.append(UInt8(truncatingIfNeeded: codePoint >> 16))
    bytes.append(UInt8(truncatingIfNeeded: codePoint >> 8))
    bytes.append(UInt8(truncatingIfNeeded: codePoint))
  }

  private mutating func endRun() {
    if !word.isEmpty { endWord() }
    if !digits.isEmpty { endNumber() }
  }

  /// Adds a number: how many digits it has decides first, then the digits.
  private mutating func endNumber() {
    guard !digits.isEmpty else { return }
    let significant = digits.drop { $0 == 0 }
    let count = significant.count
    if count <= 30 {
      bytes.append(0x30 + UInt8(count))
    } else {
      bytes.append(0x4F)
      let length = UInt32(clamping: count)
      bytes.append(UInt8(truncatingIfNeeded: length >> 24))
      append(codePoint: length)
    }
    var position = significant.startIndex
    while position < significant.endIndex {
      let next = position + 1 < significant.endIndex ? significant[position + 1] : 0
      bytes.append(significant[position] << 4 | next)
      position += 2
    }
    digits.removeAll(keepingCapacity: true)
  }

  /// Adds the letters of a word to all levels.
  private mutating func endWord() {
    var clusterStart = 0
    for (position, letter) in word.enumerated() {
      let (rank, marks) = CollationKeyBuilder.rank(of: letter)
      if let rank {
        bytes.append(rank)
      } else {
        bytes.append(0xF0)
        append(codePoint: UInt32(truncatingIfNeeded: letter & LooseLetter.baseMask))
      }
      append(marks: marks)
      if letter & LooseLetter.vowel == 0 {
        endCluster(word[clusterStart..<position])
        clusterStart = position + 1
      }
    }
    endCluster(word[clusterStart...])
    word.removeAll(keepingCapacity: true)
  }

  /// Adds the tone of a vowel cluster, wherever it is in it; of a cluster with two tones (words
  /// written together) that of each vowel.
  private mutating func endCluster(_ cluster: ArraySlice<UInt64>) {
    if cluster.isEmpty { return }
    var only: UInt8 = 0
    for letter in cluster {
      let tone = CollationKeyBuilder.tone(of: letter)
      if tone != 0 && only != 0 {
        tones.append(contentsOf: cluster.map { CollationKeyBuilder.tone(of: $0) + 1 })
        return
      }
      only = max(only, tone)
    }
    tones.append(only + 1)
  }

  private static func tone(of letter: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: (letter & LooseLetter.ownToneMask) >> 21)
  }

  private mutating func append(marks word: UInt64) {
    guard word != 0 else {
      marks.append(1)
      return
    }
    marks.append(2)
    for shift in stride(from: 32, through: 0, by: -8) {
      marks.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
    }
  }

  /// A letter's place in the alphabet, if it has one, and the marks that make no Vietnamese letter
  /// of it.
  private static func rank(of letter: UInt64) -> (rank: UInt8?, marks: UInt64) {
    let base = UInt32(truncatingIfNeeded: letter & LooseLetter.baseMask)
    let marks = (letter & LooseLetter.marksMask) >> 27
    guard base >= 0x61, base <= 0x7A else { return (nil, marks) }
    let rank = 0x60 + ranks[Int(base - 0x61)]
    if marks == 0 { return (rank, 0) }
    if letter & LooseLetter.manyMarks == 0 {
      let first = UInt32(truncatingIfNeeded: marks >> 17)
      let second = UInt32(truncatingIfNeeded: marks & 0x1FFFF)
      if let step = step(of: base, with: first) { return (rank + step, UInt64(second) << 17) }
      if let step = step(of: base, with: second) { return (rank + step, UInt64(first) << 17) }
    }
    return (rank, marks)
  }

  /// How many places after the plain letter the letter with a mark of its own is.
  private static func step(of base: UInt32, with mark: UInt32) -> UInt8? {
    switch (base, mark) {
    case (0x61, LooseLetter.breve), (0x64, LooseLetter.stroke), (0x65, LooseLetter.circumflex),
      (0x6F, LooseLetter.circumflex), (0x75, LooseLetter.horn):
      1
    case (0x61, LooseLetter.circumflex), (0x6F, LooseLetter.horn): 2
    default: nil
    }
  }

  /// The places of a to z in `aăâbcdđeêfghijklmnoôơpqrstuưvwxyz`.
  private static let ranks: [UInt8] = [
    0, 3, 4, 5, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 21, 22, 23, 24, 25, 26, 28, 29, 30, 31,
    32,
  ]
}
