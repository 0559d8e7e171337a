import PlanLearn
import PlanModel
import PlanText

/// What a learner can ask for at any time.
enum LearningCommand: Equatable {
  case hint
  case answer
  case play
  case back
  case restart
  case progress
  case help
  case quit
  /// `.learn NAME`: another lesson.
  case lesson(String)

  /// Reads a line; `nil` where it is no command of lessons.
  init?(_ line: String) {
    let words = commandWords(line)
    switch words.first.map(caseFolded) {
    case ".hint": self = .hint
    case ".answer": self = .answer
    case ".play": self = .play
    case ".back": self = .back
    case ".restart": self = .restart
    case ".progress": self = .progress
    case ".quit", ".exit": self = .quit
    case ".help" where words.count == 1: self = .help
    case ".learn": self = .lesson(words.dropFirst().joined(separator: " "))
    default: return nil
    }
  }

  /// The commands with what they do, for help.
  static let descriptions: [(name: String, help: Message)] = [
    (".hint", LearningMessages.hintHelp), (".answer", LearningMessages.answerHelp),
    (".play", LearningMessages.playHelp), (".back", LearningMessages.backHelp),
    (".restart", LearningMessages.restartHelp), (".progress", LearningMessages.progressHelp),
    (".learn", LearningMessages.lessonHelp), (".quit", LearningMessages.quitHelp),
    (".help", LearningMessages.topicHelp),
  ]
}

extension LearningShell {
  /// Does what a command asks for.
  func run(_ command: LearningCommand) {
    if command != .restart { mayForget = false }
    switch command {
    case .hint: showHint()
    case .answer: giveUp()
    case .play: play()
    case .back: back()
    case .restart: restart()
    case .progress: showProgress()
    case .help:
      session.list(
        LearningCommand.descriptions.map { ($0.name, session.worded($0.help)) }, indent: 2)
    case .quit: isOver = true
    case .lesson(let name): begin(name)
    }
  }

  private func showHint() {
    guard course.step?.hints.isEmpty == false else {
      say(LearningMessages.noHint)
      return
    }
    guard let (text, grade) = course.hint() else {
      say(LearningMessages.noMoreHints)
      return
    }
    writeText(text, indent: "\(session.worded(LearningMessages.hint)) \(grade): ")
  }

  private func giveUp() {
    guard let step = course.giveUp() else {
      say(LearningMessages.lessonIsOver)
      return
    }
    showAnswer(step)
    showStep()
  }

  /// Begins the lesson again; where anything of it is done only at the second time of asking.
  private func restart() {
    guard mayForget || course.progress.doneCount(course.lesson) == 0 else {
      mayForget = true
      say(LearningMessages.restartAgain)
      return
    }
    course.restart()
    isPlaying = false
    showStep()
  }

  /// Into the free shell, and back from it.
  private func play() {
    isPlaying.toggle()
    if isPlaying {
      say(LearningMessages.playing)
    } else {
      showStep()
    }
  }

  private func back() {
    if isPlaying { isPlaying = false } else { course.back() }
    showStep()
  }

  private func begin(_ name: String) {
    if name.isEmpty {
      showProgress()
      return
    }
    guard let index = course.lessons.index(called: name) else {
      say(LearningMessages.noLesson(name, nearest: course.lessons.nearest(to: name)))
      return
    }
    course.begin(index)
    isPlaying = false
    showStep()
  }

  /// Every lesson with how far it is done.
  private func showProgress() {
    session.list(
      course.lessons.enumerated().map { index, lesson in
        let done = course.progress.doneCount(lesson)
        let shown = course.progress.shownCount(lesson)
        let state = LearningMessages.state(done: done, of: lesson.steps.count, shown: shown)
        return (
          "\(index + 1). \(lesson.name)",
          "\(session.worded(lesson.title)) · \(session.worded(state))"
        )
      }, indent: 2)
  }
}

extension [Lesson] {
  /// The lesson of that name or number.
  func index(called name: String) -> Int? {
    if let number = Int(name), indices.contains(number - 1) { return number - 1 }
    return firstIndex { $0.name == caseFolded(name) }
  }

  /// The name most like another one.
  func nearest(to name: String) -> String? {
    Suggestions.nearest(to: name, among: map(\.name))
  }
}
