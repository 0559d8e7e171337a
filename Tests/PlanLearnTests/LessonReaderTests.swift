import PlanLearn
import PlanModel
import Testing

/// Lesson files: what is read of them, and what is wrong with bad ones.
@Suite struct LessonReaderTests {
  private static let head = """
    lesson: small
    title: Small
    title.vi: Nhỏ
    goal: Learns.
    goal.vi: Học.
    minutes: 3

    """

  private func problems(_ text: String) throws -> [String] {
    let problems = try #require(throws: LessonProblems.self) { try LessonReader.read(text) }
    return problems.problems.map { "\($0.line): \($0.message.english)" }
  }

  @Test func everyKindOfStep() throws {
    let lesson = try LessonReader.read(
      Self.head + """
        == read
        text: One
          two

            tasks
        text.vi: Một
        # a remark

        == choose
        text: Which?
        text.vi: Cái nào?
        wrong: A
        wrong.vi: Ă
        because: no
        because.vi: không
        right: B
        right.vi: Bê
        because: yes
        because.vi: có
        hint: 1
        hint.vi: 1
        hint: 2
        hint.vi: 2
        hint: 3
        hint.vi: 3
        == ask
        text: Ask
        text.vi: Hỏi
        solution: tasks show id
        also: tasks
        wrong: areas
        order: yes
        hint: 1
        hint.vi: 1
        hint: 2
        hint.vi: 2
        hint: 3
        hint.vi: 3
        explain: Because
        explain.vi: Vì
        """)
    #expect(lesson.name == "small")
    #expect(lesson.title == Message("Small", vi: "Nhỏ"))
    #expect(lesson.minutes == 3)
    #expect(lesson.steps.map(\.kindName) == ["read", "choose", "ask"])
    #expect(lesson.steps.map(\.line) == [7, 15, 32])
    #expect(lesson.steps[0].text == Message("One\ntwo\n\n  tasks", vi: "Một"))
    guard case .choose(let options) = lesson.steps[1].kind else {
      Issue.record("no choice")
      return
    }
    #expect(options.map(\.isRight) == [false, true])
    #expect(options.map(\.text.vietnamese) == ["Ă", "Bê"])
    #expect(options.map(\.reason.english) == ["no", "yes"])
    let question = try #require(lesson.steps[2].question)
    #expect(question.solution == "tasks show id")
    #expect(question.alternatives == ["tasks"])
    #expect(question.mistakes == ["areas"])
    #expect(question.isOrdered)
    #expect(lesson.steps[2].hints.count == 3)
    #expect(lesson.steps[2].explanation == Message("Because", vi: "Vì"))
  }

  @Test func windowsLineEndsAndDecomposedLetters() throws {
    let text = (Self.head + "== read\ntext: a\ntext.vi: o\u{302}\u{309}\n")
      .replacing("\n", with: "\r\n")
    #expect(try LessonReader.read(text).steps[0].text.vietnamese == "ổ")
  }

  @Test(arguments: [
    ("", ["1: `lesson` is missing here"]),
    (head, ["1: the lesson has no steps"]),
    (head + "== sing\n", ["7: `sing` is no kind of step"]),
    (head + "== read\ntext: a\n", ["8: `text.vi` is missing here"]),
    (
      head + "== read\ntext: a\ntext.vi: b\nhint: c\nhint.vi: d\n", ["7: a step of this kind has 0"]
    ),
    (head + "== read\ntext: a\ntext.vi: b\ncolour: red\n", ["10: `colour` does not belong here"]),
    (head + "== read\ntext: a\ntext.vi: b\nnonsense\n", ["10: a line is an entry"]),
    (head.replacing("3", with: "99") + "== read\ntext: a\ntext.vi: b", ["6: `99` is no number"]),
    (
      head + "== ask\ntext: a\ntext.vi: b\norder: no\n",
      ["7: `solution` is missing here", "7: a step of this kind has 3", "10: `order` can only be"]
    ),
    (
      head + "== choose\ntext: a\ntext.vi: b\nwrong: c\nwrong.vi: c\nbecause: d\nbecause.vi: d\n",
      ["7: a choice needs two options", "7: a step of this kind has 3"]
    ),
  ])
  func badFiles(text: String, expected: [String]) throws {
    let found = try problems(text)
    for (found, expected) in zip(found, expected) {
      #expect(found.hasPrefix(expected), "\(found)")
    }
    #expect(found.count >= expected.count)
  }
}
