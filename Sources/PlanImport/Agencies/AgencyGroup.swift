/// Several offices named together, such as `các sở, ngành có liên quan`.
struct AgencyGroup: Equatable {
  /// Equal for all spellings of the group.
  var identity: String
  /// The kinds of body and what is said of them, in ASCII words, for the key.
  var slug: [String]
  /// The tokens that name it.
  var range: Range<Int>
  /// Whether it is the departments of the province.
  var isDepartments = false
  /// Whether several sorts are named.
  var isList: Bool
  /// Whether more is said of them than their sort.
  var isQualified: Bool
}

/// Reads the names of groups and of offices that are not known.
struct AgencyGrammar {
  /// What a kind of body is to the others of its list.
  enum Family { case department, body, outsider, place, alone }

  /// A kind of body.
  struct Sort {
    var words: [String]
    var slug: String
    var family: Family
    /// Whether it names a group only after `các` or in a list.
    var needsLead: Bool
  }

  let text: AgencyText
  let issuer: AgencyIssuer
  /// Whether a sentence goes on after the group, so that not all that follows is its name.
  let isSentence: Bool

  // MARK: Sorts

  private static let byFirst: [String: [Sort]] = {
    let rows: [(Family, needsLead: Bool, String)] = [
      (.department, true, "sở,ban,ngành,bộ,đoàn thể,phòng,ban đảng,ban xây dựng đảng,ban của đảng"),
      (.body, false, "cơ quan,đơn vị,địa phương,phòng ban"),
      (.outsider, false, "doanh nghiệp,cá nhân,tập đoàn,tổng công ty,hợp tác xã,hộ gia đình"),
      (
        .outsider, true,
        "tổ chức,hội,hiệp hội,công ty,trường,viện,bệnh viện,trung tâm,cơ sở,ngân hàng,quỹ"
      ),
      (.alone, true, "thành viên ban chỉ đạo,thành viên tổ công tác"),
      (.outsider, true, "người dân,nhà đầu tư,khu,chi cục,báo,đài,tổ,trường học"),
      (
        .place, true,
        "thành phố,thị xã,thị trấn,đặc khu,tỉnh,huyện,quận,phường,xã,thôn,khu phố,tổ dân phố,"
          + "ấp,bản,buôn,khóm,xóm,khu dân cư"
      ),
      (
        .alone, false,
        "cơ quan ngang bộ,cơ quan thuộc chính phủ,cơ quan báo chí,cơ quan thông tấn báo chí,"
          + "cơ quan thông tấn,cơ quan truyền thông,tổ chức chính trị xã hội nghề nghiệp,"
          + "tổ chức chính trị xã hội,tổ chức xã hội nghề nghiệp,tổ chức xã hội,"
          + "tổ chức đoàn thể,tổ chức ct xh,cơ quan trung ương,cơ quan đại diện"
      ),
    ]
    var byFirst: [String: [Sort]] = [:]
    for (family, needsLead, sorts) in rows {
      for sort in sorts.split(separator: ",") {
        let tokens = AgencyText.words(String(sort))
        let plain = tokens.map { Syllable.plain($0.folded) }.joined(separator: "-")
        let slug = plain == "to-chuc-ct-xh" ? "to-chuc-chinh-tri-xa-hoi" : plain
        let words = tokens.map(\.word)
        let entry = Sort(words: words, slug: slug, family: family, needsLead: needsLead)
        byFirst[words[0], default: []].append(entry)
      }
    }
    return byFirst.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  private static let leads = PhraseTable(
    "các,toàn thể các,toàn thể,tất cả các,toàn bộ các,những,một số,cùng các,hệ thống các")

  private func sort(at start: Int) -> (sort: Sort, end: Int)? {
    guard start < text.tokens.count, let sorts = Self.byFirst[text.tokens[start].word] else {
      return nil
    }
    for sort in sorts {
      var position = start
      for word in sort.words {
        if position > start { position = text.skippingDashes(position) }
        guard text.isWord(word, at: position) else {
          position = -1
          break
        }
        position += 1
      }
      // `xã hội` is no place.
      if position > 0, !(sort.slug == "xa" && text.isWord(AgencyWord.hoi, at: position)) {
        return (sort, position)
      }
    }
    return nil
  }

  /// Where `các` or the like ends.
  func leadEnd(at start: Int) -> Int? {
    Self.leads.end(in: text, at: start)
  }

  /// Whether a group begins at a token after a separator.
  func canBegin(at start: Int) -> Bool {
    if let lead = leadEnd(at: start) {
      return !text.isWord(AgencyWord.mot, at: start) && sort(at: lead) != nil
    }
    return !list(at: start, hasLead: false).isEmpty
  }

  // MARK: Lists

  typealias Item = (sort: Sort, range: Range<Int>)

  /// The kinds of body from a token on, joined by commas, `và` and the like.
  private func list(at start: Int, hasLead: Bool) -> [Item] {
    var items: [Item] = []
    var position = start
    while items.count < 24, let (sort, end) = sort(at: position) {
      // `đơn vị tổ chức tuyên truyền`: only words of one family follow each other without a sign.
      if let last = items.last, last.range.upperBound == position,
        sort.family != last.sort.family || sort.family == .outsider || sort.family == .body
      {
        break
      }
      // `Các sở, ban, ngành thành phố`: the place of the departments.
      if let last = items.last, last.range.upperBound == position, isIssuer(position, end) { break }
      if isName(sort, from: position, to: end, isFirst: items.isEmpty, hasLead: hasLead) { break }
      items.append((sort, position..<end))
      position = text.skippingJoint(end)
    }
    guard !hasLead, let first = items.first else { return items }
    let isAlone = items.count == 1
    return isAlone && (first.sort.needsLead || isLabel(behind: first.range.upperBound)) ? [] : items
  }

  private func isIssuer(_ start: Int, _ end: Int) -> Bool {
    !issuer.isCentral && text.follows(issuer.sortWords, at: start)
      && end == start + issuer.sortWords.count
  }

  /// `Cơ quan chủ trì` is a label; `Đơn vị thực hiện` another.
  private func isLabel(behind end: Int) -> Bool {
    guard end < text.tokens.count else { return false }
    return AgencyHeads.groupVerbs.end(in: text, at: end) != nil
      || AgencyHeads.labels.end(in: text, at: end) != nil
  }

  /// Whether the word begins the name of one office: `Ban Quản lý`, `Bộ Công an`, `Công ty X`.
  private func isName(_ sort: Sort, from start: Int, to end: Int, isFirst: Bool, hasLead: Bool)
    -> Bool
  {
    guard text.tokens[start].isCapitalized, end < text.tokens.count, !isFirst || !hasLead else {
      return false
    }
    let next = text.tokens[end]
    guard next.kind == .word, next.isCapitalized, sort.needsLead else { return false }
    return self.sort(at: end) == nil
  }

  /// The groups that begin at a token: a list can name several, such as departments and firms.
  func groups(at start: Int) -> [AgencyGroup] {
    let lead = leadEnd(at: start)
    let items = list(at: lead ?? start, hasLead: lead != nil)
    guard !items.isEmpty else { return [] }
    var groups: [AgencyGroup] = []
    var from = 0
    for cut in cuts(of: items) + [items.count] {
      let isFirst = from == 0
      let begin = isFirst ? start : items[from].range.lowerBound
      groups.append(
        group(Array(items[from..<cut]), from: begin, isLast: cut == items.count))
      from = cut
    }
    return groups
  }

  /// Where a list goes over to bodies that are a group of their own.
  private func cuts(of items: [Item]) -> [Int] {
    let families = items.map(\.sort.family)
    var cuts: [Int] = []
    for position in families.indices.dropFirst() {
      let before = families[position - 1]
      let family = families[position]
      let isCut: Bool
      switch (before, family) {
      case (.alone, _), (_, .alone): isCut = true
      case (.place, .place): isCut = false
      case (.place, _), (_, .place): isCut = true
      case (.department, .body):
        // `bộ, ngành, địa phương` belong together; `đơn vị, doanh nghiệp` as well.
        let isLocal = items[position].sort.slug == "dia-phuong"
        let rest = families[position...]
        isCut = !isLocal && rest.contains(.outsider)
      case (.department, .outsider): isCut = items[position].sort.slug != "hoi"
      case (.body, .outsider):
        isCut =
          items[position - 1].sort.slug == "dia-phuong"
          && families[..<position].contains(.department)
      case (.outsider, .department): isCut = items[position].sort.slug != "doan-the"
      default: isCut = false
      }
      if isCut { cuts.append(position) }
    }
    return cuts
  }
}
