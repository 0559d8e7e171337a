import PlanModel
import PlanTables

/// Orders rows by one or more keys.
struct Sorting {
  private let control: RunControl

  init(_ control: RunControl) {
    self.control = control
  }

  /// The rows in order; equal rows keep their order, missing values come last both ways.
  func order(
    _ keys: [(column: Column, isDescending: Bool)], count: Int
  ) throws(ExecutionFailure) -> [Int32] {
    var ranked: [[Int32]] = []
    for key in keys {
      let ranks = try ranks(of: key.column)
      // A missing value has no rank; the largest one puts it last, whatever the direction.
      ranked.append(
        try control.map(ranks.indices) { row in
          ranks[row] < 0 ? Int32.max : (key.isDescending ? -ranks[row] : ranks[row])
        })
    }
    return try control.sorted(0..<Int32(count)) { left, right in
      for ranks in ranked {
        let first = ranks[Int(left)]
        let second = ranks[Int(right)]
        if first != second { return first < second }
      }
      return left < right
    }
  }

  /// For each row the place of its value among the distinct values; -1 where it comes last.
  private func ranks(of column: Column) throws(ExecutionFailure) -> [Int32] {
    let coder = try ValueCoder.codes(of: column, control)
    let values = try control.gathered(column, coder.firstRows)
    let places = try places(of: values)
    try control.reserve(bytes: 2 * coder.codes.count * MemoryLayout<Int32>.stride)
    return try control.map(coder.codes.indices) { row in
      let code = coder.codes[row]
      return code < 0 ? -1 : places[Int(code)]
    }
  }

  /// For each of several distinct values its place in their order.
  private func places(of values: Column) throws(ExecutionFailure) -> [Int32] {
    switch values {
    case .text(let texts):
      return try TextRanks.ranks(of: texts.codes.map { texts.values[Int($0)] }, control)
    case .number(let numbers):
      return try rank(values.count) { Decimal.compare(numbers.values[$0], numbers.values[$1]) }
    case .date(let dates):
      // The ends of ranges may be equal.
      return try rank(values.count) { left, right in
        let (one, other) = (dates.days[left], dates.days[right])
        return one < other ? -1 : (one == other ? 0 : 1)
      }
    case .target(let targets):
      return try rank(values.count) { Interval.order(targets.intervals[$0], targets.intervals[$1]) }
        .enumerated().map { targets.kinds[$0.offset].isNumeric ? $0.element : -1 }
    case .timeframe(let timeframes):
      return try rank(values.count) { left, right in
        Sorting.order(timeframes, left, right)
      }.enumerated().map { timeframes.kinds[$0.offset].hasDays ? $0.element : -1 }
    case .truth(let states):
      return states.map { $0.isUndecided ? -1 : Int32($0.rawValue) }
    case .range(let low, let high):
      let lows = try places(of: low)
      let highs = try places(of: high)
      return try rank(values.count) { left, right in
        lows[left] != lows[right]
          ? Int(lows[left] - lows[right]) : Int(highs[left] - highs[right])
      }
    case .reference, .list:
      // References are sorted by name and lists not at all: neither arrives here.
      return [Int32](repeating: 0, count: values.count)
    }
  }

  private static func order(_ timeframes: TimeframeColumn, _ left: Int, _ right: Int) -> Int {
    let starts = (timeframes.starts.days[left], timeframes.starts.days[right])
    if starts.0 != starts.1 { return starts.0 < starts.1 ? -1 : 1 }
    let ends = (timeframes.ends.days[left], timeframes.ends.days[right])
    return ends.0 == ends.1 ? 0 : (ends.0 < ends.1 ? -1 : 1)
  }

  /// Places 0, 1, 2, … by a comparison; values that compare alike share one.
  private func rank(
    _ count: Int, _ compare: (Int, Int) -> Int
  ) throws(ExecutionFailure) -> [Int32] {
    let order = try control.sorted(0..<count) { compare($0, $1) < 0 }
    var places = [Int32](repeating: 0, count: count)
    var place: Int32 = 0
    for index in order.indices {
      try control.check(row: index)
      if index > 0, compare(order[index - 1], order[index]) != 0 { place += 1 }
      places[order[index]] = place
    }
    return places
  }
}
