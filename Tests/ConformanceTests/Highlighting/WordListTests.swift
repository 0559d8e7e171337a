import Foundation
import PlanModel
import Testing
@testable import PlanQuery
@testable import QuerySyntax
@testable import PlanShell

/// The words that the grammar for editors lists are the program's: every one has its scope in
/// its place, and the grammar lists no other.
@Suite struct WordListTests {
  private let grammar: TextMateGrammar

  init() throws { grammar = try HighlightedText.grammar() }

  @Test func functions() throws {
    let words = FunctionDefinition.all.map(\.name)
    try compare(words, "support.function.builtin") { "tasks show line, \($0)(line)" }
  }

  @Test func aggregates() throws {
    let words = AggregateDefinition.all.map(\.name)
    try compare(words, "support.function.aggregate") { "tasks summarize sum(line), \($0)(line)" }
    for aggregate in AggregateDefinition.all where aggregate.argumentCounts.contains(0) {
      let text = try HighlightedText("tasks summarize \(aggregate.name)", grammar)
      #expect(try text.scope(of: aggregate.name) == "support.function.aggregate")
    }
  }

  @Test func stages() throws {
    let words = StageWord.allCases.map(\.rawValue)
    try compare(words, "keyword.control.stage") { "tasks | \($0)" }
    // A name in brackets is a source where a stage follows it.
    for word in words {
      let text = try HighlightedText("tasks where line in (late \(word)", grammar)
      #expect(try text.scope(of: "late") == "entity.name.type.query", "before \(word)")
      let relation = try HighlightedText("tasks where line in (tasks \(word)", grammar)
      #expect(try relation.scope(of: "tasks") == "support.class.relation", "before \(word)")
    }
  }

  @Test func sources() throws {
    let words = RelationID.allCases.map(\.rawValue)
    try compare(words, "support.class.relation") { $0 }
    for word in words {
      for text in ["plans; \(word)", "let x = \(word)", "plans where line in (\(word))"] {
        let scope = try HighlightedText(text, grammar).scope(of: word)
        #expect(scope == "support.class.relation", "\(text)")
      }
    }
  }

  @Test func keywords() throws {
    var listed: Set<String> = []
    for keyword in Keyword.allCases {
      let text = try HighlightedText(place(of: keyword), grammar)
      #expect(try text.scope(of: keyword.rawValue) == scope(of: keyword), "\(text.text)")
    }
    for scope in Set(Keyword.allCases.map(scope)) { listed.formUnion(words(scope)) }
    #expect(listed == Set(Keyword.allCases.map(\.rawValue)))
  }

  @Test func commands() throws {
    let words = ShellCommand.all.map(\.name)
    // A command may have a second name.
    let listed = self.words("keyword.other.command").subtracting(words)
      .filter { ShellCommand.named($0) != nil }
    try compare(words + listed, "keyword.other.command") { ".\($0)" }
  }

  /// Holds each word to have the scope in its place, and the lists of the grammar to have no
  /// other words and to be complete each.
  private func compare(
    _ expected: [String], _ scope: String, place: (String) -> String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for word in expected {
      let text = try HighlightedText(place(word), grammar)
      let found = try text.scope(of: word)
      #expect(
        found == scope, "Grammar/planq.tmLanguage.json lacks \(word)",
        sourceLocation: sourceLocation)
    }
    let others = words(scope).subtracting(expected)
    #expect(
      others.isEmpty, "Grammar/planq.tmLanguage.json lists \(others), which planq has not",
      sourceLocation: sourceLocation)
  }

  /// The words that the groups with a scope list.
  private func words(_ scope: String) -> Set<String> {
    var words: Set<String> = []
    for pattern in grammar.allPatterns {
      let groups = TextMatePattern.groups(pattern.source)
      for (number, name) in pattern.captures where name == scope + ".planq" {
        guard groups.indices.contains(number - 1) else { continue }
        let list = groups[number - 1].split(separator: "|").map(String.init)
        words.formUnion(list.filter { $0.allSatisfy { $0.isASCII && $0.isLetter } })
      }
    }
    return words
  }

  private func scope(of keyword: Keyword) -> String {
    switch keyword {
    case .let, .param: "keyword.other.declaration"
    case .and, .or, .not, .in, .is, .covers, .overlaps: "keyword.operator.word"
    case .missing: "constant.language.missing"
    case .true, .false: "constant.language.boolean"
    case .as, .by, .asc, .desc: "keyword.other.clause"
    }
  }

  private func place(of keyword: Keyword) -> String {
    switch keyword {
    case .let: "let x = plans"
    case .param: "param x = 1"
    case .not, .true, .false: "plans where \(keyword)"
    case .missing: "plans where x is missing"
    case .and, .or, .in, .is, .covers, .overlaps, .as, .by, .asc, .desc: "plans show x \(keyword)"
    }
  }
}

extension TextMatePattern {
  /// The texts of the groups that capture, by number from 1.
  static func groups(_ source: String) -> [String] {
    let characters = Array(source)
    var open: [Int?] = []
    var groups: [(start: Int, text: String)] = []
    var isInSet = false
    var index = 0
    while index < characters.count {
      switch characters[index] {
      case "\\": index += 1
      case "[": isInSet = true
      case "]": isInSet = false
      case "(" where !isInSet:
        let captures = characters[(index + 1)...].first != "?"
        open.append(captures ? groups.count : nil)
        if captures { groups.append((index + 1, "")) }
      case ")" where !isInSet:
        if let group = open.popLast() ?? nil {
          groups[group].text = String(characters[groups[group].start..<index])
        }
      default: break
      }
      index += 1
    }
    return groups.map(\.text)
  }
}
