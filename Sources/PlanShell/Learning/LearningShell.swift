import PlanLearn
import PlanQuery
import PlanRendering

/// Lessons in the shell: shows steps, takes answers, runs everything else as the shell does.
///
/// It works in a session of its own, so that lessons touch neither the settings nor the named
/// queries of the learner.
final class LearningShell {
  let session: Session
  let reader: any LineReader
  var course: Course
  private let file: ProgressFile?
  /// Whether the learner left the lesson for a while to try things out.
  var isPlaying = false
  /// Set by `.quit`.
  var isOver = false
  /// Whether `.restart` was asked for already.
  var mayForget = false
  private var hasWarned = false

  init(session: Session, reader: any LineReader, course: Course, file: ProgressFile?) {
    self.session = session
    self.reader = reader
    self.course = course
    self.file = file
    session.isInteractive = true
    // A pager would take the answer to the next question for its own keys.
    session.pager = .off
    session.drawnRows = LearningShell.drawnRows
  }

  /// So many rows of a result leave room for the step on a screen of 24.
  private static let drawnRows = 12

  /// Reads and runs what the learner types.
  private var statements: StatementReader {
    StatementReader(
      session: session, reader: reader, otherCommands: LearningCommand.descriptions,
      joinsWaitingLines: Terminal.isInputTerminal)
  }

  /// Runs until `.quit` or Ctrl-D. What was done is kept after every step.
  func run() -> ExitCode {
    say(LearningMessages.welcome)
    showStep()
    statements.converse(prompt: { prompt }, isWhole: { isWhole($0) }, until: { isOver }) {
      take($0)
    }
    file?.finish()
    // Lessons from a file have no place where they go on.
    if file != nil { say(LearningMessages.goodbye) }
    session.flush()
    return session.isOutputClosed ? session.reportOutputProblem() : .success
  }

  private var prompt: String {
    if isPlaying { return "play> " }
    guard course.step != nil else { return "> " }
    return "\(course.stepIndex + 1)/\(course.lesson.steps.count)> "
  }

  /// Whether a line needs no further one: the shell's parser does not know letters of options and
  /// values that were looked up.
  private func isWhole(_ line: String) -> Bool {
    if isPlaying { return false }
    switch course.step?.kind {
    case nil, .read: return line.allSatisfy(\.isWhitespace)
    case .choose: return !line.allSatisfy(\.isWhitespace)
    case .find:
      return !line.allSatisfy(\.isWhitespace) && !session.queries.begins(statement: line)
    case .ask, .mend: return false
    }
  }

  // MARK: What was typed

  private func take(_ text: String) {
    let trimmed = text.trimmed
    reader.remember(text)
    if let command = LearningCommand(trimmed) {
      run(command)
    } else if trimmed.hasPrefix(".") || isPlaying {
      _ = runInShell(text)
    } else {
      answer(text, trimmed)
    }
    keep()
  }

  private func answer(_ text: String, _ trimmed: String) {
    switch course.step?.kind {
    case nil:
      if trimmed.isEmpty { beginNextLesson() } else { say(LearningMessages.lessonIsOver) }
    case .read:
      if trimmed.isEmpty {
        course.finishReading()
        showStep()
      } else {
        _ = runInShell(text)
      }
    case .choose(let options): choose(trimmed, options)
    case .find:
      if session.queries.begins(statement: trimmed) { _ = runInShell(text) } else { look(trimmed) }
    case .ask, .mend:
      guard runInShell(text), session.queries.begins(statement: trimmed), let step = course.step,
        let verdict = course.answer(query: text, in: session.queries)
      else { return }
      report(verdict, of: step)
    }
  }

  private func choose(_ letters: String, _ options: [LessonOption]) {
    guard let step = course.step, let verdict = course.answer(choice: letters) else { return }
    if !verdict.isUnderstood {
      say(LearningMessages.typeLetters(count: options.count))
      return
    }
    say(verdict.isRight ? LearningMessages.right : LearningMessages.notQuite)
    for position in verdict.chosen {
      let letter = ChoiceVerdict.letters[position]
      writeText(options[position].reason, indent: "  \(letter)  ")
    }
    if verdict.isRight {
      finish(step)
    } else {
      let isSubset = verdict.chosen.allSatisfy { options[$0].isRight }
      if isSubset { say(LearningMessages.moreOptions) }
    }
  }

  private func look(_ value: String) {
    guard let step = course.step, let isRight = course.answer(value: value) else { return }
    say(isRight ? LearningMessages.right : LearningMessages.otherValue(value))
    if isRight { finish(step) }
  }

  private func report(_ verdict: Verdict, of step: LessonStep) {
    switch verdict {
    case .right(let shorter):
      say(LearningMessages.right)
      if let shorter {
        say(LearningMessages.shorter)
        writeQuery(shorter)
      }
      finish(step)
    case .wrong(let differences):
      say(LearningMessages.notYet)
      for difference in differences { writeText(difference, indent: "  - ") }
    case .lacksWord(let word): say(LearningMessages.lacksWord(word))
    case .onlyHere(let differences):
      say(LearningMessages.onlyHere)
      for difference in differences { writeText(difference, indent: "  - ") }
    case .notAnswered: say(LearningMessages.noResult)
    }
  }

  private func finish(_ step: LessonStep) {
    if let explanation = step.explanation { writeText(explanation) }
    showStep()
  }

  /// Goes to the next lesson; from the last one the course is over.
  func beginNextLesson() {
    guard course.lessonIndex + 1 < course.lessons.count else {
      say(LearningMessages.courseIsOver)
      isOver = true
      return
    }
    course.begin(course.lessonIndex + 1)
    showStep()
  }

  // MARK: The shell below

  /// Runs a statement as the shell does; returns whether it went well.
  func runInShell(_ text: String) -> Bool { statements.run(text) == .success }

  private func keep() {
    let events = course.takeEvents()
    guard let warning = file?.append(events), !hasWarned else { return }
    hasWarned = true
    session.reporter.line(warning)
  }
}
