import PlanModel

/// The texts of failures while running.
enum ExecutionMessages {
  static func expectationFailed(_ found: [String], _ truth: Truth) -> Message {
    let message =
      truth.reason.map {
        Message(
          "the expectation is undecided (\($0.name))",
          vi: "chưa xác định được kết quả có như mong đợi không (\($0.vietnamese))")
      } ?? Message("the expectation does not hold", vi: "kết quả không như mong đợi")
    guard !found.isEmpty else { return message }
    let values = found.joined(separator: ", ")
    return Message(
      "\(message.english): found \(values)", vi: "\(message.vietnamese): có \(values)")
  }

  /// Says what a query would take too much of, and what to do.
  ///
  /// - Parameters:
  ///   - excess: What it would take too much of.
  ///   - range: Where the stage or query is.
  /// - Returns: The error.
  static func tooLarge(_ excess: Excess, at range: SourceRange) -> Diagnostic {
    switch excess {
    case .rows(let rows, let limit):
      return Diagnostic(
        .tooLarge, at: range,
        message: Message(
          "this would make \(rows) rows or list elements; there may be \(limit)",
          vi: "bước này sẽ tạo ra \(rows) dòng hoặc phần tử danh sách; nhiều nhất là \(limit)"),
        suggestion: Message(
          "leave rows out before it, with where or take",
          vi: "hãy lọc bớt dòng trước bước này bằng where hoặc take"))
    case .memory(let shortage):
      let wanted = Message.size(shortage.wanted)
      let limit = Message.size(shortage.limit)
      return Diagnostic(
        .tooLarge, at: range,
        message: Message(
          "this needs \(wanted.english) more memory, and planq may use \(limit.english)",
          vi: "bước này cần thêm \(wanted.vietnamese) bộ nhớ, mà planq chỉ được dùng "
            + "\(limit.vietnamese)"),
        suggestion: Message(
          "leave rows out before it, or allow more with --memory",
          vi: "hãy lọc bớt dòng trước bước này, hoặc cho dùng nhiều hơn bằng --memory"))
    }
  }
}
