import PlanModel
import QuerySyntax

/// What the items of completion are, in a few words.
enum CompletionMessages {
  static let namedQuery = Message("names a query", vi: "đặt tên cho câu truy vấn")
  static let parameter = Message("declares a parameter", vi: "khai báo tham số")
  static let ownQuery = Message("named query", vi: "câu truy vấn đã đặt tên")
  static let equals = Message("is", vi: "là")
  static let `in` = Message("one of several values", vi: "là một trong các giá trị")
  static let notIn = Message("none of several values", vi: "không thuộc các giá trị")
  static let missing = Message("has no value", vi: "không có giá trị")
  static let notMissing = Message("has a value", vi: "có giá trị")
  static let and = Message("both are true", vi: "cả hai đều đúng")
  static let or = Message("one of them is true", vi: "một trong hai đúng")
  static let `as` = Message("gives the column a name", vi: "đặt tên cho cột")
  static let by = Message("one row for each", vi: "mỗi giá trị một dòng")
  static let ascending = Message("the least first", vi: "tăng dần")
  static let descending = Message("the greatest first", vi: "giảm dần")
  static let `true` = Message("true", vi: "đúng")
  static let `false` = Message("false", vi: "sai")
  static let allColumns = Message("every column", vi: "mọi cột")

  static func parameter(of type: ColumnType) -> Message {
    Message("parameter, \(type.name)", vi: "tham số, \(typeName(type))")
  }

  static func year(_ isMilestone: Bool) -> Message {
    isMilestone
      ? Message("milestone of the plan", vi: "mốc của kế hoạch") : Message("year", vi: "năm")
  }

  static func relation(_ id: RelationID) -> Message {
    switch id {
    case .tasks: Message("tasks with lead and timeframe", vi: "nhiệm vụ")
    case .indicators: Message("indicators with their targets", vi: "chỉ tiêu")
    case .targets: Message("a row for each indicator and year", vi: "mục tiêu từng năm")
    case .agencies: Message("agencies and groups of them", vi: "cơ quan, đơn vị")
    case .areas: Message("policy areas", vi: "lĩnh vực")
    case .sections: Message("outline of the document", vi: "mục lục")
    case .duties: Message("who does what, and when", vi: "trách nhiệm thực hiện")
    case .documents: Message("legal documents cited", vi: "văn bản viện dẫn")
    case .plans: Message("the open plans", vi: "các kế hoạch đang mở")
    }
  }

  static func stage(_ word: StageWord) -> Message {
    switch word {
    case .where: Message("keeps rows by a condition", vi: "lọc theo điều kiện")
    case .find: Message("keeps rows with these words", vi: "tìm từ trong dòng")
    case .show: Message("chooses columns", vi: "chọn cột")
    case .add: Message("adds columns", vi: "thêm cột")
    case .summarize: Message("one row for each group", vi: "tổng hợp theo nhóm")
    case .count: Message("counts rows", vi: "đếm số dòng")
    case .sort: Message("puts rows in order", vi: "sắp xếp")
    case .take: Message("keeps the first rows", vi: "lấy các dòng đầu")
    case .skip: Message("leaves out the first rows", vi: "bỏ các dòng đầu")
    case .distinct: Message("leaves out repeats", vi: "bỏ dòng trùng")
    case .expand: Message("one row for each element", vi: "tách danh sách thành dòng")
    case .expect: Message("checks all rows", vi: "kiểm tra toàn bộ")
    }
  }

  static func comparison(_ sign: String) -> Message {
    switch sign {
    case "=": Message("is", vi: "bằng")
    case "!=": Message("is not", vi: "khác")
    case "<": Message("less", vi: "nhỏ hơn")
    case "<=": Message("less or equal", vi: "nhỏ hơn hoặc bằng")
    case ">": Message("greater", vi: "lớn hơn")
    case ">=": Message("greater or equal", vi: "lớn hơn hoặc bằng")
    case "~": Message("contains, without accents", vi: "chứa, không kể dấu")
    case "!~": Message("does not contain", vi: "không chứa")
    case "covers": Message("all of a year or days", vi: "trọn năm hoặc khoảng ngày")
    default: Message("some of a year or days", vi: "một phần năm hoặc khoảng ngày")
    }
  }

  static func arithmetic(_ sign: Sign) -> Message {
    switch sign {
    case .plus: Message("plus", vi: "cộng")
    case .minus: Message("minus", vi: "trừ")
    case .star: Message("times", vi: "nhân")
    default: Message("divided by", vi: "chia")
    }
  }

  /// What is typed in other words, with the words.
  static func foreignWord(_ words: String, _ help: Message) -> Message {
    Message("\(words): \(help.english)", vi: "\(words): \(help.vietnamese)")
  }

  static func column(_ type: ColumnType, _ definition: ColumnDefinition?) -> Message {
    guard let definition else { return Message(type.name, vi: typeName(type)) }
    return Message(
      "\(definition.help) (\(type.name))", vi: "\(definition.vietnamese) (\(typeName(type)))")
  }

  static func value(_ value: CompletionValue) -> Message {
    guard let relation = value.relation, value.count > 0 else { return .same(value.remark) }
    let remark = value.remark.isEmpty ? "" : value.remark + ", "
    let noun = value.count == 1 ? relation.singular : relation.rawValue
    return Message(
      "\(remark)\(value.count) \(noun)", vi: "\(remark)\(value.count) \(rowName(relation))")
  }
}

// MARK: Rows, functions, fields and types

extension CompletionMessages {
  static func row(_ relation: RelationID, _ name: String) -> Message {
    guard !name.isEmpty else { return Message(relation.singular, vi: rowName(relation)) }
    return Message("\(relation.singular), \(name)", vi: "\(rowName(relation)), \(name)")
  }

  static func function(_ function: FunctionDefinition) -> Message {
    function.help
  }

  static func aggregate(_ aggregate: AggregateDefinition) -> Message {
    aggregate.help
  }

  static func field(_ field: TargetField) -> Message {
    switch field {
    case .low: Message("low end", vi: "cận dưới")
    case .high: Message("high end", vi: "cận trên")
    case .value: Message("one number for it", vi: "giá trị")
    case .kind: Message("how it is stated", vi: "loại mục tiêu")
    case .text: Message("as published", vi: "nguyên văn")
    case .unit: Message("unit", vi: "đơn vị tính")
    }
  }

  static func field(_ field: TimeframeField) -> Message {
    switch field {
    case .start: Message("first day", vi: "ngày bắt đầu")
    case .end: Message("last day", vi: "ngày kết thúc")
    case .milestone: Message("day to reach it by", vi: "mốc hoàn thành")
    case .kind: Message("how it is stated", vi: "loại thời gian")
    case .text: Message("as published", vi: "nguyên văn")
    }
  }

  private static func typeName(_ type: ColumnType) -> String {
    switch type {
    case .text: "chuỗi"
    case .number: "số"
    case .truth: "đúng/sai"
    case .date: "ngày"
    case .range: "khoảng"
    case .target: "mục tiêu"
    case .timeframe: "thời gian thực hiện"
    case .reference(let relation): rowName(relation)
    case .list(let element): "danh sách \(typeName(element))"
    }
  }

  private static func rowName(_ relation: RelationID) -> String {
    switch relation {
    case .tasks: "nhiệm vụ"
    case .indicators: "chỉ tiêu"
    case .targets: "mục tiêu"
    case .agencies: "cơ quan"
    case .areas: "lĩnh vực"
    case .sections: "mục"
    case .duties: "trách nhiệm"
    case .documents: "văn bản"
    case .plans: "kế hoạch"
    }
  }
}
