import PlanModel

/// What `planq check` and `planq fmt` say of files.
enum CheckingMessages {
  static let cannotOpen = Message(
    "the plan named here cannot be opened", vi: "không mở được kế hoạch nêu ở đây")
  static func tooLong(_ name: String, limit: Int) -> Message {
    Message(
      "\(name) would be longer than \(limit >> 20) MiB and stays as it is",
      vi: "\(name) sẽ dài hơn \(limit >> 20) MiB nên được giữ nguyên")
  }
}
