import PlanText

/// The Vietnamese code page of Windows: Latin letters, and five marks that are after theirs.
///
/// Source: the table `bestfit1258.txt` of unicode.org.
enum Windows1258 {
  /// The characters of the bytes from 0x80; U+FFFD where there is none.
  private static let upper: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0xFFFD, 0x2039, 0x0152, 0xFFFD, 0xFFFD, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0xFFFD, 0x203A, 0x0153, 0xFFFD, 0xFFFD, 0x0178,
    0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7,
    0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF,
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7,
    0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00BF,
    0x00C0, 0x00C1, 0x00C2, 0x0102, 0x00C4, 0x00C5, 0x00C6, 0x00C7,
    0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x0300, 0x00CD, 0x00CE, 0x00CF,
    0x0110, 0x00D1, 0x0309, 0x00D3, 0x00D4, 0x01A0, 0x00D6, 0x00D7,
    0x00D8, 0x00D9, 0x00DA, 0x00DB, 0x00DC, 0x01AF, 0x0303, 0x00DF,
    0x00E0, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x00E5, 0x00E6, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0301, 0x00ED, 0x00EE, 0x00EF,
    0x0111, 0x00F1, 0x0323, 0x00F3, 0x00F4, 0x01A1, 0x00F6, 0x00F7,
    0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x01B0, 0x20AB, 0x00FF,
  ]

  /// The text in UTF-8; marks are after their letters and are not composed.
  static func utf8(of bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    for byte in bytes {
      if byte < 0x80 { text.append(byte) } else { UTF8Text.append(character(of: byte), to: &text) }
    }
    return text
  }

  /// The text in UTF-8 as if it were in Latin-1, which shows the letters of old fonts.
  static func latin(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    for byte in bytes { UTF8Text.append(UInt32(byte), to: &text) }
    return text
  }

  private static func character(of byte: UInt8) -> UInt32 { upper[Int(byte & 0x7F)] }

  /// Whether bytes that are no UTF-8 make Vietnamese text: their marks are after vowels, and
  /// hardly any byte is without a character. Signs and quotation marks alone are plausible too.
  ///
  /// - Parameter bytes: The document.
  /// - Returns: Whether they do.
  static func isPlausible(_ bytes: [UInt8]) -> Bool {
    // Only the sample is looked at: what is true of its start is true of a text.
    var counts = [Int](repeating: 0, count: 256)
    var placed = 0
    var before: UInt8 = 0
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes.prefix(LegacyFont.sampleLength) {
        if byte >= 0x80 {
          counts[Int(byte)] += 1
          if marks.contains(byte), vowels.contains(before) { placed += 1 }
        }
        before = byte
      }
    }
    func total(_ isCounted: (UInt8) -> Bool) -> Int {
      (0x80...0xFF).reduce(0) { $0 + (isCounted($1) ? counts[Int($1)] : 0) }
    }
    let misplaced =
      total { marks.contains($0) || character(of: $0) == UTF8Text.replacement } - placed
    let letters = total { vietnamese.contains($0) }
    let foreign = total { $0 >= 0xC0 && !marks.contains($0) && !vietnamese.contains($0) }
    return misplaced <= placed / 10 && foreign <= (letters + placed) / 10
  }

  /// Grave, hook, tilde, acute and dot below.
  private static let marks: [UInt8] = [0xCC, 0xD2, 0xDE, 0xEC, 0xF2]
  /// The vowels that may bear a mark: those of ASCII and ă, â, ê, ô, ơ, ư.
  private static let vowels = Set("aeiouyAEIOUY".utf8).union([
    0xC2, 0xC3, 0xCA, 0xD4, 0xD5, 0xDD, 0xE2, 0xE3, 0xEA, 0xF4, 0xF5, 0xFD,
  ])
  /// The letters of Vietnamese beyond ASCII.
  private static let vietnamese = Set<UInt8>([
    0xC0, 0xC1, 0xC2, 0xC3, 0xC8, 0xC9, 0xCA, 0xCD, 0xD0, 0xD3, 0xD4, 0xD5, 0xD9, 0xDA, 0xDD,
    0xE0, 0xE1, 0xE2, 0xE3, 0xE8, 0xE9, 0xEA, 0xED, 0xF0, 0xF3, 0xF4, 0xF5, 0xF9, 0xFA, 0xFD,
  ])
}
