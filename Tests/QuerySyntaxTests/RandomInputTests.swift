import PlanModel
import Testing
@testable import QuerySyntax

/// Whatever comes in, something sensible comes out.
@Suite struct RandomInputTests {
  private func check(_ source: [UInt8]) {
    let parsed = Parser.parse(source: source)
    let isBlank = source.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ";") }
    let isExplained = !parsed.script.statements.isEmpty || !parsed.errors.isEmpty || isBlank
    #expect(isExplained || source.contains(UInt8(ascii: "#")) || source.contains(0xE2), "\(source)")
    for diagnostic in parsed.diagnostics {
      let range = diagnostic.range
      #expect(0 <= range.start && range.start <= range.end && range.end <= source.count)
      #expect(!diagnostic.message.english.isEmpty)
    }
    for statement in parsed.script.statements {
      #expect(statement.range.start < statement.range.end && statement.range.end <= source.count)
      if parsed.errors.isEmpty { #expect(!statement.hasErrors) }
    }
    if parsed.errors.isEmpty, let text = parsed.canonicalQuery {
      #expect(Parser.parse(text).canonicalQuery == text, "\(text)")
    }
  }

  @Test func randomBytes() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<7_000 {
      let count = Int.random(in: 0...30, using: &random)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
      check((0..<count).map { _ in UInt8.random(in: 0x09...0x7E, using: &random) })
    }
  }

  @Test func randomTokens() {
    let pieces =
      StageWord.allCases.map(\.rawValue) + Keyword.allCases.map(\.rawValue)
      + Sign.allCases.map(\.rawValue) + [
        "a", "tasks", "\"x\"", "'", "“", "`b c`", "`", "1", "1.5", "2024-07-22", "$p", "\n",
        "\n.help",
        "#", "Sở", "select", "from", "order", "null", "like", "==", "&&", "@", "2025-9-1", "80%",
        ",5",
      ]
    var random = SeededRandom(seed: 2)
    for _ in 0..<7_000 {
      let count = Int.random(in: 1...14, using: &random)
      let chosen = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
      check(Array(("tasks " + chosen.joined(separator: " ")).utf8))
    }
  }

  @Test func mutatedSamples() {
    var random = SeededRandom(seed: 3)
    let samples = SampleQueries.all.map { Array($0.utf8) }
    for _ in 0..<7_000 {
      var source = samples[Int.random(in: 0..<samples.count, using: &random)]
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<source.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: source.remove(at: place)
        case 1: source[place] = UInt8.random(in: 0x20...0x7E, using: &random)
        default: source.insert(UInt8.random(in: 0x20...0x7E, using: &random), at: place)
        }
      }
      check(source)
    }
  }
}
