import PlanModel

extension LanguageTopic {
  static let types: [LanguageTopic] = [
    LanguageTopic(
      .type, "text", aliases: ["string"],
      form: Message("\"Sở Y tế\" or 'Sở Y tế'", vi: "\"Sở Y tế\" hoặc 'Sở Y tế'"),
      Message(
        "Letters between quotes.", vi: "Chuỗi chữ đặt trong dấu ngoặc kép hoặc dấu nháy đơn."),
      example: "tasks where title ~ \"y te\" show id, title"),
    LanguageTopic(
      .type, "number", form: "31, 0.5, -2",
      Message(
        "A decimal number, exact to 28 digits and more; the decimal sign is a dot.",
        vi: "Số thập phân, chính xác ít nhất đến 28 chữ số; dấu thập phân là dấu chấm."),
      example: "areas where tasks > 2 show name, tasks"),
    LanguageTopic(
      .type, "date", aliases: ["day"], form: "2025-11-15",
      Message(
        "A day of the calendar, written year-month-day.",
        vi: "Một ngày trong lịch, viết theo thứ tự năm-tháng-ngày."),
      example: "duties where next_due > 2025-01-01 show who, next_due"),
    LanguageTopic(
      .type, "truth", aliases: ["boolean", "true", "false"], form: "true, false",
      Message(
        "True, false, or undecided where the plan does not say enough, shown as `?`.",
        vi: "Đúng, sai, hoặc chưa xác định được vì kế hoạch không nêu đủ (hiện là `?`)."),
      example: "tasks show id, timeframe covers 2025 as in_2025"),
    LanguageTopic(
      .type, "target", form: "target2025, target2030",
      Message(
        "What an indicator shall reach: a number, a bound such as >=90, a range, or words. It has"
          + " a unit.",
        vi:
          "Mức mà chỉ tiêu phải đạt: một số, một giới hạn như >=90, một khoảng, hoặc ghi bằng lời."
          + " Mục tiêu có đơn vị tính."),
      example: "indicators where target2030 is not missing show id, target2030, unit"),
    LanguageTopic(
      .type, "timeframe", form: "timeframe",
      Message(
        "When a task is carried out, as the plan words it, with its days and its kind.",
        vi:
          "Thời gian thực hiện nhiệm vụ như kế hoạch ghi, kèm ngày bắt đầu, ngày kết thúc và loại."),
      example: "tasks show id, timeframe, timeframe.kind, timeframe.start, timeframe.end"),
    LanguageTopic(
      .type, "list", form: "lead, partners",
      Message(
        "Several values in one cell. A comparison holds for a list when it holds for an element.",
        vi: "Nhiều giá trị trong một ô. So sánh với danh sách là đúng khi đúng với một phần tử."),
      example: "tasks where length(lead) > 1 show id, lead"),
    LanguageTopic(
      .type, "reference", aliases: ["agency", "area"], form: "lead, area",
      Message(
        "A row of another source, shown by its name; a dot leads to its columns.",
        vi: "Một dòng của nguồn khác, hiện bằng tên; dùng dấu chấm để lấy các cột của dòng đó."),
      example: "tasks show id, area.english, lead.short"),
  ]
}
