import PlanModel
import QuerySyntax

/// What the items of completion are, in a few words.
enum CompletionMessages {
  static let namedQuery = Message("names a query", vi: "đặt tên cho câu truy vấn")
  static let parameter = Message("declares a parameter", vi: "khai báo tham số")
  static let ownQuery = Message("named query", vi: "câu truy vấn đã đặt tên")
  static let equals = Message("is", vi: "là")
  static let `as` = Message("gives the column a name", vi: "đặt tên cho cột")
  static let by = Message("one row for each", vi: "mỗi giá trị một dòng")
  static let ascending = Message("the least first", vi: "tăng dần")
  static let descending = Message("the greatest first", vi: "giảm dần")
  static let `true` = Message("true", vi: "đúng")
  static let `false` = Message("false", vi: "sai")
  static let allColumns = Message("every column", vi: "mọi cột")

  static func parameter(of type: ColumnType) -> Message {
    Message("parameter, \(type.name)", vi: "tham số, \(type.vietnamese)")
  }

  static func year(_ isMilestone: Bool) -> Message {
    isMilestone
      ? Message("milestone of the plan", vi: "mốc của kế hoạch") : Message("year", vi: "năm")
  }

  /// What is typed in other words, with the words.
  static func foreignWord(_ words: String, _ help: Message) -> Message {
    Message("\(words): \(help.english)", vi: "\(words): \(help.vietnamese)")
  }

  static func column(_ type: ColumnType, _ definition: ColumnDefinition?) -> Message {
    guard let definition else { return Message(type.name, vi: type.vietnamese) }
    return Message(
      "\(definition.help) (\(type.name))", vi: "\(definition.vietnamese) (\(type.vietnamese))")
  }

  static func value(_ value: CompletionValue) -> Message {
    guard let relation = value.relation, value.count > 0 else { return .same(value.remark) }
    let remark = value.remark.isEmpty ? "" : value.remark + ", "
    let noun = value.count == 1 ? relation.singular : relation.rawValue
    return Message(
      "\(remark)\(value.count) \(noun)", vi: "\(remark)\(value.count) \(relation.vietnamese)")
  }
}

// MARK: Rows, functions, fields and types

extension CompletionMessages {
  static func row(_ relation: RelationID, _ name: String) -> Message {
    guard !name.isEmpty else { return Message(relation.singular, vi: relation.vietnamese) }
    return Message("\(relation.singular), \(name)", vi: "\(relation.vietnamese), \(name)")
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
}
