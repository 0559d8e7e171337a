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
      planq learn exam [PLAN]         an examination on a plan
      planq learn --class FOLDER      how a class did, from its result sheets
      """,
      vi: """
        planq learn [LESSON]            học tiếp, hoặc bắt đầu một bài
        planq learn FILE.lesson         học theo một tệp bài học
        planq learn --check [FILE …]    kiểm tra các tệp bài học
        planq learn --list              các bài học, mục tiêu và thời gian
        planq learn --outline [LESSON]  toàn bộ nội dung dạng Markdown, để in
        planq learn exam [PLAN]         bài kiểm tra về một bản kế hoạch
        planq learn --class FOLDER      kết quả của cả lớp, từ các phiếu kết quả
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

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      "Show how a class did, from a folder of result sheets.",
      vi: "Xem kết quả của cả lớp, từ thư mục phiếu kết quả.", valueName: "folder"),
    completion: .directory, transform: CommonOptions.path)
  var classFolder: String?

  @Option(
    help: ArgumentHelp(
      "How many questions an examination has.", vi: "Số câu của bài kiểm tra.",
      valueName: "count"))
  var questions = ExamOptions.usualCount

  @Option(
    help: ArgumentHelp(
      "The number of the paper: the same one has the same questions.",
      vi: "Số của đề: cùng một số thì cùng các câu hỏi.", valueName: "number"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Write the result sheet to this file, .csv or .json.",
      vi: "Ghi phiếu kết quả vào tệp này, đuôi .csv hoặc .json.", valueName: "file"),
    completion: .file(extensions: ["csv", "json"]), transform: CommonOptions.path)
  var report: String?

  @Option(
    help: ArgumentHelp(
      "The name on the result sheet; by default that of the user.",
      vi: "Tên ghi trên phiếu kết quả; mặc định là tên người dùng.", valueName: "name"))
  var learner: String?

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      "A lesson by name or number, lesson files, or `exam` and a plan file.",
      vi: "Bài học theo tên hoặc số thứ tự, các tệp bài học, hoặc `exam` và một tệp kế hoạch."),
    completion: .file(extensions: ["lesson"]), transform: CommonOptions.path)
  var lessons: [String] = []

  /// What the arguments ask for.
  private var work: LearningWork {
    if check { return .check(lessons) }
    if list { return .list }
    if outline { return .outline(lessons.first) }
    if let classFolder { return .report(folder: classFolder) }
    if isExam {
      return .exam(
        ExamOptions(
          questionCount: questions, seed: seed, learner: learner, reportFile: report,
          planFiles: Array(lessons.dropFirst())))
    }
    guard let lesson = lessons.first else { return .lessons(nil) }
    return lesson.hasSuffix(".lesson") ? .file(lesson) : .lessons(lesson)
  }

  private var isExam: Bool { lessons.first == "exam" }

  func validate() throws {
    if !ExamOptions.questionCounts.contains(questions) {
      throw ValidationError(
        help(
          "An examination has 1 to 100 questions.", vi: "Bài kiểm tra có từ 1 đến 100 câu."))
    }
    if !check, !isExam, lessons.count > 1 {
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
