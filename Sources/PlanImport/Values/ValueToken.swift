import PlanText

/// A word, a number or a sign of a value, and where it is.
struct ValueToken {
  /// What a token is.
  enum Kind {
    /// Letters and their marks.
    case word
    /// Digits from 0 to 9.
    case number
    /// Any other character but white space, alone.
    case sign
  }

  /// What it is.
  let kind: Kind
  /// The token as written.
  let text: Substring
  /// What it is compared by: a word without case and in one spelling, every dash as `-`.
  let key: String
  /// Whether white space is before it.
  let isSpaced: Bool

  /// Where it is.
  var range: Range<String.Index> { text.startIndex..<text.endIndex }

  /// The number, where it is one that fits.
  var number: Int? { kind == .number ? Int(text) : nil }

  /// The year, where it is a number that a plan would mean as one.
  var year: Int? {
    guard let number, text.utf8.count == 4, (1900...2199).contains(number) else { return nil }
    return number
  }
}

extension ValueToken {
  /// The words, numbers and signs of a text.
  static func tokens(of text: String) -> [ValueToken] {
    var tokens: [ValueToken] = []
    Steps.take(text.utf8.count)
    let scalars = text.unicodeScalars
    var position = scalars.startIndex
    var isSpaced = false
    while position < scalars.endIndex {
      let scalar = scalars[position]
      if isSpace(scalar) {
        isSpaced = true
        position = scalars.index(after: position)
        continue
      }
      let kind = kind(of: scalar)
      var end = scalars.index(after: position)
      while kind != .sign, end < scalars.endIndex, self.kind(of: scalars[end]) == kind {
        end = scalars.index(after: end)
      }
      let part = text[position..<end]
      tokens.append(
        ValueToken(kind: kind, text: part, key: key(of: part, kind), isSpaced: isSpaced))
      isSpaced = false
      position = end
    }
    return tokens
  }

  /// The key of a word that is written out in this project.
  static func key(ofWord word: some StringProtocol) -> String {
    let folded = caseFolded(String(word))
    // Most words begin with none of these.
    guard folded.begins(withOneOf: "hqktsnu") else { return folded }
    return spellings[TextKey(folded)] ?? folded
  }

  private static func key(of text: Substring, _ kind: Kind) -> String {
    switch kind {
    case .word: key(ofWord: text)
    case .number: String(text)
    case .sign: signs[String(text)] ?? String(text)
    }
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if scalar.isASCII {
      switch scalar {
      case "0"..."9": return .number
      case "a"..."z", "A"..."Z": return .word
      default: return .sign
      }
    }
    return ScalarTraits(scalar).isDisjoint(with: [.alphabetic, .nonspacingMark]) ? .sign : .word
  }

  /// White space, and the characters without width that copied pages leave after.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}": true
    default: ScalarTraits(scalar).contains(.whitespace)
    }
  }

  /// Spellings of one word that are all in use, and the one that the readers are written with.
  private static let spellings: [TextKey: String] = {
    let spellings = [
      "hàng": "hằng", "quí": "quý", "qúy": "quý", "qúi": "quý", "kì": "kỳ", "hòan": "hoàn",
      "tuỳ": "tùy", "tỉ": "tỷ", "sỹ": "sĩ", "ngàn": "nghìn", "uỷ": "ủy", "khoá": "khóa",
    ]
    return Dictionary(uniqueKeysWithValues: spellings.map { (TextKey($0), $1) })
  }()

  private static let signs: [String: String] = {
    var signs = ["≦": "≤", "⩽": "≤", "≧": "≥", "⩾": "≥", "＜": "<", "＞": ">", "≈": "~", "％": "%"]
    for dash in ["\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2015}", "\u{2212}", "÷"] {
      signs[dash] = "-"
    }
    return signs
  }()
}

/// Phrases of which one may be at a place, ready to be looked up by their first words.
///
/// The first one written that is at a place is the one taken, so a longer phrase comes before
/// its own beginning.
struct PhraseSet: ExpressibleByArrayLiteral {
  private var phrases: [TextKey: [[String]]] = [:]

  init(arrayLiteral elements: String...) {
    for phrase in elements {
      let keys = phrase.split(separator: " ").map { ValueToken.key(ofWord: $0) }
      phrases[TextKey(keys.first ?? ""), default: []].append(keys)
    }
  }

  /// How many tokens from a place on are one of the phrases; 0 where none is there.
  func length(in tokens: [ValueToken], at position: Int) -> Int {
    Steps.take(1)
    guard position < tokens.count, let choices = phrases[TextKey(tokens[position].key)] else {
      return 0
    }
    for keys in choices where position + keys.count <= tokens.count {
      let isThere = keys.indices.dropFirst().allSatisfy { tokens[position + $0].key == keys[$0] }
      if isThere { return keys.count }
    }
    return 0
  }
}

/// A place among the tokens of a value.
struct ValueCursor {
  let tokens: [ValueToken]
  var position = 0

  init(_ text: String) {
    tokens = ValueToken.tokens(of: text)
  }

  /// The token at the place.
  var next: ValueToken? { token(after: 0) }

  /// Whether all tokens were taken.
  var isAtEnd: Bool { position >= tokens.count }

  /// The token that is so many tokens further on.
  func token(after count: Int) -> ValueToken? {
    let index = position + count
    return index < tokens.count ? tokens[index] : nil
  }

  /// The token before the place.
  var previous: ValueToken? { position > 0 ? tokens[position - 1] : nil }

  /// Whether one of some phrases is at the place.
  func isAt(_ phrases: PhraseSet) -> Bool {
    phrases.length(in: tokens, at: position) > 0
  }

  /// Steps over one of some phrases, if one is here.
  mutating func take(_ phrases: PhraseSet) -> Bool {
    let length = phrases.length(in: tokens, at: position)
    position += length
    return length > 0
  }

  /// Steps over a word or sign with a key, if it is here.
  mutating func take(key: String) -> Bool {
    guard next?.key == key else { return false }
    position += 1
    return true
  }

  /// Steps over phrases as long as one of them is here; says whether any did.
  ///
  /// No more than a few, so that the work at each place of a long text is bounded.
  mutating func takeAll(of phrases: PhraseSet) -> Bool {
    let start = position
    for _ in 0..<8 {
      guard take(phrases) else { break }
    }
    return position > start
  }

  /// Steps over a comma or semicolon.
  mutating func takeSeparator() -> Bool {
    take(key: ",") || take(key: ";")
  }

  /// Whether one of some phrases is anywhere.
  func contains(_ phrases: PhraseSet) -> Bool {
    firstPlace(of: phrases) != nil
  }

  /// Where the first of some phrases is, as a number of tokens before it.
  func firstPlace(of phrases: PhraseSet) -> Int? {
    tokens.indices.first { phrases.length(in: tokens, at: $0) > 0 }
  }

  /// The text from the place on.
  func rest(of text: String) -> Substring {
    next.map { text[$0.range.lowerBound...] } ?? text[text.endIndex...]
  }
}

extension StringProtocol {
  /// The text with one blank for each run of white space, and none at its ends.
  var withSingleSpaces: String {
    var result = String.UnicodeScalarView()
    var isSpaced = false
    for scalar in unicodeScalars {
      if ValueToken.isSpace(scalar) {
        isSpaced = !result.isEmpty
      } else {
        if isSpaced { result.append(" ") }
        isSpaced = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}
