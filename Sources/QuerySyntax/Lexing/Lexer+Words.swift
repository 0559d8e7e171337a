import PlanModel

extension Lexer {
  mutating func lexWord() {
    let start = offset
    skipName()
    append(.word(text(from: start, to: offset).nfc), from: start)
  }

  /// Moves after the letters, marks, digits and underscores that are here.
  mutating func skipName() {
    while offset < source.count, scalar.continuesName { offset += length }
  }

  mutating func lexQuotedName() {
    let start = offset
    if let name = readQuotedName() { append(.quotedName(name), from: start) }
  }

  mutating func lexParameter() {
    let start = offset
    offset += 1
    if offset < source.count, scalar == "`" {
      if let name = readQuotedName() { append(.parameter(name), from: start) }
      return
    }
    guard offset < source.count, scalar.startsName else {
      let isPartial = offset == source.count
      report(
        .expected, at: SourceRange(start, offset), SyntaxMessages.expectedParameterName,
        isPartial: isPartial)
      return append(.unreadable, from: start, isReported: true)
    }
    let nameStart = offset
    skipName()
    append(.parameter(text(from: nameStart, to: offset).nfc), from: start)
  }

  /// Reads a name in back quotes; a doubled back quote stands for one.
  ///
  /// - Returns: The name, or `nil` where it is wrong; then an unreadable token stands for it.
  private mutating func readQuotedName() -> String? {
    let start = offset
    var name = ""
    offset += 1
    while offset < source.count, !scalar.endsLine {
      if scalar != "`" {
        name.unicodeScalars.append(scalar)
        offset += length
      } else if byte(ahead: 1) == UInt8(ascii: "`") {
        name.append("`")
        offset += 2
      } else {
        offset += 1
        return checked(name, from: start)
      }
    }
    return unclosedName(from: start)
  }

  private mutating func checked(_ name: String, from start: Int) -> String? {
    let hasControl = name.unicodeScalars.contains { $0.isForbiddenControl }
    guard name.unicodeScalars.allSatisfy({ $0.isBlank }) || hasControl else { return name.nfc }
    let message = hasControl ? SyntaxMessages.controlInName : SyntaxMessages.emptyName
    report(.badQuotedName, at: SourceRange(start, offset), message)
    append(.quotedName(""), from: start, isReported: true)
    return nil
  }

  private mutating func unclosedName(from start: Int) -> String? {
    let isPartial = offset == source.count
    // The name goes no further than its line, so that the lines below are still read.
    report(
      .badQuotedName, at: SourceRange(start, offset), SyntaxMessages.unclosedName,
      suggestion: SyntaxMessages.addSign("`"), isPartial: isPartial)
    if isPartial { endsInsideQuotes = true }
    append(.quotedName(""), from: start, isReported: !isPartial)
    return nil
  }
}
