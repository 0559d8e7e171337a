import PlanModel

extension CommandDefinition {
  /// `planq learn`.
  static let learn = CommandDefinition(
    "learn",
    abstract: Message("Lessons that check answers.", vi: "Các bài học có chấm câu trả lời."),
    usage: Message(
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
        """),
    arguments: [
      ArgumentDefinition(
        "lessons", files: ["lesson"], isMany: true,
        help: Message(
          "A lesson by name or number, lesson files, or `exam` and a plan file.",
          vi: "Bài học theo tên hoặc số thứ tự, các tệp bài học, hoặc `exam` và một tệp kế hoạch."))
    ],
    options: [
      .checkLessons, .listLessons, .outlineLessons, .classFolder, .questions, .seed, .sheet,
      .learner,
    ] + OptionDefinition.running + [.help],
    check: { $0.learningProblem }
  ) { values in
    var options = values.options
    options.work = .learn(values.learningWork)
    return Program.run(options)
  }
}

/// What `planq learn` is asked to do, with the options that have a meaning for it.
private enum LearningMode: String {
  case lessons = ""
  case check = "--check"
  case list = "--list"
  case outline = "--outline"
  case report = "--class"
  case exam

  /// The first names of the options that would change nothing and are refused therefore.
  var unusedOptions: [String] {
    let ofExaminations = ["--questions", "--seed", "--report", "--learner"]
    let ofQueries = ["--strict", "--keep-going", "--set", "--allow-output", "-q"]
    switch self {
    case .lessons: return ofExaminations
    case .exam: return []
    case .check: return ofExaminations + ofQueries + ["--format", "-o"]
    case .list, .outline:
      return ofExaminations + ofQueries + ["--format", "--today", "--memory"]
    case .report: return ofExaminations + ofQueries + ["--today", "--memory"]
    }
  }
}

extension ArgumentValues {
  private var modes: [LearningMode] {
    let isExam = !learning.checks && !learning.outlines && arguments.first == "exam"
    let modes: [(isGiven: Bool, mode: LearningMode)] = [
      (learning.checks, .check), (learning.lists, .list), (learning.outlines, .outline),
      (learning.classFolder != nil, .report), (isExam, .exam),
    ]
    return modes.filter(\.isGiven).map(\.mode)
  }

  fileprivate var learningWork: LearningWork {
    switch modes.first ?? .lessons {
    case .check: return .check(arguments)
    case .list: return .list
    case .outline: return .outline(arguments.first)
    case .report: return .report(folder: learning.classFolder ?? ".")
    case .exam:
      var exam = learning.exam
      exam.planFiles = Array(arguments.dropFirst())
      return .exam(exam)
    case .lessons:
      guard let lesson = arguments.first else { return .lessons(nil) }
      return lesson.hasSuffix(".lesson") ? .file(lesson) : .lessons(lesson)
    }
  }

  fileprivate var learningProblem: Message? {
    if modes.count > 1 {
      let given = modes.map(\.rawValue).joined(separator: ", ")
      return Message(
        "Give only one of \(given).", vi: "Chỉ dùng một trong các lựa chọn \(given).")
    }
    let mode = modes.first ?? .lessons
    if let option = given.first(where: { mode.unusedOptions.contains($0.name) })?.written {
      let call = mode == .lessons ? "planq learn" : "planq learn " + mode.rawValue
      return Message(
        "\(option) has no meaning for \(call); leave it out.",
        vi: "\(option) không có tác dụng với \(call); hãy bỏ đi.")
    }
    if mode == .list || mode == .report, let lesson = arguments.first?.escapedForTerminal {
      return Message(
        "\(mode.rawValue) takes no lesson; leave '\(lesson)' out.",
        vi: "\(mode.rawValue) không dùng với tên bài học; hãy bỏ '\(lesson)' đi.")
    }
    if mode != .check, mode != .exam, arguments.count > 1 {
      return Message("One lesson at a time.", vi: "Mỗi lần chỉ học một bài.")
    }
    return nil
  }
}

// MARK: Options

extension OptionDefinition {
  fileprivate static let checkLessons = flag(
    "--check",
    help: Message("Prove that lesson files can be learnt.", vi: "Kiểm tra các tệp bài học.")
  ) { $0.learning.checks = true }

  fileprivate static let listLessons = flag(
    "--list",
    help: Message(
      "List the lessons with their goals and times.",
      vi: "Liệt kê các bài học, mục tiêu và thời gian.")
  ) { $0.learning.lists = true }

  fileprivate static let outlineLessons = flag(
    "--outline",
    help: Message("Write all texts as Markdown.", vi: "In toàn bộ nội dung dạng Markdown.")
  ) { $0.learning.outlines = true }

  fileprivate static let classFolder = text(
    "--class", value: "folder", completion: .folders,
    help: Message(
      "Show how a class did, from a folder of result sheets.",
      vi: "Xem kết quả của cả lớp, từ thư mục phiếu kết quả.")
  ) { $0.learning.classFolder = $1 }

  fileprivate static let questions = checked(
    "--questions", value: "count",
    help: Message("How many questions an examination has.", vi: "Số câu của bài kiểm tra.")
  ) { values, text in
    guard let count = Int(text), ExamOptions.questionCounts.contains(count) else {
      return Message(
        "An examination has 1 to 100 questions.", vi: "Bài kiểm tra có từ 1 đến 100 câu.")
    }
    values.learning.exam.questionCount = count
    return nil
  }

  fileprivate static let seed = checked(
    "--seed", value: "number",
    help: Message(
      "The number of the paper: the same one has the same questions.",
      vi: "Số của đề: cùng một số thì cùng các câu hỏi.")
  ) { values, text in
    guard let seed = UInt64(text) else {
      return Message("'\(text)' is not a whole number.", vi: "'\(text)' không phải là số nguyên.")
    }
    values.learning.exam.seed = seed
    return nil
  }

  fileprivate static let sheet = text(
    "--report", value: "file", completion: .files(["csv", "json"]),
    help: Message(
      "Write the result sheet to this file, .csv or .json.",
      vi: "Ghi phiếu kết quả vào tệp này, đuôi .csv hoặc .json.")
  ) { $0.learning.exam.reportFile = $1 }

  fileprivate static let learner = text(
    "--learner", value: "name",
    help: Message(
      "The name on the result sheet; by default that of the user.",
      vi: "Tên ghi trên phiếu kết quả; mặc định là tên người dùng.")
  ) { $0.learning.exam.learner = $1 }
}
