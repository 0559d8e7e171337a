import PlanModel

/// The texts of the commands that look things up: `.show` and `.outline`.
enum LookupMessages {
  static let showHelp = Message(
    "show one task, indicator, duty, section, agency, area or document whole",
    vi: "xem trọn một nhiệm vụ, chỉ tiêu, trách nhiệm, đề mục, cơ quan, lĩnh vực hay văn bản")
  static let outlineHelp = Message(
    "show the outline of the plan, or of one section, with its tasks and indicators counted",
    vi: "xem mục lục của kế hoạch hoặc của một mục, kèm số nhiệm vụ và chỉ tiêu")
  static let showNeedsID = Message(
    ".show needs the id of a row", vi: ".show cần mã số của một dòng")
  static let showExamples = Message.same(".show III.4.b, .show 5.10, .show so-y-te")
  static let subrows = Message("sub-rows", vi: "dòng con")

  static func several(_ noun: String, _ text: String) -> Message {
    Message(
      "more than one \(noun) is called \"\(text)\"", vi: "có nhiều \(noun) tên là \"\(text)\"")
  }
  static func none(_ noun: String, _ text: String) -> Message {
    Message("no \(noun) is called \"\(text)\"", vi: "không có \(noun) nào tên là \"\(text)\"")
  }
  static func oneOf(_ names: [String]) -> Message {
    let list = names.joined(separator: "; ")
    return Message("one of: \(list)", vi: "một trong: \(list)")
  }
  static func examples(_ keys: ArraySlice<String>) -> Message {
    let list = keys.joined(separator: ", ")
    return Message("there are \(list) …", vi: "có \(list) …")
  }
  static func didYouMean(_ names: [String]) -> Message {
    Message(
      "did you mean \(names.joined(separator: " or "))?",
      vi: "có phải là \(names.joined(separator: " hay "))?")
  }
  static func counts(tasks: Int, indicators: Int) -> Message {
    var english: [String] = []
    var vietnamese: [String] = []
    if tasks > 0 {
      english.append("\(tasks) \(tasks == 1 ? "task" : "tasks")")
      vietnamese.append("\(tasks) nhiệm vụ")
    }
    if indicators > 0 {
      english.append("\(indicators) \(indicators == 1 ? "indicator" : "indicators")")
      vietnamese.append("\(indicators) chỉ tiêu")
    }
    return Message(english.joined(separator: ", "), vi: vietnamese.joined(separator: ", "))
  }
}
