import PlanText

/// A row of a published table, its cells by what they hold.
struct TableRow {
  /// A heading of a group of rows, or a row.
  enum Kind { case group, row }

  var kind = Kind.row
  var line: Int
  var lines: ClosedRange<Int>
  var number = ""
  var name = ""
  var unit: Cell?
  /// The targets as written, by the years of the table; `nil` where the table has no cell.
  var targets: [Cell?] = []
  var lead: Cell?
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

extension TableRow {
  /// Whether it sums up a column, so that it is no row of its own.
  var isTotal: Bool {
    guard number.isEmpty, lead == nil, performer == nil, time == nil, name.utf8.count < 40 else {
      return false
    }
    let folded = caseFolded(name)
    return ["cộng", "tổng cộng", "tổng số", "tổng"].contains { folded == $0 || folded == $0 + ":" }
  }

  /// The cells that may say `như trên`.
  private static var repeatable: [WritableKeyPath<TableRow, Cell?>] {
    [\.lead, \.performer, \.partners, \.time, \.unit, \.product]
  }

  /// Replaces ditto marks by the text of the cell above.
  ///
  /// - Returns: What was taken from above, by line.
  static func resolveRepeats(in rows: inout [TableRow]) -> [(line: Int, doubt: Doubt)] {
    var doubts: [(line: Int, doubt: Doubt)] = []
    for path in repeatable {
      var above: String?
      for index in rows.indices where rows[index].kind == .row {
        guard var cell = rows[index][keyPath: path] else {
          above = nil
          continue
        }
        if CellHint.isRepeat(cell.text) {
          if let above {
            doubts.append((cell.line, TableDoubts.repeated(cell.text, above)))
            cell.text = above
            rows[index][keyPath: path] = cell
          } else {
            doubts.append((cell.line, TableDoubts.repeatedNothing(cell.text)))
            rows[index][keyPath: path] = nil
          }
        } else {
          above = cell.text
        }
      }
    }
    return doubts
  }
}
