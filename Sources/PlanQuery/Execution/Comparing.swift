import PlanModel
import PlanTables

/// Comparisons of columns (Grammar/Reference.md, chapters 4 to 9), with a truth for each row of a
/// frame. A list compares as its elements do, combined by `or`; everything else is one loop over
/// two arrays.
struct Comparing {
  /// How many rows the frame has.
  let rowCount: Int
  let control: RunControl

  init(rows rowCount: Int, _ control: RunControl) {
    self.rowCount = rowCount
    self.control = control
  }

  func compare(
    _ comparison: BoundComparison, _ left: Vector, _ right: Vector
  ) throws(ExecutionFailure) -> [Truth] {
    if left.column.isList || right.column.isList {
      return try compareLists(comparison, left, right)
    }
    switch (left.column, right.column) {
    case (.text(let first), .text(let second)):
      return try texts(comparison, left, first, right, second)
    case (.number(let first), .number(let second)):
      return try rows { row in
        guard let one = first[left.position(row)], let other = second[right.position(row)] else {
          return .undecided(.missing)
        }
        return Truth(comparison.holds(Decimal.compare(one, other)))
      }
    case (.date(let first), .date(let second)):
      return try rows { row in
        let one = first.days[left.position(row)]
        let other = second.days[right.position(row)]
        guard one != DateColumn.missing, other != DateColumn.missing else {
          return .undecided(.missing)
        }
        return Truth(comparison.holds(one < other ? -1 : (one == other ? 0 : 1)))
      }
    case (.target(let first), .target(let second)):
      return try rows { row in
        Comparing.targets(comparison, first, left.position(row), second, right.position(row))
      }
    case (.reference(let first), .reference(let second)):
      return try rows { row in
        let one = first.rows[left.position(row)]
        let other = second.rows[right.position(row)]
        return one < 0 || other < 0 ? .undecided(.missing) : Truth(one == other)
      }
    case (.truth(let first), .truth(let second)):
      return try rows { row in
        let one = first[left.position(row)]
        let other = second[right.position(row)]
        if one.isUndecided { return one }
        return other.isUndecided ? other : Truth(one == other)
      }
    default: return try rows { _ in .undecided(.missing) }
    }
  }

  /// One truth for each row.
  func rows(
    _ truth: (Int) throws(ExecutionFailure) -> Truth
  ) throws(ExecutionFailure) -> [Truth] {
    try control.map(0..<rowCount, truth)
  }

  /// Lifts a comparison of single values over lists: for each row whether it is true of any
  /// element of the list; of no element it is false.
  ///
  /// - Parameters:
  ///   - lists: The lists of `subject`.
  ///   - subject: The vector that holds the lists.
  ///   - others: What each element is compared with: a value for each row, or one for all.
  ///   - truths: Compares elements with as many others.
  /// - Returns: A truth for each row.
  /// - Throws: `ExecutionFailure` where the query was given up or would take too much.
  func lifted(
    over lists: ListColumn, _ subject: Vector, with others: [Vector] = [],
    _ truths: (Comparing, Vector, [Vector]) throws(ExecutionFailure) -> [Truth]
  ) throws(ExecutionFailure) -> [Truth] {
    if others.allSatisfy(\.isConstant) {
      // What an element is compared with does not depend on its row.
      let elements = try truths(
        Comparing(rows: lists.elements.count, control), Vector(lists.elements), others)
      return try rows { row throws(ExecutionFailure) in
        try elements.any(in: lists.range(ofRow: subject.position(row)), control)
      }
    }
    let owners = try lists.owners(subject, rows: rowCount, control)
    var gathered: [Vector] = []
    for other in others { gathered.append(try other.gathered(owners.rows, control)) }
    let elements = Vector(try control.gathered(lists.elements, owners.elements))
    let inner = try truths(Comparing(rows: owners.rows.count, control), elements, gathered)
    var result = [Truth](repeating: .no, count: rowCount)
    for (place, owner) in owners.rows.enumerated() {
      try control.check(row: place)
      result[Int(owner)] = result[Int(owner)].or(inner[place])
    }
    return result
  }

  /// `subject >= low and subject <= high`, of one element where the subject is a list.
  func between(
    _ subject: Vector, _ low: Vector, _ high: Vector
  ) throws(ExecutionFailure) -> [Truth] {
    if case .list(let lists) = subject.column {
      return try lifted(over: lists, subject, with: [low, high]) {
        comparing, elements, ends throws(ExecutionFailure) in
        try comparing.between(elements, ends[0], ends[1])
      }
    }
    let atLeast = try compare(.greaterOrEqual, subject, low)
    let atMost = try compare(.lessOrEqual, subject, high)
    return try rows { atLeast[$0].and(atMost[$0]) }
  }

  /// Whether a reference, or an element of a list of them, is to one of the rows.
  func refersTo(
    _ subject: Vector, _ wanted: [Int32], _ database: PlanDatabase
  ) throws(ExecutionFailure) -> [Truth] {
    if case .list(let lists) = subject.column {
      return try lifted(over: lists, subject) { comparing, elements, _ throws(ExecutionFailure) in
        try comparing.refersTo(elements, wanted, database)
      }
    }
    guard case .reference(let references) = subject.column else {
      return try rows { _ in .undecided(.missing) }
    }
    var isWanted = [Bool](repeating: false, count: database[references.relation].rowCount)
    for row in wanted { isWanted[Int(row)] = true }
    return try rows { row in
      let referred = references.rows[subject.position(row)]
      return referred < 0 ? .undecided(.missing) : Truth(isWanted[Int(referred)])
    }
  }

  /// Whether the days from `first` to `last` lie in the timeframe, or touch it.
  func spans(
    _ subject: Vector, isCover: Bool, _ first: Vector, _ last: Vector
  ) throws(ExecutionFailure) -> [Truth] {
    if case .list(let lists) = subject.column {
      return try lifted(over: lists, subject, with: [first, last]) {
        comparing, elements, days throws(ExecutionFailure) in
        try comparing.spans(elements, isCover: isCover, days[0], days[1])
      }
    }
    guard case .timeframe(let timeframes) = subject.column, case .date(let firsts) = first.column,
      case .date(let lasts) = last.column
    else { return try rows { _ in .undecided(.missing) } }
    return try rows { row in
      let place = subject.position(row)
      switch timeframes.kinds[place] {
      case .event: return .undecided(.event)
      case .unstated: return .undecided(.unstated)
      case .ongoing, .recurring, .from, .until, .span: break
      }
      guard let start = timeframes.starts[place], let end = timeframes.ends[place],
        let from = firsts[first.position(row)], let to = lasts[last.position(row)]
      else { return .undecided(.missing) }
      return Truth(isCover ? start <= from && to <= end : start <= to && from <= end)
    }
  }
}

extension Comparing {
  /// Compares texts. The work is done once for each distinct text and not for each row.
  func texts(
    _ comparison: BoundComparison, _ left: Vector, _ first: TextColumn, _ right: Vector,
    _ second: TextColumn
  ) throws(ExecutionFailure) -> [Truth] {
    let ranks = try TextRanks(first, second, comparedBy: comparison, control)
    return try rows { row in
      guard let leftRank = ranks.left(first.codes[left.position(row)]),
        let rightRank = ranks.right(second.codes[right.position(row)])
      else { return .undecided(.missing) }
      return Truth(
        comparison.holds(leftRank < rightRank ? -1 : (leftRank == rightRank ? 0 : 1)))
    }
  }
}

extension BoundComparison {
  /// Whether the comparison holds for an order of -1, 0 or 1.
  func holds(_ order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}

// MARK: Targets

extension Comparing {
  static func targets(
    _ comparison: BoundComparison, _ left: TargetColumn, _ leftRow: Int, _ right: TargetColumn,
    _ rightRow: Int
  ) -> Truth {
    if let reason = left.kinds[leftRow].missingReason { return .undecided(reason) }
    if let reason = right.kinds[rightRow].missingReason { return .undecided(reason) }
    let one = left.intervals[leftRow]
    let other = right.intervals[rightRow]
    let decided: Bool? =
      switch comparison {
      case .equal: one.isEqual(to: other)
      case .less: one.isLess(than: other)
      case .lessOrEqual: one.isAtMost(other)
      case .greater: other.isLess(than: one)
      case .greaterOrEqual: other.isAtMost(one)
      }
    return Truth(
      decided,
      orUndecided: left.kinds[leftRow].openReason ?? right.kinds[rightRow].openReason ?? .range)
  }
}

extension TargetKind {
  /// Why a target of this kind may not settle a comparison; `nil` for an exact one.
  var openReason: UndecidedReason? {
    switch self {
    case .less, .atMost, .greater, .atLeast: .bound
    case .range, .interval: .range
    case .exact, .text, .unclear, .missing: nil
    }
  }
}

// MARK: Membership in a set of values

extension Comparing {
  /// Whether a value, or an element of a list, equals one of the values; missing ones among them
  /// are ignored.
  func isAmong(
    _ subject: Vector, _ values: Column
  ) throws(ExecutionFailure) -> [Truth] {
    if case .list(let lists) = subject.column {
      return try lifted(over: lists, subject) { comparing, elements, _ throws(ExecutionFailure) in
        try comparing.isAmong(elements, values)
      }
    }
    var present: [Int32] = []
    for row in 0..<values.count {
      try control.check(row: row)
      if !values.isMissing(row) { present.append(Int32(row)) }
    }
    if present.isEmpty { return try rows { _ in .no } }
    switch subject.column {
    case .target, .truth:
      return try comparedOneByOne(subject, control.gathered(values, present))
    case .text, .number, .date, .range, .timeframe, .reference, .list: break
    }
    // Values of one type are the same where their codes are.
    try control.reserve(
      rows: present.count + subject.column.count, bytesPerRow: subject.column.bytesPerRow)
    let all = try control.gathered(values, present).appending(subject.column)
    let codes = try ValueCoder.codes(of: all, control)
    let wanted = Set(codes.codes.prefix(present.count))
    return try rows { row in
      let code = codes.codes[present.count + subject.position(row)]
      return code < 0 ? .undecided(.missing) : Truth(wanted.contains(code))
    }
  }

  /// Of targets and truth values the same code is no answer: a comparison may be undecided.
  private func comparedOneByOne(
    _ subject: Vector, _ values: Column
  ) throws(ExecutionFailure) -> [Truth] {
    var values = values
    if case .target = subject.column {
      values = try Vector(values).exactTargets(control).column
    }
    var result = [Truth](repeating: .no, count: rowCount)
    for row in try ValueCoder.codes(of: values, control).firstRows {
      let value = Vector(try control.gathered(values, [row]), isConstant: true)
      let equal = try compare(.equal, subject, value)
      for index in result.indices {
        try control.check(row: index)
        result[index] = result[index].or(equal[index])
      }
    }
    return result
  }
}

// MARK: Lists

extension [Truth] {
  /// Whether any truth of a range is true; of no truth, false.
  func any(in range: Range<Int>, _ control: RunControl) throws(ExecutionFailure) -> Truth {
    var result = Truth.no
    for (place, index) in range.enumerated() {
      if place > 0 { try control.check(row: place) }
      result = result.or(self[index])
      if result == .yes { break }
    }
    return result
  }
}

extension Column {
  var isList: Bool {
    if case .list = self { true } else { false }
  }
}

extension ListColumn {
  /// For every element of every row of a vector: its position, and the row it belongs to.
  func owners(
    _ vector: Vector, rows rowCount: Int, _ control: RunControl
  ) throws(ExecutionFailure) -> (elements: [Int32], rows: [Int32]) {
    var count = 0
    for row in 0..<rowCount {
      try control.check(row: row)
      count += range(ofRow: vector.position(row)).count
    }
    try control.reserve(rows: count, bytesPerRow: 2 * MemoryLayout<Int32>.stride)
    var elements: [Int32] = []
    var rows: [Int32] = []
    elements.reserveCapacity(count)
    rows.reserveCapacity(count)
    for row in 0..<rowCount {
      for position in range(ofRow: vector.position(row)) {
        try control.check(row: rows.count)
        elements.append(Int32(position))
        rows.append(Int32(row))
      }
    }
    return (elements, rows)
  }
}
