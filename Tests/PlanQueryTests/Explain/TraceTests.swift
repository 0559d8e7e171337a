import PlanFile
import PlanQuery
import Testing

/// A row followed through a query: for each stage what becomes of it, then its place in the result.
struct TraceCase: CustomTestStringConvertible, Sendable {
  var query: String
  var id: String
  var expected: [String]

  init(_ query: String, _ id: String, _ expected: [String]) {
    self.query = query
    self.id = id
    self.expected = expected
  }

  var testDescription: String { query + " / " + id }

  static let all: [TraceCase] = [
    TraceCase(
      #"tasks where lead = "so y te""#, "III.4.a",
      [#"kept: lead = so-y-te "Sở Y tế""#, "row 1 of 3"]),
    TraceCase(
      #"tasks where lead = "so y te""#, "III.4.b", [#"out: lead = so-y-te "Sở Y tế""#, "gone"]),
    TraceCase(
      #"tasks where lead = "so y te" and area = "health""#, "III.4.a",
      [#"out: area = health "Y tế""#, "gone"]),
    TraceCase(
      #"tasks where lead = "so y te" and area = "health""#, "III.1.a",
      [#"out: lead = so-y-te "Sở Y tế""#, "gone"]),
    TraceCase(
      #"tasks where lead = "so y te" or area = "workforce""#, "III.4.b",
      [#"kept: area = workforce "Phát triển nguồn nhân lực""#, "row 2 of 5"]),
    TraceCase(
      #"tasks where lead = "so y te" or area = "workforce""#, "III.1.a",
      [#"out: lead = so-y-te "Sở Y tế"; area = workforce "Phát triển nguồn nhân lực""#, "gone"]),
    TraceCase(
      #"tasks where not (lead = "so y te" or area = "health")"#, "III.1.a",
      [#"kept: lead = so-y-te "Sở Y tế"; area = health "Y tế""#, "row 1 of 28"]),
    TraceCase(
      #"tasks where not (lead = "so y te" or area = "health")"#, "III.4.a",
      [#"out: lead = so-y-te "Sở Y tế""#, "gone"]),
    TraceCase(
      #"tasks where lead != "so y te""#, "III.9.1",
      [#"kept: lead != so-y-te "Sở Y tế""#, "row 27 of 28"]),
    TraceCase(
      #"tasks where lead = "so y te" take 5"#, "III.9.1",
      [#"out: lead = so-y-te "Sở Y tế""#, "gone"]),
    TraceCase("indicators where target2025 > 50", "1.1", ["kept: target2025 > 50", "row 1 of 50"]),
    TraceCase(
      "indicators where target2025 > 50", "5.10", ["undecided unclear: target2025 > 50", "gone"]),
    TraceCase(
      "indicators where target2030 >= 1", "6.1", ["undecided in words: target2030 >= 1", "gone"]),
    TraceCase(
      "indicators where target2030 > 0.7", "5.10", ["undecided range: target2030 > 0.7", "gone"]),
    TraceCase(
      #"indicators where target2030 >= 1 and unit = "%""#, "6.1",
      ["undecided in words: target2030 >= 1", "gone"]),
    TraceCase(
      #"indicators where target2030 >= 1 or unit = "%""#, "6.1",
      [#"kept: unit = "%""#, "row 40 of 94"]),
    TraceCase(
      #"indicators where note ~ "30""#, "1.1", [#"undecided missing: note ~ "30""#, "gone"]),
    TraceCase(
      "tasks where timeframe covers 2025", "III.1.b",
      ["undecided event: timeframe covers 2025", "gone"]),
    TraceCase(
      "tasks where timeframe covers 2025", "III.9.1",
      ["undecided unstated: timeframe covers 2025", "gone"]),
    TraceCase(
      "tasks where timeframe overlaps 2020..2022", "III.4.b",
      ["out: timeframe overlaps 2020..2022", "gone"]),
    TraceCase(
      "tasks where possibly(timeframe covers 2025)", "III.1.b",
      ["kept: timeframe covers 2025", "row 2 of 31"]),
    TraceCase(
      "tasks where product is missing", "III.4.b", ["kept: product is missing", "row 10 of 31"]),
    TraceCase("tasks where line in 60..80", "III.4.b", ["kept: line in 60..80", "row 2 of 3"]),
    TraceCase(
      #"tasks where lead in ("so y te", "SGDĐT")"#, "III.4.b",
      [#"kept: lead in (so-y-te "Sở Y tế", so-gddt "Sở Giáo dục và Đào tạo")"#, "row 2 of 6"]),
    TraceCase(
      #"tasks where lead in (agencies where kind = "insurance")"#, "III.5.a.3",
      [#"kept: lead in (agencies | where kind = "insurance")"#, "row 1 of 1"]),
    TraceCase(
      #"tasks where lead in (agencies where kind = "insurance")"#, "III.4.b",
      [#"out: lead in (agencies | where kind = "insurance")"#, "gone"]),
    TraceCase(
      #"tasks where title in (tasks where area = "health" show title)"#, "III.6.b",
      [#"kept: title in (tasks | where area = "health" | show title)"#, "row 1 of 1"]),
    TraceCase(
      "tasks where length(lead) > 1 and line < 100", "III.4.b",
      ["kept: length(lead) > 1; line < 100", "row 4 of 7"]),
    TraceCase(
      #"tasks find "giao duc""#, "III.4.b", ["found in title lead involved summary", "row 9 of 27"]),
    TraceCase(#"tasks find "giao duc""#, "III.9.1", ["not found", "gone"]),
    TraceCase(
      "tasks sort line desc take 3", "III.9.2",
      ["31 to 1 of 31", "place 1 of 31 kept", "row 1 of 3"]),
    TraceCase(
      "tasks sort line desc take 3", "III.1.a", ["1 to 31 of 31", "place 31 of 31 out", "gone"]),
    TraceCase("tasks skip 3 take 2", "III.1.a", ["place 1 of 31 out", "gone"]),
    TraceCase(
      #"tasks expand lead where lead = "so y te""#, "III.5.a.3",
      ["2 rows", #"kept: lead = so-y-te "Sở Y tế" / out: lead = so-y-te "Sở Y tế""#, "row 2 of 3"]),
    TraceCase(
      "tasks expand lead count by lead", "III.5.a.3",
      [
        "2 rows", "group 8 of 16, 3 rows + group 11 of 16, 1 rows", "8 to 6 of 16 / 11 to 14 of 16",
        "row 6+14 of 16",
      ]),
    TraceCase(
      "tasks count by lead", "III.5.a.3",
      [
        "group 8 of 16, 3 rows + group 11 of 16, 1 rows", "8 to 6 of 16 / 11 to 14 of 16",
        "row 6+14 of 16",
      ]),
    TraceCase("tasks summarize count", "III.5.a.3", ["group 1 of 1, 31 rows", "row 1 of 1"]),
    TraceCase(
      "tasks summarize count, max(line) by area where count > 3", "III.5.a.3",
      ["group 6 of 15, 4 rows", "kept: count > 3", "row 2 of 2"]),
    TraceCase(
      "tasks summarize count by area where count > 3", "III.6.b",
      ["group 9 of 15, 1 rows", "out: count > 3", "gone"]),
    TraceCase(
      "tasks distinct area take 4", "III.4.b",
      ["group 4 of 15, 3 rows", "place 4 of 15 kept", "row 4 of 4"]),
    TraceCase(
      "tasks add n = length(lead) where n = 2 show id, n * 2 as m", "III.4.b",
      ["goes on", "kept: n = 2", "goes on", "row 2 of 6"]),
    TraceCase(
      #"tasks expect count = 31 where area = "health""#, "III.6.b",
      ["holds", #"kept: area = health "Y tế""#, "row 1 of 1"]),
    TraceCase(
      #"(tasks where area = "health") where line > 1000"#, "III.6.b",
      [#"kept: area = health "Y tế""#, "out: line > 1000", "gone"]),
    TraceCase(
      #"(tasks where area = "health") where line > 1000"#, "III.4.b",
      [#"out: area = health "Y tế""#, "gone"]),
    TraceCase(
      "targets where year = 2030 and target >= 50", "1.1",
      ["out: year = 2030", "gone", "kept: year = 2030; target >= 50", "row 1 of 65"]),
    TraceCase(
      "indicators where target2030 > 0.8", "3.1", ["undecided bound: target2030 > 0.8", "gone"]),
    TraceCase(
      "indicators where target2030 != 100 and target2025 is not missing", "5.10",
      ["kept: target2030 != 100; target2025 is not missing", "row 21 of 55"]),
    TraceCase(
      #"tasks where not (timeframe covers 2025 and lead = "SNV")"#, "III.1.b",
      ["undecided event: timeframe covers 2025", "gone"]),
    TraceCase(
      "targets count by year", "1.1",
      [
        "group 1 of 2, 101 rows", "1 to 1 of 2", "row 1 of 2", "group 2 of 2, 101 rows",
        "2 to 2 of 2", "row 2 of 2",
      ]),
  ]
}

@Suite struct TraceTests {
  @Test(arguments: TraceCase.all)
  func followsRows(_ entry: TraceCase) throws {
    let found = try Traces.of(entry.query, entry.id).flatMap(\.summary)
    #expect(found == entry.expected)
  }

  /// What a trace says of the result is what the result says of itself, for every row.
  @Test(arguments: [
    "tasks where lead = 'so y te' or timeframe covers 2025", "tasks sort title skip 3 take 9",
    "tasks expand lead sort lead take 20", "tasks count by lead take 5",
    "tasks distinct area, timeframe skip 2", "tasks find 'y te' summarize count by lead.kind",
    "(tasks expand partners) where line < 90 add n = length(lead) where n = 2",
  ])
  func agreesWithResult(query: String) throws {
    let (session, statement) = try Traces.prepare(query)
    let result = try #require(try session.run(statement))
    for row in 0..<BuiltInPlan.plan.tasks.count {
      let trace = try #require(try session.trace(statement, row: row))
      let expected = (0..<result.rowCount).filter { place in
        result.lineage.rows(ofRow: place).contains(Int32(row))
      }
      #expect(trace.resultRows == expected.map { $0 + 1 }, "row \(row)")
      #expect(trace.resultCount == (expected.isEmpty ? trace.resultCount : result.rowCount))
      #expect(trace.stages.dropLast().allSatisfy { $0.isKept })
    }
  }

  @Test func firstUndecidedComparison() throws {
    let query = "tasks where line > 0 and (timeframe covers 2025 or product = 'x')"
    let trace = try #require(try Traces.of(query, "III.1.b").first)
    let condition = try #require(trace.stages.first?.rows.first?.condition)
    #expect(condition.firstUndecided?.text == "timeframe covers 2025")
    #expect(condition.truth.reason == .event)
    #expect(condition.parts.map(\.isDeciding) == [false, true])
  }

  @Test func valuesOfBothSides() throws {
    let query = "indicators where target2030 - target2025 > line / 1000"
    let trace = try #require(try Traces.of(query, "4.1").first)
    let row = try #require(trace.stages.first?.rows.first)
    #expect(row.values.map(\.name) == ["target2030", "target2025", "line"])
    let operands = try #require(row.condition?.operands)
    #expect(operands.map(\.name) == ["target2030 - target2025", "line / 1000"])
    #expect(operands.allSatisfy { $0.column.count == 1 })
  }

  @Test func rowThatIsNone() throws {
    let (session, statement) = try Traces.prepare("areas")
    #expect(try session.trace(statement, row: 15) == nil)
    #expect(try session.trace(statement, row: -1) == nil)
  }

  @Test func definitionsThatAQueryUses() throws {
    let (session, statement) = try Traces.prepare(
      "param n = 3; let a = tasks take $n; let b = a where line > 1; let c = tasks; b | count")
    #expect(
      session.definitions(usedBy: statement) == [
        "param n = 3", "let a = tasks | take $n", "let b = a | where line > 1",
      ])
  }
}
