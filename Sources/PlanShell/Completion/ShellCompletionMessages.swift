import PlanModel

/// What the items of the completion of commands are, in a few words.
enum ShellCompletionMessages {
  static let folder = Message("folder", vi: "thư mục")
  static let file = Message("file", vi: "tệp")
  static let on = Message("yes", vi: "có")
  static let off = Message("no", vi: "không")

  // MARK: The forms of .explain

  static let tokens = Message("the words it is read as", vi: "các từ được đọc ra")
  static let tree = Message("how the words belong together", vi: "cách các từ ghép với nhau")
  static let bound = Message("what names and values stand for", vi: "tên và giá trị nghĩa là gì")

  // MARK: Lists

  static func topic(_ topic: HelpTopic) -> Message {
    Message(
      "\(topic.kind.english): \(topic.summary.english)",
      vi: "\(topic.kind.vietnamese): \(topic.summary.vietnamese)")
  }

  static func more(_ count: Int) -> Message {
    Message("… and \(count) more", vi: "… và \(count) mục nữa")
  }
}
