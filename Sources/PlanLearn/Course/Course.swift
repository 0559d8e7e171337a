import PlanModel
import PlanQuery
import PlanTables

/// A learner's way through lessons: where they are, what an answer leads to, what is done.
///
/// It neither reads nor writes: the shell hands it what was typed and shows what it replies.
public struct Course: Sendable {
  /// The lessons, in the order in which they build on one another; at least one.
  public let lessons: [Lesson]
  /// What is done.
  public private(set) var progress: LearningProgress
  /// The number of the lesson, from 0.
  public private(set) var lessonIndex: Int
  /// The number of the step, from 0; past the last one where the lesson is over.
  public private(set) var stepIndex: Int
  /// How many hints of the step were shown.
  public private(set) var hintsShown = 0
  /// What has happened since it was last asked for, to be kept.
  private var events: [LearningEvent] = []
  private let judge: Judge

  /// Begins a course at the first open step of a lesson.
  ///
  /// - Parameters:
  ///   - lessons: The lessons; at least one.
  ///   - lessonIndex: The lesson to begin with.
  ///   - database: The plan that the lessons are about.
  ///   - progress: What was done before.
  ///   - control: What the queries that are judged may take.
  public init(
    lessons: [Lesson], startingAt lessonIndex: Int, database: PlanDatabase,
    progress: LearningProgress, control: JudgeControl = .free
  ) {
    self.lessons = lessons
    self.progress = progress
    self.lessonIndex = lessonIndex
    judge = Judge(database: database, control: control)
    stepIndex = progress.firstOpenStep(lessons[lessonIndex]) ?? 0
  }

  /// The present lesson.
  public var lesson: Lesson { lessons[lessonIndex] }

  /// The present step; `nil` where the lesson is over.
  public var step: LessonStep? {
    lesson.steps.indices.contains(stepIndex) ? lesson.steps[stepIndex] : nil
  }

  /// What has happened since the last call, oldest first.
  public mutating func takeEvents() -> [LearningEvent] {
    defer { events = [] }
    return events
  }

  private mutating func note(_ event: LearningEvent) {
    progress.add(event)
    events.append(event)
  }

  private mutating func goOn() {
    stepIndex += 1
    hintsShown = 0
  }
}

// MARK: Answers

extension Course {
  /// The learner has read a step.
  public mutating func finishReading() {
    if case .read? = step?.kind { finish() }
  }

  /// Judges a query; where it is right the course goes on to the next step.
  ///
  /// - Parameters:
  ///   - query: The query as it was typed.
  ///   - session: The names that the learner has defined.
  /// - Returns: The verdict; `nil` where the step does not ask for a query.
  public mutating func answer(query: String, in session: QuerySession) -> Verdict? {
    guard let step else { return nil }
    switch step.kind {
    case .read, .choose, .find: return nil
    case .ask(let question), .mend(_, let question):
      let verdict = judge.judge(query, to: question, in: session)
      if verdict.isRight { finish() }
      return verdict
    }
  }

  /// Judges a value that was looked up; where it is right the course goes on.
  ///
  /// - Parameter value: What was typed.
  /// - Returns: Whether it is right; `nil` where the step does not ask for a value.
  public mutating func answer(value: String) -> Bool? {
    guard case .find(let question)? = step?.kind else { return nil }
    let isRight = judge.accepts(value, as: question)
    if isRight { finish() }
    return isRight
  }

  /// Judges a choice; where it is right the course goes on.
  ///
  /// - Parameter letters: The letters of the options that were chosen.
  /// - Returns: The verdict; `nil` where the step offers no options.
  public mutating func answer(choice letters: String) -> ChoiceVerdict? {
    guard case .choose(let options)? = step?.kind else { return nil }
    let verdict = ChoiceVerdict(letters: letters, options: options)
    if verdict.isRight { finish() }
    return verdict
  }

  private mutating func finish() {
    note(.done(lesson: lesson.name, step: stepIndex))
    goOn()
  }
}

// MARK: Help and ways

extension Course {
  /// The next hint.
  ///
  /// - Returns: The hint and its grade from 1; `nil` where the step has no further one.
  public mutating func hint() -> (text: Message, grade: Int)? {
    guard let hints = step?.hints, hintsShown < hints.count else { return nil }
    hintsShown += 1
    return (hints[hintsShown - 1], hintsShown)
  }

  /// Gives up a step: it counts as skipped, and the course goes on.
  ///
  /// - Returns: The step that was given up, whose answer is to be shown; `nil` at the end.
  public mutating func giveUp() -> LessonStep? {
    guard let step else { return nil }
    note(.shown(lesson: lesson.name, step: stepIndex))
    goOn()
    return step
  }

  /// The values that answer a question to be looked up.
  public func lookedUpValues(_ question: LessonQuestion) -> ResultTable? {
    judge.result(
      of: question.solution, in: QuerySession(database: judge.database), over: judge.database)?
      .table
  }

  /// Goes to the step before.
  public mutating func back() {
    stepIndex = max(0, stepIndex - 1)
    hintsShown = 0
  }

  /// Begins the lesson again.
  public mutating func restart() {
    note(.restarted(lesson: lesson.name))
    stepIndex = 0
    hintsShown = 0
  }

  /// Goes to a lesson, at its first open step.
  public mutating func begin(_ index: Int) {
    guard lessons.indices.contains(index) else { return }
    lessonIndex = index
    stepIndex = progress.firstOpenStep(lesson) ?? 0
    hintsShown = 0
  }
}
