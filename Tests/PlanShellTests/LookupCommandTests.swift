import PlanTestSupport
import Testing

/// `.show` and `.outline` through the built program.
@Suite struct LookupCommandTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  /// A section with everything beneath it.
  @Test func outlineOfSection() throws {
    try planq.expect(
      #"""
      .outline iii.5
      """#,
      gives: #"""
        III.5  Xây dựng hệ thống an sinh xã hội bảo đảm định hướng xã hội chủ nghĩa,
        │ không để ai bị bỏ lại phía sau (6 tasks)
        ├─ III.5.a  Chính sách bảo hiểm xã hội, bảo hiểm thất nghiệp, bảo hiểm y tế (4
        │  │ tasks)
        │  ├─ III.5.a.1  Phát triển hệ thống bảo hiểm xã hội linh hoạt (1 task)
        │  ├─ III.5.a.2  Đổi mới hoạt động bảo hiểm thất nghiệp theo hướng chú trọng
        │  │    đào tạo chuyển đổi nghề nghiệp (1 task)
        │  ├─ III.5.a.3  Tiếp tục mở rộng, nâng cao chất lượng bảo hiểm y tế toàn dân
        │  │    (1 task)
        │  └─ III.5.a.4  Các sở, ban, ngành, Ủy ban nhân dân các huyện, thành phố (1
        │       task)
        ├─ III.5.b  Hoàn thiện hệ thống trợ giúp xã hội (1 task)
        └─ III.5.c  Hoàn thiện chính sách giảm nghèo (1 task)
        """#)
  }

  /// Indicators are counted where they are.
  @Test func outlineOfAppendix() throws {
    try planq.expect(
      #"""
      .outline PL
      """#,
      gives: #"""
        PL  CÁC CHỈ TIÊU THỰC HIỆN NHIỆM VỤ THEO LỘ TRÌNH (101 indicators)
        ├─ PL.1  Ưu đãi người có công với cách mạng (1 indicator)
        ├─ PL.2  Lao động, việc làm, phát triển thị trường lao động (6 indicators)
        ├─ PL.3  Phát triển nguồn nhân lực (5 indicators)
        ├─ PL.4  Bảo hiểm xã hội, bảo hiểm thất nghiệp, bảo hiểm y tế (11 indicators)
        ├─ PL.5  Trợ giúp xã hội và giảm nghèo (20 indicators)
        ├─ PL.6  Giáo dục (13 indicators)
        ├─ PL.7  Y tế (17 indicators)
        ├─ PL.8  Phát triển văn hóa và thông tin, truyền thông (8 indicators)
        ├─ PL.9  Nhà ở (10 indicators)
        └─ PL.10  Nước sạch, vệ sinh môi trường (10 indicators)
        """#)
  }

  /// A task with its lists and days.
  @Test func task() throws {
    try planq.expect(
      #"""
      .show III.1.b
      """#,
      gives: #"""
        task III.1.b
        id (mã số)                           III.1.b
        title (tên nhiệm vụ)                 Tổ chức khen thưởng, tôn vinh kịp thời
        area (lĩnh vực)                      Nhận thức về chính sách xã hội
        section (mục)                        Nâng cao nhận thức về vị trí, vai trò của
                                             chính sách xã hội
        lead (cơ quan chủ trì)               Sở Lao động - Thương binh và Xã hội
                                             Sở Nội vụ
        partners (cơ quan phối hợp)          Các sở, ban, ngành
                                             Đơn vị, doanh nghiệp trên địa bàn tỉnh
                                             Ủy ban nhân dân các huyện, thành phố
        involved (cơ quan liên quan)         Sở Lao động - Thương binh và Xã hội
                                             Sở Nội vụ
                                             Các sở, ban, ngành
                                             Sở Thông tin và Truyền thông
                                             Sở Tài chính
                                             Sở Kế hoạch và Đầu tư
                                             Sở Y tế
                                             Sở Giáo dục và Đào tạo
                                             Sở Khoa học và Công nghệ
                                             Sở Nông nghiệp và Phát triển nông thôn
                                             Ban Dân tộc tỉnh
                                             Sở Văn hóa, Thể thao và Du lịch
                                             Sở Xây dựng
                                             Sở Tài nguyên và Môi trường
                                             Đơn vị, doanh nghiệp trên địa bàn tỉnh
                                             Ủy ban nhân dân các huyện, thành phố
        timeframe (thời gian thực hiện)      Khi tiến hành sơ kết, tổng kết Nghị quyết
        summary (tóm tắt)                    Biểu dương, khen thưởng đúng lúc tổ chức,
                                             cá nhân, gia đình làm tốt chính sách xã hội
                                             và lan tỏa những mô hình, kinh nghiệm hay.
        beneficiaries (đối tượng thụ hưởng)  cá nhân
                                             hộ gia đình
        line (dòng)                          27
        """#)
  }

  /// An indicator with both targets and its sub-rows.
  @Test func indicator() throws {
    try planq.expect(
      #"""
      .show 5.10
      """#,
      gives: #"""
        indicator 5.10
        id (số thứ tự)              5.10
        name (chỉ tiêu)             Mức giảm tỷ lệ nghèo đa chiều hàng năm
        area (lĩnh vực)             Trợ giúp xã hội và giảm nghèo
        unit (đơn vị tính)          %/năm
        target2025 (mục tiêu 2025)  ?
        target2030 (mục tiêu 2030)  0.5..1
        lead (cơ quan chủ trì)      Sở Lao động - Thương binh và Xã hội
        note (ghi chú)              Bảng công bố chỉ có một giá trị, được đọc là mục
                                    tiêu năm 2030.
        line (dòng)                 402
        sub-rows (chỉ tiêu con)     5.10.a Trong đó: các huyện nghèo: target2025 ?,
                                    target2030 0 (%/năm)
                                    5.10.b Mức giảm tỷ lệ hộ nghèo dân tộc thiểu số:
                                    target2025 1..2, target2030 1..2 (%/năm)
        """#)
  }

  /// An agency by a short name, and a duty.
  @Test func agencyAndDuty() throws {
    try planq.expect(
      #"""
      .show syt
      .show iv.1.1
      """#,
      gives: #"""
        agency so-y-te
        key (khóa)                              so-y-te
        name (tên)                              Sở Y tế
        short (tên gọi tắt)                     Sở Y tế
        kind (loại)                             department
        aliases (cách viết khác)                SYT
                                                Sở Y Tế
                                                Sở YT
        tasks_led (số nhiệm vụ chủ trì)         3
        tasks_partnered (số nhiệm vụ phối hợp)  0
        indicators_led (số chỉ tiêu phụ trách)  23
        duty IV.1.1
        id (mã số)       IV.1.1
        who (cơ quan)    Sở Lao động - Thương binh và Xã hội
        what (nội dung)  Là cơ quan thường trực, chịu trách nhiệm tham mưu
        line (dòng)      191
        """#)
  }

  /// A section and a document.
  @Test func sectionAndDocument() throws {
    try planq.expect(
      #"""
      .show III.5
      .show 42-NQ/TW
      """#,
      gives: #"""
        section III.5
        id (mã số)        III.5
        title (đề mục)    Xây dựng hệ thống an sinh xã hội bảo đảm định hướng xã hội chủ
                          nghĩa, không để ai bị bỏ lại phía sau
        level (cấp)       2
        parent (mục cha)  NỘI DUNG, NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU
        line (dòng)       91
        document 42-NQ/TW
        number (số hiệu)                 42-NQ/TW
        kind (loại văn bản)              Nghị quyết
        issuer (cơ quan ban hành)        Ban Chấp hành Trung ương Đảng khóa XIII
        date (ngày ban hành)             2023-11-24
        title (tên)                      Về tiếp tục đổi mới, nâng cao chất lượng chính
                                         sách xã hội, đáp ứng yêu cầu sự nghiệp xây dựng
                                         và bảo vệ Tổ quốc trong giai đoạn mới
        cited_by (số nhiệm vụ viện dẫn)  0
        """#)
  }

  @Test func unknownAndAmbiguous() throws {
    let unknown = try planq("-c", ".show III.4x")
    unknown.expectFailure(1, "error[unknown-value]: no row is called \"III.4x\"")
    #expect(unknown.errors.contains("did you mean III.4.a, III.4.b or III.4.c?"))
    let ambiguous = try planq("-c", ".show III6d")
    ambiguous.expectFailure(1, "error[ambiguous-value]: ")
    #expect(ambiguous.errors.contains("one of: III.6.d; III.6.đ"))
    try planq("-c", ".show").expectFailure(1, "error[bad-command]: .show needs")
    try planq("-c", ".outline 5.10").expectFailure(1, "error[unknown-value]: no section")
  }

  @Test(arguments: [
    "iii.4.b", "III 4 b", "'III.4.b'", "Đổi mới giáo dục và đào tạo", "doi moi giao duc va dao tao",
  ])
  func looseNames(name: String) throws {
    #expect(try planq("-c", ".show \(name)").expectSuccess().hasPrefix("task III.4.b\n"))
  }

  /// With several plans each has its card.
  @Test func severalPlans() throws {
    try planq.writeSecondPlan("b.plan.json")
    let files = [SampleFiles.folder + "/lam-dong-6121.plan.json", "b.plan.json"]
    let cards = try planq.run(files + ["-c", ".show 5.10"]).expectSuccess()
    #expect(cards.split(separator: "\n").count { $0 == "indicator 5.10" } == 2)
    #expect(cards.contains("plan (kế hoạch)             7000/KH-UBND"))
    let outlines = try planq.run(files + ["-c", ".outline"]).expectSuccess()
    #expect(outlines.split(separator: "\n").count { $0.hasPrefix("└─ PL") } == 2)
  }

  /// Parents in a circle, and a section under itself, end.
  @Test func circlesOfSections() throws {
    let sample = try SampleFiles.text("lam-dong-6121.plan.json")
    try planq.write(
      "a.plan.json", sample.replacing("\"parent\": \"III.5.a\"", with: "\"parent\": \"III.5.a.1\""))
    let run = try planq("a.plan.json", "-c", ".outline\n.outline III.5.a.1")
    #expect(run.exit != .code(139), "\(run.errors)")
  }

  /// A card on a narrow terminal: nothing is broken by the terminal.
  @Test func cardOnNarrowTerminal() throws {
    let shell = try ShellSession(planq, columns: 40, rows: 60)
    #expect(
      try shell.answer(to: ".show 5.10") == """
        indicator 5.10
        id (số thứ tự)
          5.10
        name (chỉ tiêu)
          Mức giảm tỷ lệ nghèo đa chiều hàng năm
        area (lĩnh vực)
          Trợ giúp xã hội và giảm nghèo
        unit (đơn vị tính)
          %/năm
        target2025 (mục tiêu 2025)
          ?
        target2030 (mục tiêu 2030)
          0.5..1
        lead (cơ quan chủ trì)
          Sở Lao động - Thương binh và Xã hội
        note (ghi chú)
          Bảng công bố chỉ có một giá trị, được
          đọc là mục tiêu năm 2030.
        line (dòng)
          402
        sub-rows (chỉ tiêu con)
          5.10.a Trong đó: các huyện nghèo:
          target2025 ?, target2030 0 (%/năm)
          5.10.b Mức giảm tỷ lệ hộ nghèo dân tộc
          thiểu số: target2025 1..2, target2030
          1..2 (%/năm)
        """)
    #expect(try shell.end() == .code(0))
  }

  @Test(arguments: [20, 40, 80])
  func everyWidth(width: Int) throws {
    for command in [".outline", ".show III.4.b", ".show 5.10", ".show so-y-te"] {
      let output = try planq("-c", command, "--width", String(width)).expectSuccess()
      #expect(output.split(separator: "\n").allSatisfy { $0.count <= width }, "\(command)")
    }
  }
}
