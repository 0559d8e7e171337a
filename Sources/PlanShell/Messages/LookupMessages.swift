import PlanModel

/// The texts of the commands that look things up: `.show` and `.outline`.
enum LookupMessages {
  static let showHelp = Message(
    "show one task, indicator, duty, section, agency, area or document whole",
    vi: "xem toàn bộ một nhiệm vụ, chỉ tiêu, trách nhiệm, mục, cơ quan, lĩnh vực hoặc văn bản")
  static let outlineHelp = Message(
    "show the outline of the plan, or of one section, with its tasks and indicators counted",
    vi: "xem mục lục của kế hoạch hoặc của một mục, kèm số nhiệm vụ và chỉ tiêu")
  static let showNeedsID = Message(
    ".show needs the id of a row", vi: ".show cần mã số của một dòng")
  static let showExamples = Message.same(".show III.4.b, .show 5.10, .show so-y-te")
  static let subrows = Message("sub-rows", vi: "chỉ tiêu con")

  static let row = Message("row", vi: "dòng")

  /// What one row of a relation is called; with a number before it, so many rows.
  static func noun(_ relation: RelationID, count: Int = 1) -> Message {
    Message(count == 1 ? relation.singular : relation.rawValue, vi: relation.vietnamese)
  }
  static func several(_ noun: Message, _ text: String) -> Message {
    Message(
      "more than one \(noun.english) is called \"\(text)\"",
      vi: "có nhiều \(noun.vietnamese) tên là \"\(text)\"")
  }
  static func none(_ noun: Message, _ text: String) -> Message {
    Message(
      "no \(noun.english) is called \"\(text)\"",
      vi: "không có \(noun.vietnamese) nào tên là \"\(text)\"")
  }
  static func also(_ rows: [String]) -> Message {
    let list = rows.joined(separator: ", ")
    return Message("also: \(list)", vi: "cùng tên: \(list)")
  }
  static func oneOf(_ names: [String]) -> Message {
    let list = names.joined(separator: "; ")
    return Message("one of: \(list)", vi: "là một trong: \(list)")
  }
  static func examples(_ keys: ArraySlice<String>) -> Message {
    let list = keys.joined(separator: ", ")
    return Message("there are \(list) …", vi: "chẳng hạn \(list) …")
  }
  static func didYouMean(_ names: [String]) -> Message {
    let first = names.dropLast().joined(separator: ", ")
    let last = names.last ?? ""
    return first.isEmpty
      ? ShellMessages.didYouMean(last)
      : Message("did you mean \(first) or \(last)?", vi: "có phải là \(first) hoặc \(last)?")
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
