import PlanModel

/// What the judge says of an answer.
public enum Verdict: Sendable {
  /// It is right. A shorter way to the same result, where the answer is a long one.
  case right(shorter: String?)
  /// It is wrong, and how its result differs.
  case wrong([Message])
  /// Its result is right, but it does without the word that the step is about.
  case lacksWord(String)
  /// It gives the right rows for this plan but not for one with other tasks and targets.
  case onlyHere([Message])
  /// It is no query, or one that cannot run; the shell has shown the error.
  case notAnswered

  /// Whether it is accepted.
  public var isRight: Bool {
    if case .right = self { true } else { false }
  }
}
