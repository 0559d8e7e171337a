import PlanModel

/// Which rows belong to which group.
struct Grouping {
  /// Row numbers of the frame; a row stands here once for each group it counts under.
  var members: [Int32]
  /// For each member its group.
  var groups: [Int32]
  var groupCount: Int
  /// The keys: a value for each group.
  var keys: [Column]

  /// All rows as one group.
  init(allRows count: Int) {
    members = (0..<Int32(count)).map { $0 }
    groups = [Int32](repeating: 0, count: count)
    groupCount = 1
    keys = []
  }

  /// Groups rows by keys. Under a list a row counts once under each element, and where the list
  /// is empty under a missing key.
  init(
    by vectors: [Vector], count: Int, _ cancellation: Cancellation
  ) throws(ExecutionFailure) {
    var members = (0..<Int32(count)).map { $0 }
    var columns: [Column] = []
    for vector in vectors {
      if case .list(let lists) = vector.column {
        let (kept, elements) = try Grouping.spread(members, lists, vector, cancellation)
        let spread = members
        members = kept.map { spread[Int($0)] }
        columns = columns.map { $0.gathered(kept) }
        columns.append(lists.elements.gathered(elements))
      } else {
        columns.append(vector.gathered(members).dense)
      }
    }
    let coder = try ValueCoder.combined(columns, count: members.count, cancellation)
    self.members = members
    groups = coder.codes
    groupCount = coder.firstRows.count
    keys = columns.map { $0.gathered(coder.firstRows) }
  }

  /// Positions of members, once for each element of their list, and those elements.
  private static func spread(
    _ members: [Int32], _ lists: ListColumn, _ vector: Vector, _ cancellation: Cancellation
  ) throws(ExecutionFailure) -> (kept: [Int32], elements: [Int32]) {
    var kept: [Int32] = []
    var elements: [Int32] = []
    let codes = try ValueCoder.codes(of: lists.elements, cancellation).codes
    for (position, member) in members.enumerated() {
      try cancellation.check(row: position)
      let different = lists.differentElements(ofRow: vector.position(Int(member)), codes)
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
  func sorted() -> (positions: [Int32], starts: [Int]) {
    var starts = [Int](repeating: 0, count: groupCount + 1)
    for group in groups { starts[Int(group) + 1] += 1 }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    var next = starts
    var positions = [Int32](repeating: 0, count: groups.count)
    for (position, group) in groups.enumerated() {
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
  /// - Returns: The positions, in order.
  func differentElements(ofRow row: Int, _ codes: [Int32]) -> [Int] {
    let range = range(ofRow: row)
    if range.count < 2 { return Array(range) }
    var seen: Set<Int32> = []
    return range.filter { seen.insert(codes[$0]).inserted }
  }
}
