import PlanModel

/// What the session itself says: interrupts, times.
enum SessionMessages {
  static let interrupted = Message("Interrupted.", vi: "Đã dừng.")

  static func time(_ seconds: Double) -> Message {
    let tenths = Int((seconds * 10_000).rounded())
    let text = "\(tenths / 10).\(tenths % 10)"
    return Message("time: \(text) ms", vi: "thời gian chạy: \(text) ms")
  }
}
