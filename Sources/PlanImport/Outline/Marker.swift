import PlanText

/// What an item of an outline begins with: `III.`, `4.`, `2.1.`, `b)`, `(3)`, `-`, `+`.
struct Marker: Equatable {
  /// The kinds of marker, from the coarsest to the finest.
  enum Kind: Int, Comparable {
    /// `Phần I`, `Chương II`.
    case division
    /// `Điều 3.`
    case article
    /// `A.`
    case capital
    /// `III.`
    case roman
    /// `4.`
    case number
    /// `2.1.`, `2.1.3.`
    case dotted
    /// `b)`
    case letter
    /// `(3)`
    case bracket
    /// `-`
    case dash
    /// `+`
    case plus

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  var kind: Kind
  /// Its place among its siblings, from 1; 0 for dashes and plus signs, which are counted.
  var ordinal: Int
  /// What is in an identifier for it: `III`, `4`, `2.1`, `b`; empty for dashes and plus signs.
  var label: String
}

/// An item's marker and what follows it.
struct MarkedText: Equatable {
  var marker: Marker
  var rest: Substring
}

extension Marker {
  /// The letters of lists, in their order: Vietnamese texts have đ and leave out f, j and w, but
  /// some have them.
  private static let letters = Array("abcdđefghijklmnopqrstuvwxyz")

  /// Takes the marker off the beginning of a text.
  ///
  /// - Parameter text: The text of a paragraph or cell.
  /// - Returns: The marker and the rest without blanks before it; `nil` where there is none.
  static func read(_ text: String) -> MarkedText? {
    guard let first = text.unicodeScalars.first else { return nil }
    switch first {
    case "-", "–", "—", "•", "●", "▪", "*", "·", "+", "\u{F0B7}": return readSign(text, first)
    case "(": return readBracket(text)
    case "0"..."9": return readNumber(text)
    default:
      if mayBeginWithWord(text) { return readWord(text) ?? readLetter(text) }
      return mayBeginWithLetter(text) ? readLetter(text) : nil
    }
  }

  /// Whether a marker may be at the start of a text. Most lines begin with other words, and are
  /// asked for a marker several times.
  static func mayBegin(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "("): return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return true
    // Dashes and bullets begin with these.
    case 0xC2, 0xE2, 0xEF: return true
    default: return mayBeginWithWord(text) || mayBeginWithLetter(text)
    }
  }

  /// Whether the first bytes are those of `Phần`, `Chương` or `Điều`, in any case.
  static func mayBeginWithWord(_ text: some StringProtocol) -> Bool {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next(), let second = bytes.next(), let third = bytes.next() else {
      return false
    }
    switch (first | 0x20, second | 0x20) {
    case (UInt8(ascii: "p"), UInt8(ascii: "h")):
      // `Phần`, and not `Phải` or `Phối`.
      guard third == 0xE1, bytes.next() == 0xBA, let fifth = bytes.next() else { return false }
      return fifth == 0xA6 || fifth == 0xA7
    case (UInt8(ascii: "c"), UInt8(ascii: "h")):
      guard third == 0xC6, bytes.next() != nil else { return false }
      return bytes.next() == 0xC6
    default:
      // `Điều`, and not `Định` or `Điểm`.
      guard first == 0xC4, second == 0x90 || second == 0x91, third | 0x20 == UInt8(ascii: "i"),
        bytes.next() == 0xE1, bytes.next() == 0xBB, let last = bytes.next()
      else { return false }
      return last == 0x80 || last == 0x81
    }
  }

  /// Whether the letters of a Roman number or a single letter are before a sign.
  private static func mayBeginWithLetter(_ text: some StringProtocol) -> Bool {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next() else { return false }
    var next = bytes.next()
    if isRomanLetter(first) {
      var count = 1
      while count < 8, let letter = next, isRomanLetter(letter) {
        next = bytes.next()
        count += 1
      }
    } else if first >= 0x80 {
      next = first < 0xE0 ? bytes.next() : bytes.next().flatMap { _ in bytes.next() }
    }
    switch next {
    case UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "/"), UInt8(ascii: ":"),
      UInt8(ascii: "-"):
      return true
    default: return false
    }
  }

  private static func isRomanLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"): true
    default: false
    }
  }

  private static func readSign(_ text: String, _ sign: Unicode.Scalar) -> MarkedText? {
    var rest = text[text.unicodeScalars.index(after: text.startIndex)...]
    // `-5` is a number, `-Sở` a careless dash.
    if sign == "-" || sign == "+", let next = rest.utf8.first, next != 0x20,
      rest.first?.isNumber == true
    {
      return nil
    }
    if rest.utf8.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let kind: Kind = sign == "+" ? .plus : .dash
    return found(Marker(kind: kind, ordinal: 0, label: ""), rest)
  }

  private static func readBracket(_ text: String) -> MarkedText? {
    let inner = text.dropFirst().prefix(4).prefix { $0 != ")" }
    let rest = text.dropFirst(inner.count + 1)
    guard rest.first == ")", let number = Int(inner), number > 0 else { return nil }
    return found(Marker(kind: .bracket, ordinal: number, label: String(number)), rest.dropFirst())
  }

  /// `4.`, `4)`, `2.1.`, `2.1`: the parts have at most three digits, or years would be numbers.
  private static func readNumber(_ text: String) -> MarkedText? {
    var bytes = text.utf8[...]
    var parts: [Int] = []
    var isClosed = false
    while let (part, count) = leadingNumber(of: bytes) {
      parts.append(part)
      bytes = bytes.dropFirst(count)
      // `206/NQ-HĐND` is the number of a document.
      let sign = bytes.first
      isClosed =
        sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
        || sign == UInt8(ascii: "/") && bytes.dropFirst().first == 0x20
      guard isClosed else { break }
      bytes = bytes.dropFirst()
    }
    let rest = Substring(bytes)
    guard let last = parts.last, parts.count <= 5 else { return nil }
    let isAtEnd = rest.isEmpty || rest.first == " " || rest.first?.isLetter == true && isClosed
    guard isAtEnd, isClosed || parts.count > 1 && !rest.isEmpty else { return nil }
    let label = parts.map(String.init).joined(separator: ".")
    return found(
      Marker(kind: parts.count == 1 ? .number : .dotted, ordinal: last, label: label), rest)
  }

  /// One to three digits at the start, by their bytes: every cell with a number is asked.
  private static func leadingNumber(of bytes: Substring.UTF8View) -> (value: Int, count: Int)? {
    var value = 0
    var count = 0
    for byte in bytes.prefix(4) {
      guard (0x30...0x39).contains(byte) else { break }
      value = value * 10 + Int(byte - 0x30)
      count += 1
    }
    return (1...3).contains(count) ? (value, count) : nil
  }

  /// `Phần I`, `Điều 3.`, `Chương II`.
  private static func readWord(_ text: String) -> MarkedText? {
    let words = text.head(24).utf8.split(separator: 0x20, maxSplits: 2).map { Substring($0) }
    guard words.count >= 2 else { return nil }
    let kind: Kind
    switch caseFolded(String(words[0])) {
    case "phần", "chương": kind = .division
    case "điều": kind = .article
    default: return nil
    }
    if kind == .division, let found = readOrdinalWord(text) { return found }
    let name = words[1].prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
    guard let ordinal = Int(name) ?? roman(name),
      words[1].dropFirst(name.count).allSatisfy({ ".:)-".contains($0) })
    else { return nil }
    var rest = text.dropFirst(words[0].count).drop { $0 == " " }.dropFirst(words[1].count)
    rest = rest.drop { ".:-– ".contains($0) }
    return found(Marker(kind: kind, ordinal: ordinal, label: String(name)), rest)
  }

  /// `Phần thứ ba`.
  private static func readOrdinalWord(_ text: String) -> MarkedText? {
    let words = text.split(separator: " ", maxSplits: 3)
    guard words.count >= 3, caseFolded(String(words[1])) == "thứ" else { return nil }
    let name = caseFolded(words[2].filter(\.isLetter))
    let names = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám"]
    guard let place = names.firstIndex(of: name) else { return nil }
    let rest = words.count > 3 ? words[3].drop { ".:-– ".contains($0) } : ""
    return found(Marker(kind: .division, ordinal: place + 1, label: String(place + 1)), rest)
  }

  /// `III.`, `A.`, `b)`.
  private static func readLetter(_ text: String) -> MarkedText? {
    let name = text.head(8).prefix { $0.isLetter }
    let rest = text[name.endIndex...]
    guard let close = rest.first, ".)/:-".contains(close) else { return nil }
    let behind = rest.dropFirst()
    guard behind.isEmpty || behind.first == " " || close != "-" else { return nil }
    if name.allSatisfy({ $0.isUppercase }), let ordinal = roman(name), close != ":" {
      guard behind.isEmpty || behind.first == " " || behind.first?.isLetter == true else {
        return nil
      }
      return found(Marker(kind: .roman, ordinal: ordinal, label: String(name)), behind)
    }
    guard name.count == 1, let letter = name.first, close == "." || close == ")",
      behind.isEmpty || behind.first == " " || close == ")"
    else { return nil }
    if let ordinal = letters.firstIndex(of: letter) {
      return found(
        Marker(kind: .letter, ordinal: ordinal + 1, label: String(letter)), behind)
    }
    guard let lower = letter.lowercased().first, let ordinal = letters.firstIndex(of: lower) else {
      return nil
    }
    return found(Marker(kind: .capital, ordinal: ordinal + 1, label: String(letter)), behind)
  }

  private static func found(_ marker: Marker, _ rest: Substring) -> MarkedText {
    MarkedText(marker: marker, rest: Substring(rest.utf8.drop { $0 == 0x20 }))
  }

  /// The value of a Roman number in its usual form, up to 50; `nil` for anything else.
  static func roman(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 7 else { return nil }
    return romanNumbers[String(text)]
  }

  private static let romanNumbers: [String: Int] = {
    let tens = ["", "X", "XX", "XXX", "XL"]
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    var numbers: [String: Int] = ["L": 50]
    for (ten, first) in tens.enumerated() {
      for (one, second) in ones.enumerated() where ten + one > 0 {
        numbers[first + second] = ten * 10 + one
      }
    }
    return numbers
  }()
}
