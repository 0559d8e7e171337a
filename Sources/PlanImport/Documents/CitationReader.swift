import PlanModel
import PlanText

/// Finds the documents that a text cites, with number, kind, issuer and date.
struct CitationReader {
  private(set) var documents: [LegalDocument] = []
  /// How long the titles of the documents are together, in bytes.
  private(set) var length = 0
  /// About how much memory the documents take.
  var memory: Int { documents.count * MemorySize.document + MemorySize.text * length }
  /// The places of documents by their numbers or titles without case.
  private var places: [TextKey: Int] = [:]

  /// Takes note of what a paragraph cites.
  ///
  /// - Parameters:
  ///   - text: The paragraph.
  ///   - takesLowercase: Whether kinds without a capital count: in footnotes they do.
  /// - Returns: The keys of the documents, each once.
  mutating func read(_ text: String, takesLowercase: Bool = false) -> [String] {
    let mentions = knownMentions(in: text, takesLowercase: takesLowercase)
    if mentions.isEmpty { return [] }
    var keys: [String] = []
    keys.appendMissing(mentions.map { enter($0) })
    return keys.compactMap { places[TextKey($0)].map { documents[$0].key } }
  }

  /// Takes note of what texts cite, in their order.
  mutating func read(
    _ texts: ArraySlice<String>, _ cancellation: Cancellation, _ workers: Workers
  ) {
    let start = texts.startIndex
    let found = workers.map(texts.count, fewest: 2048) {
      cancellation.isRequested
        ? [] : CitationReader.mentions(in: texts[start + $0], takesLowercase: false)
    }
    for (text, mentions) in zip(texts, found)
    where !mentions.isEmpty && !cancellation.isRequested {
      mentionsOfText[TextKey(text)] = mentions
      for mention in mentions { _ = enter(mention) }
    }
  }

  /// What texts mention that are read for the whole document and again for their tasks. Texts that
  /// mention nothing are not kept: looking through them again costs as little as keeping them.
  private var mentionsOfText: [TextKey: [Mention]] = [:]

  private mutating func knownMentions(in text: String, takesLowercase: Bool) -> [Mention] {
    if takesLowercase { return CitationReader.mentions(in: text, takesLowercase: true) }
    let key = TextKey(text)
    if let known = mentionsOfText[key] { return known }
    let found = CitationReader.mentions(in: text, takesLowercase: false)
    if !found.isEmpty { mentionsOfText[key] = found }
    return found
  }

  private struct Mention {
    var start: String.Index
    var document: LegalDocument
  }

  private static func mentions(in text: String, takesLowercase: Bool) -> [Mention] {
    var mentions: [Mention] = []
    var former: (kind: String?, end: String.Index)?
    for found in DocumentNumber.numbers(in: text) {
      let isJoined = former.map { isJoint(text[$0.end..<found.range.lowerBound]) } ?? false
      guard let mention = numbered(found, joinedTo: isJoined ? former?.kind : nil, in: text) else {
        former = nil
        continue
      }
      mentions.append(mention)
      former = (mention.document.kind, found.range.upperBound)
    }
    mentions += NamedDocument.found(in: text, takesLowercase: takesLowercase).map {
      Mention(start: $0.start, document: $0.document)
    }
    return mentions.sorted { $0.start < $1.start }
  }

  /// Adds a document, or what was not known of it. Returns what it is found by.
  private mutating func enter(_ mention: Mention) -> String {
    let document = mention.document
    let key = folded(document.key)
    guard let place = places[TextKey(key)] else {
      places[TextKey(key)] = documents.count
      documents.append(document)
      length += document.title.utf8.count
      return key
    }
    if document.number != nil, documents[place].number?.isInCapitals == true,
      document.number?.isInCapitals == false
    {
      documents[place].number = document.number
    }
    if documents[place].kind == nil || documents[place].kind?.isInCapitals == true {
      documents[place].kind = document.kind ?? documents[place].kind
    }
    documents[place].date = documents[place].date ?? document.date
    let known = documents[place].issuer
    if known == nil || known?.isInCapitals == true && document.issuer != nil {
      documents[place].issuer = document.issuer
    }
    if documents[place].title.isEmpty || documents[place].title == documents[place].number {
      documents[place].title = document.title
    }
    return key
  }

  /// Keys without case, by the keys: a text names the same documents again and again.
  private var foldedKeys: [TextKey: String] = [:]

  private mutating func folded(_ key: String) -> String {
    if let known = foldedKeys[TextKey(key)] { return known }
    let folded = caseFolded(key)
    foldedKeys[TextKey(key)] = folded
    return folded
  }

  // MARK: Numbered documents

  private static let kinds = [
    "nghị quyết", "quyết định", "nghị định", "thông tư", "chỉ thị", "kế hoạch", "luật", "kết luận",
    "chương trình hành động", "chương trình", "công văn", "tờ trình", "thông báo", "hướng dẫn",
    "kế hoạch hành động", "pháp lệnh", "thông tư liên tịch", "công điện", "quy định", "báo cáo",
    "đề án", "văn bản", "quy hoạch", "nghị quyết liên tịch", "hiến pháp", "sắc lệnh",
  ]

  /// Whether what is between two numbers joins them: `số 12/QĐ-UBND và 13/QĐ-UBND`.
  private static func isJoint(_ text: Substring) -> Bool {
    text.utf8.count < 32 && [",", "và", ", và", ";", "và số", ", số"].contains(text.trimmed)
  }

  private static func numbered(
    _ found: DocumentNumber.Found, joinedTo former: String?, in text: String
  ) -> Mention? {
    let before = text[..<found.range.lowerBound].suffix(60)
    var head = before.trimmed[...]
    let foldedHead = caseFolded(String(head))
    let hasWord = foldedHead.hasSuffix(" số") || foldedHead == "số" || foldedHead.hasSuffix("số:")
    if hasWord { head = head.dropLast(foldedHead.hasSuffix(":") ? 3 : 2).trimmed[...] }
    let kind = kind(endingIn: head) ?? former
    guard hasWord || kind != nil else { return nil }
    var document = LegalDocument(number: found.number, kind: kind, title: "")
    let behind = text[found.range.upperBound...].head(600)
    let (date, rest) = date(at: behind)
    document.date = date
    let (issuer, title) = issuer(at: rest)
    document.issuer = issuer
    document.title = title.isEmpty ? found.number : title
    return Mention(start: found.range.lowerBound, document: document)
  }

  private static func kind(endingIn text: Substring) -> String? {
    let folded = caseFolded(String(text))
    let found = kinds.filter { folded.hasSuffix($0) }.max { $0.utf8.count < $1.utf8.count }
    return found.map(\.withCapital)
  }

  /// `ngày 22/7/2024` right after a number.
  private static func date(at text: Substring) -> (CalendarDate?, Substring) {
    let start = text.drop { $0 == " " || $0 == "," }
    guard caseFolded(String(start.head(4))) == "ngày" else { return (nil, text) }
    let head = String(start.head(48))
    guard let date = DateReader.dates(in: head).first,
      head.distance(from: head.startIndex, to: date.range.lowerBound) <= 6
    else { return (nil, text) }
    let length = head.distance(from: head.startIndex, to: date.range.upperBound)
    return (date.date, start.dropFirst(length))
  }

  private static let issuerEnds: BlankPhrases = [
    " về ", " ban hành", " phê duyệt", " quy định", " thực hiện", " triển khai", " hướng dẫn",
    " sửa đổi", " giao ", " công bố", " và chương trình", " và nghị quyết", " và kế hoạch",
    " và quyết định", " và các ", " và thông tư", " và chỉ thị", " và kết luận", " và nghị định",
    " và công văn", " để ", " tại ", " cụ thể", " thông qua", " đột phá",
    " trong ", " theo ", " nhằm ", " trên địa bàn", " đã ", " được ", " điều chỉnh", " kèm",
    " khóa xv", " tiếp tục", " đảm bảo", " bảo đảm", " ngày ", " do ", " là ",
  ]

  private static let issuerSigns = EndSigns(",;.()[]“\"”:")
  private static let titleSigns = EndSigns(";.()[]")

  /// `của Chính phủ về …`: who issued it, and the title after.
  private static func issuer(at text: Substring) -> (issuer: String?, title: String) {
    let rest = text.drop { $0 == " " }
    guard caseFolded(String(rest.head(4))) == "của " else {
      return (nil, title(at: rest))
    }
    let name = rest.dropFirst(4)
    var end = issuerSigns.firstPlace(in: name.head(120))
    if end == name.head(120).endIndex { end = name.endIndex }
    let folded = caseFolded(String(name[..<end]))
    if let place = issuerEnds.firstPlace(in: folded) {
      end = min(end, name.place(place, ofFolded: folded, end: end))
    }
    let issuer = Substring(name[..<end]).trimmed
    guard !issuer.isEmpty, issuer.utf8.count < 160 else { return (nil, "") }
    return (CitationReader.expanded(issuer), title(at: name[end...]))
  }

  private static func title(at text: Substring) -> String {
    let end = titleSigns.firstPlace(in: text.head(400))
    var title = text[..<end].trimmed
    let folded = caseFolded(title)
    guard
      folded.hasPrefix("về ") || folded.hasPrefix("ban hành") || folded.hasPrefix("phê duyệt")
        || folded.hasPrefix("quy định") || folded.hasPrefix("thực hiện")
        || folded.hasPrefix("sửa đổi") || folded.hasPrefix("hướng dẫn")
    else { return "" }
    title = title.withCapital
    return title
  }

  /// `UBND` written out.
  private static func expanded(_ name: String) -> String {
    guard name.hasPrefix("UBND ") else { return name }
    return "Ủy ban nhân dân " + name.dropFirst(5)
  }
}
