import PlanTestSupport
import Testing

/// What `.why` says about lists and about queries inside queries, and how it says it in Vietnamese.
@Suite struct WhyListTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  /// The lines of the answer that follow the result of the query.
  private func why(_ query: String, _ id: String, language: String = "en") throws -> String {
    let run = try planq(
      "-c", "\(query) | count\n.why \(id)", "--lang", language, "--width", "80", "--quiet",
      "--format", "csv")
    let output = run.expectSuccess()
    return output.split(separator: "\n").dropFirst(2).joined(separator: "\n")
  }

  /// Of several elements those that fit are named.
  @Test func elementThatFits() throws {
    let text = try why(#"tasks where lead = "SGDĐT" and partners ~ "zzz""#, "III.4.b")
    #expect(text.contains("\n             true of: Sở Giáo dục và Đào tạo\n"))
    #expect(text.contains("\n             true of none of its "))
  }

  /// Of one element its value says everything.
  @Test func onlyElement() throws {
    #expect(try !why(#"tasks where lead = "SYT""#, "III.6.b").contains("true of"))
  }

  @Test func emptyList() throws {
    #expect(try why(#"tasks where lead != "SYT""#, "III.9.1").contains("the list is empty"))
  }

  /// A negated comparison is true where no element fits.
  @Test func negatedList() throws {
    let one = try why(#"tasks where lead != "SGDĐT""#, "III.4.b")
    #expect(one.contains("not true of: Sở Giáo dục và Đào tạo\n"))
    let none = try why(#"tasks where lead not in ("SYT", "SNV")"#, "III.4.b")
    #expect(none.contains("true of all of its 2 elements\n"))
  }

  /// Rows of an inner query, values of one, a field of a list, a list of texts, a number.
  @Test(arguments: [
    (#"lead in (agencies where short ~ "GD")"#, "true of: Sở Giáo dục và Đào tạo"),
    (#"lead in (indicators show lead)"#, "true of: "),
    (#"lead.short ~ "LĐ""#, "true of: Sở LĐTBXH"),
    (#"beneficiaries = "học sinh""#, "true of: học sinh"),
    (#"lead.tasks_led > 100"#, "true of none of its 2 elements"),
    (#"lead.tasks_led in 10..20"#, "true of: 12"),
  ])
  func kindsOfComparison(condition: String, expected: String) throws {
    #expect(try why("tasks where \(condition)", "III.4.b").contains(expected))
  }

  /// After `expand` an element is a value like any other, in a row of its own.
  @Test func expandedList() throws {
    let text = try why(#"tasks expand lead where lead = "SGDĐT""#, "III.4.b")
    #expect(text.contains("becomes 2 rows"))
    #expect(!text.contains("true of"))
    #expect(text.contains("→ kept: true") && text.contains("→ left out: false"))
  }

  @Test func vietnamese() throws {
    let text = try why(
      #"tasks where lead = "SGDĐT" or not timeframe covers 2025"#, "III.4.b", language: "vi")
    #expect(
      text == """
        nhiệm vụ III.4.b "Đổi mới giáo dục và đào tạo"
        1. where lead = "SGDĐT" or not timeframe covers 2025
           lead: Sở Giáo dục và Đào tạo; Sở Lao động - Thương binh và Xã hội
           timeframe: Năm 2024 và các năm tiếp theo
            đúng  lead = so-gddt "Sở Giáo dục và Đào tạo" or not timeframe covers 2025
              đúng  lead = so-gddt "Sở Giáo dục và Đào tạo"  ← quyết định
                     đúng với: Sở Giáo dục và Đào tạo
              sai   not timeframe covers 2025
                     timeframe.start: 2024-01-01
                     timeframe.end: open
           → giữ lại: điều kiện đúng
        2. count
           → vào một nhóm
             nhóm 1 trong số 1 nhóm, gồm 3 nhiệm vụ
               count: 3
        Có trong kết quả: dòng 1 trong số 1 dòng
        """)
  }

  @Test func undecidedInVietnamese() throws {
    let text = try why("indicators where target2025 >= 90", "5.10", language: "vi")
    #expect(text.hasPrefix("chỉ tiêu 5.10 "))
    #expect(text.contains("? (không rõ)"))
    #expect(text.contains("→ loại ra: chưa xác định được (không rõ)"))
    #expect(text.hasSuffix("Không có trong kết quả: bị loại ở bước 1"))
  }
}
