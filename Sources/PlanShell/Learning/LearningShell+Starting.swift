import PlanFile
import PlanLearn
import PlanTables
import PlanText

extension LearningShell {
  /// Begins lessons from within the shell.
  ///
  /// - Parameters:
  ///   - name: A lesson by name or number, or `exam`; empty to go on where the learner left off.
  ///   - session: The session of the shell, whose settings are taken over and not changed.
  ///   - reader: Reads what is typed.
  /// - Throws: An error where there is no such lesson.
  static func start(
    _ name: String, beside session: Session, _ reader: any LineReader
  ) throws(CommandFailure) {
    let words = commandWords(name)
    if words.first == ExamShell.name { return try startExam(words, beside: session, reader) }
    let file = ProgressFile.ofUser
    let progress = file?.load() ?? LearningProgress()
    let lessons = BuiltInLessons.all
    guard let index = firstLesson(name, lessons, progress) else {
      throw CommandFailure(
        code: .badCommand,
        message: LearningMessages.noLesson(name, nearest: lessons.nearest(to: name)))
    }
    let database = PlanDatabase(
      plans: [BuiltInPlan.plan], today: session.options.today ?? BuiltInLessons.day)
    let own = session.twin(over: database)
    let course = Course(
      lessons: lessons, startingAt: index, database: database, progress: progress,
      control: session.judgeControl)
    _ = LearningShell(session: own, reader: reader, course: course, file: file).run()
  }

  /// An examination on the open plan: `exam`, how many questions, the number of the paper.
  private static func startExam(
    _ words: [String], beside session: Session, _ reader: any LineReader
  ) throws(CommandFailure) {
    let database = session.queries.database
    guard !database.hasSeveralPlans, let plan = database.plans.first else {
      throw CommandFailure(code: .badCommand, message: ExamMessages.onePlan)
    }
    let numbers = words.dropFirst().map { UInt64($0) }
    let counts = ExamOptions.questionCounts
    let count = numbers.first.map { $0.map(Int.init(clamping:)) ?? 0 } ?? ExamOptions.usualCount
    guard numbers.count <= 2, !numbers.contains(nil), counts.contains(count) else {
      throw CommandFailure(code: .badCommand, message: ExamMessages.badExam(counts))
    }
    let seed = numbers.dropFirst().first ?? nil
    let judge = Judge(database: database, control: session.judgeControl)
    let paper = ExamPaper(
      plan: plan, count: count, seed: seed ?? ExamProgram.newSeed, judge: judge)
    guard !paper.questions.isEmpty else {
      throw CommandFailure(code: .badCommand, message: ExamMessages.noQuestions)
    }
    let own = session.twin(over: database)
    _ = ExamShell(
      session: own, reader: reader, examination: Examination(paper: paper, judge: judge)
    ).run()
  }

  /// The lesson to begin with: the one that was named, else the one that was learnt last or the
  /// first after it that is not finished, else the first of all that is not.
  static func firstLesson(
    _ name: String, _ lessons: [Lesson], _ progress: LearningProgress
  ) -> Int? {
    if !name.isEmpty { return lessons.index(called: name) }
    let latest = lessons.firstIndex { $0.name == progress.latestLesson } ?? 0
    let order = Array(lessons.indices[latest...]) + Array(lessons.indices[..<latest])
    return order.first { progress.firstOpenStep(lessons[$0]) != nil } ?? 0
  }
}

extension Session {
  /// What judging answers may take: as much as running them, and Ctrl-C is heard.
  var judgeControl: JudgeControl {
    // Asked anew: who reads lines decides later how the session is interrupted.
    let isInteractive = Terminal.isInputTerminal && Terminal.isOutputTerminal
    return JudgeControl(
      cancellation: isInteractive ? Cancellation { Interrupts.isRequested } : .never,
      limits: options.limits)
  }

  /// A session with the same settings and nothing of its names, results and history.
  fileprivate func twin(over database: PlanDatabase) -> Session {
    var options = options
    options.language = language
    let twin = Session(database: database, options: options, reporter: Reporter(options))
    twin.cancellation = cancellation
    twin.pager = pager
    twin.inputs = inputs
    return twin
  }
}
