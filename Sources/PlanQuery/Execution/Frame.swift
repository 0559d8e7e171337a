import PlanModel
import PlanTables

/// The rows between two stages: slots of columns, and the rows of the plan after each row.
///
/// A column of the relation is not copied when rows are left out: it is read through `rows` when
/// an expression needs it. Columns that were worked out are kept for the present rows only; lists
/// are read through row numbers too, since a copy may be many times as large.
struct Frame: Sendable {
  enum Slot: Sendable {
    /// A column of the relation, read through `rows`.
    case base(index: Int)
    /// Worked out for the present rows.
    case dense(Column)
    /// Lists that were worked out for earlier rows: for each present row which of them it was.
    case picked(ListColumn, rows: [Int32])
  }

  var relation: RelationID
  var slots: [Slot]
  var rowCount: Int
  /// The rows of the plan after each row.
  private(set) var lineage: Lineage
  /// Whether the rows after are 0, 1, 2, …: then columns are read as they are.
  private var isWhole: Bool

  /// All rows of a relation.
  init(_ relation: Relation, _ control: RunControl) throws(ExecutionFailure) {
    if relation.wantedElements > Limits.rows {
      throw .excess(.rows(relation.wantedElements, limit: Limits.rows))
    }
    self.relation = relation.id
    slots = relation.columns.indices.map { .base(index: $0) }
    rowCount = relation.rowCount
    lineage = Lineage(
      relation: relation.id, offsets: nil, rows: try control.rowNumbers(0..<relation.rowCount))
    isWhole = true
  }

  /// Whether each row is one row of the relation.
  var hasSingleRows: Bool { lineage.offsets == nil }

  /// Of a frame whose rows are single rows of the relation, those; of grouped rows, all rows of
  /// all groups.
  var rows: [Int32] { lineage.rows }

  /// The values of a slot for the present rows.
  func column(
    _ slot: Int, _ database: PlanDatabase, _ control: RunControl
  ) throws(ExecutionFailure) -> Column {
    switch slots[slot] {
    case .dense(let column): return column
    case .picked(let lists, let rows): return try control.gathered(.list(lists), rows)
    case .base(let index):
      let column = database[relation].columns[index]
      return isWhole ? column : try control.gathered(column, rows)
    }
  }

  /// The lists of a slot as they are kept, and for each present row which of them it has; `nil`
  /// where row `r` has list `r`.
  func lists(_ slot: Int, _ database: PlanDatabase) -> (ListColumn, places: [Int32]?)? {
    switch slots[slot] {
    case .picked(let lists, let rows): return (lists, rows)
    case .dense(.list(let lists)): return (lists, nil)
    case .base(let index):
      guard case .list(let lists) = database[relation].columns[index] else { return nil }
      return (lists, isWhole ? nil : rows)
    case .dense: return nil
    }
  }

  /// Keeps the given rows, in that order; a row may come several times.
  mutating func keep(_ kept: [Int32], _ control: RunControl) throws(ExecutionFailure) {
    try control.reserve(rows: kept.count, bytesPerRow: MemoryLayout<Int32>.stride)
    if lineage.offsets != nil {
      lineage.groups = try Frame.picked(lineage.groups, kept, control)
    } else {
      lineage.rows = try Frame.picked(lineage.rows, kept, control)
    }
    isWhole = false
    rowCount = kept.count
    for index in slots.indices {
      switch slots[index] {
      case .base: break
      case .dense(.list(let lists)): slots[index] = .picked(lists, rows: kept)
      case .dense(let column): slots[index] = .dense(try control.gathered(column, kept))
      case .picked(let lists, let rows):
        slots[index] = .picked(lists, rows: try Frame.picked(rows, kept, control))
      }
    }
  }

  /// The given ones of several numbers; of no numbers the given ones themselves.
  private static func picked(
    _ numbers: [Int32]?, _ kept: [Int32], _ control: RunControl
  ) throws(ExecutionFailure) -> [Int32] {
    guard let numbers else { return kept }
    try control.reserve(bytes: kept.count * MemoryLayout<Int32>.stride)
    return try control.map(kept.indices) { numbers[Int(kept[$0])] }
  }

  /// Replaces the rows by groups of them.
  ///
  /// - Parameters:
  ///   - groups: For each of `members` the group it belongs to.
  ///   - members: Row numbers of this frame; a row may come several times.
  ///   - count: How many groups there are.
  ///   - columns: The columns of the groups.
  ///   - control: Is asked before memory is taken, and now and then.
  /// - Throws: `ExecutionFailure` where the query was given up or would take too much.
  mutating func group(
    _ groups: [Int32], of members: [Int32], count: Int, columns: [Column], _ control: RunControl
  ) throws(ExecutionFailure) {
    lineage =
      lineage.offsets == nil
      ? try groupedRows(groups, members, count, control)
      : try groupedGroups(groups, members, count, control)
    isWhole = false
    rowCount = count
    slots = columns.map { .dense($0) }
  }

  /// The rows after each group, where each member is one row of the relation.
  private func groupedRows(
    _ groups: [Int32], _ members: [Int32], _ count: Int, _ control: RunControl
  ) throws(ExecutionFailure) -> Lineage {
    let (positions, starts) = try Grouping.sorted(groups, count: count, control)
    let rows = try control.map(positions.indices) { self.rows[Int(members[Int(positions[$0])])] }
    return Lineage(relation: relation, offsets: starts.map { Int32($0) }, rows: rows)
  }

  /// The rows after each group of groups. A group that `expand` repeated counts once in each.
  private func groupedGroups(
    _ groups: [Int32], _ members: [Int32], _ count: Int, _ control: RunControl
  ) throws(ExecutionFailure) -> Lineage {
    let (positions, starts) = try Grouping.sorted(groups, count: count, control)
    var lastGroup = [Int32](repeating: -1, count: (lineage.offsets?.count ?? 1) - 1)
    var offsets: [Int32] = [0]
    var rows: [Int32] = []
    for group in 0..<count {
      for position in starts[group]..<starts[group + 1] {
        try control.check(row: position)
        let inner = lineage.group(ofRow: Int(members[Int(positions[position])]))
        guard lastGroup[inner] != Int32(group) else { continue }
        lastGroup[inner] = Int32(group)
        let behind = lineage.rows(ofGroup: inner)
        if rows.count + behind.count > rows.capacity {
          try control.reserve(
            rows: rows.count + behind.count, bytesPerRow: 2 * MemoryLayout<Int32>.stride)
        }
        rows += behind
      }
      offsets.append(Int32(rows.count))
    }
    return Lineage(relation: relation, offsets: offsets, rows: rows)
  }
}
