import PlanModel

/// What is said about lesson files.
enum LessonMessages {
  static let noEntry = Message(
    "a line is an entry such as `text: …`, goes on with one after two spaces, or is a `#` comment",
    vi:
      "mỗi dòng là một mục như `text: …`, hoặc viết tiếp mục trước sau hai dấu cách, hoặc là chú thích `#`"
  )
  static let noSteps = Message(
    "the lesson has no steps: a step begins with a line such as `== ask`",
    vi: "bài học chưa có bước nào: mỗi bước bắt đầu bằng dòng như `== ask`")
  static let badOrder = Message(
    "`order` can only be `yes`", vi: "`order` chỉ có thể là `yes`")
  static let badOptions = Message(
    "a choice needs two options, and one of them `right`",
    vi: "câu chọn cần ít nhất hai phương án, trong đó có một phương án `right`")

  static func missing(_ key: String) -> Message {
    Message("`\(key)` is missing here", vi: "ở đây thiếu `\(key)`")
  }

  static func unknownEntry(_ key: String) -> Message {
    Message("`\(key)` does not belong here", vi: "`\(key)` không dùng ở đây")
  }

  static func unknownKind(_ name: String) -> Message {
    Message(
      "`\(name)` is no kind of step; there are read, ask, mend, find, choose",
      vi: "`\(name)` không phải là loại bước; có các loại read, ask, mend, find, choose")
  }

  static func hintCount(_ count: Int) -> Message {
    Message(
      "a step of this kind has \(count) hints", vi: "bước loại này có \(count) gợi ý")
  }

  static func badMinutes(_ value: String, _ range: ClosedRange<Int>) -> Message {
    Message(
      "`\(value)` is no number of minutes from \(range.lowerBound) to \(range.upperBound)",
      vi: "`\(value)` không phải là số phút từ \(range.lowerBound) đến \(range.upperBound)")
  }
}
