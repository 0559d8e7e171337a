import PlanModel
import PlanText

/// The texts of errors and notes about names, types and values.
enum BindingMessages {
  // MARK: Suggestions

  static func didYouMean(_ name: String) -> Message {
    Message("did you mean \(name)?", vi: "có phải là \(name)?")
  }

  /// Candidates for a string, quoted as they are typed.
  static func candidates(_ names: [String]) -> Message? {
    guard !names.isEmpty else { return nil }
    let quoted = names.map { "\"\($0)\"" }
    return Message(
      "did you mean \(alternatives(quoted, "or"))?",
      vi: "có phải là \(alternatives(quoted, "hoặc"))?")
  }

  static func oneOf(_ values: [String]) -> Message {
    let shown = values.prefix(8).map { "\"\($0)\"" }
    let list = shown.joined(separator: ", ") + (values.count > 8 ? ", …" : "")
    return Message("one of: \(list)", vi: "là một trong các giá trị: \(list)")
  }

  private static func alternatives(_ names: [String], _ or: String) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(or) " + last
  }

  static func sources(_ names: [String]) -> Message {
    Message("sources: ", vi: "các nguồn: ").ended(by: names.joined(separator: ", "))
  }
  static func columns(_ names: [String]) -> Message {
    Message("columns: ", vi: "các cột: ").ended(by: names.joined(separator: ", "))
  }
  static func fields(_ names: [String]) -> Message {
    Message("fields: ", vi: "các trường: ").ended(by: names.joined(separator: ", "))
  }
  static func functions(_ names: [String]) -> Message {
    Message("functions: ", vi: "các hàm: ").ended(by: names.joined(separator: ", "))
  }

  // MARK: Names

  static func unknownSource(_ name: String) -> Message {
    Message("there is no source called `\(name)`", vi: "không có nguồn nào tên là `\(name)`")
  }
  static func reservedName(_ name: String) -> Message {
    Message(
      "`\(name)` is a relation of the plan and cannot be given to a query",
      vi: "`\(name)` là tên một bảng của kế hoạch, không đặt cho câu truy vấn được")
  }
  static func queriesTooDeep(_ limit: Int) -> Message {
    Message(
      "more than \(limit) queries stand in one another",
      vi: "có hơn \(limit) câu truy vấn lồng vào nhau")
  }
  static func tooManyStages(_ limit: Int) -> Message {
    Message("a query has more than \(limit) stages", vi: "câu truy vấn có hơn \(limit) bước")
  }
  static func tooManyColumns(_ limit: Int) -> Message {
    Message("a query has more than \(limit) columns", vi: "câu truy vấn có hơn \(limit) cột")
  }
  static let chooseOtherName = Message("choose another name", vi: "hãy chọn tên khác")
  static func unknownColumn(_ name: String) -> Message {
    Message("there is no column called `\(name)`", vi: "không có cột nào tên là `\(name)`")
  }

  static func unquotedText(_ word: String) -> Message {
    Message(
      "there is no column called `\(word)`; a text is written in quotes",
      vi: "không có cột nào tên là `\(word)`; chuỗi phải đặt trong dấu ngoặc kép")
  }

  static func columnLeftOut(_ name: String, _ word: String, _ left: [String]) -> Message {
    Message(
      "there is no column called `\(name)` here: `\(word)` left only ",
      vi: "ở đây không có cột nào tên là `\(name)`: `\(word)` chỉ giữ lại "
    ).ended(by: left.joined(separator: ", "))
  }

  static func moveBefore(_ word: String) -> Message {
    Message(
      "put this stage before `\(word)`, or add the column to it",
      vi: "đặt bước này trước `\(word)`, hoặc thêm cột này vào `\(word)`")
  }

  static func unknownField(_ name: String, _ type: ColumnType) -> Message {
    Message(
      "\(type.described) has no field called `\(name)`",
      vi: "\(type.vietnamese) không có trường nào tên là `\(name)`")
  }

  static func noFields(_ type: ColumnType) -> Message {
    Message("\(type.described) has no fields", vi: "\(type.vietnamese) không có trường nào")
  }

  static func fieldHint(_ name: String, _ type: ColumnType) -> Message? {
    let wanted = caseFolded(name)
    return type == .date && ["year", "month", "day"].contains(wanted)
      ? Message("write \(wanted)(…)", vi: "viết \(wanted)(…)") : nil
  }

  static func unknownFunction(_ name: String) -> Message {
    Message("there is no function called `\(name)`", vi: "không có hàm nào tên là `\(name)`")
  }
  static func unknownParameter(_ name: String) -> Message {
    Message("no parameter is called `$\(name)`", vi: "không có tham số nào tên là `$\(name)`")
  }
  static func declare(_ name: String) -> Message {
    Message(
      "declare it first: param \(name) = \"…\";", vi: "hãy khai báo trước: param \(name) = \"…\";")
  }
  static func parameterType(_ name: String, _ value: String, _ type: ColumnType) -> Message {
    Message(
      "`\(value)` does not fit parameter `\(name)`, which is \(type.described)",
      vi: "`\(value)` không hợp với tham số `\(name)`: tham số này là \(type.vietnamese)")
  }
  static let parameterNeedsLiteral = Message(
    "a parameter needs a value such as \"Sở Y tế\", 2025, 2024-07-22 or 2024..2026",
    vi: "tham số cần một giá trị như \"Sở Y tế\", 2025, 2024-07-22 hoặc 2024..2026")
  static func duplicateName(_ name: String) -> Message {
    Message("two columns would be called `\(name)`", vi: "sẽ có hai cột cùng tên `\(name)`")
  }
  static let useAs = Message("give it another name: as …", vi: "hãy đặt tên khác: as …")

  // MARK: Values

  static func unknownValue(_ relation: RelationID, _ text: String) -> Message {
    Message(
      "no \(relation.singular) is called \"\(text)\"",
      vi: "không có \(relation.vietnamese) nào tên là \"\(text)\"")
  }
  static func ambiguousValue(_ relation: RelationID, _ text: String) -> Message {
    Message(
      "more than one \(relation.singular) is called \"\(text)\"",
      vi: "có nhiều \(relation.vietnamese) tên là \"\(text)\"")
  }
  static func impossibleValue(_ column: String, _ text: String) -> Message {
    Message(
      "\(column) is never \"\(text)\"", vi: "\(column) không bao giờ có giá trị \"\(text)\"")
  }
  static func unmatchedText(_ column: String, _ text: String) -> Message {
    Message(
      "no row has the \(column) \"\(text)\"", vi: "không có dòng nào có \(column) là \"\(text)\"")
  }
  static let emptyPattern = Message(
    "there is nothing to search for in an empty text",
    vi: "chuỗi trống thì không có gì để tìm")
  static func cannotContain(_ type: ColumnType) -> Message {
    Message(
      "`~` searches in texts, and this is \(type.described)",
      vi: "`~` tìm trong chuỗi, còn đây là \(type.vietnamese)")
  }
  static func patternNeedsText(_ type: ColumnType) -> Message {
    Message(
      "`~` searches for a text, and this is \(type.described)",
      vi: "`~` tìm một chuỗi, còn đây là \(type.vietnamese)")
  }
  static func findNeedsText(_ type: ColumnType) -> Message {
    Message(
      "`find` needs a text, and this parameter is \(type.described)",
      vi: "`find` cần một chuỗi, còn tham số này là \(type.vietnamese)")
  }
}
