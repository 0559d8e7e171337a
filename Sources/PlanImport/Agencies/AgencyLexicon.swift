import PlanText

/// What the words of a document are to the grammar of agencies, each worked out once.
///
/// The cells of a document are made of a few thousand words; working each out anew took a sixth of
/// an import.
final class AgencyLexicon {
  /// A word as it is written, and what it is.
  struct Word {
    var original: String
    /// The word without case.
    var folded: String
    /// The word as `Syllable` spells it.
    var spelled: String
    /// Whether its first letter is a capital one.
    var isCapitalized: Bool
    /// Its letters where it is an abbreviation, see `Syllable.initials`; else empty.
    var initials: [UInt8]
    /// The words that it is short for; mostly none.
    var expansion: [(folded: String, spelled: String)]
  }

  private var words: [TextKey: Word] = [:]

  /// What a word is.
  ///
  /// - Parameter text: Letters and digits, at least one.
  /// - Returns: The word with what was worked out of it.
  func word(_ text: String) -> Word {
    let key = TextKey(text)
    if let known = words[key] { return known }
    let word = AgencyLexicon.read(text)
    words[key] = word
    return word
  }

  private static func read(_ text: String) -> Word {
    let folded = caseFolded(text)
    let capital: ScalarTraits = [.uppercase, .numeric]
    let scalars = text.unicodeScalars
    let isShort =
      scalars.count > 1
      && (scalars.allSatisfy { !ScalarTraits($0).isDisjoint(with: capital) }
        || Syllable.hasNoVowel(folded))
    let expansion = expansions[folded] ?? []
    return Word(
      original: text, folded: folded, spelled: Syllable.spelled(folded),
      isCapitalized: scalars.first.map { !ScalarTraits($0).isDisjoint(with: capital) } ?? false,
      initials: isShort ? Syllable.initials(folded) : [],
      expansion: expansion.map { ($0, Syllable.spelled($0)) })
  }

  static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "0"..."9", "A"..."Z", "a"..."z": return true
      default: return false
      }
    }
    return !ScalarTraits(scalar).isDisjoint(with: [.alphabetic, .nonspacingMark, .numeric])
  }

  /// Short forms of words that name no office by themselves, written out.
  private static let expansions: [String: [String]] = [
    "ubnd": ["ủy", "ban", "nhân", "dân"], "hđnd": ["hội", "đồng", "nhân", "dân"],
    "tw": ["trung", "ương"], "tư": ["trung", "ương"], "mttq": ["mặt", "trận", "tổ", "quốc"],
    "ubmttq": ["ủy", "ban", "mặt", "trận", "tổ", "quốc"], "tp": ["thành", "phố"],
    "vn": ["việt", "nam"], "mttqvn": ["mặt", "trận", "tổ", "quốc", "việt", "nam"],
    "ubmttqvn": ["ủy", "ban", "mặt", "trận", "tổ", "quốc", "việt", "nam"],
  ]
}
