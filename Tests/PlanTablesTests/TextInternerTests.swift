import Testing
@testable import PlanText

@Suite struct TextInternerTests {
  @Test func codesFollowFirstAppearance() {
    var interner = TextInterner()
    let texts = ["Sở Y tế", nil, "", "Sở Nội vụ", "Sở Y tế", "", "sở y tế", "Sở Y tế "]
    #expect(texts.map { interner.code(for: $0) } == [0, -1, 1, 2, 0, 1, 3, 4])
    #expect(interner.values == ["Sở Y tế", "", "Sở Nội vụ", "sở y tế", "Sở Y tế "])
  }

  @Test func manyTextsKeepTheirCodes() {
    let texts = (0..<20_000).map { "Nhiệm vụ số \($0 % 7000) của kế hoạch" }
    let column = TextInterner.column(of: texts)
    #expect(column.values.count == 7000)
    for (row, text) in texts.enumerated() where column[row] != text {
      Issue.record("row \(row)")
    }
  }

  @Test func everyLengthIsToldApart() {
    let texts = (0..<200).map { String(repeating: "a", count: $0) }
    #expect(TextInterner.column(of: texts + texts).codes == (0..<200).map { Int32($0) } + (0..<200))
    #expect(TextInterner.column(of: ["a\u{0}", "a", nil]).codes == [0, 1, -1])
  }
}
