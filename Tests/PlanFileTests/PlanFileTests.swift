import Testing
@testable import PlanFile
@testable import PlanModel

/// Reading and writing of plan files, and files of every wrong form.
@Suite struct PlanFileTests {
  private func errors(_ text: String) throws -> [PlanFileError] {
    try #require(throws: PlanFileErrors.self) { try PlanFile.read(Array(text.utf8)) }.errors
  }

  // MARK: Round trips

  @Test func canonicalFileIsWrittenAsItWasRead() throws {
    let plan = try PlanFile.read(SmallPlanFile.bytes)
    #expect(String(decoding: PlanFile.write(plan), as: UTF8.self) == SmallPlanFile.text)
  }

  @Test func valuesAreRead() throws {
    let plan = try PlanFile.read(SmallPlanFile.bytes)
    #expect(plan.title == "Kế hoạch \"thử\"")
    #expect(plan.source == "bịa\t\\ ra")
    #expect(plan.milestones == [2025, 2030])
    #expect(plan.tasks[0].cites == ["42-NQ/TW", "Luật Việc làm"])
    #expect(plan.tasks[1].timeframe == Timeframe(kind: .event, text: "Khi cần"))
    let value = Decimal("75.5")
    #expect(
      plan.indicators[0].targets[0] == Target(kind: .exact, text: "75,5", low: value, high: value))
    #expect(plan.indicators[1].targets[1] == Target(kind: .less, text: "<2", high: Decimal(2)))
    #expect(plan.indicators[1].parent == "7.1")
    #expect(plan.duties[0].reportsTo == "all")
  }

  @Test func writtenRowsCanBeReadWhateverTheirText() throws {
    var plan = try PlanFile.read(SmallPlanFile.bytes)
    plan.areas[0].name =
      (1...0x1F).compactMap { Unicode.Scalar($0).map { String($0) } }.joined()
      + "x\u{7F}\u{2028}\"\\/😀"
    plan.tasks[0].timeframe.end = .open
    plan.tasks[0].timeframe.kind = .from
    var expected = plan
    expected.tasks[0].timeframe.end = nil
    #expect(try PlanFile.read(PlanFile.write(plan)) == expected)
  }

  @Test func whatIsAbsentHasItsDefault() throws {
    let plan = try PlanFile.read(
      Array(
        #"""
        \#u{FEFF}{"tasks": [{"id": "a", "title": "a"},
          {"id": "b", "title": "\ud83d\ude00e\u0302\u0301",
           "timeframe": {"kind": "until", "end": "2025-01-01"}},
          {"id": "c", "title": "c", "timeframe": {"kind": "ongoing"}}],
        "indicators": [{"name": "x", "id": "1", "targets": {"2030": {"kind": "exact", "value": 1.50e1}}},
          {"name": "y", "id": "2"}],
        "format": "planq-plan/1",
        "plan": {"number": "1", "issuer": "i", "date": "2024-07-22", "title": "t",
          "milestones": [2025, 2030]}}
        """#.utf8))
    let date = try #require(CalendarDate(iso: "2024-07-22"))
    let end = CalendarDate(iso: "2025-01-01")
    #expect(plan.tasks[0].timeframe == .unstated)
    #expect(
      plan.tasks[1].timeframe == Timeframe(kind: .until, start: date, end: end, milestone: end))
    #expect(Array(plan.tasks[1].title.utf8) == Array("😀ế".utf8), "NFC")
    #expect(plan.tasks[2].timeframe == Timeframe(kind: .ongoing, start: date))
    let fifteen = Target(kind: .exact, low: Decimal(15), high: Decimal(15))
    #expect(plan.indicators[0].targets == [.missing, fifteen])
    #expect(plan.indicators[1].targets == [.missing, .missing])
  }

  @Test func emptyPlanIsRead() throws {
    let plan = Plan(
      number: "1", issuer: "i", date: CalendarDate(dayNumber: 0), title: "t", milestones: [])
    #expect(try PlanFile.read(PlanFile.write(plan)) == plan)
  }

  // MARK: Lists of errors

  @Test func allErrorsAreListedInTheOrderOfTheFile() throws {
    let text = SmallPlanFile.text.replacing("\"so-y-te\"", with: "\"so-x\"", maxReplacements: 1)
      .replacing("\"event\"", with: "\"evnt\"").replacing("40", with: "-1")
    let found = try errors(text)
    #expect(found.map(\.line) == found.map(\.line).sorted())
    #expect(Set(found.map(\.code)) == [.unknownReference, .unknownWord, .badNumber])
    #expect(found.count == 6)
  }

  @Test(arguments: [1, 1000, 1001, 5000])
  func longListsSayHowManyErrorsThereAre(count: Int) throws {
    let rows = (0..<count).map { #"{"id": "\#($0)", "title": "t", "area": "x"}"# }
    let text =
      #"{"format": "planq-plan/1", "plan": {"number": "1", "issuer": "i", "#
      + #""date": "2024-07-22", "title": "t"}, "tasks": [\#(rows.joined(separator: ",\n"))]}"#
    let listed = (0..<min(count, PlanFile.errorLimit)).map { "$.tasks[\($0)].area" }
    do {
      _ = try PlanFile.read(Array(text.utf8))
      Issue.record("the file was accepted")
    } catch {
      #expect(error.errors.map(\.path) == listed)
      #expect(error.total == count)
    }
  }

  @Test func anotherFormatIsTheOnlyError() throws {
    let found = try errors(#"{"format": "planq-plan/9", "rows": 1, "plan": {}}"#)
    #expect(found.map(\.code) == [.unknownFormat])
  }

  @Test func rowsBeyondTheLimitAreAnError() throws {
    let found = try #require(throws: PlanFileErrors.self) {
      try PlanFile.read(SmallPlanFile.bytes, rowLimit: 2)
    }.errors
    #expect(found.map(\.path).contains("$.tasks"))
    #expect(found.first { $0.path == "$.tasks" }?.code == .tooManyRows)
  }

  @Test func longChainsAndCirclesAreFollowed() throws {
    let count = 50_000
    func file(_ firstParent: Int) -> String {
      let rows = (0..<count).map {
        #"{"id": "\#($0)", "title": "t", "level": 1, "parent": "\#($0 == 0 ? firstParent : $0 - 1)"}"#
      }
      return #"{"format": "planq-plan/1", "plan": {"number": "1", "issuer": "i", "#
        + #""date": "2024-07-22", "title": "t"}, "sections": [\#(rows.joined(separator: ",\n"))]}"#
    }
    #expect(try errors(file(count - 1)).map(\.code) == [.cycle])
    #expect(try errors(file(count)).map(\.code) == [.unknownReference])
  }

  // MARK: Size

  @Test func largeFileIsRead() throws {
    var plan = try PlanFile.read(SmallPlanFile.bytes)
    plan.milestones = [2030]
    plan.indicators = (0..<100_000).map { number in
      Indicator(id: "\(number)", name: "n", targets: [Target(kind: .atMost, high: Decimal(number))])
    }
    #expect(try PlanFile.read(PlanFile.write(plan)) == plan)
  }
}
