/// Names whose first word is only once: `các Sở: Tài chính, Xây dựng`.
extension AgencyScanner {
  /// A word that several names share.
  struct SharedHead {
    /// The word, as `Syllable` spells it.
    var word: String
    /// The token that it is.
    var range: Range<Int>
    /// The token after it and the colon.
    var end: Int
    /// Whether the text says that several follow.
    var isSaid: Bool
  }

  private static let sharing: Set<String> = [
    AgencyWord.so, AgencyWord.bo, AgencyWord.ban, AgencyWord.hoi,
  ]

  /// `các Sở:` or `Các Sở Tài chính, …`; also `Sở: Tài chính, …`.
  func sharedHead(at start: Int) -> SharedHead? {
    let lead = grammar.leadEnd(at: start)
    let head = lead ?? start
    guard head + 1 < text.tokens.count, Self.sharing.contains(text.tokens[head].word) else {
      return nil
    }
    var end = head + 1
    let hasColon = text.tokens[end].kind == .colon
    if hasColon { end += 1 }
    guard hasColon || lead != nil, end < text.tokens.count, text.tokens[end].kind == .word,
      text.tokens[end].isCapitalized
    else { return nil }
    if !hasColon, grammar.groups(at: start).first?.isList == true { return nil }
    return SharedHead(
      word: text.tokens[head].word, range: head..<head + 1, end: end, isSaid: true)
  }

  /// The first word of a department or ministry just read, which a next name may leave out.
  func head(of mention: AgencyMention?) -> SharedHead? {
    guard let mention else { return nil }
    if let shared = mention.sharedHead {
      let word = text.tokens[shared.lowerBound].word
      return SharedHead(word: word, range: shared, end: mention.range.upperBound, isSaid: false)
    }
    let first = text.tokens[mention.range.lowerBound].word
    guard case .office = mention.reference, first == AgencyWord.so || first == AgencyWord.bo else {
      return nil
    }
    let range = mention.range.lowerBound..<mention.range.lowerBound + 1
    return SharedHead(word: first, range: range, end: mention.range.upperBound, isSaid: false)
  }

  /// A name without its first word.
  func continuation(of head: SharedHead, at start: Int) -> AgencyMention? {
    guard start < text.tokens.count, text.tokens[start].isCapitalized else { return nil }
    let match = KnownOffices.match(
      in: text, at: start, head: head.word, preferred: { named.contains($0) })
    if let match, isEnd(of: match.end) {
      // `Sở Nội vụ, Công an tỉnh` are two offices; `Bộ Nội vụ, Công an` are ministries.
      let whole = KnownOffices.match(in: text, at: start)
      let isOther = whole.map { $0.end >= match.end } ?? false
      if isOther, !(head.word == AgencyWord.bo && issuer.isCentral) { return nil }
      return AgencyMention(
        reference: .office(match.office, .none), range: start..<match.end, sharedHead: head.range,
        doubt: head.isSaid ? nil : AgencyDoubts.sharedHead)
    }
    guard head.isSaid, !grammar.canBeginAgency(at: start) else { return nil }
    let end = pieceEnd(from: start)
    guard end > start else { return nil }
    return AgencyMention(reference: .other, range: start..<end, sharedHead: head.range)
  }

  private func isEnd(of position: Int) -> Bool {
    grammar.isBoundary(at: position) || AgencyHeads.isVerb(text, at: position)
      || AgencyHeads.scopes.end(in: text, at: position) != nil
      || text.place(at: position, issuer: issuer).place == .issuer
  }

  /// Where a piece between separators ends.
  private func pieceEnd(from start: Int) -> Int {
    var end = start
    while end < text.tokens.count, end < start + AgencyGrammar.longestName,
      !grammar.isBoundary(at: end), !AgencyHeads.isVerb(text, at: end)
    {
      end += 1
    }
    return end
  }
}
