import PlanModel

/// The three numbers of something that looks like a date, as they were written.
private struct DateParts {
  var first: ArraySlice<UInt8>
  var second: ArraySlice<UInt8>
  var third: ArraySlice<UInt8>
  var separator: UInt8
  var end: Int

  /// Whether the year is first and all digits are there: `2025-09-01`.
  var isISO: Bool { first.count == 4 && second.count == 2 && third.count == 2 }

  /// The date meant; the year is the part with four digits.
  var date: CalendarDate? {
    let (one, two, three) = (number(first), number(second), number(third))
    if first.count == 4 { return CalendarDate(year: one, month: two, day: three) }
    // Month first is read only where day first gives no date.
    return CalendarDate(year: three, month: two, day: one)
      ?? CalendarDate(year: three, month: one, day: two)
  }

  /// Whether another digit at the end makes it a date.
  var canBeCompleted: Bool {
    guard first.count == 4, second.count == 2, third.count == 1 else { return false }
    return (0...9).contains { digit in
      let day = number(third) * 10 + digit
      return CalendarDate(year: number(first), month: number(second), day: day) != nil
    }
  }

  private func number(_ digits: ArraySlice<UInt8>) -> Int {
    // More than five digits are no part of a date, whatever they are.
    digits.prefix(6).reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension Lexer {
  /// Reads a date in the right form or in one of the forms that are caught.
  ///
  /// - Returns: Whether a date stood here.
  mutating func lexDate() -> Bool {
    guard let parts = dateParts() else { return false }
    let start = offset
    offset = parts.end
    if parts.separator == UInt8(ascii: "-"), parts.isISO {
      lexISODate(parts, from: start)
    } else {
      reportBadDate(parts, from: start)
    }
    return true
  }

  private mutating func lexISODate(_ parts: DateParts, from start: Int) {
    if offset < source.count, scalar.continuesName {
      skipName()
      let message = SyntaxMessages.dateRunsIntoWord(text(from: start, to: offset))
      report(
        .badDate, at: SourceRange(start, offset), message,
        suggestion: (parts.date?.description).map(Message.same))
      return append(.date(.open), from: start, isReported: true)
    }
    if let date = parts.date { return append(.date(date), from: start) }
    let message = SyntaxMessages.impossibleDate(text(from: start, to: offset))
    report(.impossibleDate, at: SourceRange(start, offset), message)
    append(.date(.open), from: start, isReported: true)
  }

  private mutating func reportBadDate(_ parts: DateParts, from start: Int) {
    let isPartial = offset == source.count && parts.canBeCompleted
    if offset < source.count, scalar.continuesName { skipName() }
    report(
      .badDate, at: SourceRange(start, offset), SyntaxMessages.badDate,
      suggestion: parts.date.map { suggestion($0.description) }, isPartial: isPartial)
    append(.date(parts.date ?? .open), from: start, isReported: true)
  }

  /// The date in the right form; after a column that is text, with the column that has days.
  private func suggestion(_ date: String) -> Message {
    guard tokens.count >= 2, let sign = tokens[tokens.count - 1].sign, sign.comparison != nil,
      let word = tokens[tokens.count - 2].word,
      let column = ForeignWords.dayColumns[word.lowercased()],
      tokens.contains(where: { $0.word?.lowercased() == RelationID.duties.rawValue })
    else { return .same(date) }
    return .same("\(column) \(sign.rawValue) \(date)")
  }

  /// Finds `2025-11-15`, `2025-9-1`, `15/11/2025`, `15-11-2025` or `15.11.2025` at the offset.
  private func dateParts() -> DateParts? {
    let first = digits(from: offset)
    guard first.endIndex < source.count else { return nil }
    let separator = source[first.endIndex]
    guard separator == UInt8(ascii: "-") || first.count <= 2,
      [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(separator)
    else { return nil }
    let second = digits(from: first.endIndex + 1)
    guard (1...2).contains(second.count), second.endIndex < source.count,
      source[second.endIndex] == separator
    else { return nil }
    let third = digits(from: second.endIndex + 1)
    guard first.count == 4 ? !third.isEmpty : first.count <= 2 && third.count >= 4 else {
      return nil
    }
    return DateParts(
      first: first, second: second, third: third, separator: separator, end: third.endIndex)
  }

  private func digits(from start: Int) -> ArraySlice<UInt8> {
    source[start...].prefix { (0x30...0x39).contains($0) }
  }
}
