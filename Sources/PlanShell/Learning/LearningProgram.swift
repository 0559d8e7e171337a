import PlanFile
import PlanLearn
import PlanModel
import PlanQuery
import PlanRendering
import PlanTables

/// `planq learn` from the command line.
struct LearningProgram {
  let options: ShellOptions
  let today: CalendarDate
  let reporter: Reporter
  private let output = StandardOutput()

  /// The longest lesson file that is read, in bytes.
  private static let longestLesson = 1 << 20

  /// The plan that lessons are about.
  private var database: PlanDatabase {
    PlanDatabase(plans: [BuiltInPlan.plan], today: options.today ?? BuiltInLessons.day)
  }

  /// Does the work and tells how the process should end.
  func run(_ work: LearningWork) -> ExitCode {
    switch work {
    case .lessons(let name): return learn(BuiltInLessons.all, named: name ?? "", isOwn: true)
    case .file(let path):
      switch read(path) {
      case .success(let lesson): return learn([lesson], named: "", isOwn: false)
      case .failure(let code): return code
      }
    case .check(let paths): return check(paths)
    case .list: return list()
    case .outline(let name): return outline(name)
    case .exam(let exam):
      return ExamProgram(options: options, today: today, reporter: reporter).run(exam)
    case .report(let folder):
      return ClassProgram(options: options, today: today, reporter: reporter).run(folder)
    }
  }

  // MARK: Learning

  private func learn(_ lessons: [Lesson], named name: String, isOwn: Bool) -> ExitCode {
    let file = isOwn ? ProgressFile.ofUser : nil
    let progress = file?.load() ?? LearningProgress()
    guard let index = LearningShell.firstLesson(name, lessons, progress) else {
      reporter.error(
        .badUsage, LearningMessages.noLesson(name, nearest: lessons.nearest(to: name)))
      return .wrongUsage
    }
    let session = Session(database: database, options: options, reporter: reporter)
    let course = Course(
      lessons: lessons, startingAt: index, database: database, progress: progress,
      control: session.judgeControl)
    return InteractiveShell.withReader(session) { reader in
      LearningShell(session: session, reader: reader, course: course, file: file).run()
    }
  }

  // MARK: For trainers

  private enum Outcome {
    case success(Lesson)
    case failure(ExitCode)
  }

  /// Reads a lesson file; what is wrong with it is reported.
  private func read(_ path: String) -> Outcome {
    let bytes: [UInt8]
    do {
      bytes = try FileAccess.read(path, limit: LearningProgram.longestLesson)
    } catch {
      reporter.error(.unreadableFile, ShellMessages.cannotRead(error))
      return .failure(.unreadable)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      reporter.error(.invalidEncoding, LearningMessages.notText(path))
      return .failure(.badData)
    }
    do {
      return .success(try LessonReader.read(text))
    } catch {
      report(error.problems, path)
      return .failure(.badData)
    }
  }

  private func report(_ problems: [LessonProblem], _ name: String) {
    for problem in problems {
      reporter.error(.badLesson, LearningMessages.problem(name, problem))
    }
  }

  private func check(_ paths: [String]) -> ExitCode {
    let check = LessonCheck(
      database: database, control: JudgeControl(limits: options.limits))
    var lessons: [(name: String, lesson: Lesson)] = []
    var code = ExitCode.success
    if paths.isEmpty { lessons = BuiltInLessons.all.map { ($0.name, $0) } }
    for path in paths {
      switch read(path) {
      case .success(let lesson): lessons.append((path, lesson))
      case .failure(let failure): code = failure
      }
    }
    for (name, lesson) in lessons {
      let problems = check.problems(of: lesson)
      report(problems, name)
      if !problems.isEmpty {
        code = .badData
        continue
      }
      let written = write(LearningMessages.sound(name, steps: lesson.steps.count))
      if written != .success { return written }
    }
    return code
  }

  private func list() -> ExitCode {
    let lessons = BuiltInLessons.all
    let session = Session(database: database, options: options, reporter: reporter)
    session.list(
      lessons.enumerated().map { index, lesson in
        (
          "\(index + 1). \(lesson.name)",
          session.worded(LearningMessages.listed(lesson))
        )
      })
    session.print(LearningMessages.total(lessons).ended(by: "\n"))
    return session.finish()
  }

  private func outline(_ name: String?) -> ExitCode {
    var lessons = BuiltInLessons.all
    if let name {
      guard let index = lessons.index(called: name) else {
        reporter.error(
          .badUsage, LearningMessages.noLesson(name, nearest: lessons.nearest(to: name)))
        return .wrongUsage
      }
      lessons = [lessons[index]]
    }
    let text = LessonOutline.markdown(lessons, language: reporter.language)
    let session = Session(database: database, options: options, reporter: reporter)
    session.print(ScreenText(escapingLinesOf: text))
    return session.finish()
  }

  private func write(_ message: Message) -> ExitCode {
    output.exitCode(output.write(ScreenText(message, in: reporter.language) + "\n"), reporter)
  }
}

extension Session {
  /// Hands on what was written, to the file where there is one.
  fileprivate func finish() -> ExitCode {
    if let code = finishOutput() { return code }
    flush()
    return isOutputClosed ? reportOutputProblem() : .success
  }
}
