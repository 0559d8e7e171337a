import Foundation
import FuzzBodies
import PlanFile
import PlanModel

/// Good inputs, which are changed a little, and the words that belong to them.
struct Seeds {
  /// The inputs; one that reached new code is added.
  var inputs: [[UInt8]]
  let words: [[UInt8]]

  /// The folder of the project, found from the place of this file.
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// - Parameters:
  ///   - body: What they are for.
  ///   - folders: Folders with more inputs, from here.
  init(of body: FuzzBody, and folders: [String]) {
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    let found =
      Seeds.files(under: "Tests/Fuzzing/Findings/" + body.rawValue, endingIn: [""])
      + folders.flatMap { Seeds.files(in: here.appending(path: $0), endingIn: [""]) }
    switch body {
    case .importer:
      let texts = ["Samples/import", "Tests/PlanImportTests/Layouts"].flatMap {
        Seeds.files(under: $0, endingIn: [".txt", ".md"])
      }
      inputs = found + texts.flatMap(Seeds.encodings)
      words = Seeds.importerWords.map { Array($0.utf8) }
    case .planfile:
      inputs = found + [PlanFile.write(Seeds.smallPlan)]
      words = Seeds.planWords.map { Array($0.utf8) }
    case .query:
      let cases = Seeds.files(under: "Tests/Conformance", endingIn: [".test"])
        .flatMap(Seeds.questions)
      inputs = found + cases + Seeds.files(under: "Samples", endingIn: [".planq"])
      words = Seeds.queryWords.map { Array($0.utf8) }
    }
  }

  private static func files(under folder: String, endingIn endings: [String]) -> [[UInt8]] {
    files(in: project.appending(path: folder), endingIn: endings)
  }

  private static func files(in place: URL, endingIn endings: [String]) -> [[UInt8]] {
    let names = FileManager.default.subpaths(atPath: place.path)?.sorted() ?? []
    return names.filter { name in
      !name.hasPrefix(".") && endings.contains { name.hasSuffix($0) }
    }.compactMap { name in
      (try? Data(contentsOf: place.appending(path: name))).map { Array($0) }
    }
  }

  /// A text in each encoding that is read.
  private static func encodings(of text: [UInt8]) -> [[UInt8]] {
    let string = String(decoding: text, as: UTF8.self)
    let units = string.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let decomposed = Array(string.decomposedStringWithCanonicalMapping.utf8)
    let markdown = string.replacing("\n", with: "\n\n").replacing("- Cơ quan", with: "- **Cơ quan")
    return [text, [0xFF, 0xFE] + units, decomposed, Array(markdown.utf8)]
  }

  /// The questions of a file of cases.
  private static func questions(_ file: [UInt8]) -> [[UInt8]] {
    String(decoding: file, as: UTF8.self).components(separatedBy: "\n\n# ").compactMap { text in
      let question = text.components(separatedBy: "\n----").first ?? ""
      return question.split(separator: "\n", maxSplits: 1).last.map { Array($0.utf8) }
    }
  }

  /// The built-in plan with a few rows of each sort.
  private static var smallPlan: Plan {
    var plan = BuiltInPlan.plan
    plan.tasks.removeLast(max(0, plan.tasks.count - 4))
    plan.indicators.removeAll { $0.parent != nil }
    plan.indicators.removeLast(max(0, plan.indicators.count - 4))
    plan.duties.removeLast(max(0, plan.duties.count - 2))
    return plan
  }

  private static let importerWords = [
    "I. ", "II. ", "1. ", "1.1. ", "a) ", "đ) ", "- ", "+ ", "* ", "# ", "**", "|", " | ", "|---|",
    "\n", "\r\n", "\t", "\u{C}", ":", ";", "[1]", "Cơ quan chủ trì: ", "Đơn vị chủ trì",
    "Cơ quan phối hợp: ", "Thời gian thực hiện: ", "Thời hạn hoàn thành: ", "Sản phẩm: ",
    "Nội dung thực hiện: ", "STT", "TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2025", "Năm 2030",
    "Nhiệm vụ", "Mục tiêu", "%", "-", ">= 95", "<1,2", "30-35", "40.000", "trên 80%", "Hằng năm",
    "Thường xuyên", "2026 - 2030", "Quý III/2025", "Trước ngày 15/11/2025", "31/02/2025",
    "99999999999999999999999999999999999999999", "Sở Y tế", "UBND tỉnh", "Các sở, ban, ngành",
    "Số: 1/KH-UBND", "ngày 31 tháng 13 năm 2025", "KẾ HOẠCH", "PHỤ LỤC", "Nơi nhận:",
    "Chủ trì: ", "Phối hợp: ", "Đơn vị thực hiện: ", "Ghi chú", "Kết quả", "Lĩnh vực", "Giai đoạn",
    "A. ", "Chương I", "Điều 1. ", "Phần thứ nhất", "Phụ lục II", "Biểu số 1", "(1)", "1)", "…",
    "1.1.1.1.1", "; ", ", ", " và ", "\n\n", "\n|\n", "\u{2028}", "\u{85}", "\u{A0}", "đồng chí",
    "UBND các xã, phường", "Công an tỉnh", "Sở Y", "tế", "từ 5% đến 7%", "5 - 7", "trước năm 2030",
    "đến hết 2025", "6 tháng đầu năm", "hằng quý", "TM. ỦY BAN NHÂN DÂN", "Trên đây là Kế hoạch",
    "Căn cứ Nghị quyết số 1-NQ/TW ngày 1/1/2024 của", "\u{0}", "\u{301}", "\u{FEFF}",
  ]
  private static let planWords = [
    "{", "}", "[", "]", ",", ":", "\"", "null", "true", "1e999", "-0", "0.1", "\\u0000", "\\ud800",
    "\"id\"", "\"key\"", "\"targets\"", "\"kind\"", "\"exact\"", "\"value\"", "\"range\"",
    "\"timeframe\"", "\"2024-02-30\"", "\"parent\"", "\"members\"", "\"lead\"", "\"tasks\": [",
    "\"milestones\": [2025, 2025]", "99999999999999999999", "-9223372036854775808",
  ]
  private static let queryWords = [
    "tasks", "indicators", "agencies", "targets", "where", "show", "sort", "take", "count", "sum",
    "by", "let", "param", "expect", "extend", "group", "join", "distinct", "find", "and", "or",
    "not", "in", "between", "matches", "is missing", "possibly(", "(", ")", "[", "]", ",", ";", "|",
    "=", "!=", "<=", "..", "$x", "\"", "'", "`", "\\", "#", "/*", "2025-11-15", "Q3/2025", "1e9",
    "999999999999999999999999", "0.000000000000000000000001", "-", "+", "*", "/", "lead.name",
    "target2030", "timeframe", "today()", "\u{301}", "😀", ".open x", ".read y",
  ]
}
