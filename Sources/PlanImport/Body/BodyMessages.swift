import PlanModel

/// Where lines are that were not understood.
enum BodyMessages {
  static let block = Message(
    "a line of a task's block", vi: "dòng trong phần phân công của một nhiệm vụ")
  static let outside = Message(
    "text that stands under no heading", vi: "đoạn văn không nằm trong mục nào")
  static let unknownTable = Message(
    "a table whose headings were not understood", vi: "bảng có tiêu đề cột không nhận ra được")
  static let unsplit = Message(
    "a table on whose lines the cells cannot be told apart",
    vi: "bảng có các ô dính liền trên một dòng, không tách được")
  static let unnamed = Message(
    "a row of a table that names nothing", vi: "dòng của bảng không nêu tên")
  static let table = Message(
    "a row of a table with other cells than its columns",
    vi: "dòng của bảng có số ô khác với số cột")
}
