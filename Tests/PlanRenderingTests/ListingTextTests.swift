import PlanModel
import PlanRendering
import PlanTables
import Testing

/// Lists for help, and diagnostics without a place.
@Suite struct ListingTextTests {
  private static let entries = [
    (name: ".quit", meaning: "leave"), (name: ".read FILE", meaning: "run the queries of a file"),
  ]

  @Test(arguments: [
    (nil, "  .quit       leave\n  .read FILE  run the queries of a file\n"),
    (34, "  .quit       leave\n  .read FILE  run the queries of a\n              file\n"),
    (20, "  .quit\n    leave\n  .read FILE\n    run the queries\n    of a file\n"),
  ])
  func list(width: Int?, expected: String) {
    let options = RenderOptions(width: width)
    #expect(ListingText.draw(Self.entries, indent: 2, options: options).text == expected)
  }

  @Test func noList() {
    #expect(ListingText.draw([], indent: 2, options: RenderOptions(width: 20)).text == "")
  }

  @Test(arguments: [
    (nil, "error[bad-plan]: a.json is not a plan\n"),
    (37, "error[bad-plan]: a.json is not a plan\n"),
    (36, "error[bad-plan]: a.json is not a\n  plan\n"),
    (20, "error[bad-plan]:\n  a.json is not a\n  plan\n"),
  ])
  func title(width: Int?, expected: String) {
    let drawn = DiagnosticText.title(
      .error, .badPlan, .same("a.json is not a plan"), options: RenderOptions(width: width))
    #expect(drawn.text == expected)
  }

  @Test(arguments: [20, 25, 40, 80])
  func titleStaysWithinTheWidth(width: Int) {
    let message = "no agency is called \"Sở \u{1B}\n Y Tê\" or nghiêngnghiêngnghiêngnghiêngnghiêng"
    for color in [true, false] {
      let drawn = DiagnosticText.title(
        .error, .unknownValue, .same(message), options: RenderOptions(width: width, color: color)
      ).text
      let plain = drawn.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
      let lines = plain.split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width })
      #expect(!plain.contains("\u{1B}"))
      if !color { #expect(drawn == plain) }
    }
  }

  /// A single letter with a million marks too; the end, which says what to do, stays.
  @Test(arguments: ["ế", "\u{301}", "x"])
  func endlessMessageIsCut(letter: String) {
    let word = String(repeating: letter, count: 1_000_000)
    let message = Message.same("no name a" + word + "; do this")
    let drawn = DiagnosticText.title(.error, .expected, message, options: RenderOptions()).text
    #expect(drawn.utf8.starts(with: "error[expected]: no name a".utf8))
    #expect(drawn.unicodeScalars.contains("…"))
    #expect(drawn.hasSuffix("; do this\n"))
    #expect(drawn.unicodeScalars.count <= 520)
    let note = NoteText.draw([Note(message)], options: RenderOptions()).text
    #expect(note.unicodeScalars.count <= 520)
  }
}
