/// A heading that names agencies.
struct HeadingReading: Equatable {
  /// The keys of the agencies in the order of the heading, none twice.
  var keys: [String] = []
  /// What of the text names them, with a charge in front and a bracket or colon after.
  var taken = ""
  /// The text after, without white space at its ends: the sentence of a run-in heading.
  var rest = ""
  /// Why the reading is not certain.
  var doubts: [Doubt] = []
}

extension AgencyRegister {
  /// A heading of more words is a sentence.
  private static let longestHeading = 45

  /// Reads a heading or the beginning of a paragraph such as `Sở Y tế: …`.
  ///
  /// - Parameter text: The text without its number.
  /// - Returns: `nil` where it does not begin with an agency.
  mutating func readHeading(_ text: String) -> HeadingReading? {
    let whole = AgencyText(text, lexicon)
    let start = AgencyRegister.chargeEnd(whole, at: 0)
    let end = headingEnd(whole, from: start)
    let isSentence = end == nil
    let cut = end.map { AgencyText(whole.prefix($0), lexicon) } ?? whole
    let scanner = AgencyScanner(cut, issuer: issuer, named: named, isSentence: isSentence)
    let list = scanner.list(from: start)
    guard let first = list.mentions.first, isName(first, in: cut) else { return nil }
    var reading = HeadingReading()
    var keys = AgencyKeys()
    for mention in list.mentions {
      let number = entry(of: mention, in: cut)
      let agency = entries[number].agency
      keys.append(agency.key)
      if let doubt = mention.doubt, reading.doubts.count < 20 {
        reading.doubts.append(Doubt(doubt, chosen: agency.name))
      }
    }
    reading.keys = keys.keys
    let taken = AgencyRegister.takenEnd(whole, from: list.end)
    let offset = taken == 0 ? 0 : whole.tokens[taken - 1].range.upperBound
    reading.taken = AgencyText.squeezed(whole.scalars[..<offset])
    let rest = text.unicodeScalars.index(text.startIndex, offsetBy: offset)
    reading.rest = text[rest...].trimmed
    return reading
  }

  /// Whether it is a name: `Trung tâm dữ liệu được nâng cấp` begins a sentence on something else.
  private func isName(_ mention: AgencyMention, in text: AgencyText) -> Bool {
    guard case .other = mention.reference else { return true }
    return text.tokens[mention.range].count { $0.isCapitalized } > 1
  }

  /// Where `Đề nghị`, `Giao` or the like ends.
  static func chargeEnd(_ text: AgencyText, at start: Int) -> Int {
    guard start < text.tokens.count, text.tokens[start].isCapitalized else { return start }
    return AgencyHeads.charges.end(in: text, at: start) ?? start
  }

  /// Where the heading ends, if it is one: at the colon or the end of a short text.
  private func headingEnd(_ text: AgencyText, from start: Int) -> Int? {
    let limit = min(text.tokens.count, start + AgencyRegister.longestHeading)
    var position = start
    while position < limit {
      let kind = text.tokens[position].kind
      // `Các Sở: Tài chính, Xây dựng` is a heading as a whole.
      let isShared =
        position > start && [AgencyWord.so, AgencyWord.bo].contains(text.tokens[position - 1].word)
      if kind == .colon, !isShared { return position }
      if kind == .stop, position + 1 < text.tokens.count { return nil }
      position += 1
    }
    // A sentence ends with a full stop, a heading does not.
    return limit == text.tokens.count && text.tokens.last?.kind != .stop ? limit : nil
  }

  /// The token after a bracket, a colon or a full stop that follows the names.
  private static func takenEnd(_ text: AgencyText, from start: Int) -> Int {
    var position = start
    if position < text.tokens.count, text.tokens[position].kind == .open,
      text.closings[position] < text.tokens.count
    {
      position = text.closings[position] + 1
    }
    if position < text.tokens.count {
      switch text.tokens[position].kind {
      case .colon, .stop, .comma, .semicolon: return position + 1
      default: break
      }
    }
    return position
  }
}

extension AgencyText {
  /// The text in front of a token.
  func prefix(_ end: Int) -> String {
    let offset = end < tokens.count ? tokens[end].range.lowerBound : scalars.count
    return String(String.UnicodeScalarView(scalars[..<offset]))
  }
}
