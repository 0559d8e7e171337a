/// Places the cells of a row with fewer cells than columns, in their order, by what they look like.
enum CellAlignment {
  /// Rows and headings have no more than this; longer ones are not aligned.
  private static let mostColumns = 24

  /// The cells by columns, empty ones (`nil`) between them.
  ///
  /// - Parameters:
  ///   - cells: The cells of a row, no more than there are columns.
  ///   - columns: What the columns hold.
  /// - Returns: As many places as columns; `nil` where some cell fits none of those left for it.
  static func aligned(_ cells: [Cell], with columns: [TableColumn?]) -> [Cell?]? {
    guard cells.count <= columns.count, columns.count <= mostColumns else { return nil }
    // best[cell][column]: the best fit of the cells from one on to the columns from one on.
    let none = Int.min / 2
    var best = Array(
      repeating: Array(repeating: none, count: columns.count + 1), count: cells.count + 1)
    best[cells.count] = Array(repeating: 0, count: columns.count + 1)
    for cell in cells.indices.reversed() {
      for column in columns.indices.reversed() {
        let skipped = best[cell][column + 1]
        let fit = fit(of: cells[cell].text, in: columns[column])
        let placed = fit.map { $0 + best[cell + 1][column + 1] } ?? none
        best[cell][column] = max(skipped, placed)
      }
    }
    guard best[0][0] > none / 2 else { return nil }
    return path(cells, columns, best)
  }

  private static func path(
    _ cells: [Cell], _ columns: [TableColumn?], _ best: [[Int]]
  ) -> [Cell?] {
    var result: [Cell?] = []
    var cell = 0
    for column in columns.indices {
      // The earliest of equally good places: an empty cell is oftener a late one.
      if cell < cells.count, let fit = fit(of: cells[cell].text, in: columns[column]),
        fit + best[cell + 1][column + 1] == best[cell][column]
      {
        result.append(cells[cell])
        cell += 1
      } else {
        result.append(nil)
      }
    }
    return result
  }

  /// How well a cell fits a column; `nil` where it cannot be there.
  private static func fit(of text: String, in column: TableColumn?) -> Int? {
    if text.isEmpty { return 0 }
    switch column {
    case .number?: return RowNumber(text) != nil ? 4 : nil
    case .title?, .indicator?: return CellHint.hasWords(text) ? 1 : nil
    case .lead?, .performer?, .partners?:
      return CellHint.beginsAgency(text) ? 3 : CellHint.isRepeat(text) ? 1 : nil
    case .time?: return CellHint.isTime(text) ? 3 : CellHint.isRepeat(text) ? 1 : nil
    case .unit?:
      switch UnitReader.isUnit(text) {
      case .certain: return 3
      case .possible: return 1
      case .no: return nil
      }
    case .target?, .targets?: return CellHint.isNumeric(text) ? 3 : 0
    case .product?, .note?, .other?, nil: return 0
    }
  }
}
