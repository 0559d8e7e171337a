import PlanLearn
import PlanModel
import PlanQuery
import PlanRendering

// What the learner sees.

extension LearningShell {
  /// A line of the program's own.
  func say(_ message: Message) {
    session.write([.init(session.worded(message))])
  }

  /// A text of the lesson: a line that begins with a space is an example, which is not broken;
  /// other lines are joined to paragraphs, which end at empty lines.
  func writeText(_ text: Message, indent: String = "") {
    let margin = String(repeating: " ", count: indent.count)
    for (number, line) in session.worded(text).paragraphs.enumerated() {
      if line.hasPrefix(" ") {
        session.print("\(line)\n")
      } else {
        session.write([.init(number == 0 ? indent : margin, line)])
      }
    }
  }

  /// A query that can be typed.
  func writeQuery(_ query: String) {
    for line in query.split(separator: "\n") {
      session.print("    \(line)\n")
    }
  }

  /// The present step, or what comes after the lesson.
  func showStep() {
    guard let step = course.step else {
      showEnd()
      return
    }
    let lesson = course.lesson
    session.print("\n")
    session.write([
      .init(
        session.worded(
          LearningMessages.place(
            lesson.title, course.stepIndex + 1, of: lesson.steps.count,
            done: course.progress.doneCount(lesson), shown: course.progress.shownCount(lesson))))
    ])
    writeText(step.text)
    switch step.kind {
    case .read: say(LearningMessages.pressReturn)
    case .ask: break
    case .find: say(LearningMessages.typeValue)
    case .choose(let options): showOptions(options)
    case .mend(let broken, _): showBroken(broken)
    }
  }

  private func showOptions(_ options: [LessonOption]) {
    for (letter, option) in zip(ChoiceVerdict.letters, options) {
      writeText(option.text, indent: "  \(letter)  ")
    }
    say(
      options.count(where: \.isRight) == 1
        ? LearningMessages.chooseOne : LearningMessages.chooseSeveral)
  }

  /// The broken query with what the shell says of it: that message is the teacher.
  private func showBroken(_ query: String) {
    writeQuery(query)
    session.print("\n")
    _ = runInShell(query)
    reader.offer(query)
    say(LearningMessages.mendIt)
  }

  private func showEnd() {
    let lesson = course.lesson
    session.print("\n")
    say(
      LearningMessages.lessonDone(
        lesson.title, done: course.progress.doneCount(lesson), of: lesson.steps.count,
        shown: course.progress.shownCount(lesson)))
    guard course.lessonIndex + 1 < course.lessons.count else {
      if course.lessons.count > 1 { say(LearningMessages.lastLesson) }
      say(LearningMessages.pressReturnToLeave)
      return
    }
    say(LearningMessages.nextLesson(course.lessons[course.lessonIndex + 1].title))
  }

  /// The answer of a step that was given up.
  func showAnswer(_ step: LessonStep) {
    switch step.kind {
    case .read: break
    case .ask(let question), .mend(_, let question):
      writeQuery(question.solution)
      _ = runInShell(question.solution)
    case .find(let question):
      if let values = course.lookedUpValues(question) { session.show(values) }
    case .choose(let options):
      for (letter, option) in zip(ChoiceVerdict.letters, options) where option.isRight {
        writeText(option.text, indent: "  \(letter)  ")
        writeText(option.reason, indent: "     ")
      }
    }
    if let explanation = step.explanation { writeText(explanation) }
  }
}

extension String {
  /// The lines of a text, those of a paragraph joined; empty lines and examples stay as they are.
  fileprivate var paragraphs: [String] {
    var lines: [String] = []
    var goesOn = false
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      let isPlain = !line.isEmpty && !line.hasPrefix(" ")
      if isPlain, goesOn {
        lines[lines.count - 1] += " " + line
      } else {
        lines.append(String(line))
      }
      goesOn = isPlain
    }
    return lines
  }
}
