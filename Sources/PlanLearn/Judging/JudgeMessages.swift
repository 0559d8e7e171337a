import PlanModel

/// What the judge says of answers.
enum JudgeMessages {
  static let wrongOrder = Message(
    "These are the right rows, but not in the right order.",
    vi: "Đúng các dòng cần tìm, nhưng chưa đúng thứ tự.")
  static let mixedRows = Message(
    "Every column is right by itself, but the values do not stand in the right rows.",
    vi: "Từng cột thì đúng, nhưng các giá trị chưa nằm đúng dòng.")
  static let addCount = Message(
    "These are the rows to be counted: add `count` at the end.",
    vi: "Đúng các dòng cần đếm: hãy thêm `count` ở cuối.")
  static let namesValues = Message(
    "It names rows or values that only this plan has.",
    vi: "Câu hỏi nêu thẳng những dòng hoặc giá trị chỉ có trong bản kế hoạch này.")

  static func rowCount(_ count: Int, wanted: Int) -> Message {
    Message(
      "\(rows(count)) where there should be \(wanted).",
      vi: "Có \(count) dòng, trong khi phải có \(wanted).")
  }

  static func otherValue(_ text: String) -> Message {
    Message("\(text) is not the right value.", vi: "\(text) chưa phải là giá trị đúng.")
  }

  static func absentColumns(_ names: [String]) -> Message {
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    return Message(
      "The rows are right, but no column says what \(list) says.",
      vi: "Đúng các dòng, nhưng chưa có cột cho biết \(list).")
  }

  static func otherColumns(_ names: [String]) -> Message {
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    return Message(
      "No column has the values that \(list) should have.",
      vi: "Chưa có cột nào có đúng các giá trị của \(list).")
  }

  static func tooMany(_ count: Int, of total: Int, _ names: [Message]) -> Message {
    Message(
      "\(rows(total)), \(count) too many: \(list(names, \.english))",
      vi: "Có \(total) dòng, thừa \(count): \(list(names, \.vietnamese))")
  }

  static func missing(_ count: Int, of total: Int, _ names: [Message]) -> Message {
    Message(
      "\(count) of the \(total) right rows \(count == 1 ? "is" : "are") missing: "
        + list(names, \.english),
      vi: "Còn thiếu \(count) trong \(total) dòng đúng: \(list(names, \.vietnamese))")
  }

  static func extraValues(_ column: String, _ texts: [String]) -> Message {
    let list = texts.joined(separator: "; ")
    return Message(
      "`\(column)` has values that do not belong there: \(list)",
      vi: "`\(column)` có những giá trị không thuộc kết quả: \(list)")
  }

  static func absentValues(_ column: String, _ texts: [String]) -> Message {
    let list = texts.joined(separator: "; ")
    return Message(
      "`\(column)` lacks: \(list)", vi: "`\(column)` còn thiếu: \(list)")
  }

  private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

  private static func list(_ names: [Message], _ language: KeyPath<Message, String>) -> String {
    names.map { $0[keyPath: language] }.joined(separator: ", ")
  }
}
