import PlanModel

/// An agency as it is in a text.
struct AgencyMention {
  /// What it is.
  enum Reference {
    /// A known office with the place that is said.
    case office(Int, AgencyPlace)
    /// A group.
    case group(AgencyGroup)
    /// An office that is not known.
    case other
  }

  var reference: Reference
  /// The tokens that name it.
  var range: Range<Int>
  /// The word that is in front of it in the text but not at this place, such as `Sở`.
  var sharedHead: Range<Int>?
  /// Why it is not certain that it is this agency.
  var doubt: Message?
}

/// Reads lists of agencies in a text.
struct AgencyScanner {
  let text: AgencyText
  let issuer: AgencyIssuer
  let grammar: AgencyGrammar
  /// The offices that the document has named so far, in `KnownOffices.all`.
  let named: Set<Int>

  init(_ text: AgencyText, issuer: AgencyIssuer, named: Set<Int>, isSentence: Bool) {
    self.text = text
    self.issuer = issuer
    self.named = named
    grammar = AgencyGrammar(text: text, issuer: issuer, isSentence: isSentence)
  }

  /// A list of agencies, and the token after it.
  struct List {
    var mentions: [AgencyMention] = []
    var end: Int
  }

  /// Reads agencies from a token on as long as they follow each other.
  func list(from start: Int) -> List {
    var list = List(end: start)
    var position = start
    var shared: SharedHead?
    while position < text.tokens.count {
      let isParted = position != list.end || list.mentions.isEmpty
      if let head = sharedHead(at: position) {
        shared = head
        position = head.end
        guard let first = continuation(of: head, at: position) else { break }
        append(first, to: &list)
      } else if let head = shared ?? self.head(of: list.mentions.last), isParted,
        !list.mentions.isEmpty, let next = continuation(of: head, at: position)
      {
        append(next, to: &list)
      } else {
        var found = mentions(at: position)
        guard !found.isEmpty else { break }
        if !isParted, !isOffice(found[0]) { break }
        shared = nil
        if !isParted { found[0].doubt = AgencyDoubts.noSeparator }
        for mention in found { append(mention, to: &list) }
      }
      position = skippingSeparators(list.end)
    }
    return list
  }

  private func isOffice(_ mention: AgencyMention) -> Bool {
    if case .office = mention.reference { return true }
    return false
  }

  private func append(_ mention: AgencyMention, to list: inout List) {
    list.mentions.append(mention)
    list.end = mention.range.upperBound
  }

  /// Separators inside a list; a semicolon, a full stop and a bracket with a remark as well.
  private func skippingSeparators(_ start: Int) -> Int {
    grammar.isSentence ? softEnd(start) : grammar.skippingSeparators(start)
  }

  /// In a sentence a semicolon or a full stop ends the list.
  private func softEnd(_ start: Int) -> Int {
    let end = grammar.skippingSeparators(start)
    let isHard = text.tokens[start..<end].contains { $0.kind == .semicolon || $0.kind == .stop }
    return isHard ? text.tokens.count : end
  }

  // MARK: Single agencies

  /// The agencies that begin at a token, most often one; a list of bodies can give two groups.
  func mentions(at start: Int) -> [AgencyMention] {
    guard start < text.tokens.count, text.tokens[start].kind == .word else { return [] }
    var position = start
    // `Sở Sở Công Thương`
    while position < start + 3, text.isWord(text.tokens[position].word, at: position + 1),
      text.tokens[position].word == AgencyWord.so || text.tokens[position].word == AgencyWord.bo
    {
      position += 1
    }
    if let leader = AgencyHeads.leaders.end(in: text, at: position),
      text.tokens[position].isCapitalized
    {
      let led = plainMentions(at: leader)
      if !led.isEmpty { return led }
      if text.follows([AgencyWord.bo, AgencyWord.truong], at: position),
        grammar.isBoundary(at: leader)
      {
        let group = AgencyGroup(
          identity: "bo", slug: ["bo"], range: position..<leader, isList: false,
          isQualified: false)
        return [AgencyMention(reference: .group(group), range: group.range)]
      }
    }
    return plainMentions(at: position)
  }

  private func plainMentions(at start: Int) -> [AgencyMention] {
    guard start < text.tokens.count else { return [] }
    let bare = bareAbbreviation(at: start)
    if let office = office(at: start) {
      // `TT&TT` is more than the `TT` of `Thanh tra`.
      if let bare, bare.range.upperBound > office.range.upperBound { return [bare] }
      return [office]
    }
    let groups = grammar.groups(at: start)
    if let last = groups.last {
      // `Các cơ quan: Sở Y tế, Sở Nội vụ` names the offices after the colon.
      let end = last.range.upperBound
      if text.isKind(.colon, at: end), let office = office(at: end + 1) { return [office] }
      return groups.map { AgencyMention(reference: .group($0), range: $0.range) }
    }
    if let bare { return [bare] }
    guard AgencyHeads.canBegin(text, at: start) else { return [] }
    let end = grammar.officeEnd(from: start)
    return end > start + 1 ? [AgencyMention(reference: .other, range: start..<end)] : []
  }

  private func isPreferred(_ office: Int) -> Bool { named.contains(office) }

  private func office(at start: Int) -> AgencyMention? {
    guard let match = KnownOffices.match(in: text, at: start, preferred: isPreferred) else {
      return nil
    }
    let (place, end) = text.place(at: match.end, issuer: issuer)
    if let extended = extendedEnd(from: start, to: end) {
      return AgencyMention(reference: .other, range: start..<extended)
    }
    // Of a word such as `Thuế` alone, the place or the end makes an office.
    if end - start == 1, text.tokens[start].initials.isEmpty, !grammar.isBoundary(at: end) {
      return nil
    }
    return AgencyMention(reference: .office(match.office, place), range: start..<end)
  }

  private static let extensions = PhraseTable(
    "chi nhánh,hội đồng nhân dân,khu vực,phòng giao dịch,cơ sở,số,tại,thuộc,phía,các,và,huyện,quận,thị xã,xã,phường"
  )

  /// Extensions that are offices themselves.
  private static let ownExtensions = PhraseTable("chi nhánh,hội đồng nhân dân")

  /// Where the name of an office ends that is more than the known one, such as a branch.
  private func extendedEnd(from start: Int, to end: Int) -> Int? {
    var next = end
    if next < text.tokens.count, text.tokens[next].kind == .dash { next += 1 }
    guard next < text.tokens.count, text.tokens[next].kind == .word else { return nil }
    if text.tokens[next].word == AgencyWord.va { return nil }
    let token = text.tokens[next]
    let isNamed = token.isCapitalized && next == end && token.initials.isEmpty
    guard isNamed || Self.extensions.end(in: text, at: next) != nil,
      !grammar.canBeginAgency(at: next) || Self.ownExtensions.end(in: text, at: next) != nil,
      AgencyHeads.scopes.end(in: text, at: next) == nil
    else { return nil }
    let nameEnd = grammar.officeEnd(from: next)
    return nameEnd > next ? nameEnd : nil
  }

  /// `TN&MT` or `VNPT` alone.
  private func bareAbbreviation(at start: Int) -> AgencyMention? {
    guard text.tokens[start].initials.count > 1 else { return nil }
    let head = issuer.isCentral ? AgencyWord.bo : AgencyWord.so
    if let match = KnownOffices.match(in: text, at: start, head: head, preferred: isPreferred),
      grammar.isBoundary(at: match.end),
      text.tokens[start..<match.end].reduce(0, { $0 + $1.initials.count }) > 2
    {
      return AgencyMention(reference: .office(match.office, .none), range: start..<match.end)
    }
    guard grammar.isBareAbbreviation(at: start) else { return nil }
    return AgencyMention(reference: .other, range: start..<start + 1)
  }
}
