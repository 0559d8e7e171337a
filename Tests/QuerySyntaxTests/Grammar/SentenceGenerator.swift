import PlanModel

/// Makes random sentences of a grammar.
struct SentenceGenerator {
  let grammar: Grammar
  var random: SeededRandom
  private let words: [String]
  /// How deep rules over tokens go at least, by rule.
  private var depths: [Int]
  /// How many more tokens there may be before only what must be is written.
  private var wantedTokens = 0

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    random = SeededRandom(seed: seed)
    words = grammar.words
    depths = Array(repeating: 1_000, count: grammar.rules.count)
    for _ in grammar.rules {
      for rule in grammar.rules.indices { depths[rule] = 1 + depth(of: grammar.rules[rule].node) }
    }
  }

  private func depth(of node: Grammar.Node) -> Int {
    switch node {
    case .literal, .characters: 0
    case .reference(let rule): depths[rule]
    case .sequence(let parts): parts.map(depth).max() ?? 0
    case .choice(let options): options.map(depth).min() ?? 0
    case .repetition(let node, let least, _): least == 0 ? 0 : depth(of: node)
    case .exception(let node, _): depth(of: node)
    }
  }

  // MARK: Tokens

  /// The tokens of a sentence.
  mutating func sentence(tokens: ClosedRange<Int>) -> [String] {
    wantedTokens = Int.random(in: tokens, using: &random)
    return self.tokens(of: .reference(0), budget: Int.random(in: 8...60, using: &random))
  }

  /// Tokens that a part of the grammar describes, in rules no deeper than the budget if it can be.
  mutating func tokens(of node: Grammar.Node, budget: Int) -> [String] {
    let budget = wantedTokens > 0 ? budget : 0
    switch node {
    case .literal(let text):
      wantedTokens -= 1
      return [chance(8) ? text.uppercased() : text]
    case .characters: return [characters(of: node)]
    case .reference(let rule): return tokens(ofRule: rule, budget: budget)
    case .sequence(let parts): return parts.flatMap { tokens(of: $0, budget: budget) }
    case .choice(let options): return tokens(of: choose(options, budget), budget: budget)
    case .repetition(let node, let least, let most):
      let count = depth(of: node) > budget ? least : repetitions(least, most, oneIn: 2)
      return (0..<count).flatMap { _ in tokens(of: node, budget: budget) }
    case .exception(let first, let second):
      while true {
        let found = tokens(of: first, budget: budget)
        if !Recogniser.accepts(found, as: second, of: grammar) { return found }
      }
    }
  }

  private mutating func tokens(ofRule rule: Int, budget: Int) -> [String] {
    let node = grammar.rules[rule].node
    guard grammar.rules[rule].isOverCharacters else { return tokens(of: node, budget: budget - 1) }
    wantedTokens -= 1
    // Words of the language may be names, too.
    let word = words[Int.random(in: 0..<words.count, using: &random)]
    if chance(4), Recogniser.accepts([word], as: .reference(rule), of: grammar) { return [word] }
    return [characters(of: node)]
  }

  private mutating func choose(_ options: [Grammar.Node], _ budget: Int) -> Grammar.Node {
    let possible = options.filter { depth(of: $0) <= budget }
    if let option = possible.randomElement(using: &random) { return option }
    let least = options.map(depth).min() ?? 0
    return options.filter { depth(of: $0) == least }.randomElement(using: &random) ?? options[0]
  }

  private mutating func repetitions(_ least: Int, _ most: Int?, oneIn: Int) -> Int {
    var count = least
    while count < most ?? (least + 8), !chance(oneIn) { count += 1 }
    return count
  }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  // MARK: Characters

  /// A text that a part of the grammar over characters describes.
  mutating func characters(of node: Grammar.Node) -> String {
    switch node {
    case .literal(let text): return text
    case .characters(let set): return member(of: set)
    case .reference(let rule): return characters(of: grammar.rules[rule].node)
    case .sequence(let parts):
      return parts.reduce(into: "") { $0.unicodeScalars += characters(of: $1).unicodeScalars }
    case .choice(let options):
      return characters(of: options[Int.random(in: 0..<options.count, using: &random)])
    case .repetition(let node, let least, let most):
      return (0..<repetitions(least, most, oneIn: 4)).reduce(into: "") { text, _ in
        text.unicodeScalars += characters(of: node).unicodeScalars
      }
    case .exception(let first, let second):
      while true {
        let found = characters(of: first)
        if !Recogniser.accepts(text: found, as: second, of: grammar) { return found }
      }
    }
  }

  /// Where characters are tried: most of them are such as people type.
  private static let pools: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x20...0x7E, 0x61...0x7A, 0x30...0x39, 0xC0...0x1B0, 0x1EA0...0x1EF9,
    0x300...0x36F, 0x0...0x3000, 0x660...0x669, 0x2018...0x201F, 0x1_F300...0x1_F6FF,
  ]

  private mutating func member(of set: CharacterClass) -> String {
    while true {
      let isSmall =
        set.ranges.count > 0 && !set.isNegated && (set.ranges.map(\.count).max() ?? 0) < 99
      let range = (isSmall ? set.ranges : Self.pools).randomElement(using: &random) ?? 0x61...0x7A
      let value = UInt32.random(in: range, using: &random)
      if let scalar = Unicode.Scalar(value), set.contains(scalar) {
        return String(Character(scalar))
      }
    }
  }
}

// MARK: Sentences that hold something

extension SentenceGenerator {
  /// A sentence as short as can be in which a rule stands for what is given.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - pieces: Tokens, or of a rule over characters one text.
  /// - Returns: `nil` where no sentence holds the rule.
  mutating func sentence(holding rule: Int, _ pieces: [String]) -> [String]? {
    let distances = distances(to: rule)
    guard distances[0] < .max else { return nil }
    wantedTokens = 0
    return tokens(of: .reference(0), toward: Goal(rule: rule, pieces: pieces, distances: distances))
  }

  private struct Goal {
    var rule: Int
    var pieces: [String]
    var distances: [Int]
  }

  private func distances(to goal: Int) -> [Int] {
    var result = Array(repeating: Int.max, count: grammar.rules.count)
    for _ in grammar.rules {
      for rule in grammar.rules.indices {
        let inner = distance(grammar.rules[rule].node, result)
        result[rule] = rule == goal ? 0 : (inner == .max ? .max : inner + 1)
      }
    }
    return result
  }

  private func distance(_ node: Grammar.Node, _ distances: [Int]) -> Int {
    switch node {
    case .literal, .characters: .max
    case .reference(let rule): distances[rule]
    case .sequence(let nodes), .choice(let nodes):
      nodes.map { distance($0, distances) }.min() ?? .max
    case .repetition(let node, _, _), .exception(let node, _): distance(node, distances)
    }
  }

  /// The part of a sequence or choice that is nearest to the goal.
  private func nearest(_ nodes: [Grammar.Node], _ goal: Goal) -> Int {
    nodes.indices.min {
      distance(nodes[$0], goal.distances) < distance(nodes[$1], goal.distances)
    } ?? 0
  }

  private mutating func tokens(of node: Grammar.Node, toward goal: Goal) -> [String] {
    switch node {
    case .literal, .characters: return tokens(of: node, budget: 0)
    case .reference(goal.rule): return goal.pieces
    case .reference(let rule):
      let inner = grammar.rules[rule]
      return inner.isOverCharacters
        ? [characters(of: inner.node, toward: goal)] : tokens(of: inner.node, toward: goal)
    case .sequence(let parts):
      let near = nearest(parts, goal)
      return parts.indices.flatMap {
        $0 == near ? tokens(of: parts[$0], toward: goal) : tokens(of: parts[$0], budget: 0)
      }
    case .choice(let options): return tokens(of: options[nearest(options, goal)], toward: goal)
    case .repetition(let node, _, _), .exception(let node, _):
      return tokens(of: node, toward: goal)
    }
  }

  private mutating func characters(of node: Grammar.Node, toward goal: Goal) -> String {
    switch node {
    case .literal, .characters: return characters(of: node)
    case .reference(goal.rule): return goal.pieces.joined()
    case .reference(let rule): return characters(of: grammar.rules[rule].node, toward: goal)
    case .sequence(let parts):
      let near = nearest(parts, goal)
      return parts.indices.map {
        $0 == near ? characters(of: parts[$0], toward: goal) : characters(of: parts[$0])
      }.joined()
    case .choice(let options):
      return characters(of: options[nearest(options, goal)], toward: goal)
    case .repetition(let node, _, _), .exception(let node, _):
      return characters(of: node, toward: goal)
    }
  }
}
