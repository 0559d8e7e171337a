import PlanModel
import Testing

/// The readers that check the plan against its text; they need no text themselves.
@Suite struct PublishedTextReaderTests {
  @Test func numbersAreVietnamese() {
    #expect(PublishedCell.number("110.000") == Decimal(110_000))
    #expect(PublishedCell.number("1.234,5") == Decimal(coefficient: 12_345, scale: 1))
    #expect(PublishedCell.number("25,53") == Decimal(coefficient: 2553, scale: 2))
    #expect(PublishedCell.number("5.10") == nil)
    #expect(PublishedCell.number("1,") == nil)
  }

  @Test func targetsAreOfTheirKind() {
    let kinds = ["-", "95", "<1,2", "<= 3", "> 60", ">=2", "0,5-1", "Hoàn thành"].map {
      PublishedCell.target($0).kind
    }
    #expect(kinds == [.missing, .exact, .less, .atMost, .greater, .atLeast, .range, .text])
  }

  @Test func decomposedTextIsTold() {
    #expect(PublishedText.isComposed("Y t\u{1EBF}"))
    #expect(!PublishedText.isComposed("Y te\u{302}\u{301}"))
  }

  @Test func firstWordsEndAtPunctuationOrAfter22() {
    let words = (1...30).map { "w\($0)" }
    let title = { PublishedOutline.firstWords($0) }
    #expect(title("a, b; c.") == "a, b; c")
    let sentence = words.map { $0 == "w9" || $0 == "w11" ? "\($0)," : $0 }.joined(separator: " ")
    #expect(title(sentence).hasSuffix("w9, w10 w11"))
    #expect(title(words.joined(separator: " ")).hasSuffix("w21 w22 …"))
  }

  @Test func agenciesAreReadByTheirLongestName() {
    let reader = PublishedAgencies([
      Agency(key: "one", name: "Sở Một", kind: .department),
      Agency(key: "two", name: "Sở Một, Hai và Ba", kind: .department, aliases: ["SMHB"]),
    ])
    let read = reader.read("Sở một, Hai  và Ba; SMHB và Sở Một, Sở Bốn.")
    #expect(read.keys == ["two", "two", "one"])
    #expect(read.leftOver == ["sở", "bốn"])
  }
}
