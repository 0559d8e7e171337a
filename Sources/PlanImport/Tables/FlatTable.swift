import PlanText

/// Reads a table that was flattened to one cell a line: rows are found again by their numbers.
struct FlatTable {
  private(set) var layout: TableLayout
  private(set) var rows: [TableRow] = []
  private(set) var doubts: [(line: Int, doubt: Doubt)] = []
  /// Cells that were not understood.
  private(set) var unread: [Cell] = []
  /// How many cells belong to the table.
  private(set) var count = 0

  private let cells: ArraySlice<Cell>
  /// Whether cells go over several lines.
  private let isWrapped: Bool
  private let readings: CellReadings
  private var index: Int
  /// The number of the last row that is no heading of a group with a letter or Roman number.
  private var formerPlain: RowNumber?

  /// Reads a table from its first heading on.
  ///
  /// - Parameters:
  ///   - cells: The paragraphs that may be cells, the first being the heading of numbers. Where they
  ///     do not begin with the headings of a table there is none.
  ///   - readings: What cells of the document were read as.
  ///   - cancellation: Whether to give it up.
  init?(
    _ cells: ArraySlice<Cell>, _ readings: CellReadings, _ cancellation: Cancellation = .never
  ) {
    guard let found = FlatTable.heading(of: cells) else { return nil }
    layout = found.layout
    isWrapped = found.isWrapped
    self.cells = cells
    self.readings = readings
    index = found.end
    readRows(cancellation)
    count = index - cells.startIndex
  }

  // MARK: Headings

  private static let mostHeadings = 14

  /// The headings of a table of tasks or indicators.
  struct Heading {
    var layout: TableLayout
    /// Where the rows begin.
    var end: Int
    /// Whether some heading goes over several lines, as those of wrapped cells do.
    var isWrapped: Bool
  }

  /// Reads the headings that some cells begin with.
  static func heading(of cells: ArraySlice<Cell>) -> Heading? {
    guard let first = cells.first, TableColumn(first.text) == .number else { return nil }
    var columns: [TableColumn?] = []
    var index = cells.startIndex
    var isWrapped = false
    while columns.count < mostHeadings, let found = heading(in: cells[index...]),
      columns.isEmpty || found.column != .number
    {
      columns.append(found.column)
      index += found.length
      isWrapped = isWrapped || found.length > 1
    }
    // The years follow all other headings, and belong to that of the targets.
    if let place = columns.firstIndex(of: .targets) {
      let years = columns.suffix(while: { if case .target? = $0 { true } else { false } })
      if !years.isEmpty {
        columns.removeLast(years.count)
        columns.replaceSubrange(place...place, with: years)
      }
    }
    guard let layout = TableLayout(columns: columns) else { return nil }
    while index < cells.endIndex, Int(cells[index].text.filter(\.isNumber)) == 1,
      index + 1 < cells.endIndex, Int(cells[index + 1].text.filter(\.isNumber)) == 2
    {
      index = min(index + columns.count, cells.endIndex)
    }
    return Heading(layout: layout, end: index, isWrapped: isWrapped)
  }

  /// The heading that some cells begin with, of one line or wrapped over two or three.
  private static func heading(
    in cells: ArraySlice<Cell>
  ) -> (column: TableColumn, length: Int)? {
    guard let first = cells.first else { return nil }
    var found = TableColumn(first.text).map { (column: $0, length: 1) }
    var text = first.text
    for (index, next) in cells.dropFirst().prefix(2).enumerated() {
      guard next.text.unicodeScalars.first?.properties.isLowercase == true else { break }
      text += " " + next.text
      if let column = TableColumn(text) { found = (column, index + 2) }
    }
    return found
  }

  // MARK: Rows

  private mutating func readRows(_ cancellation: Cancellation) {
    var former: RowNumber?
    formerPlain = nil
    var lastEnd = index
    while index < cells.endIndex, !cancellation.isRequested {
      guard let number = rowNumber(at: index, after: former) else { break }
      let start = index
      index += 1
      while index < cells.endIndex, rowNumber(at: index, after: number) == nil,
        index - start <= FlatTable.longestRow
      {
        index += 1
      }
      let end = index
      // Text after the table would be a row of many cells; the reader of rows says where it ends.
      let used = readRow(number, cells[(start + 1)..<end], line: cells[start].line)
      if used < end - start - 1 {
        guard end < cells.endIndex, rowNumber(at: end, after: number) != nil else {
          lastEnd = start + 1 + used
          break
        }
        unread += cells[(start + 1 + used)..<end]
      }
      former = number
      if number.isPlain { formerPlain = number }
      lastEnd = end
    }
    index = lastEnd
  }

  /// A row has at most so many cells, those of rows without a number beneath it among them.
  private static let longestRow = 48

  /// The number of a row that begins at a place; `nil` where none does.
  private func rowNumber(at place: Int, after former: RowNumber?) -> RowNumber? {
    guard place + 1 < cells.endIndex, let number = RowNumber(cells[place].text),
      number.marker.kind != .letter, former == nil || canFollow(number, former)
    else { return nil }
    let next = cells[place + 1].text
    guard CellHint.hasWords(next), !CellHint.isNumeric(next) else { return nil }
    // `10` before an agency is a target whose lead follows it.
    guard CellHint.beginsAgency(next), layout.subject == .indicators, former != nil else {
      return number
    }
    guard place + 2 < cells.endIndex else { return nil }
    let third = cells[place + 2].text
    // A group may have the name of a place: its first row follows, counted on from the last.
    let isRow =
      readings.unit(third) == .certain
      || RowNumber(third).map { first in
        first.follows(number)
          || !number.isPlain && first.isPlain
            && (former?.isPlain == true ? former : formerPlain).map(first.follows) == true
      } ?? false
    return isRow ? number : nil
  }

  /// Whether a number may follow another, or goes on with those before a heading.
  private func canFollow(_ number: RowNumber, _ former: RowNumber?) -> Bool {
    if number.follows(former) { return true }
    guard let former, !former.isPlain, number.isPlain, let formerPlain else { return false }
    return number.follows(formerPlain)
  }

  /// Reads the cells of a row. Returns how many of them belong to the table.
  private mutating func readRow(_ number: RowNumber, _ cells: ArraySlice<Cell>, line: Int) -> Int {
    guard let name = cells.first else { return 0 }
    if isGroup(cells) {
      var row = TableRow(lines: line...name.lines.upperBound)
      row.kind = .group
      row.number = number.text
      row.name = name.text
      rows.append(row)
      return 1
    }
    return layout.subject == .indicators
      ? readIndicators(number, cells, line: line) : readTask(number, cells, line: line)
  }

  /// Whether a row is the heading of a group: a number and a name.
  private func isGroup(_ cells: ArraySlice<Cell>) -> Bool { cells.count == 1 }

  private mutating func readTask(
    _ number: RowNumber, _ cells: ArraySlice<Cell>, line: Int
  ) -> Int {
    var rest = cells
    var row = TableRow(lines: line...line)
    row.number = number.text
    let columns = layout.columns.filter { $0 != .number }
    if isWrapped, rest.count > 1 {
      // The number of a page is before headings that are printed again.
      if rest.endIndex == self.cells.endIndex, let last = rest.last, Int(last.text) != nil {
        rest.removeLast()
      }
      if let aligned = WrappedRow.aligned(Array(rest), with: columns) {
        for case (let column, let cell?) in zip(columns, aligned) {
          GridTable.put(cell, column, years: [], in: &row)
        }
        row.lines = line...(rest.last?.lines.upperBound ?? line)
        rows.append(row)
        return cells.count
      }
    }
    // With a cell for each column their order decides, without it what they look like.
    let isComplete = rest.count == columns.count
    for column in columns {
      guard let cell = rest.first, isComplete || FlatTable.fits(cell, column) else { continue }
      GridTable.put(cell, column, years: [], in: &row)
      rest = rest.dropFirst()
      row.lines = line...cell.lines.upperBound
    }
    rows.append(row)
    return cells.count - rest.count
  }

  private static func fits(_ cell: Cell, _ column: TableColumn?) -> Bool {
    switch column {
    case .lead?, .performer?, .partners?: CellHint.beginsAgency(cell.text) || cell.text == "-"
    case .time?: CellHint.isTime(cell.text) || cell.text == "-"
    case .title?, .product?, .note?, .other?, nil: true
    default: true
    }
  }

  // MARK: Indicators

  /// Reads a row and the rows without a number beneath it.
  private mutating func readIndicators(
    _ number: RowNumber, _ cells: ArraySlice<Cell>, line: Int
  ) -> Int {
    var rest = cells
    var isFirst = true
    while let cell = rest.first {
      var row = TableRow(lines: (isFirst ? line : cell.line)...cell.lines.upperBound)
      row.isSubrow = !isFirst
      row.number = isFirst ? number.text : ""
      if !isFirst, !beginsSubrow(rest) { break }
      let before = rest.count
      takeIndicator(&rest, &row)
      if rest.count == before { break }
      row.lines = row.line...(cells[rest.startIndex - 1].lines.upperBound)
      rows.append(row)
      isFirst = false
    }
    return cells.count - rest.count
  }

  /// Whether a row without a number begins: a name and a unit, or a unit with its targets.
  private func beginsSubrow(_ cells: ArraySlice<Cell>) -> Bool {
    guard let first = cells.first, cells.count >= 2 else { return false }
    let second = cells[cells.startIndex + 1]
    if readings.unit(first.text) == .certain { return CellHint.isNumeric(second.text) }
    guard CellHint.hasWords(first.text), !CellHint.beginsAgency(first.text) else { return false }
    return readings.unit(second.text) != .no || CellHint.isNumeric(second.text)
  }

  private mutating func takeIndicator(_ rest: inout ArraySlice<Cell>, _ row: inout TableRow) {
    // A row beneath another may have that one's name: its first cell is a unit.
    if let name = rest.first, !row.number.isEmpty || readings.unit(name.text) != .certain {
      row.name = name.text
      rest.removeFirst()
    }
    if let unit = rest.first, layout.index(of: .unit) != nil, isUnit(unit, rest.dropFirst()) {
      row.unit = unit
      rest.removeFirst()
    }
    // Results of past years are among the targets.
    let columns = layout.columns.filter { column in
      if case .target? = column { return true }
      return column == .other || column == .targets
    }
    let years = max(1, layout.years.count)
    var values: [Cell] = []
    while let cell = rest.first, values.count < max(1, columns.count),
      isTarget(cell, rest, values)
    {
      values.append(cell)
      rest.removeFirst()
    }
    if values.count == columns.count {
      values = zip(columns, values).compactMap { $0 == .other ? nil : $1 }
    }
    if values.count == 1, years > 1 {
      row.targets = Array(repeating: nil, count: years - 1) + values
    } else {
      row.targets = values.prefix(years).map { $0 }
    }
    if let lead = rest.first, layout.index(of: .lead) != nil, CellHint.beginsAgency(lead.text) {
      row.lead = lead
      rest.removeFirst()
    }
    if let note = rest.first, layout.index(of: .note) != nil, !beginsSubrow(rest) {
      row.note = note
      rest.removeFirst()
    }
  }

  private func isUnit(_ cell: Cell, _ rest: ArraySlice<Cell>) -> Bool {
    switch readings.unit(cell.text) {
    case .certain: return true
    // Words before a number, or before as many cells as there are years.
    case .possible: return !CellHint.isNumeric(cell.text)
    case .no:
      guard !CellHint.isNumeric(cell.text), cell.text.utf8.count < 40 else { return false }
      return rest.first.map { CellHint.isNumeric($0.text) } ?? false
    }
  }

  private func isTarget(_ cell: Cell, _ rest: ArraySlice<Cell>, _ values: [Cell]) -> Bool {
    if readings.target(cell.text).target.kind != .text { return true }
    if CellHint.beginsAgency(cell.text), layout.index(of: .lead) != nil { return false }
    return values.isEmpty || !beginsSubrow(rest)
  }
}

extension Array {
  /// The longest end all of whose elements have a property.
  fileprivate func suffix(while holds: (Element) -> Bool) -> ArraySlice<Element> {
    var start = endIndex
    while start > startIndex, holds(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
