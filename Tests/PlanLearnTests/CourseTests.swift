import PlanFile
import PlanModel
import PlanQuery
import PlanTables
import Testing
@testable import PlanLearn

/// A learner's way through lessons.
@Suite struct CourseTests {
  private let database: PlanDatabase
  private let lessons: [Lesson]

  init() throws {
    let day = try #require(CalendarDate(iso: "2026-01-15"))
    database = PlanDatabase(plans: [BuiltInPlan.plan], today: day)
    let hints = [Message.same("1"), .same("2"), .same("3")]
    func step(_ kind: LessonStep.Kind, _ hints: [Message]) -> LessonStep {
      LessonStep(kind: kind, text: .same("text"), hints: hints, explanation: nil, line: 1)
    }
    let question = LessonQuestion(
      solution: "tasks summarize count", alternatives: [], mistakes: [], isOrdered: false,
      neededWord: nil)
    let options = [
      LessonOption(isRight: true, text: .same("x"), reason: .same("y")),
      LessonOption(isRight: false, text: .same("x"), reason: .same("y")),
      LessonOption(isRight: true, text: .same("x"), reason: .same("y")),
    ]
    let steps = [
      step(.read, []), step(.ask(question), hints), step(.choose(options), hints),
      step(.find(question), hints),
    ]
    lessons = ["one", "two"].map {
      Lesson(name: $0, title: .same($0), goal: .same($0), minutes: 1, steps: steps)
    }
  }

  private func course(_ progress: LearningProgress = .init(), at index: Int = 0) -> Course {
    Course(lessons: lessons, startingAt: index, database: database, progress: progress)
  }

  @Test func toTheEnd() {
    var course = course()
    let session = QuerySession(database: database)
    #expect(course.answer(query: "tasks count", in: session) == nil)
    course.finishReading()
    #expect(course.stepIndex == 1)
    #expect(course.answer(query: "tasks", in: session)?.isRight == false)
    #expect(course.stepIndex == 1)
    #expect(course.answer(query: "tasks count", in: session)?.isRight == true)
    #expect(course.answer(choice: "b")?.isRight == false)
    #expect(course.answer(choice: "a")?.isRight == false)
    for text in ["z", "", "tasks", "a z", "!"] {
      #expect(course.answer(choice: text)?.isUnderstood == false, "\(text)")
    }
    #expect(course.answer(choice: "C và a")?.isRight == true)
    #expect(course.answer(value: "30") == false)
    #expect(course.answer(value: "31") == true)
    #expect(course.step == nil)
    #expect(course.progress.doneCount(lessons[0]) == 4)
    #expect(course.takeEvents().count == 4)
    #expect(course.takeEvents() == [])
    course.begin(1)
    #expect(course.stepIndex == 0)
    #expect(course.lesson.name == "two")
  }

  @Test func hintsAndAnswers() {
    var course = course()
    #expect(course.hint() == nil)
    course.finishReading()
    #expect((1...4).map { _ in course.hint()?.grade } == [1, 2, 3, nil])
    #expect(course.giveUp()?.kindName == "ask")
    #expect(course.progress.shownCount(lessons[0]) == 1)
    // A step that was shown stays so.
    course.back()
    let session = QuerySession(database: database)
    #expect(course.answer(query: "tasks count", in: session)?.isRight == true)
    #expect(course.progress.doneCount(lessons[0]) == 1)
    course.restart()
    #expect(course.stepIndex == 0)
    #expect(course.progress.doneCount(lessons[0]) + course.progress.shownCount(lessons[0]) == 0)
    #expect(course.progress.latestLesson == "one")
  }

  @Test func progressIsTakenUp() {
    var first = course()
    first.finishReading()
    _ = first.giveUp()
    var progress = LearningProgress()
    for event in first.takeEvents() {
      #expect(LearningEvent(line: event.line) == event)
      progress.add(event)
    }
    #expect(progress == first.progress)
    #expect(course(progress).stepIndex == 2)
    #expect(course(progress, at: 1).stepIndex == 0)
  }

  @Test(arguments: ["", "done", "done x one", "done -1 one", "sung 1 one", "\u{0}\u{FF}"])
  func damagedLines(line: String) {
    #expect(LearningEvent(line: line) == nil)
  }
}
