import PlanText

/// What a cell looks like, where its column is not known.
enum CellHint {
  private static let agencyStarts: Set<TextKey> = Set(agencyWords.map { TextKey($0) })

  private static let agencyWords = [
    "sở", "bộ", "ban", "công an", "ủy ban", "uỷ ban", "ubnd", "các sở", "các bộ", "các cơ",
    "các đơn", "các ban", "các địa", "các ngành", "các phòng", "các tổ", "các huyện", "các xã",
    "hội", "hiệp hội", "liên minh", "liên hiệp", "đài", "báo", "bảo hiểm", "văn phòng", "trung tâm",
    "cục", "chi cục", "thuế",
    "kho bạc", "ngân hàng", "viện", "trường", "các trường", "liên đoàn", "đoàn", "tỉnh đoàn",
    "huyện đoàn",
    "tỉnh ủy", "thành đoàn", "mặt trận", "cơ quan", "đơn vị", "địa phương", "phòng", "thanh tra",
    "chủ tịch", "hđnd", "hội đồng", "bhxh", "ubmttq", "lđtbxh", "cấp ủy", "toàn", "tòa án",
    "thành phố", "huyện", "xã", "tổng cục", "học viện", "doanh nghiệp",
    "công ty", "các doanh", "các cấp", "lực lượng", "người đứng", "thủ trưởng", "tập đoàn",
  ]

  /// Whether a text begins as the name of an agency does.
  static func beginsAgency(_ text: String) -> Bool {
    // Only the first two words are folded: every cell of a table without rows is asked.
    let words = text.head(24).utf8.split(maxSplits: 2) { byte in
      byte == 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    }
    guard let start = words.first else { return false }
    let first = caseFolded(String(Substring(start)))
    if agencyStarts.contains(TextKey(first)) { return true }
    guard words.count > 1 else { return false }
    return agencyStarts.contains(TextKey(first + " " + caseFolded(String(Substring(words[1])))))
  }

  private static let repeats: Set<String> = [
    "nt", "-nt-", "\"", "\"\"", "''", "”", "“", "″", "〃", "như trên", "-như trên-", "(nt)", "n.t",
    "-\"-", "- nt -", "- nt-",
  ]

  /// Whether a cell stands for the one above it: `nt`, `như trên`, `"`.
  static func isRepeat(_ text: String) -> Bool {
    text.utf8.count <= 16 && repeats.contains(caseFolded(text))
  }

  /// Whether a text has letters, as names have and numbers have not.
  static func hasWords(_ text: String) -> Bool {
    var letters = 0
    for scalar in text.unicodeScalars where ScalarTraits(scalar).contains(.alphabetic) {
      letters += 1
      if letters == 3 { return true }
    }
    return false
  }

  /// Whether a text says when something is done.
  static func isTime(_ text: String) -> Bool {
    guard text.utf8.count < 160 else { return false }
    let folded = caseFolded(text)
    let starts = [
      "thường xuyên", "hằng", "hàng", "năm ", "quý ", "tháng ", "trước ", "đến ", "từ ",
      "giai đoạn",
      "trong ", "sau khi", "khi ", "theo ", "định kỳ", "ngày ", "hoàn thành", "chậm nhất",
      "nhiệm vụ thường xuyên", "xong ", "cuối ", "đầu ",
    ]
    if starts.contains(where: { folded.hasPrefix($0) }) { return true }
    let digits = folded.prefix { $0.isNumber || "/-– ".contains($0) }
    return digits.utf8.count >= 4 && digits.utf8.count + 24 >= folded.utf8.count
  }

  /// Whether a cell holds a number, an interval, or a dash for one.
  static func isNumeric(_ text: String) -> Bool {
    guard text.utf8.count <= 24, let first = text.unicodeScalars.first else { return false }
    switch first {
    case "0"..."9", "<", ">", "≥", "≤", "=":
      return text.unicodeScalars.count { ScalarTraits($0).contains(.alphabetic) } <= 3
    case "-", "–", "—": return text == "-" || text == "–" || text == "—"
    default: return false
    }
  }
}
