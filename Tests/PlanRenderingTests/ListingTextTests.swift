import PlanModel
import PlanRendering
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
    #expect(ListingText.draw(Self.entries, indent: 2, options: options) == expected)
  }

  @Test func noList() {
    #expect(ListingText.draw([], indent: 2, options: RenderOptions(width: 20)) == "")
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
    #expect(drawn == expected)
  }

  @Test(arguments: [20, 25, 40, 80])
  func titleStaysWithinTheWidth(width: Int) {
    let message = "no agency is called \"Sở \u{1B}\n Y Tê\" or nghiêngnghiêngnghiêngnghiêngnghiêng"
    for color in [true, false] {
      let drawn = DiagnosticText.title(
        .error, .unknownValue, .same(message), options: RenderOptions(width: width, color: color))
      let plain = drawn.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
      let lines = plain.split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width })
      #expect(!plain.contains("\u{1B}"))
      if !color { #expect(drawn == plain) }
    }
  }

  @Test func endlessMessageIsCut() {
    let message = String(repeating: "ế", count: 1_000_000)
    let drawn = DiagnosticText.title(.error, .expected, .same(message), options: RenderOptions())
    #expect(drawn.hasSuffix("ế…\n"))
    #expect(drawn.utf8.count <= DiagnosticText.longestMessage)
  }
}
