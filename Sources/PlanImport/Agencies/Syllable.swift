/// Vietnamese syllables spelled in ASCII so that spellings that differ in nothing are equal.
///
/// Marks are doubled letters (`ê` is `ee`, `ư` is `uw`, `đ` is `dd`), the tone is a digit at the
/// end: wherever the tone is in `hoà` and `hòa`, both are `hoa1`. A final `y` that is another
/// spelling of `i` is `i` (`kỹ`, `kĩ`). Short ASCII strings are also compared fastest.
enum Syllable {
  /// What a letter is: its plain letter, what the mark adds, and the number of its tone.
  private struct Letter {
    var base: UInt8 = 0
    /// The letter that stands for the mark, or 0.
    var mark: UInt8 = 0
    var tone: UInt8 = 0
  }

  /// The letters by their scalars; others have no base. A dictionary took half as long again as all
  /// else about the offices that are known from the start.
  private static let letters: [Letter] = {
    let rows: [(String, Unicode.Scalar, Unicode.Scalar?)] = [
      ("aàảãáạ", "a", nil), ("ăằẳẵắặ", "a", "w"), ("âầẩẫấậ", "a", "a"), ("eèẻẽéẹ", "e", nil),
      ("êềểễếệ", "e", "e"), ("iìỉĩíị", "i", nil), ("oòỏõóọ", "o", nil), ("ôồổỗốộ", "o", "o"),
      ("ơờởỡớợ", "o", "w"), ("uùủũúụ", "u", nil), ("ưừửữứự", "u", "w"), ("yỳỷỹýỵ", "y", nil),
      ("đ", "d", "d"),
    ]
    var letters = Array(repeating: Letter(), count: 0x1F00)
    for (row, base, mark) in rows {
      for (tone, scalar) in row.unicodeScalars.enumerated() {
        letters[Int(scalar.value)] = Letter(
          base: UInt8(ascii: base), mark: mark.map { UInt8(ascii: $0) } ?? 0, tone: UInt8(tone))
      }
    }
    return letters
  }()

  private static func letter(_ scalar: Unicode.Scalar) -> Letter? {
    guard scalar.value < letters.count else { return nil }
    let letter = letters[Int(scalar.value)]
    return letter.base == 0 ? nil : letter
  }

  /// The ASCII spelling of a word that is already without case.
  static func spelled(_ word: some StringProtocol) -> String {
    var result: [UInt8] = []
    var tone: UInt8 = 0
    for scalar in word.unicodeScalars {
      guard let letter = letter(scalar) else {
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        continue
      }
      result.append(letter.base)
      if letter.mark != 0 { result.append(letter.mark) }
      if letter.tone != 0 { tone = letter.tone }
    }
    let isFinalY = result.last == UInt8(ascii: "y") && result.count > 1
    if isFinalY, !result.dropLast().contains(where: { vowels.contains($0) }) {
      result[result.count - 1] = UInt8(ascii: "i")
    }
    if tone != 0 { result.append(UInt8(ascii: "0") + tone) }
    return String(decoding: result, as: UTF8.self)
  }

  private static let vowels = Array("aeiouwy".utf8)

  /// The word without marks and tones, in ASCII letters and digits only, for keys.
  static func plain(_ word: some StringProtocol) -> String {
    var result = ""
    for scalar in word.unicodeScalars {
      if let letter = letter(scalar) {
        result.unicodeScalars.append(Unicode.Scalar(letter.base))
      } else if scalar.isASCII,
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The letters of an abbreviation, each as initials are written: `đ` is `D`, other letters are
  /// small and without marks.
  static func initials(_ word: some StringProtocol) -> [UInt8] {
    word.unicodeScalars.compactMap { scalar in
      if scalar == "đ" { return UInt8(ascii: "D") }
      if let letter = letter(scalar) { return letter.base }
      return scalar.isASCII ? UInt8(ascii: scalar) : nil
    }
  }

  /// Whether a word has no vowel, as no Vietnamese syllable has: it is an abbreviation.
  static func hasNoVowel(_ word: some StringProtocol) -> Bool {
    !word.unicodeScalars.contains { letter($0).map { $0.base != UInt8(ascii: "d") } ?? false }
  }
}
