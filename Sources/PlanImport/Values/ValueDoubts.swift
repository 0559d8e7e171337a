import PlanModel

/// Doubts that several readers of values have.
extension Doubt {
  /// A doubt about a value of which the words were kept.
  static func keptAsWords(_ text: String) -> Doubt {
    Doubt(Message("not understood, kept as words", vi: "chưa hiểu, giữ nguyên lời"), chosen: text)
  }

  /// A day, month or quarter that the calendar does not have.
  static func impossibleDate(_ text: String) -> Doubt {
    Doubt(
      Message("the calendar has no such day, kept as words", vi: "lịch không có ngày này, giữ lời"),
      chosen: text)
  }

  /// A day, month or quarter without its year.
  static func yearNotSaid(_ text: String) -> Doubt {
    Doubt(
      Message("no year is given, kept as words", vi: "không ghi năm, giữ nguyên lời"), chosen: text)
  }

  /// A stretch of time or numbers whose end is before its start.
  static func swappedEnds(_ text: String) -> Doubt {
    Doubt(
      Message("the end is before the start, kept as words", vi: "cuối đứng trước đầu, giữ lời"),
      chosen: text)
  }

  /// Words after the value that were not understood.
  static func unreadRest(_ rest: String, chosen: String) -> Doubt {
    Doubt(
      Message("words after it were not understood", vi: "phần sau chưa hiểu"), chosen: chosen,
      alternatives: [rest])
  }

  static func yearOfPlan(_ year: Int) -> Doubt {
    Doubt(
      Message(
        "no year is given; that of the plan's title is taken",
        vi: "không ghi năm; lấy năm trong tên kế hoạch"), chosen: "\(year)")
  }
}
