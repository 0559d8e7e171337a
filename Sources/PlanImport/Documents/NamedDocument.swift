import PlanModel
import PlanText

/// Documents that are named without a number: laws, programmes, strategies, projects.
enum NamedDocument {
  struct Found {
    var start: String.Index
    var document: LegalDocument
  }

  /// Words that name a kind, and how many words a name has after them at least.
  private static let kinds: [(kind: String, fewestWords: Int)] = [
    ("Chương trình mục tiêu quốc gia", 3), ("Chương trình", 4), ("Chiến lược", 4), ("Đề án", 4),
    ("Luật", 2), ("Bộ luật", 2), ("Bộ Tiêu chí", 3), ("Bộ tiêu chí", 3), ("Quy hoạch", 4),
    ("Nghị quyết Đại hội", 2),
  ]

  /// Names end before these.
  private static let ends: BlankPhrases = [
    " đề ra", " và các ", " nhằm ", " được ", " đã ", " do ", " tại ", " của ", " theo ", " để ",
    " trong đó", " vào ", " là ", " với ", " hoặc ", " có hiệu lực", " năm 20", " ngày ", " số ",
    " góp phần", " trên địa bàn", " phù hợp", " thuộc ", " sau khi ", " khi ", " và văn bản",
    " như ", " gắn ", " sẽ ", " bằng ", " qua ", " từ ngày", " đến các ", " đến từng",
    " hàng năm", " hằng năm", " tỉnh ", " trước ", " và pháp luật", " và nghị định", " và luật",
    " về sở", " và tổ chức", " trong ", " và nghị quyết", " phải ", " bao gồm", " có liên quan",
    " và quy định", " quy định ", " và hướng dẫn",
  ]

  /// The named documents of a text, in order.
  static func found(in text: String, takesLowercase: Bool) -> [Found] {
    var result: [Found] = []
    let folded = takesLowercase ? caseFolded(text) : ""
    // Without signs in the text each name would go on over those after it. What has more of that
    // than there is room for in all documents makes no plan.
    var room = 2 * ImportLimits.titles(ofLength: text.utf8.count)
    for (place, kind, fewestWords) in places(in: text) where room > 0 {
      guard let found = name(at: place, kind, fewestWords, in: text) else { continue }
      result.append(found)
      room -= found.document.title.utf8.count
    }
    if takesLowercase, folded.utf8.count == text.utf8.count, let place = folded.range(of: "đề án"),
      let kind = kinds.first(where: { $0.kind == "Đề án" }),
      let found = name(at: place, kind.kind, kind.fewestWords, in: text)
    {
      result.append(found)
    }
    result.sort { $0.start < $1.start }
    // `Chương trình mục tiêu quốc gia …` is found as a `Chương trình` too.
    var kept: [Found] = []
    for found in result where kept.last.map({ $0.start != found.start }) ?? true {
      kept.append(found)
    }
    return kept
  }

  private typealias Place = (range: Range<String.Index>, kind: String, fewestWords: Int)

  /// Where kinds are named, in order: one pass, in which the first byte decides about nearly all.
  private static func places(in text: String) -> [Place] {
    let bytes = text.utf8
    let offsets = bytes.withContiguousStorageIfAvailable { bytes in
      var offsets: [(start: Int, kind: Int)] = []
      for start in bytes.indices where isFirst[Int(bytes[start])] {
        let rest = UnsafeBufferPointer(rebasing: bytes[start...])
        for (kind, pattern) in patterns.enumerated() where rest.starts(with: pattern) {
          offsets.append((start, kind))
        }
      }
      return offsets
    }
    return (offsets ?? []).map { found in
      let start = bytes.index(bytes.startIndex, offsetBy: found.start)
      let kind = kinds[found.kind]
      let end = bytes.index(start, offsetBy: kind.kind.utf8.count)
      return (start..<end, kind.kind, kind.fewestWords)
    }
  }

  private static let patterns = kinds.map { Array($0.kind.utf8) }

  /// The bytes that a kind begins with.
  private static let isFirst = (0..<256).map { byte in patterns.contains { Int($0[0]) == byte } }

  private static func name(
    at place: Range<String.Index>, _ kind: String, _ fewestWords: Int, in text: String
  ) -> Found? {
    guard isAlone(place.lowerBound, in: text) else { return nil }
    let rest = text[place.upperBound...].head(300)
    guard rest.first == " " else { return nil }
    var end = periodEnd(in: rest) ?? end(of: rest)
    // `giai đoạn 2021-2030, tầm nhìn đến năm 2045` is one name.
    if end < rest.endIndex, rest[end] == ",", rest[end...].hasPrefix(", tầm nhìn đến năm ") {
      let tail = rest[end...].dropFirst(", tầm nhìn đến năm ".count).prefix { $0.isNumber }
      end = tail.endIndex
    }
    let words = rest[..<end].utf8.split(separator: 0x20)
    guard words.count >= fewestWords, let first = words.first, beginsName(Substring(first), kind)
    else {
      return nil
    }
    let capital = text[place].first?.uppercased() ?? ""
    let title = capital + text[place].dropFirst() + rest[..<end].trimmedRight
    let short = kind == "Chương trình mục tiêu quốc gia" ? "Chương trình" : kind
    if kind == "Nghị quyết Đại hội" {
      return Found(
        start: place.lowerBound,
        document: LegalDocument(
          kind: "Nghị quyết", issuer: String(title.dropFirst("Nghị quyết ".count)), title: title))
    }
    return Found(start: place.lowerBound, document: LegalDocument(kind: short, title: title))
  }

  /// Words that go on with a sentence about a document and not with its name.
  private static let stopWords: Set<String> = [
    "này", "số", "hành", "và", "có", "phải", "trong", "được", "đã", "là", "do", "của", "theo",
    "tại", "cho", "để", "khi", "nhằm", "với", "hoặc", "gồm", "bao", "thuộc", "đến", "trên", "từ",
    "sẽ", "nêu", "đó", "các", "những", "một", "vào", "sau", "trước", "bằng", "cần", "không",
  ]

  private static func beginsName(_ word: Substring, _ kind: String) -> Bool {
    if word.first?.isNumber == true || stopWords.contains(caseFolded(String(word))) { return false }
    return kind != "Luật" || word.first?.isUppercase == true
  }

  /// The end of `giai đoạn 2021-2030` where it follows in the same sentence: commas before it are
  /// part of the name.
  private static func periodEnd(in rest: Substring) -> String.Index? {
    let sentence = rest[..<sentenceSigns.firstPlace(in: rest)]
    guard let place = sentence.range(of: " giai đoạn 20") else { return nil }
    let name = sentence[..<place.lowerBound]
    let isOther = kinds.contains { name.range(of: $0.kind) != nil }
    if isOther || breaks.contains(where: { name.range(of: $0) != nil }) { return nil }
    let digits = sentence[place.upperBound...].prefix { $0.isNumber || "-– ".contains($0) }
    var end = digits.endIndex
    while end > place.upperBound, !sentence[sentence.index(before: end)].isNumber {
      end = sentence.index(before: end)
    }
    return end
  }

  private static let breaks = [" đã ", " được ", " theo ", " của ", " nhằm ", " để ", " trong đó"]

  /// Whether the word is not part of another name: `các Chương trình`, `hồ sơ Đề án`.
  private static func isAlone(_ start: String.Index, in text: String) -> Bool {
    let before = text[..<start].suffix(12)
    let folded = caseFolded(String(before))
    if several.contains(where: { folded.hasSuffix($0) }) { return false }
    // What is still to be written is no document.
    if !text[start...].hasPrefix("Chương trình mục tiêu quốc gia"),
      verbs.contains(where: { folded.hasSuffix($0) })
    {
      return false
    }
    return before.last.map { !$0.isLetter } ?? true
  }

  private static let several = [
    "các ", "những ", "một số ", "từng ", "mỗi ", "dự án ", "dự thảo ", "bổ sung ",
  ]
  private static let verbs = [
    "xây dựng ", "ban hành ", "lập ", "soạn thảo ", "hoàn thiện ", "đề xuất ",
  ]

  private static func end(of rest: Substring) -> String.Index {
    var end = nameSigns.firstPlace(in: rest)
    let head = caseFolded(String(rest[..<end]))
    let place = ends.firstPlace(in: head).map { rest.place($0, ofFolded: head, end: end) }
    // `ban hành` in small letters follows a name, `Luật Ban hành …` is one.
    if let place = rest[..<end].range(of: " ban hành") { end = place.lowerBound }
    return min(end, place ?? end)
  }

  private static let nameSigns = EndSigns(",.;:()[]“”\"")
  private static let sentenceSigns = EndSigns(".;:()“”\"")
}

extension Substring {
  fileprivate var trimmedRight: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
