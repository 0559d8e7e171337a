import PlanModel

/// How a sign of another language, or of a word processor, is read.
private struct ForeignSign {
  var text: String
  var meaning: Token.Kind
  var suggestion: String

  static let all = [
    ForeignSign(text: "==", meaning: .sign(.equal), suggestion: "="),
    ForeignSign(text: "<>", meaning: .sign(.notEqual), suggestion: "!="),
    ForeignSign(text: "=<", meaning: .sign(.lessOrEqual), suggestion: "<="),
    ForeignSign(text: "=>", meaning: .sign(.greaterOrEqual), suggestion: ">="),
    ForeignSign(text: "=~", meaning: .sign(.contains), suggestion: "~"),
    ForeignSign(text: "&&", meaning: .word("and"), suggestion: "and"),
    ForeignSign(text: "||", meaning: .word("or"), suggestion: "or"),
    ForeignSign(text: "\u{2026}", meaning: .sign(.dots), suggestion: ".."),
    ForeignSign(text: "\u{2013}", meaning: .sign(.minus), suggestion: "-"),
    ForeignSign(text: "\u{2014}", meaning: .sign(.minus), suggestion: "-"),
    ForeignSign(text: "\u{2212}", meaning: .sign(.minus), suggestion: "-"),
  ]
}

extension Lexer {
  /// The signs in the order in which they are tried, longer ones first.
  private static let signs: [(text: String, sign: Sign)] = [
    ("!=", .notEqual), ("!~", .notContains), ("<=", .lessOrEqual), (">=", .greaterOrEqual),
    ("\u{2260}", .notEqual), ("\u{2264}", .lessOrEqual), ("\u{2265}", .greaterOrEqual),
    ("|", .pipe), (";", .semicolon), (",", .comma), ("(", .openBracket), (")", .closeBracket),
    ("=", .equal), ("<", .less), (">", .greater), ("~", .contains), ("+", .plus), ("-", .minus),
    ("*", .star), ("/", .slash), ("!", .bang),
  ]

  mutating func lexSign() {
    let start = offset
    if lexForeignComment() || lexForeignSign() { return }
    guard let match = Lexer.signs.first(where: { stands($0.text) }) else {
      return lexUnexpectedCharacters()
    }
    offset += match.text.utf8.count
    count(match.sign)
    append(.sign(match.sign), from: start)
  }

  /// Follows the brackets. A semicolon closes what was left open, as no bracket goes over it.
  private mutating func count(_ sign: Sign) {
    switch sign {
    case .openBracket: bracketDepth += 1
    case .closeBracket: bracketDepth = max(0, bracketDepth - 1)
    case .semicolon: bracketDepth = 0
    default: break
    }
  }

  private func stands(_ text: String) -> Bool {
    source[offset...].starts(with: text.utf8)
  }

  private mutating func lexForeignSign() -> Bool {
    guard var foreign = ForeignSign.all.first(where: { stands($0.text) }) else { return false }
    let start = offset
    offset += foreign.text.utf8.count
    if foreign.meaning == .sign(.minus), joinsRange {
      foreign.meaning = .sign(.dots)
      foreign.suggestion = Sign.dots.rawValue
    }
    report(
      .foreignWord, at: SourceRange(start, offset),
      SyntaxMessages.foreignSign(foreign.text, meaning: foreign.suggestion),
      suggestion: .same(foreign.suggestion))
    append(foreign.meaning, from: start, isReported: true)
    return true
  }

  /// Whether a dash at the offset is between the two ends of a range: after the first value
  /// after `overlaps` and its like, and before a digit.
  private var joinsRange: Bool {
    guard let last = tokens.last, last.isValue, tokens.count >= 2 else { return false }
    var before = tokens[tokens.count - 2]
    if before.sign == .openBracket, tokens.count >= 3, tokens[tokens.count - 3].keyword == .in {
      before = tokens[tokens.count - 3]
    }
    guard [.overlaps, .covers, .in].contains(before.keyword) || before.sign?.comparison != nil
    else { return false }
    var next = self
    while next.offset < source.count, next.scalar.isBlank { next.offset += next.length }
    return next.offset < source.count && next.scalar.isASCIIDigit
  }

  /// Skips a comment of another language and says how one is written here.
  private mutating func lexForeignComment() -> Bool {
    let start = offset
    let isBlock = stands("/*")
    guard isBlock || stands("--") || stands("//") else { return false }
    report(
      .foreignWord, at: SourceRange(start, start + 2),
      SyntaxMessages.foreignComment(text(from: start, to: start + 2)), suggestion: .same("#"))
    if isBlock {
      offset += 2
      while offset < source.count, !stands("*/") { offset += 1 }
      offset = min(source.count, offset + 2)
    } else {
      skipToLineEnd()
    }
    comments.append(SourceRange(start, offset))
    return true
  }

  /// Reports a run of characters that mean nothing as one mistake.
  private mutating func lexUnexpectedCharacters() {
    if lexGuillemets() { return }
    let start = offset
    let first = scalar
    offset += length
    while offset < source.count, isUnexpected { offset += length }
    let range = SourceRange(start, offset)
    if first.isForbiddenControl || first.properties.generalCategory == .format {
      report(.unexpectedCharacter, at: range, SyntaxMessages.controlCharacter(first.codePoint))
    } else {
      report(
        .unexpectedCharacter, at: range,
        SyntaxMessages.unexpectedCharacter(text(from: start, to: offset)),
        suggestion: suggestion(for: first))
    }
    append(.unreadable, from: start, isReported: true)
  }

  /// Reads `«so y te»` as the text that is meant, where both signs are on one line.
  private mutating func lexGuillemets() -> Bool {
    guard offset >= unpairedEnd, stands("«") else { return false }
    var end = self
    while end.offset < source.count, !end.scalar.endsLine, !end.stands("»") {
      end.offset += end.length
    }
    guard end.offset < source.count, end.stands("»") else {
      unpairedEnd = end.offset
      return false
    }
    let start = offset
    let inner = text(from: start + "«".utf8.count, to: end.offset).nfc
    offset = end.offset + "»".utf8.count
    let quoted = Quoting.text(inner)
    report(
      .foreignWord, at: SourceRange(start, offset),
      SyntaxMessages.foreignSign("«…»", meaning: "\"…\""), suggestion: .same(quoted))
    append(.text(inner), from: start, isReported: true)
    return true
  }

  private var isUnexpected: Bool {
    let next = scalar
    guard !next.isBlank, !next.startsName, !next.isASCIIDigit, !next.isDoubleQuote,
      !next.isSingleQuote, !["#", "`", "$", "."].contains(next)
    else { return false }
    return !Lexer.signs.contains { stands($0.text) }
      && !ForeignSign.all.contains { stands($0.text) }
  }

  private func suggestion(for character: Unicode.Scalar) -> Message? {
    switch character {
    case "•", "·", "▪", "‣", "◦", "●", "\u{F0B7}":
      // A bullet of a list in a document, pasted with the line.
      return isAtLineStart ? SyntaxMessages.deleteSign : nil
    case "[", "{": return .same("(")
    case "]", "}": return .same(")")
    case "&": return .same("and")
    case ":": return .same("=")
    case "%":
      // After a comparison it is the unit that was meant.
      return tokens.last?.sign?.comparison == nil ? SyntaxMessages.leaveOut : .same("\"%\"")
    default: return nil
    }
  }
}
