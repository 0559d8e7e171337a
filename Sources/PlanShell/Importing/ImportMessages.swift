import PlanFile
import PlanImport
import PlanModel

/// What is said about the import of published texts.
enum ImportMessages {
  // MARK: What cannot be done

  static func cannotImport(_ path: String, _ reason: Message) -> Message {
    Message(
      "cannot import \(path): \(reason.english)",
      vi: "không nhập được \(path): \(reason.vietnamese)")
  }
  static let isPlanFile = Message(
    "this is a plan file already, not a published text",
    vi: "đây đã là tệp kế hoạch, không phải văn bản đã công bố")
  static func tooLong(limit: Int) -> Message {
    Message(
      "it is longer than \(limit >> 20) MiB, and no text of a plan is",
      vi: "văn bản dài hơn \(limit >> 20) MiB, không văn bản kế hoạch nào dài như vậy")
  }
  static func sameOutput(_ first: String, _ second: String, _ output: String) -> Message {
    Message(
      "\(first) and \(second) would both become \(output)",
      vi: "\(first) và \(second) đều sẽ thành \(output)")
  }
  static func invalid(_ path: String, _ problem: PlanFileError?) -> Message {
    let detail = problem.map { " (\($0.path): \($0.message.english))" } ?? ""
    return Message(
      "what was read of \(path) makes no valid plan\(detail)",
      vi: "nội dung đọc được từ \(path) không thành kế hoạch hợp lệ\(detail)")
  }
  static func strict(_ path: String) -> Message {
    Message(
      "\(path) was not read with certainty, which --strict does not let pass",
      vi: "\(path) có chỗ đọc chưa chắc chắn, --strict không cho phép như vậy")
  }

  // MARK: The report

  /// What a text opened on the fly gave, in one line.
  static func opened(_ path: String, _ imported: ImportedPlan) -> Message {
    let counts = ImportMessages.counts(of: imported.plan)
    let doubts = imported.report.uncertain.count + imported.report.unread.count
    let end =
      doubts == 0
      ? Message("all certain", vi: "đọc chắc chắn")
      : Message(
        "\(doubts) \(doubts == 1 ? "doubt" : "doubts") (planq import \(path))",
        vi: "\(doubts) chỗ chưa chắc chắn (planq import \(path))")
    return Message(
      "\(path): \(counts.english); \(end.english)",
      vi: "\(path): \(counts.vietnamese); \(end.vietnamese)")
  }

  static func counts(of plan: Plan) -> Message {
    func count(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)" + (number == 1 ? "" : "s")
    }
    return Message(
      "\(count(plan.tasks.count, "task")), \(count(plan.indicators.count, "indicator"))",
      vi: "\(plan.tasks.count) nhiệm vụ, \(plan.indicators.count) chỉ tiêu")
  }

  static func lines(_ report: ImportReport) -> Message {
    let share = percent(report.accountedLines, of: report.filledLines)
    return Message(
      "\(report.lines) lines in \(report.encoding), \(report.filledLines) with text;"
        + " \(share) % of these accounted for",
      vi: "\(report.lines) dòng ở mã \(report.encoding), \(report.filledLines) dòng có chữ;"
        + " \(share) % trong đó đã rõ vào đâu")
  }

  /// A share in whole per cent; a hundred only where nothing is left.
  static func percent(_ part: Int, of whole: Int) -> Int {
    whole <= 0 ? 100 : Int(Double(part) / Double(whole) * 100)
  }

  static let sections = Message("Sections:", vi: "Các mục:")
  static let uncertain = Message("Uncertain readings:", vi: "Chỗ đọc chưa chắc chắn:")
  static let unread = Message("Lines not understood:", vi: "Các dòng không hiểu:")
  static func line(_ number: Int) -> Message {
    Message("line \(number)", vi: "dòng \(number)")
  }
  static func onlyTitles(_ count: Int) -> Message {
    Message(
      "\(count) more of which only the title was taken",
      vi: "\(count) mục khác chỉ lấy tiêu đề")
  }
  static func more(_ count: Int) -> Message {
    Message(
      "and \(count) more; --report FILE has all", vi: "và \(count) nữa; --report TỆP có đủ")
  }
  static let other = Message("or", vi: "hoặc")
  static let nothing = Message("nothing", vi: "không lấy gì")

  static func wrote(_ path: String) -> Message {
    Message("written to \(path)", vi: "đã ghi vào \(path)")
  }
}
