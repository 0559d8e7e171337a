import PlanModel
import PlanText

/// Number, issuer, day and title of a plan, from its letterhead or, where that is missing, from
/// the text itself.
struct PlanFacts {
  var number = "?"
  var issuer = "?"
  var date: CalendarDate
  var title: String
  var remarks: [Message] = []

  init(_ letterhead: Letterhead, _ heads: [Paragraph], _ body: BodyReader) {
    let caption = PlanFacts.caption(body)
    if let found = letterhead.number ?? caption?.number {
      number = found
    } else {
      remarks.append(ImportMessages.noNumber)
    }
    if let found = letterhead.issuer ?? caption?.issuer {
      issuer = found
    } else {
      remarks.append(ImportMessages.noIssuer)
    }
    if let found = letterhead.date ?? caption?.date {
      date = found
    } else {
      date = PlanFacts.guessedDate(body)
      remarks.append(ImportMessages.noDate)
    }
    title = PlanFacts.title(letterhead.title ?? "Kế hoạch", heads, body)
  }

  /// The one year that the title names, where it is that of the day of issue or the next.
  var year: Int? {
    let years = Set(TableColumn.years(in: title))
    guard years.count == 1, let year = years.first, let issued = date.parts?.year else {
      return nil
    }
    return (issued...(issued + 1)).contains(year) ? year : nil
  }

  /// Where the text comes from, in words.
  var source: String {
    guard let parts = date.parts else { return "Văn bản đã công bố" }
    let name = issuer.hasPrefix("Ủy ban nhân dân ") ? "UBND " + issuer.dropFirst(16) : issuer
    return "Văn bản đã công bố của \(name), ngày \(parts.day)/\(parts.month)/\(parts.year)"
  }

  /// `(Kèm theo Kế hoạch số … ngày … của …)` beneath the heading of an appendix.
  private static func caption(_ body: BodyReader) -> LegalDocument? {
    for item in body.outline.items where item.isAppendix {
      for paragraph in item.paragraphs where paragraph.text.first == "(" {
        var citations = CitationReader()
        _ = citations.read(paragraph.text)
        if let found = citations.documents.first(where: { $0.number != nil }) { return found }
      }
    }
    return nil
  }

  private static func guessedDate(_ body: BodyReader) -> CalendarDate {
    var latest = 2000
    for text in body.texts.prefix(200) {
      for date in DateReader.dates(in: text) {
        if let year = date.date.parts?.year, (2000...2100).contains(year) {
          latest = max(latest, year)
        }
      }
    }
    return CalendarDate.firstDay(ofYear: latest) ?? CalendarDate(dayNumber: 0)
  }

  /// A title in capitals is written as the text itself writes it elsewhere.
  private static func title(
    _ title: String, _ heads: [Paragraph], _ body: BodyReader
  ) -> String {
    let wanted = caseFolded(title)
    let words = title.split(separator: " ").dropFirst().joined(separator: " ")
    guard words.isInCapitals || title.dropFirst(9).isInCapitals else { return title }
    for text in [body.closing?.text].compactMap({ $0 }) + body.texts.suffix(40) {
      let folded = caseFolded(text)
      guard folded.utf8.count == text.utf8.count, let place = folded.range(of: wanted)
      else { continue }
      let start = folded.utf8.distance(from: folded.startIndex, to: place.lowerBound)
      let end = folded.utf8.distance(from: folded.startIndex, to: place.upperBound)
      let bytes = text.utf8
      let first = bytes.index(bytes.startIndex, offsetBy: start)
      return String(text[first..<bytes.index(bytes.startIndex, offsetBy: end)])
    }
    let texts = heads.map(\.text) + body.texts.prefix(Capitals.sample)
    let sentence = Capitals(texts, title: title).sentence(title)
    return sentence.withCapital
  }
}
