import PlanModel

/// The text of a message in the language of the session.
func shown(_ message: Message) -> String {
  message.text(in: .english)
}

/// What the session itself says: interrupts, the output file, the pager, times.
enum SessionMessages {
  static let interrupted = Message("Interrupted.", vi: "Đã ngắt.")
}
