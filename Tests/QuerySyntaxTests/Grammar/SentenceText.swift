/// Writes tokens as a text. What the comment at the head of the grammar says of blanks is here.
enum SentenceText {
  /// "Between two tokens the blank may be left out where they read as the same two without it."
  /// This is a little stricter than it must be.
  static func needsBlank(between first: String, and second: String) -> Bool {
    guard let last = first.unicodeScalars.last, let next = second.unicodeScalars.first else {
      return false
    }
    if last.continuesName || last == "." {
      return next.continuesName || "./%-$".unicodeScalars.contains(next)
    }
    if last == "`" { return next == "`" }
    let brackets: [Unicode.Scalar] = ["(", ")", ",", ";"]
    if brackets.contains(last) || brackets.contains(next) { return false }
    return !last.continuesName && !next.continuesName && !next.isDoubleQuote
      && !next.isSingleQuote
  }

  /// "A '.' with a letter right after it as the first thing on a line and outside brackets begins
  /// a Command": in front of a dot no line may end.
  static func mayBreakLine(before token: String) -> Bool { token != "." }

  /// "A Command is on a line of its own."
  static func isCommand(_ token: String) -> Bool {
    token.utf8.count > 1 && token.utf8.first == UInt8(ascii: ".") && token != ".."
  }

  /// Commands inside brackets are none: such tokens say something else as a text.
  static func holdsCommandInBrackets(_ tokens: [String]) -> Bool {
    var depth = 0
    for token in tokens {
      switch token {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case ";": depth = 0
      default: if depth > 0, isCommand(token) { return true }
      }
    }
    return false
  }

  /// The tokens with one blank between two.
  static func plain(_ tokens: [String]) -> String {
    var text = ""
    var previous: String?
    for token in tokens {
      if let previous {
        text += isCommand(previous) || isCommand(token) ? "\n" : " "
      }
      text.unicodeScalars += token.unicodeScalars
      previous = token
    }
    return text
  }

  /// The tokens with blanks and comments between them, or nothing.
  static func varied(_ tokens: [String], using generator: inout SentenceGenerator) -> String {
    var text = ""
    var previous: String?
    for token in tokens {
      if let previous {
        text.unicodeScalars += gap(previous, token, using: &generator).unicodeScalars
      }
      text.unicodeScalars += token.unicodeScalars
      previous = token
    }
    return text
  }

  private static func gap(
    _ first: String, _ second: String, using generator: inout SentenceGenerator
  ) -> String {
    if isCommand(first) || isCommand(second) { return "\n" }
    switch Int.random(in: 0..<12, using: &generator.random) {
    case 0..<5: return needsBlank(between: first, and: second) ? " " : ""
    case 5 where mayBreakLine(before: second): return blank("Blank", using: &generator)
    case 6 where mayBreakLine(before: second):
      return " " + blank("Comment", using: &generator) + blank("LineEnd", using: &generator)
    default: return " "
    }
  }

  private static func blank(_ rule: String, using generator: inout SentenceGenerator) -> String {
    generator.grammar.index(of: rule).map { generator.characters(of: .reference($0)) } ?? " "
  }
}
