/// Vietnamese syllables spelled in ASCII so that spellings that differ in nothing are equal.
///
/// Marks are doubled letters (`ê` is `ee`, `ư` is `uw`, `đ` is `dd`), the tone is a digit at the
/// end: wherever the tone stands in `hoà` and `hòa`, both are `hoa1`. A final `y` that is another
/// spelling of `i` is `i` (`kỹ`, `kĩ`). Short ASCII strings are also compared fastest.
enum Syllable {
  /// What a letter is: its plain letter, what the mark adds, and the number of its tone.
  private struct Letter {
    var base: Character
    var mark: String
    var tone: Int
  }

  private static let letters: [Unicode.Scalar: Letter] = {
    let rows: [(String, Character, String)] = [
      ("aàảãáạ", "a", ""), ("ăằẳẵắặ", "a", "w"), ("âầẩẫấậ", "a", "a"), ("eèẻẽéẹ", "e", ""),
      ("êềểễếệ", "e", "e"), ("iìỉĩíị", "i", ""), ("oòỏõóọ", "o", ""), ("ôồổỗốộ", "o", "o"),
      ("ơờởỡớợ", "o", "w"), ("uùủũúụ", "u", ""), ("ưừửữứự", "u", "w"), ("yỳỷỹýỵ", "y", ""),
    ]
    var letters: [Unicode.Scalar: Letter] = [:]
    for (row, base, mark) in rows {
      for (tone, scalar) in row.unicodeScalars.enumerated() {
        letters[scalar] = Letter(base: base, mark: mark, tone: tone)
      }
    }
    letters["đ"] = Letter(base: "d", mark: "d", tone: 0)
    return letters
  }()

  /// The ASCII spelling of a word that is already without case.
  static func spelled(_ word: some StringProtocol) -> String {
    var result = ""
    var tone = 0
    for scalar in word.unicodeScalars {
      guard let letter = letters[scalar] else {
        result.unicodeScalars.append(scalar)
        continue
      }
      result.append(letter.base)
      result += letter.mark
      if letter.tone != 0 { tone = letter.tone }
    }
    if result.hasSuffix("y"), result.count > 1 {
      let before = result.dropLast()
      if before.allSatisfy({ !"aeiouwy".contains($0) }) { result = before + "i" }
    }
    return tone == 0 ? result : result + String(tone)
  }

  /// The word without marks and tones, in ASCII letters and digits only, for keys.
  static func plain(_ word: some StringProtocol) -> String {
    var result = ""
    for scalar in word.unicodeScalars {
      if let letter = letters[scalar] {
        result.append(letter.base)
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
      if let letter = letters[scalar] { return letter.base.asciiValue }
      return scalar.isASCII ? UInt8(ascii: scalar) : nil
    }
  }

  /// Whether a word has no vowel, as no Vietnamese syllable has: it is an abbreviation.
  static func hasNoVowel(_ word: some StringProtocol) -> Bool {
    !word.unicodeScalars.contains { letters[$0].map { $0.base != "d" } ?? false }
  }
}
