import PlanModel

/// Finds dates in running text.
enum DateReader {
  /// A date and where it is.
  struct FoundDate: Equatable {
    /// The day.
    var date: CalendarDate
    /// Where it is, the word `ngày` before it not counted.
    var range: Range<String.Index>
  }

  /// A day that comes back every year, as reports have it.
  struct YearlyDay: Equatable {
    /// The month, 1 to 12.
    var month: Int
    /// The day of the month, 1 to 31.
    var day: Int
    /// Whether it is the last day for something: `trước ngày 15/11`.
    var isBefore: Bool
    /// Where it is, with the words that go with it.
    var range: Range<String.Index>
  }

  /// The full dates of a text in order: `22/7/2024`, `22-7-2024`, `ngày 22 tháng 7 năm 2024`.
  ///
  /// Days that the calendar does not have are left out.
  static func dates(in text: String) -> [FoundDate] {
    guard text.hasDigits else { return [] }
    var cursor = ValueCursor(text)
    var dates: [FoundDate] = []
    while let token = cursor.next {
      guard let day = takeDay(at: &cursor), let date = day.period?.first,
        let end = cursor.previous?.range.upperBound
      else { continue }
      dates.append(FoundDate(date: date, range: token.range.lowerBound..<end))
    }
    return dates
  }

  /// The first day of a text that comes back every year.
  static func yearlyDay(in text: String) -> YearlyDay? {
    yearlyDays(in: text).first
  }

  /// The days of a text that come back every year: `trước ngày 15/11 hằng năm`, or `trước ngày
  /// 20/12` without a year.
  static func yearlyDays(in text: String) -> [YearlyDay] {
    guard text.hasDigits else { return [] }
    var cursor = ValueCursor(text)
    var days: [YearlyDay] = []
    while let token = cursor.next {
      let place = cursor.position
      guard let point = takeDay(at: &cursor), case .day(let day, let month) = point.part,
        point.year == nil
      else { continue }
      let before = startOfWordsBefore(place, in: cursor.tokens)
      let isYearly = cursor.take(everyYear)
      // In a leap year, so that 29/02 is a day of the year.
      guard isYearly || before != nil, CalendarDate(year: 2024, month: month, day: day) != nil,
        let end = cursor.previous?.range.upperBound
      else { continue }
      days.append(
        YearlyDay(
          month: month, day: day, isBefore: before != nil,
          range: (before ?? token.range.lowerBound)..<end))
    }
    return days
  }

  private static let everyYear: PhraseSet = ["hằng năm", "mỗi năm"]

  /// Takes a day of the calendar, or steps over one token.
  private static func takeDay(at cursor: inout ValueCursor) -> CalendarPoint? {
    let start = cursor.position
    if cursor.next?.kind == .number, !isContinued(cursor), let point = cursor.takePoint(),
      case .day = point.part, !isFollowedByNumber(cursor)
    {
      return point
    }
    cursor.position = start + 1
    return nil
  }

  /// Whether the number at the place goes on from another one, as in `1.15/11`.
  private static func isContinued(_ cursor: ValueCursor) -> Bool {
    guard let token = cursor.next, !token.isSpaced, let mark = cursor.previous else { return false }
    return ["/", ".", ",", "-"].contains(mark.key)
  }

  /// Whether a number goes on after the place, as in the number of a document `15/11/NQ-CP`.
  private static func isFollowedByNumber(_ cursor: ValueCursor) -> Bool {
    guard let mark = cursor.next, let follower = cursor.token(after: 1) else { return false }
    return !mark.isSpaced && !follower.isSpaced && (mark.key == "/" || mark.key == "-")
  }

  /// Where the words begin that make the day at a place a last one; `nil` where there are none.
  private static func startOfWordsBefore(_ place: Int, in tokens: [ValueToken]) -> String.Index? {
    var position = place - 1
    while position >= 0, ["ngày", "là", "vào", "đến"].contains(tokens[position].key) {
      position -= 1
    }
    guard position >= 0 else { return nil }
    if tokens[position].key == "trước" { return tokens[position].range.lowerBound }
    guard tokens[position].key == "nhất", position > 0,
      ["chậm", "muộn", "trễ"].contains(tokens[position - 1].key)
    else { return nil }
    return tokens[position - 1].range.lowerBound
  }
}
