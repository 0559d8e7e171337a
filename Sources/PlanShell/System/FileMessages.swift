import PlanModel
import PlanText

/// What is said about files that are written.
enum FileMessages {
  static func outputIsInput(_ output: String, _ input: String) -> Message {
    if input == "-" {
      return Message(
        "\(output) is the file on standard input, which it would overwrite; choose another file",
        vi: "\(output) chính là tệp ở đầu vào chuẩn và sẽ bị ghi đè; hãy chọn tệp khác")
    }
    if FileAccess.isSame(input, output) {
      return Message(
        "\(output) is read and would be overwritten; choose another file",
        vi: "\(output) đang được đọc nên sẽ bị ghi đè; hãy chọn tệp khác")
    }
    return Message(
      "\(output) is the same file as \(input), which is read and would be overwritten; "
        + "choose another file",
      vi: "\(output) chính là tệp \(input) đang được đọc nên sẽ bị ghi đè; hãy chọn tệp khác")
  }

  static func inputIsOutput(_ input: String, _ output: String) -> Message {
    Message(
      "\(input) cannot be read: results go to \(output), which is the same file",
      vi: "không đọc được \(input): kết quả đang được ghi vào \(output), là cùng một tệp")
  }

  static func sameOutput(_ first: String, _ second: String) -> Message {
    if [first, second].contains("-") {
      return Message(
        "the plan and the report cannot both go to standard output",
        vi: "kế hoạch và báo cáo không thể cùng ghi ra đầu ra chuẩn")
    }
    return sameFile(first, second)
  }

  private static func sameFile(_ first: String, _ second: String) -> Message {
    Message(
      "\(first) and \(second) are one file, and only one of the two can be written there",
      vi: "\(first) và \(second) là cùng một tệp, chỉ ghi được một trong hai")
  }

  /// What could not be kept of a file that was replaced.
  static func changedRights(_ path: String, _ change: ChangedRights) -> Message {
    var english: [String] = []
    var vietnamese: [String] = []
    if let user = change.user {
      english.append("is no longer owned by \(user)")
      vietnamese.append("không còn thuộc người dùng \(user)")
    }
    if let group = change.group {
      english.append("no longer belongs to the group \(group), whose rights it has lost")
      vietnamese.append("không còn thuộc nhóm \(group), nhóm này mất quyền")
    }
    if change.hasLostList {
      english.append("has lost its access control list")
      vietnamese.append("mất danh sách quyền truy cập (ACL)")
    }
    return Message(
      "\(path) was replaced and \(english.joined(separator: ", and "))",
      vi: "\(path) đã được thay mới và \(vietnamese.joined(separator: ", và "))")
  }

  // MARK: Words that are no files

  /// What other programs call standard output; a file called so would surprise.
  static let namesOfStandardOutput = ["stdout", "stderr", "screen", "terminal"]

  /// Why a path given for a file to write is hardly meant as one; `nil` where it may be.
  static func notMeantAsFile(_ path: String) -> Message? {
    if path.hasPrefix("|") {
      return Message(
        "\(path) is a program, and results go to a file; \(pipeOutside.english)",
        vi: "\(path) là chương trình, mà kết quả chỉ ghi vào tệp; \(pipeOutside.vietnamese)")
    }
    guard namesOfStandardOutput.contains(caseFolded(path)) else { return nil }
    return Message(
      "standard output is -; a file of that name is ./\(path)",
      vi: "đầu ra chuẩn viết là -; tệp có tên đó viết là ./\(path)")
  }

  static let standardOutputByName = Message(
    "results go back to standard output by .output alone",
    vi: "muốn kết quả trở lại đầu ra chuẩn thì gõ riêng .output")
  static func fileOfThatName(_ name: String) -> Message {
    Message("for a file of that name: .output ./\(name)", vi: "tệp có tên đó: .output ./\(name)")
  }
  static let noPipe = Message(
    ".output takes a file and no program", vi: ".output chỉ ghi vào tệp, không gọi chương trình")
  static let pipeOutside = Message(
    "pipe the whole run: planq run FILE | PROGRAM",
    vi: "hãy nối cả lần chạy: planq run FILE | PROGRAM")
}
