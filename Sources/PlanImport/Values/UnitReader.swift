/// Reads the units of indicators.
enum UnitReader {
  /// How much a cell of a table looks like a unit.
  enum Likelihood {
    /// It is one that is known, or made of known ones.
    case certain
    /// It is short and could be one.
    case possible
    /// It is none.
    case no
  }

  /// A unit in its usual form: `m 2  sàn/ người` is `m² sàn/người`, `( % )` is `%`.
  ///
  /// - Returns: `nil` for an empty cell and for a dash.
  static func read(_ cell: String) -> String? {
    var unit = cell.withSingleSpaces[...]
    if unit.hasPrefix("("), unit.hasSuffix(")"), unit.dropFirst().firstIndex(of: "(") == nil {
      unit = unit.dropFirst().dropLast()
    }
    let tokens = ValueToken.tokens(of: String(unit))
    guard tokens.contains(where: { $0.kind != .sign || $0.key == "%" || $0.key == "‰" }) else {
      return nil
    }
    return joined(tokens)
  }

  /// What units are compared by: without case and in one spelling.
  static func key(_ unit: String) -> String {
    ValueToken.tokens(of: unit).map { ($0.isSpaced ? " " : "") + $0.key }.joined().trimmed
  }

  /// Whether a cell looks like a unit.
  static func isUnit(_ cell: String) -> Likelihood {
    // The names of indicators have more letters than a unit may have with brackets around it.
    guard !cell.hasMoreLetters(than: 50) else { return .no }
    guard let unit = read(cell), unit.unicodeScalars.count <= 48 else { return .no }
    let key = key(unit)
    if isKnown(key) { return .certain }
    return isPossible(unit, key) ? .possible : .no
  }

  /// Writes tokens with squares and cubes raised and without blanks round a slash.
  private static func joined(_ tokens: [ValueToken]) -> String {
    var unit = ""
    for (index, token) in tokens.enumerated() {
      let previous = index > 0 ? tokens[index - 1] : nil
      if let previous, let power = powers[String(token.text)], metres.contains(previous.key) {
        unit += power
        continue
      }
      let isRaised = token.text == "²" || token.text == "³"
      let isTight = token.key == "/" || previous?.key == "/" || isRaised
      if token.isSpaced, !unit.isEmpty, !isTight { unit += " " }
      unit += token.text
    }
    return unit
  }

  private static let powers = ["2": "²", "3": "³"]
  private static let metres: Set<String> = ["m", "km", "cm", "dm", "mm", "hm"]
}

// MARK: Known units

extension UnitReader {
  /// Whether a key is a unit, or units joined by slashes and commas.
  private static func isKnown(_ key: String) -> Bool {
    if KnownUnits.contains(key) { return true }
    let parts = key.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count > 1 {
      return parts.indices.allSatisfy { isKnownPart(String(parts[$0]).trimmed, isBelow: $0 > 0) }
    }
    let choices = key.split(separator: ",")
    if choices.count > 1 { return choices.allSatisfy { isKnownPart(String($0).trimmed) } }
    return isKnownPart(key)
  }

  /// A unit with words that count it in lots, a share of something, or below a slash a number:
  /// `nghìn tấn`, `% dân số`, `10.000 dân`.
  private static func isKnownPart(_ part: String, isBelow: Bool = false) -> Bool {
    var words = part.split(separator: " ").map(String.init)
    if words.first == "%" { return words.count <= 4 && !words.joined().contains(where: isDigit) }
    if let first = words.first, isBelow ? isNumber(first) : isLot(first) { words.removeFirst() }
    if KnownUnits.contains(words.joined(separator: " ")) { return true }
    while let first = words.first, KnownUnits.lots.contains(first), words.count > 1 {
      words.removeFirst()
      if KnownUnits.contains(words.joined(separator: " ")) { return true }
    }
    return false
  }

  private static func isPossible(_ unit: String, _ key: String) -> Bool {
    let words = key.split { $0 == " " || $0 == "/" }.map(String.init)
    guard let first = words.first, !agencyWords.contains(first), !nameStarts.contains(first),
      !key.contains(where: isDigit), !unit.contains(where: { ";:.?!<>≤≥|=".contains($0) }),
      !["x", "có", "không", "đạt"].contains(key)
    else { return false }
    let startsKnown =
      KnownUnits.contains(first) || KnownUnits.contains(words.prefix(2).joined(separator: " "))
    return words.count <= (startsKnown ? 7 : 4)
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isNumber && character != "²" && character != "³"
  }

  private static func isNumber(_ word: String) -> Bool {
    word.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
  }

  /// Whether a number counts a unit in lots: `1.000 m³`. `2 lần` is a target.
  private static func isLot(_ word: String) -> Bool {
    let digits = word.filter { $0 != "." }
    return digits.hasPrefix("100") && digits.dropFirst().allSatisfy { $0 == "0" }
  }

  /// Words that names of agencies begin with.
  private static let agencyWords: Set<String> = [
    "sở", "ubnd", "ủy", "bảo", "công", "ngân", "văn", "thanh", "hội", "liên", "ban", "các", "tòa",
    "viện",
  ]

  /// Words that names of indicators begin with.
  private static let nameStarts: Set<String> = [
    "tỷ", "trong", "tổng", "hoàn", "giải", "đạt", "theo",
  ]

  /// Signs inside a unit.
  private static let innerSigns: Set<String> = ["%", "‰", "/", "²", "³", "."]

  /// The unit at the start of some words, and how many tokens it takes.
  static func prefix(of cursor: ValueCursor, in text: String) -> (unit: String, count: Int)? {
    let start = cursor.position
    guard let first = cursor.next, KnownUnits.begins(with: first.key) else { return nil }
    var found: (unit: String, count: Int)?
    var end = start
    // A unit has a few words on each side of a slash.
    while end < cursor.tokens.count, end - start < 2 * KnownUnits.longest + 2 {
      let token = cursor.tokens[end]
      guard token.kind != .sign || innerSigns.contains(token.key) else { break }
      // `năm 2025 năm 2026 …`: only below a slash and after a metre a number belongs to a unit.
      if token.kind == .number, end > start {
        let before = cursor.tokens[end - 1].key
        guard before == "/" || before == "." || metres.contains(before) else { break }
      }
      end += 1
      let words = String(text[first.range.lowerBound..<token.range.upperBound])
      if let unit = read(words), isKnown(key(unit)), !isShareOfWords(key(unit)) {
        found = (unit, end - start)
      }
    }
    return found
  }

  /// `%` with words that only a column of units can be trusted with: in a sentence, `% số xã` is a
  /// share and what it is a share of.
  private static func isShareOfWords(_ key: String) -> Bool {
    key.hasPrefix("% ") && !["% gdp", "% grdp"].contains(key)
  }
}

extension String {
  /// Whether it has more than so many scalars that are no white space.
  fileprivate func hasMoreLetters(than limit: Int) -> Bool {
    guard utf8.count > limit else { return false }
    var count = 0
    for scalar in unicodeScalars where !ValueToken.isSpace(scalar) {
      count += 1
      if count > limit { return true }
    }
    return false
  }
}

/// The spelling of each unit that a document had first: `Người` and `người` are one unit.
struct UnitRegister {
  private var spellings: [String: String] = [:]

  /// The unit as the document spelled it first.
  mutating func spelling(of unit: String) -> String {
    let key = UnitReader.key(unit)
    if let spelling = spellings[key] { return spelling }
    spellings[key] = unit
    return unit
  }
}
