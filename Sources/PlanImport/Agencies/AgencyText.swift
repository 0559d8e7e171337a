import PlanModel

/// A cell or a heading cut into words and signs.
struct AgencyText {
  /// What a token is.
  enum Kind: Equatable {
    case word
    case comma, semicolon, colon, stop, dash, ampersand, slash, newline, open, close, other
  }

  /// A word or a sign.
  struct Token {
    var kind: Kind
    /// The word as `Syllable` spells it; empty for a sign.
    var word = ""
    /// The word without case.
    var folded = ""
    /// Where it stands, in scalars.
    var range: Range<Int>
    /// Whether its first letter is a capital one.
    var isCapitalized = false
    /// Its letters where it is an abbreviation, see `Syllable.initials`; else empty.
    var initials: [UInt8] = []

    /// The first letter, as initials have it.
    var initial: UInt8 {
      word.hasPrefix("dd") ? UInt8(ascii: "D") : word.utf8.first ?? 0
    }
  }

  /// The text.
  let scalars: [Unicode.Scalar]
  /// Its words and signs in order; spaces are none.
  private(set) var tokens: [Token] = []
  /// For each token the nearest closing bracket from there on.
  private(set) var closings: [Int] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    fill()
    joinWrappedLines()
    closings = Array(repeating: tokens.count, count: tokens.count)
    var next = tokens.count
    for position in tokens.indices.reversed() {
      if tokens[position].kind == .close { next = position }
      closings[position] = next
    }
  }

  /// The words of a text without its signs.
  static func words(_ text: String) -> [Token] {
    AgencyText(text).tokens.filter { $0.kind == .word }
  }

  /// The text of some tokens, every run of white space one space.
  func text(_ range: Range<Int>) -> String {
    guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
    return AgencyText.squeezed(scalars[first.range.lowerBound..<last.range.upperBound])
  }

  /// The text with every run of white space as one space.
  static func squeezed(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in scalars {
      if scalar.properties.isWhitespace {
        isSpacePending = true
      } else {
        if isSpacePending, !result.isEmpty { result.append(" ") }
        isSpacePending = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  // MARK: Cutting

  private mutating func fill() {
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if AgencyText.isLetterOrDigit(scalar) {
        var end = position + 1
        while end < scalars.count, AgencyText.isLetterOrDigit(scalars[end]) { end += 1 }
        appendWord(position..<end)
        // The full stop of `TP. Đà Lạt`.
        let isShortened = end < scalars.count && scalars[end] == "." && end - position == 2
        if isShortened, tokens.last?.folded == "phố" { end += 1 }
        position = end
      } else {
        if let kind = AgencyText.kind(of: scalar) {
          tokens.append(Token(kind: kind, range: position..<position + 1))
        }
        position += 1
      }
    }
  }

  /// Drops the line ends in front of small letters: there a name was wrapped.
  private mutating func joinWrappedLines() {
    var kept: [Token] = []
    kept.reserveCapacity(tokens.count)
    for token in tokens {
      let isWrapped = token.kind == .word && !token.isCapitalized && token.word != AgencyWord.cac
      while isWrapped, kept.last?.kind == .newline { kept.removeLast() }
      kept.append(token)
    }
    tokens = kept
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "0"..."9", "A"..."Z", "a"..."z": return true
      default: return false
      }
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
      || properties.numericType != nil
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind? {
    switch scalar {
    case ",", "،", "，": .comma
    case ";", "；": .semicolon
    case ":": .colon
    case ".", "…": .stop
    case "-", "–", "—", "‐", "‑", "−", "+", "•": .dash
    case "&": .ampersand
    case "/": .slash
    case "\n", "\r", "\u{2028}", "\u{2029}", "|": .newline
    case "(", "[": .open
    case ")", "]": .close
    default: scalar.properties.isWhitespace || scalar == "*" ? nil : .other
    }
  }

  /// Short forms of words that name no office by themselves, written out.
  private static let expansions: [String: [String]] = [
    "ubnd": ["ủy", "ban", "nhân", "dân"], "hđnd": ["hội", "đồng", "nhân", "dân"],
    "tw": ["trung", "ương"], "tư": ["trung", "ương"], "mttq": ["mặt", "trận", "tổ", "quốc"],
    "ubmttq": ["ủy", "ban", "mặt", "trận", "tổ", "quốc"], "tp": ["thành", "phố"],
    "vn": ["việt", "nam"], "mttqvn": ["mặt", "trận", "tổ", "quốc", "việt", "nam"],
    "ubmttqvn": ["ủy", "ban", "mặt", "trận", "tổ", "quốc", "việt", "nam"],
  ]

  private mutating func appendWord(_ range: Range<Int>) {
    let original = String(String.UnicodeScalarView(scalars[range]))
    let folded = caseFolded(original)
    let first = scalars[range.lowerBound]
    let isCapitalized = first.properties.isUppercase || first.properties.numericType != nil
    if let words = AgencyText.expansions[folded], isWrittenOut(folded, original) {
      for word in words {
        appendToken(word, range, isCapitalized: true)
      }
      return
    }
    appendToken(folded, range, isCapitalized: isCapitalized)
    if range.count > 1, isShort(range, folded) {
      tokens[tokens.count - 1].initials = Syllable.initials(folded)
    }
  }

  /// Whether the word stands for a written out one here: `Sở TP` is another thing than `TP. Huế`,
  /// and `tư` is a word of its own.
  private func isWrittenOut(_ folded: String, _ original: String) -> Bool {
    let before = tokens.last?.word
    if folded == "tp" { return before != AgencyWord.so && original.first == "T" }
    return folded != "tư" || original == "TƯ"
  }

  private mutating func appendToken(_ folded: String, _ range: Range<Int>, isCapitalized: Bool) {
    tokens.append(
      Token(
        kind: .word, word: Syllable.spelled(folded), folded: folded, range: range,
        isCapitalized: isCapitalized))
  }

  private func isShort(_ range: Range<Int>, _ folded: String) -> Bool {
    scalars[range].allSatisfy { $0.properties.isUppercase || $0.properties.numericType != nil }
      || Syllable.hasNoVowel(folded)
  }
}
