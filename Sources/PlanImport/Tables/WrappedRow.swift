import PlanText

/// Joins the lines of a row whose cells were wrapped, as in text copied from a PDF: which lines make
/// a cell is told by what the columns hold and by how the lines begin and end.
enum WrappedRow {
  /// The most lines in one wrapped cell.
  private static let longestCell = 10
  private static let impossible = Int.min / 2

  /// The cells by columns, empty ones (`nil`) between them.
  ///
  /// - Parameters:
  ///   - lines: The lines of a row without its number, in order.
  ///   - columns: What the columns hold, that of the numbers left out.
  /// - Returns: As many places as columns; `nil` where the lines fit no columns.
  static func aligned(_ lines: [Cell], with columns: [TableColumn?]) -> [Cell?]? {
    guard !lines.isEmpty else { return nil }
    // best[line][column]: the best fit of the lines from one on to the columns from one on, and
    // how many lines the column takes for it.
    var best = Array(
      repeating: Array(repeating: (fit: impossible, length: 0), count: columns.count + 1),
      count: lines.count + 1)
    for column in 0...columns.count { best[lines.count][column].fit = 0 }
    for column in columns.indices.reversed() {
      for line in lines.indices.reversed() {
        best[line][column] = (best[line][column + 1].fit - emptyCost, 0)
        var cell = lines[line]
        var cost = 0
        for length in 1...min(longestCell, lines.count - line) {
          if length > 1 {
            let next = lines[line + length - 1]
            cost += joinCost(cell.text, next.text)
            cell = joined(cell, next)
          }
          let rest = best[line + length][column + 1].fit
          guard rest > impossible / 2, let own = fit(of: cell.text, in: columns[column]) else {
            continue
          }
          let breaks =
            line + length < lines.count
            ? breakCost(cell.text, lines[line + length].text) : 0
          let fit = own - cost - breaks + rest
          if fit > best[line][column].fit { best[line][column] = (fit, length) }
        }
      }
    }
    return best[0][0].fit > impossible / 2 ? path(lines, columns, best) : nil
  }

  private static func path(
    _ lines: [Cell], _ columns: [TableColumn?], _ best: [[(fit: Int, length: Int)]]
  ) -> [Cell?] {
    var result: [Cell?] = []
    var line = 0
    for column in columns.indices {
      let length = line < lines.count ? best[line][column].length : 0
      guard length > 0 else {
        result.append(nil)
        continue
      }
      result.append(lines[(line + 1)..<(line + length)].reduce(lines[line], joined))
      line += length
    }
    return result
  }

  private static func joined(_ cell: Cell, _ next: Cell) -> Cell {
    Cell(
      text: WrapStyle.joined([cell.text, next.text]),
      lines: cell.lines.lowerBound...next.lines.upperBound)
  }

  // MARK: Weights

  private static let emptyCost = 2

  /// What it costs to take two lines as one cell.
  private static func joinCost(_ text: String, _ next: String) -> Int {
    goesOn(text, next) ? 0 : 2
  }

  /// What it costs to take two lines as two cells.
  private static func breakCost(_ text: String, _ next: String) -> Int {
    goesOn(text, next) ? 6 : 0
  }

  /// Whether a line looks like the rest of the one before it.
  private static func goesOn(_ text: String, _ next: String) -> Bool {
    if next.unicodeScalars.first?.properties.isLowercase == true { return true }
    let bytes = text.utf8
    let start = bytes.lastIndex(of: 0x20).map { bytes.index(after: $0) } ?? bytes.startIndex
    let last = caseFolded(String(text[start...].suffix(8)))
    return last.hasSuffix(",") || ["-", "–", "và", "các", "với", "ngày", "của"].contains(last)
  }

  /// How well a cell fits a column; `nil` where it cannot be there.
  private static func fit(of text: String, in column: TableColumn?) -> Int? {
    switch column {
    case .lead?, .performer?, .partners?:
      return CellHint.beginsAgency(text) ? 5 : CellHint.isRepeat(text) || text == "-" ? 3 : nil
    case .time?: return CellHint.isTime(text) ? 5 : text == "-" ? 3 : nil
    case .title?: return CellHint.hasWords(text) && !CellHint.isTime(text) ? 3 : nil
    default: return 2
    }
  }
}
