import PlanText

/// What a labelled line of a task says.
enum Label: Equatable {
  /// `Cơ quan chủ trì:`
  case lead
  /// `Cơ quan thực hiện:`: those that do it, which may lead or take part.
  case performer
  /// `Cơ quan phối hợp:`
  case partners
  /// `Chủ trì, phối hợp:`
  case both
  /// `Thời gian thực hiện:`; a deadline is `Thời hạn hoàn thành:`.
  case time(isDeadline: Bool)
  /// `Nội dung thực hiện:`
  case content
  /// `Sản phẩm:`, `Kết quả:`
  case product
  /// `Kinh phí:` and other things that a plan has no column for.
  case other
}

/// A label and its value.
struct LabelledText: Equatable {
  var label: Label
  /// The value without blanks at its ends; empty where it is on the next line.
  var value: String
}

/// Finds the labels of task blocks.
enum LabelReader {
  /// How many letters a label has at most.
  private static let longest = 60

  /// Whether a line begins with a label and its colon.
  static func beginsWithLabel(_ text: String) -> Bool { firstLabel(text[...]) != nil }

  /// The labels of a paragraph with their values; empty where it does not begin with one.
  ///
  /// Several may be in one paragraph, parted by full stops or semicolons, or in brackets at its
  /// end.
  static func read(_ text: String) -> [LabelledText] {
    guard var found = firstLabel(text[...]) else { return [] }
    var result: [LabelledText] = []
    while true {
      let (value, next) = split(found.rest)
      result.append(LabelledText(label: found.label, value: cleaned(value)))
      guard let next, let following = firstLabel(next) else { return result }
      found = following
    }
  }

  /// A task's sentence with its labels in brackets after it: `… (Chủ trì: Sở Y tế)`.
  static func readBracketed(_ text: String) -> (sentence: Substring, labels: [LabelledText])? {
    guard text.utf8.last == UInt8(ascii: ")") || text.hasSuffix(").") || text.hasSuffix(");"),
      let open = text.lastIndex(of: "(")
    else { return nil }
    let inner = text[text.index(after: open)...].prefix { $0 != ")" }
    let labels = read(String(inner))
    return labels.isEmpty ? nil : (text[..<open], labels)
  }

  /// An item's sentence with its labels after it: `Tổ chức diễn tập. Chủ trì: Sở Y tế. …`.
  static func readTrailing(_ text: String) -> (sentence: Substring, labels: [LabelledText])? {
    guard text.offset(of: colon) != nil else { return nil }
    let (sentence, next) = split(text[...])
    guard let next else { return nil }
    let labels = read(String(next))
    let names = labels.contains { found in
      switch found.label {
      case .lead, .both, .performer: true
      case .partners, .time, .content, .product, .other: false
      }
    }
    return names ? (sentence, labels) : nil
  }

  /// Parts a value from a label that follows in the same paragraph.
  private static func split(_ text: Substring) -> (value: Substring, next: Substring?) {
    var search = text
    while true {
      let end = labelEnds.firstPlace(in: search)
      guard end < search.endIndex else { return (text, nil) }
      search = search[search.utf8.index(after: end)...]
      let rest = search.drop { $0 == " " }
      if firstLabel(rest) != nil { return (text[..<end], rest) }
    }
  }

  private static let labelEnds = EndSigns(";.(")

  private static func cleaned(_ value: Substring) -> String {
    var value = value.drop { $0 == " " || $0 == "-" }
    while let last = value.last, last == " " || last == "." || last == ";" { value.removeLast() }
    return String(value)
  }

  private static func firstLabel(_ text: Substring) -> (label: Label, rest: Substring)? {
    var start = text
    if Marker.mayBegin(text) {
      let head = text.head(12)
      if let marked = Marker.read(String(head)) {
        let taken = head.utf8.count - marked.rest.utf8.count
        start = text[text.utf8.index(text.startIndex, offsetBy: taken)...]
      }
    }
    // Few lines have a colon so early; a letter has at most four bytes.
    guard start.offset(of: colon, within: longest * 4) != nil else {
      return labelWithDash(start) ?? timeWithoutColon(start)
    }
    let limit = start.head(longest)
    if let offset = limit.offset(of: colon) {
      let place = start.utf8.index(start.startIndex, offsetBy: offset)
      guard let label = label(of: start[..<place]) else { return nil }
      return (label, start[start.index(after: place)...])
    }
    return timeWithoutColon(start)
  }

  private static let colon = UInt8(ascii: ":")

  /// `Đơn vị chủ trì – Sở Y tế`: a dash stands for the colon.
  private static func labelWithDash(_ text: Substring) -> (label: Label, rest: Substring)? {
    // `Đ` begins with this byte.
    guard text.begins(withOneOf: "cpt") || text.utf8.first == 0xC4 else { return nil }
    // Nearly all such lines have none.
    guard text.hasDash(within: longest * 3) else { return nil }
    let head = text.head(longest)
    for dash in [" – ", " - "] {
      guard let place = head.range(of: dash), let label = label(of: head[..<place.lowerBound])
      else { continue }
      switch label {
      case .lead, .performer, .partners, .both, .time: break
      case .content, .product, .other: continue
      }
      return (label, text[place.upperBound...])
    }
    return nil
  }

  /// `Thời gian thực hiện sau khi …`, `Thời gian thực hiện Năm 2025`.
  private static func timeWithoutColon(_ text: Substring) -> (label: Label, rest: Substring)? {
    guard mayBeginTime(text) else { return nil }
    let head = caseFolded(String(text.head(20)))
    if head.hasPrefix("hoàn thành ") {
      let next = caseFolded(String(text.dropFirst(11).prefix(8)))
      let starts = ["trước ", "trong ", "năm 20", "quý ", "tháng ", "vào ", "ngày "]
      guard starts.contains(where: { next.hasPrefix($0) }) else { return nil }
      return (.time(isDeadline: true), text.dropFirst(11))
    }
    guard head.hasPrefix("thời gian thực hiện ") || head.hasPrefix("thời hạn thực hiện ") else {
      return nil
    }
    let rest = text.drop { $0 == " " }.dropFirst(head.hasPrefix("thời gian") ? 19 : 18)
    let next = caseFolded(String(rest.prefix(12)))
    let starts = [
      " sau ", " khi ", " năm ", " quý ", " tháng ", " từ ", " trước ", " đến ", " theo ",
    ]
    guard starts.contains(where: { next.hasPrefix($0) }) else { return nil }
    return (.time(isDeadline: false), rest)
  }

  /// Whether the first bytes are those of `thờ` or `ho`, in any case.
  private static func mayBeginTime(_ text: Substring) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let second = bytes.dropFirst().first else { return false }
    switch (first | 0x20, second | 0x20) {
    case (UInt8(ascii: "h"), UInt8(ascii: "o")): return true
    case (UInt8(ascii: "t"), UInt8(ascii: "h")):
      return bytes.dropFirst(2).starts(with: [0xE1, 0xBB])
    default: return first == 0x20
    }
  }

  // MARK: Words of labels

  private static let fillers = Set(fillerWords.map { TextKey($0) })

  private static let fillerWords = [
    "cơ", "quan", "đơn", "vị", "bộ", "phận", "tham", "mưu", "thực", "hiện", "chính", "và", "soạn",
    "thảo", "trình", "ban", "hành", "các", "sở", "được", "giao", "phân", "công", "dự", "kiến",
    "triển", "khai", "tổ", "chức", "chịu", "trách", "nhiệm", "đầu", "mối", "cấp", "ngành", "nhiệm",
    "vụ", "công", "việc", "xây", "dựng", "hoàn", "thành", "ra", "mục", "tiêu", "cụ", "thể", "cần",
    "đạt", "yêu", "cầu", "người", "lực", "chủ", "lượng", "gian", "báo", "cáo", "liên", "quan",
    "theo", "dõi", "đánh", "giá",
  ]

  /// The meaning of the words before a colon; `nil` where they are no label.
  static func label(of words: Substring) -> Label? {
    let text = caseFolded(words.trimmed)
    // Most headings with a colon are none, and have none of the words that make one.
    guard let core = core(of: text) else { return nil }
    let parts = text.utf8.split(whereSeparator: isSeparator).map { String(Substring($0)) }
    guard (1...10).contains(parts.count) else { return nil }
    return parts.allSatisfy { core.words.contains($0) || fillers.contains(TextKey($0)) }
      ? core.label : nil
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"): true
    default: false
    }
  }

  /// The words that make a label, with what it says.
  private static func core(of text: String) -> (label: Label, words: [String])? {
    let leads = text.holds("chủ trì")
    let takesPart = text.holds("phối hợp")
    if leads, takesPart { return (.both, ["chủ", "trì", "phối", "hợp"]) }
    if leads { return (.lead, ["chủ", "trì"]) }
    if takesPart { return (.partners, ["phối", "hợp"]) }
    if text == "cơ quan tham gia" || text == "đơn vị tham gia" || text == "cùng tham gia" {
      return (.partners, ["tham", "gia", "cùng"])
    }
    if text.hasPrefix("thời hạn") || text.hasPrefix("hạn hoàn thành") {
      return (.time(isDeadline: true), ["thời", "hạn"])
    }
    if text == "hoàn thành" || text == "xong" { return (.time(isDeadline: true), ["xong"]) }
    if text == "thời gian báo cáo" || text == "chế độ báo cáo" {
      return (.other, ["thời", "gian", "chế", "độ"])
    }
    if text.hasPrefix("thời gian") || text.hasPrefix("tiến độ") {
      let isDeadline = text.holds("hoàn thành")
      return (.time(isDeadline: isDeadline), ["thời", "gian", "tiến", "độ"])
    }
    if text.holds("sản phẩm") || text.hasPrefix("kết quả") || text.hasPrefix("dự kiến kết quả") {
      return (.product, ["sản", "phẩm", "kết", "quả"])
    }
    if text.hasPrefix("nội dung") { return (.content, ["nội", "dung", "hoạt", "động"]) }
    if text == "nhiệm vụ" || text == "hoạt động" || text == "tên nhiệm vụ" {
      return (.content, ["tên", "hoạt", "động"])
    }
    if isPerformer(text) { return (.performer, []) }
    if text.hasPrefix("kinh phí") || text.hasPrefix("nguồn kinh phí") || text == "địa điểm" {
      return (.other, ["kinh", "phí", "nguồn", "địa", "điểm"])
    }
    return nil
  }

  private static func isPerformer(_ text: String) -> Bool {
    performers.contains(text)
  }

  private static let performers = [
    "cơ quan thực hiện", "đơn vị thực hiện", "trách nhiệm thực hiện", "phân công thực hiện",
    "phân công", "phân công nhiệm vụ", "cơ quan, đơn vị thực hiện", "cơ quan tham mưu",
    "đơn vị tham mưu",
    "cơ quan chịu trách nhiệm", "đơn vị chịu trách nhiệm", "đơn vị đầu mối", "cơ quan đầu mối",
    "cơ quan soạn thảo", "cơ quan được giao", "cơ quan thực hiện chính", "thực hiện",
    "cơ quan đầu mối thực hiện", "đơn vị đầu mối thực hiện", "đơn vị phụ trách",
    "cơ quan phụ trách", "đơn vị thực hiện chính", "đầu mối thực hiện", "phụ trách",
  ]
}

extension Substring {
  /// Whether a blank and the first byte of a dash follow each other among so many bytes.
  fileprivate func hasDash(within limit: Int) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      for place in bytes.indices.prefix(limit).dropFirst() {
        let byte = bytes[place]
        if byte == UInt8(ascii: "-") || byte == 0xE2, bytes[place - 1] == 0x20 { return true }
      }
      return false
    } ?? true
  }
}
