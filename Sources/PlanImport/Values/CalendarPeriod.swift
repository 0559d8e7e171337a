import PlanModel

/// Days that a plan names by one expression: `2025`, `quý III/2025`, `tháng 6 - 9/2025`.
struct CalendarPeriod: Equatable {
  /// The first day.
  var first: CalendarDate
  /// The last day.
  var last: CalendarDate
}

/// A day, month, quarter, half or year as it is written, its year perhaps left to what follows.
struct CalendarPoint: Equatable {
  /// What the point is and its numbers, the year apart.
  enum Part: Equatable {
    case day(Int, month: Int)
    case month(Int)
    case quarter(Int)
    /// The first or second half of a year.
    case half(Int)
    case year
  }

  var part: Part
  var year: Int?

  /// The days of the point; `nil` where the calendar does not have it or the year is not said.
  var period: CalendarPeriod? {
    guard let year else { return nil }
    switch part {
    case .day(let day, let month):
      return CalendarDate(year: year, month: month, day: day).map {
        CalendarPeriod(first: $0, last: $0)
      }
    case .month(let month): return CalendarPoint.months(month...month, of: year)
    case .quarter(let quarter):
      guard (1...4).contains(quarter) else { return nil }
      return CalendarPoint.months((quarter * 3 - 2)...(quarter * 3), of: year)
    case .half(let half): return CalendarPoint.months(half == 1 ? 1...6 : 7...12, of: year)
    case .year: return CalendarPoint.months(1...12, of: year)
    }
  }

  private static func months(_ months: ClosedRange<Int>, of year: Int) -> CalendarPeriod? {
    guard (1...12).contains(months.lowerBound), (1...12).contains(months.upperBound),
      let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
      let last = CalendarDate(
        year: year, month: months.upperBound,
        day: CalendarDate.daysInMonth(year: year, month: months.upperBound))
    else { return nil }
    return CalendarPeriod(first: first, last: last)
  }
}

extension ValueCursor {
  /// Takes a point of the calendar.
  ///
  /// - Parameter context: The point before it in a list, whose kind a bare number has:
  ///   `quý I, II/2026`.
  /// - Returns: `nil`, with nothing taken, where none is here.
  mutating func takePoint(after context: CalendarPoint? = nil) -> CalendarPoint? {
    let start = position
    if let point = point(after: context) { return point }
    position = start
    return nil
  }

  private mutating func point(after context: CalendarPoint?) -> CalendarPoint? {
    if take(key: "ngày") { return takeDay() }
    if let half = takeHalf() { return half }
    if take(key: "tháng") || takeLetter("t") {
      guard let month = takeNumber(below: 100) else { return nil }
      return CalendarPoint(part: .month(month), year: takeYear())
    }
    if take(key: "quý") || takeLetter("q") {
      guard let quarter = takeQuarter() else { return nil }
      return CalendarPoint(part: .quarter(quarter), year: takeYear())
    }
    if take(ValueCursor.yearWords) { return takePlainYear() }
    return takeDay() ?? takeMonth(after: context) ?? takePlainYear() ?? takeBare(after: context)
  }

  /// Takes a letter that stands for a word right before a number: `T6/2025`, `Q3/2025`.
  private mutating func takeLetter(_ letter: String) -> Bool {
    guard let token = next, token.key == letter, let number = self.token(after: 1),
      number.kind == .number, !number.isSpaced
    else { return false }
    position += 1
    return true
  }

  private mutating func takeNumber(below limit: Int) -> Int? {
    guard let number = next?.number, number < limit, (next?.text.utf8.count ?? 0) <= 2 else {
      return nil
    }
    position += 1
    return number
  }

  private mutating func takePlainYear() -> CalendarPoint? {
    guard let year = next?.year else { return nil }
    position += 1
    return CalendarPoint(part: .year, year: year)
  }

  private mutating func takeQuarter() -> Int? {
    if let number = takeNumber(below: 100) { return number }
    guard let key = next?.key, let quarter = ValueCursor.romanNumbers[key] else { return nil }
    position += 1
    return quarter
  }

  private static let yearWords: PhraseSet = ["các năm", "những năm", "năm"]
  private static let ofYear: PhraseSet = ["của năm"]
  private static let halves: [(Int, PhraseSet)] = [(1, ["tháng đầu năm"]), (2, ["tháng cuối năm"])]
  private static let romanNumbers = [
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "ⅰ": 1, "ⅱ": 2, "ⅲ": 3, "ⅳ": 4,
  ]

  /// Takes the year after a month or quarter: `/2025`, ` năm 2025`, `-2025`.
  private mutating func takeYear() -> Int? {
    guard let mark = next, let year = token(after: 1)?.year else {
      guard take(ValueCursor.ofYear), let year = next?.year else { return nil }
      position += 1
      return year
    }
    // With blanks, a dash leads to the end of a stretch: `tháng 6 - 2026`.
    let isJoined = mark.key == "/" || mark.key == "năm"
    let isTight = !mark.isSpaced && token(after: 1)?.isSpaced == false
    guard isJoined || (isTight && (mark.key == "-" || mark.key == ".")) else { return nil }
    position += 2
    return year
  }

  /// Takes `15/11/2025`, `15/11`, `15-11-2025`, `15.11.2025` or `15 tháng 11 năm 2025`.
  private mutating func takeDay() -> CalendarPoint? {
    let start = position
    guard let day = takeNumber(below: 100), let mark = next else {
      position = start
      return nil
    }
    position += 1
    // `6 tháng` is a length, not a day; `6 tháng 1 lần` too.
    if let month = takeNumber(below: 100), next?.key != "lần" {
      if mark.key == "tháng" || mark.key == "/" {
        return CalendarPoint(part: .day(day, month: month), year: takeYear())
      }
      if mark.key == "-" || mark.key == ".", !mark.isSpaced, next?.key == mark.key,
        let year = token(after: 1)?.year
      {
        position += 2
        return CalendarPoint(part: .day(day, month: month), year: year)
      }
    }
    position = start
    return nil
  }

  /// Takes `6/2025`; after a quarter, the quarter of a year.
  private mutating func takeMonth(after context: CalendarPoint?) -> CalendarPoint? {
    guard let month = next?.number, (next?.text.utf8.count ?? 0) <= 2, token(after: 1)?.key == "/",
      let year = token(after: 2)?.year
    else { return nil }
    position += 3
    if case .quarter? = context?.part { return CalendarPoint(part: .quarter(month), year: year) }
    return CalendarPoint(part: .month(month), year: year)
  }

  /// Takes a number or Roman number that is a month or quarter as the one before it.
  private mutating func takeBare(after context: CalendarPoint?) -> CalendarPoint? {
    switch context?.part {
    case .month:
      guard let month = takeNumber(below: 100) else { return nil }
      return CalendarPoint(part: .month(month), year: takeYear())
    case .quarter:
      guard let quarter = takeQuarter() else { return nil }
      return CalendarPoint(part: .quarter(quarter), year: takeYear())
    default: return nil
    }
  }

  /// Takes `6 tháng đầu năm 2026`.
  private mutating func takeHalf() -> CalendarPoint? {
    guard next?.number == 6 else { return nil }
    let start = position
    position += 1
    for (half, phrase) in ValueCursor.halves where take(phrase) {
      if let year = next?.year {
        position += 1
        return CalendarPoint(part: .half(half), year: year)
      }
    }
    position = start
    return nil
  }
}
