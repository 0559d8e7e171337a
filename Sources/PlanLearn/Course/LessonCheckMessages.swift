import PlanModel

/// What a check says of a lesson.
enum LessonCheckMessages {
  static let noAlternative = Message(
    "give another right answer with `also`", vi: "hãy thêm một đáp án đúng khác bằng `also`")

  static func cannotRun(_ query: String) -> Message {
    Message("the solution cannot run: \(query)", vi: "đáp án không chạy được: \(query)")
  }

  static func noRows(_ query: String) -> Message {
    Message("the solution gives no rows: \(query)", vi: "đáp án không cho dòng nào: \(query)")
  }

  static func notAccepted(_ answer: String) -> Message {
    Message("a right answer is not accepted: \(answer)", vi: "đáp án đúng bị từ chối: \(answer)")
  }

  static func accepted(_ answer: String) -> Message {
    Message("a wrong answer is accepted: \(answer)", vi: "đáp án sai được chấp nhận: \(answer)")
  }
}
