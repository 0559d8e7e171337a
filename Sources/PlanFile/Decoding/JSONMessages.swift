import PlanModel
import PlanText

extension JSONKind {
  /// The kind as messages name it.
  var name: Message {
    switch self {
    case .object: Message("an object {…}", vi: "một đối tượng {…}")
    case .array: Message("a list […]", vi: "một danh sách […]")
    case .string: Message("a text in quotes", vi: "một chuỗi trong dấu ngoặc kép")
    case .number: Message("a number", vi: "một số")
    case .truth: Message("true or false", vi: "true hoặc false")
    case .null: .same("null")
    }
  }
}

extension JSONSyntaxError.Expectation {
  /// What should be there, in words: `a value`, `":"`.
  fileprivate var name: Message {
    switch self {
    case .value: Message("a value", vi: "một giá trị")
    case .key: Message("a key in quotes", vi: "một khóa trong dấu ngoặc kép")
    case .kind(let kind): kind.name
    case .sign(let sign): .same("\"\(sign)\"")
    case .either(let first, let second):
      Message("\"\(first)\" or \"\(second)\"", vi: "\"\(first)\" hoặc \"\(second)\"")
    }
  }
}

extension JSONSyntaxError {
  /// The problem in one line.
  var message: Message {
    switch problem {
    case .unexpectedEnd:
      Message(
        "the file ends in the middle of a value", vi: "tệp kết thúc giữa chừng một giá trị")
    case .expected(let what):
      Message("\(what.name.english) was expected here", vi: "ở đây cần \(what.name.vietnamese)")
    case .controlCharacter:
      Message(
        "a control character inside a string must be written as an escape",
        vi: "ký tự điều khiển trong chuỗi phải được viết bằng dấu \\")
    case .badEscape:
      Message("no such escape in a string", vi: "trong chuỗi không có cách viết này sau dấu \\")
    case .loneSurrogate:
      Message(
        "half of a surrogate pair stands alone", vi: "ký tự này mới có một nửa, thiếu nửa còn lại")
    case .badNumber: Message("this is no number in JSON", vi: "đây không phải là số trong JSON")
    case .invalidUTF8: Message("the text is not UTF-8", vi: "nội dung không ở dạng UTF-8")
    case .tooDeep:
      Message(
        "more than \(JSONReader.maximumDepth) levels of brackets",
        vi: "quá \(JSONReader.maximumDepth) lớp dấu ngoặc lồng nhau")
    case .textAfterEnd:
      Message(
        "something follows the end of the plan", vi: "còn nội dung sau phần kết thúc kế hoạch")
    case .givenUp: Message("reading was given up", vi: "việc đọc đã dừng giữa chừng")
    }
  }

  /// What to do, where one thing is likely.
  var suggestion: Message? {
    switch problem {
    case .unexpectedEnd:
      Message(
        "close the string and the brackets that are open",
        vi: "đóng chuỗi và các dấu ngoặc còn mở")
    case .controlCharacter:
      Message("\\n, \\t or \\u00XX", vi: "\\n, \\t hoặc \\u00XX")
    case .badEscape:
      Message(
        "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX",
        vi: "một trong các cách \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX")
    case .loneSurrogate:
      Message(
        "\\uD800 to \\uDBFF, then \\uDC00 to \\uDFFF",
        vi: "\\uD800 đến \\uDBFF, rồi \\uDC00 đến \\uDFFF")
    case .badNumber:
      Message(
        "digits with a decimal point: 1200, 0.5, -3",
        vi: "chữ số với dấu chấm thập phân: 1200, 0.5, -3")
    case .invalidUTF8: Message("save the file as UTF-8", vi: "lưu tệp ở dạng UTF-8")
    case .expected, .tooDeep, .textAfterEnd, .givenUp: nil
    }
  }
}
