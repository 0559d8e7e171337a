import Foundation

/// Why a grammar cannot be read or used.
struct TextMateError: Error, CustomStringConvertible {
  var description: String
}

/// A rule of a TextMate grammar.
final class TextMateRule {
  let name: String?
  /// What is looked for: `match` or `begin`; `nil` where the rule only has patterns.
  let start: TextMatePattern?
  /// What ends the stretch that `start` begins.
  let end: TextMatePattern?
  /// The rules that hold inside, or that the rule stands for.
  let patterns: [TextMateReference]

  private static let known: Set<String> = [
    "comment", "name", "match", "captures", "begin", "end", "beginCaptures", "endCaptures",
    "patterns",
  ]

  init(_ source: [String: Any]) throws {
    let unknown = Set(source.keys).subtracting(TextMateRule.known)
    guard unknown.isEmpty else { throw TextMateError(description: "unknown keys \(unknown)") }
    let regex = (source["match"] ?? source["begin"]) as? String
    let captures = source["match"] == nil ? "beginCaptures" : "captures"
    name = source["name"] as? String
    start = try regex.map { try TextMatePattern($0, captures: source[captures]) }
    end = try (source["end"] as? String).map {
      try TextMatePattern($0, captures: source["endCaptures"])
    }
    patterns = try TextMateReference.list(source["patterns"])
    guard (source["begin"] == nil) == (end == nil), start != nil || !patterns.isEmpty else {
      throw TextMateError(description: "a rule that does nothing: \(source)")
    }
  }
}

/// A place in a list of patterns: a rule, or the name of one.
enum TextMateReference {
  case rule(TextMateRule)
  case include(String)

  static func list(_ source: Any?) throws -> [TextMateReference] {
    guard let source else { return [] }
    guard let list = source as? [[String: Any]] else {
      throw TextMateError(description: "no list of patterns")
    }
    return try list.map { entry in
      guard let include = entry["include"] as? String else {
        return .rule(try TextMateRule(entry))
      }
      guard include.hasPrefix("#"), entry.count == 1 else {
        throw TextMateError(description: "an include that is not known: \(include)")
      }
      return .include(String(include.dropFirst()))
    }
  }
}

/// A regular expression with the scopes of its groups.
final class TextMatePattern {
  let source: String
  /// The scopes by the number of the group.
  let captures: [Int: String]
  private let first: NSRegularExpression
  private let later: NSRegularExpression

  init(_ source: String, captures: Any?) throws {
    // `\G` and references from an end to its beginning are features that nothing here offers.
    guard !source.contains(#"\G"#) else { throw TextMateError(description: source) }
    self.source = source
    self.captures = try TextMatePattern.names(captures)
    first = try NSRegularExpression(pattern: source)
    // Lines are looked at one by one, but only the first one is the beginning of the text.
    later = try NSRegularExpression(
      pattern: source.replacingOccurrences(of: #"\A"#, with: "(?!)"))
  }

  private static func names(_ source: Any?) throws -> [Int: String] {
    guard let source else { return [:] }
    guard let table = source as? [String: [String: String]] else {
      throw TextMateError(description: "captures of a form that is not known")
    }
    var names: [Int: String] = [:]
    for (key, value) in table {
      guard let number = Int(key), let name = value["name"], value.count == 1 else {
        throw TextMateError(description: "capture \(key) \(value)")
      }
      names[number] = name
    }
    return names
  }

  func match(in line: String, from start: Int, isFirstLine: Bool) -> NSTextCheckingResult? {
    // What is before the start is looked at, but it is no beginning of a line.
    (isFirstLine ? first : later).firstMatch(
      in: line, options: [.withTransparentBounds, .withoutAnchoringBounds],
      range: NSRange(location: start, length: line.utf16.count - start))
  }
}

/// A TextMate grammar, as far as ours uses the format; anything else is refused.
struct TextMateGrammar {
  let scopeName: String
  let patterns: [TextMateReference]
  let repository: [String: TextMateRule]

  private static let known: Set<String> = [
    "$schema", "name", "scopeName", "fileTypes", "firstLineMatch", "patterns", "repository",
  ]

  init(json: Data) throws {
    guard let source = try JSONSerialization.jsonObject(with: json) as? [String: Any],
      let scopeName = source["scopeName"] as? String,
      let entries = source["repository"] as? [String: [String: Any]]
    else { throw TextMateError(description: "no grammar") }
    let unknown = Set(source.keys).subtracting(TextMateGrammar.known)
    guard unknown.isEmpty else { throw TextMateError(description: "unknown keys \(unknown)") }
    self.scopeName = scopeName
    patterns = try TextMateReference.list(source["patterns"])
    repository = try entries.mapValues { try TextMateRule($0) }
  }

  /// Every pattern of the grammar.
  var allPatterns: [TextMatePattern] {
    TextMateGrammar.patterns(patterns)
      + repository.values.flatMap { TextMateGrammar.patterns([.rule($0)]) }
  }

  private static func patterns(_ references: [TextMateReference]) -> [TextMatePattern] {
    var found: [TextMatePattern] = []
    for case .rule(let rule) in references {
      found += [rule.start, rule.end].compactMap { $0 } + patterns(rule.patterns)
    }
    return found
  }

  /// The rules that a list of references comes to, lists in lists laid out flat.
  func rules(_ references: [TextMateReference]) throws -> [TextMateRule] {
    var opened: Set<String> = []
    return try flatten(references, &opened)
  }

  private func flatten(
    _ references: [TextMateReference], _ opened: inout Set<String>
  ) throws -> [TextMateRule] {
    var result: [TextMateRule] = []
    for reference in references {
      let rule: TextMateRule
      switch reference {
      case .rule(let inner): rule = inner
      case .include(let name):
        guard let entry = repository[name] else {
          throw TextMateError(description: "nothing is called \(name)")
        }
        guard opened.insert(name).inserted else { continue }
        rule = entry
      }
      result += rule.start == nil ? try flatten(rule.patterns, &opened) : [rule]
    }
    return result
  }
}
