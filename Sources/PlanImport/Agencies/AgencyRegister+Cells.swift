import PlanModel

/// Cells and values that name agencies.
extension AgencyRegister {
  /// Reads a cell that was not read yet.
  mutating func readCell(_ cell: String) -> AgencyReading {
    let text = AgencyText(cell, lexicon)
    var walk = CellWalk(
      scanner: AgencyScanner(text, issuer: issuer, named: named, isSentence: false))
    while walk.position < text.tokens.count, !cancellation.isRequested { step(&walk) }
    walk.reading.keys = walk.keys.keys
    if walk.reading.keys.isEmpty, !walk.remarks.isEmpty, walk.reading.doubts.isEmpty {
      walk.reading.doubts.append(Doubt(AgencyDoubts.none, chosen: ""))
    }
    if !walk.remarks.isEmpty { walk.reading.remark = walk.remarks.joined(separator: "; ") }
    return walk.reading
  }

  /// Where the reading of a cell is.
  fileprivate struct CellWalk {
    var scanner: AgencyScanner
    var position = 0
    var reading = AgencyReading()
    var keys = AgencyKeys()
    var remarks: [String] = []
    /// The entry read last, which a bracket is about.
    var last: (number: Int, range: Range<Int>)?

    mutating func remark(_ end: Int) {
      let text = scanner.text.text(position..<end)
      if !text.isEmpty, remarks.count < 50 { remarks.append(text) }
      position = max(end, position + 1)
    }
  }

  private mutating func step(_ walk: inout CellWalk) {
    let text = walk.scanner.text
    let position = walk.position
    let token = text.tokens[position]
    if token.kind == .open {
      readBracket(&walk)
      return
    }
    guard token.kind == .word else {
      walk.position += 1
      return
    }
    if token.word == AgencyWord.va {
      walk.position += 1
      return
    }
    let list = walk.scanner.list(from: position)
    guard list.mentions.isEmpty else {
      for mention in list.mentions { take(mention, &walk) }
      walk.position = max(list.end, position + 1)
      return
    }
    if let charge = AgencyHeads.charges.end(in: text, at: position), token.isCapitalized {
      walk.position = charge
    } else if AgencyHeads.scopes.end(in: text, at: position) != nil {
      walk.remark(scopeEnd(walk))
    } else if AgencyHeads.isVerb(text, at: position) {
      walk.remark(clauseEnd(walk))
    } else {
      readFragment(&walk)
    }
  }

  private mutating func take(_ mention: AgencyMention, _ walk: inout CellWalk) {
    let number = entry(of: mention, in: walk.scanner.text)
    walk.keys.append(entries[number].agency.key)
    walk.last = (number, mention.range)
    if let doubt = mention.doubt { walk.doubt(doubt, entries[number].agency.name) }
  }

  // MARK: What is no agency

  /// Where a remark on the scope ends: at a semicolon, or where a list of agencies goes on.
  private func scopeEnd(_ walk: CellWalk) -> Int {
    let text = walk.scanner.text
    var position = walk.position
    while position < text.tokens.count {
      switch text.tokens[position].kind {
      case .semicolon, .open: return position
      case .comma, .newline, .stop:
        if goesOn(walk, at: position) { return position }
      case .word where text.tokens[position].word == AgencyWord.va:
        if goesOn(walk, at: position) { return position }
      default: break
      }
      position += 1
    }
    return position
  }

  private func goesOn(_ walk: CellWalk, at position: Int) -> Bool {
    let grammar = walk.scanner.grammar
    let next = grammar.skippingSeparators(position)
    guard next < walk.scanner.text.tokens.count, grammar.canBeginAgency(at: next) else {
      return false
    }
    return walk.scanner.text.tokens[next].isCapitalized || grammar.leadEnd(at: next) != nil
  }

  private func clauseEnd(_ walk: CellWalk) -> Int {
    let tokens = walk.scanner.text.tokens
    var position = walk.position
    while position < tokens.count, tokens[position].kind != .semicolon { position += 1 }
    return position
  }

  private static let concerned = PhraseTable("liên quan,có liên quan")

  /// A piece that begins like no agency: a short one can be an office all the same.
  private mutating func readFragment(_ walk: inout CellWalk) {
    let text = walk.scanner.text
    let start = walk.position
    let grammar = walk.scanner.grammar
    let token = text.tokens[start]
    if grammar.isBoundary(at: start + 1), [AgencyWord.so, AgencyWord.bo].contains(token.word) {
      // Cut off by the end of a page: a bare `Bộ` is no agency.
      walk.doubt(AgencyDoubts.cutOff, "", [text.text(start..<start + 1)])
      walk.position += 1
      return
    }
    // `UBND các xã liên quan`
    if let end = Self.concerned.end(in: text, at: start), grammar.isBoundary(at: end) {
      walk.position = end
      return
    }
    let end = max(start + 1, grammar.officeEnd(from: start))
    let words = text.tokens[start..<end].count { $0.kind == .word }
    if token.isCapitalized, words <= 6, AgencyHeads.verbs.end(in: text, at: start) == nil {
      let mention = AgencyMention(
        reference: .other, range: start..<end, doubt: AgencyDoubts.unusual)
      take(mention, &walk)
      walk.position = end
    } else {
      let remark = text.text(start..<end)
      walk.doubt(AgencyDoubts.none, "", [remark])
      walk.remark(end)
    }
  }

  // MARK: Brackets

  private static let introductions = PhraseTable(
    "gọi tắt là,viết tắt là,sau đây gọi là,sau đây gọi tắt là,sau đây viết tắt là,viết tắt,gọi tắt")

  /// A bracket is a short form of the name before it, or a remark.
  private mutating func readBracket(_ walk: inout CellWalk) {
    let text = walk.scanner.text
    let inside = walk.position + 1
    let close = text.closings[walk.position]
    defer { walk.position = close < text.tokens.count ? close + 1 : text.tokens.count }
    guard inside < close else { return }
    if let last = walk.last, let short = shortForm(text, inside..<close, of: last.range) {
      let words = text.tokens[short].filter { $0.kind == .word }.map(\.word)
      learn(words, for: last.number)
      note(text.text(short), last.number)
      return
    }
    walk.position = inside
    walk.remark(close)
  }

  private func shortForm(_ text: AgencyText, _ bracket: Range<Int>, of name: Range<Int>)
    -> Range<Int>?
  {
    if let end = Self.introductions.end(in: text, at: bracket.lowerBound) {
      return end < bracket.upperBound && bracket.upperBound - end < 12
        ? end..<bracket.upperBound : nil
    }
    guard bracket.count < 8 else { return nil }
    var letters: [UInt8] = []
    for token in text.tokens[bracket] where token.kind == .word {
      letters += token.initials.isEmpty ? [token.initial] : token.initials
    }
    let initials = text.tokens[name].filter { $0.kind == .word && $0.word != AgencyWord.va }.map(
      \.initial)
    let isShort = text.tokens[bracket].contains { !$0.initials.isEmpty }
    return isShort && letters.count > 1 && initials.starts(with: letters) ? bracket : nil
  }
}

extension AgencyRegister.CellWalk {
  /// Notes a doubt; of many the first ones.
  fileprivate mutating func doubt(_ reason: Message, _ chosen: String, _ others: [String] = []) {
    guard reading.doubts.count < 20 else { return }
    let doubt = Doubt(reason, chosen: chosen, alternatives: others)
    if !reading.doubts.contains(doubt) { reading.doubts.append(doubt) }
  }
}
