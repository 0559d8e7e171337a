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
    /// Where it is, in scalars.
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

  /// - Parameters:
  ///   - text: The text.
  ///   - lexicon: What is known of the words of its document.
  init(_ text: String, _ lexicon: AgencyLexicon = AgencyLexicon()) {
    scalars = Array(text.unicodeScalars)
    Steps.take(scalars.count)
    fill(text, lexicon)
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
    Steps.take(last.range.upperBound - first.range.lowerBound)
    return AgencyText.squeezed(scalars[first.range.lowerBound..<last.range.upperBound])
  }

  /// The text with every run of white space as one space.
  static func squeezed(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in scalars {
      if ScalarTraits(scalar).contains(.whitespace) {
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

  private mutating func fill(_ text: String, _ lexicon: AgencyLexicon) {
    let view = text.unicodeScalars
    var index = view.startIndex
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      let start = index
      index = view.index(after: index)
      if AgencyLexicon.isLetterOrDigit(scalar) {
        var end = position + 1
        while end < scalars.count, AgencyLexicon.isLetterOrDigit(scalars[end]) {
          end += 1
          index = view.index(after: index)
        }
        append(lexicon.word(String(text[start..<index])), position..<end)
        // The full stop of `TP. Đà Lạt`.
        let isShortened = end < scalars.count && scalars[end] == "." && end - position == 2
        if isShortened, tokens.last?.folded == "phố" {
          end += 1
          index = view.index(after: index)
        }
        position = end
      } else {
        if let kind = AgencyText.kind(of: scalar) {
          tokens.append(Token(kind: kind, range: position..<position + 1))
        }
        position += 1
      }
    }
  }

  private mutating func append(_ word: AgencyLexicon.Word, _ range: Range<Int>) {
    if !word.expansion.isEmpty, isWrittenOut(word) {
      for part in word.expansion {
        tokens.append(
          Token(
            kind: .word, word: part.spelled, folded: part.folded, range: range,
            isCapitalized: true))
      }
      return
    }
    tokens.append(
      Token(
        kind: .word, word: word.spelled, folded: word.folded, range: range,
        isCapitalized: word.isCapitalized, initials: word.initials))
  }

  /// Whether the word stands for a written out one here: `Sở TP` is another thing than `TP. Huế`,
  /// and `tư` is a word of its own.
  private func isWrittenOut(_ word: AgencyLexicon.Word) -> Bool {
    if word.folded == "tp" {
      return tokens.last?.word != AgencyWord.so && word.original.first == "T"
    }
    return word.folded != "tư" || word.original == "TƯ"
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
    default: ScalarTraits(scalar).contains(.whitespace) || scalar == "*" ? nil : .other
    }
  }
}
