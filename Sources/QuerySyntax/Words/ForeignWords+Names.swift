import PlanText

/// What people call a source or a column who do not know its name here.
package struct ForeignName: Sendable {
  /// The words, in Vietnamese with all accents; they may be typed without.
  package var words: [String]
  /// The names here, the likeliest first.
  package var names: [String]

  package init(_ words: String..., are names: String...) {
    self.words = words
    self.names = names
  }
}

extension ForeignWords {
  /// The most words that a name has.
  package static let longestName = 4

  package static let sources: [ForeignName] = [
    ForeignName(
      "nhiệm vụ", "các nhiệm vụ", "danh sách nhiệm vụ", "công việc", "task", are: "tasks"),
    ForeignName(
      "chỉ tiêu", "các chỉ tiêu", "danh sách chỉ tiêu", "chỉ số", "kpi", "kpis", "goals",
      are: "indicators"),
    ForeignName("mục tiêu", "các mục tiêu", are: "targets"),
    ForeignName(
      "cơ quan", "các cơ quan", "danh sách cơ quan", "đơn vị", "các đơn vị", "sở", "sở ngành",
      "sở ban ngành", "tổ chức", "organizations", "departments", are: "agencies"),
    ForeignName("lĩnh vực", "các lĩnh vực", "ngành", "sectors", "topics", are: "areas"),
    ForeignName("mục lục", "đề mục", "mục", "phần", "outline", are: "sections"),
    ForeignName(
      "báo cáo", "chế độ báo cáo", "trách nhiệm", "tổ chức thực hiện", "reports", are: "duties"),
    ForeignName(
      "văn bản", "các văn bản", "văn bản pháp lý", "văn bản viện dẫn", "căn cứ", "căn cứ pháp lý",
      are: "documents"),
    ForeignName("kế hoạch", "các kế hoạch", are: "plans"),
  ]

  package static let columns: [ForeignName] = [
    ForeignName("chủ trì", "cơ quan chủ trì", "đơn vị chủ trì", are: "lead"),
    ForeignName("phối hợp", "cơ quan phối hợp", "đơn vị phối hợp", are: "partners"),
    ForeignName("liên quan", "cơ quan liên quan", are: "involved"),
    ForeignName(
      "cơ quan", "cơ quan thực hiện", "đơn vị thực hiện", "agency", "department", "owner",
      are: "lead", "who"),
    ForeignName(
      "thời gian", "thời gian thực hiện", "thời điểm", "tiến độ", "period", "when",
      are: "timeframe"),
    ForeignName("hạn", "thời hạn", "hạn báo cáo", "deadline", are: "due", "timeframe"),
    ForeignName("hạn kế tiếp", "hạn tới", are: "next_due"),
    ForeignName("nơi nhận", "nơi nhận báo cáo", "cơ quan nhận báo cáo", are: "reports_to"),
    ForeignName("đơn vị tính", "đơn vị", "đvt", "measure", are: "unit"),
    ForeignName("lĩnh vực", "ngành", "sector", "topic", are: "area"),
    ForeignName("tên nhiệm vụ", "tiêu đề", "nhiệm vụ", are: "title"),
    ForeignName("tên chỉ tiêu", "chỉ tiêu", are: "name", "indicator"),
    ForeignName("tên", "tên gọi", "name", "title", are: "title", "name"),
    ForeignName("tên tắt", "tên gọi tắt", "tên viết tắt", "viết tắt", are: "short"),
    ForeignName("nội dung", "mô tả", "description", are: "summary", "what", "text"),
    ForeignName("tóm tắt", are: "summary"),
    ForeignName("nguyên văn", are: "text"),
    ForeignName("mã", "mã số", "số thứ tự", "stt", are: "id", "key", "number"),
    ForeignName("số", "số hiệu", are: "number", "id"),
    ForeignName("mục tiêu", "target", are: "target", "target2030"),
    ForeignName("mục tiêu 2025", are: "target2025"),
    ForeignName("mục tiêu 2030", are: "target2030"),
    ForeignName("năm", are: "year", "timeframe"),
    ForeignName("ngày", "ngày ban hành", are: "date", "day"),
    ForeignName("tháng", are: "month"),
    ForeignName("cơ quan ban hành", "nơi ban hành", are: "issuer"),
    ForeignName("loại", "phân loại", are: "kind"),
    ForeignName("sản phẩm", "kết quả", are: "product"),
    ForeignName("đối tượng", "đối tượng thụ hưởng", are: "beneficiaries"),
    ForeignName("viện dẫn", "văn bản viện dẫn", "căn cứ", "căn cứ pháp lý", are: "cites"),
    ForeignName("thành viên", are: "members"),
    ForeignName("chiều hướng", are: "direction"),
    ForeignName("ghi chú", are: "note"),
    ForeignName("mục", "đề mục", are: "section"),
    ForeignName("dòng", are: "line"),
  ]

  /// The stages in Vietnamese. They are looked for only where a stage must be: elsewhere they
  /// are words like any other.
  package static let vietnameseStages: [ForeignStage] = [
    ForeignStage(
      words: ["lọc", "lọc theo", "trong đó", "mà"], stage: .where,
      remedy: SyntaxMessages.use("where")),
    ForeignStage(
      words: ["hiển thị", "hiện", "chọn", "xem"], stage: .show, remedy: SyntaxMessages.use("show")),
    ForeignStage(
      words: ["sắp xếp", "sắp xếp theo", "xếp", "xếp theo"], stage: .sort,
      remedy: SyntaxMessages.use("sort")),
    ForeignStage(words: ["đếm"], stage: .count, remedy: SyntaxMessages.use("count")),
    ForeignStage(
      words: ["đếm theo"], stage: .count, remedy: SyntaxMessages.use("count by"),
      suggestion: "count by"),
    ForeignStage(
      words: ["tìm", "tìm kiếm"], stage: .find, remedy: SyntaxMessages.use("find")),
    ForeignStage(words: ["lấy", "lấy ra"], stage: .take, remedy: SyntaxMessages.use("take")),
    ForeignStage(words: ["bỏ qua"], stage: .skip, remedy: SyntaxMessages.use("skip")),
    ForeignStage(
      words: ["thêm", "thêm cột"], stage: .add, remedy: SyntaxMessages.use("add NAME = value")),
    ForeignStage(
      words: ["tổng hợp", "tính"], stage: .summarize, remedy: SyntaxMessages.use("summarize")),
    ForeignStage(
      words: ["duy nhất", "khác nhau"], stage: .distinct, remedy: SyntaxMessages.use("distinct")),
    ForeignStage(words: ["tách"], stage: .expand, remedy: SyntaxMessages.use("expand")),
    ForeignStage(words: ["kiểm tra"], stage: .expect, remedy: SyntaxMessages.use("expect")),
    ForeignStage(
      words: ["nhóm", "nhóm theo", "gộp", "gộp theo"], stage: nil,
      remedy: SyntaxMessages.use("summarize … by"), suggestion: "summarize … by"),
    ForeignStage(
      words: ["và"], stage: nil, remedy: SyntaxMessages.use("and"), suggestion: "and"),
    ForeignStage(
      words: ["hoặc"], stage: nil, remedy: SyntaxMessages.use("or"), suggestion: "or"),
  ]

  /// Words after a column of `sort`.
  package static let directions: [ForeignName] = [
    ForeignName("descending", "giảm dần", "giảm", are: "desc"),
    ForeignName("ascending", "tăng dần", "tăng", are: "asc"),
  ]

  /// What somebody calls something, without regard to case, accents that were left out and how
  /// the words are joined: `chu_tri` is `chủ trì`.
  package static func name(_ text: String, among names: [ForeignName]) -> ForeignName? {
    guard let pattern = LoosePattern(text) else { return nil }
    return names.first { isAny(of: $0.words, pattern) }
  }

  /// The stage that is called so in Vietnamese.
  package static func vietnameseStage(_ text: String) -> ForeignStage? {
    guard let pattern = LoosePattern(text) else { return nil }
    return vietnameseStages.first { isAny(of: $0.words, pattern) }
  }

  private static func isAny(of words: [String], _ pattern: LoosePattern) -> Bool {
    words.contains { pattern.matchesWhole(LooseText($0)) }
  }
}
