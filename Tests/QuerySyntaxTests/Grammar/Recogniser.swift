import Foundation

/// Decides from the rules alone whether something is a sentence of the grammar.
///
/// For every rule and place it keeps at which places what matches the rule may end, as a set of
/// bits, and so follows all readings at once as Earley's method does. The rules have no left
/// recursion; one that had would stop the test.
struct Recogniser {
  /// The most tokens or characters that are looked at.
  static let maximumCount = 62

  private let grammar: Grammar
  /// The tokens, or single characters.
  private let units: [String]
  private let isOverCharacters: Bool
  /// By rule and place: the ends, or what stands for none known yet and for being in the making.
  private var known: [Ends]

  private enum Ends {
    case unknown
    case inTheMaking
    case found(UInt64)
  }

  private init(_ grammar: Grammar, _ units: [String], isOverCharacters: Bool) {
    precondition(units.count <= Self.maximumCount)
    self.grammar = grammar
    self.units = units
    self.isOverCharacters = isOverCharacters
    known = Array(repeating: .unknown, count: grammar.rules.count * (units.count + 1))
  }

  /// Whether tokens are few and short enough.
  static func canRead(_ tokens: [String]) -> Bool {
    tokens.count <= maximumCount && tokens.allSatisfy { $0.unicodeScalars.count <= maximumCount }
  }

  /// Whether tokens are what a part of the grammar describes.
  static func accepts(
    _ tokens: [String], as node: Grammar.Node, of grammar: Grammar
  ) -> Bool {
    var recogniser = Recogniser(grammar, tokens, isOverCharacters: false)
    return recogniser.ends(of: node, from: 0) >> UInt64(tokens.count) & 1 == 1
  }

  /// Whether a text is what a part of the grammar over characters describes.
  static func accepts(
    text: String, as node: Grammar.Node, of grammar: Grammar
  ) -> Bool {
    let characters = text.unicodeScalars.map { String(Character($0)) }
    var recogniser = Recogniser(grammar, characters, isOverCharacters: true)
    return recogniser.ends(of: node, from: 0) >> UInt64(characters.count) & 1 == 1
  }

  /// The places at which something may end that begins at a place, one bit for each.
  private mutating func ends(of node: Grammar.Node, from start: Int) -> UInt64 {
    switch node {
    case .literal(let text): return ends(ofLiteral: text, from: start)
    case .characters(let set):
      guard start < units.count, let scalar = units[start].unicodeScalars.first else { return 0 }
      return set.contains(scalar) ? 1 << UInt64(start + 1) : 0
    case .reference(let rule): return ends(ofRule: rule, from: start)
    case .sequence(let parts):
      return parts.reduce(1 << UInt64(start)) { ends(of: $1, fromEach: $0) }
    case .choice(let options): return options.reduce(0) { $0 | ends(of: $1, from: start) }
    case .repetition(let node, let least, let most):
      return ends(ofRepeated: node, least, most, from: start)
    case .exception(let first, let second):
      let found = ends(of: first, from: start)
      return found == 0 ? 0 : found & ~ends(of: second, from: start)
    }
  }

  private mutating func ends(of node: Grammar.Node, fromEach starts: UInt64) -> UInt64 {
    var result: UInt64 = 0
    var rest = starts
    while rest != 0 {
      result |= ends(of: node, from: rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return result
  }

  private mutating func ends(
    ofRepeated node: Grammar.Node, _ least: Int, _ most: Int?, from start: Int
  ) -> UInt64 {
    var last: UInt64 = 1 << UInt64(start)
    var result = least == 0 ? last : 0
    var count = 0
    while last != 0, count < most ?? .max {
      let next = ends(of: node, fromEach: last)
      last = next & ~result
      result |= next
      count += 1
    }
    return result
  }

  private mutating func ends(ofRule rule: Int, from start: Int) -> UInt64 {
    if grammar.rules[rule].isOverCharacters, !isOverCharacters {
      guard start < units.count else { return 0 }
      return TokenKinds.shared.isKind(rule, units[start], of: grammar) ? 1 << UInt64(start + 1) : 0
    }
    let place = rule * (units.count + 1) + start
    switch known[place] {
    case .found(let ends): return ends
    case .inTheMaking: preconditionFailure("\(grammar.rules[rule].name) is left recursive")
    case .unknown: break
    }
    known[place] = .inTheMaking
    let result = ends(of: grammar.rules[rule].node, from: start)
    known[place] = .found(result)
    return result
  }

  /// A word or sign among tokens, without regard to case; the very characters otherwise.
  private func ends(ofLiteral text: String, from start: Int) -> UInt64 {
    guard isOverCharacters else {
      guard start < units.count, units[start].lowercased() == text else { return 0 }
      return 1 << UInt64(start + 1)
    }
    let characters = text.unicodeScalars.map { String(Character($0)) }
    guard units[start...].starts(with: characters) else { return 0 }
    return 1 << UInt64(start + characters.count)
  }
}

/// What has been found out about single tokens.
private final class TokenKinds: @unchecked Sendable {
  static let shared = TokenKinds()

  private let lock = NSLock()
  private var known: [String: [Int: Bool]] = [:]

  func isKind(_ rule: Int, _ token: String, of grammar: Grammar) -> Bool {
    if let result = lock.withLock({ known[token]?[rule] }) { return result }
    let result = Recogniser.accepts(text: token, as: grammar.rules[rule].node, of: grammar)
    lock.withLock { known[token, default: [:]][rule] = result }
    return result
  }
}
