import PlanModel
import PlanTestSupport
import Testing

@testable import PlanRendering

/// Lines and columns found from remembered places are those found from the start of the line.
@Suite struct SourcePositionsTests {
  private static let pieces = [
    "tasks ", "where lead = ", "ế", "e\u{301}\u{323}", "中", "👩‍👩‍👧", "\u{600}", "\u{600}a", "\t",
    "\r\n", "\n",
    "đ", "=", "\u{200D}", "x",
  ]

  @Test(arguments: 1...12)
  func agreeWithExcerpts(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    // Few lines are long, and in these the remembered places matter.
    let count = seed.isMultiple(of: 2) ? Self.pieces.count : Self.pieces.count - 6
    let names = Self.pieces[..<count].filter { seed < 6 || !$0.contains(where: \.isNewline) }
    var source: [UInt8] = []
    while source.count < 3_000 {
      source += Array((names.randomElement(using: &random) ?? "").utf8)
      if Int.random(in: 0..<40, using: &random) == 0 { source.append(0xE1) }
    }
    var positions = SourcePositions(source)
    for _ in 0..<120 {
      let start = Int.random(in: 0...source.count, using: &random)
      let range = SourceRange(start, min(source.count, start + 5))
      let found = positions.position(of: range)
      let excerpt = SourceExcerpt(source: source, range: range, limit: 1_000)
      #expect(found.line == excerpt.line && found.column == excerpt.column, "\(start)")
    }
  }

  /// A million bytes on one line, with an error in every word.
  @Test(.timeLimit(.minutes(1)))
  func oneLongLine() {
    let text = String(repeating: "tên = Sở; ", count: 20_000)
    let source = Array(text.utf8)
    var positions = SourcePositions(source)
    var column = 0
    for start in stride(from: 0, to: source.count, by: 13) {
      column = positions.position(of: SourceRange(start, start + 1)).column
    }
    #expect(column > 10_000)
  }
}
