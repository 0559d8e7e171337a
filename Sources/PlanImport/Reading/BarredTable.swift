/// A table whose cells have lines of their own and a `|` between them.
struct BarredTable {
  // MARK: Where it begins

  /// A cell of headings goes over so many lines at most.
  private static let longestHeading = 3

  /// Whether the first heading of such a table is on a line, without a bar before it.
  static func begins(_ lines: [SourceLine], at index: Int) -> Bool {
    guard let bar = firstBar(lines, from: index), bar > index,
      let next = firstBar(lines, from: bar + 1), next > bar + 1
    else { return false }
    let first = lines[index..<bar]
    guard first.allSatisfy({ Marker.read($0.text) == nil && !Letterhead.isKind($0.text) }) else {
      return false
    }
    let headings = [first, lines[(bar + 1)..<next]].map { lines in
      WrapStyle.joined(lines.map(\.text))
    }
    return headings.allSatisfy { TableColumn($0) != nil }
  }

  /// The place of a bar that is a few filled lines after a place.
  private static func firstBar(_ lines: [SourceLine], from start: Int) -> Int? {
    var index = start
    while index < lines.count, index - start <= longestHeading {
      if lines[index].isBar { return index }
      if lines[index].isBlank || lines[index].cells != nil { return nil }
      index += 1
    }
    return nil
  }

  /// Lines with a bar at an end as two, where a document has such lines: `STT |`.
  static func linesWithBars(_ lines: [SourceLine]) -> [SourceLine] {
    let bar = UInt8(ascii: "|")
    guard lines.contains(where: { $0.text.utf8.last == bar }) else { return lines }
    return lines.flatMap { line in
      guard line.text.utf8.last == bar else { return [line] }
      var text = line
      text.text = String(line.text.dropLast()).trimmed
      var end = SourceLine("|", number: line.number)
      end.isBar = true
      return text.text.isEmpty ? [end] : [text, end]
    }
  }

  // MARK: Rows

  /// The rows that were ended.
  private var ended: [[Cell]] = []
  private var row: [Cell] = []
  /// Whether all cells of the row are headings of columns.
  private var areHeadings = false
  private var isBehindBar = true
  private var isBehindSecondBar = false

  /// The rows: two bars end one.
  var rows: [[Cell]] {
    var table = self
    table.endRow()
    return table.ended
  }

  mutating func takeCell(_ cell: Cell) {
    if isBehindBar, beginsRow(cell) { endRow() }
    // Looked at once, as a cell comes in, and not again for each number after it.
    areHeadings = (row.isEmpty || areHeadings) && TableColumn(cell.text) != nil
    row.append(cell)
    isBehindBar = false
  }

  /// Whether a row begins with one bar before it: the first after the headings, and those after
  /// it in a table whose rows have no second bar between them.
  private func beginsRow(_ cell: Cell) -> Bool {
    guard let number = RowNumber(cell.text) else { return false }
    if ended.isEmpty {
      return row.count > 2 && number.marker.ordinal == 1 && number.marker.kind != .letter
        && areHeadings && TableColumn.isNumber(row[0].text)
    }
    guard hasSingleBars, let width = ended.first?.count, let first = row.first else { return false }
    // A heading of a group has a number and a name.
    return row.count >= width
      || row.count == 2 && number.follows(RowNumber(first.text)) && CellHint.hasWords(row[1].text)
  }

  /// Whether the first row began without a second bar before it.
  private var hasSingleBars = false

  mutating func takeBar() {
    isBehindSecondBar = isBehindBar
    if isBehindBar { endRow() }
    isBehindBar = true
  }

  /// Whether an empty line between bars is an empty cell: the row has fewer cells than the
  /// headings.
  var mayHaveEmptyCell: Bool {
    isBehindBar && !row.isEmpty && row.count < ended.first?.count ?? 0
  }

  /// Adds a row, or the rest of one in which two bars had an empty cell between them.
  private mutating func endRow() {
    guard !row.isEmpty else { return }
    defer { row = [] }
    if ended.isEmpty { hasSingleBars = !isBehindSecondBar }
    guard let first = row.first, isRestOfLast(first) else { return ended.append(row) }
    let empty = Cell(text: "", lines: first.lines)
    ended[ended.count - 1] += [empty] + row
  }

  /// Whether the row that begins with a cell is the rest of the one before it. No copy of that row
  /// may be left when it is added to.
  private func isRestOfLast(_ first: Cell) -> Bool {
    guard let headings = ended.first, let number = headings.first,
      TableColumn.isNumber(number.text), RowNumber(first.text) == nil, ended.count > 1,
      let last = ended.last, last.count > 2, RowNumber(last[0].text) != nil
    else { return false }
    return last.count + row.count < headings.count
  }
}
