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

  /// Works out what is in `LatinLetters.foldings` for the scalars of `LooseLetterTable`.
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

  /// The folded text where every scalar is a composed Latin letter with a folding of one scalar,
  /// a sign below U+0250 or common punctuation; the text itself where it has no upper case.
  ///
  /// In two passes over memory: the first learns whether anything changes and how long it gets, so
  /// that the second writes into the new text itself.
  fileprivate static func foldedLatin(_ text: String) -> String? {
    let table = LatinLetters.foldings
    let outcome = text.utf8.withContiguousStorageIfAvailable { bytes in
      table.withUnsafeBufferPointer { table -> Outcome in
        guard CanonicalForm.isPlainlyComposed(bytes), let length = length(of: bytes, table)
        else { return .unsettled }
        if length < 0 { return .unchanged }
        return .folded(
          String(unsafeUninitializedCapacity: length) { write(bytes, table, to: $0) })
      }
    }
    switch outcome {
    case .folded(let folded): return folded
    case .unchanged: return text
    case .unsettled, nil: return nil
    }
  }

  private enum Outcome {
    case unsettled
    case unchanged
    case folded(String)
  }

  /// How many bytes the folded text has, -1 where it is the text itself; `nil` where a scalar has no
  /// folding in the table.
  private static func length(
    of bytes: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt16>
  ) -> Int? {
    var isChanged = false
    var length = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        if byte >= 0x41, byte <= 0x5A { isChanged = true }
        position += 1
        length += 1
        continue
      }
      let (scalar, count) = scalar(bytes, at: position)
      position += count
      guard let slot = LooseLetterTable.slot(of: scalar) else {
        length += count
        continue
      }
      let folding = UInt32(table[slot])
      if folding == unsettled { return nil }
      if folding != scalar { isChanged = true }
      length += folding < 0x80 ? 1 : folding < 0x800 ? 2 : 3
    }
    return isChanged ? length : -1
  }

  /// Writes the folded text; returns its length.
  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt16>,
    to output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var position = 0
    var length = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        output[length] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        position += 1
        length += 1
        continue
      }
      let (scalar, count) = scalar(bytes, at: position)
      position += count
      let folding = LooseLetterTable.slot(of: scalar).map { UInt32(table[$0]) } ?? scalar
      if folding < 0x80 {
        output[length] = UInt8(truncatingIfNeeded: folding)
        length += 1
      } else if folding < 0x800 {
        output[length] = UInt8(truncatingIfNeeded: folding >> 6 | 0xC0)
        output[length + 1] = UInt8(truncatingIfNeeded: folding & 0x3F | 0x80)
        length += 2
      } else {
        output[length] = UInt8(truncatingIfNeeded: folding >> 12 | 0xE0)
        output[length + 1] = UInt8(truncatingIfNeeded: folding >> 6 & 0x3F | 0x80)
        output[length + 2] = UInt8(truncatingIfNeeded: folding & 0x3F | 0x80)
        length += 3
      }
    }
    return length
  }

  /// The scalar of two or three bytes at a position, and how many: plainly composed text has none
  /// of more.
  @inline(__always)
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (scalar: UInt32, count: Int) {
    let first = UInt32(bytes[position])
    let second = UInt32(bytes[position + 1] & 0x3F)
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    return ((first & 0x0F) << 12 | second << 6 | UInt32(bytes[position + 2] & 0x3F), 3)
  }
}
