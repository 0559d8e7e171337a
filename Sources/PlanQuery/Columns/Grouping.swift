import PlanTables

/// Which rows belong to which group.
struct Grouping {
  /// Row numbers of the frame; a row is here once for each group it counts under.
  var members: [Int32]
  /// For each member its group.
  var groups: [Int32]
  var groupCount: Int
  /// The keys: a value for each group.
  var keys: [Column]

  /// All rows as one group.
  init(allRows count: Int, _ control: RunControl) throws(ExecutionFailure) {
    members = try control.rowNumbers(0..<count)
    groups = [Int32](repeating: 0, count: count)
    groupCount = 1
    keys = []
  }

  /// Groups rows by keys. Under a list a row counts once under each element, and where the list
  /// is empty under a missing key.
  init(
    by vectors: [Vector], count: Int, _ control: RunControl
  ) throws(ExecutionFailure) {
    var members = try control.rowNumbers(0..<count)
    var columns: [Column] = []
    for vector in vectors {
      if case .list(let lists) = vector.column {
        let (kept, elements) = try Grouping.spread(members, lists, vector, control)
        let spread = members
        members = try control.map(kept.indices) { spread[Int(kept[$0])] }
        for index in columns.indices { columns[index] = try control.gathered(columns[index], kept) }
        columns.append(try control.gathered(lists.elements, elements))
      } else {
        columns.append(
          try vector.gathered(members, control)
            .dense(rows: members.count, control))
      }
    }
    let coder = try ValueCoder.combined(columns, count: members.count, control)
    self.members = members
    groups = coder.codes
    groupCount = coder.firstRows.count
    var keys: [Column] = []
    for column in columns { keys.append(try control.gathered(column, coder.firstRows)) }
    self.keys = keys
  }

  /// Positions of members, once for each element of their list, and those elements.
  private static func spread(
    _ members: [Int32], _ lists: ListColumn, _ vector: Vector, _ control: RunControl
  ) throws(ExecutionFailure) -> (kept: [Int32], elements: [Int32]) {
    var kept: [Int32] = []
    var elements: [Int32] = []
    let codes = try ValueCoder.codes(of: lists.elements, control).codes
    for (position, member) in members.enumerated() {
      try control.check(row: position)
      let row = vector.position(Int(member))
      let count = kept.count + lists.range(ofRow: row).count
      if count >= kept.capacity {
        try control.reserve(rows: count, bytesPerRow: 4 * MemoryLayout<Int32>.stride)
      }
      let different = try lists.differentElements(ofRow: row, codes, control)
      if different.isEmpty {
        kept.append(Int32(position))
        elements.append(-1)
      }
      for element in different {
        kept.append(Int32(position))
        elements.append(Int32(element))
      }
    }
    return (kept, elements)
  }

  /// The positions of members, group by group: `positions[starts[g]..<starts[g + 1]]`.
  func sorted(
    _ control: RunControl
  ) throws(ExecutionFailure) -> (positions: [Int32], starts: [Int]) {
    try Grouping.sorted(groups, count: groupCount, control)
  }

  /// As `sorted`, of members whose groups are given.
  static func sorted(
    _ groups: [Int32], count: Int, _ control: RunControl
  ) throws(ExecutionFailure) -> (positions: [Int32], starts: [Int]) {
    try control.reserve(
      bytes: groups.count * MemoryLayout<Int32>.stride + 2 * count * MemoryLayout<Int>.stride)
    var starts = [Int](repeating: 0, count: count + 1)
    for (position, group) in groups.enumerated() {
      try control.check(row: position)
      starts[Int(group) + 1] += 1
    }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var next = starts
    var positions = [Int32](repeating: 0, count: groups.count)
    for (position, group) in groups.enumerated() {
      try control.check(row: position)
      positions[next[Int(group)]] = Int32(position)
      next[Int(group)] += 1
    }
    return (positions, starts)
  }
}

extension ListColumn {
  /// The positions of a row's elements, of equal ones the first: a list of fields such as
  /// `lead.kind` may have the same value twice, and the row still counts once under it.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - codes: For each element the number of its value.
  ///   - control: Is asked now and then.
  /// - Returns: The positions, in order.
  /// - Throws: `ExecutionFailure` where the query was given up.
  func differentElements(
    ofRow row: Int, _ codes: [Int32], _ control: RunControl
  ) throws(ExecutionFailure) -> [Int] {
    let range = range(ofRow: row)
    if range.count < 2 { return Array(range) }
    var seen: Set<Int32> = []
    var different: [Int] = []
    for (place, element) in range.enumerated() {
      if place > 0 { try control.check(row: place) }
      if seen.insert(codes[element]).inserted { different.append(element) }
    }
    return different
  }
}
