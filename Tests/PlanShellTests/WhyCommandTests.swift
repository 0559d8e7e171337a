import PlanTestSupport
import Testing

/// `.why` and `.whynot` through the built program.
@Suite struct WhyCommandTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  /// What a row that is in the result went through.
  @Test func kept() throws {
    try planq.expect(
      #"""
      tasks where (lead = "so y te" or area = "workforce") and line < 80 sort line desc show id
      .why iii.4.b
      """#,
      gives: #"""
        id
        III.4.c
        III.4.b
        III.4.a
        task III.4.b "Đổi mới giáo dục và đào tạo"
        1. where (lead = "so y te" or area = "workforce") and line < 80
           lead: Sở Giáo dục và Đào tạo; Sở Lao động - Thương binh và Xã hội
           area: Phát triển nguồn nhân lực
           line: 72
            true   (lead = so-y-te "Sở Y tế" or area = workforce "Phát triển nguồn nhân
                   lực") and line < 80
              true   lead = so-y-te "Sở Y tế" or area = workforce "Phát triển nguồn nhân
                     lực"
                false  lead = so-y-te "Sở Y tế"
                       true of none of its 2 elements
                true   area = workforce "Phát triển nguồn nhân lực"  ← decides
              true   line < 80
           → kept: true
        2. sort line desc
           line: 72
           → from place 2 to place 2 of 3
        3. show id
           → goes on
        In the result: row 2 of 3
        """#)
  }

  /// Which part of the condition left a row out, and nothing of the stages after it.
  @Test func leftOut() throws {
    try planq.expect(
      #"""
      tasks where lead = "so y te" and timeframe covers 2025 take 1 show id
      .whynot III.4.b
      """#,
      gives: #"""
        id
        III.4.a
        task III.4.b "Đổi mới giáo dục và đào tạo"
        1. where lead = "so y te" and timeframe covers 2025
           lead: Sở Giáo dục và Đào tạo; Sở Lao động - Thương binh và Xã hội
           timeframe: Năm 2024 và các năm tiếp theo
            false  lead = so-y-te "Sở Y tế" and timeframe covers 2025
              false  lead = so-y-te "Sở Y tế"  ← decides
                     true of none of its 2 elements
              true   timeframe covers 2025
                     timeframe.start: 2024-01-01
                     timeframe.end: open
           → left out: false
        Not in the result: left out by stage 1
        """#)
  }

  /// The first undecided comparison and its reason.
  @Test func undecided() throws {
    try planq.expect(
      #"""
      indicators where unit = "%" and target2030 - target2025 > 40 show id, target2030
      .why 6.1
      """#,
      gives: #"""
        id,target2030
        5.14,100
        indicator 6.1 "Hoàn thành phổ cập giáo dục mầm non cho trẻ mẫu giáo từ 3 đến 5
        tuổi (100% số huyện, thành phố)"
        1. where unit = "%" and target2030 - target2025 > 40
           unit: %
           target2030: Hoàn thành
           target2025: Triển khai theo đề án
            ? (missing)  unit = "%" and target2030 - target2025 > 40
              true   unit = "%"
              ? (missing)  target2030 - target2025 > 40  ← undecided here first
                     target2030 - target2025: —
           → left out: undecided (missing)
        Not in the result: left out by stage 1
        """#)
  }

  /// The groups of a row that counts under several keys.
  @Test func groups() throws {
    try planq.expect(
      #"""
      tasks where area = "merit" count by lead take 2
      .why III.3.a
      """#,
      gives: #"""
        lead,count
        Sở Lao động - Thương binh và Xã hội,2
        Bộ Chỉ huy Quân sự tỉnh,2
        task III.3.a "Thực hiện tốt chính sách ưu đãi người có công với cách mạng đối
        với người có công với cách mạng và thân nhân"
        1. where area = "merit"
           area: Ưu đãi người có công với cách mạng
            true   area = merit "Ưu đãi người có công với cách mạng"
           → kept: true
        2. count by lead
           lead: Sở Lao động - Thương binh và Xã hội; Bộ Chỉ huy Quân sự tỉnh; Công an
             tỉnh
           → goes into 3 groups
             group 1 of 3, of 2 tasks
               lead: Sở Lao động - Thương binh và Xã hội
               count: 2
             group 2 of 3, of 2 tasks
               lead: Bộ Chỉ huy Quân sự tỉnh
               count: 2
             group 3 of 3, of 2 tasks
               lead: Công an tỉnh
               count: 2
        3. sort count desc
           count: 2
           → from place 1 to place 1 of 3
           count: 2
           → from place 2 to place 2 of 3
           count: 2
           → from place 3 to place 3 of 3
        4. take 2
           → kept: place 1 of 3
           → kept: place 2 of 3
           → left out: place 3 of 3
        In the result: rows 1, 2 of 2
        """#)
  }

  /// A row that `expand` made several of, through a named query and a parameter.
  @Test func severalRows() throws {
    try planq.expect(
      #"""
      param year = 2025;
      let early = tasks where line < 40 and timeframe covers $year;
      early expand partners where partners = "SNV" show id
      .why III.2.a
      """#,
      gives: #"""
        id
        task III.2.a "Kiện toàn, sắp xếp tổ chức bộ máy quản lý Nhà nước tinh gọn, hiệu
        quả"
        1. where line < 40 and timeframe covers $year
           line: 33
           timeframe: Đến năm 2025 và các năm tiếp theo
            true   line < 40 and timeframe covers 2025
              true   line < 40
              true   timeframe covers 2025
                     timeframe.start: 2024-07-22
                     timeframe.end: open
           → kept: true
        2. expand partners
           partners: Các sở, ban, ngành; Ủy ban nhân dân các huyện, thành phố
           → becomes 2 rows
        3. where partners = "SNV"
           partners: Các sở, ban, ngành
            false  partners = so-noi-vu "Sở Nội vụ"
           → left out: false
           partners: Ủy ban nhân dân các huyện, thành phố
            false  partners = so-noi-vu "Sở Nội vụ"
           → left out: false
        Not in the result: left out by stage 3
        """#)
  }

  @Test func unknownRow() throws {
    let query = "tasks where area = 'health' show id\n.why "
    let near = try planq("-c", query + "III.6.bb", "--format", "csv")
    near.expectFailure(1, "error[unknown-value]: no task is called \"III.6.bb\"")
    #expect(near.errors.contains("^ did you mean III.6.b"))
    let far = try planq("-c", query + "zzzz", "--format", "csv")
    #expect(far.errors.contains("there are III.1.a, III.1.b, III.2.a …"), "\(far.errors)")
    try planq("-c", query, "--quiet").expectFailure(1, "error[bad-command]: .why needs the id")
  }

  @Test(arguments: [".why III.6.b", ".whynot x", ".source", ".cite"])
  func needQuery(command: String) throws {
    let run = try planq("-c", "let a = tasks;\n.tables\n\(command)")
    run.expectFailure(1, "error[bad-command]: no query has given a result yet")
    #expect(run.errors.contains("ask a query first"))
  }

  /// A command asks about the last query of the file it is in, whichever way it is read.
  @Test func inFilesAndInput() throws {
    let script = "tasks where area = 'health' show id\n.why III.6.b\n"
    try planq.write("q.planq", script)
    let direct = try planq("-c", script, "--format", "csv").expectSuccess()
    #expect(direct.hasSuffix("In the result: row 1 of 1\n"))
    #expect(try planq("run", "q.planq", "--format", "csv").expectSuccess() == direct)
    #expect(try planq("--format", "csv", input: script).expectSuccess() == direct)
  }

  /// The last result is of the plans that were open when it was asked.
  @Test func afterOpen() throws {
    try planq.writeSecondPlan("b.plan.json")
    let script = "tasks where area = 'health' show id\n.open b.plan.json\n.cite\n.why III.6.b"
    let output = try planq("-c", script, "--format", "csv").expectSuccess()
    #expect(output.contains("\nPlan: 6121/KH-UBND of 2024-07-22, "))
    #expect(output.hasSuffix("In the result: row 1 of 1\n"))
  }
}
