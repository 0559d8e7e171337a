import PlanText

/// Reads a table whose rows and columns are marked in the text.
struct GridTable {
  private(set) var layout: TableLayout
  private(set) var rows: [TableRow] = []
  /// Rows that were not understood.
  private(set) var unread: [Cell] = []
  /// What is not certain, by line.
  private(set) var doubts: [(line: Int, doubt: Doubt)] = []

  /// Reads a table with its headings, or one that goes on with the columns of the one before.
  ///
  /// - Returns: `nil` for a table of something else.
  init?(
    _ grid: Grid, after former: TableLayout?, _ cancellation: Cancellation = .never
  ) {
    let rows = grid.rows
    var start = 0
    if let found = GridTable.heading(of: rows),
      former.map({ found.layout.columns.count >= $0.columns.count || found.end == 1 }) ?? true
    {
      layout = found.layout
      start = found.end
    } else if let former, GridTable.fits(rows, former) {
      layout = former
    } else {
      return nil
    }
    for row in rows[start...] where !cancellation.isRequested { take(row) }
  }

  // MARK: Headings

  /// The layout that the first rows give, and where the rows begin.
  private static func heading(of rows: [[Cell]]) -> (layout: TableLayout, end: Int)? {
    // A row of thousands of cells is no heading, and to try each as one takes long.
    for index in 0..<min(3, rows.count) where rows[index].count <= 200 {
      let texts = rows[index].map(\.text)
      if index + 1 < rows.count {
        let joined = combined(texts, rows[index + 1].map(\.text))
        if let joined, let layout = TableLayout(joined) { return (layout, index + 2) }
      }
      if let layout = TableLayout(texts) { return (layout, index + 1) }
    }
    return nil
  }

  /// A second header row refines a spanning heading: years beneath `Mục tiêu`.
  private static func combined(_ upper: [String], _ lower: [String]) -> [String]? {
    let filled = lower.filter { !$0.isEmpty }
    let areHeadings = filled.allSatisfy { text in
      !TableColumn.years(in: text).isEmpty || TableColumn(text) != nil
    }
    guard !filled.isEmpty, areHeadings, filled.count < upper.count else { return nil }
    let groups: [TableColumn] = [.targets, .performer]
    // A heading beneath another is under one that is over several, or under nothing.
    let isAligned =
      lower.count == upper.count
      && zip(upper, lower).allSatisfy { above, below in
        below.isEmpty || above.isEmpty || TableColumn(above).map(groups.contains) ?? true
          || TableColumn(above) == TableColumn(below)
      }
    if isAligned { return zip(upper, lower).map { $1.isEmpty ? $0 : $1 } }
    let found = upper.firstIndex { text in TableColumn(text).map(groups.contains) ?? false }
    guard let place = found else { return nil }
    return upper[..<place] + filled + upper[(place + 1)...]
  }

  /// Whether rows without headings have the columns of a table before them.
  private static func fits(_ rows: [[Cell]], _ layout: TableLayout) -> Bool {
    let fitting = rows.count { $0.count == layout.columns.count }
    return fitting * 2 >= rows.count && fitting > 0
  }

  // MARK: Rows

  private mutating func take(_ cells: [Cell]) {
    let filled = cells.filter { !$0.text.isEmpty }
    guard let first = filled.first else { return }
    if isHeading(filled) || isCount(filled) { return }
    let lines = first.lines.lowerBound...(filled.last?.lines.upperBound ?? first.line)
    if let group = group(cells, filled, lines) { return rows.append(group) }
    guard let fitted = fitted(cells) else { return unread += filled }
    var row = TableRow(lines: lines)
    for (column, cell) in zip(layout.columns, fitted) where !cell.text.isEmpty {
      GridTable.put(cell, column, years: layout.years, in: &row)
    }
    if row.number.isEmpty, goesOn(with: row) { return }
    row.isSubrow = row.number.isEmpty && layout.index(of: .number) != nil
    rows.append(row)
  }

  /// Headings that are printed again on the next page.
  private func isHeading(_ filled: [Cell]) -> Bool {
    filled.count >= 3 && filled.allSatisfy { TableColumn($0.text) != nil }
  }

  /// `(1) (2) (3)` beneath the headings.
  private func isCount(_ filled: [Cell]) -> Bool {
    filled.count >= 3
      && filled.enumerated().allSatisfy { index, cell in
        Int(cell.text.filter { $0 != "(" && $0 != ")" }) == index + 1
      }
  }

  /// A heading of a group: a number and a name, or a name alone.
  private mutating func group(
    _ cells: [Cell], _ filled: [Cell], _ lines: ClosedRange<Int>
  ) -> TableRow? {
    var filled = filled
    if filled.count == 3, takeRest(of: cells, filled[2]) { filled.removeLast() }
    guard filled.count <= 2 else { return nil }
    let number = RowNumber(filled[0].text)
    let name = number == nil ? filled[0] : filled.count == 2 ? filled[1] : nil
    guard let name, filled.count == 2 ? number != nil : true, CellHint.hasWords(name.text) else {
      return nil
    }
    // A row whose cells to the right are missing has a number like those around it.
    if let number, number.marker.kind == .number || number.marker.kind == .dotted,
      layout.subject == .tasks, layout.columns.count - filled.count < 2
    {
      return nil
    }
    if number == nil, layout.index(of: .number) != nil, cells.count == layout.columns.count,
      cells[0].text.isEmpty, rows.last?.kind == .row, !CellHint.isYearHeading(name.text),
      name.text.first?.isUppercase != true || name.text.last == "."
    {
      return nil
    }
    var row = TableRow(lines: lines)
    row.kind = .group
    row.number = number?.text ?? ""
    row.name = name.text
    return row
  }

  /// A cell that says when has so many bytes at most.
  private static let longestTime = 400

  /// The rest of a cell of the row before, which a page break put into the heading of a group.
  private mutating func takeRest(of cells: [Cell], _ rest: Cell) -> Bool {
    guard let place = cells.firstIndex(of: rest), place == layout.timeIndex,
      rest.text.first?.isLowercase == true, let last = rows.indices.last,
      var time = rows[last].time, time.text.utf8.count <= GridTable.longestTime
    else { return false }
    time.text += " " + rest.text
    Steps.take(time.text.utf8.count)
    rows[last].time = time
    doubts.append((rest.line, TableDoubts.restOfCell(time.text)))
    return true
  }

  /// The cells by columns; `nil` where they cannot be told.
  private mutating func fitted(_ cells: [Cell]) -> [Cell]? {
    let count = layout.columns.count
    if cells.count == count { return cells }
    let filled = cells.filter { !$0.text.isEmpty }
    if filled.count == count { return filled }
    if cells.count < count, cells.count >= 3 || cells.count + 1 == count {
      if let aligned = CellAlignment.aligned(cells, with: layout.columns) {
        doubts.append((cells[0].line, TableDoubts.alignedCells(cells.count, of: count)))
        return aligned.map { $0 ?? Cell(text: "", lines: cells[0].lines) }
      }
      doubts.append((cells[0].line, TableDoubts.missingCells(cells.count, of: count)))
      return cells
    }
    if cells.count > count, cells.dropFirst(count).allSatisfy(\.text.isEmpty) {
      return Array(cells.prefix(count))
    }
    return nil
  }

  static func put(_ cell: Cell, _ column: TableColumn?, years: [Int], in row: inout TableRow) {
    switch column {
    case .number?:
      row.number = RowNumber(cell.text)?.text ?? ""
      if row.number.isEmpty { row.name = cell.text }
    case .title?, .indicator?: row.name = row.name.isEmpty ? cell.text : row.name + " " + cell.text
    case .unit?: row.unit = cell
    case .lead?: row.lead = cell
    case .performer?: row.performer = cell
    case .partners?: row.partners = cell
    case .time?: row.time = cell
    case .product?: row.product = cell
    case .note?: row.note = cell
    case .targets?: row.targets = [cell]
    case .target(let year)?:
      while row.targets.count < years.count { row.targets.append(nil) }
      if let place = years.firstIndex(of: year) { row.targets[place] = cell }
    case .other?, nil: break
    }
  }

  /// Whether a row without a number is the rest of the one before, broken by the end of a page.
  private mutating func goesOn(with row: TableRow) -> Bool {
    guard layout.index(of: .number) != nil, let last = rows.indices.last, rows[last].kind == .row,
      row.lead == nil, row.performer == nil, row.unit == nil,
      layout.subject == .tasks || row.targets.allSatisfy({ $0 == nil })
    else { return false }
    if !row.name.isEmpty { rows[last].name += " " + row.name }
    if let product = row.product, rows[last].product == nil { rows[last].product = product }
    if let time = row.time, rows[last].time == nil { rows[last].time = time }
    rows[last].lines = rows[last].lines.lowerBound...row.lines.upperBound
    let left = [row.partners, row.product, row.time].compactMap { $0?.text }
    doubts.append((row.line, TableDoubts.continuedRow(row.name, left: left)))
    return true
  }
}

extension CellHint {
  /// `Đến năm 2030`: a heading that gives the year of the rows beneath it.
  static func isYearHeading(_ text: String) -> Bool {
    text.utf8.count < 60 && !TableColumn.years(in: text).isEmpty
  }
}
