import PlanModel
import PlanTables
import PlanText

/// Numbers the distinct values of a column, so that grouping, `distinct` and sets work on plain
/// integers whatever the type.
struct ValueCoder {
  /// For each row the number of its value, counted in order of first appearance; -1 is missing.
  private(set) var codes: [Int32] = []
  /// For each number the first row that has the value.
  private(set) var firstRows: [Int32] = []
  private let control: RunControl

  private init(_ control: RunControl) {
    self.control = control
  }

  /// The values of a column; what equals is in Grammar/Reference.md, chapter 4, and 8 for targets.
  static func codes(
    of column: Column, _ control: RunControl
  ) throws(ExecutionFailure) -> ValueCoder {
    try control.reserve(rows: column.count, bytesPerRow: MemoryLayout<Int32>.stride)
    var coder = ValueCoder(control)
    coder.codes.reserveCapacity(column.count)
    switch column {
    case .text(let texts): try coder.codeTexts(texts)
    case .number(let numbers): try coder.code(numbers.values.count) { numbers[$0] }
    case .date(let dates): try coder.code(dates.days.count) { dates[$0] }
    case .truth(let states): try coder.code(states.count) { min(states[$0].rawValue, 2) }
    case .reference(let references):
      try coder.code(references.rows.count) { references.rows[$0] < 0 ? nil : references.rows[$0] }
    case .target(let targets): try coder.codeTargets(targets)
    case .timeframe(let timeframes): try coder.codeTimeframes(timeframes)
    case .range(let low, let high):
      let lows = try codes(of: low, control).codes
      let highs = try codes(of: high, control).codes
      try coder.code(lows.count) { row in
        lows[row] < 0 || highs[row] < 0 ? nil : ValueCoder.pair(lows[row], highs[row])
      }
    case .list(let lists):
      let elements = try codes(of: lists.elements, control)
      try coder.code(column.count) { row -> [Int32]? in
        let range = lists.range(ofRow: row)
        return range.isEmpty ? nil : Array(elements.codes[range])
      }
    }
    return coder
  }

  /// The distinct combinations of the values of several columns; a missing value is one of them,
  /// so that no combination is missing.
  static func combined(
    _ columns: [Column], count: Int, _ control: RunControl
  ) throws(ExecutionFailure) -> ValueCoder {
    try control.reserve(rows: count, bytesPerRow: 2 * MemoryLayout<Int32>.stride)
    var combined = [Int32](repeating: 0, count: count)
    for column in columns {
      var next = ValueCoder(control)
      try next.codePairs(combined, codes(of: column, control).codes)
      combined = next.codes
    }
    var coder = ValueCoder(control)
    try coder.code(count) { combined[$0] }
    return coder
  }

  private mutating func code<Value: Hashable>(
    _ count: Int, _ value: (Int) -> Value?
  ) throws(ExecutionFailure) {
    var known: [Value: Int32] = [:]
    for row in 0..<count {
      try control.check(row: row)
      guard let value = value(row) else {
        codes.append(-1)
        continue
      }
      if let code = known[value] {
        codes.append(code)
      } else {
        if known.count == known.capacity { try control.reserveGrowth(of: known) }
        known[value] = Int32(firstRows.count)
        codes.append(Int32(firstRows.count))
        firstRows.append(Int32(row))
      }
    }
  }

  /// Two texts are one value where they are equal without case.
  private mutating func codeTexts(_ texts: TextColumn) throws(ExecutionFailure) {
    var interner = TextInterner()
    var folded = [Int32](repeating: -2, count: texts.values.count)
    try code(texts.codes.count) { row -> Int32? in
      let code = Int(texts.codes[row])
      guard code >= 0 else { return nil }
      if folded[code] == -2 { folded[code] = interner.code(for: caseFolded(texts.values[code])) }
      return folded[code]
    }
  }

  private mutating func codeTargets(_ targets: TargetColumn) throws(ExecutionFailure) {
    struct Value: Hashable {
      var kind: TargetKind
      var interval: Interval
      var text: Int32
    }
    let texts = try ValueCoder.codes(of: .text(targets.texts), control).codes
    try code(targets.kinds.count) { row -> Value? in
      targets.kinds[row] == .missing
        ? nil
        : Value(
          kind: targets.kinds[row], interval: targets.intervals[row], text: texts[row])
    }
  }

  private mutating func codeTimeframes(_ timeframes: TimeframeColumn) throws(ExecutionFailure) {
    struct Value: Hashable {
      var kind: TimeframeKind
      var days: [Int32]
      var text: Int32
    }
    let texts = try ValueCoder.codes(of: .text(timeframes.texts), control).codes
    try code(timeframes.kinds.count) { row -> Value? in
      let days = [
        timeframes.starts.days[row], timeframes.ends.days[row], timeframes.milestones.days[row],
      ]
      return timeframes.kinds[row] == .unstated
        ? nil : Value(kind: timeframes.kinds[row], days: days, text: texts[row])
    }
  }

  private mutating func codePairs(_ left: [Int32], _ right: [Int32]) throws(ExecutionFailure) {
    try code(left.count) { row in ValueCoder.pair(left[row], right[row]) }
  }

  private static func pair(_ left: Int32, _ right: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
  }
}
