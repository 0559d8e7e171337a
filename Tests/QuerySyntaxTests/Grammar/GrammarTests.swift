import Foundation
import PlanModel
import PlanTestSupport
import Testing
@testable import QuerySyntax

/// The grammar in `Grammar/planq.ebnf` and the parser say the same.
@Suite struct GrammarTests {
  private static let seed: UInt64 = 6_121

  /// Every sentence of the grammar is accepted, whatever blanks and comments it has.
  @Test func sentencesAreAccepted() throws {
    let grammar = try Grammar.planq.get()
    var generator = SentenceGenerator(grammar, seed: Self.seed)
    var lengths = 0
    var refused = 0
    for _ in 0..<20_000 where refused < 5 {
      let tokens = generator.sentence(tokens: 1...40)
      let text = SentenceText.varied(tokens, using: &generator)
      let errors = Parser.parse(text).errors
      lengths += tokens.count
      if errors.isEmpty { continue }
      refused += 1
      Issue.record("refused: \(text)\n\(errors.map(\.message.english)) at \(errors[0].range)")
    }
    print("grammar: 20000 sentences of \(lengths) tokens, seed \(Self.seed)")
    #expect(refused > 0 || lengths > 100_000)
  }

  /// Sentences whose tokens were changed are accepted by the parser where the rules allow them.
  @Test func changedSentencesAreJudgedAlike() throws {
    let grammar = try Grammar.planq.get()
    var generator = SentenceGenerator(grammar, seed: Self.seed + 1)
    var accepted = 0
    var refused = 0
    var disagreements = 0
    var others = generator.sentence(tokens: 40...40)
    while accepted + refused < 8_000, disagreements < 12 {
      let sentence = generator.sentence(tokens: 1...24)
      let tokens = changed(sentence, others, using: &generator.random)
      others += sentence
      if others.count > 400 { others.removeFirst(200) }
      guard Recogniser.canRead(tokens), !SentenceText.holdsCommandInBrackets(tokens) else {
        continue
      }
      let isSentence = Recogniser.accepts(tokens, as: .reference(0), of: grammar)
      let text = SentenceText.plain(tokens)
      let errors = Parser.parse(text).errors
      if isSentence { accepted += 1 } else { refused += 1 }
      if isSentence == errors.isEmpty { continue }
      disagreements += 1
      let judgement = isSentence ? "refused" : "accepted"
      Issue.record("\(judgement) only by the parser: \(text)\n\(errors.map(\.message.english))")
    }
    print("grammar: \(accepted) sentences and \(refused) others, seed \(Self.seed + 1)")
    #expect(accepted > 1_000 && refused > 4_000)
  }

  /// Every rule over tokens is above the method of the parser that reads it, and says the same.
  @Test func methodsCarryTheirProductions() throws {
    let folder = "Sources/QuerySyntax/Parsing"
    var quoted: [String: String] = [:]
    for name in try ProjectFiles.names(in: folder) where name.hasSuffix(".swift") {
      let source = String(decoding: try ProjectFiles.bytes(folder + "/" + name), as: UTF8.self)
      let lines = source.split(separator: "\n").map { $0.drop { $0 == " " } }
      let code = lines.filter { $0.hasPrefix("///     ") }.map { $0.dropFirst(8) }
      for rule in Self.rules(code.joined(separator: "\n")) {
        #expect(quoted.updateValue(rule.text, forKey: rule.name) == nil, "\(rule.name) twice")
      }
    }
    var grammar = String(
      decoding: try ProjectFiles.bytes("Grammar/planq.ebnf"), as: UTF8.self)
    let characters = try #require(grammar.range(of: "/* ---- Characters ---- */"))
    grammar = String(grammar[..<characters.lowerBound])
    grammar = grammar.replacing(#//\*(?s:.*?)\*//#, with: "")
    let rules = Self.rules(grammar)
    #expect(rules.count > 40)
    for rule in rules {
      #expect(quoted.removeValue(forKey: rule.name) == rule.text, "\(rule.name)")
    }
    #expect(quoted.isEmpty)
  }

  /// The rules of a text, blanks made alike.
  private static func rules(_ text: String) -> [(name: String, text: String)] {
    var rules: [(name: String, text: String)] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").joined(separator: " ")
      if let name = line.firstMatch(of: #/^(\w+) ::= /#) {
        rules.append((String(name.1), words))
      } else if let last = rules.indices.last, !words.isEmpty {
        rules[last].text += " " + words
      }
    }
    return rules
  }

  /// Texts that a careless parser would let pass, which chance seldom makes.
  @Test(arguments: [
    "areas where tasks = missing", "areas take 5.0", "areas where key = key = key",
    "areas take - 5", "areas show *, * as x", "areas where not", "areas sort key asc desc",
    "let a = areas let b = a", "areas count as n", "areas where key in ( )", "param n = $ m",
    "areas where tasks is missing missing", "areas show key as", "areas where 1 .. 2 .. 3 = 1",
    "areas where tasks in 1 .. 2 , 3", "areas distinct", "areas expand key , name",
    "areas where lead in ( areas take 1", "areas ; | take 1", "areas where and key = 1",
  ])
  func nearSentencesAreRefused(text: String) throws {
    let grammar = try Grammar.planq.get()
    let tokens = text.split(separator: " ").map(String.init)
    try #require(Recogniser.canRead(tokens))
    #expect(!Recogniser.accepts(tokens, as: .reference(0), of: grammar), "\(text)")
    #expect(!Parser.parse(SentenceText.plain(tokens)).errors.isEmpty, "\(text)")
  }

  /// Drops, doubles, swaps or replaces one or two tokens.
  private func changed(
    _ tokens: [String], _ others: [String], using random: inout SeededRandom
  ) -> [String] {
    var tokens = tokens
    for _ in 0..<Int.random(in: 1...2, using: &random) where !tokens.isEmpty {
      let place = Int.random(in: 0..<tokens.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: tokens.remove(at: place)
      case 1: tokens.insert(tokens[place], at: place)
      case 2: tokens.swapAt(place, max(0, place - 1))
      case 3: tokens.insert(others.randomElement(using: &random) ?? ",", at: place)
      default: tokens[place] = others.randomElement(using: &random) ?? ","
      }
    }
    return tokens
  }

  /// What the generator makes, the recogniser knows.
  @Test func generatorAndRecogniserAgree() throws {
    let grammar = try Grammar.planq.get()
    var generator = SentenceGenerator(grammar, seed: Self.seed + 2)
    for _ in 0..<500 {
      let tokens = generator.sentence(tokens: 1...10)
      guard Recogniser.canRead(tokens) else { continue }
      #expect(Recogniser.accepts(tokens, as: .reference(0), of: grammar), "\(tokens)")
    }
  }

  /// What is between tokens, and what may be nowhere.
  private static let outsideSentences: Set = ["Comment", "LineEnd", "Control"]

  /// The last line of each comment is an example of its rule, and a sentence that has it in the
  /// place of the rule is accepted.
  @Test func examplesOfRulesAreRight() throws {
    let grammar = try Grammar.planq.get()
    var generator = SentenceGenerator(grammar, seed: Self.seed + 3)
    for (index, rule) in grammar.rules.enumerated() {
      let pieces = rule.isOverCharacters ? [rule.example] : tokens(of: rule.example)
      let isExample =
        rule.isOverCharacters
        ? Recogniser.accepts(text: rule.example, as: rule.node, of: grammar)
        : Recogniser.accepts(pieces, as: rule.node, of: grammar)
      #expect(isExample, "\(rule.name): \(rule.example)")
      if rule.name == "Control" { continue }
      let sentence =
        Self.outsideSentences.contains(rule.name)
        ? ["tasks" + rule.example + "\ncount"] : generator.sentence(holding: index, pieces)
      let text = SentenceText.plain(try #require(sentence, "\(rule.name) is in no sentence"))
      #expect(Parser.parse(text).errors.isEmpty, "\(rule.name): \(text)")
    }
  }

  private func tokens(of text: String) -> [String] {
    var lexer = Lexer(source: Array(text.utf8))
    return lexer.run().tokens.dropLast().map {
      String(decoding: Array(text.utf8)[$0.range.start..<$0.range.end], as: UTF8.self)
    }
  }

  @Test(arguments: [
    "A ::= 'a", "A ::= B", "A ::= ( 'a'", "A ::= 'a' |", "A ::= {x}", "A = 'a'", "A ::= [z-a]",
    "A ::= 'a'\nA ::= 'b'", "/* A ::= 'a'", "A ::= 'a' & 'b'", "A ::= []",
  ])
  func unknownNotationIsAnError(text: String) {
    #expect(throws: GrammarReader.Failure.self) { try GrammarReader.read(text) }
  }
}
