import PlanModel

/// A lesson: a few steps that teach one thing about a plan.
public struct Lesson: Equatable, Sendable {
  /// The name by which it is chosen: `who-leads`.
  public var name: String
  /// What it is called.
  public var title: Message
  /// What somebody can do who has finished it, in one sentence.
  public var goal: Message
  /// How many minutes it takes.
  public var minutes: Int
  /// The steps, in order; at least one.
  public var steps: [LessonStep]
}

/// One step of a lesson: something to read, or something to do.
public struct LessonStep: Equatable, Sendable {
  /// What the learner does.
  public enum Kind: Equatable, Sendable {
    /// Reads.
    case read
    /// Writes a query.
    case ask(LessonQuestion)
    /// Mends a query that is shown.
    case mend(broken: String, LessonQuestion)
    /// Looks something up and types what was found: a value that the question's solution gives.
    case find(LessonQuestion)
    /// Chooses from options, by their letters.
    case choose([LessonOption])
  }

  /// What the learner does.
  public var kind: Kind
  /// What the learner reads first.
  public var text: Message
  /// Three hints, each saying more than the one before; none where there is nothing to do.
  public var hints: [Message]
  /// What is said once the step is done, or its answer was shown.
  public var explanation: Message?
  /// The line of the lesson file on which the step begins, from 1.
  public var line: Int

  /// The question that a query or a value answers; `nil` for other steps.
  public var question: LessonQuestion? {
    switch kind {
    case .ask(let question), .mend(_, let question), .find(let question): question
    case .read, .choose: nil
    }
  }

  /// The word by which lesson files call the kind.
  public var kindName: String {
    switch kind {
    case .read: "read"
    case .ask: "ask"
    case .mend: "mend"
    case .find: "find"
    case .choose: "choose"
    }
  }
}

/// What an answer is judged by.
public struct LessonQuestion: Equatable, Sendable {
  /// The query whose result is the right one; it is the answer that is shown.
  public var solution: String
  /// Other right answers, which a check of the lesson tries.
  public var alternatives: [String]
  /// Wrong answers, which a check of the lesson tries.
  public var mistakes: [String]
  /// Whether the order of rows counts.
  public var isOrdered: Bool
  /// A word of the language that an answer must use, where that is what the step teaches.
  public var neededWord: String?
}

/// One of the answers to choose from.
public struct LessonOption: Equatable, Sendable {
  /// Whether it is right.
  public var isRight: Bool
  /// What it says.
  public var text: Message
  /// Why it is right or wrong.
  public var reason: Message
}
