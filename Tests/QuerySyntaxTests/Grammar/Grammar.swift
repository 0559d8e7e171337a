import Foundation

/// A grammar as it is in a file, in the notation of the XML recommendation of the W3C.
struct Grammar: Sendable {
  /// What may be on the right of a rule.
  indirect enum Node: Sendable {
    case literal(String)
    case characters(CharacterClass)
    case reference(Int)
    case sequence([Node])
    case choice([Node])
    /// At least so often; `nil` for any number of times.
    case repetition(Node, atLeast: Int, atMost: Int?)
    /// What is the first and is not the second.
    case exception(Node, Node)
  }

  struct Rule: Sendable {
    var name: String
    var comment: String
    /// Whether the rule is over characters and not over tokens.
    var isOverCharacters: Bool
    var node: Node

    /// The example of the rule, which is the last line of its comment. `U+1EBF` stands for the
    /// character.
    var example: String {
      let line = comment.split(separator: "\n").last.map(String.init) ?? ""
      let text = line.trimmingCharacters(in: .whitespaces)
      guard text.hasPrefix("U+"), let value = UInt32(text.dropFirst(2), radix: 16),
        let scalar = Unicode.Scalar(value)
      else { return text }
      return String(Character(scalar))
    }
  }

  var rules: [Rule]

  func index(of name: String) -> Int? { rules.firstIndex { $0.name == name } }

  /// The words that are in quotes in the rules over tokens.
  var words: [String] {
    var found: Set<String> = []
    for rule in rules where !rule.isOverCharacters { Self.collect(rule.node, into: &found) }
    return found.filter { $0.unicodeScalars.allSatisfy(\.properties.isAlphabetic) }.sorted()
  }

  private static func collect(_ node: Node, into found: inout Set<String>) {
    switch node {
    case .literal(let text): found.insert(text)
    case .characters, .reference: break
    case .sequence(let nodes), .choice(let nodes): nodes.forEach { collect($0, into: &found) }
    case .repetition(let node, _, _): collect(node, into: &found)
    case .exception(let first, let second):
      collect(first, into: &found)
      collect(second, into: &found)
    }
  }

  /// The grammar of the project.
  static let planq: Result<Grammar, any Error> = Result {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let file = folder.appending(path: "Grammar/planq.ebnf")
    return try GrammarReader.read(String(contentsOf: file, encoding: .utf8))
  }
}

/// A set of characters: `[a-z]`, `[^"]`, `#x20` or `\p{L}`.
struct CharacterClass: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var isNegated = false
  /// The first letter of general categories, or a whole one.
  var category: String?

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    if let category { return scalar.categoryCode.hasPrefix(category) }
    return ranges.contains { $0.contains(scalar.value) } != isNegated
  }
}

extension Unicode.Scalar {
  /// The code of the general category, where the grammar may ask for it.
  fileprivate var categoryCode: String {
    switch properties.generalCategory {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    default: "other"
    }
  }
}
