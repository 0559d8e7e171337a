import PlanFile
import PlanLearn
import PlanModel
import PlanRendering
import PlanTables
import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lessons as a learner at a terminal of 80 columns meets them.
@Suite struct LearnShellTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  /// A lesson being learnt.
  private struct Learner {
    let terminal: PseudoTerminal
    let lesson: Lesson

    init(_ planq: PlanqCommand, _ lesson: Lesson, language: String) throws {
      self.lesson = lesson
      terminal = try ShellSession.terminal(
        planq, [],
        programArguments: [
          "learn", lesson.name, "--lang", language, "--today", PlanqCommand.today,
        ])
      try waitForStep(1)
    }

    /// Waits until a step has its prompt; past the last step the lesson is over.
    func waitForStep(_ number: Int) throws {
      let count = lesson.steps.count
      let prompt = number > count ? ">" : "\(number)/\(count)>"
      try terminal.wait("prompt \(prompt)") {
        $0.currentLine == prompt && $0.privateModes.contains(2004)
      }
    }

    /// Types a line and presses Return.
    func type(_ line: String) throws {
      try terminal.send(line)
      // A long line goes on in the next row.
      try terminal.wait("typed \(line)") {
        $0.text.replacing("\n", with: "").hasSuffix(line)
      }
      try terminal.send("\r")
    }

    func leave() throws {
      try terminal.send("\u{4}")
      #expect(try terminal.waitForExit() == .code(0))
    }
  }

  private static func solution(of step: LessonStep) throws -> String {
    switch step.kind {
    case .read: return ""
    case .ask(let question), .mend(_, let question):
      return question.solution.replacing("\n", with: " ")
    case .choose(let options):
      return zip(ChoiceVerdict.letters, options).filter { $1.isRight }.map { String($0.0) }
        .joined(separator: " ")
    case .find(let question):
      let database = PlanDatabase(
        plans: [BuiltInPlan.plan], today: try #require(CalendarDate(iso: PlanqCommand.today)))
      let course = Course(
        lessons: BuiltInLessons.all, startingAt: 0, database: database, progress: .init())
      let table = try #require(course.lookedUpValues(question))
      return ValueText.elements(of: table.columns[0], options: RenderOptions())[0]
    }
  }

  @Test(arguments: BuiltInLessons.all.map(\.name), ["vi", "en"])
  func toTheEndBySolutions(name: String, language: String) throws {
    let lesson = try #require(BuiltInLessons.all.first { $0.name == name })
    let learner = try Learner(planq, lesson, language: language)
    for (number, step) in lesson.steps.enumerated() {
      try learner.type(try Self.solution(of: step))
      try learner.waitForStep(number + 2)
    }
    let shown = learner.terminal.screen.transcript
    #expect(shown.contains(lesson.title.text(in: language == "vi" ? .vietnamese : .english)))
    #expect(shown.contains("\(lesson.steps.count)"))
    #expect(!shown.contains(language == "vi" ? "Chưa đúng" : "Not yet"))
    try learner.leave()
  }

  /// Wrong answers, hints, answers that are shown, the free shell, and a way back.
  @Test(arguments: ["vi", "en"])
  func byMistakes(language: String) throws {
    let lesson = BuiltInLessons.all[1]
    let learner = try Learner(planq, lesson, language: language)
    let wrong = language == "vi" ? "Chưa đúng" : "Not"
    for (number, step) in lesson.steps.enumerated() {
      if case .read = step.kind {
        try learner.type(".hint")
        try learner.waitForStep(number + 1)
        try learner.type("")
        try learner.waitForStep(number + 2)
        continue
      }
      try learner.type(Self.mistake(for: step))
      try learner.waitForStep(number + 1)
      for grade in 1...3 {
        try learner.type(".hint")
        try learner.terminal.wait(for: language == "vi" ? "Gợi ý \(grade):" : "Hint \(grade):")
        try learner.waitForStep(number + 1)
      }
      try learner.type(".play")
      try learner.terminal.wait(forLine: "play>")
      try learner.type(".play")
      try learner.waitForStep(number + 1)
      try learner.type(".answer")
      try learner.waitForStep(number + 2)
    }
    let shown = learner.terminal.screen.transcript
    #expect(shown.contains(wrong))
    #expect(shown.contains(language == "vi" ? "bỏ qua" : "skipped"))
    try learner.type(".back")
    try learner.waitForStep(lesson.steps.count)
    // Where nothing was done there is nothing to forget.
    try learner.type(".restart")
    try learner.waitForStep(1)
    try learner.leave()
  }

  private static func mistake(for step: LessonStep) -> String {
    switch step.kind {
    case .read: ""
    case .ask, .mend: "documents show number"
    case .find: "zzz"
    case .choose(let options):
      zip(ChoiceVerdict.letters, options).filter { !$1.isRight }.map { String($0.0) }.joined()
    }
  }

  /// What was done is not forgotten by a slip of the finger.
  @Test func restartAsks() throws {
    let lesson = BuiltInLessons.all[0]
    let learner = try Learner(planq, lesson, language: "en")
    try learner.type("")
    try learner.waitForStep(2)
    try learner.type(".restart")
    try learner.terminal.wait(for: "Type .restart again")
    try learner.waitForStep(2)
    try learner.type(".restart")
    try learner.waitForStep(1)
    try learner.leave()
  }

  /// What was done is there after a kill.
  @Test func progressLasts() throws {
    let lesson = BuiltInLessons.all[0]
    var learner: Learner? = try Learner(planq, lesson, language: "en")
    try learner?.type("")
    try learner?.waitForStep(2)
    learner?.terminal.send(signal: SIGKILL)
    #expect(try learner?.terminal.waitForExit() == .signal(SIGKILL))
    learner = nil
    let terminal = try ShellSession.terminal(planq, [], programArguments: ["learn"])
    try terminal.wait(forLine: "2/\(lesson.steps.count)>")
  }

  /// Lessons from within the shell leave its names and settings alone.
  @Test func fromTheShell() throws {
    let shell = try ShellSession(planq)
    try shell.type("let mine = areas")
    try shell.type(".format csv")
    try shell.type(".learn 1", then: "1/\(BuiltInLessons.all[0].steps.count)>")
    try shell.terminal.send(".format json\r")
    try shell.waitForPrompt("1/\(BuiltInLessons.all[0].steps.count)>")
    try shell.terminal.send("mine\r")
    try shell.terminal.wait(for: "unknown-source")
    try shell.waitForPrompt("1/\(BuiltInLessons.all[0].steps.count)>")
    try shell.terminal.send(".quit\r")
    try shell.waitForPrompt()
    #expect(try shell.answer(to: "mine | count").contains("count\n15"))
    #expect(try shell.end() == .code(0))
  }

  @Test func inAQueryFileThereAreNoLessons() throws {
    let run = try planq.run(["-c", ".learn"])
    #expect(run.exit == .code(1))
    #expect(run.errors.contains("error[bad-command]"))
  }

  /// A paper is answered by queries, by typing and by passing over; the sheet tells how.
  @Test func examination() throws {
    let terminal = try ShellSession.terminal(
      planq, [],
      programArguments: [
        "learn", "exam", "--questions", "3", "--seed", "4", "--report",
        planq.folder.path + "/an.csv", "--learner", "An",
      ])
    func wait(for prompt: String) throws {
      try terminal.wait("prompt \(prompt)") {
        $0.currentLine == prompt && $0.privateModes.contains(2004)
      }
    }
    try wait(for: "1/3>")
    try terminal.send("\r")
    try terminal.wait(for: "There is no result to hand in yet")
    try wait(for: "1/3>")
    try terminal.send("plans | count\r")
    try terminal.wait(for: "(Return hands this in)")
    try wait(for: "1/3>")
    try terminal.send("\r")
    try wait(for: "2/3>")
    try terminal.send("Sở Ngoại vụ\r")
    try terminal.wait(for: "“Sở Ngoại vụ”")
    try wait(for: "2/3>")
    try terminal.send("\r")
    try wait(for: "3/3>")
    try terminal.send(".skip\r")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.screen.transcript.contains("Score: 0 of 3."))
    let sheet = try #require(planq.read("an.csv"))
    #expect(sheet.contains("plans | count,false"))
    #expect(sheet.contains("Sở Ngoại vụ,false"))
    let report = try planq("learn", "--class", planq.folder.path, "--format", "csv").expectSuccess()
    #expect(report.contains("An,6121/KH-UBND,"))
    #expect(report.contains(",3,0,0,"))
  }

  @Test func examinationInTheShell() throws {
    let shell = try ShellSession(planq)
    #expect(try shell.answer(to: ".learn exam 0").contains("how many questions"))
    try shell.type(".learn exam 2 9", then: "1/2>")
    try shell.terminal.send(".quit\r")
    try shell.terminal.wait(for: "Score: 0 of 2.")
    try shell.waitForPrompt()
  }

  /// Lessons, their check and their outline from the command line.
  @Test func forTrainers() throws {
    let list = try planq("learn", "--list").expectSuccess()
    for lesson in BuiltInLessons.all { #expect(list.contains(lesson.name)) }
    let outline = try planq("learn", "--outline", "2", "--lang", "vi").expectSuccess()
    #expect(outline.hasPrefix("# 1. \(BuiltInLessons.all[1].title.vietnamese)\n"))
    #expect(outline.contains("Đáp án:"))
    #expect(try planq("learn", "--check").expectSuccess().split(separator: "\n").count >= 10)
    try planq.write("bad.lesson", "lesson: x\n== read\ntext: a\n")
    let bad = try planq("learn", "--check", "bad.lesson")
    #expect(bad.exit == .code(65))
    #expect(bad.errors.contains("bad.lesson:3: `text.vi` is missing here"))
    let unfair = try SampleFiles.text("lessons/02-who-leads.lesson")
      .replacing("wrong: tasks show id", with: "wrong: tasks where lead = \"so ldtbxh\" show id")
    try planq.write("unfair.lesson", unfair)
    let checked = try planq("learn", "--check", "unfair.lesson")
    #expect(checked.exit == .code(65))
    #expect(checked.errors.contains("a wrong answer is accepted"))
    #expect(try planq("learn", "--check", "none.lesson").exit == .code(66))
    #expect(try planq("learn", "nothing").exit == .code(64))
  }

  /// The answers may come from a pipe.
  @Test func fromAPipe() throws {
    let run = try planq("learn", "2", input: ".answer\n.progress\n.quit\n")
    let shown = run.expectSuccess()
    #expect(shown.contains("2 of \(BuiltInLessons.all[1].steps.count)"))
    #expect(shown.contains("skipped"))
  }

  /// A lesson of somebody else cannot steer the terminal.
  @Test func controlCharactersAreShown() throws {
    let escape = "\u{1B}[31m"
    let head =
      ["lesson: x", "minutes: 1"]
      + ["title", "goal"].flatMap { ["\($0): a\(escape)", "\($0).vi: b"] }
    let step =
      [
        "== mend", "text: c\(escape)", "    d\(escape)", "text.vi: e", "broken: tasks \(escape)",
        "solution: tasks", "also: tasks show *",
      ] + (1...3).flatMap { ["hint: \($0)\(escape)", "hint.vi: \($0)"] }
    try planq.write("bad.lesson", (head + step).joined(separator: "\n") + "\n")
    let run = try planq("learn", "bad.lesson", "--lang", "en", input: ".hint\n.answer\n")
    #expect(run.output.contains("d\\u{1B}[31m"))
    #expect(!(run.output + run.errors).contains("\u{1B}"))
  }
}
