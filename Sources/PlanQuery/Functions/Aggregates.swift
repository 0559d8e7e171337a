import PlanModel

// MARK: Counting

extension AggregateDefinition {
  static let count = AggregateDefinition(
    id: .count, signature: Message("count or count(x)", vi: "count hoặc count(x)"),
    help: Message(
      "how many rows, or how many where x is not missing",
      vi: "số dòng, hoặc số dòng mà x không bị thiếu"),
    example: "tasks summarize count, count(lead) by area",
    argumentCounts: 0...1, resultType: { _ in .number }
  ) { groups throws(ExecutionFailure) in
    AggregateResult(try groups.numbers(groups.counts()))
  }

  static let share = AggregateDefinition(
    id: .share, signature: .same("share"),
    help: Message(
      "percent of the rows that entered the stage",
      vi: "tỷ lệ phần trăm so với tổng số dòng vào bước này"),
    example: "indicators summarize count, round(share, 1) as percent by unit",
    argumentCounts: 0...0, resultType: { _ in .number }
  ) { groups throws(ExecutionFailure) in
    let whole = Decimal(groups.rowCount)
    return AggregateResult(
      try groups.numbers(groups.sizes()) {
        Decimal($0).multiplied(by: .hundred)?.divided(by: whole)
      })
  }

  static let distinct = AggregateDefinition(
    id: .distinct, signature: .same("distinct(x)"),
    help: Message(
      "how many different values, of a list how many different elements",
      vi: "số giá trị khác nhau; với danh sách là số phần tử khác nhau"),
    example: "tasks summarize distinct(lead)",
    argumentCounts: 1...1, resultType: { _ in .number }
  ) { groups throws(ExecutionFailure) in
    let (lists, missing) = try groups.differentValues()
    let counts = zip(lists.offsets, lists.offsets.dropFirst()).map { Int($1 - $0) }
    return AggregateResult(try groups.numbers(counts), missing: missing)
  }

  static let list = AggregateDefinition(
    id: .list, signature: .same("list(x)"),
    help: Message("the different values, in order", vi: "các giá trị khác nhau, theo thứ tự"),
    example: "tasks summarize list(id) by area",
    argumentCounts: 1...1, resultType: { argument in argument.map { .list($0.element) } }
  ) { groups throws(ExecutionFailure) in
    let (lists, missing) = try groups.differentValues()
    return AggregateResult(.list(lists), missing: missing)
  }
}

// MARK: Numbers and targets

extension AggregateDefinition {
  static let sum = reducing(
    .sum,
    help: Message("the sum of numbers or targets", vi: "tổng của các số hoặc mục tiêu"),
    example: "areas summarize sum(tasks), sum(indicators)",
    numbers: Reducer(sum), targets: Reducer(sum))

  static let average = reducing(
    .average,
    help: Message(
      "the mean of numbers or targets", vi: "trung bình cộng của các số hoặc mục tiêu"),
    example: "indicators where unit = \"%\" summarize avg(target2030) by area",
    numbers: Reducer { numbers, control throws(ExecutionFailure) in
      try sum(numbers, control)?.divided(by: Decimal(numbers.count))
    },
    targets: Reducer { targets, control throws(ExecutionFailure) in
      try sum(targets, control)?.divided(by: Decimal(targets.count))
    })

  static let minimum = reducing(
    .minimum,
    help: Message(
      "the least number, target, date or text", vi: "số, mục tiêu, ngày hoặc chuỗi nhỏ nhất"),
    example: "indicators where unit = \"%\" summarize min(target2030), max(target2030)",
    numbers: Reducer { numbers, _ in numbers.min() },
    targets: Reducer { targets, control throws(ExecutionFailure) in
      try Interval.at([0], inOrderOf: targets, control)[0]
    },
    extreme: .least)

  static let maximum = reducing(
    .maximum,
    help: Message(
      "the greatest number, target, date or text", vi: "số, mục tiêu, ngày hoặc chuỗi lớn nhất"),
    example: "tasks summarize max(timeframe.milestone)",
    numbers: Reducer { numbers, _ in numbers.max() },
    targets: Reducer { targets, control throws(ExecutionFailure) in
      try Interval.at([targets.count - 1], inOrderOf: targets, control)[0]
    },
    extreme: .greatest)

  static let median = reducing(
    .median,
    help: Message(
      "the middle one of numbers or targets", vi: "trung vị của các số hoặc mục tiêu"),
    example: "indicators where unit = \"%\" summarize median(target2030)",
    numbers: Reducer { numbers, control throws(ExecutionFailure) in
      let order = try control.sorted(numbers.indices) { numbers[$0] < numbers[$1] }
      let middle = order.count / 2
      let upper = numbers[order[middle]]
      if order.count % 2 == 1 { return upper }
      return numbers[order[middle - 1]].adding(upper)?.divided(by: Decimal(2))
    },
    targets: Reducer { targets, control throws(ExecutionFailure) in
      let middle = targets.count / 2
      if targets.count % 2 == 1 {
        return try Interval.at([middle], inOrderOf: targets, control)[0]
      }
      let both = try Interval.at([middle - 1, middle], inOrderOf: targets, control)
      return both[0].adding(both[1])?.divided(by: Decimal(2))
    })

  private static func sum(
    _ numbers: [Decimal], _ control: RunControl
  ) throws(ExecutionFailure) -> Decimal? {
    var sum = Decimal.zero
    for (place, number) in numbers.enumerated() {
      try control.check(row: place)
      guard let next = sum.adding(number) else { return nil }
      sum = next
    }
    return sum
  }

  private static func sum(
    _ intervals: [Interval], _ control: RunControl
  ) throws(ExecutionFailure) -> Interval? {
    var sum = Interval(exactly: .zero)
    for (place, interval) in intervals.enumerated() {
      try control.check(row: place)
      guard let next = sum.adding(interval) else { return nil }
      sum = next
    }
    return sum
  }
}

extension Interval {
  /// What the values at places of the order can be: between the low end at that place among the
  /// low ends and the high end at that place among the high ends.
  fileprivate static func at(
    _ places: [Int], inOrderOf intervals: [Interval], _ control: RunControl
  ) throws(ExecutionFailure) -> [Interval] {
    let byLow = try sorted(intervals, control) {
      Interval(low: $0.low, lowOpen: $0.lowOpen, high: nil)
    }
    let byHigh = try sorted(intervals, control) {
      Interval(low: nil, high: $0.high, highOpen: $0.highOpen)
    }
    return places.map { place in
      let low = intervals[byLow[place]]
      let high = intervals[byHigh[place]]
      return Interval(
        low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen)
    }
  }

  private static func sorted(
    _ intervals: [Interval], _ control: RunControl, _ end: (Interval) -> Interval
  ) throws(ExecutionFailure) -> [Int] {
    try control.sorted(intervals.indices) {
      Interval.order(end(intervals[$0]), end(intervals[$1])) < 0
    }
  }
}
