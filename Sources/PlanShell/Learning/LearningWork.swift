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
}
