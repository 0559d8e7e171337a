import PlanTestSupport
import Testing

/// `.source` and `.cite` through the built program.
@Suite struct SourceCommandTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  /// Each row with its place in the text.
  @Test func rows() throws {
    try planq.expect(
      #"""
      indicators where id in ("5.10", "9.1.a") show id
      .source
      .source 2
      """#,
      gives: #"""
        id
        5.10
        9.1.a
        1. indicator 5.10 "Mức giảm tỷ lệ nghèo đa chiều hàng năm", line 402
        2. indicator 9.1.a "Xây dựng căn hộ nhà ở xã hội cho người thu nhập thấp, công
           nhân khu công nghiệp", line 663
        2. indicator 9.1.a "Xây dựng căn hộ nhà ở xã hội cho người thu nhập thấp, công
           nhân khu công nghiệp", line 663
        """#)
  }

  /// Of groups the identifiers and lines.
  @Test func groups() throws {
    try planq.expect(
      #"""
      indicators where area = "merit" or area = "labour" count by area
      .source
      targets where year = 2030 and area = "labour" summarize count
      .source 1
      """#,
      gives: #"""
        area,count
        "Lao động, việc làm, phát triển thị trường lao động",6
        Ưu đãi người có công với cách mạng,1
        1. Lao động, việc làm, phát triển thị trường lao động: 6 indicators
           2.1, 2.2, 2.3, 2.4, 2.5, 2.6
           lines 234, 239, 244, 249, 254, 259
        2. Ưu đãi người có công với cách mạng: 1 indicator
           1.1
           line 226
        count
        6
        1. count = 6: 6 targets
           2.1, 2.2, 2.3, 2.4, 2.5, 2.6
           lines 234, 239, 244, 249, 254, 259
        """#)
  }

  /// Agencies are on no line of their own.
  @Test func noLines() throws {
    try planq.expect(
      #"""
      agencies where kind = "insurance" show key
      .source
      """#,
      gives: #"""
        key
        bhxh-tinh
        1. agency bhxh-tinh "Bảo hiểm xã hội tỉnh", no lines in the text
        """#)
  }

  @Test func rowNumbers() throws {
    let some = try planq("-c", "tasks take 2\n.source 3", "--format", "csv")
    some.expectFailure(1, "error[bad-command]: 3 is no row of the result")
    #expect(some.errors.contains("a number from 1 to 2"))
    let none = try planq("-c", "tasks take 0\n.source\n.source 1", "--format", "csv")
    #expect(none.output.hasSuffix("\nThe result has no rows.\n"))
    #expect(none.errors.contains("the result has no rows"))
    let many = try planq("-c", "tasks\n.source", "--format", "csv").expectSuccess()
    #expect(many.hasSuffix("… and 11 more; .source N shows row N\n"))
  }

  @Test func severalPlans() throws {
    try planq.writeSecondPlan("b.plan.json")
    let files = [SampleFiles.folder + "/lam-dong-6121.plan.json", "b.plan.json"]
    let script = "tasks where area = 'health' summarize count\n.source\n.cite"
    let run = try planq.run(files + ["-c", script, "--format", "csv"])
    let output = run.expectSuccess()
    #expect(output.contains("6121/KH-UBND line 133; 7000/KH-UBND line 133\n"), "\(output)")
    #expect(output.contains("\nPlan: 7000/KH-UBND of "))
  }

  @Test func cite() throws {
    let script = """
      param year = 2025; let mine = tasks where lead = 'SYT';
      mine where timeframe covers $year take 2 show id
      .cite
      """
    let run = try planq("-c", script, "--format", "csv", "--width", "40", "--today", "2026-01-15")
    let lines = run.expectSuccess().split(separator: "\n").map(String.init)
    let cited = Array(lines.dropFirst(3))
    try #require(cited.count == 8)
    #expect(
      cited[0] == "Query: mine | where timeframe covers $year | take 2 | show id")
    #expect(cited[1] == "Where: let mine = tasks | where lead = \"SYT\"")
    #expect(cited[2] == "Where: param year = 2025")
    #expect(
      cited[3] == "Plan: 6121/KH-UBND of 2024-07-22, Ủy ban nhân dân tỉnh Lâm Đồng")
    #expect(cited[4].hasPrefix("Title: Kế hoạch thực hiện Nghị quyết"))
    #expect(cited[5].wholeMatch(of: /SHA-256 of the plan file: [0-9a-f]{64}/) != nil)
    #expect(cited[6] == "Result: 2 rows, 0 notes")
    #expect(cited[7].hasPrefix("Asked: 2026-01-15, planq "))
  }
}
