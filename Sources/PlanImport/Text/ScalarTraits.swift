/// What the standard library knows of a scalar, ready in a table.
///
/// The readers ask for each letter of a document, often several times, and each question to
/// `Unicode.Scalar.Properties` searches the library's tables: a twentieth of an import went there.
struct ScalarTraits: OptionSet {
  let rawValue: UInt8

  static let whitespace = ScalarTraits(rawValue: 1)
  static let alphabetic = ScalarTraits(rawValue: 2)
  static let uppercase = ScalarTraits(rawValue: 4)
  static let lowercase = ScalarTraits(rawValue: 8)
  /// Whether it has a value as a number.
  static let numeric = ScalarTraits(rawValue: 16)
  static let nonspacingMark = ScalarTraits(rawValue: 32)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The traits of a scalar.
  init(_ scalar: Unicode.Scalar) {
    let value = Int(scalar.value)
    self = value < ScalarTraits.table.count ? ScalarTraits.table[value] : .init(asked: scalar)
  }

  /// Up to U+206F: Latin and Vietnamese letters, usual punctuation.
  private static let table = (0..<0x2070).map { (value: UInt32) in
    Unicode.Scalar(value).map { ScalarTraits(asked: $0) } ?? []
  }

  private init(asked scalar: Unicode.Scalar) {
    let properties = scalar.properties
    var traits: ScalarTraits = []
    if properties.isWhitespace { traits.insert(.whitespace) }
    if properties.isAlphabetic { traits.insert(.alphabetic) }
    if properties.isUppercase { traits.insert(.uppercase) }
    if properties.isLowercase { traits.insert(.lowercase) }
    if properties.numericType != nil { traits.insert(.numeric) }
    if properties.generalCategory == .nonspacingMark { traits.insert(.nonspacingMark) }
    self = traits
  }
}
