import PlanModel

/// Lessons on paper.
public enum LessonOutline {
  /// All texts of lessons as Markdown: steps, hints, answers and explanations.
  ///
  /// - Parameters:
  ///   - lessons: The lessons.
  ///   - language: The language of the texts.
  /// - Returns: The document, ended by LF.
  public static func markdown(_ lessons: [Lesson], language: Language) -> String {
    var writer = OutlineWriter(language: language)
    for (number, lesson) in lessons.enumerated() { writer.write(lesson, number: number + 1) }
    return writer.text
  }
}

private struct OutlineWriter {
  let language: Language
  var text = ""

  mutating func write(_ lesson: Lesson, number: Int) {
    heading(1, "\(number). \(worded(lesson.title))")
    paragraph(OutlineMessages.goal(lesson))
    for (index, step) in lesson.steps.enumerated() { write(step, number: index + 1) }
  }

  private mutating func write(_ step: LessonStep, number: Int) {
    heading(2, "\(number). \(worded(OutlineMessages.kind(step)))")
    paragraph(step.text)
    switch step.kind {
    case .read: break
    case .ask(let question): answer(question)
    case .find(let question): answer(question)
    case .mend(let broken, let question):
      code(broken)
      answer(question)
    case .choose(let options): write(options)
    }
    for (grade, hint) in step.hints.enumerated() {
      text += "> \(worded(OutlineMessages.hint)) \(grade + 1): \(quoted(hint))\n\n"
    }
    if let explanation = step.explanation { paragraph(explanation) }
  }

  private mutating func answer(_ question: LessonQuestion) {
    paragraph(OutlineMessages.answer)
    code(question.solution)
  }

  private mutating func write(_ options: [LessonOption]) {
    for (letter, option) in zip(ChoiceVerdict.letters, options) {
      let mark = option.isRight ? "✓" : "✗"
      text += "- \(letter)) \(quoted(option.text)) \(mark) \(quoted(option.reason))\n"
    }
    text += "\n"
  }

  // MARK: Markdown

  private mutating func heading(_ level: Int, _ title: String) {
    text += String(repeating: "#", count: level) + " \(title)\n\n"
  }

  /// A text; its examples, which begin with a space, become blocks of code.
  private mutating func paragraph(_ message: Message) {
    for line in worded(message).split(separator: "\n", omittingEmptySubsequences: false) {
      text += line.hasPrefix(" ") ? "    \(line.drop { $0 == " " })\n" : "\(line)\n"
    }
    text += "\n"
  }

  private mutating func code(_ query: String) {
    text += "```\n\(query)\n```\n\n"
  }

  private func quoted(_ message: Message) -> String {
    worded(message).replacing("\n", with: " ")
  }

  private func worded(_ message: Message) -> String { message.text(in: language) }
}

/// The words of the outline.
private enum OutlineMessages {
  static let hint = Message("Hint", vi: "Gợi ý")
  static let answer = Message("Answer:", vi: "Đáp án:")

  static func goal(_ lesson: Lesson) -> Message {
    Message(
      "\(lesson.goal.english) About \(lesson.minutes) minutes.",
      vi: "\(lesson.goal.vietnamese) Khoảng \(lesson.minutes) phút.")
  }

  static func kind(_ step: LessonStep) -> Message {
    switch step.kind {
    case .read: Message("Read", vi: "Đọc")
    case .ask: Message("Ask", vi: "Đặt câu hỏi")
    case .mend: Message("Mend", vi: "Sửa câu")
    case .find: Message("Look up", vi: "Tra cứu")
    case .choose: Message("Choose", vi: "Chọn")
    }
  }
}
