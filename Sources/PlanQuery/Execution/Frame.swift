import PlanModel

/// The rows between two stages: slots of columns, and the rows of the plan behind each row.
///
/// A column of the relation is not copied when rows are left out: it is read through `rows` when
/// an expression needs it. Columns that were worked out are kept for the present rows only.
struct Frame: Sendable {
  enum Slot: Sendable {
    /// A column of the relation, read through `rows`.
    case base(index: Int)
    /// Worked out for the present rows.
    case dense(Column)
  }

  var relation: RelationID
  var slots: [Slot]
  var rowCount: Int
  /// Of a frame whose rows are single rows of the relation, those; of grouped rows, all rows of
  /// all groups.
  private(set) var rows: [Int32]
  /// Of grouped rows, where in `rows` each group begins; one more entry than rows.
  private(set) var offsets: [Int32]?
  /// Whether `rows` is 0, 1, 2, …: then columns are read as they are.
  private var isWhole: Bool

  /// All rows of a relation.
  init(_ relation: Relation) {
    self.relation = relation.id
    slots = relation.columns.indices.map { .base(index: $0) }
    rowCount = relation.rowCount
    rows = (0..<Int32(relation.rowCount)).map { $0 }
    isWhole = true
  }

  var lineage: Lineage { Lineage(relation: relation, offsets: offsets, rows: rows) }

  /// The values of a slot for the present rows.
  func column(_ slot: Int, _ database: PlanDatabase) -> Column {
    switch slots[slot] {
    case .dense(let column): return column
    case .base(let index):
      let column = database[relation].columns[index]
      return isWhole ? column : column.gathered(rows)
    }
  }

  /// Keeps the given rows, in that order; a row may come several times.
  mutating func keep(_ kept: [Int32]) {
    if let offsets {
      var newOffsets: [Int32] = [0]
      var newRows: [Int32] = []
      for row in kept {
        newRows += rows[Int(offsets[Int(row)])..<Int(offsets[Int(row) + 1])]
        newOffsets.append(Int32(newRows.count))
      }
      rows = newRows
      self.offsets = newOffsets
    } else {
      rows = kept.map { rows[Int($0)] }
    }
    isWhole = false
    rowCount = kept.count
    for index in slots.indices {
      if case .dense(let column) = slots[index] { slots[index] = .dense(column.gathered(kept)) }
    }
  }

  /// Replaces the rows by groups of them.
  ///
  /// - Parameters:
  ///   - groups: For each of `members` the group it belongs to.
  ///   - members: Row numbers of this frame; a row may come several times.
  ///   - count: How many groups there are.
  ///   - columns: The columns of the groups.
  mutating func group(_ groups: [Int32], of members: [Int32], count: Int, columns: [Column]) {
    var sizes = [Int](repeating: 0, count: count)
    for (group, member) in zip(groups, members) { sizes[Int(group)] += behind(member).count }
    var starts: [Int32] = [0]
    for size in sizes { starts.append(starts[starts.count - 1] + Int32(size)) }
    var places = starts
    var sorted = [Int32](repeating: 0, count: Int(starts[count]))
    for (group, member) in zip(groups, members) {
      for position in behind(member) {
        sorted[Int(places[Int(group)])] = rows[position]
        places[Int(group)] += 1
      }
    }
    rows = sorted
    offsets = starts
    isWhole = false
    rowCount = count
    slots = columns.map { .dense($0) }
  }

  /// The positions in `rows` that are behind a row of the frame.
  private func behind(_ row: Int32) -> Range<Int> {
    guard let offsets else { return Int(row)..<Int(row) + 1 }
    return Int(offsets[Int(row)])..<Int(offsets[Int(row) + 1])
  }
}
