import Foundation

/// Goes over a text line by line, as an editor does, and gives each UTF-16 unit its scopes.
struct TextMateTokenizer {
  private struct Level {
    var rule: TextMateRule?
    var scopes: [String]
    var candidates: [TextMateRule]
  }

  private struct Found {
    var rule: TextMateRule?
    var match: NSTextCheckingResult
  }

  private let grammar: TextMateGrammar
  private var levels: [Level]
  private var candidates: [ObjectIdentifier: [TextMateRule]] = [:]
  /// The next match of each pattern on the line; a match further on stays the next one.
  private var matches: [ObjectIdentifier: NSTextCheckingResult?] = [:]
  private var line = ""
  private var isFirstLine = true
  private var scopes: [[String]] = []
  private var lineScopes: [[String]] = []

  init(_ grammar: TextMateGrammar) throws {
    self.grammar = grammar
    levels = [
      Level(
        rule: nil, scopes: [grammar.scopeName], candidates: try grammar.rules(grammar.patterns))
    ]
  }

  /// The scopes of each UTF-16 unit of the text.
  static func scopes(of text: String, _ grammar: TextMateGrammar) throws -> [[String]] {
    var tokenizer = try TextMateTokenizer(grammar)
    // CR LF is one character and one line end.
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isEditorLineEnd) {
      try tokenizer.add(String(line))
      let end = line.endIndex
      let separator = end < text.endIndex ? String(text[end]).utf16.count : 0
      tokenizer.scopes += Array(repeating: [grammar.scopeName], count: separator)
    }
    return tokenizer.scopes
  }

  private mutating func add(_ text: String) throws {
    line = text + "\n"
    let length = line.utf16.count
    lineScopes = Array(repeating: [], count: length)
    matches = [:]
    var position = 0
    var stayed = 0
    while let found = next(from: position) {
      mark(position..<found.match.range.location, [])
      try apply(found)
      let end = found.match.range.upperBound
      stayed = end == position ? stayed + 1 : 0
      guard stayed < 10 else { throw TextMateError(description: "endless on \(text)") }
      position = end
    }
    mark(position..<length, [])
    scopes += lineScopes.dropLast()
    isFirstLine = false
  }

  /// The first match; of several at one place the end of the level, then the first rule.
  private mutating func next(from position: Int) -> Found? {
    let level = levels[levels.count - 1]
    var best: Found?
    if let end = level.rule?.end, let match = match(end, position) {
      best = Found(rule: nil, match: match)
    }
    for rule in level.candidates {
      guard let start = rule.start, let match = match(start, position) else { continue }
      if match.range.location < best?.match.range.location ?? Int.max {
        best = Found(rule: rule, match: match)
      }
    }
    return best
  }

  private mutating func match(
    _ pattern: TextMatePattern, _ position: Int
  ) -> NSTextCheckingResult? {
    let key = ObjectIdentifier(pattern)
    if let known = matches[key] {
      guard let known else { return nil }
      if known.range.location >= position { return known }
    }
    let match = pattern.match(in: line, from: position, isFirstLine: isFirstLine)
    matches[key] = .some(match)
    return match
  }

  private mutating func apply(_ found: Found) throws {
    guard let rule = found.rule else {
      mark(found.match, levels[levels.count - 1].rule?.end, [])
      levels.removeLast()
      return
    }
    let names = rule.name.map { [$0] } ?? []
    mark(found.match, rule.start, names)
    guard rule.end != nil else {
      guard found.match.range.length > 0 else {
        throw TextMateError(description: "an empty match of \(rule.start?.source ?? "")")
      }
      return
    }
    let key = ObjectIdentifier(rule)
    let inner = try candidates[key] ?? grammar.rules(rule.patterns)
    candidates[key] = inner
    levels.append(
      Level(rule: rule, scopes: levels[levels.count - 1].scopes + names, candidates: inner))
  }

  private mutating func mark(
    _ match: NSTextCheckingResult, _ pattern: TextMatePattern?, _ names: [String]
  ) {
    mark(match.range.location..<match.range.upperBound, names)
    for (number, name) in (pattern?.captures ?? [:]).sorted(by: { $0.key < $1.key }) {
      let range = match.range(at: number)
      guard range.location != NSNotFound else { continue }
      for unit in range.location..<range.upperBound { lineScopes[unit].append(name) }
    }
  }

  private mutating func mark(_ range: Range<Int>, _ names: [String]) {
    for unit in range { lineScopes[unit] = levels[levels.count - 1].scopes + names }
  }
}

extension Character {
  /// Whether an editor begins a new line after it.
  fileprivate var isEditorLineEnd: Bool { self == "\n" || self == "\r" || self == "\r\n" }
}
