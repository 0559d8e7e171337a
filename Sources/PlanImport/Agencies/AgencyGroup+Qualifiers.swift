/// What is said of a group after its kinds of body, and where the name of an office ends.
extension AgencyGrammar {
  /// The longest name, in tokens. Cells of a plan have far shorter ones; it keeps a broken document
  /// from being read again and again.
  static let longestName = 60

  /// Words that tell bodies of one sort apart, for sentences, where not all that follows is a name.
  private static let adjectives = PhraseTable(
    "nhà nước,viễn thông,bưu chính,công nghệ số,công nghệ thông tin,báo chí,thông tấn báo chí,"
      + "xã hội nghề nghiệp,chính trị xã hội,xã hội,nghề nghiệp,tín dụng,đại học,cao đẳng,"
      + "đảng,quốc hội,hành chính,chuyên môn,sự nghiệp,sự nghiệp công lập,sản xuất kinh doanh,"
      + "quần chúng,đoàn thể,khoa học và công nghệ,giáo dục,giáo dục nghề nghiệp,đào tạo,"
      + "đào tạo đại học,y tế,trung ương,trực thuộc,chức năng,ngang bộ,thuộc chính phủ,nêu trên,"
      + "bưu chính viễn thông,vận tải,du lịch,lữ hành,ngân hàng,thương mại,cổ phần,truyền thông,"
      + "phổ thông,nghiên cứu,dạy nghề,thành viên,có tên,tham gia kế hoạch")

  private static let relations = PhraseTable("có liên quan,liên quan")
  private static let area = PhraseTable("trên địa bàn,đóng trên địa bàn,trong địa bàn,trên toàn")
  private static let committee = PhraseTable(
    "thuộc ủy ban nhân dân,trực thuộc ủy ban nhân dân,của ủy ban nhân dân,trực thuộc")

  /// A part of a list as a group of its own.
  func group(_ items: [Item], from start: Int, isLast: Bool) -> AgencyGroup {
    var end = items.last?.range.upperBound ?? start
    var identity = Self.sorts(of: items)
    var slug = items.map(\.sort.slug)
    if slug.starts(with: ["so", "nganh"]) { slug.insert("ban", at: 1) }
    let isDepartments = items.contains { $0.sort.slug == "so" }
    var isQualified = false
    if isLast {
      let further = qualifiers(from: end)
      end = further.end
      isQualified = !further.words.isEmpty
      if isQualified {
        identity += "|" + further.words.joined(separator: " ")
        slug += further.words
      }
    }
    return AgencyGroup(
      identity: identity, slug: slug, range: start..<end,
      isDepartments: isDepartments && !isQualified, isList: items.count > 1,
      isQualified: isQualified)
  }

  /// The kinds of a group in one order; `sở, ngành` is `sở, ban, ngành`.
  private static func sorts(of items: [Item]) -> String {
    var sorts = Set(items.map(\.sort.slug))
    if sorts.contains("so"), sorts.contains("nganh") { sorts.insert("ban") }
    return sorts.sorted().joined(separator: ",")
  }

  /// What is said of a group, in ASCII words; a place of the issuer says nothing.
  private func qualifiers(from start: Int) -> (words: [String], end: Int) {
    var words: [String] = []
    var end = start
    while end < text.tokens.count, words.count < 8 {
      let position = skippingLines(end)
      if let next = Self.relations.end(in: text, at: position) {
        words += ["lien", "quan"]
        end = next
      } else if text.isWord(AgencyWord.khac, at: position) {
        words.append("khac")
        end = position + 1
      } else if let next = placeQualifier(at: position, &words) {
        end = next
      } else if isSentence, let next = Self.adjectives.end(in: text, at: position) {
        words += plainWords(position..<next)
        end = next
      } else {
        break
      }
    }
    let further = isSentence ? end : freeEnd(from: end)
    if further > end { words += plainWords(end..<further) }
    return (words, further)
  }

  private func placeQualifier(at start: Int, _ words: inout [String]) -> Int? {
    let introduced = Self.area.end(in: text, at: start) ?? Self.committee.end(in: text, at: start)
    let (place, end) = text.place(at: introduced ?? start, issuer: issuer)
    switch place {
    case .none:
      guard let introduced, Self.area.end(in: text, at: start) != nil else { return nil }
      return introduced
    case .issuer: return end
    case .other, .several:
      // `các địa phương Bắc Ninh` has no kind of place; `các sở thành phố` of a province has one.
      words += plainWords(start..<end)
      return end
    }
  }

  private func plainWords(_ range: Range<Int>) -> [String] {
    text.tokens[range].filter { $0.kind == .word }.map { Syllable.plain($0.folded) }
  }

  private func skippingLines(_ start: Int) -> Int {
    var position = start
    while position < text.tokens.count, text.tokens[position].kind == .newline,
      position < start + 3
    {
      position += 1
    }
    return position
  }

  /// Where the free words that tell a group apart end.
  private func freeEnd(from start: Int) -> Int {
    let position = skippingLines(start)
    guard position < text.tokens.count else { return start }
    let token = text.tokens[position]
    if token.kind == .comma {
      // `tổ chức chính trị - xã hội, xã hội, xã hội nghề nghiệp`
      let next = position + 1
      guard Self.adjectives.end(in: text, at: next) != nil, !canBeginAgency(at: next) else {
        return start
      }
      return nameEnd(from: next, verbs: AgencyHeads.groupVerbs)
    }
    if token.word == AgencyWord.va, text.follows(AgencyWord.some, at: position + 1) {
      // `các thành phố và một số tỉnh`
      return nameEnd(from: position + 1, verbs: AgencyHeads.groupVerbs)
    }
    guard token.kind == .word || token.kind == .colon else { return start }
    if token.kind == .colon {
      guard position + 1 < text.tokens.count, text.tokens[position + 1].kind == .word,
        !canBeginAgency(at: position + 1)
      else { return start }
      return nameEnd(from: position + 1, verbs: AgencyHeads.groupVerbs)
    }
    if token.word == AgencyWord.va || canBeginAgency(at: position) && token.isCapitalized {
      return start
    }
    return max(start, nameEnd(from: position, verbs: AgencyHeads.groupVerbs))
  }

  // MARK: Names

  /// Whether a separator at this token parts two agencies: whether one begins after it.
  func canBeginAgency(at start: Int) -> Bool {
    guard start < text.tokens.count, text.tokens[start].kind == .word else { return false }
    if canBegin(at: start) || AgencyHeads.canBegin(text, at: start) { return true }
    if let known = KnownOffices.match(in: text, at: start) {
      // `thuế` and `công an` are also words; an office by its full name is one in any case.
      return text.tokens[start].isCapitalized || known.end - start > 1
    }
    if let leader = AgencyHeads.leaders.end(in: text, at: start), text.tokens[start].isCapitalized {
      return canBegin(at: leader) || KnownOffices.match(in: text, at: leader) != nil
        || AgencyHeads.canBegin(text, at: leader)
    }
    return isBareAbbreviation(at: start)
  }

  /// Whether an abbreviation is alone between separators: `VNPT`, `EVN`.
  func isBareAbbreviation(at start: Int) -> Bool {
    let token = text.tokens[start]
    guard token.initials.count > 2, token.isCapitalized,
      !token.initials.allSatisfy({ Array("ivxlc".utf8).contains($0) })
    else { return false }
    return isBoundary(at: start + 1)
  }

  /// Whether a name can end in front of a token.
  func isBoundary(at position: Int) -> Bool {
    guard position < text.tokens.count else { return true }
    switch text.tokens[position].kind {
    case .word: return text.tokens[position].word == AgencyWord.va
    case .ampersand, .other: return false
    default: return true
    }
  }

  /// Where the name of an office ends that is not known.
  func officeEnd(from start: Int) -> Int {
    nameEnd(from: start, verbs: isSentence ? AgencyHeads.verbs : AgencyHeads.nameVerbs)
  }

  /// Where a name ends: before a verb, a bracket, a remark on the scope, or a separator that an
  /// agency follows.
  func nameEnd(from start: Int, verbs: PhraseTable) -> Int {
    var position = start
    var end = start
    let limit = min(text.tokens.count, start + Self.longestName)
    while position < limit {
      let token = text.tokens[position]
      switch token.kind {
      case .semicolon, .open, .close: return end
      case .colon:
        if isSentence { return end }
      case .stop:
        let next = position + 1
        if next >= text.tokens.count || text.tokens[next].isCapitalized
          || text.tokens[next].kind != .word
        {
          return end
        }
      case .comma, .dash, .slash, .newline, .ampersand:
        if canBeginAgency(at: skippingSeparators(position)) { return end }
        if isSentence, token.kind == .comma, !isNameGoingOn(at: position + 1) { return end }
      case .word:
        if token.word == AgencyWord.va {
          if canBeginAgency(at: skippingSeparators(position)) { return end }
        } else if !token.isCapitalized,
          verbs.end(in: text, at: position) != nil && !AgencyHeads.isInName(text, at: position)
            || AgencyHeads.scopes.end(in: text, at: position) != nil
        {
          return end
        } else {
          end = position + 1
        }
      case .other: break
      }
      position += 1
    }
    return end
  }

  /// In a sentence, whether a name goes on after a comma.
  private func isNameGoingOn(at position: Int) -> Bool {
    position < text.tokens.count && text.tokens[position].isCapitalized
  }

  /// The first token from a place on that is no separator.
  func skippingSeparators(_ start: Int) -> Int {
    var position = start
    while position < text.tokens.count, position < start + 8 {
      switch text.tokens[position].kind {
      case .comma, .semicolon, .dash, .slash, .newline, .ampersand, .stop: position += 1
      case .word where text.tokens[position].word == AgencyWord.va: position += 1
      default: return position
      }
    }
    return position
  }
}
