/// What an examination should be like.
public struct ExamOptions: Equatable, Sendable {
  /// How many questions are wanted.
  public var questionCount: Int
  /// Decides the draw; `nil` for another paper each time.
  public var seed: UInt64?
  /// Who answers; `nil` for the name of the user.
  public var learner: String?
  /// The file that the result sheet goes to, CSV or JSON by its ending.
  public var reportFile: String?
  /// Plan files to ask about in place of the built-in plan.
  public var planFiles: [String]

  /// How many questions a paper may have.
  public static let questionCounts = 1...100
  /// How many it has unless another number is asked for.
  public static let usualCount = 12

  /// Makes options.
  public init(
    questionCount: Int, seed: UInt64?, learner: String?, reportFile: String?, planFiles: [String]
  ) {
    self.questionCount = questionCount
    self.seed = seed
    self.learner = learner
    self.reportFile = reportFile
    self.planFiles = planFiles
  }
}

/// What `planq learn` was asked to do.
public enum LearningWork: Equatable, Sendable {
  /// The built-in lessons: the one of that name or number, or where the learner left off.
  case lessons(String?)
  /// A lesson from a file.
  case file(String)
  /// Prove that lesson files can be learnt; without files the built-in ones.
  case check([String])
  /// The lessons with their goals and times.
  case list
  /// All texts of the lessons as Markdown, for paper; of one lesson where it is named.
  case outline(String?)
  /// An examination on the open plan.
  case exam(ExamOptions)
  /// How a class did, from a folder of result sheets.
  case report(folder: String)
}

extension LearningWork {
  /// The files that are named to be read. The sheets of a class are known once its folder is.
  var inputs: [String] {
    switch self {
    case .file(let path): [path]
    case .check(let paths): paths
    case .exam(let exam): exam.planFiles
    case .lessons, .list, .outline, .report: []
    }
  }
}
