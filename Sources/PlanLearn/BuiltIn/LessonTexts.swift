// Made from Samples/lessons by a test run with PLANQ_RECORD=1.

/// The texts of the built-in lessons.
enum LessonTexts {
  static let all = [
    lesson1,
    lesson2,
    lesson3,
    lesson4,
    lesson5,
    lesson6,
    lesson7,
    lesson8,
    lesson9,
    lesson10,
    lesson11,
  ]
}
