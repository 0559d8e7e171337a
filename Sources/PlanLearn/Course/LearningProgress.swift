/// Something that happened in a lesson; progress is the sequence of these.
public enum LearningEvent: Equatable, Sendable {
  /// A step was done by the learner.
  case done(lesson: String, step: Int)
  /// The answer of a step was shown before it was done.
  case shown(lesson: String, step: Int)
  /// A lesson was begun again.
  case restarted(lesson: String)

  /// The lesson in which it happened.
  public var lesson: String {
    switch self {
    case .done(let lesson, _), .shown(let lesson, _), .restarted(let lesson): lesson
    }
  }

  /// The event as one line, without a line end.
  public var line: String {
    switch self {
    case .done(let lesson, let step): "done \(step) \(lesson)"
    case .shown(let lesson, let step): "shown \(step) \(lesson)"
    case .restarted(let lesson): "restarted 0 \(lesson)"
    }
  }

  /// Reads a line; `nil` where it is none of an event.
  public init?(line: some StringProtocol) {
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count == 3, let step = Int(words[1]), step >= 0, !words[2].isEmpty else {
      return nil
    }
    let lesson = String(words[2])
    switch words[0] {
    case "done": self = .done(lesson: lesson, step: step)
    case "shown": self = .shown(lesson: lesson, step: step)
    case "restarted": self = .restarted(lesson: lesson)
    default: return nil
    }
  }
}

/// How far a learner has come in every lesson.
public struct LearningProgress: Equatable, Sendable {
  /// How a step is that is over.
  public enum Mark: Equatable, Sendable {
    /// The learner did it.
    case done
    /// Its answer was shown first, so it counts as skipped.
    case shown
  }

  private var marks: [String: [Int: Mark]] = [:]
  /// The lesson in which something happened last.
  public private(set) var latestLesson: String?

  /// Nothing done yet.
  public init() {}

  /// Takes in what happened. A step that was shown first stays so until the lesson is begun again.
  public mutating func add(_ event: LearningEvent) {
    latestLesson = event.lesson
    switch event {
    case .done(let lesson, let step):
      if marks[lesson]?[step] == nil { marks[lesson, default: [:]][step] = .done }
    case .shown(let lesson, let step):
      if marks[lesson]?[step] == nil { marks[lesson, default: [:]][step] = .shown }
    case .restarted(let lesson): marks[lesson] = nil
    }
  }

  /// What became of a step; `nil` while it is open. Steps count from 0.
  public func mark(_ lesson: Lesson, _ step: Int) -> Mark? { marks[lesson.name]?[step] }

  /// How many steps of a lesson the learner did.
  public func doneCount(_ lesson: Lesson) -> Int { count(lesson, .done) }

  /// How many steps of a lesson were shown.
  public func shownCount(_ lesson: Lesson) -> Int { count(lesson, .shown) }

  /// The first open step of a lesson; `nil` where all are over.
  public func firstOpenStep(_ lesson: Lesson) -> Int? {
    lesson.steps.indices.first { mark(lesson, $0) == nil }
  }

  private func count(_ lesson: Lesson, _ mark: Mark) -> Int {
    lesson.steps.indices.count { self.mark(lesson, $0) == mark }
  }
}
