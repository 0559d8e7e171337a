import PlanModel

/// What a check says of scripts that run but may not do what was meant.
enum CheckMessages {
  static func unusedQuery(_ name: String) -> Message {
    Message(
      "nothing uses the named query `\(name)`",
      vi: "không có chỗ nào dùng câu truy vấn đã đặt tên `\(name)`")
  }
  static func unusedParameter(_ name: String) -> Message {
    Message(
      "nothing uses the parameter `\(name)`", vi: "không có chỗ nào dùng tham số `\(name)`")
  }
  static let nothingPasses = Message(
    "no row of the open plan meets this condition",
    vi: "không có dòng nào của kế hoạch đang mở thỏa mãn điều kiện này")
  static func onlyUndecided(_ count: Int) -> Message {
    Message(
      "no row of the open plan surely meets this condition: \(count) "
        + (count == 1 ? "is undecided" : "are undecided"),
      vi: "không có dòng nào của kế hoạch đang mở chắc chắn thỏa mãn điều kiện này:"
        + " \(count) dòng chưa xác định được")
  }
  static let keepUndecided = Message(
    "possibly(…) keeps undecided rows", vi: "possibly(…) giữ cả các dòng chưa xác định được")
}
