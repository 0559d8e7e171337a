import PlanModel
import PlanTables

/// The values of an expression over the rows of a frame: a column, or one value for all rows.
struct Vector: Sendable {
  /// One entry for each row; of a constant a single entry.
  var column: Column
  var isConstant: Bool

  init(_ column: Column, isConstant: Bool = false) {
    self.column = column
    self.isConstant = isConstant
  }

  /// One number for all rows.
  static func constant(_ number: Decimal) -> Vector {
    Vector(.number(NumberColumn([number])), isConstant: true)
  }

  /// How many entries a column worked out row by row from several vectors has, and whether that
  /// is one for all rows.
  static func entries(_ vectors: Vector...) -> (count: Int, isConstant: Bool) {
    entries(of: vectors)
  }

  static func entries(of vectors: [Vector]) -> (count: Int, isConstant: Bool) {
    vectors.first { !$0.isConstant }.map { ($0.column.count, false) } ?? (1, true)
  }

  /// The position of a row's value in `column`.
  func position(_ row: Int) -> Int { isConstant ? 0 : row }

  /// The column with an entry for each row.
  func dense(rows: Int, _ control: RunControl) throws(ExecutionFailure) -> Column {
    guard isConstant else { return column }
    try control.reserve(rows: rows, bytesPerRow: MemoryLayout<Int32>.stride)
    return try control.gathered(column, [Int32](repeating: 0, count: rows))
  }

  /// The values of the given rows.
  func gathered(_ rows: [Int32], _ control: RunControl) throws(ExecutionFailure) -> Vector {
    isConstant ? self : Vector(try control.gathered(column, rows))
  }

  /// Truth values, one for each row.
  func truths(rows: Int) -> [Truth] {
    guard case .truth(let states) = column else {
      return [Truth](repeating: .undecided(.missing), count: rows)
    }
    return isConstant ? [Truth](repeating: states[0], count: rows) : states
  }
}

// MARK: One value at a time

extension Vector {
  private func map(_ column: Column) -> Vector {
    Vector(column, isConstant: isConstant)
  }

  /// Changes every number, or the interval of every target.
  func mapNumbers(
    _ control: RunControl, _ number: (Decimal) -> Decimal?, targets: (Interval) -> Interval?
  ) throws(ExecutionFailure) -> Vector {
    switch column {
    case .number(let numbers):
      var result = NumberColumn(capacity: numbers.values.count)
      for row in numbers.values.indices {
        try control.check(row: row)
        result.append(numbers[row].flatMap(number))
      }
      return map(.number(result))
    case .target(let column): return map(.target(try column.mapped(control, targets)))
    case .text, .truth, .date, .range, .timeframe, .reference, .list: return self
    }
  }

  func mapTruths(
    _ control: RunControl, _ change: (Truth) -> Truth
  ) throws(ExecutionFailure) -> Vector {
    guard case .truth(let states) = column else { return self }
    return map(.truth(try control.map(states.indices) { change(states[$0]) }))
  }

  func mapDates(
    _ control: RunControl, _ number: (CalendarDate) -> Decimal?
  ) throws(ExecutionFailure) -> Vector {
    guard case .date(let dates) = column else { return self }
    var result = NumberColumn(capacity: dates.days.count)
    for row in dates.days.indices {
      try control.check(row: row)
      result.append(dates[row].flatMap(number))
    }
    return map(.number(result))
  }

  /// The lengths of texts, in characters as seen, or of lists; a missing text has none.
  func lengths(_ control: RunControl) throws(ExecutionFailure) -> Vector {
    var result = NumberColumn(capacity: column.count)
    switch column {
    case .text(let texts):
      var known: [Int32: Decimal] = [:]
      for (row, code) in texts.codes.enumerated() {
        try control.check(row: row)
        let length = known[code] ?? texts[row].map { Decimal($0.count) }
        if let length { known[code] = length }
        result.append(length)
      }
    case .list(let lists):
      for row in 0..<column.count {
        try control.check(row: row)
        result.append(Decimal(lists.range(ofRow: row).count))
      }
    case .number, .truth, .date, .range, .target, .timeframe, .reference: return self
    }
    return map(.number(result))
  }

  /// Rounds numbers, or both ends of targets, to as many digits as the other vector says.
  func rounded(
    digits: Vector, _ control: RunControl, _ tally: inout StageTally
  ) throws(ExecutionFailure) -> Vector {
    guard case .number(let wanted) = digits.column else { return self }
    let (count, isOne) = Vector.entries(self, digits)
    func places(_ row: Int) -> Int? { wanted[digits.position(row)]?.digitCount }
    func counted<Value>(_ value: Value?) -> Value? {
      if value == nil { tally.overflows += 1 }
      return value
    }
    switch column {
    case .number(let numbers):
      var result = NumberColumn(capacity: count)
      for row in 0..<count {
        try control.check(row: row)
        guard let number = numbers[position(row)], let places = places(row) else {
          result.append(nil)
          continue
        }
        result.append(counted(number.rounded(toDigits: places)))
      }
      return Vector(.number(result), isConstant: isOne)
    case .target(let targets):
      var builder = ComputedTargets(capacity: count)
      for row in 0..<count {
        try control.check(row: row)
        let place = position(row)
        guard targets.kinds[place].isNumeric, let places = places(row) else {
          builder.append(nil, unit: nil)
          continue
        }
        builder.append(
          counted(targets.intervals[place].rounded(toDigits: places)),
          unit: targets.units[place])
      }
      return Vector(.target(builder.column), isConstant: isOne)
    case .text, .truth, .date, .range, .timeframe, .reference, .list: return self
    }
  }
}

extension Decimal {
  /// The number as a count of digits to round to; `nil` where it has a fraction. No number has 60
  /// digits on either side of its point, so that more change nothing.
  fileprivate var digitCount: Int? {
    guard isWhole else { return nil }
    return wholeValue.map { max(-60, min(60, $0)) } ?? (isNegative ? -60 : 60)
  }
}

// MARK: Choices between vectors

extension Vector {
  /// For each row the first value that is not missing.
  static func firstPresent(
    _ vectors: [Vector], _ control: RunControl
  ) throws(ExecutionFailure) -> Vector {
    try choose(vectors, control) { row in
      vectors.firstIndex { !$0.column.isMissing($0.position(row)) }
    }
  }

  /// For each row the first vector's value where the condition is true, the second's where it is
  /// false, none where it is undecided.
  static func chosen(
    by condition: Vector, _ first: Vector, _ second: Vector, _ control: RunControl
  ) throws(ExecutionFailure) -> Vector {
    guard case .truth(let truths) = condition.column else { return first }
    return try choose([first, second], control, by: condition) { row in
      let truth = truths[condition.position(row)]
      return truth.isUndecided ? nil : (truth == .yes ? 0 : 1)
    }
  }

  private static func choose(
    _ vectors: [Vector], _ control: RunControl, by condition: Vector? = nil,
    _ choice: (Int) -> Int?
  ) throws(ExecutionFailure) -> Vector {
    guard var all = vectors.first?.column else { return Vector(.truth([.no]), isConstant: true) }
    try reserve(vectors, control)
    var starts = [0]
    for vector in vectors.dropFirst() {
      try control.check()
      starts.append(all.count)
      all = all.appending(vector.column)
    }
    let (count, isOne) = entries(of: vectors + [condition].compactMap(\.self))
    let rows = try control.map(0..<count) { row in
      choice(row).map { Int32(starts[$0] + vectors[$0].position(row)) } ?? -1
    }
    return Vector(try control.gathered(all, rows), isConstant: isOne)
  }

  /// Asks whether the columns of several vectors may follow one another.
  private static func reserve(
    _ vectors: [Vector], _ control: RunControl
  ) throws(ExecutionFailure) {
    var rows = 0
    var elements = 0
    var bytes = 0
    for vector in vectors {
      rows += vector.column.count
      bytes += vector.column.count * vector.column.bytesPerRow
      guard case .list(let lists) = vector.column else { continue }
      elements += lists.elements.count
      bytes += lists.elements.count * lists.elements.bytesPerRow
    }
    // Row numbers count through all of them, and of the last but one a copy is beside them.
    try control.reserve(rows: max(rows, elements))
    try control.reserve(bytes: 2 * bytes)
  }
}

/// Collects the targets that arithmetic makes: exact ones and intervals.
struct ComputedTargets {
  private var kinds: [TargetKind] = []
  private var intervals: [Interval] = []
  private var unitCodes: [Int32] = []
  private var units: [String] = []
  private var unitIndex: [String: Int32] = [:]

  init(capacity: Int) {
    kinds.reserveCapacity(capacity)
    intervals.reserveCapacity(capacity)
    unitCodes.reserveCapacity(capacity)
  }

  /// Adds a row; no interval makes it missing, and what is missing has no unit.
  mutating func append(_ interval: Interval?, unit: String?) {
    kinds.append(interval.map { $0.exactValue == nil ? .interval : .exact } ?? .missing)
    intervals.append(interval ?? .unbounded)
    guard interval != nil, let unit else { return unitCodes.append(-1) }
    if let code = unitIndex[unit] { return unitCodes.append(code) }
    let code = Int32(units.count)
    unitIndex[unit] = code
    units.append(unit)
    unitCodes.append(code)
  }

  var column: TargetColumn {
    TargetColumn(
      kinds: kinds, intervals: intervals,
      texts: TextColumn(codes: [Int32](repeating: -1, count: kinds.count), values: []),
      units: TextColumn(codes: unitCodes, values: units))
  }
}

extension TargetColumn {
  /// Computed targets with changed intervals; those without numbers become missing.
  func mapped(
    _ control: RunControl, _ change: (Interval) -> Interval?
  ) throws(ExecutionFailure) -> TargetColumn {
    var result = ComputedTargets(capacity: kinds.count)
    for row in kinds.indices {
      try control.check(row: row)
      result.append(
        kinds[row].isNumeric ? change(intervals[row]) : nil, unit: units[row])
    }
    return result.column
  }
}
