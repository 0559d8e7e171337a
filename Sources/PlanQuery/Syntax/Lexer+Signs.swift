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
    guard let foreign = ForeignSign.all.first(where: { stands($0.text) }) else { return false }
    let start = offset
    offset += foreign.text.utf8.count
    report(
      .foreignWord, at: SourceRange(start, offset),
      SyntaxMessages.foreignSign(foreign.text, meaning: foreign.suggestion),
      suggestion: .same(foreign.suggestion))
    append(foreign.meaning, from: start, isReported: true)
    return true
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
    case "[", "{": return .same("(")
    case "]", "}": return .same(")")
    case "&": return .same("and")
    case ":": return .same("=")
    case "%":
      // Behind a comparison it is the unit that was meant.
      return tokens.last?.sign?.comparison == nil ? SyntaxMessages.leaveOut : .same("\"%\"")
    default: return nil
    }
  }
}
