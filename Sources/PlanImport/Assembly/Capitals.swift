import PlanText

/// Knows from a text which of its words are written with a capital, to write headings in capitals
/// as a sentence.
struct Capitals {
  /// Of pairs of words without case, how often the second had a capital, less how often not.
  private var afterWord: [String: Int] = [:]
  /// The same of the first word of a pair.
  private var beforeWord: [String: Int] = [:]

  /// So many paragraphs are enough to know the words of a title.
  static let sample = 600

  /// The pairs of words that are asked for.
  private let wanted: Set<String>
  /// How the words of the title begin, whatever their case: most words of a text begin otherwise.
  private var begins = Array(repeating: false, count: 1 << 16)
  /// Words without case and signs: a text repeats its words.
  private var plainWords: [TextKey: String] = [:]

  /// Learns the words of a text that are in a title.
  init(_ texts: some Collection<String>, title: String) {
    let words = title.split(separator: " ")
    wanted = Set(zip(words, words.dropFirst()).map { Capitals.key($0, $1) })
    for word in words {
      let bytes = Array(Capitals.plain(word).utf8)
      if let first = bytes.first {
        begins[Capitals.beginning(first, bytes.dropFirst().first ?? 0)] = true
      }
    }
    for text in texts.prefix(Capitals.sample) where !text.isInCapitals {
      learn(text)
    }
  }

  private mutating func learn(_ text: String) {
    let pairs = text.utf8.withContiguousStorageIfAvailable { self.pairs(in: $0) } ?? []
    let bytes = text.utf8
    for (first, second, isAtStart) in pairs {
      let words = [first, second].map { range in
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        return text[start..<bytes.index(start, offsetBy: range.count)]
      }
      let key = plainWord(words[0]) + " " + plainWord(words[1])
      guard wanted.contains(key) else { continue }
      afterWord[key, default: 0] += Capitals.weight(words[1])
      // The first word of a sentence has a capital in any case.
      if !isAtStart { beforeWord[key, default: 0] += Capitals.weight(words[0]) }
    }
  }

  private typealias Pair = (first: Range<Int>, second: Range<Int>, isAtStart: Bool)

  /// The pairs of words that may be in the title, by how they begin.
  private func pairs(in bytes: UnsafeBufferPointer<UInt8>) -> [Pair] {
    var pairs: [Pair] = []
    var former: Range<Int>?
    var count = 0
    var start = 0
    while start < bytes.count, count < Capitals.longest {
      let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.count
      defer { start = end + 1 }
      guard end > start else { continue }
      count += 1
      guard mayBeWanted(bytes[start], end > start + 1 ? bytes[start + 1] : 0) else {
        former = nil
        continue
      }
      if let former { pairs.append((former, start..<end, count == 2)) }
      former = start..<end
    }
    return pairs
  }

  /// So many words of a paragraph are looked at.
  private static let longest = 600

  /// Whether a word that begins with two bytes may be one of the title. Signs are left out of words,
  /// so that the letters after one are not known here.
  private func mayBeWanted(_ first: UInt8, _ second: UInt8) -> Bool {
    Capitals.isSign(first) || first < 0x80 && Capitals.isSign(second)
      || begins[Capitals.beginning(first, second)]
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return byte == 0xC2 || byte == 0xE2 }
    return (byte | 0x20) &- UInt8(ascii: "a") >= 26 && byte &- 0x30 >= 10
  }

  /// The first two bytes without case, as a number; of a letter outside ASCII the first byte, which
  /// is the same for both of its cases.
  private static func beginning(_ first: UInt8, _ second: UInt8) -> Int {
    first < 0x80 ? Int(first | 0x20) << 8 | Int(second < 0x80 ? second | 0x20 : second) : Int(first)
  }

  private mutating func plainWord(_ word: Substring) -> String {
    let key = TextKey(String(word))
    if let known = plainWords[key] { return known }
    let plain = caseFolded(Capitals.plain(word))
    plainWords[key] = plain
    return plain
  }

  private static func weight(_ word: Substring) -> Int { word.first?.isUppercase == true ? 1 : -1 }

  private static func key(_ first: some StringProtocol, _ second: some StringProtocol) -> String {
    caseFolded(plain(first)) + " " + caseFolded(plain(second))
  }

  private static func plain(_ word: some StringProtocol) -> String {
    String(word.filter { $0.isLetter || $0.isNumber })
  }

  /// A text in capitals as a sentence. Numbers of documents keep their capitals.
  func sentence(_ text: String) -> String {
    let words = text.split(separator: " ").map { String($0) }
    var result: [String] = []
    for (index, word) in words.enumerated() {
      var votes = 0
      if index > 0 { votes += afterWord[Capitals.key(words[index - 1], word)] ?? 0 }
      if index + 1 < words.count { votes += beforeWord[Capitals.key(word, words[index + 1])] ?? 0 }
      let isNumber = !DocumentNumber.numbers(in: word).isEmpty
      if isNumber || Marker.roman(word) != nil {
        result.append(word)
      } else {
        let lower = caseFolded(word)
        result.append(votes > 0 ? lower.withCapital : lower)
      }
    }
    return result.joined(separator: " ")
  }
}
