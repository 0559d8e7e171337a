import PlanModel
import PlanText

/// What is wrong with a value, before its line and its suggestion are worked out: a file may have
/// a million errors, of which a hundred are shown.
///
/// All texts about plan files, but for those about JSON, are made in this file.
struct PlanFileProblem {
  /// What to say after the message.
  enum Advice {
    case none
    case text(Message)
    /// The nearest of some words.
    case nearest(to: String, among: [String])
    /// The nearest key of a relation.
    case row(of: RelationID, to: String)
  }

  var code: PlanFileErrorCode
  var message: Message
  var advice = Advice.none
  /// A place that the message ends by giving the line of.
  var relatedOffset: Int?
}

// MARK: Keys and types

extension PlanFileProblem {
  static func unknownFormat(_ format: String) -> Self {
    Self(
      code: .unknownFormat,
      message: Message(
        "the format is \(quoted(format))", vi: "định dạng là \(quoted(format))"),
      advice: .text(
        Message(
          "this program reads \(quoted(PlanFile.format))",
          vi: "chương trình này đọc \(quoted(PlanFile.format))")))
  }

  static func unknownKey(_ name: String, among names: [String]) -> Self {
    Self(
      code: .unknownKey,
      message: Message(
        "\(quoted(name)) is no key of this object",
        vi: "đối tượng này không có khóa \(quoted(name))"),
      advice: .nearest(to: name, among: names))
  }

  static func missingKey(_ name: String) -> Self {
    Self(
      code: .missingKey,
      message: Message(
        "the key \(quoted(name)) is missing here", vi: "ở đây thiếu khóa \(quoted(name))"))
  }

  static func duplicateKey(_ name: String) -> Self {
    Self(
      code: .duplicateKey,
      message: Message(
        "the key \(quoted(name)) stands twice in this object",
        vi: "khóa \(quoted(name)) có hai lần trong đối tượng này"))
  }

  static func wrongType(_ found: JSONKind, expected: JSONKind) -> Self {
    Self(
      code: .wrongType,
      message: Message(
        "\(found.name.english) where \(expected.name.english) was expected",
        vi: "ở đây cần \(expected.name.vietnamese), không phải \(found.name.vietnamese)"),
      advice: found == .null ? .text(leaveOut) : .none)
  }
}

// MARK: Values

extension PlanFileProblem {
  private static let leaveOut = Message(
    "leave out keys without a value", vi: "bỏ hẳn các khóa không có giá trị")

  static let emptyText = Self(
    code: .emptyText, message: Message("the text is empty", vi: "chuỗi để trống"),
    advice: .text(leaveOut))

  static let nulCharacter = Self(
    code: .nulCharacter,
    message: Message(
      "a text may not hold the character NUL", vi: "chuỗi không được chứa ký tự NUL"))

  static func unknownWord(_ word: String, among words: [String]) -> Self {
    Self(
      code: .unknownWord,
      message: Message(
        "\(quoted(word)) is none of \(words.joined(separator: ", "))",
        vi: "\(quoted(word)) không thuộc các từ \(words.joined(separator: ", "))"),
      advice: .nearest(to: word, among: words))
  }

  static func badDate(_ text: String) -> Self {
    Self(
      code: .badDate,
      message: Message(
        "\(quoted(text)) is no day of the calendar",
        vi: "\(quoted(text)) không phải là ngày có trong lịch"),
      advice: .text(
        Message("year, month and day: 2024-07-22", vi: "năm, tháng và ngày: 2024-07-22")))
  }

  static let tooManyDigits = Self(
    code: .badNumber,
    message: Message("the number has more digits than fit", vi: "số có quá nhiều chữ số"))

  static func outOfRange(_ number: Decimal, _ limits: ClosedRange<Int>) -> Self {
    let allowed =
      limits.upperBound == .max
      ? Message("from \(limits.lowerBound)", vi: "từ \(limits.lowerBound)")
      : Message(
        "\(limits.lowerBound) to \(limits.upperBound)",
        vi: "từ \(limits.lowerBound) đến \(limits.upperBound)")
    return Self(
      code: .badNumber,
      message: Message(
        "\(number) is no whole number \(allowed.english)",
        vi: "\(number) không phải là số nguyên \(allowed.vietnamese)"))
  }

  static func noSuchDay(_ day: Int, inMonth month: Int) -> Self {
    Self(
      code: .badNumber,
      message: Message(
        "month \(month) has no day \(day)", vi: "tháng \(month) không có ngày \(day)"))
  }

  static func tooManyRows(_ limit: Int) -> Self {
    Self(code: .tooManyRows, message: Message("more than \(limit) rows", vi: "quá \(limit) dòng"))
  }

  static func duplicateElement(_ text: String) -> Self {
    Self(
      code: .duplicateElement,
      message: Message(
        "\(quoted(text)) stands twice in this list",
        vi: "\(quoted(text)) có hai lần trong danh sách này"))
  }

  static func milestoneOrder(_ year: Int, after previous: Int) -> Self {
    Self(
      code: .milestoneOrder,
      message: Message(
        "\(year) does not come after \(previous)", vi: "\(year) không đứng sau \(previous)"),
      advice: .text(
        Message("each year once, ascending", vi: "mỗi năm một lần, theo thứ tự tăng dần")))
  }

  static func unknownYear(_ name: String, among years: [String]) -> Self {
    let milestones = years.joined(separator: ", ")
    return Self(
      code: .unknownYear,
      message: Message(
        "\(quoted(name)) is no milestone of the plan, which has "
          + (years.isEmpty ? "none" : milestones),
        vi: "\(quoted(name)) không phải là mốc thời gian của kế hoạch; kế hoạch "
          + (years.isEmpty ? "không có mốc nào" : "có các mốc \(milestones)")),
      advice: .nearest(to: name, among: years))
  }

  static func missingValue(_ name: String, ofKind kind: String) -> Self {
    Self(
      code: .missingValue,
      message: Message(
        "\(kind) needs \(quoted(name))", vi: "loại \(kind) cần có \(quoted(name))"))
  }

  static func missingPart(_ name: String, beside other: String) -> Self {
    Self(
      code: .missingValue,
      message: Message(
        "\(quoted(other)) needs \(quoted(name)) beside it",
        vi: "\(quoted(other)) phải đi cùng \(quoted(name))"))
  }

  static func unexpectedValue(_ name: String, ofKind kind: String) -> Self {
    Self(
      code: .unexpectedValue,
      message: Message(
        "\(kind) has no \(quoted(name))", vi: "loại \(kind) không có \(quoted(name))"))
  }

  static func swappedEnds(_ low: some CustomStringConvertible, _ high: some CustomStringConvertible)
    -> Self
  {
    Self(
      code: .swappedEnds,
      message: Message(
        "it begins at \(low), which is after its end \(high)",
        vi: "điểm đầu \(low) đứng sau điểm cuối \(high)"),
      advice: .text(Message("swap them", vi: "đổi chỗ hai đầu")))
  }
}

// MARK: Rows

extension PlanFileProblem {
  static func duplicateRow(_ key: String, firstAt offset: Int) -> Self {
    Self(
      code: .duplicateRow,
      message: Message(
        "\(quoted(key)) is taken by the row on line",
        vi: "\(quoted(key)) đã được dùng cho bản ghi ở dòng"),
      relatedOffset: offset)
  }

  static func unknownReference(_ key: String, to relation: RelationID) -> Self {
    Self(
      code: .unknownReference,
      message: Message(
        "no row of \(relation.rawValue) is called \(quoted(key))",
        vi: "trong \(relation.rawValue) không có bản ghi nào tên là \(quoted(key))"),
      advice: .row(of: relation, to: key))
  }

  static func ownParent(_ key: String) -> Self {
    Self(
      code: .cycle,
      message: Message(
        "\(quoted(key)) refers to itself", vi: "\(quoted(key)) trỏ về chính mình"))
  }

  static func cycle(_ keys: [String]) -> Self {
    // A cycle may run through the whole file; its beginning is enough to find it.
    let shown = 5
    let names = (keys.count > shown ? keys.prefix(shown) + ["…"] : keys[...])
      .joined(separator: ", ")
    return Self(
      code: .cycle,
      message: Message(
        "these refer to one another in a circle: \(names)",
        vi: "các mục này trỏ vòng tròn sang nhau: \(names)"))
  }

  static let notGroup = Self(
    code: .notGroup,
    message: Message(
      "only an agency of the kind \"group\" has members",
      vi: "chỉ cơ quan thuộc loại \"group\" mới có thành viên"))

  static func sharedName(_ name: String, firstAt offset: Int) -> Self {
    Self(
      code: .sharedName,
      message: Message(
        "\(quoted(name)) also names the agency on line",
        vi: "\(quoted(name)) cũng là tên của cơ quan ở dòng"),
      relatedOffset: offset)
  }

  /// A text from the file in quotes, cut where it is long.
  private static func quoted(_ text: String) -> String {
    let limit = 80
    let shown = text.prefix(limit)
    return "\"" + shown + (shown.endIndex == text.endIndex ? "" : "…") + "\""
  }
}
