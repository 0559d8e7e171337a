import PlanModel

/// A remark beneath a result: rows left out, values skipped, something perhaps not meant.
public struct Note: Hashable, Sendable {
  /// The remark, in one line.
  public var text: Message
  /// Whether rows or values were left out, which `--strict` does not let pass.
  public var leavesOut: Bool

  /// Makes a note.
  public init(_ text: Message, leavesOut: Bool = false) {
    self.text = text
    self.leavesOut = leavesOut
  }
}

/// A column of a result, with its name.
public struct ResultColumn: Sendable {
  /// The name, as the heading shows it.
  public var name: String
  /// The type of the values.
  public var type: ColumnType
  /// The values. References have been replaced by texts: the names of the rows they refer to.
  public var column: Column

  /// Makes a result column.
  public init(name: String, type: ColumnType, column: Column) {
    self.name = name
    self.type = type
    self.column = column
  }
}

/// Where the rows of a result come from: for each row the rows of a relation after it.
public struct Lineage: Sendable {
  /// The relation that the rows below belong to.
  public var relation: RelationID
  /// Group `g` has the rows `rows[offsets[g]..<offsets[g + 1]]`; `nil` where row `r` comes from
  /// `rows[r]` alone.
  public var offsets: [Int32]?
  /// Row numbers in the relation.
  public var rows: [Int32]
  /// For each row of the result its group; `nil` where row `r` has group `r`.
  public var groups: [Int32]?

  /// Makes a lineage.
  public init(relation: RelationID, offsets: [Int32]?, rows: [Int32]) {
    self.relation = relation
    self.offsets = offsets
    self.rows = rows
  }

  /// The rows of the relation after a row of the result.
  ///
  /// - Parameter row: The number of the row, from 0.
  /// - Returns: Row numbers in the relation; one of them may come several times.
  public func rows(ofRow row: Int) -> ArraySlice<Int32> {
    offsets == nil ? rows[row...row] : rows(ofGroup: group(ofRow: row))
  }

  /// The group that a row of the result is, where rows are groups.
  public func group(ofRow row: Int) -> Int { groups.map { Int($0[row]) } ?? row }

  /// The rows of the relation in a group, where there are groups.
  public func rows(ofGroup group: Int) -> ArraySlice<Int32> {
    guard let offsets else { return [] }
    return rows[Int(offsets[group])..<Int(offsets[group + 1])]
  }
}

/// The result of a query: named columns of equal length, notes, and where the rows come from.
public struct ResultTable: Sendable {
  /// The columns, from left to right.
  public var columns: [ResultColumn]
  /// How many rows every column has.
  public var rowCount: Int
  /// The remarks beneath the table.
  public var notes: [Note]
  /// The rows of the plan after each row.
  public var lineage: Lineage

  /// Makes a result.
  public init(columns: [ResultColumn], rowCount: Int, notes: [Note], lineage: Lineage) {
    self.columns = columns
    self.rowCount = rowCount
    self.notes = notes
    self.lineage = lineage
  }
}
