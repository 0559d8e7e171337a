/// The columns of every relation, in the order of model.md.
enum RelationSchemas {
  /// The `plan` column that every relation has; shown only while several plans are open.
  static func plan(isDefault: Bool) -> ColumnDefinition {
    ColumnDefinition(
      "plan", .reference(.plans), "kế hoạch", "the plan the row belongs to", isDefault: isDefault)
  }

  static let tasks: [ColumnDefinition] = [
    ColumnDefinition("id", .text, "mã số", "number in the plan: III.4.b", isDefault: true),
    ColumnDefinition("title", .text, "tên nhiệm vụ", "heading of the task", isDefault: true),
    ColumnDefinition(
      "area", .reference(.areas), "lĩnh vực", "policy area", isDefault: true),
    ColumnDefinition(
      "section", .reference(.sections), "mục", "numbered heading it stands under"),
    ColumnDefinition(
      "lead", .list(.reference(.agencies)), "cơ quan chủ trì", "agencies that lead",
      isDefault: true),
    ColumnDefinition(
      "partners", .list(.reference(.agencies)), "cơ quan phối hợp", "agencies that take part"),
    ColumnDefinition(
      "involved", .list(.reference(.agencies)), "cơ quan liên quan",
      "lead, partners and the members of groups among them, each once"),
    ColumnDefinition(
      "timeframe", .timeframe, "thời gian thực hiện", "when it is done", isDefault: true),
    ColumnDefinition("product", .text, "sản phẩm", "what it delivers, where the plan says so"),
    ColumnDefinition("summary", .text, "tóm tắt", "what it asks for, in one sentence"),
    ColumnDefinition(
      "beneficiaries", .list(.text), "đối tượng thụ hưởng", "groups of people its text names"),
    ColumnDefinition(
      "cites", .list(.reference(.documents)), "văn bản viện dẫn", "documents its text cites"),
    ColumnDefinition("text", .text, "nguyên văn", "published paragraphs, in imported plans"),
    ColumnDefinition("line", .number, "dòng", "line in the published text"),
  ]

  /// The indicators of plans that have targets for the given years.
  static func indicators(years: [Int]) -> [ColumnDefinition] {
    let before = [
      ColumnDefinition("id", .text, "số thứ tự", "number in the table: 5.10", isDefault: true),
      ColumnDefinition("name", .text, "chỉ tiêu", "what is measured", isDefault: true),
      ColumnDefinition("area", .reference(.areas), "lĩnh vực", "policy area", isDefault: true),
      ColumnDefinition(
        "unit", .text, "đơn vị tính", "unit of its targets", isDefault: true, isClosed: true),
    ]
    let targets = years.map {
      ColumnDefinition(
        "target\($0)", .target, "mục tiêu \($0)", "target for \($0)", isDefault: true)
    }
    let after = [
      ColumnDefinition(
        "lead", .list(.reference(.agencies)), "cơ quan chủ trì", "agencies that answer for it",
        isDefault: true),
      ColumnDefinition(
        "parent", .reference(.indicators), "chỉ tiêu cha", "of a sub-row, its row"),
      ColumnDefinition(
        "direction", .text, "chiều hướng", "which way the targets go", isClosed: true,
        domain: Direction.allCases.map(\.rawValue)),
      ColumnDefinition("note", .text, "ghi chú", "footnote or remark on the reading"),
      ColumnDefinition("line", .number, "dòng", "line in the published text"),
    ]
    return before + targets + after
  }

  static let targets: [ColumnDefinition] = [
    ColumnDefinition("id", .text, "số thứ tự", "number of the indicator", isDefault: true),
    ColumnDefinition(
      "indicator", .reference(.indicators), "chỉ tiêu", "the indicator", isDefault: true),
    ColumnDefinition("year", .number, "năm", "milestone year", isDefault: true),
    ColumnDefinition("target", .target, "mục tiêu", "target for that year", isDefault: true),
    ColumnDefinition(
      "unit", .text, "đơn vị tính", "unit of the target", isDefault: true, isClosed: true),
    ColumnDefinition("area", .reference(.areas), "lĩnh vực", "policy area"),
    ColumnDefinition(
      "lead", .list(.reference(.agencies)), "cơ quan chủ trì", "agencies that answer for it"),
  ]

  static let agencies: [ColumnDefinition] = [
    ColumnDefinition("key", .text, "khóa", "short key", isDefault: true),
    ColumnDefinition("name", .text, "tên", "full name", isDefault: true),
    ColumnDefinition("short", .text, "tên gọi tắt", "short name in daily use", isDefault: true),
    ColumnDefinition(
      "kind", .text, "loại", "sort of office", isDefault: true, isClosed: true,
      domain: AgencyKind.allCases.map(\.rawValue)),
    ColumnDefinition("aliases", .list(.text), "cách viết khác", "other spellings"),
    ColumnDefinition(
      "members", .list(.reference(.agencies)), "thành viên", "of a group, its members"),
    ColumnDefinition(
      "tasks_led", .number, "số nhiệm vụ chủ trì", "tasks it leads", isDefault: true),
    ColumnDefinition(
      "tasks_partnered", .number, "số nhiệm vụ phối hợp", "tasks it takes part in",
      isDefault: true),
    ColumnDefinition(
      "indicators_led", .number, "số chỉ tiêu chủ trì", "indicator rows it answers for",
      isDefault: true),
  ]

  static let areas: [ColumnDefinition] = [
    ColumnDefinition("key", .text, "khóa", "short key", isDefault: true),
    ColumnDefinition("name", .text, "tên", "Vietnamese name", isDefault: true),
    ColumnDefinition("english", .text, "tên tiếng Anh", "English name", isDefault: true),
    ColumnDefinition(
      "kind", .text, "loại", "sector or cross-cutting theme", isClosed: true,
      domain: AreaKind.allCases.map(\.rawValue)),
    ColumnDefinition("tasks", .number, "số nhiệm vụ", "number of tasks", isDefault: true),
    ColumnDefinition(
      "indicators", .number, "số chỉ tiêu", "number of indicator rows", isDefault: true),
  ]

  static let sections: [ColumnDefinition] = [
    ColumnDefinition("id", .text, "mã số", "number in the outline: III.4", isDefault: true),
    ColumnDefinition("title", .text, "đề mục", "heading or first words", isDefault: true),
    ColumnDefinition("level", .number, "cấp", "depth in the outline; a part is 1"),
    ColumnDefinition(
      "parent", .reference(.sections), "mục cha", "section it stands under"),
    ColumnDefinition("line", .number, "dòng", "line in the published text"),
  ]

  static let duties: [ColumnDefinition] = [
    ColumnDefinition("id", .text, "mã số", "number in part IV", isDefault: true),
    ColumnDefinition(
      "who", .list(.reference(.agencies)), "cơ quan", "agencies that have the duty",
      isDefault: true),
    ColumnDefinition("what", .text, "nội dung", "what is to be done", isDefault: true),
    ColumnDefinition("due", .text, "thời hạn", "when, in words", isDefault: true),
    ColumnDefinition("month", .number, "tháng", "month of the yearly date"),
    ColumnDefinition("day", .number, "ngày", "day of the yearly date"),
    ColumnDefinition(
      "next_due", .date, "hạn kế tiếp", "next occurrence from today", isDefault: true),
    ColumnDefinition(
      "reports_to", .reference(.agencies), "nơi nhận báo cáo", "agency that receives the report",
      isDefault: true),
    ColumnDefinition("line", .number, "dòng", "line in the published text"),
  ]

  static let documents: [ColumnDefinition] = [
    ColumnDefinition("number", .text, "số hiệu", "number: 42-NQ/TW", isDefault: true),
    ColumnDefinition(
      "kind", .text, "loại văn bản", "what it is: Nghị quyết", isDefault: true, isClosed: true),
    ColumnDefinition("issuer", .text, "cơ quan ban hành", "who issued it", isDefault: true),
    ColumnDefinition("date", .date, "ngày ban hành", "day of issue", isDefault: true),
    ColumnDefinition("title", .text, "tên", "title", isDefault: true),
    ColumnDefinition("cited_by", .number, "số nhiệm vụ viện dẫn", "tasks that cite it"),
  ]

  static let plans: [ColumnDefinition] = [
    ColumnDefinition("number", .text, "số", "number: 6121/KH-UBND", isDefault: true),
    ColumnDefinition("issuer", .text, "cơ quan ban hành", "who issued it", isDefault: true),
    ColumnDefinition("date", .date, "ngày ban hành", "day of issue", isDefault: true),
    ColumnDefinition("title", .text, "tên", "title", isDefault: true),
    ColumnDefinition(
      "milestones", .list(.number), "mốc thời gian", "years that have targets"),
    ColumnDefinition("source", .text, "nguồn", "where the text comes from"),
  ]
}
