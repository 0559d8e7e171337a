import PlanFile
import PlanModel
import PlanQuery
import PlanRendering
import PlanTables
import QuerySyntax
import Testing

/// Targets, timeframes and undecided values as programs get them (sections 6 to 8).
@Suite struct MachineFormatTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var query: String
    var json: String
    var csv: String
    var testDescription: String { query }

    /// The record in CSV; an empty line would be no record.
    var line: String { csv.isEmpty ? "\"\"" : csv }

    /// A query with one row and one column, called `x`.
    init(_ query: String, json: String, csv: String) {
      self.query = query
      self.json = json
      self.csv = csv
    }
  }

  @Test(arguments: builtIn)
  func json(_ entry: Case) throws {
    let text = try rendered(entry.query, .jsonl, BuiltInPlan.plan)
    #expect(text == "{\"x\":\(entry.json)}\n")
  }

  @Test(arguments: builtIn)
  func csv(_ entry: Case) throws {
    let text = try rendered(entry.query, .csv, BuiltInPlan.plan)
    #expect(lines(text)[1] == entry.line)
  }

  @Test(arguments: invented)
  func inventedPlan(_ entry: Case) throws {
    let json = try rendered(entry.query, .jsonl, InventedPlans.first)
    #expect(json == "{\"x\":\(entry.json)}\n")
    let csv = try rendered(entry.query, .csv, InventedPlans.first)
    #expect(lines(csv)[1] == entry.line)
  }

  /// What is left out is known by its mark, so that a strict run can fail.
  @Test(arguments: [
    ("indicators where target2025 > 90", true),
    ("indicators summarize avg(target2025) by unit", true),
    ("indicators summarize avg(target2030)", true), ("tasks show line / 0 as x", true),
    ("indicators where id = \"9.1\" and target2030 > 5", false),
    ("indicators where id in (\"9.1\", \"1.1\") and target2030 > 5", false),
    ("tasks count by lead", false), ("tasks where line > 100", false),
  ])
  func leftOut(_ query: String, _ isLeftOut: Bool) throws {
    let table = try result(query, BuiltInPlan.plan)
    #expect(table.notes.contains(where: \.leavesOut) == isLeftOut)
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func result(_ query: String, _ plan: Plan) throws -> ResultTable {
    let today = try #require(CalendarDate(iso: "2026-01-15"))
    var session = QuerySession(database: PlanDatabase(plans: [plan], today: today))
    let script = QueryScript(parsing: Array(query.utf8))
    let prepared = session.prepare(script.statements, source: script.source)
    let statement = try #require(prepared.statements.first)
    return try #require(try session.run(statement))
  }

  private func rendered(_ query: String, _ format: OutputFormat, _ plan: Plan) throws -> String {
    format.renderer().text(of: try result(query, plan))
  }

  private static func target(
    _ id: String, _ expression: String, _ csv: String, _ parts: String
  ) -> Case {
    let names = ["text", "kind", "low", "lowOpen", "high", "highOpen", "unit"]
    let values = parts.split(separator: ";").map(String.init)
    let pairs = zip(names, values).map { "\"\($0)\":\($1)" }
    return Case(
      "indicators where id = \"\(id)\" show \(expression) as x",
      json: "{" + pairs.joined(separator: ",") + "}", csv: csv)
  }

  static let builtIn = [
    target("2.3", "target2025", "76", "\"76\";\"exact\";76;false;76;false;\"%\""),
    target("2.1", "target2030", "<1.2", "\"<1,2\";\"less\";0;false;1.2;true;\"%\""),
    target("4.6", "target2030", ">95", "\">95\";\"greater\";95;true;100;false;\"%\""),
    target("5.16", "target2030", ">=2", "\">=2\";\"at_least\";2;false;null;false;\"Người\""),
    target("6.2", "target2025", "30..35", "\"30-35\";\"range\";30;false;35;false;\"%\""),
    target("3.1", "target2030", ">0.7", "\">0,7\";\"greater\";0.7;true;null;false;null"),
    target("9.1", "target2025", "40000", "\"40.000\";\"exact\";40000;false;40000;false;\"m² sàn\""),
    target(
      "6.1", "target2030", "Hoàn thành",
      "\"Hoàn thành\";\"text\";null;false;null;false;\"%\""),
    target("5.10", "target2025", "", "null;\"unclear\";null;false;null;false;\"%/năm\""),
    target(
      "2.3", "target2030 - target2025", "-76..<-16",
      "\"-76..<-16\";\"interval\";-76;false;-16;true;\"%\""),
    target("6.2", "target2025 * 0", "0", "\"0\";\"exact\";0;false;0;false;\"%\""),
    Case("indicators where id = \"6.7\" show target2025 as x", json: "null", csv: ""),
    Case("indicators where id = \"6.1\" show target2025 + 1 as x", json: "null", csv: ""),
    Case(
      "indicators where id = \"5.16\" show target2025 > 1 as x", json: "null", csv: ""),
    Case("indicators where id = \"1.1\" show target2025 > 1 as x", json: "true", csv: "true"),
    Case("tasks where id = \"III.9.1\" show lead as x", json: "[]", csv: ""),
    Case("tasks where id = \"III.9.1\" show product as x", json: "null", csv: ""),
    Case("tasks where id = \"III.9.1\" show timeframe as x", json: "null", csv: ""),
    Case("tasks where id = \"III.9.1\" show timeframe.end as x", json: "null", csv: ""),
    Case(
      "tasks where id = \"III.1.a\" show timeframe as x",
      json: "{\"text\":\"Thường xuyên\",\"kind\":\"ongoing\",\"start\":\"2024-07-22\","
        + "\"end\":null,\"milestone\":null}", csv: "Thường xuyên"),
    Case(
      "tasks where id = \"III.2.a\" show timeframe as x",
      json: "{\"text\":\"Đến năm 2025 và các năm tiếp theo\",\"kind\":\"from\","
        + "\"start\":\"2024-07-22\",\"end\":null,\"milestone\":\"2025-12-31\"}",
      csv: "Đến năm 2025 và các năm tiếp theo"),
    Case("tasks where id = \"III.1.a\" show timeframe.end as x", json: "\"open\"", csv: "open"),
    Case("tasks take 1 show 1 / 3 as x", json: "0.333333333333", csv: "0.333333333333"),
    Case(
      "tasks where id = \"III.7\" show lead.short as x", json: "[\"Sở LĐTBXH\"]", csv: "Sở LĐTBXH"),
  ]

  static let invented = [
    target("1", "target2025", "<=12", "\"<=12\";\"at_most\";0;false;12;false;\"%\""),
    target("5", "target2025", "<=12", "\"<=12\";\"at_most\";null;false;12;false;\"Người\""),
    target(
      "5", "target2025 - target2025", "any", "\"any\";\"interval\";null;false;null;false;\"Người\""),
    Case(
      "tasks where id = \"before\" show timeframe as x",
      json: "{\"text\":\"Trước ngày 15/11/2025\",\"kind\":\"until\",\"start\":\"2024-07-22\","
        + "\"end\":\"2025-11-15\",\"milestone\":\"2025-11-15\"}", csv: "Trước ngày 15/11/2025"),
    Case(
      "tasks where id = \"when\" show timeframe as x",
      json: "{\"text\":\"Khi sơ kết\",\"kind\":\"event\",\"start\":null,\"end\":null,"
        + "\"milestone\":null}", csv: "Khi sơ kết"),
  ]
}
