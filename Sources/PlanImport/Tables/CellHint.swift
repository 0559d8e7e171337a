import PlanModel

/// What a cell looks like, where its column is not known.
enum CellHint {
  private static let agencyStarts: Set<String> = [
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
    let words = caseFolded(String(text.head(24))).split { $0 == " " || $0 == "," || $0 == ";" }
    guard let first = words.first else { return false }
    if agencyStarts.contains(String(first)) { return true }
    return words.count > 1 && agencyStarts.contains("\(first) \(words[1])")
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
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
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
    if text == "-" || text == "–" || text == "—" { return true }
    guard ("0"..."9") ~= first || "<>≥≤=".unicodeScalars.contains(first) else { return false }
    return text.unicodeScalars.count(where: { $0.properties.isAlphabetic }) <= 3
  }
}
