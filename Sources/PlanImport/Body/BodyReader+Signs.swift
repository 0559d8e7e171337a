import PlanText

// What a paragraph looks like.
extension BodyReader {
  /// Whether a paragraph cannot be a cell: an appendix, the heading of a part, the signature.
  static func endsTable(_ text: String) -> Bool {
    if endsBody(text) || isClosing(text) || TableColumn.isNumber(text) { return true }
    if text.begins(withOneOf: "p"), caseFolded(String(text.head(10))).hasPrefix("phụ lục") {
      return true
    }
    guard let found = Marker.read(text), found.rest.utf8.count > 3 else { return false }
    return found.marker.kind == .roman || found.marker.kind == .division
  }

  /// `STT Nội dung Cơ quan chủ trì Thời gian`: the headings of a table on one line.
  static func areUnsplitHeadings(_ text: String) -> Bool {
    guard text.begins(withOneOf: "st"), text.utf8.count < 600,
      let first = text.split(separator: " ", maxSplits: 1).first,
      TableColumn.isNumber(String(first)), first.count < text.count
    else { return false }
    let folded = caseFolded(text)
    let headings = [
      "chủ trì", "phối hợp", "thời gian", "thời hạn", "nhiệm vụ", "nội dung", "chỉ tiêu", "đvt",
      "đơn vị tính", "sản phẩm", "kết quả", "ghi chú",
    ]
    return headings.count { folded.holds($0) } > 1
  }

  /// Whether a line is `Mã số: 12`: a few words, a colon and a value.
  static func looksLabelled(_ text: Substring) -> Bool {
    guard let colon = text.prefix(48).firstIndex(of: ":") else { return false }
    return text[..<colon].count(where: { $0 == " " }) < 6
  }

  static func endsBody(_ text: String) -> Bool {
    guard text.begins(withOneOf: "ntk") else { return false }
    let folded = caseFolded(String(text.head(24)))
    return folded.hasPrefix("nơi nhận") || folded.hasPrefix("tm. ") || folded.hasPrefix("tm ủy ban")
      || folded.hasPrefix("kt. ") || folded.hasPrefix("tl. ")
  }

  static func isClosing(_ text: String) -> Bool {
    if text.begins(withOneOf: "t") {
      let folded = caseFolded(String(text.head(60)))
      if folded.hasPrefix("trên đây là") || folded.hasPrefix("trong quá trình") { return true }
    }
    return text.hasSuffix("./.") && Marker.read(text) == nil
  }
}
