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
    switch scalar.value {
    case 0..<0x370: self = ScalarTraits.latin[Int(scalar.value)]
    case 0x1E00..<0x2070: self = ScalarTraits.additional[Int(scalar.value) - 0x1E00]
    default: self.init(asked: scalar)
    }
  }

  /// Latin letters and combining marks.
  private static let latin = table(0..<0x370)
  /// Vietnamese letters and usual punctuation.
  private static let additional = table(0x1E00..<0x2070)

  private static func table(_ scalars: Range<UInt32>) -> [ScalarTraits] {
    scalars.map { Unicode.Scalar($0).map { ScalarTraits(asked: $0) } ?? [] }
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
