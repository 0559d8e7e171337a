import PlanText

/// Finds who issued a plan: in its letterhead, in the facts that a site prints above it, or in the
/// sentence that puts it into force.
struct IssuerReader {
  /// The issuer's name in full; `nil` where nothing tells.
  private(set) var issuer: String?

  private let texts: [Paragraph]
  private let cancellation: Cancellation
  /// The number's last part, as in `58/KH-SYT`; empty where there is none.
  private let mark: String

  /// The longest name of an issuer, in bytes.
  private static let longestName = 400

  /// Letterheads are no longer than this.
  private static let longest = 14

  /// - Parameters:
  ///   - texts: The paragraphs before the first item.
  ///   - number: The plan's number, whose end is the issuer's short form.
  ///   - cancellation: Whether to give it up.
  init(_ texts: [Paragraph], number: String?, _ cancellation: Cancellation = .never) {
    self.cancellation = cancellation
    self.texts = texts
    mark = number?.split { $0 == "-" || $0 == "/" }.last.map { caseFolded(String($0)) } ?? ""
    let head = committee
    if head == nil || mark != "ubnd", let office { issuer = office } else { issuer = head }
    issuer = issuer ?? stated ?? enacting
    // A longer one is no name, and would be compared with each agency of the text.
    if let found = issuer, found.utf8.count > IssuerReader.longestName { issuer = nil }
  }

  // MARK: Letterhead

  private static let heads = ["ủy ban nhân dân", "uỷ ban nhân dân", "ubnd"]
  private static let places = [
    "tỉnh ", "thành phố ", "huyện ", "quận ", "thị xã ", "xã ", "phường ", "đặc khu ",
    "thị trấn ",
  ]

  /// `ỦY BAN NHÂN DÂN TỈNH …`, on one line or two.
  private var committee: String? {
    for (index, paragraph) in texts.prefix(IssuerReader.longest).enumerated() {
      let folded = caseFolded(paragraph.text)
      if folded.hasPrefix("chính phủ"), folded.utf8.count < 90 { return "Chính phủ" }
      guard let head = IssuerReader.heads.first(where: { folded.hasPrefix($0) }),
        folded.utf8.count < 120
      else { continue }
      // The country's name and motto be to the right.
      var place = IssuerReader.left(of: folded.dropFirst(head.count))
      if place.isEmpty, index + 1 < texts.count {
        place = IssuerReader.left(of: caseFolded(texts[index + 1].text)[...])
      }
      if let cut = place.range(of: " - ") { place = place[..<cut.lowerBound] }
      if let name = IssuerReader.committee(of: place) { return name }
    }
    return nil
  }

  private static func committee(of place: Substring) -> String? {
    guard let kind = places.first(where: { place.hasPrefix($0) }) else { return nil }
    return "Ủy ban nhân dân \(kind)\(place.dropFirst(kind.count).capitalizedWords)"
  }

  private static func left(of text: Substring) -> Substring {
    let text = text.prefix { $0 != "|" }
    let folded = caseFolded(String(text))
    guard folded.utf8.count == text.utf8.count else { return text.trimmed[...] }
    var end = folded.utf8.count
    for word in ["cộng hòa xã hội", "cộng hoà xã hội", "độc lập - tự do", "độc lập – tự do"] {
      guard let cut = folded.range(of: word) else { continue }
      end = min(end, folded.utf8.distance(from: folded.startIndex, to: cut.lowerBound))
    }
    return text[..<text.utf8.index(text.startIndex, offsetBy: end)].trimmed[...]
  }

  // MARK: Offices

  private static let offices = [
    "sở ", "ban ", "phòng ", "công an ", "chi cục ", "cục ", "trung tâm ", "văn phòng ", "hội ",
    "liên đoàn ", "thanh tra ", "bảo hiểm ", "bộ ", "tỉnh đoàn", "trường ", "thuế ",
  ]

  /// `SỞ Y TẾ` beneath the name of the province, where the number is not the committee's.
  private var office: String? {
    guard !mark.isEmpty, !["ubnd", "cp", "ttg", "hđnd"].contains(mark) else { return nil }
    let lines = texts.prefix(IssuerReader.longest).map { IssuerReader.left(of: $0.text[...]) }
    for (index, line) in lines.enumerated() where line.isInCapitals {
      for part in IssuerReader.names(in: line) {
        let folded = caseFolded(String(part))
        guard IssuerReader.offices.contains(where: { folded.hasPrefix($0) }) else { continue }
        var words = [folded]
        for next in lines.dropFirst(index + 1).prefix(3) {
          guard next.isInCapitals, next.utf8.count > 3,
            !IssuerReader.endsOffice(caseFolded(String(next)))
          else { break }
          words.append(caseFolded(String(next)))
        }
        return written(words.joined(separator: " "))
      }
    }
    return nil
  }

  /// The names on a line: `UBND TỈNH PHÚ AN - SỞ Y TẾ`, or two lines that were joined.
  private static func names(in line: Substring) -> [Substring] {
    if let dash = line.range(of: " - ") {
      return [line[..<dash.lowerBound], line[dash.upperBound...]]
    }
    let folded = caseFolded(String(line))
    guard folded.utf8.count == line.utf8.count,
      places.contains(where: { folded.hasPrefix($0) }) || heads.contains(where: folded.hasPrefix)
    else { return [line] }
    let starts = offices.compactMap { folded.range(of: " " + $0)?.lowerBound }
    guard let start = starts.min() else { return [line] }
    let length = folded.utf8.distance(from: folded.startIndex, to: start)
    let place = line.utf8.index(line.startIndex, offsetBy: length)
    return [line[..<place], line[line.utf8.index(after: place)...]]
  }

  private static func endsOffice(_ folded: String) -> Bool {
    let starts = ["số", "cộng h", "độc lập", "kế hoạch", "quyết định", "chương trình hành"]
    return starts.contains { folded.hasPrefix($0) }
  }

  /// An office's name as the text itself writes it, with its province after it.
  private func written(_ folded: String) -> String {
    var name = folded.withCapital
    for paragraph in texts where !cancellation.isRequested && !paragraph.text.isInCapitals {
      let text = caseFolded(paragraph.text)
      guard text.utf8.count == paragraph.text.utf8.count, let place = text.range(of: folded) else {
        continue
      }
      let bytes = paragraph.text.utf8
      let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
      let first = bytes.index(bytes.startIndex, offsetBy: start)
      let words = paragraph.text[first..<bytes.index(first, offsetBy: folded.utf8.count)]
      if words.isInCapitals { continue }
      name = String(words)
      break
    }
    let isPlaced = IssuerReader.places.contains { folded.range(of: " " + $0) != nil }
    return isPlaced ? name : ([name] + [place].compactMap { $0 }).joined(separator: " ")
  }

  /// `tỉnh …` of a line of the letterhead.
  private var place: String? {
    for paragraph in texts.prefix(IssuerReader.longest) where paragraph.text.isInCapitals {
      let names = IssuerReader.names(in: IssuerReader.left(of: paragraph.text[...]))
      var line = caseFolded(String(names.first ?? ""))[...]
      if let head = IssuerReader.heads.first(where: { line.hasPrefix($0) }) {
        line = line.dropFirst(head.count).trimmed[...]
      }
      guard let kind = IssuerReader.places.first(where: { line.hasPrefix($0) }) else { continue }
      return kind + line.dropFirst(kind.count).capitalizedWords
    }
    return nil
  }

  // MARK: Elsewhere

  /// `Nơi ban hành: | Tỉnh …` of the facts that a site prints above a text.
  private var stated: String? {
    let labels = ["cơ quan ban hành", "nơi ban hành", "đơn vị ban hành"]
    for (index, paragraph) in texts.enumerated().prefix(60) {
      let folded = caseFolded(paragraph.text)
      guard let label = labels.first(where: { folded.hasPrefix($0) }) else { continue }
      var value = folded.dropFirst(label.count).drop { ": |".contains($0) }
      if value.isEmpty, index + 1 < texts.count { value = caseFolded(texts[index + 1].text)[...] }
      if let head = IssuerReader.heads.first(where: { value.hasPrefix($0) }) {
        value = value.dropFirst(head.count).trimmed[...]
      }
      if let name = IssuerReader.committee(of: value) { return name }
    }
    return nil
  }

  /// `… Ủy ban nhân dân xã Tân An xây dựng kế hoạch …`; of `Ủy ban nhân dân tỉnh ban hành …` the
  /// province is the place before the day.
  private var enacting: String? {
    let deeds = [" ban hành", " xây dựng", " triển khai", " tổ chức"]
    // Once for all mentions: a paragraph may have any number of them.
    lazy var town = self.town
    for paragraph in texts.reversed() where !cancellation.isRequested {
      let folded = caseFolded(paragraph.text)
      guard folded.utf8.count == paragraph.text.utf8.count else { continue }
      for head in IssuerReader.heads {
        var search = folded[...]
        while let found = search.range(of: head + " ") {
          search = search[found.upperBound...]
          // A name is short: the rest of a long paragraph is not looked through for each mention.
          let name = search.head(80)
          let ends = deeds.compactMap { name.range(of: $0)?.lowerBound }
          guard let end = ends.min(), search[..<end].utf8.count < 60,
            !search[..<end].contains(where: { ",;:".contains($0) })
          else { continue }
          let place = search[..<end].trimmed[...]
          if let name = IssuerReader.committee(of: place) { return name }
          let kind = place.trimmed + " "
          if IssuerReader.places.contains(kind), let town {
            return "Ủy ban nhân dân \(kind)\(town)"
          }
        }
      }
    }
    return nil
  }

  /// The place before the day of issue: `Phú An, ngày 3 tháng 6 năm 2025`.
  private var town: String? {
    for paragraph in texts.prefix(40) {
      let folded = caseFolded(paragraph.text)
      guard let place = folded.range(of: ", ngày "), folded.utf8.count < 200 else { continue }
      let name = folded[..<place.lowerBound].split { "|:;".contains($0) }.last?.trimmed ?? ""
      if !name.isEmpty, name.utf8.count < 40, name.blanks < 5 { return name.capitalizedWords }
    }
    return nil
  }
}
