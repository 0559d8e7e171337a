import PlanModel

// MARK: Conditions and types

extension BindingMessages {
  static func notCondition(_ type: ColumnType) -> Message {
    Message(
      "a condition is needed here, and this is \(type.described)",
      vi: "ở đây cần một điều kiện, còn đây là \(type.vietnamese)")
  }

  static func conditionHint(_ text: String, _ type: ColumnType) -> Message? {
    switch type {
    case .text, .reference:
      Message("compare it: \(text) = \"…\"", vi: "hãy so sánh: \(text) = \"…\"")
    // A number written out is compared with nothing.
    case .number where Decimal(text) != nil: nil
    case .number, .target:
      Message("compare it: \(text) >= 90", vi: "hãy so sánh: \(text) >= 90")
    case .timeframe:
      Message("for example: \(text) covers 2025", vi: "ví dụ: \(text) covers 2025")
    case .list:
      Message(
        "compare it: \(text) = \"…\", or length(\(text)) > 1",
        vi: "hãy so sánh: \(text) = \"…\", hoặc length(\(text)) > 1")
    case .truth, .date, .range: nil
    }
  }

  static func cannotCompare(
    _ left: ColumnType, _ symbol: String, _ right: ColumnType
  ) -> Message {
    Message(
      "\(left.described) cannot be compared with \(right.described) by `\(symbol)`",
      vi: "không so sánh được \(left.vietnamese) với \(right.vietnamese) bằng `\(symbol)`")
  }

  /// What to write instead of a comparison of two types that do not go together.
  static func comparisonHint(
    left: (type: ColumnType, text: String), right: (type: ColumnType, text: String)
  ) -> Message? {
    switch (left.type.element, right.type.element) {
    case (.timeframe, .text), (.target, .text): return useText(of: left.text)
    case (.text, .timeframe), (.text, .target): return useText(of: right.text)
    case (.timeframe, .number), (.timeframe, .date), (.timeframe, .range):
      return Message(
        "write \(left.text) overlaps \(right.text), or `covers`",
        vi: "viết \(left.text) overlaps \(right.text), hoặc `covers`")
    case (.text, .number), (.text, .date), (.reference, .number), (.reference, .date):
      return Message(
        "put it in quotes: \"\(right.text)\"", vi: "đặt trong dấu ngoặc kép: \"\(right.text)\"")
    case (.number, .text), (.date, .text):
      return unquoted(right.text).map {
        Message("without quotes: \($0)", vi: "viết không có dấu ngoặc kép: \($0)")
      }
    case (.number, .range), (.target, .range):
      return Message("write `in` in place of the sign", vi: "viết `in` thay cho dấu này")
    case (.target, .target), (.truth, _): return nil
    default: return nil
    }
  }

  private static func useText(of column: String) -> Message {
    Message("use `~`, or write \(column).text", vi: "dùng `~`, hoặc viết \(column).text")
  }

  /// A quoted number or date without its quotes.
  private static func unquoted(_ text: String) -> String? {
    let inner = String(text.dropFirst().dropLast())
    return Decimal(inner) != nil || CalendarDate(iso: inner) != nil ? inner : nil
  }

  static func onlyEquality(_ type: ColumnType, _ symbol: String) -> Message {
    Message(
      "\(type.element.described) has no order: `\(symbol)` cannot compare it",
      vi: "\(type.element.vietnamese) không có thứ tự: không so sánh được bằng `\(symbol)`")
  }
  static let useEquality = Message(
    "use = or !=, or compare a field such as .name",
    vi: "dùng = hoặc !=, hoặc so sánh một trường như .name")

  static func referenceNeedsLiteral(_ type: ColumnType) -> Message {
    Message(
      "\(type.element.described) is compared with a quoted name, "
        + "not with a text that differs by row",
      vi: "\(type.element.vietnamese) được so sánh với một tên trong dấu ngoặc kép, "
        + "không phải với chuỗi thay đổi theo từng dòng")
  }
  static let compareName = Message("compare its .name", vi: "hãy so sánh với .name")

  static func cannotNegate(_ type: ColumnType) -> Message {
    Message(
      "`-` cannot stand before \(type.described)",
      vi: "`-` không đứng trước \(type.vietnamese) được")
  }

  static func cannotCalculate(
    _ left: ColumnType, _ symbol: String, _ right: ColumnType
  ) -> Message {
    Message(
      "`\(symbol)` cannot join \(left.described) and \(right.described)",
      vi: "`\(symbol)` không tính được giữa \(left.vietnamese) và \(right.vietnamese)")
  }

  static func rangeKinds(_ low: ColumnType, _ high: ColumnType) -> Message {
    Message(
      "a range has two numbers or two dates, not \(low.described) and \(high.described)",
      vi: "một khoảng gồm hai số hoặc hai ngày, không phải \(low.vietnamese) và "
        + "\(high.vietnamese)")
  }
  static let rangeSwapped = Message(
    "the first end of a range is not above the second",
    vi: "đầu thứ nhất của khoảng không được lớn hơn đầu thứ hai")

  static func yearsSubtracted(_ text: String) -> Message {
    Message(
      "`\(text)` subtracts one year from the other; the years from one to the other are a range",
      vi: "`\(text)` là phép trừ hai năm; các năm từ năm này đến năm kia viết là một khoảng")
  }

  static func bareValue(_ word: String) -> Message {
    Message(
      "`\(word)` joins whole comparisons, and this is only a value",
      vi: "`\(word)` nối các phép so sánh đầy đủ, còn đây chỉ là một giá trị")
  }

  static func daysAsText(_ column: String) -> Message {
    Message(
      "\(column) is compared as text, letter by letter, not as a day",
      vi: "\(column) được so sánh như chuỗi, từng ký tự, không phải như ngày")
  }
  static func compareDays(_ column: String) -> Message {
    Message(
      "for days: \(column) < 2025-11-15", vi: "so sánh theo ngày: \(column) < 2025-11-15")
  }

  static func notYear(_ number: String) -> Message {
    Message(
      "\(number) is not a year: a date is compared with a year, a date or a range",
      vi: "\(number) không phải là năm: ngày được so sánh với năm, ngày hoặc khoảng")
  }

  static func spanNeedsTimeframe(_ word: String, _ type: ColumnType) -> Message {
    Message(
      "`\(word)` needs a timeframe before it, and this is \(type.described)",
      vi: "trước `\(word)` cần thời gian thực hiện, còn đây là \(type.vietnamese)")
  }
  static func spanNeedsPeriod(_ word: String, _ type: ColumnType) -> Message {
    Message(
      "`\(word)` needs a year, a date or a range, and this is \(type.described)",
      vi: "`\(word)` cần một năm, một ngày hoặc một khoảng, còn đây là \(type.vietnamese)")
  }
  static let periodExamples = Message(
    "for example 2025, 2025-11-15 or 2024..2026", vi: "ví dụ 2025, 2025-11-15 hoặc 2024..2026")
}

// MARK: Stages

extension BindingMessages {
  static func cannotSort(_ type: ColumnType) -> Message {
    Message(
      "rows cannot be sorted by \(type.described)",
      vi: "không sắp xếp được các dòng theo \(type.vietnamese)")
  }
  static let countNeedsWholeNumber = Message(
    "a whole number from 0 is needed here", vi: "ở đây cần một số nguyên từ 0 trở lên")
  static func expandNeedsList(_ name: String, _ type: ColumnType) -> Message {
    Message(
      "`expand` needs a list, and `\(name)` is \(type.described)",
      vi: "`expand` cần một danh sách, còn `\(name)` là \(type.vietnamese)")
  }

  static func inNeedsSet(_ type: ColumnType) -> Message {
    Message(
      "`in` needs values in brackets, a range or a query, and this is \(type.described)",
      vi: "`in` cần các giá trị trong dấu ngoặc, một khoảng hoặc một câu truy vấn, "
        + "còn đây là \(type.vietnamese)")
  }
  static func inExamples(_ text: String, _ type: ColumnType, in subject: ColumnType) -> Message {
    if subject.element == .timeframe {
      return Message(
        "write overlaps \(text), or covers \(text)",
        vi: "viết overlaps \(text), hoặc covers \(text)")
    }
    return type.isList || type == .range(.number)
      ? Message("compare with =", vi: "hãy so sánh bằng =")
      : Message("write in (\(text)), or =", vi: "viết in (\(text)), hoặc =")
  }

  static func innerQueryColumns(_ names: [String]) -> Message {
    Message(
      "the query in brackets must give one column, and gives \(names.count): ",
      vi: "câu truy vấn trong dấu ngoặc phải cho một cột, nhưng cho \(names.count): "
    ).ended(by: names.joined(separator: ", "))
  }
  static let showOneColumn = Message(
    "end it with `show` and one column", vi: "hãy kết thúc bằng `show` và một cột")
  static func innerQueryType(_ left: ColumnType, _ right: ColumnType) -> Message {
    Message(
      "\(left.element.described) cannot be among values of type \(right.name)",
      vi: "\(left.element.vietnamese) không thể thuộc các giá trị kiểu \(right.vietnamese)")
  }
}

// MARK: Functions and aggregates

extension BindingMessages {
  static func functionArguments(_ name: String) -> Message {
    Message(
      "`\(name)` has too few or too many values in its brackets",
      vi: "`\(name)` thiếu hoặc thừa giá trị trong dấu ngoặc")
  }
  static func aggregateArguments(_ name: String) -> Message { functionArguments(name) }
  static func badArgument(_ name: String, _ type: ColumnType) -> Message {
    Message(
      "`\(name)` cannot take \(type.described) here",
      vi: "`\(name)` ở đây không dùng được với \(type.vietnamese)")
  }
  static func cannotAggregate(_ name: String, _ type: ColumnType) -> Message {
    Message(
      "`\(name)` cannot take \(type.described)",
      vi: "`\(name)` không dùng được với \(type.vietnamese)")
  }

  static func aggregateHint(_ type: ColumnType) -> Message? {
    switch type {
    case .timeframe:
      Message(
        "take a field: .start, .end or .milestone",
        vi: "hãy lấy một trường: .start, .end hoặc .milestone")
    case .list:
      Message(
        "`expand` it first, or use count, distinct or list",
        vi: "hãy `expand` trước, hoặc dùng count, distinct hoặc list")
    case .reference:
      Message(
        "take its .name, or use count, distinct or list",
        vi: "hãy lấy .name, hoặc dùng count, distinct hoặc list")
    case .text, .number, .truth, .date, .range, .target: nil
    }
  }

  static func columnOutsideAggregate(_ name: String) -> Message {
    Message(
      "`\(name)` has many values here; it stands inside an aggregate or after `by`",
      vi: "`\(name)` ở đây có nhiều giá trị; nó phải nằm trong hàm tổng hợp hoặc sau `by`")
  }

  static func wrapInAggregate(_ name: String, _ type: ColumnType) -> Message {
    let example =
      switch type {
      case .number, .target: "avg(\(name))"
      case .text, .truth, .date, .range, .timeframe, .reference, .list: "list(\(name))"
      }
    return Message(
      "for example \(example), or by \(name)", vi: "ví dụ \(example), hoặc by \(name)")
  }

  static func aggregateOutside(_ name: String) -> Message {
    Message(
      "`\(name)` stands in `summarize` or `expect` only",
      vi: "`\(name)` chỉ đứng trong `summarize` hoặc `expect`")
  }
  static func useSummarize(_ text: String) -> Message {
    Message("write summarize \(text)", vi: "viết summarize \(text)")
  }
}
