import PlanText

/// Takes lines apart into paragraphs and tables.
struct BlockReader {
  private let lines: [SourceLine]
  /// How each line continues the one before it, if it does.
  private let joints: [LineJoint]
  private var index = 0
  /// Whether the lines are those of a table whose cells were wrapped, which its reader joins.
  private var isInWrappedTable = false
  private var blocks: [Block] = []
  private let cancellation: Cancellation

  init(_ lines: [SourceLine], _ cancellation: Cancellation, _ workers: Workers) {
    let lines = BarredTable.linesWithBars(lines)
    let style = WrapStyle(lines, cancellation)
    self.lines = lines
    self.cancellation = cancellation
    joints = workers.map(lines.count) {
      cancellation.isRequested ? [] : style.joint(of: lines, at: $0)
    }
  }

  /// The paragraphs and tables, in order.
  static func blocks(
    of lines: [SourceLine], _ cancellation: Cancellation = .never, _ workers: Workers = .alone
  ) -> [Block] {
    var reader = BlockReader(lines, cancellation, workers)
    return reader.run()
  }

  private mutating func run() -> [Block] {
    while index < lines.count, !cancellation.isRequested {
      let line = lines[index]
      if line.isBlank {
        index += 1
      } else if line.isBar || BarredTable.begins(lines, at: index) {
        readBarred()
      } else if line.cells != nil {
        readRows()
      } else {
        readParagraph()
      }
    }
    return blocks
  }

  // MARK: Paragraphs

  private mutating func readParagraph() {
    let first = lines[index]
    noteWrappedTable()
    var paragraph = Paragraph(
      text: first.text, lines: first.number...first.number, isBold: first.isBold,
      headingLevel: first.headingLevel)
    var pieces = [first.text]
    var length = first.width
    var last = first
    index += 1
    while !isInWrappedTable, index < lines.count, length < ImportLimits.paragraphLength,
      !lines[index].isBlank, !lines[index].isBar, !lines[index].isOverlong,
      lines[index].cells == nil, !BarredTable.begins(lines, at: index),
      !joints[index].contains(.isNumber),
      joints[index].contains(pieces.count == 1 ? .withFirst : .withLater)
    {
      last = lines[index]
      pieces.append(last.text)
      length += last.width
      index += 1
    }
    paragraph.text = WrapStyle.joined(pieces)
    paragraph.lines = first.number...last.number
    if first.isOverlong {
      addPieces(of: paragraph)
    } else if !FurnitureLine.isFurniture(paragraph.text) {
      blocks.append(.paragraph(paragraph))
    }
  }

  /// Adds the paragraphs that a line without end is cut into.
  private mutating func addPieces(of line: Paragraph) {
    for (number, piece) in LongText.pieces(of: line.text).enumerated() {
      var paragraph = line
      paragraph.text = piece
      if number > 0 {
        paragraph.isBold = false
        paragraph.headingLevel = 0
      }
      blocks.append(.paragraph(paragraph))
    }
  }

  /// Notes where a table begins or ends whose cells and headings were wrapped.
  private mutating func noteWrappedTable() {
    if joints[index].contains(.isNumber) {
      let cells = lines[index...].prefix(40).lazy.filter { !$0.isBlank }.prefix { $0.cells == nil }
        .map { Cell(text: $0.text, lines: $0.number...$0.number) }
      let heading = FlatTable.heading(of: Array(cells)[...])
      isInWrappedTable = heading?.isWrapped == true && heading?.layout.subject == .tasks
    } else if isInWrappedTable, BodyReader.endsTable(lines[index].text) {
      isInWrappedTable = false
    }
  }

  // MARK: Tables

  /// Rows on a line each: Markdown's, or cells with bars or tabs between them.
  private mutating func readRows() {
    var rows: [[Cell]] = []
    let start = lines[index].number
    var end = start
    while index < lines.count, !cancellation.isRequested {
      let line = lines[index]
      guard let cells = line.cells else {
        // A page break leaves an empty line in the middle of a table.
        guard line.isBlank, index + 1 < lines.count, lines[index + 1].cells != nil,
          !isHeader(index + 1)
        else { break }
        index += 1
        continue
      }
      if !line.isRule {
        rows.append(cells.map { Cell(text: $0, lines: line.number...line.number) })
      }
      end = line.number
      index += 1
    }
    if !rows.isEmpty { blocks.append(.grid(Grid(rows: rows, lines: start...end))) }
  }

  /// Whether a line of dashes follows, so that a new table begins.
  private func isHeader(_ index: Int) -> Bool { index + 1 < lines.count && lines[index + 1].isRule }

  /// Cells with lines of their own and a `|` between them; two of these are the end of a row.
  private mutating func readBarred() {
    let start = lines[index].number
    var table = BarredTable()
    var end = start
    while index < lines.count, !cancellation.isRequested {
      let line = lines[index]
      if line.isBar {
        table.takeBar()
        end = line.number
        index += 1
      } else if line.hadOnlyMarkup, index > 0, lines[index - 1].isBar {
        table.takeCell(Cell(text: "", lines: line.number...line.number))
        index += 1
      } else if line.isBlank {
        guard nextIsInTable(table) else { break }
        if index > 0, lines[index - 1].isBar {
          table.takeCell(Cell(text: "", lines: line.number...line.number))
        }
        index += 1
      } else {
        guard let cell = readBarredCell() else { break }
        table.takeCell(cell)
      }
    }
    let rows = table.rows
    if !rows.isEmpty { blocks.append(.grid(Grid(rows: rows, lines: start...end))) }
  }

  /// Whether the table goes on after empty lines: a cell is still to be closed, or is empty.
  private func nextIsInTable(_ table: BarredTable) -> Bool {
    guard index > 0, !lines[index - 1].isBar || table.mayHaveEmptyCell else { return false }
    return lines[index...].prefix(4).first { !$0.isBlank }?.isBar == true
  }

  /// The lines up to the next bar; `nil` where none comes soon, so that this is no cell.
  private mutating func readBarredCell() -> Cell? {
    var end = index
    var pieces: [String] = []
    var length = 0
    while end < lines.count, !lines[end].isBar, !lines[end].isBlank, lines[end].cells == nil {
      length += lines[end].width
      guard end - index < ImportLimits.cellLines, length <= ImportLimits.paragraphLength else {
        return nil
      }
      // A text between two tables is no cell.
      if beginsPart(lines[end]), end > index || lines[end].text.utf8.count > 8 { return nil }
      // A rule beneath a name in a letterhead.
      let isRule =
        lines[end].text.utf8.count > 2 && !pieces.isEmpty
        && FurnitureLine.isFurniture(lines[end].text)
      if !isRule { pieces.append(lines[end].text) }
      end += 1
    }
    let next = lines[end...].prefix(3).first { !$0.isBlank }
    guard next?.isBar == true, !pieces.isEmpty else { return nil }
    let cell = Cell(
      text: WrapStyle.joined(pieces), lines: lines[index].number...lines[end - 1].number)
    index = end
    return cell
  }

  /// Whether a line is `KẾ HOẠCH` or the heading of a part.
  private func beginsPart(_ line: SourceLine) -> Bool {
    if Letterhead.isKind(line.text) { return true }
    guard let found = Marker.read(line.text), !found.rest.isEmpty else { return false }
    return found.marker.kind <= .roman && found.marker.kind != .capital
  }
}
