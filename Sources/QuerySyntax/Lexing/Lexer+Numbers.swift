import PlanModel

extension Lexer {
  /// Reads a number or a date, and what people write in place of them.
  mutating func lexNumber() {
    let start = offset
    if lexDate() { return }
    skipDigits()
    var groups = 0
    while byte() == UInt8(ascii: "."), isDigit(byte(ahead: 1)) {
      offset += 1
      skipDigits()
      groups += 1
    }
    let digitsEnd = offset
    if offset < source.count, scalar.continuesName {
      skipName()
      return badNumber(
        from: start, value: nil, SyntaxMessages.numberRunsIntoWord(text(from: start, to: offset)))
    }
    if groups > 1 { return lexGroupedNumber(from: start) }
    guard let value = Decimal(utf8: source[start..<digitsEnd]) else {
      return badNumber(from: start, value: nil, SyntaxMessages.tooManyDigits)
    }
    if byte() == UInt8(ascii: "%") {
      offset += 1
      let number = text(from: start, to: digitsEnd)
      return badNumber(
        from: start, value: value, SyntaxMessages.percentSign, suggestion: .same(number))
    }
    noteGroupedThousands(from: start)
    append(.number(value), from: start)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  mutating func skipDigits() {
    while isDigit(byte()) { offset += 1 }
  }

  /// Reports `1.000.000`, whose dots have just been skipped.
  private mutating func lexGroupedNumber(from start: Int) {
    let groups = source[start..<offset].split(separator: UInt8(ascii: "."))
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 }
    let digits = String(decoding: groups.joined(), as: UTF8.self)
    badNumber(
      from: start, value: Decimal(digits),
      isGrouped ? SyntaxMessages.groupedNumber : SyntaxMessages.manyDots,
      suggestion: isGrouped ? .same(digits) : nil)
  }

  private mutating func badNumber(
    from start: Int, value: Decimal?, _ message: Message, suggestion: Message? = nil
  ) {
    report(.badNumber, at: SourceRange(start, offset), message, suggestion: suggestion)
    append(.number(value ?? .zero), from: start, isReported: true)
  }

  /// Notes `40.000`, which a Vietnamese reader takes for forty thousand.
  private mutating func noteGroupedThousands(from start: Int) {
    let parts = source[start..<offset].split(separator: UInt8(ascii: "."))
    guard parts.count == 2, parts[1].count == 3, (1...3).contains(parts[0].count),
      parts[0].first != UInt8(ascii: "0")
    else { return }
    let digits = String(decoding: parts.joined(), as: UTF8.self)
    let number = text(from: start, to: offset)
    report(
      .groupedThousands, severity: .note, at: SourceRange(start, offset),
      SyntaxMessages.groupedThousands(number), suggestion: .same(digits))
  }
}
