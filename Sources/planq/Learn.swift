import ArgumentParser
import PlanShell

/// `planq learn`.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planq learn",
    abstract: help("Lessons that check answers.", vi: "Các bài học có chấm câu trả lời."),
    usage: help(
      """
      planq learn [LESSON]            go on learning, or begin a lesson
      planq learn FILE.lesson         learn from a lesson file
      planq learn --check [FILE …]    prove that lesson files can be learnt
      planq learn --list              the lessons with goals and times
      planq learn --outline [LESSON]  all texts as Markdown, for paper
      """,
      vi: """
        planq learn [LESSON]            học tiếp, hoặc bắt đầu một bài
        planq learn FILE.lesson         học theo một tệp bài học
        planq learn --check [FILE …]    kiểm tra các tệp bài học
        planq learn --list              các bài học, mục tiêu và thời gian
        planq learn --outline [LESSON]  toàn bộ nội dung dạng Markdown, để in
        """))

  @Flag(
    help: ArgumentHelp(
      "Prove that lesson files can be learnt.", vi: "Kiểm tra các tệp bài học."))
  var check = false

  @Flag(
    help: ArgumentHelp(
      "List the lessons with their goals and times.",
      vi: "Liệt kê các bài học, mục tiêu và thời gian."))
  var list = false

  @Flag(
    help: ArgumentHelp(
      "Write all texts as Markdown.", vi: "In toàn bộ nội dung dạng Markdown."))
  var outline = false

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      "A lesson by name or number, or lesson files.",
      vi: "Bài học theo tên hoặc số thứ tự, hoặc các tệp bài học."),
    completion: .file(extensions: ["lesson"]))
  var lessons: [String] = []

  /// What the arguments ask for.
  private var work: LearningWork {
    if check { return .check(lessons) }
    if list { return .list }
    if outline { return .outline(lessons.first) }
    guard let lesson = lessons.first else { return .lessons(nil) }
    return lesson.hasSuffix(".lesson") ? .file(lesson) : .lessons(lesson)
  }

  func validate() throws {
    if !check, lessons.count > 1 {
      throw ValidationError(
        help("One lesson at a time.", vi: "Mỗi lần chỉ học một bài."))
    }
  }

  func run() throws {
    try finish(Program.run(common.options(.learn(work), plans: [])))
  }
}

/// `learn` in the tree of commands.
struct LearnBranch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: Learn.configuration.abstract)

  @OptionGroup var learn: Learn
}
