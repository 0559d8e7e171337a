/// The lessons that travel inside the program: the files of `Samples/lessons`, as `LessonTexts`
/// repeats them.
public enum BuiltInLessons {
  /// The lessons, in the order in which they build on one another. Tests prove that every text can
  /// be read.
  public static let all: [Lesson] = LessonTexts.all.compactMap { try? LessonReader.read($0) }
}
