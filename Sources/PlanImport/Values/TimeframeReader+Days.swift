import PlanModel

// MARK: Times that are days

extension TimeframeReader {
  /// How the days of an expression are meant.
  private enum Sense {
    case within
    case from
    case until
    case before
    case after
  }

  /// Reads a text that begins with days: `Trước ngày 15/11/2025`, `Năm 2025 và các năm tiếp theo`.
  ///
  /// - Returns: `nil` where it does not begin with days, or goes on with `hằng năm`.
  func readDays(
    _ cursor: inout ValueCursor, _ text: String, isDeadline: Bool
  ) -> TimeframeReading? {
    if cursor.takeAll(of: TimeframePhrases.plainStarts), cursor.next?.key == ":" {
      cursor.position += 1
    }
    let isCompletion = cursor.takeAll(of: TimeframePhrases.completion)
    let sense = takeSense(&cursor)
    guard let days = cursor.takePeriod() else { return nil }
    guard let period = days.period else { return flawed(days, cursor, text) }
    let goesOn = takeGoesOn(&cursor)
    if !goesOn, sense != .before, cursor.contains(TimeframePhrases.recurring) { return nil }
    var reading: TimeframeReading
    if goesOn {
      reading = going(on: period, sense, text)
    } else {
      let isEnd = (isDeadline || isCompletion) && sense == .within
      reading = self.reading(of: days, period, isEnd ? .until : sense, text)
      if isEnd, days.isRange {
        reading.doubts.append(
          Doubt(
            Message("a stretch of time as a deadline", vi: "khoảng thời gian làm hạn hoàn thành"),
            chosen: "until \(period.last)", alternatives: ["\(period.first) - \(period.last)"]))
      }
    }
    reading.doubts.insert(contentsOf: days.doubts, at: 0)
    addRest(&reading, cursor, text)
    return reading
  }

  /// Takes `và các năm tiếp theo`, a comma before it too.
  private func takeGoesOn(_ cursor: inout ValueCursor) -> Bool {
    var ahead = cursor
    if ahead.next?.key == "," { ahead.position += 1 }
    guard ahead.take(TimeframePhrases.goesOn) else { return false }
    cursor = ahead
    return true
  }

  private func takeSense(_ cursor: inout ValueCursor) -> Sense {
    if cursor.take(TimeframePhrases.before) { return .before }
    if cursor.take(TimeframePhrases.until) { return .until }
    if cursor.take(TimeframePhrases.from) { return .from }
    if cursor.take(TimeframePhrases.after) { return .after }
    _ = cursor.takeAll(of: TimeframePhrases.within)
    return .within
  }

  private func flawed(
    _ days: PeriodReading, _ cursor: ValueCursor, _ text: String
  ) -> TimeframeReading? {
    let timeframe = Timeframe(kind: .event, text: text)
    switch days.flaw {
    case .impossible:
      return TimeframeReading(timeframe: timeframe, doubts: [.impossibleDate(text)])
    case .swapped: return TimeframeReading(timeframe: timeframe, doubts: [.swappedEnds(text)])
    case .yearNotSaid, nil:
      if cursor.contains(TimeframePhrases.recurring) { return nil }
      return TimeframeReading(timeframe: timeframe, doubts: [.yearNotSaid(text)])
    }
  }

  /// Days with `và các năm tiếp theo`. The milestone is what is to be reached `đến`.
  private func going(
    on period: CalendarPeriod, _ sense: Sense, _ text: String
  ) -> TimeframeReading {
    var timeframe = Timeframe(kind: .from, text: text, start: period.first)
    if sense == .until || sense == .before {
      timeframe.start = planDate
      timeframe.milestone = period.last
    }
    return TimeframeReading(timeframe: timeframe)
  }

  private func reading(
    of days: PeriodReading, _ period: CalendarPeriod, _ sense: Sense, _ text: String
  ) -> TimeframeReading {
    switch sense {
    case .within: return TimeframeReading(timeframe: span(period, text))
    case .from where days.isRange: return TimeframeReading(timeframe: span(period, text))
    case .from:
      return TimeframeReading(timeframe: Timeframe(kind: .from, text: text, start: period.first))
    case .after:
      guard let start = period.last.adding(days: 1) else { break }
      return TimeframeReading(timeframe: Timeframe(kind: .from, text: text, start: start))
    case .until: return until(period.last, notBefore: days.lastPoint ?? period, text)
    case .before: return before(days.lastPoint ?? period, text)
    }
    return TimeframeReading(timeframe: Timeframe(kind: .event, text: text))
  }

  private func span(_ period: CalendarPeriod, _ text: String) -> Timeframe {
    Timeframe(kind: .span, text: text, start: period.first, end: period.last)
  }

  private func until(
    _ end: CalendarDate, notBefore period: CalendarPeriod, _ text: String
  ) -> TimeframeReading {
    var timeframe = Timeframe(
      kind: .until, text: text, start: planDate, end: end, milestone: end)
    guard end < planDate else { return TimeframeReading(timeframe: timeframe) }
    // A plan's file does not take an end before the start.
    timeframe.start = min(period.first, end)
    let doubt = Doubt(
      Message("ends before the plan's date", vi: "kết thúc trước ngày của kế hoạch"),
      chosen: "until \(end)")
    return TimeframeReading(timeframe: timeframe, doubts: [doubt])
  }

  /// `Trước ngày 15/11/2025` includes that day; `trước tháng 6/2025` leaves out the month.
  private func before(_ period: CalendarPeriod, _ text: String) -> TimeframeReading {
    guard period.first < period.last, let end = period.first.adding(days: -1) else {
      return until(period.last, notBefore: period, text)
    }
    let eve = CalendarPeriod(first: end, last: end)
    var reading = until(end, notBefore: eve, text)
    reading.doubts.append(
      Doubt(
        Message("before a stretch of time", vi: "trước một khoảng thời gian"),
        chosen: "until \(end)", alternatives: ["until \(period.last)"]))
    return reading
  }

  /// Notes the words after the days that were not read.
  private func addRest(_ reading: inout TimeframeReading, _ cursor: ValueCursor, _ text: String) {
    guard let next = cursor.tokens[cursor.position...].first(where: { $0.kind != .sign }) else {
      return
    }
    let rest = String(text[next.range.lowerBound...])
    let timeframe = reading.timeframe
    reading.doubts.append(.unreadRest(rest, chosen: TimeframeReader.shown(timeframe)))
  }

  /// A timeframe as doubts name it.
  private static func shown(_ timeframe: Timeframe) -> String {
    let days = [timeframe.start, timeframe.end].compactMap(\.self).map(\.description)
    return ([timeframe.kind.rawValue] + days).joined(separator: " ")
  }
}
