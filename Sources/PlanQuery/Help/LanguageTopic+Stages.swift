import PlanModel

extension LanguageTopic {
  static let stages: [LanguageTopic] = [
    .stage(
      .where, aliases: ["filter"], form: "where CONDITION",
      brief: Message("keeps rows by a condition", vi: "lọc theo điều kiện"),
      Message(
        "Keeps the rows for which the condition is true. Rows where it is undecided, such as a"
          + " timeframe that names no year, are left out, and a note counts them.",
        vi: "Giữ những dòng thỏa điều kiện. Dòng chưa xác định được, chẳng hạn thời gian thực hiện"
          + " không nêu năm, bị loại ra; ghi chú cho biết có bao nhiêu dòng như vậy."),
      example: "tasks where timeframe covers 2025 show id, title, timeframe"),
    .stage(
      .find, aliases: ["search"], form: "find \"TEXT\"",
      brief: Message("keeps rows with these words", vi: "tìm từ trong dòng"),
      Message(
        "Keeps the rows that say the text anywhere, with or without accents.",
        vi: "Giữ những dòng có các chữ này ở bất kỳ cột nào; gõ có dấu hay không dấu đều được."),
      example: "tasks find \"bao hiem\" show id, title"),
    .stage(
      .show, aliases: ["select"], form: "show A, B as NAME, *",
      brief: Message("chooses columns", vi: "chọn cột"),
      Message(
        "Chooses columns, in that order; `*` is every column there is.",
        vi: "Chọn cột theo thứ tự đã nêu; `*` là mọi cột hiện có."),
      example: "tasks show id, title, lead.short as lead"),
    .stage(
      .add, form: "add NAME = EXPRESSION, …",
      brief: Message("adds columns", vi: "thêm cột"),
      Message(
        "Adds columns, or replaces those of that name.",
        vi: "Thêm cột, hoặc thay cột cùng tên."),
      example: "indicators add change = target2030 - target2025 show id, change"),
    .stage(
      .summarize, aliases: ["summarise", "group"],
      form: "summarize AGGREGATE, … by KEY, …",
      brief: Message("one row for each group", vi: "tổng hợp theo nhóm"),
      Message(
        "Makes one row of each group of rows with the same keys; without `by`, one row of all.",
        vi: "Gộp các dòng cùng khóa thành một dòng; không có `by` thì gộp tất cả thành một dòng."),
      example: "indicators summarize count, avg(target2030) by unit"),
    .stage(
      .count, form: "count by KEY, …",
      brief: Message("counts rows", vi: "đếm số dòng"),
      Message(
        "Counts the rows for each key, most first; without `by`, all rows.",
        vi: "Đếm số dòng theo từng khóa, nhiều nhất đứng trước; không có `by` thì đếm tất cả."),
      example: "tasks count by lead"),
    .stage(
      .sort, aliases: ["order"], form: "sort EXPRESSION desc, …",
      brief: Message("puts rows in order", vi: "sắp xếp"),
      Message(
        "Orders the rows, texts by the Vietnamese alphabet. Missing values come last.",
        vi:
          "Sắp xếp các dòng; chuỗi xếp theo bảng chữ cái tiếng Việt. Dòng thiếu giá trị đứng cuối."),
      example: "indicators sort target2030 desc, name show id, name, target2030 take 5"),
    .stage(
      .take, aliases: ["limit", "head"], form: "take N",
      brief: Message("keeps the first rows", vi: "lấy các dòng đầu"),
      Message("Keeps the first N rows.", vi: "Giữ N dòng đầu."),
      example: "tasks take 3 show id, title"),
    .stage(
      .skip, aliases: ["offset"], form: "skip N",
      brief: Message("leaves out the first rows", vi: "bỏ các dòng đầu"),
      Message("Leaves the first N rows out.", vi: "Bỏ N dòng đầu."),
      example: "tasks skip 10 take 3 show id, title"),
    .stage(
      .distinct, form: "distinct A, B",
      brief: Message("leaves out repeats", vi: "bỏ dòng trùng"),
      Message(
        "Chooses columns as `show` does, and keeps each row of values once.",
        vi: "Chọn cột như `show`, các dòng trùng nhau chỉ giữ một dòng."),
      example: "indicators distinct unit"),
    .stage(
      .expand, aliases: ["unnest"], form: "expand LIST",
      brief: Message("one row for each element", vi: "tách danh sách thành dòng"),
      Message(
        "Makes one row for each element of a list.",
        vi: "Tách danh sách: mỗi phần tử thành một dòng."
      ),
      example: "tasks expand lead show id, lead"),
    .stage(
      .expect, aliases: ["assert"], form: "expect CONDITION",
      brief: Message("checks all rows", vi: "kiểm tra toàn bộ"),
      Message(
        "Fails unless the condition holds for the rows as a whole, so that a script notices when"
          + " the plan has changed. The rows pass unchanged.",
        vi:
          "Báo lỗi nếu điều kiện không đúng với toàn bộ các dòng xét chung, để tệp truy vấn phát hiện"
          + " kế hoạch đã thay đổi. Các dòng được giữ nguyên."),
      example: "tasks expect count > 0 count"),
  ]
}
