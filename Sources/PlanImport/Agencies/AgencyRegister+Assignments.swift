/// Who leads and who helps, as a value or a sentence says both.
struct Assignment: Equatable {
  /// The keys of those that lead, in order.
  var leads: [String] = []
  /// The keys of those that help, in order.
  var partners: [String] = []
  /// What the sentence says beside that.
  var rest = ""
  /// Why the reading is not certain.
  var doubts: [Doubt] = []
}

extension AgencyRegister {
  private static let leading = PhraseTable(
    "chủ trì,là cơ quan chủ trì,là đơn vị chủ trì,làm cơ quan chủ trì,chịu trách nhiệm chủ trì,"
      + "có trách nhiệm chủ trì,làm đầu mối chủ trì,là đầu mối chủ trì")
  private static let helping = PhraseTable(
    "phối hợp chặt chẽ với,phối hợp cùng với,phối hợp cùng,phối hợp với,phối hợp,"
      + "chủ động phối hợp với,chủ động phối hợp")
  private static let interruptions = PhraseTable("trên cơ sở,căn cứ,theo,ngoài")
  private static let labels = PhraseTable(
    "chủ trì,cơ quan chủ trì,đơn vị chủ trì,chủ trì thực hiện,cơ quan chủ trì thực hiện,"
      + "đơn vị chủ trì thực hiện,cơ quan chủ trì tham mưu")
  private static let helpingLabels = PhraseTable(
    "phối hợp,cơ quan phối hợp,đơn vị phối hợp,phối hợp thực hiện,cơ quan phối hợp thực hiện,"
      + "đơn vị phối hợp thực hiện")

  /// Reads a value or a sentence that was not read yet.
  mutating func readSentence(_ value: String) -> Assignment? {
    let text = AgencyText(value, lexicon)
    if let labelled = readLabels(text) { return labelled }
    if let bracketed = readRoles(text) { return bracketed }
    let scanner = AgencyScanner(text, issuer: issuer, named: named, isSentence: true)
    let start = AgencyRegister.chargeEnd(text, at: 0)
    if let clause = leadClause(scanner, scanner.list(from: start), at: start) {
      return assignment(clause, scanner)
    }
    // What a list has passed is not read again, so that a long text takes as long as it is.
    var passed = 0
    for position in text.tokens.indices.dropLast()
    where position >= passed && isDoer(text, at: position) && !cancellation.isRequested {
      let list = scanner.list(from: position + 1)
      passed = list.end
      guard var clause = leadClause(scanner, list, at: position + 1), clause.isOfOffices else {
        continue
      }
      clause.start = position
      return assignment(clause, scanner)
    }
    return nil
  }

  /// `do` and `giao` in the middle of a sentence.
  private func isDoer(_ text: AgencyText, at position: Int) -> Bool {
    text.isWord(AgencyWord.`do`, at: position) || text.isWord(AgencyWord.giao, at: position)
  }

  // MARK: Clauses

  /// `Sở A chủ trì`, with what follows still to be read.
  private struct Clause {
    var leads: [AgencyMention]
    /// The first token that belongs to it.
    var start: Int
    /// The token after `chủ trì`.
    var end: Int

    /// Whether an office is named, not only bodies in general.
    var isOfOffices: Bool {
      leads.contains { mention in
        if case .group = mention.reference { return false }
        return true
      }
    }
  }

  private func leadClause(
    _ scanner: AgencyScanner, _ list: AgencyScanner.List, at start: Int
  ) -> Clause? {
    let text = scanner.text
    guard !list.mentions.isEmpty else { return nil }
    var position = list.end
    if text.isKind(.comma, at: position),
      Self.interruptions.end(in: text, at: position + 1) != nil
    {
      // `Sở Tài chính, trên cơ sở đề xuất của các đơn vị, chủ trì …`
      guard let further = interruptionEnd(text, from: position + 1) else { return nil }
      position = further
    }
    guard let end = Self.leading.end(in: text, at: position) else { return nil }
    // `các dự án do Sở, ngành chủ trì, quản lý` says what they do anyway.
    if text.isKind(.comma, at: end), Self.helping.end(in: text, at: end + 1) == nil,
      AgencyHeads.verbs.end(in: text, at: end + 1) != nil, !scanner.grammar.isOffice(list.mentions)
    {
      return nil
    }
    return Clause(leads: list.mentions, start: start, end: end)
  }

  private func interruptionEnd(_ text: AgencyText, from start: Int) -> Int? {
    let limit = min(text.tokens.count, start + AgencyGrammar.longestName)
    for position in start..<max(start, limit) {
      switch text.tokens[position].kind {
      case .semicolon, .stop: return nil
      case .comma where Self.leading.end(in: text, at: position + 1) != nil: return position + 1
      default: break
      }
    }
    return nil
  }

  private mutating func assignment(_ clause: Clause, _ scanner: AgencyScanner) -> Assignment {
    let text = scanner.text
    var result = Assignment()
    var leads = AgencyKeys()
    var partners = AgencyKeys()
    for mention in clause.leads { add(mention, text, to: &leads, &result.doubts) }
    var position = clause.end
    var rests: [String] =
      clause.start > 0 && isDoer(text, at: clause.start)
      ? [text.text(0..<clause.start)] : []
    var help = text.skippingJoint(position)
    if let end = Self.helping.end(in: text, at: help) {
      help = end
      let list = scanner.list(from: help)
      for mention in list.mentions { add(mention, text, to: &partners, &result.doubts) }
      position = list.mentions.isEmpty ? position : list.end
    }
    while position < text.tokens.count, !cancellation.isRequested {
      let further = readFurther(&result, &partners, scanner, from: position)
      let end = clauseEnd(text, from: further)
      let rest = text.text(further..<end).trimmed
      if text.tokens[further..<max(further, end)].contains(where: { $0.kind == .word }) {
        rests.append(rest)
      }
      position = end
    }
    result.leads = leads.keys
    result.partners = partners.keys
    result.rest = rests.joined(separator: "; ")
    return result
  }

  /// Reads `; Sở B, Sở C phối hợp` after the one that leads; returns where it ends.
  private mutating func readFurther(
    _ result: inout Assignment, _ partners: inout AgencyKeys, _ scanner: AgencyScanner,
    from start: Int
  ) -> Int {
    let text = scanner.text
    var position = start
    while position < text.tokens.count, text.tokens[position].kind != .word,
      text.tokens[position].kind != .open
    {
      position += 1
    }
    guard position > start, position < text.tokens.count else { return position }
    if let label = Self.helpingLabels.end(in: text, at: position) {
      let list = scanner.list(from: text.isKind(.colon, at: label) ? label + 1 : label)
      for mention in list.mentions { add(mention, text, to: &partners, &result.doubts) }
      return list.mentions.isEmpty ? position : list.end
    }
    let list = scanner.list(from: position)
    guard !list.mentions.isEmpty else { return position }
    let help = Self.helping.end(in: text, at: list.end)
    let isClause = text.tokens[start..<position].contains { $0.kind == .semicolon }
    guard help != nil || (isClause && AgencyHeads.isVerb(text, at: list.end)) else {
      return position
    }
    for mention in list.mentions { add(mention, text, to: &partners, &result.doubts) }
    if help == nil, result.doubts.count < 20 {
      result.doubts.append(Doubt(AgencyDoubts.implied, chosen: text.text(position..<list.end)))
    }
    return help ?? list.end
  }

  private func clauseEnd(_ text: AgencyText, from start: Int) -> Int {
    var position = start
    while position < text.tokens.count, text.tokens[position].kind != .semicolon { position += 1 }
    return position
  }

  private mutating func add(
    _ mention: AgencyMention, _ text: AgencyText, to keys: inout AgencyKeys, _ doubts: inout [Doubt]
  ) {
    let number = entry(of: mention, in: text)
    let agency = entries[number].agency
    keys.append(agency.key)
    if let doubt = mention.doubt, doubts.count < 20 {
      doubts.append(Doubt(doubt, chosen: agency.name))
    }
  }

  // MARK: Labels and brackets

  /// `Chủ trì: Sở A; phối hợp: Sở B`.
  private mutating func readLabels(_ text: AgencyText) -> Assignment? {
    guard let label = Self.labels.end(in: text, at: 0), text.isKind(.colon, at: label) else {
      return nil
    }
    var end = text.tokens.count
    var help = end
    for position in label..<text.tokens.count {
      guard let next = Self.helpingLabels.end(in: text, at: position), text.isKind(.colon, at: next)
      else { continue }
      end = position
      help = next + 1
      break
    }
    let leads = read(text.text(label + 1..<end))
    guard !leads.keys.isEmpty else { return nil }
    let partners = read(help < text.tokens.count ? text.text(help..<text.tokens.count) : "")
    let remarks = [leads.remark, partners.remark].compactMap { $0 }
    return Assignment(
      leads: leads.keys, partners: partners.keys, rest: remarks.joined(separator: "; "),
      doubts: leads.doubts + partners.doubts)
  }

  /// `Sở A (chủ trì), Sở B, Sở C (phối hợp)`.
  private mutating func readRoles(_ text: AgencyText) -> Assignment? {
    guard let first = text.tokens.firstIndex(where: { $0.kind == .open }),
      let label = Self.labels.end(in: text, at: first + 1), text.isKind(.close, at: label)
    else { return nil }
    let leads = read(text.text(0..<first))
    guard !leads.keys.isEmpty else { return nil }
    let further = label + 1 < text.tokens.count ? text.text(label + 1..<text.tokens.count) : ""
    let partners = read(further)
    let leading = Set(leads.keys)
    let remark = partners.remark.map { $0 == "phối hợp" ? "" : $0 } ?? ""
    return Assignment(
      leads: leads.keys, partners: partners.keys.filter { !leading.contains($0) }, rest: remark,
      doubts: leads.doubts + partners.doubts)
  }
}

extension AgencyText {
  /// Whether a sign is at a place.
  func isKind(_ kind: Kind, at position: Int) -> Bool {
    position < tokens.count && tokens[position].kind == kind
  }
}

extension AgencyGrammar {
  /// Whether one of the agencies is an office and not a group.
  fileprivate func isOffice(_ mentions: [AgencyMention]) -> Bool {
    mentions.contains { mention in
      if case .group = mention.reference { return false }
      return true
    }
  }
}
