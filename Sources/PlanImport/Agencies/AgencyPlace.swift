/// Who issues the document: the place that `tỉnh` or `Công an` without more stands for.
struct AgencyIssuer {
  /// The word for the kind of place, such as `tỉnh`; empty for a body of the State.
  private(set) var sort = ""
  /// The same as words of `Syllable`.
  private(set) var sortWords: [String] = []
  /// The name of the place as words of `Syllable`; empty where it is not known.
  private(set) var nameWords: [String] = []

  /// Whether the issuer is a body of the State, whose offices have no place.
  var isCentral: Bool { sort.isEmpty }

  /// The kinds of place, the longer ones first.
  static let sorts: [(sort: String, words: [String])] = [
    "thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "huyện", "quận", "phường", "xã",
  ].map { ($0, AgencyText.words($0).map(\.word)) }

  /// Reads an issuer such as `Ủy ban nhân dân tỉnh Lâm Đồng`.
  init(_ issuer: String) {
    let words = AgencyText.words(issuer).map(\.word)
    for position in words.indices {
      for (sort, sortWords) in AgencyIssuer.sorts
      where words[position...].starts(with: sortWords) {
        self.sort = sort
        self.sortWords = sortWords
        nameWords = Array(words[(position + sortWords.count)...])
        return
      }
    }
    // An issuer that says nothing is most often a province, whose name is not known.
    let first = words.first ?? ""
    let isCentral = [AgencyWord.chinh, AgencyWord.thu, AgencyWord.bo, AgencyWord.quoc].contains(
      first)
    if !isCentral {
      sort = "tỉnh"
      sortWords = [AgencyWord.tinh]
    }
  }
}

/// The place that follows the name of an office.
enum AgencyPlace: Equatable {
  /// None is said.
  case none
  /// That of the issuer.
  case issuer
  /// Another one, in its words as written and for comparison.
  case other(String, words: [String])
  /// Several places, such as `các xã, phường`.
  case several(AgencyPlaces)
}

/// Places that are named by their sort only, such as `các huyện, thành phố` or `cấp xã`.
struct AgencyPlaces: Equatable {
  /// The level whose places are all meant; the sorts themselves where it is only some of them.
  var identity: String
  /// The sorts in the order of the text, in ASCII, for keys.
  var slug: String
  /// The places as a name has them, such as `các huyện, thành phố`.
  var name: String
}

extension AgencyText {
  /// The place that begins at a token, and where it ends.
  func place(
    at start: Int, issuer: AgencyIssuer, isOfNation: Bool = false
  ) -> (place: AgencyPlace, end: Int) {
    var position = start
    if position < tokens.count, tokens[position].kind == .newline { position += 1 }
    if isWord(AgencyWord.thuoc, at: position) || isWord(AgencyWord.cua, at: position) {
      position += 1
    }
    if let several = places(at: position) { return several }
    if follows([AgencyWord.cap], at: position), follows(issuer.sortWords, at: position + 1),
      !issuer.isCentral
    {
      return (.issuer, position + 1 + issuer.sortWords.count)
    }
    if !issuer.nameWords.isEmpty, follows(issuer.nameWords, at: position) {
      return (.issuer, position + issuer.nameWords.count)
    }
    for (sort, words) in AgencyIssuer.sorts where isSort(words, at: position) {
      let end = position + words.count
      let nameEnd = properNameEnd(from: end)
      if sort == issuer.sort {
        if !issuer.nameWords.isEmpty, follows(issuer.nameWords, at: end) {
          return (.issuer, end + issuer.nameWords.count)
        }
        if nameEnd == end || issuer.nameWords.isEmpty { return (.issuer, nameEnd) }
      }
      return (other(position..<nameEnd), nameEnd)
    }
    return isOfNation ? (.none, start) : nation(at: start, issuer: issuer)
  }

  /// `Việt Nam` or `Trung ương`, which a place of the issuer can follow.
  private func nation(
    at start: Int, issuer: AgencyIssuer
  ) -> (place: AgencyPlace, end: Int) {
    for words in [[AgencyWord.viet, AgencyWord.nam], [AgencyWord.trung, AgencyWord.uong]]
    where follows(words, at: start) {
      let end = start + words.count
      if case (.issuer, let further) = place(at: end, issuer: issuer, isOfNation: true),
        further > end
      {
        return (.issuer, further)
      }
      return (issuer.isCentral ? .none : other(start..<end), end)
    }
    return (.none, start)
  }

  /// Whether the word for a kind of place is there; `xã hội` and `Huyện đoàn` are none.
  private func isSort(_ words: [String], at position: Int) -> Bool {
    guard follows(words, at: position) else { return false }
    let next = position + words.count
    if words == [AgencyWord.xa], isWord(AgencyWord.hoi, at: next) { return false }
    return !isWord(AgencyWord.doan, at: next) && !isWord(AgencyWord.uy, at: next)
  }

  private func other(_ range: Range<Int>) -> AgencyPlace {
    .other(text(range), words: tokens[range].map(\.word))
  }

  /// Where a name of at most four capitalised words ends.
  private func properNameEnd(from start: Int) -> Int {
    var end = start
    while end < tokens.count, end < start + 4, tokens[end].kind == .word,
      tokens[end].isCapitalized, tokens[end].initials.isEmpty,
      !AgencyHeads.canBegin(self, at: end)
    {
      end += 1
    }
    return end
  }

  /// Whether the words are at a place, line ends aside.
  func follows(_ words: [String], at start: Int) -> Bool {
    guard start + words.count <= tokens.count else { return false }
    for (offset, word) in words.enumerated() where tokens[start + offset].word != word {
      return false
    }
    return true
  }

  /// Whether a word is at a place.
  func isWord(_ word: String, at position: Int) -> Bool {
    position < tokens.count && tokens[position].word == word
  }

  // MARK: Several places

  private static let communes: Set<String> = ["xã", "phường", "thị trấn", "đặc khu"]
  private static let provinces: Set<String> = ["tỉnh", "thành phố"]

  /// Places named by their sort, such as `các xã, phường, đặc khu`; one sort only after `các` or
  /// `cấp`.
  private func places(at start: Int) -> (place: AgencyPlace, end: Int)? {
    if follows([AgencyWord.cap], at: start) {
      for (sort, words) in AgencyIssuer.sorts where follows(words, at: start + 1) {
        let identity = sort == "xã" ? "communes" : sort == "huyện" ? "districts" : nil
        guard let identity else { break }
        let slug = "cap-" + Syllable.plain(sort)
        let end = start + 1 + words.count
        return (.several(AgencyPlaces(identity: identity, slug: slug, name: "cấp " + sort)), end)
      }
      return nil
    }
    let hasLead = isWord(AgencyWord.cac, at: start)
    var (sorts, end) = sortList(at: hasLead ? start + 1 : start)
    guard sorts.count > 1 || (hasLead && !sorts.isEmpty) else {
      return hasLead && isWord(AgencyWord.cap, at: start + 1)
        ? (.several(AgencyPlaces(identity: "levels", slug: "cac-cap", name: "các cấp")), start + 2)
        : nil
    }
    // `UBND xã, phường Bảo Lộc` names one place; `xã Tân Phú, xã An Bình` are no sorts.
    if !hasLead, end < tokens.count, tokens[end].kind == .word, tokens[end].isCapitalized,
      properNameEnd(from: end) > end
    {
      return nil
    }
    var name = "các " + sorts.joined(separator: ", ")
    if follows([AgencyWord.truc, AgencyWord.thuoc, AgencyWord.trung, AgencyWord.uong], at: end) {
      end += 4
      name += " trực thuộc Trung ương"
    }
    let slug = sorts.map { sort in
      sort.split(separator: " ").map { Syllable.plain($0) }.joined(separator: "-")
    }
    let places = AgencyPlaces(
      identity: AgencyText.identity(of: sorts), slug: "cac-" + slug.joined(separator: "-"),
      name: name)
    return (.several(places), end)
  }

  private static func identity(of sorts: [String]) -> String {
    let set = Set(sorts)
    if set.count > 1 {
      if set.isSubset(of: communes) { return "communes" }
      if set == provinces { return "provinces" }
      if set.isDisjoint(with: communes), !set.contains("tỉnh") { return "districts" }
    }
    return set.sorted().joined(separator: ",")
  }

  /// Kinds of place joined by commas, `và`, dashes or nothing.
  private func sortList(at start: Int) -> (sorts: [String], end: Int) {
    var sorts: [String] = []
    var end = start
    var position = start
    while sorts.count < 12 {
      guard let (sort, words) = AgencyIssuer.sorts.first(where: { isSort($0.words, at: position) })
      else { break }
      sorts.append(sort)
      end = position + words.count
      position = skippingJoint(end)
      if isWord(AgencyWord.cac, at: position), position > end { position += 1 }
    }
    return (sorts, end)
  }

  /// The token after a comma, `và`, both, a dash or a slash; line ends aside.
  func skippingJoint(_ start: Int) -> Int {
    var position = start
    var signs = 0
    while position < tokens.count {
      switch tokens[position].kind {
      case .newline: break
      case .comma, .dash, .slash, .ampersand:
        signs += 1
      case .word where tokens[position].word == AgencyWord.va:
        signs += 1
      default: return position
      }
      if signs > 2 || position > start + 6 { return start }
      position += 1
    }
    return position
  }
}
