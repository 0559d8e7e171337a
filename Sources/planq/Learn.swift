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
  var questions: Int?

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
          questionCount: questions ?? ExamOptions.usualCount, seed: seed, learner: learner,
          reportFile: report,
          planFiles: Array(lessons.dropFirst())))
    }
    guard let lesson = lessons.first else { return .lessons(nil) }
    return lesson.hasSuffix(".lesson") ? .file(lesson) : .lessons(lesson)
  }

  private var isExam: Bool { !check && !outline && lessons.first == "exam" }

  /// Whether something is shown, or proved, and nobody learns.
  private var isForTrainers: Bool { check || list || outline || classFolder != nil }

  /// What was asked for, as it is written.
  private var modes: [String] {
    [
      (check, "--check"), (list, "--list"), (outline, "--outline"),
      (classFolder != nil, "--class"), (isExam, "exam"),
    ].compactMap { $0.0 ? $0.1 : nil }
  }

  /// The options that were given and have no meaning for what was asked for.
  private var unusedOptions: [String] {
    let ofExaminations = [
      (questions != nil, "--questions"), (seed != nil, "--seed"), (report != nil, "--report"),
      (learner != nil, "--learner"),
    ]
    let ofQueries = [
      (common.strict, "--strict"), (common.keepGoing, "--keep-going"),
      (!common.settings.isEmpty, "--set"),
      (!common.permissions.outputFolders.isEmpty, "--allow-output"),
      (common.today != nil && !check, "--today"),
      (common.results.format != nil && classFolder == nil, "--format"),
      (common.results.output != nil && check, "--output"),
    ]
    return ((isExam ? [] : ofExaminations) + (isForTrainers ? ofQueries : []))
      .compactMap { $0.0 ? $0.1 : nil }
  }

  func validate() throws {
    if let questions, !ExamOptions.questionCounts.contains(questions) {
      throw ValidationError(
        help(
          "An examination has 1 to 100 questions.", vi: "Bài kiểm tra có từ 1 đến 100 câu."))
    }
    if modes.count > 1 {
      let given = modes.joined(separator: ", ")
      throw ValidationError(
        help("Give only one of \(given).", vi: "Chỉ dùng một trong các lựa chọn \(given)."))
    }
    if let option = unusedOptions.first {
      let mode = modes.first.map { " " + $0 } ?? ""
      throw ValidationError(
        help(
          "\(option) has no meaning for planq learn\(mode); leave it out.",
          vi: "\(option) không có tác dụng với planq learn\(mode); hãy bỏ đi."))
    }
    if list || classFolder != nil, let lesson = lessons.first {
      throw ValidationError(
        help(
          "\(modes[0]) takes no lesson; leave '\(lesson)' out.",
          vi: "\(modes[0]) không dùng với tên bài học; hãy bỏ '\(lesson)' đi."))
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
