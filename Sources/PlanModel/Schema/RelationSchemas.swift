/// The columns of every relation.
package enum RelationSchemas {
  /// The `plan` column that every relation has; shown only while several plans are open.
  package static func plan(isDefault: Bool) -> ColumnDefinition {
    ColumnDefinition(
      "plan", .reference(.plans), "kế hoạch",
      Message("the plan the row belongs to", vi: "kế hoạch chứa dòng này"), isDefault: isDefault)
  }

  private static let line = ColumnDefinition(
    "line", .number, "dòng",
    Message("line in the published text", vi: "dòng trong văn bản đã công bố"))

  private static func area(isDefault: Bool) -> ColumnDefinition {
    ColumnDefinition(
      "area", .reference(.areas), "lĩnh vực", Message("policy area", vi: "thuộc lĩnh vực nào"),
      isDefault: isDefault)
  }

  /// The agencies of an indicator.
  private static func responsible(isDefault: Bool) -> ColumnDefinition {
    ColumnDefinition(
      "lead", .list(.reference(.agencies)), "cơ quan chủ trì",
      Message("agencies that answer for it", vi: "các cơ quan chịu trách nhiệm"),
      isDefault: isDefault)
  }

  package static let tasks: [ColumnDefinition] = [
    ColumnDefinition(
      "id", .text, "mã số",
      Message("number in the plan: III.4.b", vi: "mã số trong kế hoạch: III.4.b"), isDefault: true),
    ColumnDefinition(
      "title", .text, "tên nhiệm vụ", Message("heading of the task", vi: "tiêu đề của nhiệm vụ"),
      isDefault: true),
    area(isDefault: true),
    ColumnDefinition(
      "section", .reference(.sections), "mục",
      Message("numbered heading it stands under", vi: "mục có đánh số chứa nhiệm vụ này")),
    ColumnDefinition(
      "lead", .list(.reference(.agencies)), "cơ quan chủ trì",
      Message("agencies that lead", vi: "các cơ quan chủ trì"),
      isDefault: true),
    ColumnDefinition(
      "partners", .list(.reference(.agencies)), "cơ quan phối hợp",
      Message("agencies that take part", vi: "các cơ quan phối hợp")),
    ColumnDefinition(
      "involved", .list(.reference(.agencies)), "cơ quan liên quan",
      Message(
        "lead, partners and the members of groups among them, each once",
        vi: "cơ quan chủ trì, phối hợp và thành viên các nhóm trong đó, mỗi cơ quan một lần")),
    ColumnDefinition(
      "timeframe", .timeframe, "thời gian thực hiện",
      Message("when it is done", vi: "thời gian thực hiện nhiệm vụ"), isDefault: true),
    ColumnDefinition(
      "product", .text, "sản phẩm",
      Message(
        "what it delivers, where the plan says so",
        vi: "sản phẩm phải hoàn thành, nếu kế hoạch có nêu")),
    ColumnDefinition(
      "summary", .text, "tóm tắt",
      Message(
        "what it asks for, in one sentence", vi: "nội dung phải thực hiện, tóm tắt trong một câu")),
    ColumnDefinition(
      "beneficiaries", .list(.text), "đối tượng thụ hưởng",
      Message("groups of people its text names", vi: "các đối tượng được nêu trong nội dung")),
    ColumnDefinition(
      "cites", .list(.reference(.documents)), "văn bản viện dẫn",
      Message("documents its text cites", vi: "các văn bản được viện dẫn trong nội dung")),
    ColumnDefinition(
      "text", .text, "nguyên văn",
      Message(
        "published paragraphs, in imported plans",
        vi: "các đoạn đã công bố, chỉ có ở kế hoạch nhập từ văn bản")),
    line,
  ]

  /// The indicators of plans that have targets for the given years.
  package static func indicators(years: [Int]) -> [ColumnDefinition] {
    let before = [
      ColumnDefinition(
        "id", .text, "số thứ tự",
        Message("number in the table: 5.10", vi: "số thứ tự trong bảng chỉ tiêu: 5.10"),
        isDefault: true),
      ColumnDefinition(
        "name", .text, "chỉ tiêu", Message("what is measured", vi: "tên chỉ tiêu"),
        isDefault: true),
      area(isDefault: true),
      ColumnDefinition(
        "unit", .text, "đơn vị tính",
        Message("unit of its targets", vi: "đơn vị tính của các mục tiêu"), isDefault: true,
        isClosed: true),
    ]
    let targets = years.map {
      ColumnDefinition(
        "target\($0)", .target, "mục tiêu \($0)",
        Message("target for \($0)", vi: "mục tiêu đến năm \($0)"), isDefault: true)
    }
    let after = [
      responsible(isDefault: true),
      ColumnDefinition(
        "parent", .reference(.indicators), "chỉ tiêu cha",
        Message("of a sub-row, its row", vi: "chỉ tiêu mà chỉ tiêu con này thuộc về")),
      ColumnDefinition(
        "direction", .text, "chiều hướng",
        Message("which way the targets go", vi: "mục tiêu tăng hay giảm qua các năm"),
        isClosed: true,
        domain: Direction.allCases.map(\.rawValue)),
      ColumnDefinition(
        "note", .text, "ghi chú",
        Message(
          "footnote or remark on the reading", vi: "chú thích của bảng hoặc lưu ý về cách hiểu")),
      line,
    ]
    return before + targets + after
  }

  package static let targets: [ColumnDefinition] = [
    ColumnDefinition(
      "id", .text, "số thứ tự", Message("number of the indicator", vi: "số thứ tự của chỉ tiêu"),
      isDefault: true),
    ColumnDefinition(
      "indicator", .reference(.indicators), "chỉ tiêu",
      Message("the indicator", vi: "chỉ tiêu có mục tiêu này"), isDefault: true),
    ColumnDefinition(
      "year", .number, "năm", Message("milestone year", vi: "mốc năm"), isDefault: true),
    ColumnDefinition(
      "target", .target, "mục tiêu", Message("target for that year", vi: "mục tiêu cho năm đó"),
      isDefault: true),
    ColumnDefinition(
      "unit", .text, "đơn vị tính", Message("unit of the target", vi: "đơn vị tính của mục tiêu"),
      isDefault: true, isClosed: true),
    area(isDefault: false),
    responsible(isDefault: false),
  ]

  package static let agencies: [ColumnDefinition] = [
    ColumnDefinition("key", .text, "khóa", Message("short key", vi: "khóa ngắn"), isDefault: true),
    ColumnDefinition("name", .text, "tên", Message("full name", vi: "tên đầy đủ"), isDefault: true),
    ColumnDefinition(
      "short", .text, "tên gọi tắt",
      Message("short name in daily use", vi: "tên thường gọi"), isDefault: true),
    ColumnDefinition(
      "kind", .text, "loại", Message("sort of office", vi: "cơ quan thuộc loại nào"),
      isDefault: true,
      isClosed: true,
      domain: AgencyKind.allCases.map(\.rawValue)),
    ColumnDefinition(
      "aliases", .list(.text), "cách viết khác",
      Message("other spellings", vi: "các cách viết khác của tên cơ quan")),
    ColumnDefinition(
      "members", .list(.reference(.agencies)), "thành viên",
      Message("of a group, its members", vi: "các cơ quan thành viên, nếu là nhóm")),
    ColumnDefinition(
      "tasks_led", .number, "số nhiệm vụ chủ trì",
      Message("tasks it leads", vi: "số nhiệm vụ do cơ quan chủ trì"), isDefault: true),
    ColumnDefinition(
      "tasks_partnered", .number, "số nhiệm vụ phối hợp",
      Message("tasks it takes part in", vi: "số nhiệm vụ cơ quan tham gia phối hợp"),
      isDefault: true),
    ColumnDefinition(
      "indicators_led", .number, "số chỉ tiêu phụ trách",
      Message("indicator rows it answers for", vi: "số chỉ tiêu do cơ quan chịu trách nhiệm"),
      isDefault: true),
  ]

  package static let areas: [ColumnDefinition] = [
    ColumnDefinition("key", .text, "khóa", Message("short key", vi: "khóa ngắn"), isDefault: true),
    ColumnDefinition(
      "name", .text, "tên", Message("Vietnamese name", vi: "tên tiếng Việt"), isDefault: true),
    ColumnDefinition(
      "english", .text, "tên tiếng Anh", Message("English name", vi: "tên bằng tiếng Anh"),
      isDefault: true),
    ColumnDefinition(
      "kind", .text, "loại",
      Message("sector or cross-cutting theme", vi: "ngành, hoặc chủ đề liên ngành"), isClosed: true,
      domain: AreaKind.allCases.map(\.rawValue)),
    ColumnDefinition(
      "tasks", .number, "số nhiệm vụ", Message("number of tasks", vi: "số nhiệm vụ trong lĩnh vực"),
      isDefault: true),
    ColumnDefinition(
      "indicators", .number, "số chỉ tiêu",
      Message("number of indicator rows", vi: "số chỉ tiêu trong lĩnh vực"), isDefault: true),
  ]

  package static let sections: [ColumnDefinition] = [
    ColumnDefinition(
      "id", .text, "mã số",
      Message("number in the outline: III.4", vi: "mã số trong mục lục: III.4"),
      isDefault: true),
    ColumnDefinition(
      "title", .text, "đề mục",
      Message("heading or first words", vi: "tiêu đề, hoặc những chữ đầu của mục"),
      isDefault: true),
    ColumnDefinition(
      "level", .number, "cấp",
      Message("depth in the outline; a part is 1", vi: "cấp trong mục lục; phần là cấp 1")),
    ColumnDefinition(
      "parent", .reference(.sections), "mục cha",
      Message("section it stands under", vi: "mục chứa mục này")),
    line,
  ]

  package static let duties: [ColumnDefinition] = [
    ColumnDefinition(
      "id", .text, "mã số", Message("number in part IV", vi: "mã số trong phần IV"), isDefault: true
    ),
    ColumnDefinition(
      "who", .list(.reference(.agencies)), "cơ quan",
      Message("agencies that have the duty", vi: "các cơ quan có trách nhiệm thực hiện"),
      isDefault: true),
    ColumnDefinition(
      "what", .text, "nội dung", Message("what is to be done", vi: "việc phải làm"), isDefault: true
    ),
    ColumnDefinition(
      "due", .text, "thời hạn", Message("when, in words", vi: "thời hạn, ghi bằng lời"),
      isDefault: true),
    ColumnDefinition(
      "month", .number, "tháng",
      Message("month of the yearly date", vi: "tháng của thời hạn hằng năm")),
    ColumnDefinition(
      "day", .number, "ngày",
      Message("day of the yearly date", vi: "ngày trong tháng của thời hạn hằng năm")),
    ColumnDefinition(
      "next_due", .date, "hạn kế tiếp",
      Message("next occurrence from today", vi: "thời hạn gần nhất tính từ hôm nay"),
      isDefault: true),
    ColumnDefinition(
      "reports_to", .reference(.agencies), "nơi nhận báo cáo",
      Message("agency that receives the report", vi: "cơ quan nhận báo cáo"),
      isDefault: true),
    line,
  ]

  package static let documents: [ColumnDefinition] = [
    ColumnDefinition(
      "number", .text, "số hiệu", Message("number: 42-NQ/TW", vi: "số hiệu: 42-NQ/TW"),
      isDefault: true),
    ColumnDefinition(
      "kind", .text, "loại văn bản",
      Message("what it is: Nghị quyết", vi: "loại văn bản, chẳng hạn Nghị quyết"), isDefault: true,
      isClosed: true),
    ColumnDefinition(
      "issuer", .text, "cơ quan ban hành", Message("who issued it", vi: "cơ quan đã ban hành"),
      isDefault: true),
    ColumnDefinition(
      "date", .date, "ngày ban hành", Message("day of issue", vi: "ngày ký ban hành"),
      isDefault: true),
    ColumnDefinition(
      "title", .text, "tên", Message("title", vi: "tên gọi đầy đủ"), isDefault: true),
    ColumnDefinition(
      "cited_by", .number, "số nhiệm vụ viện dẫn",
      Message("tasks that cite it", vi: "số nhiệm vụ viện dẫn văn bản này")),
  ]

  package static let plans: [ColumnDefinition] = [
    ColumnDefinition(
      "number", .text, "số", Message("number: 6121/KH-UBND", vi: "số: 6121/KH-UBND"),
      isDefault: true),
    ColumnDefinition(
      "issuer", .text, "cơ quan ban hành", Message("who issued it", vi: "cơ quan đã ban hành"),
      isDefault: true),
    ColumnDefinition(
      "date", .date, "ngày ban hành", Message("day of issue", vi: "ngày ký ban hành"),
      isDefault: true),
    ColumnDefinition(
      "title", .text, "tên", Message("title", vi: "tên gọi đầy đủ"), isDefault: true),
    ColumnDefinition(
      "milestones", .list(.number), "mốc thời gian",
      Message("years that have targets", vi: "các mốc năm có mục tiêu")),
    ColumnDefinition(
      "source", .text, "nguồn",
      Message("where the text comes from", vi: "nơi công bố văn bản kế hoạch")),
  ]
}
