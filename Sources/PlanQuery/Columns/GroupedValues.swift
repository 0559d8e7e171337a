import PlanModel
import PlanTables

/// What an aggregate is worked out from: groups of rows, and a value for each row.
struct GroupedValues {
  let grouping: Grouping
  /// The argument's value for each row; `nil` where the aggregate takes none.
  let argument: Vector?
  /// How many rows entered the stage.
  let rowCount: Int
  let control: RunControl

  /// How many members of each group count.
  func sizes(
    where counts: (Int) -> Bool = { _ in true }
  ) throws(ExecutionFailure) -> [Int] {
    try control.reserve(bytes: grouping.groupCount * MemoryLayout<Int>.stride)
    var sizes = [Int](repeating: 0, count: grouping.groupCount)
    for (place, group) in grouping.groups.enumerated() {
      try control.check(row: place)
      if counts(Int(grouping.members[place])) { sizes[Int(group)] += 1 }
    }
    return sizes
  }

  /// How many members of each group have a value; all where there is no argument.
  func counts() throws(ExecutionFailure) -> [Int] {
    guard let argument else { return try sizes() }
    return try sizes { !argument.column.isMissing(argument.position($0)) }
  }

  /// A number for each group.
  func numbers(
    _ counts: [Int], _ number: (Int) -> Decimal? = { Decimal($0) }
  ) throws(ExecutionFailure) -> Column {
    var result = NumberColumn(capacity: counts.count)
    for (group, count) in counts.enumerated() {
      try control.check(row: group)
      result.append(number(count))
    }
    return .number(result)
  }

  /// The values of the members, in the order of the grouping.
  func members() throws(ExecutionFailure) -> Column? {
    guard let argument else { return nil }
    return try argument.gathered(grouping.members, control)
      .dense(rows: grouping.members.count, control)
  }

  private func missingMembers(_ argument: Vector) throws(ExecutionFailure) -> Int {
    var count = 0
    for (place, member) in grouping.members.enumerated() {
      try control.check(row: place)
      if argument.column.isMissing(argument.position(Int(member))) { count += 1 }
    }
    return count
  }
}

/// What an aggregate gives, and what it had to leave out.
struct AggregateResult {
  /// A value for each group.
  var column: Column
  /// How many values were skipped, by reason.
  var skipped: [UndecidedReason: Int] = [:]
  /// How many groups have no value because it has too many digits.
  var overflows = 0
  /// The units of groups that have no value because of different units; `nil` stands for none.
  var mixedUnits: [String?] = []

  /// - Parameters:
  ///   - column: A value for each group.
  ///   - missing: How many values are missing.
  ///   - overflows: How many groups have no value because it has too many digits.
  init(_ column: Column, missing: Int = 0, overflows: Int = 0) {
    self.column = column
    skipped = missing == 0 ? [:] : [.missing: missing]
    self.overflows = overflows
  }
}

// MARK: Different values

extension GroupedValues {
  /// The different values of each group, in order of appearance: lists, or of lists their elements.
  func differentValues() throws(ExecutionFailure) -> (lists: ListColumn, missing: Int) {
    guard let argument else {
      return (ListColumn(offsets: [0], elements: .truth([])), 0)
    }
    let (elements, owners) = try elementsAndGroups(argument)
    let column = try argument.dense(rows: rowCount, control)
    let source = if case .list(let lists) = column { lists.elements } else { column }
    let codes = try ValueCoder.codes(of: control.gathered(source, elements), control).codes
    let kept = try firstOccurrences(codes, owners)
    let owning = try control.map(kept.indices) { owners[Int(kept[$0])] }
    let (places, starts) = try Grouping.sorted(owning, count: grouping.groupCount, control)
    let rows = try control.map(places.indices) { elements[Int(kept[Int(places[$0])])] }
    let lists = ListColumn(
      offsets: starts.map { Int32($0) }, elements: try control.gathered(source, rows))
    return (lists, try missingMembers(argument))
  }

  /// The positions at which a value appears in its group for the first time.
  private func firstOccurrences(
    _ codes: [Int32], _ owners: [Int32]
  ) throws(ExecutionFailure) -> [Int32] {
    var seen: [UInt64: Void] = [:]
    var kept: [Int32] = []
    for position in codes.indices where codes[position] >= 0 {
      try control.check(row: position)
      let pair =
        UInt64(UInt32(bitPattern: owners[position])) << 32
        | UInt64(UInt32(bitPattern: codes[position]))
      if seen.count == seen.capacity { try control.reserveGrowth(of: seen) }
      if seen.updateValue((), forKey: pair) == nil { kept.append(Int32(position)) }
    }
    return kept
  }

  private func elementsAndGroups(
    _ argument: Vector
  ) throws(ExecutionFailure) -> (elements: [Int32], groups: [Int32]) {
    guard case .list(let lists) = argument.column else {
      return (grouping.members, grouping.groups)
    }
    var count = 0
    for (place, member) in grouping.members.enumerated() {
      try control.check(row: place)
      count += lists.range(ofRow: argument.position(Int(member))).count
    }
    try control.reserve(rows: count, bytesPerRow: 2 * MemoryLayout<Int32>.stride)
    var elements: [Int32] = []
    var groups: [Int32] = []
    elements.reserveCapacity(count)
    groups.reserveCapacity(count)
    for (place, member) in grouping.members.enumerated() {
      try control.check(row: place)
      for element in lists.range(ofRow: argument.position(Int(member))) {
        try control.check(row: elements.count)
        elements.append(Int32(element))
        groups.append(grouping.groups[place])
      }
    }
    return (elements, groups)
  }
}
