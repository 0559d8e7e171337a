/// Reads the notation in which the W3C writes grammars.
///
/// Rules after a comment that begins with `---- Characters` are over characters. Whatever is not
/// known of the notation is an error.
struct GrammarReader {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private let text: [Unicode.Scalar]
  private var offset = 0
  private var comment = ""
  private var isOverCharacters = false
  private var names: [String: Int] = [:]

  private init(_ text: String) {
    self.text = Array(text.unicodeScalars)
  }

  static func read(_ text: String) throws -> Grammar {
    var reader = GrammarReader(text)
    let names = try reader.readNames()
    reader = GrammarReader(text)
    for (position, name) in names.enumerated() {
      guard reader.names.updateValue(position, forKey: name) == nil else {
        throw Failure(description: "two rules \(name)")
      }
    }
    return Grammar(rules: try reader.readRules())
  }

  // MARK: Rules

  /// The names in front of `::=`.
  private mutating func readNames() throws -> [String] {
    let source = String(String.UnicodeScalarView(text))
    return source.split(separator: "\n").compactMap { line in
      guard let sign = line.firstRange(of: " ::= ") else { return nil }
      let name = line[..<sign.lowerBound]
      return name.allSatisfy(\.isLetter) ? String(name) : nil
    }
  }

  private mutating func readRules() throws -> [Grammar.Rule] {
    var rules: [Grammar.Rule] = []
    try skipBlanks()
    while offset < text.count {
      let remark = comment
      comment = ""
      let name = readName()
      try skipBlanks()
      guard !name.isEmpty, take("::=") else { throw failure("a rule") }
      let overCharacters = isOverCharacters
      let node = try readChoice()
      guard names[name] == rules.count else { throw failure("a known rule in place of \(name)") }
      rules.append(
        Grammar.Rule(
          name: name, comment: remark, isOverCharacters: overCharacters, node: node))
    }
    return rules
  }

  private mutating func readChoice() throws -> Grammar.Node {
    var options = [try readSequence()]
    while take("|") { options.append(try readSequence()) }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func readSequence() throws -> Grammar.Node {
    var parts: [Grammar.Node] = []
    try skipBlanks()
    while startsOperand {
      parts.append(try readException())
      try skipBlanks()
    }
    guard !parts.isEmpty else { throw failure("something to match") }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func readException() throws -> Grammar.Node {
    var node = try readRepetition()
    try skipBlanks()
    while take("-") {
      try skipBlanks()
      node = .exception(node, try readRepetition())
      try skipBlanks()
    }
    return node
  }

  private mutating func readRepetition() throws -> Grammar.Node {
    let node = try readOperand()
    if take("?") { return .repetition(node, atLeast: 0, atMost: 1) }
    if take("*") { return .repetition(node, atLeast: 0, atMost: nil) }
    if take("+") { return .repetition(node, atLeast: 1, atMost: nil) }
    return node
  }

  // MARK: Operands

  /// Whether an operand begins here; a name in front of `::=` is the next rule.
  private var startsOperand: Bool {
    guard offset < text.count else { return false }
    var ahead = self
    if !ahead.readName().isEmpty {
      try? ahead.skipBlanks()
      return !ahead.take("::=")
    }
    return ["'", "\"", "[", "(", "#", "\\"].contains(text[offset])
  }

  private mutating func readOperand() throws -> Grammar.Node {
    if take("(") {
      let node = try readChoice()
      try skipBlanks()
      guard take(")") else { throw failure("`)`") }
      return node
    }
    if take("'") { return .literal(try readText(endingWith: "'")) }
    if take("\"") { return .literal(try readText(endingWith: "\"")) }
    if take("[") { return .characters(try readClass()) }
    if take("\\p{") {
      return .characters(CharacterClass(category: try readText(endingWith: "}")))
    }
    if text[offset] == "#" {
      let value = try readClassCharacter()
      return .characters(CharacterClass(ranges: [value...value]))
    }
    let name = readName()
    guard let rule = names[name] else { throw failure("a rule in place of \(name)") }
    return .reference(rule)
  }

  /// The text up to the closing quote. A backslash is a character as any other.
  private mutating func readText(endingWith end: Unicode.Scalar) throws -> String {
    let start = offset
    while offset < text.count, text[offset] != end, text[offset] != "\n" { offset += 1 }
    guard offset < text.count, text[offset] == end, offset > start else {
      throw failure("a text in quotes")
    }
    offset += 1
    return String(String.UnicodeScalarView(text[start..<offset - 1]))
  }

  /// What follows `[`.
  private mutating func readClass() throws -> CharacterClass {
    var result = CharacterClass()
    result.isNegated = take("^")
    while !take("]") {
      let first = try readClassCharacter()
      let last = take("-") ? try readClassCharacter() : first
      guard first <= last else { throw failure("a range upwards") }
      result.ranges.append(first...last)
    }
    guard !result.ranges.isEmpty else { throw failure("characters") }
    return result
  }

  private mutating func readClassCharacter() throws -> UInt32 {
    guard take("#x") else {
      guard offset < text.count, text[offset] != "\n" else { throw failure("a character") }
      offset += 1
      return text[offset - 1].value
    }
    let start = offset
    while offset < text.count, text[offset].properties.isASCIIHexDigit { offset += 1 }
    let digits = String(String.UnicodeScalarView(text[start..<offset]))
    guard let value = UInt32(digits, radix: 16) else { throw failure("a code point") }
    return value
  }

  // MARK: Characters

  private mutating func readName() -> String {
    let start = offset
    while offset < text.count, text[offset].isASCII, text[offset].properties.isAlphabetic {
      offset += 1
    }
    return String(String.UnicodeScalarView(text[start..<offset]))
  }

  private mutating func take(_ sign: String) -> Bool {
    guard text[offset...].starts(with: sign.unicodeScalars) else { return false }
    offset += sign.unicodeScalars.count
    return true
  }

  /// Skips white space and comments, and keeps the last comment.
  private mutating func skipBlanks() throws {
    while offset < text.count {
      if text[offset].properties.isWhitespace {
        offset += 1
      } else if take("/*") {
        let start = offset
        while offset < text.count, !text[offset...].starts(with: "*/".unicodeScalars) {
          offset += 1
        }
        guard offset < text.count else { throw failure("`*/`") }
        comment = String(String.UnicodeScalarView(text[start..<offset]))
        if comment.hasPrefix(" ---- Characters") { isOverCharacters = true }
        offset += 2
      } else {
        return
      }
    }
  }

  private func failure(_ wanted: String) -> Failure {
    let line = text[..<offset].count { $0 == "\n" } + 1
    return Failure(description: "line \(line): expected \(wanted)")
  }
}
