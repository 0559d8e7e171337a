import PlanModel
import PlanText

/// What a plan says about when something is done, and what is not certain of it.
struct TimeframeReading: Equatable {
  /// The timeframe.
  var timeframe: Timeframe
  /// What is not certain.
  var doubts: [Doubt] = []
}

/// Reads when something is done (Grammar/Reference.md, chapter 9).
struct TimeframeReader {
  /// The day from which a timeframe runs that names no start.
  let planDate: CalendarDate
  /// The one year that the plan is for, where it names one: that of `Quý II`.
  let planYear: Int?
  /// What equal words were read as: in a plan most tasks share a few times.
  private var readings: [TextKey: TimeframeReading] = [:]
  private var deadlines: [TextKey: TimeframeReading] = [:]

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - planDate: The date of the plan.
  ///   - planYear: The one year that the plan is for; `nil` where it is for several.
  init(planDate: CalendarDate, planYear: Int? = nil) {
    self.planDate = planDate
    self.planYear = planYear
  }

  /// Reads a cell or the words after a label.
  ///
  /// - Parameters:
  ///   - text: The words, perhaps broken over lines.
  ///   - isDeadline: Whether a bare time is the end of the work, as in a column `Thời gian hoàn
  ///     thành`; otherwise it is the time of the work.
  /// - Returns: The timeframe without the final stop; words that are no time are an event.
  mutating func read(_ text: String, isDeadline: Bool = false) -> TimeframeReading {
    let key = TextKey(text)
    if let known = isDeadline ? deadlines[key] : readings[key] { return known }
    let reading = readNew(text, isDeadline: isDeadline)
    if isDeadline { deadlines[key] = reading } else { readings[key] = reading }
    return reading
  }

  private func readNew(_ text: String, isDeadline: Bool) -> TimeframeReading {
    let reading = readWords(text, isDeadline: isDeadline)
    // `Quý II` in a plan for one year.
    guard reading.timeframe.kind == .event, let planYear, TableColumn.years(in: text).isEmpty,
      text.utf8.count < 80
    else { return reading }
    let words = TimeframeReader.wording(of: text)
    let isWholeYear = ["cả năm", "trong năm"].contains(caseFolded(words))
    var dated = readWords(
      isWholeYear ? "năm \(planYear)" : words + " năm \(planYear)", isDeadline: isDeadline)
    guard [.span, .until, .from].contains(dated.timeframe.kind) else { return reading }
    dated.timeframe.text = words
    dated.doubts.append(.yearOfPlan(planYear))
    return dated
  }

  private func readWords(_ text: String, isDeadline: Bool) -> TimeframeReading {
    let words = TimeframeReader.wording(of: text)
    var cursor = ValueCursor(words)
    guard cursor.tokens.contains(where: { $0.kind != .sign }) else {
      return TimeframeReading(timeframe: .unstated)
    }
    if let reading = ongoing(cursor, words) { return reading }
    var dated = cursor
    let days = readDays(&dated, words, isDeadline: isDeadline)
    if days == nil, cursor.isAt(TimeframePhrases.eventStarts) {
      return event(&cursor, words, isStart: true)
    }
    if let reading = recurring(cursor, words) { return reading }
    return days ?? restOfOngoing(cursor, words) ?? event(&cursor, words, isStart: false)
  }

  /// The text on one line, without the stop at its end and a dash or colon before it.
  private static func wording(of text: String) -> String {
    var words = text.withSingleSpaces[...]
    while let last = words.last, ".;,: ".contains(last) { words.removeLast() }
    while let first = words.first, "-–—:+* ".contains(first) { words.removeFirst() }
    return String(words)
  }
}

// MARK: Times that are no days

extension TimeframeReader {
  private func startingWithPlan(_ kind: TimeframeKind, _ text: String) -> Timeframe {
    Timeframe(kind: kind, text: text, start: planDate)
  }

  /// `Thường xuyên`, with nothing but words that add nothing.
  private func ongoing(_ cursor: ValueCursor, _ text: String) -> TimeframeReading? {
    guard cursor.contains(TimeframePhrases.ongoing) else { return nil }
    var cursor = cursor
    while !cursor.isAtEnd {
      if cursor.next?.kind == .sign {
        cursor.position += 1
      } else if !cursor.take(TimeframePhrases.besideOngoing) {
        return nil
      }
    }
    return TimeframeReading(timeframe: startingWithPlan(.ongoing, text))
  }

  /// `Thường xuyên` before words that say more.
  private func restOfOngoing(_ cursor: ValueCursor, _ text: String) -> TimeframeReading? {
    guard cursor.firstPlace(of: TimeframePhrases.ongoing) != nil else { return nil }
    var cursor = cursor
    _ = cursor.takeAll(of: TimeframePhrases.besideOngoing)
    guard cursor.position > 0 else { return nil }
    let doubt = Doubt.unreadRest(String(cursor.rest(of: text)), chosen: "ongoing")
    return TimeframeReading(timeframe: startingWithPlan(.ongoing, text), doubts: [doubt])
  }

  /// `Hằng năm`, `6 tháng một lần`, `trước ngày 15/11 hằng năm`.
  private func recurring(_ cursor: ValueCursor, _ text: String) -> TimeframeReading? {
    let isCounted =
      cursor.contains(TimeframePhrases.times) && cursor.contains(TimeframePhrases.lengths)
    let place = cursor.firstPlace(of: TimeframePhrases.recurring)
    guard place != nil || isCounted else { return nil }
    if let ongoing = cursor.firstPlace(of: TimeframePhrases.ongoing), ongoing < place ?? 0 {
      let doubt = Doubt(
        Message("both all the time and again and again", vi: "vừa thường xuyên vừa định kỳ"),
        chosen: "ongoing", alternatives: ["recurring"])
      return TimeframeReading(timeframe: startingWithPlan(.ongoing, text), doubts: [doubt])
    }
    var reading = TimeframeReading(timeframe: startingWithPlan(.recurring, text))
    if let unknown = cursor.tokens.first(where: { token in
      token.kind == .word && !TimeframePhrases.besideRecurring.contains(token.key)
    }) {
      reading.doubts.append(.unreadRest(String(unknown.text), chosen: "recurring"))
    }
    startLater(&reading, cursor)
    return reading
  }

  /// Has something that comes back begin with the days that it names, where they come after the
  /// plan's date: `Năm 2026 và hằng năm`.
  private func startLater(_ reading: inout TimeframeReading, _ cursor: ValueCursor) {
    guard let (period, isFrom) = firstPeriod(in: cursor) else { return }
    reading.timeframe.start = max(planDate, period.first)
    guard !isFrom else { return }
    reading.doubts.append(
      Doubt(
        Message("comes back, but names days too", vi: "định kỳ nhưng có ghi mốc thời gian"),
        chosen: "recurring", alternatives: ["\(period.first) - \(period.last)"]))
  }

  /// The first days that a text names with their year, and whether they come after `từ`.
  private func firstPeriod(in cursor: ValueCursor) -> (period: CalendarPeriod, isFrom: Bool)? {
    var cursor = cursor
    while !cursor.isAtEnd {
      let start = cursor.position
      let isFrom = cursor.previous?.key == "từ"
      // The year of a document's number, as in `80/2025/NĐ-CP`, is no time.
      guard !isInDocumentNumber(cursor), let reading = cursor.takePeriod() else {
        cursor.position = start + 1
        continue
      }
      if let period = reading.period, cursor.next?.key != "/" { return (period, isFrom) }
    }
    return nil
  }

  private func isInDocumentNumber(_ cursor: ValueCursor) -> Bool {
    cursor.previous?.key == "/" && cursor.next?.isSpaced == false
  }

  /// Words that tie the time to something else, or that are not understood.
  private func event(
    _ cursor: inout ValueCursor, _ text: String, isStart: Bool
  ) -> TimeframeReading {
    var reading = TimeframeReading(timeframe: Timeframe(kind: .event, text: text))
    if let (period, _) = firstPeriod(in: cursor) {
      reading.doubts.append(
        Doubt(
          Message("kept as words, though days are named", vi: "giữ nguyên lời dù có ghi mốc"),
          chosen: text, alternatives: ["\(period.first) - \(period.last)"]))
    } else if cursor.contains(TimeframePhrases.recurring) {
      reading.doubts.append(
        Doubt(
          Message("kept as words, though it comes back", vi: "giữ nguyên lời dù có định kỳ"),
          chosen: text, alternatives: ["recurring"]))
    } else if !isStart {
      let isEvent = cursor.contains(TimeframePhrases.eventMarks)
      reading.doubts.append(
        isEvent
          ? Doubt(
            Message("taken as tied to an event", vi: "được đọc là gắn với sự kiện"), chosen: text)
          : .keptAsWords(text))
    }
    return reading
  }
}
