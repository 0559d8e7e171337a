import PlanLearn
import PlanModel

extension LearningShell {
  /// Begins lessons from within the shell.
  ///
  /// - Parameters:
  ///   - name: A lesson by name or number; empty to go on where the learner left off.
  ///   - session: The session of the shell, whose settings are taken over and not changed.
  ///   - reader: Reads what is typed.
  /// - Throws: An error where there is no such lesson.
  static func start(
    _ name: String, beside session: Session, _ reader: any LineReader
  ) throws(CommandFailure) {
    let file = ProgressFile.ofUser
    let progress = file?.load() ?? LearningProgress()
    let lessons = BuiltInLessons.all
    guard let index = firstLesson(name, lessons, progress) else {
      throw CommandFailure(
        code: .badCommand,
        message: LearningMessages.noLesson(name, nearest: lessons.nearest(to: name)))
    }
    var options = session.options
    options.language = session.language
    let database = PlanDatabase(
      plans: [BuiltInPlan.plan], today: session.queries.database.today)
    let own = Session(
      database: database, options: options, reporter: Reporter(options))
    own.cancellation = session.cancellation
    own.pager = session.pager
    let course = Course(
      lessons: lessons, startingAt: index, database: database, progress: progress)
    _ = LearningShell(session: own, reader: reader, course: course, file: file).run()
    session.language = own.language
  }

  /// The lesson to begin with: the one that was named, else the first that is not finished.
  static func firstLesson(
    _ name: String, _ lessons: [Lesson], _ progress: LearningProgress
  ) -> Int? {
    if !name.isEmpty { return lessons.index(called: name) }
    return lessons.firstIndex { progress.firstOpenStep($0) != nil } ?? 0
  }
}
