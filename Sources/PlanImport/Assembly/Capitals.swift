import PlanModel

/// Knows from a text which of its words are written with a capital, to write headings in capitals
/// as a sentence.
struct Capitals {
  /// Of pairs of words without case, how often the second had a capital, less how often not.
  private var afterWord: [String: Int] = [:]
  /// The same of the first word of a pair.
  private var beforeWord: [String: Int] = [:]

  /// So many paragraphs are enough to know the words of a title.
  private static let sample = 600

  /// The pairs of words that are asked for.
  private let wanted: Set<String>
  /// The first bytes of the words of the title, whatever their case: most words of a text begin
  /// with others.
  private var isFirst = Array(repeating: false, count: 256)
  /// Words without case and signs: a text repeats its words.
  private var plainWords: [TextKey: String] = [:]

  /// Learns the words of a text that stand in a title.
  init(_ paragraphs: some Collection<Paragraph>, title: String) {
    let words = title.split(separator: " ")
    wanted = Set(zip(words, words.dropFirst()).map { Capitals.key($0, $1) })
    for word in words {
      if let first = Capitals.plain(word).utf8.first { isFirst[Int(first | 0x20)] = true }
    }
    for paragraph in paragraphs.prefix(Capitals.sample) where !paragraph.text.isInCapitals {
      learn(paragraph.text)
    }
  }

  private mutating func learn(_ text: String) {
    var before: Substring?
    for (place, bytes) in text.utf8.split(separator: 0x20, maxSplits: 600).prefix(600).enumerated()
    {
      let word = Substring(bytes)
      guard mayBeWanted(bytes.first ?? 0) else {
        before = nil
        continue
      }
      defer { before = word }
      guard let former = before else { continue }
      let key = plainWord(former) + " " + plainWord(word)
      guard wanted.contains(key) else { continue }
      afterWord[key, default: 0] += Capitals.weight(word)
      // The first word of a sentence has a capital in any case.
      if place > 1 { beforeWord[key, default: 0] += Capitals.weight(former) }
    }
  }

  /// Whether a word that begins with a byte may be one of the title: signs are left out.
  private func mayBeWanted(_ first: UInt8) -> Bool {
    let isSign = first < 0x80 && !(0x61...0x7A).contains(first | 0x20) && first &- 0x30 >= 10
    return isSign || first == 0xE2 || isFirst[Int(first | 0x20)]
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
        result.append(votes > 0 ? lower.prefix(1).uppercased() + lower.dropFirst() : lower)
      }
    }
    return result.joined(separator: " ")
  }
}
