import PlanModel

/// How entries come to their keys and names.
extension AgencyRegister {
  // MARK: Known offices

  /// The key of a known office with its place, the same for all spellings.
  func identity(_ office: Int, _ place: AgencyPlace) -> String {
    let base = KnownOffices.bases[office]
    switch place {
    case .none, .issuer: return "office " + base
    case .other(_, let words): return "office \(base) \(words.joined(separator: " "))"
    case .several(let places): return "office \(base) \(places.identity)"
    }
  }

  func officeEntry(_ office: Int, _ place: AgencyPlace) -> Entry {
    let known = KnownOffices.all[office]
    let base = KnownOffices.bases[office]
    var agency = Agency(key: base, name: known.name, short: known.short, kind: known.kind)
    let name: String
    switch place {
    case .none, .issuer:
      let slug = Syllable.joined(AgencyText.words(issuer.sort))
      agency.key = KnownOffice.filled(known.key, with: slug, separator: "-")
      name = issuer.sort
    case .other(let text, _):
      agency.key = base + "-" + Syllable.joined(AgencyText.words(text))
      name = text
    case .several(let places):
      agency.key = base + "-" + places.slug
      agency.kind = .group
      name = places.name
    }
    let isOwn = place == .none || place == .issuer
    agency.name = filled(known.name, with: name, isOwn: isOwn)
    agency.short = filled(known.short, with: name, isOwn: isOwn)
    return Entry(agency: agency, office: office)
  }

  /// A name of the table with its place; one that has no room for a place gets a foreign one.
  private func filled(_ text: String, with place: String, isOwn: Bool) -> String {
    if text.contains("{}") || isOwn {
      return KnownOffice.filled(text, with: place, separator: " ")
    }
    return text + " " + place
  }

  // MARK: Groups

  private typealias KnownGroup = (key: String, name: String, short: String, kind: AgencyKind)

  private static let knownGroups: [String: KnownGroup] = [
    "ban,nganh,so": ("so-ban-nganh", "Các sở, ban, ngành", "Sở, ban, ngành", .group),
    "don-vi,doanh-nghiep": (
      "don-vi-doanh-nghiep", "Đơn vị, doanh nghiệp trên địa bàn {}", "Đơn vị, doanh nghiệp", .group
    ),
    "to-chuc-chinh-tri-xa-hoi": (
      "cac-to-chuc-ct-xh", "Các tổ chức chính trị - xã hội", "Các tổ chức CT-XH", .social
    ),
    "bo,dia-phuong,nganh": (
      "bo-nganh-dia-phuong", "Các bộ, ngành, địa phương", "Bộ, ngành, địa phương", .group
    ),
    "bo,nganh": ("bo-nganh", "Các bộ, ngành", "Bộ, ngành", .group),
    "bo": ("cac-bo", "Các bộ", "Các bộ", .group),
    "dia-phuong": ("dia-phuong", "Các địa phương", "Địa phương", .group),
  ]

  func groupEntry(_ group: AgencyGroup, _ spelling: String) -> Entry {
    if let known = Self.knownGroups[group.identity] {
      let area = issuer.isCentral ? "cả nước" : issuer.sort
      let name = KnownOffice.filled(known.name, with: area, separator: " ")
      let agency = Agency(key: known.key, name: name, short: known.short, kind: known.kind)
      return Entry(agency: agency, hasDepartments: group.isDepartments)
    }
    let isSocial = group.slug.first?.hasPrefix("to-chuc-chinh-tri") ?? false
    let agency = Agency(
      key: Self.key(of: group), name: spelling, kind: isSocial ? .social : .group)
    return Entry(agency: agency, hasDepartments: group.isDepartments)
  }

  /// The sorts spelled, and what is said of them: spelled where it is short, else its initials.
  private static func key(of group: AgencyGroup) -> String {
    let sorts = group.identity.prefix { $0 != "|" }.split(separator: ",").count
    let spelled = group.slug.prefix(max(1, min(sorts, group.slug.count)))
    let said = group.slug.dropFirst(spelled.count)
    let tail = said.count > 3 ? [initials(of: said)] : Array(said)
    return (spelled + tail).filter { !$0.isEmpty }.joined(separator: "-")
  }

  private static func initials(of words: some Sequence<String>) -> String {
    String(words.compactMap(\.first).prefix(12))
  }

  // MARK: Other offices

  /// The words of an office that is not known, without the place of the issuer at their end.
  func otherWords(_ mention: AgencyMention, in text: AgencyText) -> [AgencyText.Token] {
    var range = mention.range
    if !issuer.isCentral {
      let count = issuer.nameWords.count
      let isNamed =
        count > 0 && range.count > count + 1
        && text.follows(issuer.nameWords, at: range.upperBound - count)
      let nameless = isNamed ? range.lowerBound..<range.upperBound - count : range
      let sort = issuer.sortWords.count
      let hasSort =
        nameless.count > sort && text.follows(issuer.sortWords, at: nameless.upperBound - sort)
      if hasSort {
        range = nameless.lowerBound..<nameless.upperBound - sort
      } else if isNamed, nameless.count > 2 {
        range = nameless
      }
    }
    let head = mention.sharedHead.map { Array(text.tokens[$0]) } ?? []
    return head + text.tokens[range].filter { $0.kind == .word && $0.word != AgencyWord.va }
  }

  func otherEntry(_ words: [AgencyText.Token], _ spelling: String) -> Entry {
    let plain = words.map { Syllable.plain($0.folded) }.filter { !$0.isEmpty }
    let head = Self.kinds.first { plain.starts(with: $0.head) }
    let headCount = max(1, head?.head.count ?? 1)
    let tail = plain.dropFirst(headCount)
    let ended = tail.count > 3 ? [Self.initials(of: tail)] : Array(tail)
    let key = (plain.prefix(headCount) + ended).joined(separator: "-")
    return Entry(agency: Agency(key: key, name: spelling, kind: head?.kind ?? .social))
  }

  /// The kinds of office by the words that their names begin with, the longer ones first.
  private static let kinds: [(head: [String], kind: AgencyKind)] = {
    let heads: [(AgencyKind, String)] = [
      (.security, "bo chi huy,bo tu lenh,cong an,canh sat,ban chi huy quan su,quan khu"),
      (.security, "bo doi bien phong"),
      (.front, "uy ban mat tran,mat tran,ban thuong truc uy ban mat tran"),
      (.insurance, "bao hiem"), (.media, "bao,dai,tap chi,thong tan xa,co quan bao"),
      (.party, "tinh uy,thanh uy,dang uy,huyen uy,quan uy,ban tuyen giao,ban to chuc,ban dan van"),
      (.party, "uy ban kiem tra,dang bo,ban thuong vu,ban noi chinh"),
      (.social, "hoi,hiep hoi,lien doan,lien hiep,lien minh,doan,tinh doan,thanh doan"),
      (.social, "cong ty,tong cong ty,tap doan,hop tac xa,cau lac bo,tong lien doan,buu dien"),
      (.social, "vien thong,dien luc,ngan hang thuong mai,quy"),
      (.department, "so,ban,thanh tra,van phong,phong"),
      (.government, "bo,uy ban,hoi dong,chi cuc,cuc,tong cuc,vu,trung tam,thue,hai quan,kho bac"),
      (.government, "ngan hang,vien,hoc vien,truong,dai hoc,toa an,benh vien,vuon quoc gia,hat"),
      (.government, "van phong chinh phu,thanh tra chinh phu,thong ke,cang vu,tram,chi nhanh"),
    ]
    let rows = heads.flatMap { kind, heads in
      heads.split(separator: ",").map { ($0.split(separator: " ").map(String.init), kind) }
    }
    return rows.sorted { $0.0.count > $1.0.count }
  }()
}

extension Syllable {
  /// Words as a part of a key.
  static func joined(_ words: [AgencyText.Token]) -> String {
    words.map { plain($0.folded) }.filter { !$0.isEmpty }.joined(separator: "-")
  }
}
