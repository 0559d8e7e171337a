import PlanModel

extension LanguageTopic {
  static let operators: [LanguageTopic] = [
    LanguageTopic(
      .operator, "=", aliases: ["equals", "!=", "=="], form: "A = B, A != B",
      briefs: [("=", Message("is", vi: "bằng")), ("!=", Message("is not", vi: "khác"))],
      Message(
        "Whether two values are equal. Names of agencies and areas are found without accents, by"
          + " short name and without case. A list equals a value that one of its elements equals.",
        vi:
          "Hai giá trị có bằng nhau không. Tên cơ quan, lĩnh vực có thể gõ không dấu, viết tắt, chữ"
          + " hoa hay chữ thường. Danh sách bằng một giá trị khi có phần tử bằng giá trị đó."),
      example: "tasks where lead = \"so y te\" show id, title"),
    LanguageTopic(
      .operator, "<", aliases: ["<=", ">", ">=", "less", "greater"], form: "A < B, <=, >, >=",
      briefs: [
        ("<", Message("less", vi: "nhỏ hơn")),
        ("<=", Message("less or equal", vi: "nhỏ hơn hoặc bằng")),
        (">", Message("greater", vi: "lớn hơn")),
        (">=", Message("greater or equal", vi: "lớn hơn hoặc bằng")),
      ],
      Message(
        "Compares numbers, targets, dates and texts. A target such as >=90 may leave the answer"
          + " undecided.",
        vi: "So sánh số, mục tiêu, ngày và chuỗi. Mục tiêu như >=90 có thể chưa đủ để kết luận."),
      example: "indicators where unit = \"%\" and target2030 >= 90 show id, name, target2030"),
    LanguageTopic(
      .operator, "~", aliases: ["contains", "like"], form: "A ~ \"TEXT\"",
      briefs: [
        ("~", Message("contains, without accents", vi: "chứa, không kể dấu")),
        ("!~", Message("does not contain", vi: "không chứa")),
      ],
      Message(
        "Whether a text contains another, with or without accents.",
        vi: "Chuỗi này có chứa chuỗi kia không; gõ có dấu hay không dấu đều được."),
      example: "tasks where title ~ \"bao hiem\" show id, title"),
    LanguageTopic(
      .operator, "in", aliases: ["between"], form: "A in (B, C), A in LOW..HIGH, A in (QUERY)",
      briefs: [
        ("in", Message("one of several values", vi: "là một trong các giá trị")),
        ("not in", Message("none of several values", vi: "không thuộc các giá trị")),
      ],
      Message(
        "Whether a value is one of several, in a range, or in the only column of a query.",
        vi: "Giá trị có thuộc danh sách, khoảng, hoặc cột duy nhất của một câu truy vấn không."),
      example: "tasks where lead in (\"Sở Y tế\", \"Sở Nội vụ\") show id, title"),
    LanguageTopic(
      .operator, "is missing", aliases: ["missing", "is", "null"],
      form: "A is missing, A is not missing",
      briefs: [
        ("is missing", Message("has no value", vi: "không có giá trị")),
        ("is not missing", Message("has a value", vi: "có giá trị")),
      ],
      Message(
        "Whether the plan gives no value.", vi: "Kế hoạch có để trống giá trị này không."),
      example: "duties where due is not missing show who, due"),
    LanguageTopic(
      .operator, "covers", form: "TIMEFRAME covers 2025, covers 2024..2026, covers DATE",
      briefs: [("covers", Message("all of a year or days", vi: "trọn năm hoặc khoảng ngày"))],
      Message(
        "Whether a timeframe includes all of a year, of several years or a day.",
        vi: "Thời gian thực hiện có bao trọn một năm, nhiều năm hoặc một ngày không."),
      example: "tasks where timeframe covers 2025 show id, timeframe"),
    LanguageTopic(
      .operator, "overlaps", form: "TIMEFRAME overlaps 2024..2026",
      briefs: [
        ("overlaps", Message("some of a year or days", vi: "một phần năm hoặc khoảng ngày"))
      ],
      Message(
        "Whether a timeframe shares at least one day with a year, several years or a day.",
        vi:
          "Thời gian thực hiện có ít nhất một ngày thuộc một năm, nhiều năm hoặc là ngày đó không."),
      example: "tasks where timeframe overlaps 2024..2026 show id, timeframe"),
    LanguageTopic(
      .operator, "and", form: "A and B",
      briefs: [("and", Message("both are true", vi: "cả hai đều đúng"))],
      Message("Whether both conditions hold.", vi: "Cả hai điều kiện có đúng không."),
      example: "tasks where lead = \"SYT\" and timeframe covers 2025"),
    LanguageTopic(
      .operator, "or", form: "A or B",
      briefs: [("or", Message("one of them is true", vi: "một trong hai đúng"))],
      Message("Whether at least one condition holds.", vi: "Có ít nhất một điều kiện đúng không."),
      example: "tasks where lead = \"SYT\" or partners = \"SYT\" show id, title"),
    LanguageTopic(
      .operator, "not", form: "not A",
      Message(
        "Whether a condition does not hold; undecided stays undecided.",
        vi: "Điều kiện có sai không; điều kiện chưa xác định được thì vẫn chưa xác định được."),
      example: "tasks where not lead = \"SYT\" show id, lead"),
    LanguageTopic(
      .operator, "+", aliases: ["-", "*", "/", "arithmetic"], form: "A + B, A - B, A * B, A / B",
      briefs: [
        ("+", Message("plus", vi: "cộng")), ("-", Message("minus", vi: "trừ")),
        ("*", Message("times", vi: "nhân")), ("/", Message("divided by", vi: "chia")),
      ],
      Message(
        "Calculates with numbers and targets; days are added to dates.",
        vi: "Tính với số và mục tiêu; cộng hoặc trừ số ngày vào một ngày."),
      example: "indicators show id, target2030 - target2025 as change"),
    LanguageTopic(
      .operator, "..", aliases: ["range"], form: "LOW..HIGH",
      Message(
        "A range of numbers, years or dates, both ends included.",
        vi: "Khoảng số, năm hoặc ngày, tính cả hai đầu."),
      example: "indicators where target2030 in 90..95 show id, target2030"),
    LanguageTopic(
      .operator, ".", aliases: ["field"], form: "VALUE.FIELD",
      Message(
        "A part of a value: the short name of an agency, the kind of a timeframe.",
        vi: "Một phần của giá trị: tên gọi tắt của cơ quan, loại thời gian thực hiện."),
      example: "tasks show id, lead.short, timeframe.kind"),
  ]
}
