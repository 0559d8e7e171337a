import PlanModel

/// The lessons that travel inside the program: the files of `Samples/lessons`, as `LessonTexts`
/// repeats them.
public enum BuiltInLessons {
  /// The day on which their story is told: a few weeks before the yearly report.
  public static let day = CalendarDate(dayNumber: 20_362)

  /// The lessons, in the order in which they build on one another. Tests prove that every text can
  /// be read.
  public static let all: [Lesson] = LessonTexts.all.compactMap { try? LessonReader.read($0) }
}
