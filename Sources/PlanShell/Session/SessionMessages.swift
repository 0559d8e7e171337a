import PlanModel

/// What the session itself says: interrupts, times.
enum SessionMessages {
  static let interrupted = Message("Interrupted.", vi: "Đã dừng.")

  static let goesOnAfterBar = Message(
    "A query goes on in the next line where a line ends with |, as in: tasks |",
    vi: "Muốn viết tiếp câu truy vấn ở dòng sau, hãy kết thúc dòng trước bằng |, như: tasks |")

  static func time(_ seconds: Double) -> Message {
    let tenths = Int((seconds * 10_000).rounded())
    let text = "\(tenths / 10).\(tenths % 10)"
    return Message("time: \(text) ms", vi: "thời gian chạy: \(text) ms")
  }

  static func firstRows(_ count: Int, of total: Int) -> Message {
    Message(
      "these are the first \(count) of \(total) rows",
      vi: "đây là \(count) dòng đầu trong tổng số \(total) dòng")
  }
  /// What the pager says at the foot of the screen; signs that it would read are left out.
  static let pagerPrompt = Message(
    "space = next page, q = leave", vi: "dấu cách = trang sau, q = thoát")
}
