import PlanModel
import PlanText

/// What is before the first item: number, issuer, day, title.
struct Letterhead: Equatable {
  var number: String?
  var issuer: String?
  var date: CalendarDate?
  var title: String?
  /// Where the body begins among the blocks.
  var end = 0

  private static let kinds = [
    "kế hoạch", "nghị quyết", "quyết định", "chương trình", "chương trình hành động", "đề án",
    "chỉ thị", "công văn", "phương án", "hướng dẫn", "kế hoạch hành động", "chiến lược",
    "thông báo",
    "đề cương", "báo cáo", "quy hoạch", "dự án", "kết luận",
  ]

  /// Reads the paragraphs before the first item of the outline.
  init(_ blocks: [Block], _ cancellation: Cancellation = .never) {
    var texts: [Paragraph] = []
    var isAnnounced = false
    var hasKind = false
    func append(_ paragraph: Paragraph) {
      texts.append(paragraph)
      isAnnounced = isAnnounced || Letterhead.announces(paragraph.text)
      hasKind = hasKind || Letterhead.isKind(paragraph.text)
    }
    reading: for block in blocks {
      if cancellation.isRequested { return }
      switch block {
      case .grid(let grid):
        // A table of tasks may be all there is.
        if GridTable(grid, after: nil, cancellation) != nil { break reading }
        for cell in grid.rows.joined() {
          append(Paragraph(text: cell.text, lines: cell.lines))
        }
      case .paragraph(let paragraph):
        let begins = Letterhead.beginsBody(
          paragraph, isAnnounced: isAnnounced, hasKind: hasKind)
        if begins { break reading }
        append(paragraph)
      }
      end += 1
    }
    finish(texts, cancellation)
  }

  /// Whether an item of the outline begins: one that is the first of its kind.
  private static func beginsBody(
    _ paragraph: Paragraph, isAnnounced: Bool, hasKind: Bool
  ) -> Bool {
    if TableColumn.isNumber(paragraph.text) { return true }
    if hasKind, caseFolded(String(paragraph.text.head(10))).hasPrefix("phụ lục") { return true }
    guard let found = Marker.read(paragraph.text) else { return false }
    if found.rest.isEmpty { return found.marker.kind <= .article && found.marker.ordinal == 1 }
    switch found.marker.kind {
    case .division, .article: return found.marker.ordinal == 1
    case .capital, .roman:
      // A crawler may have lost the first heading.
      return found.marker.ordinal == 1 || hasKind
        || isAnnounced && String(found.rest).isInCapitals
    case .number:
      // Dates and numbers of streets are in letterheads too.
      return found.marker.ordinal == 1 && isAnnounced
    case .dotted, .letter, .bracket, .dash, .plus: return false
    }
  }

  /// Whether a line names the kind of document or begins with its number.
  private static func announces(_ text: String) -> Bool {
    if text.begins(withOneOf: "s"), caseFolded(String(text.head(2))) == "số" { return true }
    return kind(of: text) != nil
  }

  /// Whether a line is nothing but the kind of document in capitals.
  static func isKind(_ text: String) -> Bool {
    text.utf8.count < 60 && kind(of: text)?.rest.isEmpty == true
  }

  /// The kind of document that a line names, with the rest of the line.
  private static func kind(of text: String) -> (kind: String, rest: Substring)? {
    guard text.utf8.count < 400, beginsInCapitals(text) else { return nil }
    let folded = caseFolded(text)
    for kind in longestFirst where folded.hasPrefix(kind) {
      let rest = text.dropFirst(kind.count)
      guard rest.isEmpty || rest.first == " " || rest.first == ":" else { continue }
      let head = text.prefix(kind.count)
      guard head.allSatisfy({ !$0.isLowercase }) else { continue }
      return (kind, rest.drop { $0 == " " || $0 == ":" })
    }
    return nil
  }

  private static let longestFirst = kinds.sorted { $0.utf8.count > $1.utf8.count }

  /// A cheap test, asked of every line of a letterhead: may a kind of document in capitals begin
  /// here?
  private static func beginsInCapitals(_ text: String) -> Bool {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next(), let second = bytes.next() else { return false }
    if first == 0xC4 { return second == 0x90 }
    return "KNQCPHBTD".utf8.contains(first)
      && text.unicodeScalars.dropFirst().first?.properties.isLowercase == false
  }

  // MARK: Parts

  private mutating func finish(_ texts: [Paragraph], _ cancellation: Cancellation) {
    for (index, paragraph) in texts.enumerated() {
      if cancellation.isRequested { return }
      readNumber(paragraph.text, next: texts.dropFirst(index + 1).first?.text)
      readDate(paragraph.text)
    }
    issuer = IssuerReader(texts, number: number, cancellation).issuer
    readTitle(texts, cancellation)
  }

  private mutating func readNumber(_ text: String, next: String?) {
    guard number == nil, text.utf8.count < 400,
      text.begins(withOneOf: "s") || text.holds("ố:") || text.holds("Ố:")
    else { return }
    let folded = caseFolded(text)
    guard
      let place = folded.range(of: "số:")
        ?? (folded.hasPrefix("số ") ? folded.range(of: "số") : nil)
    else { return }
    let count = folded.distance(from: folded.startIndex, to: place.upperBound)
    var rest = text.dropFirst(count).drop { $0 == " " }
    if rest.isEmpty, let next { rest = next[...] }
    let word = rest.prefix { $0 != " " && $0 != "|" }
    guard let found = DocumentNumber.numbers(in: String(word)).first?.number else { return }
    number = found
  }

  private mutating func readDate(_ text: String) {
    guard date == nil, text.utf8.count < 300,
      text.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return }
    let folded = caseFolded(text)
    guard folded.holds("ngày"), folded.holds("tháng"), !folded.holds("căn cứ") else {
      return
    }
    date = DateReader.dates(in: text).first?.date
  }

  /// Whether a paragraph after the kind of document is no part of its title.
  private static func endsTitle(_ text: String, hasWords: Bool) -> Bool {
    let folded = caseFolded(String(text.prefix(24)))
    let parts = [
      "phần thứ", "phần ", "chương ", "mục ", "phụ lục", "chủ tịch ủy ban", "ủy ban nhân dân",
    ]
    if Marker.read(text) != nil || parts.contains(where: { folded.hasPrefix($0) }) { return true }
    if TableColumn(text) == .number { return true }
    if text.isInCapitals { return false }
    let grounds = [
      "căn cứ", "xét ", "trên cơ sở", "(", "ủy ban nhân dân", "ubnd ", "số:", "theo đề",
    ]
    if grounds.contains(where: { folded.hasPrefix($0) }) || text.utf8.count > 900 { return true }
    let mayBegin = ["thực hiện ", "theo ", "để ", "triển khai "]
    let isSentence = text.last.map { ".;,:".contains($0) } ?? true
    return isSentence || hasWords && mayBegin.contains { folded.hasPrefix($0) }
  }

  /// The kind of document and what follows up to the grounds or the first item.
  private mutating func readTitle(_ texts: [Paragraph], _ cancellation: Cancellation) {
    for (index, paragraph) in texts.enumerated() {
      if cancellation.isRequested { return }
      guard let found = Letterhead.kind(of: paragraph.text), index > 0 || texts.count < 40 else {
        continue
      }
      var words = found.rest.isEmpty ? [] : [String(found.rest)]
      for next in texts.dropFirst(index + 1).prefix(5) {
        if Letterhead.endsTitle(next.text, hasWords: !words.isEmpty) { break }
        words.append(next.text)
      }
      let first = found.kind.withCapital
      title = ([first] + words).joined(separator: " ")
      if !words.isEmpty { return }
    }
    title = siteTitle(texts) ?? title
  }

  /// `Kế hoạch 0177/KH-UBND năm 2025 …`, as sites name a document above its text.
  private func siteTitle(_ texts: [Paragraph]) -> String? {
    for paragraph in texts.prefix(40) where paragraph.text.utf8.count < 500 {
      let folded = caseFolded(paragraph.text)
      guard let kind = Letterhead.longestFirst.first(where: { folded.hasPrefix($0 + " ") }) else {
        continue
      }
      var words = paragraph.text.dropFirst(kind.count + 1).split(separator: " ")[...]
      if words.first == "số" { words.removeFirst() }
      guard let first = words.popFirst(), String(first) == number else { continue }
      if words.first == "năm", words.dropFirst().first.map({ Int($0) != nil }) ?? false {
        words.removeFirst(2)
      }
      if words.first == "về" { words.removeFirst() }
      guard words.count > 2 else { continue }
      return kind.withCapital + " " + words.joined(separator: " ")
    }
    return nil
  }
}

extension StringProtocol {
  /// Whether all its letters are capitals.
  var isInCapitals: Bool {
    !hasByte { $0 &- UInt8(ascii: "a") < 26 }
      && !unicodeScalars.contains { !$0.isASCII && ScalarTraits($0).contains(.lowercase) }
      && unicodeScalars.contains { ScalarTraits($0).contains(.uppercase) }
  }

  /// The words with their first letters as capitals.
  var capitalizedWords: String {
    split(separator: " ").map(\.withCapital).joined(separator: " ")
  }

  /// The text with a capital at its start, in NFC: `i̇` without case is two scalars, `İ` one.
  var withCapital: String { (prefix(1).uppercased() + dropFirst()).nfc }
}
