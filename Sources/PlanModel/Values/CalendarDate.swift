/// A day of the Gregorian calendar, counted in days from 1970-01-01; or `open`, after all days.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let dayNumber: Int32

  /// Makes the day that many days after 1970-01-01.
  public init(dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// The end of a span that has no end: later than every date, shown `open`
  /// (Grammar/Reference.md, chapter 9).
  public static let open = CalendarDate(dayNumber: .max)

  /// The years that a date may lie in.
  public static let years = 1...9999

  /// Makes a date from its parts.
  ///
  /// - Returns: `nil` where the calendar has no such day or the year is outside 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard CalendarDate.years.contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.daysInMonth(year: year, month: month)
    else { return nil }
    // Howard Hinnant's civil-day arithmetic: years begin in March, so that the leap day is last.
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `2024-07-22`, four, two and two digits.
  ///
  /// - Returns: `nil` where the text has another form or the calendar no such day.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = CalendarDate.digits(bytes[0..<4]), let month = CalendarDate.digits(bytes[5..<7]),
      let day = CalendarDate.digits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.reduce(Optional(0)) { value, byte in
      guard let value, byte >= 0x30, byte <= 0x39 else { return nil }
      return value * 10 + Int(byte - 0x30)
    }
  }

  /// How many days a month has.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// The first day of a year, or `nil` where the year is outside 1 to 9999.
  public static func firstDay(ofYear year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: 1, day: 1)
  }

  /// The last day of a year, or `nil` where the year is outside 1 to 9999.
  public static func lastDay(ofYear year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: 12, day: 31)
  }

  /// Year, month and day; `nil` for `open`.
  public var parts: (year: Int, month: Int, day: Int)? {
    guard self != .open else { return nil }
    let days = Int(dayNumber) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The date `days` later, or `nil` where it leaves the years 1 to 9999. `open` stays open.
  public func adding(days: Int) -> CalendarDate? {
    guard self != .open else { return self }
    let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
    guard !overflow, let first = CalendarDate.firstDay(ofYear: 1),
      let last = CalendarDate.lastDay(ofYear: 9999),
      sum >= Int(first.dayNumber), sum <= Int(last.dayNumber)
    else { return nil }
    return CalendarDate(dayNumber: Int32(sum))
  }

  /// Whether the first date is the earlier one.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as `2024-07-22`, or `open`.
  public var description: String {
    guard let parts else { return "open" }
    return CalendarDate.padded(parts.year, 4) + "-" + CalendarDate.padded(parts.month, 2)
      + "-" + CalendarDate.padded(parts.day, 2)
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
