import PlanModel

extension Lexer {
  /// Reads `.`, `..` or a command.
  mutating func lexDot() {
    let start = offset
    if isAtLineStart, bracketDepth == 0, startsCommand { return lexCommand() }
    offset += 1
    if byte() == UInt8(ascii: ".") {
      offset += 1
      return append(.sign(.dots), from: start)
    }
    append(.sign(.dot), from: start)
  }

  /// Whether a letter follows the dot, or may follow it when the text goes on.
  private var startsCommand: Bool {
    guard offset + 1 < source.count else { return true }
    var next = self
    next.offset += 1
    return next.scalar.startsName && next.scalar != "_"
  }

  private mutating func lexCommand() {
    let start = offset
    offset += 1
    while offset < source.count, scalar.continuesName || scalar == "-" { offset += length }
    let name = SourceRange(start, offset)
    if offset == start + 1 {
      report(.expected, at: name, SyntaxMessages.expectedCommandName, isPartial: true)
    }
    let arguments = readArguments()
    // What follows the arguments on the line is white space or a comment, which is skipped as
    // anywhere else.
    offset = arguments.start == arguments.end ? name.end : arguments.end
    append(
      .command(
        CommandCall(
          name: text(from: start + 1, to: name.end).nfc.lowercased(), nameRange: name,
          arguments: text(from: arguments.start, to: arguments.end), argumentsRange: arguments)),
      from: start)
  }

  /// Reads to the end of the line or to the comment on it.
  ///
  /// - Returns: Where the arguments are, without the white space around them.
  private mutating func readArguments() -> SourceRange {
    skipSpaces()
    let start = offset
    var end = offset
    var isAtWordStart = true
    while offset < source.count, !scalar.endsLine {
      let next = scalar
      if next == "#", isAtWordStart { break }
      if next.isForbiddenControl { reportControl(next) }
      if let closing = quotedEnd(isInsideWord: !isAtWordStart) { offset = closing }
      offset += length
      isAtWordStart = next.isBlank
      if !next.isBlank { end = offset }
    }
    return SourceRange(start, end)
  }

  private mutating func skipSpaces() {
    while offset < source.count, scalar.isBlank, !scalar.endsLine { offset += length }
  }

  /// Finds the quote that closes the one at the offset, on the same line.
  ///
  /// A quote after a letter is an apostrophe, and an unclosed quote an ordinary character: arguments
  /// are free text.
  ///
  /// - Returns: The offset of the closing quote, or `nil` where no quoted stretch begins.
  private func quotedEnd(isInsideWord: Bool) -> Int? {
    let opening = scalar
    guard opening.isDoubleQuote || opening.isSingleQuote else { return nil }
    if isInsideWord, opening.isSingleQuote, let before = tokenByteBefore, before.isLetterOrDigit {
      return nil
    }
    var search = self
    search.offset += length
    while search.offset < source.count, !search.scalar.endsLine {
      if search.scalar.closes(opening) { return search.offset }
      search.offset += search.length
    }
    return nil
  }

  private var tokenByteBefore: UInt8? {
    offset > 0 ? source[offset - 1] : nil
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter or digit, or a part of a character beyond ASCII.
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: return true
    default: return false
    }
  }
}
