import PlanModel
import PlanTables

// MARK: Numbers

extension FunctionDefinition {
  static let abs = FunctionDefinition(
    id: .abs, signature: .same("abs(x)"),
    help: Message(
      "the number or target without its sign",
      vi: "giá trị tuyệt đối của số hoặc mục tiêu"),
    example: "indicators show id, abs(target2030 - target2025) as change",
    argumentCounts: 1...1, resultType: taking([.number, .target])
  ) { arguments, context throws(ExecutionFailure) in
    try arguments[0].mapNumbers(context.control, { $0.magnitude }, targets: { $0.magnitude })
  }

  static let round = FunctionDefinition(
    id: .round, signature: .same("round(x, digits)"),
    help: Message(
      "the number, or both ends of the target, rounded half away from zero",
      vi: "làm tròn số, hoặc cả hai đầu của mục tiêu; 0.5 thành 1, -0.5 thành -1"),
    example: "indicators summarize round(avg(line), 1)",
    argumentCounts: 1...2,
    resultType: { types in
      guard types[0] == .number || types[0] == .target else { return .mismatch(0) }
      if types.count == 2, types[1] != .number { return .mismatch(1) }
      return .type(types[0])
    }
  ) { arguments, context throws(ExecutionFailure) in
    let digits = arguments.count == 2 ? arguments[1] : .constant(Decimal.zero)
    return try arguments[0].rounded(digits: digits, context.control, &context.failures)
  }

  static let length = FunctionDefinition(
    id: .length,
    signature: Message("length(text or list)", vi: "length(chuỗi hoặc danh sách)"),
    help: Message(
      "how many characters a text or how many elements a list has",
      vi: "số ký tự của chuỗi hoặc số phần tử của danh sách"),
    example: "tasks where length(lead) > 1 show id, lead",
    argumentCounts: 1...1,
    resultType: { types in
      types[0] == .text || types[0].isList ? .type(.number) : .mismatch(0)
    }
  ) { arguments, context throws(ExecutionFailure) in
    try arguments[0].lengths(context.control)
  }
}

// MARK: Days

extension FunctionDefinition {
  static let year = datePart(
    .year, Message("the year of a date", vi: "năm của một ngày"),
    "duties show id, year(next_due)"
  ) {
    $0.year
  }
  static let month = datePart(
    .month, Message("the month of a date, 1 to 12", vi: "tháng của một ngày, từ 1 đến 12"),
    "duties show id, month(next_due)"
  ) { $0.month }
  static let day = datePart(
    .day, Message("the day of the month, 1 to 31", vi: "ngày trong tháng, từ 1 đến 31"),
    "duties show id, day(next_due)"
  ) { $0.day }

  private static func datePart(
    _ id: FunctionID, _ help: Message, _ example: String,
    _ part: @escaping @Sendable ((year: Int, month: Int, day: Int)) -> Int
  ) -> FunctionDefinition {
    FunctionDefinition(
      id: id, signature: .same("\(id.rawValue)(date)"), help: help, example: example,
      argumentCounts: 1...1, resultType: taking([.date], giving: .number)
    ) { arguments, context throws(ExecutionFailure) in
      try arguments[0].mapDates(context.control) { date in date.parts.map { Decimal(part($0)) } }
    }
  }

  static let today = FunctionDefinition(
    id: .today, signature: .same("today()"),
    help: Message(
      "the present day, or the one given by --today",
      vi: "ngày hôm nay, hoặc ngày nêu bằng --today"),
    example: "duties where next_due is not missing show id, next_due - today() as days_left",
    argumentCounts: 0...0, resultType: { _ in .type(.date) }
  ) { _, context in
    Vector(.date(DateColumn([context.today])), isConstant: true)
  }
}

// MARK: Choices

extension FunctionDefinition {
  static let coalesce = FunctionDefinition(
    id: .coalesce, signature: .same("coalesce(a, b, …)"),
    help: Message(
      "the first value that is not missing",
      vi: "giá trị đầu tiên không bị thiếu trong các giá trị đã nêu"),
    example: "documents show coalesce(number, title) as document",
    argumentCounts: 1...64, firstUnified: 0, resultType: { unified($0[...]) }
  ) { arguments, context throws(ExecutionFailure) in
    try Vector.firstPresent(arguments, context.control)
  }

  static let `if` = FunctionDefinition(
    id: .if, signature: .same("if(condition, a, b)"),
    help: Message(
      "a where the condition is true, b where it is false, missing where it is undecided",
      vi: "a khi điều kiện đúng, b khi điều kiện sai, không có giá trị khi chưa xác định được"),
    example: "tasks show id, if(timeframe covers 2025, \"2025\", \"later\") as when",
    argumentCounts: 3...3, firstUnified: 1,
    resultType: { types in
      types[0] == .truth ? unified(types[1...]) : .mismatch(0)
    }
  ) { arguments, context throws(ExecutionFailure) in
    try Vector.chosen(by: arguments[0], arguments[1], arguments[2], context.control)
  }

  static let possibly = FunctionDefinition(
    id: .possibly, signature: .same("possibly(condition)"),
    help: Message(
      "true where the condition is true or undecided",
      vi: "đúng khi điều kiện đúng hoặc chưa xác định được"),
    example: "indicators where possibly(target2025 >= 90) show id, name, target2025",
    argumentCounts: 1...1, resultType: taking([.truth])
  ) { arguments, context throws(ExecutionFailure) in
    try arguments[0].mapTruths(context.control) { $0 == .no ? .no : .yes }
  }
}
