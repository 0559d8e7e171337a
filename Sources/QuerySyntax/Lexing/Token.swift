import PlanModel

/// A sign that is a token of its own.
package enum Sign: String, CaseIterable, Sendable {
  case pipe = "|"
  case semicolon = ";"
  case comma = ","
  case openBracket = "("
  case closeBracket = ")"
  case dot = "."
  case dots = ".."
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contains = "~"
  case notContains = "!~"
  case plus = "+"
  case minus = "-"
  case star = "*"
  case slash = "/"
  /// `!` alone: no sign of the language, but the parser has to see where it is.
  case bang = "!"

  /// The comparison that the sign stands for.
  package var comparison: ComparisonOperator? {
    ComparisonOperator(rawValue: rawValue)
  }
}

/// A piece of the source text.
package struct Token: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// A name or word without back quotes, in NFC.
    case word(String)
    /// A name in back quotes, without them, in NFC.
    case quotedName(String)
    /// A string without its quotes, escapes resolved, in NFC.
    case text(String)
    case number(Decimal)
    case date(CalendarDate)
    /// `$name`, without the dollar sign.
    case parameter(String)
    case sign(Sign)
    indirect case command(CommandCall)
    /// Something that is no token and has been reported.
    case unreadable
    /// The end of the text.
    case end
  }

  package var kind: Kind
  package var range: SourceRange
  /// Whether only white space is before it on its line.
  package var startsLine: Bool
  /// Whether the lexer has reported something here, so that the parser need not.
  package var isReported = false
  /// The meaning that an unquoted word may have.
  package var keyword: Keyword?
  /// The stage that an unquoted word may begin.
  package var stageWord: StageWord?

  /// The sign that the token is.
  package var sign: Sign? {
    guard case .sign(let sign) = kind else { return nil }
    return sign
  }

  /// The text of an unquoted word.
  package var word: String? {
    guard case .word(let text) = kind else { return nil }
    return text
  }

  /// Whether the token ends a statement: `;`, a command or the end of the text.
  package var endsStatement: Bool {
    switch kind {
    case .sign(.semicolon), .command, .end: return true
    case .sign, .word, .quotedName, .text, .number, .date, .parameter, .unreadable: return false
    }
  }

  /// Whether the token is a value by itself, which can never follow another one.
  package var isValue: Bool {
    switch kind {
    case .quotedName, .text, .number, .date, .parameter: return true
    case .word, .sign, .command, .unreadable, .end: return false
    }
  }
}
