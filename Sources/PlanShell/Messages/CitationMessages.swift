import PlanModel

/// The texts of `.cite` and `.explain`.
enum CitationMessages {
  static let query = Message("Query", vi: "Câu truy vấn")
  static let definition = Message("Where", vi: "Trong đó")
  static let plan = Message("Plan", vi: "Kế hoạch")
  static let title = Message("Title", vi: "Tên kế hoạch")
  static let checksum = Message("SHA-256 of the plan file", vi: "Mã SHA-256 của tệp kế hoạch")
  static let result = Message("Result", vi: "Kết quả")
  static let asked = Message("Asked", vi: "Ngày truy vấn")

  static func plan(_ plan: Plan) -> Message {
    Message(
      "\(plan.number) of \(plan.date), \(plan.issuer)",
      vi: "\(plan.number) ngày \(plan.date), \(plan.issuer)")
  }
  static func result(rows: Int, notes: Int) -> Message {
    let row = rows == 1 ? "row" : "rows"
    let note = notes == 1 ? "note" : "notes"
    return Message(
      "\(rows) \(row), \(notes) \(note)", vi: "\(rows) dòng, \(notes) ghi chú")
  }

  // MARK: .explain

  static func unknownForm(_ word: String) -> Message {
    Message(
      ".explain has no form \(word)", vi: ".explain không có dạng \(word)")
  }
  static let explainNeedsQuery = Message(
    ".explain needs a query", vi: ".explain cần một câu truy vấn")
  static let explainExample = Message.same(".explain tasks where lead = \"so y te\"")
  static let means = Message("means", vi: "nghĩa là")
  static let columns = Message("columns", vi: "cột")
}
