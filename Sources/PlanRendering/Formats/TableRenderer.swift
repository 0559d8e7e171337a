import PlanModel
import PlanTables

extension OutputFormat {
  /// Columns side by side.
  public static let table = OutputFormat(
    name: "table",
    help: Message(
      "columns side by side, fitted to the screen", vi: "các cột cạnh nhau, vừa màn hình"),
    reader: .screen, printed: \.onScreen
  ) { TableRenderer(options: $0) }
}

/// Writes a result as a table for a screen.
///
///     id      │ title                      │ tasks
///     ────────┼────────────────────────────┼──────
///     III.1.a │ Nâng cao nhận thức         │     2
///     1 row
///     note: …
///
/// Numbers and targets are on their decimal points, with at most four digits after them; long
/// texts are broken at words, and a word too wide for its column is broken with a `…`. Nothing
/// is cut. A result that cannot be made narrow enough is written in the line format, with a note
/// that says so.
///
/// Contract: none of the drawing. Widths, rules, alignment and wording may change; programs read
/// CSV or JSON. That no line is wider than the width asked for, that every value is shown whole
/// and that no control character reaches the screen will stay.
public struct TableRenderer: Renderer {
  private let options: RenderOptions

  /// Makes a renderer.
  public init(options: RenderOptions) {
    self.options = options
  }

  /// Writes a result.
  public func render(_ table: ResultTable, into output: inout OutputBuffer) {
    var columns = table.columns.map { ShownColumn($0, missing: options.missingText) }
    let measures = measure(&columns, rowCount: table.rowCount, &output)
    guard !output.isClosed else { return }
    guard let layout = layout(&columns, measures, rowCount: table.rowCount) else {
      renderAsLines(table, into: &output)
      return
    }
    let writer = TableWriter(layout: layout, options: options)
    writer.writeHeading(columns, into: &output)
    for row in 0..<table.rowCount {
      guard !output.isClosed else { return }
      if row > 0, layout.separatesRows { writer.writeSeparator(into: &output) }
      writer.writeRow(row, of: &columns, into: &output)
    }
    TableFooter(options: options).write(table, extraNote: nil, into: &output)
  }

  private func measure(
    _ columns: inout [ShownColumn], rowCount: Int, _ output: inout OutputBuffer
  ) -> [ColumnMeasure] {
    columns.indices.map { index in
      var measure = ColumnMeasure()
      for row in 0..<rowCount {
        if output.isClosed(atRow: row) { break }
        measure.add(columns[index].cell(row))
      }
      return measure
    }
  }

  private func layout(
    _ columns: inout [ShownColumn], _ measures: [ColumnMeasure], rowCount: Int
  ) -> TableLayout? {
    let natural = zip(columns, measures).map { max($1.natural, DisplayWidth.of($0.heading)) }
    let isNarrow = options.width.map { TableLayout.total(natural) <= $0 } ?? true
    if isNarrow {
      return TableLayout(
        widths: natural, fractions: measures.map(\.fraction), separatesRows: false)
    }
    var fitter = TableFitter(
      columns: &columns, measures: measures, rowCount: rowCount, width: options.width ?? .max)
    return fitter.layout()
  }

  private func renderAsLines(_ table: ResultTable, into output: inout OutputBuffer) {
    let lines = LineRenderer(options: options)
    lines.writeRows(of: table, into: &output)
    let note = NoteText.asLines(columns: table.columns.count, width: options.width ?? 0)
    TableFooter(options: options).write(table, extraNote: note, into: &output)
  }
}

/// What is beneath a table: how many rows there are, and the notes.
struct TableFooter {
  let options: RenderOptions

  func write(_ table: ResultTable, extraNote: Message?, into output: inout OutputBuffer) {
    if table.rowCount == 0 { output.append(NoteText.noRows.text(in: options.language) + "\n") }
    let count = NoteText.rowCount(table.rowCount, options.language)
    output.append(TerminalStyle.dim.applied(to: count, if: options.color) + "\n")
    if let extraNote { output.append(NoteText.draw(extraNote, options: options)) }
    output.append(NoteText.draw(table.notes, options: options).text)
  }
}

/// Sets the rows of one table.
struct TableWriter {
  private let layout: TableLayout
  private let options: RenderOptions

  init(layout: TableLayout, options: RenderOptions) {
    self.layout = layout
    self.options = options
  }

  func writeHeading(_ columns: [ShownColumn], into output: inout OutputBuffer) {
    let lines = columns.indices.map { index in
      WordWrap(heading: columns[index].heading).lines(width: layout.widths[index])
    }
    let height = lines.reduce(1) { max($0, $1.count) }
    for level in 0..<height {
      for index in columns.indices {
        // Short headings are just above the rule.
        let offset = level - (height - lines[index].count)
        let line = offset >= 0 ? lines[index][offset] : WordWrap.Line(text: "", width: 0)
        let lead = columns[index].isNumeric ? layout.widths[index] - line.width : 0
        let style: TerminalStyle? = options.color ? .bold : nil
        put(line.text, width: line.width, lead: lead, style: style, at: index, into: &output)
      }
      output.append(byte: 0x0A)
    }
    let rules = layout.widths.map { String(repeating: "─", count: $0) }
    output.append(rules.joined(separator: "─┼─") + "\n")
  }

  /// A line with nothing but the lines between the columns.
  func writeSeparator(into output: inout OutputBuffer) {
    for index in layout.widths.indices {
      put("", width: 0, lead: 0, style: nil, at: index, into: &output)
    }
    output.append(byte: 0x0A)
  }

  func writeRow(_ row: Int, of columns: inout [ShownColumn], into output: inout OutputBuffer) {
    var cells: [ShownCell] = []
    cells.reserveCapacity(columns.count)
    var fits = true
    for index in columns.indices {
      let cell = columns[index].cell(row)
      fits = fits && cell.width <= layout.widths[index]
      cells.append(cell)
    }
    guard fits else { return writeTallRow(cells, into: &output) }
    for index in cells.indices {
      let cell = cells[index]
      put(
        cell.text, width: cell.width, lead: lead(of: cell, at: index), style: style(of: cell),
        at: index, into: &output)
    }
    output.append(byte: 0x0A)
  }

  private func writeTallRow(_ cells: [ShownCell], into output: inout OutputBuffer) {
    let lines = cells.indices.map { index in
      cells[index].width <= layout.widths[index]
        ? [WordWrap.Line(text: cells[index].text, width: cells[index].width)]
        : WordWrap(text: cells[index].text).lines(width: layout.widths[index])
    }
    let height = lines.reduce(1) { max($0, $1.count) }
    for level in 0..<height {
      for index in cells.indices {
        let isThere = level < lines[index].count
        let line = isThere ? lines[index][level] : WordWrap.Line(text: "", width: 0)
        put(
          line.text, width: line.width, lead: isThere ? lead(of: cells[index], at: index) : 0,
          style: style(of: cells[index]), at: index, into: &output)
      }
      output.append(byte: 0x0A)
    }
  }

  private func style(of cell: ShownCell) -> TerminalStyle? {
    options.color && cell.isMissing ? .dim : nil
  }

  private func lead(of cell: ShownCell, at index: Int) -> Int {
    switch cell.anchor {
    case .leading: 0
    case .trailing: layout.widths[index] - cell.width
    case .point(let fraction):
      layout.widths[index] - cell.width - (layout.fractions[index] - fraction)
    }
  }

  /// Writes one line of one cell with its padding. Nothing follows the last text of a line, so
  /// that copied lines have no spaces at their ends.
  private func put(
    _ text: String, width: Int, lead: Int, style: TerminalStyle?, at index: Int,
    into output: inout OutputBuffer
  ) {
    let isLast = index == layout.widths.count - 1
    if index > 0 { output.append(isLast && text.isEmpty ? " │" : TableLayout.gap) }
    if !text.isEmpty { output.append(spaces: lead) }
    if let style {
      output.append(style.applied(to: text, if: true))
    } else {
      output.append(text)
    }
    if !isLast {
      output.append(spaces: layout.widths[index] - width - (text.isEmpty ? 0 : lead))
    }
  }
}
