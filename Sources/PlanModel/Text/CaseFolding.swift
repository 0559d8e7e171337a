/// The text without case, in NFC: two texts have it with equal bytes exactly when they are equal
/// but for case. Accents count.
///
///     caseFolded("SỞ Y TẾ") == caseFolded("Sở Y tế")
///     caseFolded("Sở Y Tê") != caseFolded("Sở Y tế")
///     caseFolded("Straße") == caseFolded("STRASSE")
///
/// This is Unicode's canonical caseless matching. The full case folding is made of the mappings
/// that the standard library has, and differs from Unicode's table only in the direction taken for
/// Cherokee, so that the same texts are equal.
public func caseFolded(_ text: String) -> String {
  if let folded = CaseFolding.foldedLatin(text) { return folded }
  var scalars: [UInt32] = []
  for value in CanonicalForm.decomposed(text) {
    guard let scalar = Unicode.Scalar(value) else { continue }
    for folded in CaseFolding.folded(scalar) { scalars.append(folded.value) }
  }
  return String(scalarValues: scalars).nfc
}

/// Whether two texts are equal but for case; accents count.
///
/// Of many texts, `caseFolded` made once for each compares faster.
public func areEqualWithoutCase(_ left: String, _ right: String) -> Bool {
  caseFolded(left).utf8.elementsEqual(caseFolded(right).utf8)
}

/// Case folding of single scalars.
enum CaseFolding {
  /// Stands in the table for a folding of several scalars.
  static let unsettled: UInt32 = 0xFFFF

  /// Works out what stands in `LatinLetters.foldings` for the scalars of `LooseLetterTable`.
  static func workedOut() -> [UInt16] {
    LooseLetterTable.scalars.map { value in
      guard let scalar = Unicode.Scalar(value) else { return UInt16(unsettled) }
      let folded = folded(scalar)
      // A folding may leave the Latin letters (µ is a Greek letter), but not the first plane.
      guard let first = folded.first, folded.count == 1, first.value < unsettled else {
        return UInt16(unsettled)
      }
      return UInt16(first.value)
    }
  }

  /// The full case folding of a scalar.
  static func folded(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    if scalar.isASCII {
      let isUpper = scalar >= "A" && scalar <= "Z"
      let value = isUpper ? UInt8(ascii: scalar) + 32 : UInt8(ascii: scalar)
      return String(Unicode.Scalar(value)).unicodeScalars
    }
    let properties = scalar.properties
    // The dotless i has I as its upper case and is a letter of its own all the same.
    let hasCase = properties.changesWhenCaseFolded || properties.changesWhenLowercased
    if scalar == "\u{131}" || !hasCase { return String(scalar).unicodeScalars }
    // There and back, because letters such as the two small sigmas meet only in upper case; lower
    // case first, because ẞ has no other way to ss.
    var result = String.UnicodeScalarView()
    for lower in properties.lowercaseMapping.unicodeScalars {
      for upper in lower.properties.uppercaseMapping.unicodeScalars {
        result.append(contentsOf: upper.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return result
  }

  /// The folded text where it is all ASCII, as the names of the language are.
  private static func foldedASCII(_ text: String) -> String? {
    var hasUpper = false
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      if byte >= 0x41, byte <= 0x5A { hasUpper = true }
    }
    return hasUpper ? text.lowercased() : text
  }

  /// The folded text where every scalar is a composed Latin letter with a folding of one scalar,
  /// a sign below U+0250 or common punctuation; the text itself where it has no upper case.
  fileprivate static func foldedLatin(_ text: String) -> String? {
    if let folded = foldedASCII(text) { return folded }
    guard text.isPlainlyComposed else { return nil }
    let table = LatinLetters.foldings
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isChanged = false
    for scalar in text.unicodeScalars {
      guard let slot = LooseLetterTable.slot(of: scalar.value) else {
        UTF8Text.append(scalar.value, to: &bytes)
        continue
      }
      let folding = UInt32(table[slot])
      if folding == unsettled { return nil }
      if folding != scalar.value { isChanged = true }
      UTF8Text.append(folding, to: &bytes)
    }
    return isChanged ? String(decoding: bytes, as: UTF8.self) : text
  }
}
