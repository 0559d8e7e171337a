/// Lines that belong to a page or a site and not to the plan.
enum FurnitureLine {
  private static let starts = [
    "ký bởi", "người ký", "ngày ký:", "thời gian ký", "tải về", "lưu trữ", "xem thêm", "nguồn:",
    "http://", "https://", "www.", "luatvietnam", "thuvienphapluat", "trang chủ", "in bài",
    "gửi email", "chia sẻ", "cỡ chữ", "văn bản này", "bản quyền", "click",
  ]

  private static func isPlainLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private static let startsByLetter = Dictionary(grouping: starts) { $0.utf8.first ?? 0 }

  /// Whether a paragraph is a rule, a page number, or a note of the site it was taken from.
  static func isFurniture(_ text: String) -> Bool {
    let letters =
      text.hasByte(isPlainLetter)
      || text.unicodeScalars.contains {
        ScalarTraits($0).contains(.alphabetic) || ("0"..."9") ~= $0
      }
    // A `-` or `%` may be a cell.
    if !letters { return text.utf8.count > 2 || [".", "*", "!", "_"].contains(text) }
    guard text.utf8.count < 80, text.begins(withOneOf: "kntlxhwigcvb") else { return false }
    let folded = caseFolded(text)
    if folded.hasPrefix("trang "), folded.dropFirst(6).allSatisfy({ "0123456789/ ".contains($0) }) {
      return true
    }
    guard let first = folded.utf8.first, let starts = startsByLetter[first] else { return false }
    return starts.contains { folded.hasPrefix($0) }
  }
}
