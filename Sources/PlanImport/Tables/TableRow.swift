/// A row of a published table, its cells by what they hold.
struct TableRow {
  /// A heading of a group of rows, or a row.
  enum Sort { case group, row }

  var sort = Sort.row
  var line: Int
  var lines: ClosedRange<Int>
  var number = ""
  var name = ""
  var unit: Cell?
  /// The targets as written, by the years of the table; `nil` where the table has no cell.
  var targets: [Cell?] = []
  var lead: Cell?
  /// Whether its lead is that of a row above, whose cell was merged with this row's.
  var inheritsLead = false
  var performer: Cell?
  var partners: Cell?
  var time: Cell?
  var product: Cell?
  var note: Cell?
  /// Rows beneath it that have no number of their own.
  var isSubrow = false

  init(lines: ClosedRange<Int>) {
    line = lines.lowerBound
    self.lines = lines
  }
}
