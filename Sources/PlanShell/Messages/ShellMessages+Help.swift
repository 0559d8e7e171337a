import PlanModel

extension ShellMessages {
  // MARK: Commands

  static let tablesHelp = Message(
    "list the relations of the plan and how many rows they have",
    vi: "liệt kê các bảng của kế hoạch và số dòng của từng bảng")
  static let schemaHelp = Message(
    "list the columns of a relation with their types; without a name of all",
    vi: "liệt kê các cột của một bảng và kiểu của từng cột; không nêu tên thì liệt kê mọi bảng")
  static let formatHelp = Message(
    "show or choose the form of results: ", vi: "xem hoặc chọn định dạng kết quả: ")
  static let langHelp = Message(
    "show or choose the language of messages: ", vi: "xem hoặc chọn ngôn ngữ hiển thị: ")
  static let readHelp = Message(
    "run the queries of a file", vi: "chạy các câu truy vấn trong một tệp")
  static let openHelp = Message(
    "open plan files in place of the open ones; without a file the built-in plan",
    vi: "mở các tệp kế hoạch thay cho kế hoạch đang mở; không nêu tệp thì mở kế hoạch có sẵn")
  static let quitHelp = Message(
    "leave the shell; in a script, end it here; CODE is the exit code",
    vi: "thoát chương trình; trong tệp truy vấn thì kết thúc tại đây; CODE là mã kết thúc")

  // MARK: How to ask

  private static let examples = """
      tasks where lead = "so y te" show id, title, timeframe
      tasks where timeframe covers 2025 and area = "y te"
      tasks | count by lead
      indicators where unit = "%" and target2030 >= 90 show id, name, target2030
      indicators where unit = "%" summarize count, avg(target2030) by area
      duties where due is not missing show who, due, next_due
    """

  static var helpPage: Message {
    Message(englishHelp, vi: vietnameseHelp)
  }

  private static let englishHelp = """
    A query names a source and then stages, in the order in which they run:

    \(examples)

    Sources   tasks indicators targets agencies areas sections duties documents
              plans; their columns: .schema tasks
    Stages    where find show add summarize … by count sort take skip distinct
              expand expect
    Compare   = != < <= > >=   ~ (contains)   in (…)   is missing   covers
              overlaps   and or not; names are found without accents, by short
              name and without case: "so y te", "SYT"
    Years     timeframe covers 2025, timeframe overlaps 2024..2026
    Keys      Up and Down recall queries, Ctrl-R searches them, Alt-Enter breaks
              a line, Ctrl-C drops the line, Ctrl-D leaves

    Commands

    """

  private static let vietnameseHelp = """
    Câu truy vấn nêu một nguồn, rồi các bước theo thứ tự thực hiện:

    \(examples)

    Nguồn     tasks indicators targets agencies areas sections duties documents
              plans; xem các cột: .schema tasks
    Bước      where find show add summarize … by count sort take skip distinct
              expand expect
    So sánh   = != < <= > >=   ~ (chứa)   in (…)   is missing (không có giá trị)
              covers (bao trọn)   overlaps (trùng một phần)   and (và)
              or (hoặc)   not (không); tên có thể gõ không dấu, viết tắt, chữ
              hoa hay chữ thường: "so y te", "SYT"
    Năm       timeframe covers 2025, timeframe overlaps 2024..2026
    Phím      Lên và Xuống gọi lại câu đã gõ, Ctrl-R tìm trong đó, Alt-Enter
              xuống dòng, Ctrl-C bỏ dòng đang gõ, Ctrl-D thoát

    Lệnh

    """
}
