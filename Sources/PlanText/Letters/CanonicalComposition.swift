extension String {
  /// The text in Unicode normalization form C, in which equal texts have equal bytes.
  ///
  /// `"ế"` is one scalar in it, whether it was typed as one, as `ê` and an acute, or as `e` and two
  /// marks in either order. The standard library has this form only for its own use, and
  /// Foundation's would cost its loading at every start, so the table is PlanModel's own.
  ///
  ///     "Sở Y tế".nfc.utf8.elementsEqual("Sở Y tế".utf8)  // also where the first is decomposed
  public var nfc: String {
    if isPlainlyComposed { return self }
    var scalars = CanonicalForm.decomposed(self)
    CanonicalForm.compose(&scalars)
    return String(scalarValues: scalars)
  }

  /// Whether a look at the bytes is enough to know that the text is in NFC.
  ///
  /// True of texts in ASCII, composed Latin and Vietnamese letters and common punctuation. False
  /// says nothing.
  var isPlainlyComposed: Bool {
    let answer = utf8.withContiguousStorageIfAvailable(CanonicalForm.isPlainlyComposed)
    return answer ?? false
  }

  /// Makes a text from scalar values, which must be valid.
  init(scalarValues: [UInt32]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalarValues.count * 3)
    for value in scalarValues { UTF8Text.append(value, to: &bytes) }
    self.init(decoding: bytes, as: UTF8.self)
  }
}

/// Canonical decomposition and composition over scalar values.
enum CanonicalForm {
  /// Whether UTF-8 holds only scalars that NFC leaves alone whatever is around them.
  static func isPlainlyComposed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        position += 1
      } else if byte < 0xCC {
        // U+0080 to U+02FF: composed letters and no combining mark.
        position += 2
      } else if byte == 0xE1, position + 2 < bytes.count, bytes[position + 1] & 0xFC == 0xB8 {
        // U+1E00 to U+1EFF: composed Latin letters, the Vietnamese ones among them.
        position += 3
      } else if byte == 0xE2, position + 2 < bytes.count,
        isPlainSymbol(bytes[position + 1], bytes[position + 2])
      {
        position += 3
      } else {
        return false
      }
    }
    return true
  }

  /// Whether E2 and two more bytes are a quotation mark, a dash, an arrow or the like that is
  /// for nothing else: U+2002 to U+20CF and U+2190 to U+22FF.
  private static func isPlainSymbol(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: third >= 0x82
    case 0x81, 0x82: true
    case 0x83: third < 0x90
    case 0x87...0x8B: true
    case 0x86: third >= 0x90
    default: false
    }
  }

  /// The scalar values of a text in canonical decomposition, marks in canonical order.
  static func decomposed(_ text: String) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { appendDecomposition(of: scalar.value, to: &scalars) }
    orderMarks(&scalars)
    return scalars
  }

  /// Adds a scalar's full decomposition.
  static func appendDecomposition(of scalar: UInt32, to scalars: inout [UInt32]) {
    if scalar < 0xC0 {
      scalars.append(scalar)
    } else if scalar >= Hangul.firstSyllable && scalar < Hangul.firstSyllable + Hangul.syllables {
      Hangul.appendDecomposition(of: scalar, to: &scalars)
    } else if let parts = CanonicalTable.shared.decomposition(of: scalar) {
      // The table is one step deep at a time; four steps are the longest chain in Unicode.
      appendDecomposition(of: parts.first, to: &scalars)
      if parts.second != 0 { appendDecomposition(of: parts.second, to: &scalars) }
    } else {
      scalars.append(scalar)
    }
  }

  /// Puts each run of combining marks in the order of their classes; marks of one class stay.
  private static func orderMarks(_ scalars: inout [UInt32]) {
    var start = 0
    while start < scalars.count {
      guard combiningClass(scalars[start]) != 0 else {
        start += 1
        continue
      }
      var end = start + 1
      while end < scalars.count, combiningClass(scalars[end]) != 0 { end += 1 }
      if end - start > 1 {
        // The library's sort is stable, which the order of marks of one class rests on; the
        // positions say so without relying on it.
        let marks = scalars[start..<end].enumerated().map {
          (combiningClass($0.element), $0.offset, $0.element)
        }
        let ordered = marks.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        scalars.replaceSubrange(start..<end, with: ordered.map { $0.2 })
      }
      start = end
    }
  }

  /// Composes decomposed scalars in place.
  static func compose(_ scalars: inout [UInt32]) {
    var starter = -1
    var lastClass: UInt8 = 0
    var count = 0
    for position in scalars.indices {
      let scalar = scalars[position]
      let markClass = combiningClass(scalar)
      // A mark is blocked from its starter by one of its own class or a higher one in between.
      let isAdjacent = starter == count - 1
      if starter >= 0, isAdjacent || (lastClass != 0 && lastClass < markClass),
        let whole = composition(of: scalars[starter], scalar)
      {
        scalars[starter] = whole
        continue
      }
      if markClass == 0 { starter = count }
      lastClass = markClass
      scalars[count] = scalar
      count += 1
    }
    scalars.removeSubrange(count...)
  }

  /// The scalar that two are composed into, if there is one.
  private static func composition(of first: UInt32, _ second: UInt32) -> UInt32? {
    // Nothing below U+0300 is the second part of a pair.
    if second < 0x300 { return nil }
    return Hangul.composition(of: first, second)
      ?? CanonicalTable.shared.composition(of: first, second)
  }

  /// The canonical combining class of a scalar: zero for all but combining marks.
  static func combiningClass(_ scalar: UInt32) -> UInt8 {
    guard scalar >= 0x300, let scalar = Unicode.Scalar(scalar) else { return 0 }
    return scalar.properties.canonicalCombiningClass.rawValue
  }
}

/// Korean syllables, which are composed by arithmetic and so are in no table.
private enum Hangul {
  static let firstSyllable: UInt32 = 0xAC00
  static let syllables: UInt32 = 11172
  private static let firstLead: UInt32 = 0x1100
  private static let leads: UInt32 = 19
  private static let firstVowel: UInt32 = 0x1161
  private static let vowels: UInt32 = 21
  /// One before the first trailing consonant: offset zero means that there is none.
  private static let beforeTrail: UInt32 = 0x11A7
  private static let trails: UInt32 = 28

  static func appendDecomposition(of syllable: UInt32, to scalars: inout [UInt32]) {
    let index = syllable - firstSyllable
    scalars.append(firstLead + index / (vowels * trails))
    scalars.append(firstVowel + index % (vowels * trails) / trails)
    if index % trails != 0 { scalars.append(beforeTrail + index % trails) }
  }

  static func composition(of first: UInt32, _ second: UInt32) -> UInt32? {
    if (firstLead..<firstLead + leads).contains(first),
      (firstVowel..<firstVowel + vowels).contains(second)
    {
      return firstSyllable + ((first - firstLead) * vowels + second - firstVowel) * trails
    }
    if (firstSyllable..<firstSyllable + syllables).contains(first),
      (first - firstSyllable) % trails == 0,
      (beforeTrail + 1..<beforeTrail + trails).contains(second)
    {
      return first + second - beforeTrail
    }
    return nil
  }
}
