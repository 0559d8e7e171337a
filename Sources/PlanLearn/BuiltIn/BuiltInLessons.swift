import PlanModel

/// The lessons that travel inside the program: the files of `Samples/lessons`, whose bytes the
/// package manager embeds.
public enum BuiltInLessons {
  /// The day on which their story is told: a few weeks before the yearly report.
  public static let day = CalendarDate(dayNumber: 20_362)

  /// The lessons, in the order in which they build on one another. Tests prove that every text can
  /// be read.
  public static let all: [Lesson] = texts.compactMap {
    try? LessonReader.read(String(decoding: $0, as: UTF8.self))
  }

  /// The files in their order; the package manager makes the names, without the first digit.
  private static let texts = [
    PackageResources._1_what_a_plan_is_lesson, PackageResources._2_who_leads_lesson,
    PackageResources._3_when_lesson, PackageResources._4_indicators_lesson,
    PackageResources._5_vague_targets_lesson, PackageResources._6_areas_lesson,
    PackageResources._7_counting_lesson, PackageResources._8_aggregates_lesson,
    PackageResources._9_duties_lesson, PackageResources._0_query_files_lesson,
    PackageResources._1_errors_lesson,
  ]
}
