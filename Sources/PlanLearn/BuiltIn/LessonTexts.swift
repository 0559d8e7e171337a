// Made from Samples/lessons by a test run with PLANQ_RECORD=1.

/// The texts of the built-in lessons.
enum LessonTexts {
  static let all = [
    lesson1
  ]
}
