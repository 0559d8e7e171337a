import Testing

extension PublishedTextTests {
  /// Legal documents against the whole text.
  @Suite struct Documents {
    let reading: Reading

    /// The text in lower case, with the abbreviation of people's committees written out.
    let whole: String

    init() throws {
      reading = try Reading()
      whole = Documents.plain(reading.text.whole)
    }

    private static func plain(_ text: String) -> String {
      text.replacing("UBND", with: "Ủy ban nhân dân").lowercased()
    }

    /// Every number that the text has after the word for number is that of a document.
    @Test func everyNumberIsThatOfADocument() {
      let matches = reading.text.whole.matches(of: /số (\d+[^\s,;)]*\/[^\s,;).]+)/)
      let known = Set(reading.plan.documents.compactMap(\.number))
      // One place has a space inside a number; it is not matched and is elsewhere without.
      #expect(Set(matches.map { String($0.1) }).isSubset(of: known))
      #expect(known.contains(reading.plan.number))
    }

    @Test(arguments: PublishedTextTests.plan.documents.map(\.key))
    func documentStandsInTheText(key: String) throws {
      let document = try #require(reading.plan.documents.first { $0.key == key })
      let kind = try #require(document.kind)
      #expect(PublishedText.isComposed(document.title))
      #expect(whole.contains(Documents.plain(document.title)))
      guard let number = document.number else {
        #expect(document.title.lowercased().hasPrefix(kind.lowercased()))
        #expect(document.date == nil)
        if let issuer = document.issuer { #expect(document.title.contains(issuer)) }
        return
      }
      let date = try #require(document.date?.parts)
      let issuer = try #require(document.issuer)
      let days = ["\(date.day)", date.day < 10 ? "0\(date.day)" : "\(date.day)"]
      let named = days.contains { day in
        let dated = "\(kind) số \(number) ngày \(day)/\(date.month)/\(date.year) của \(issuer)"
        let padded = "\(kind) số \(number) ngày \(day)/0\(date.month)/\(date.year) của \(issuer)"
        return whole.contains(Documents.plain(dated)) || whole.contains(Documents.plain(padded))
      }
      #expect(named, "\(kind) \(number), \(date), \(issuer)")
    }
  }

  /// Summaries, which are the project's own words.
  @Suite struct Summaries {
    /// How many syllables in a row may be those of the text: names of programmes are as long.
    static let longestRun = 8

    /// Every run of one syllable more.
    static let runs: Set<[String]> = Set(
      PublishedText.shared.map { windows($0.words) } ?? [])

    private static func windows(_ words: [String]) -> [[String]] {
      guard words.count > longestRun else { return [] }
      return (0..<words.count - longestRun).map { Array(words[$0...($0 + longestRun)]) }
    }

    private let plan = PublishedTextTests.plan

    @Test func summariesDiffer() {
      #expect(Set(plan.tasks.compactMap(\.summary)).count == plan.tasks.count)
    }

    @Test(arguments: PublishedTextTests.plan.tasks.map(\.id))
    func summaryIsOneSentenceOfTheProject(id: String) throws {
      let task = try #require(plan.tasks.first { $0.id == id })
      let summary = try #require(task.summary)
      #expect(PublishedText.isComposed(summary))
      #expect(summary.hasSuffix("."))
      #expect(summary.count { $0 == "." } == 1)
      #expect(summary.split(separator: " ").count <= 60)
      expectOwnWords(summary)
    }

    /// Notes restate the footnotes; they do not repeat them.
    @Test(arguments: PublishedTextTests.plan.indicators.filter { $0.note != nil }.map(\.id))
    func noteIsInOwnWords(id: String) throws {
      expectOwnWords(try #require(plan.indicators.first { $0.id == id }?.note))
    }

    private func expectOwnWords(_ text: String) {
      #expect(!Summaries.runs.isEmpty)
      let repeated = Summaries.windows(PublishedText.words(text)).filter(Summaries.runs.contains)
      #expect(repeated.isEmpty, "\(repeated.map { $0.joined(separator: " ") })")
    }
  }
}
