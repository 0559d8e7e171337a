import PlanText

/// What a column of a published table holds, by the meaning of its heading.
enum TableColumn: Equatable {
  /// `STT`
  case number
  /// `Nhiệm vụ`, `Nội dung`
  case title
  /// `Chỉ tiêu`
  case indicator
  /// `Đơn vị tính`
  case unit
  /// `Chủ trì`
  case lead
  /// `Thực hiện`
  case performer
  /// `Phối hợp`
  case partners
  /// `Thời gian`; a deadline is `Thời hạn hoàn thành`.
  case time(isDeadline: Bool)
  /// `Sản phẩm`, `Kết quả`
  case product
  /// The target of a year.
  case target(year: Int)
  /// `Mục tiêu`, `Kết quả`: the target of a year that is elsewhere.
  case targets
  /// `Ghi chú`
  case note
  /// Something that a plan has no place for, such as the result of a year that has passed.
  case other

  /// The meaning of a heading; `nil` where it is none.
  init?(_ heading: String) {
    guard heading.utf8.count < 160 else { return nil }
    let text = caseFolded(TableColumn.plain(heading))
    guard !text.isEmpty else { return nil }
    // `Năm 2025 (thực hiện)` is no target.
    if text.hasPrefix("năm ") || text.hasPrefix("20"),
      caseFolded(heading).range(of: "(thực hiện") != nil
        || caseFolded(heading).range(of: "(ước") != nil
    {
      self = .other
      return
    }
    // Numbers are headings only as years.
    if text.utf8.allSatisfy({ $0 < 0x41 }), TableColumn.years(in: text).isEmpty { return nil }
    guard let column = TableColumn.column(of: text) else { return nil }
    self = column
  }

  /// Whether a text is the heading of the numbers. Asked of every paragraph, so that its first bytes
  /// decide about nearly all.
  static func isNumber(_ text: String) -> Bool {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next(), let second = bytes.next() else { return false }
    switch (first | 0x20, second | 0x20) {
    case (UInt8(ascii: "t"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "o")),
      (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "s"), UInt8(ascii: ".")):
      return isNumberHeading(text)
    case (UInt8(ascii: "s"), 0xE1):
      // `Số`, and not `Sản phẩm` or `Sẽ`.
      return bytes.next() == 0xBB && isNumberHeading(text)
    default: return false
    }
  }

  private static func isNumberHeading(_ text: String) -> Bool {
    text.utf8.count < 160 && numberHeadings.contains(caseFolded(plain(text)))
  }

  private static let numberHeadings = ["stt", "tt", "số tt", "số thứ tự", "s.tt", "no.", "stt."]

  private static func plain(_ heading: String) -> String {
    let text = heading.trimmed
    guard let open = text.firstIndex(of: "("), open != text.startIndex else { return text }
    return text[..<open].trimmed
  }

  private static func column(of text: String) -> TableColumn? {
    if numberHeadings.contains(text) { return .number }
    switch text {
    case "ghi chú", "lưu ý": return .note
    case "đvt", "đ.v.t", "đơn vị", "đơn vị tính", "đơn vị đo", "đv tính": return .unit
    default: break
    }
    if text.holds("phối hợp"), !text.holds("chủ trì") { return .partners }
    if let people = people(text) { return people }
    if let time = time(text) { return time }
    if let target = target(text) { return target }
    return work(text)
  }

  private static func people(_ text: String) -> TableColumn? {
    if text.holds("chủ trì") { return .lead }
    let bodies = ["cơ quan", "đơn vị", "phân công", "trách nhiệm", "người"]
    let deeds = ["thực hiện", "tham mưu", "chịu trách nhiệm", "đầu mối", "theo dõi", "phụ trách"]
    if text == "phân công" || text == "phân công thực hiện" { return .performer }
    guard bodies.contains(where: { text.hasPrefix($0) }) else { return nil }
    if deeds.contains(where: { text.holds($0) }) { return .performer }
    return text == "cơ quan" ? .performer : nil
  }

  private static func time(_ text: String) -> TableColumn? {
    let starts = ["thời gian", "thời hạn", "tiến độ", "hạn hoàn thành", "lộ trình thực hiện"]
    guard starts.contains(where: { text.hasPrefix($0) }) || text == "hoàn thành" else { return nil }
    let isDeadline = text.holds("hạn") || text.holds("hoàn thành")
    return .time(isDeadline: isDeadline)
  }

  private static func target(_ text: String) -> TableColumn? {
    let years = years(in: text)
    let isPast = pastWords.contains { text.holds($0) }
    if let last = years.last {
      if isPast, !text.holds("kế hoạch"), !text.holds("mục tiêu") { return .other }
      return .target(year: last)
    }
    if isPast, text.holds("hiện trạng") || text.hasPrefix("ước") { return .other }
    return targetGroups.contains(text) || text.hasPrefix("mục tiêu đến") ? .targets : nil
  }

  private static let pastWords = [
    "thực hiện", "hiện trạng", "ước", "kết quả năm", "kết quả đạt", "đã đạt",
  ]
  private static let targetGroups = [
    "mục tiêu", "kế hoạch", "giá trị", "chỉ tiêu giao", "mục tiêu phấn đấu",
  ]

  private static func work(_ text: String) -> TableColumn? {
    if text.hasPrefix("sản phẩm") || text.holds("sản phẩm") || text.hasPrefix("kết quả")
      || text.hasPrefix("dự kiến kết quả") || text.hasPrefix("đầu ra")
      || text.hasPrefix("hình thức văn bản") || text.hasPrefix("loại văn bản")
    {
      return .product
    }
    if text.hasPrefix("chỉ tiêu") || text.holds("tên chỉ tiêu") || text.hasPrefix("chỉ số") {
      return .indicator
    }
    if workStarts.contains(where: { text.hasPrefix($0) }) { return .title }
    return text.hasPrefix("kinh phí") || text.hasPrefix("nguồn") ? .other : nil
  }

  private static let workStarts = [
    "nhiệm vụ", "nội dung", "tên nhiệm vụ", "công việc", "hoạt động", "các nhiệm vụ",
    "tên công việc", "danh mục", "tên văn bản", "tên đề án", "nhóm nhiệm vụ", "giải pháp",
    "tên hoạt động", "các nội dung", "đề án", "tên chương trình",
  ]

  /// The years from 2000 to 2099 in a text, in order.
  static func years(in text: String) -> [Int] {
    guard text.hasDigits else { return [] }
    var years: [Int] = []
    var number = 0
    var digits = 0
    func end() {
      if digits == 4, (2000...2099).contains(number) { years.append(number) }
      number = 0
      digits = 0
    }
    for byte in text.utf8 {
      if byte &- 0x30 < 10 {
        digits += 1
        if digits <= 4 { number = number * 10 + Int(byte - 0x30) }
      } else if digits > 0 {
        end()
      }
    }
    end()
    return years
  }
}

/// The columns of a table, and what it is a table of.
struct TableLayout: Equatable {
  enum Subject { case tasks, indicators }

  var columns: [TableColumn?]
  var subject: Subject
  /// Headings of columns that a plan has no place for.
  var unread: [String] = []
  /// Whether the targets are in the sentences of the indicators: `Tỷ lệ … đạt 60%`.
  var hasSentences = false

  /// The layout of a row of headings; `nil` where these head neither tasks nor indicators.
  init?(_ headings: [String]) {
    let columns = headings.map { TableColumn($0) }
    self.init(columns: columns)
    unread = zip(headings, columns).compactMap { heading, column in
      (column == nil || column == .other) && !heading.isEmpty ? heading : nil
    }
  }

  init?(columns: [TableColumn?]) {
    var columns = columns
    let hasTargets = columns.contains { if case .target? = $0 { true } else { false } }
    let isIndicators =
      columns.contains(.indicator)
      && (hasTargets || columns.contains(.unit)
        || columns.contains(.targets))
      || hasTargets && columns.contains(.unit)
    let hasTime = columns.contains { if case .time? = $0 { true } else { false } }
    hasSentences =
      !isIndicators && columns.contains(.indicator) && !columns.contains(.title) && !hasTime
    if isIndicators || hasSentences {
      for index in columns.indices {
        switch columns[index] {
        // The one column of results is that of targets where there is no other.
        case .product? where !hasTargets && !columns.contains(.targets): columns[index] = .targets
        case .title? where !columns.contains(.indicator): columns[index] = .indicator
        case .performer?: columns[index] = .lead
        default: break
        }
      }
      guard columns.contains(.indicator) else { return nil }
      subject = .indicators
    } else {
      let hasPeople = columns.contains { [.lead, .performer, .partners].contains($0) }
      if !columns.contains(.title), let index = columns.firstIndex(of: .indicator) {
        columns[index] = .title
      }
      guard columns.contains(.title), hasPeople || hasTime else { return nil }
      subject = .tasks
    }
    self.columns = columns
  }

  /// The years of its columns, ascending.
  var years: [Int] {
    columns.compactMap { if case .target(let year)? = $0 { year } else { nil } }
  }

  /// The place of a column.
  func index(of column: TableColumn) -> Int? { columns.firstIndex(of: column) }

  var timeIndex: Int? {
    columns.firstIndex { if case .time? = $0 { true } else { false } }
  }
}
