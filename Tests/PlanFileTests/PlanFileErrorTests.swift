import Testing
@testable import PlanFile

/// What is wrong with a file is found, with its path and line.
///
/// Each case changes the small plan file in one place; the line that is expected is that of the
/// mark `«`, which is taken out before the file is read; without a mark it is the first one.
@Suite struct PlanFileErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var code: PlanFileErrorCode
    var path: String
    var old: String
    var new: String
    var suggestion: String?

    init(
      _ code: PlanFileErrorCode, _ path: String, _ old: String, _ new: String,
      suggestion: String? = nil
    ) {
      self.code = code
      self.path = path
      self.old = old
      self.new = new
      self.suggestion = suggestion
    }

    var testDescription: String { "\(code.rawValue) \(path) \(new)" }
  }

  @Test(arguments: keyCases + valueCases + kindCases + rowCases)
  func isFoundInItsPlace(_ test: Case) throws {
    let parts = SmallPlanFile.text.split(separator: test.old, maxSplits: 1)
    try #require(parts.count == 2, "\(test.old) is not in the file")
    let marked = parts[0] + test.new + parts[1]
    let line = marked.contains("«") ? marked.prefix { $0 != "«" }.count { $0 == "\n" } + 1 : 1
    let bytes = Array(marked.filter { $0 != "«" }.utf8)
    let errors = try #require(throws: PlanFileErrors.self) { try PlanFile.read(bytes) }.errors
    let error = try #require(errors.first { $0.code == test.code && $0.path == test.path })
    #expect(error.line == line)
    #expect(errors.count == 1, "\(errors)")
    if let suggestion = test.suggestion { #expect(error.suggestion?.english == suggestion) }
  }

  static let keyCases: [Case] = [
    Case(.unknownFormat, "$.format", #""planq-plan/1""#, #"«"planq-plan/2""#),
    Case(
      .unknownKey, "$.tasks[0].produkt", #""product": "Báo cáo","#, #"«"produkt": {"a": [1]},"#,
      suggestion: "product"),
    Case(.unknownKey, "$['1 a']", #""plan": {"#, #"«"1 a": null, "plan": {"#),
    Case(.missingKey, "$", #""format": "planq-plan/1","#, ""),
    Case(.missingKey, "$.tasks[1]", "{\n      \"id\": \"III.1.b\",", "«{"),
    Case(.duplicateKey, "$.tasks[0].area", #""section":"#, #"«"\u0061rea": 1, "section":"#),
    Case(
      .duplicateKey, "$.indicators[1].targets['2025']", #""2030": {"text": "<2""#,
      #"«"2025": {"kind": "missing"}, "2030": {"text": "<2""#),
    Case(
      .wrongType, "$.tasks[0].lead", #"["so-y-te"],\#n      "partners""#,
      "«\"so-y-te\",\n      \"partners\""),
    Case(.wrongType, "$.tasks[0].partners[0]", #"["all"]"#, "[\n«1]"),
    Case(.wrongType, "$.plan.source", #""bịa\t\\ ra""#, "«null"),
    Case(
      .wrongType, "$.indicators[0].targets",
      "{\n        \"2025\": {\"text\": \"75,5\", \"kind\": \"exact\", \"value\": 75.5},\n        \"2030\": {\"text\": \"76-78\", \"kind\": \"range\", \"low\": 76, \"high\": 78}\n      }",
      "«[true, {}]"),
    Case(.wrongType, "$.duties[0].line", "40", "«false"),
  ]

  static let valueCases: [Case] = [
    Case(.emptyText, "$.plan.issuer", #""Tỉnh A""#, #"«"""#),
    Case(.emptyText, "$.tasks[0].title", #""Khám bệnh""#, #"«"\u00a0\n""#),
    Case(.nulCharacter, "$.tasks[0].text", #""Một\nhai""#, #"«"Một\u0000hai""#),
    Case(.unknownWord, "$.areas[0].kind", #""sector""#, #"«"sectr""#, suggestion: "sector"),
    Case(.unknownWord, "$.indicators[0].direction", #""increase""#, #"«"up""#),
    Case(.unknownWord, "$.indicators[1].targets['2025'].kind", #""missing""#, #"«"interval""#),
    Case(.badDate, "$.plan.date", #""2024-07-22""#, #"«"2024-02-30""#),
    Case(.badDate, "$.documents[0].date", #""2023-11-24""#, #"«"24/11/2023""#),
    Case(.badNumber, "$.sections[0].line", "10", "«0"),
    Case(.badNumber, "$.sections[0].level", "1,\n      \"line\"", "«1.5,\n      \"line\""),
    Case(.badNumber, "$.indicators[0].targets['2025'].value", "75.5", "«1e-99"),
    Case(.badNumber, "$.plan.milestones[2]", "2030]", "2030, \n«10000]"),
    Case(.badNumber, "$.duties[0].month", "11,", "«13,"),
    Case(.badNumber, "$.duties[0].day", "11,\n      \"day\": 15", "2,\n      \"day\": «30"),
    Case(.milestoneOrder, "$.plan.milestones[2]", "2030]", "2030,\n«2030]"),
    Case(.unknownYear, "$.indicators[0].targets['2035']", "\"2030\"", "«\"2035\""),
    Case(
      .duplicateElement, "$.indicators[0].lead[1]", #""so-y-te", "all""#,
      "\"so-y-te\",\n«\"so-y-te\""),
  ]

  static let kindCases: [Case] = [
    Case(
      .missingValue, "$.indicators[0].targets['2025']",
      #"{"text": "75,5", "kind": "exact", "value": 75.5}"#, #"«{"kind": "exact"}"#),
    Case(
      .missingValue, "$.indicators[1].targets['2030']",
      #"{"text": "<2", "kind": "less", "high": 2}"#, #"«{"kind": "less"}"#),
    Case(
      .unexpectedValue, "$.indicators[1].targets['2025'].low", #""kind": "missing""#,
      "\"kind\": \"missing\",\n\"low\": «1"),
    Case(
      .swappedEnds, "$.indicators[0].targets['2030']",
      #"{"text": "76-78", "kind": "range", "low": 76"#, #"«{"kind": "range", "low": 79"#),
    Case(
      .missingValue, "$.tasks[1].timeframe", #"{"text": "Khi cần", "kind": "event"}"#,
      #"«{"kind": "from"}"#),
    Case(
      .missingValue, "$.tasks[1].timeframe", #"{"text": "Khi cần", "kind": "event"}"#,
      #"«{"kind": "until"}"#),
    Case(
      .unexpectedValue, "$.tasks[1].timeframe.end", #""kind": "event""#,
      #""kind": "event", "end": «"2025-01-01""#),
    Case(
      .unexpectedValue, "$.tasks[1].timeframe.end", #""kind": "event""#,
      #""kind": "ongoing", "end": «"2025-01-01""#),
    Case(
      .swappedEnds, "$.tasks[0].timeframe",
      #"{"text": "2026-2030", "kind": "span", "start": "2026"#, #"«{"kind": "span", "start": "2031"#
    ),
    Case(
      .swappedEnds, "$.tasks[2].timeframe",
      #"{"kind": "until", "start": "2024-07-22", "end": "2025-11-15", "milestone": "2025-11-15"}"#,
      #"«{"kind": "until", "end": "2024-07-21"}"#),
    Case(.missingValue, "$.duties[0].month", "11,\n      \"day\": 15,", "«11,"),
    Case(.missingValue, "$.duties[0].day", "\"month\": 11,\n      \"day\": 15", "\"day\": «15"),
  ]

  static let rowCases: [Case] = [
    Case(
      .unknownReference, "$.tasks[0].area", #""health",\#n      "section""#,
      "«\"helth\",\n      \"section\"", suggestion: "health"),
    Case(.unknownReference, "$.tasks[0].section", #""section": "III.1""#, #""section": «"III.2""#),
    Case(
      .unknownReference, "$.tasks[0].partners[0]", #""partners": ["all"]"#,
      "\"partners\": [\n«\"SYT\"]", suggestion: "so-y-te"),
    Case(.unknownReference, "$.tasks[0].cites[1]", #", "Luật Việc làm"]"#, ",\n«\"Luật\"]"),
    Case(.unknownReference, "$.indicators[0].lead[1]", #""so-y-te", "all""#, #""so-y-te", «"al""#),
    Case(.unknownReference, "$.indicators[1].parent", #""parent": "7.1""#, #""parent": «"7.9""#),
    Case(
      .unknownReference, "$.agencies[1].members[0]", #""members": ["so-y-te"]"#,
      #""members": [«"so-y"]"#),
    Case(
      .unknownReference, "$.duties[0].reports_to", #""reports_to": "all""#,
      #""reports_to": «"tinh""#),
    Case(.duplicateRow, "$.tasks[1].id", #""III.1.b""#, #"«"III.1.a""#),
    Case(.duplicateRow, "$.indicators[2].id", #""7.2""#, #"«"7.1""#),
    Case(
      .duplicateRow, "$.documents[2].title", #"{\#n      "title": "Luật Việc làm""#,
      "{\"title\": \"Luật Việc làm\"}, {\n      \"title\": «\"Luật Việc làm\""),
    Case(.cycle, "$.sections[1].parent", #""parent": "III""#, #""parent": «"III.1""#),
    Case(.cycle, "$.sections[0].parent", #""line": 10"#, #""parent": «"III.1""#),
    Case(
      .cycle, "$.agencies[1].members[1]", #""members": ["so-y-te"]"#,
      "\"members\": [\"so-y-te\",\n«\"all\"]"),
    Case(
      .notGroup, "$.agencies[1].members", #""group",\#n      "members": "#,
      "\"media\",\n      \"members\": «"),
    Case(.sharedName, "$.agencies[1].name", #""Các sở""#, #"«"SỞ Y TẾ""#),
    Case(
      .sharedName, "$.agencies[1].aliases[1]", #""kind": "group","#,
      "\"kind\": \"group\", \"aliases\": [\"b\",\n«\"syt\"],"),
  ]
}
