import PlanModel
import PlanRendering

/// What is said of arguments that are wrong. What is quoted of them is escaped here, so that it
/// stays on its line.
enum ArgumentMessages {
  static let emptyPath = Message(
    "a path is empty; leave it out, or name a file or folder.",
    vi: "đường dẫn để trống; hãy bỏ đi hoặc nêu tên tệp hay thư mục.")

  /// In front of what is wrong.
  static let error = Message("Error: ", vi: "Lỗi: ")
  /// In front of what an option is for.
  static let help = Message("Help:  ", vi: "Trợ giúp:  ")
  /// In front of how a command is called.
  static let usage = Message("Usage: ", vi: "Dùng:  ")

  static func moreHelp(_ call: String) -> Message {
    Message(
      "  See '\(call) --help' for more information.", vi: "  Gõ '\(call) --help' để biết thêm.")
  }

  static func unknownOption(_ name: String, nearest: String?) -> Message {
    Message(
      "Unknown option '\(quoted(name))'" + (nearest.map { ". Did you mean '\($0)'?" } ?? ""),
      vi: "không có tùy chọn '\(quoted(name))'" + (nearest.map { "; có phải là '\($0)'?" } ?? ""))
  }

  static func missingValue(_ option: String) -> Message {
    Message("Missing value for '\(option)'", vi: "thiếu giá trị cho '\(option)'")
  }

  static func missingArgument(_ name: String) -> Message {
    Message("Missing expected argument '\(name)'", vi: "thiếu đối số '\(name)'")
  }

  static func takesNoValue(_ option: String, _ value: String) -> Message {
    let value = quoted(value)
    return Message(
      "The option '\(option)' does not take any value, but '\(value)' was specified.",
      vi: "tùy chọn '\(option)' không nhận giá trị, nhưng đã nêu '\(value)'.")
  }

  static func unexpected(_ arguments: [String]) -> Message {
    let list = arguments.map { "'\(quoted($0))'" }.joined(separator: ", ")
    guard arguments.count > 1 else {
      return Message("Unexpected argument \(list)", vi: "thừa đối số \(list)")
    }
    return Message(
      "\(arguments.count) unexpected arguments: \(list)",
      vi: "\(arguments.count) đối số thừa: \(list)")
  }

  static func invalid(_ value: String, _ option: String, _ reason: Message) -> Message {
    let value = quoted(value)
    // A reason may quote the value as well.
    return Message(
      "The value '\(value)' is invalid for '\(option)': " + quoted(reason.english),
      vi: "giá trị '\(value)' không dùng được cho '\(option)': " + quoted(reason.vietnamese))
  }

  static func notOne(of words: [String], _ value: String, _ option: String) -> Message {
    let value = quoted(value)
    let start = Message(
      "The value '\(value)' is invalid for '\(option)'",
      vi: "giá trị '\(value)' không dùng được cho '\(option)'")
    if words.count > 4 {
      let list = words.map { "\n  - \($0)" }.joined()
      return Message(
        start.english + ". Please provide one of the following:" + list,
        vi: start.vietnamese + "; hãy chọn một trong các giá trị sau:" + list)
    }
    let quoted = words.map { "'\($0)'" }
    let first = quoted.dropLast().joined(separator: ", ")
    let last = quoted.last ?? ""
    return Message(
      start.english + ". Please provide one of \(first) or \(last).",
      vi: start.vietnamese + "; hãy chọn một trong \(first) hoặc \(last).")
  }

  private static func quoted(_ text: String) -> String {
    text.escapedForTerminal.shortenedMessage
  }
}
