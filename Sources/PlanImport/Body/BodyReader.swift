import PlanModel
import PlanText

/// A table of the document, where it is, and how it was read.
struct FoundTable {
  var layout: TableLayout
  var rows: [TableRow]
  /// The item of the outline that it is in.
  var item: Int?
}

/// Goes through the paragraphs and tables after the letterhead.
struct BodyReader {
  private(set) var outline = Outline()
  private(set) var tables: [FoundTable] = []
  /// Footnotes by their marks: `1` of `[1]`.
  private(set) var footnotes: [(mark: String, text: String, line: Int)] = []
  /// The texts of all paragraphs that may cite documents, in order.
  private(set) var texts: [String] = []
  private(set) var unread: [(cell: Cell, place: Message)] = []
  private(set) var doubts: [(line: Int, doubt: Doubt)] = []
  /// The last sentence: `Trên đây là Kế hoạch …`.
  private(set) var closing: Paragraph?

  /// What cells were read as, for all tables.
  let readings = CellReadings()

  private var blocks: ArraySlice<Block>
  private let cancellation: Cancellation
  /// The labels that each block begins with.
  private var labels: [[LabelledText]]
  private var index: Int
  /// Whether the plan's own text is over: recipients and signatures follow.
  private var isOver = false
  /// Whether `KẾ HOẠCH` stood after the signature of the act that puts it into force.
  private var namesPlan = false
  private var formerLayout: TableLayout?
  /// Whether the rows of a table follow that are not parted into cells.
  private var isInUnsplitTable = false
  /// A label without a value, which the next paragraph gives.
  private var openLabel: (label: Label, line: Int)?
  /// What the last label had before it: lines beside it belong to the same block.
  private var labelBullet: Marker.Kind?

  /// Reads the body; where the import is given up what was read so far is left, for nobody to use.
  init(
    _ blocks: ArraySlice<Block>, _ cancellation: Cancellation = .never,
    _ workers: Workers = .alone
  ) {
    self.blocks = blocks
    let start = blocks.startIndex
    self.cancellation = cancellation
    labels = workers.map(blocks.count) {
      cancellation.isRequested ? [] : BodyReader.labels(of: blocks[start + $0])
    }
    index = blocks.startIndex
    // A list that grows is in memory twice while it does; of room ahead only what is filled counts.
    outline.reserve(blocks.count)
    texts.reserveCapacity(blocks.count)
    while index < blocks.endIndex, !cancellation.isRequested {
      switch blocks[index] {
      case .grid(let grid): take(grid)
      case .paragraph(let paragraph): take(paragraph)
      }
      index += 1
    }
    moveTrailingBlocksToParent()
    // What they hold is elsewhere now.
    (self.blocks, labels, cells) = ([], [], [])
  }

  /// Lets go of the paragraphs, when the documents that they cite are known.
  mutating func forgetTexts() { texts = [] }

  /// Lets go of the outline, when the plan has its sections.
  mutating func forgetOutline() { outline = Outline() }

  /// Adds a section that a group of rows makes.
  mutating func addGroup(_ label: String, _ title: String, under parent: Int?, line: Int) -> Int {
    outline.addGroup(label, title, under: parent, line: line)
  }

  /// Notes a cell that nothing was made of.
  mutating func leave(_ cell: Cell, _ place: Message) { unread.append((cell, place)) }

  // MARK: Tables

  private mutating func take(_ grid: Grid) {
    guard let table = GridTable(grid, after: formerLayout, cancellation) else {
      if let first = grid.rows.first?.first, BodyReader.endsBody(first.text) {
        isOver = true
        outline.closeAll()
      }
      // Letterheads and signatures are laid out as tables too.
      if !isOver, outline.current != nil {
        for cell in grid.rows.joined() where !cell.text.isEmpty {
          unread.append((cell, BodyMessages.unknownTable))
        }
      }
      return
    }
    if outline.current == nil { outline.addAppendix(title: "Phụ lục", line: grid.lines.lowerBound) }
    formerLayout = table.layout
    add(FoundTable(layout: table.layout, rows: table.rows, item: outline.current))
    unread += table.unread.map { ($0, BodyMessages.table) }
    doubts += table.doubts
  }

  private mutating func add(_ table: FoundTable) {
    var table = table
    doubts += TableRow.resolveRepeats(in: &table.rows)
    tables.append(table)
  }

  /// A table with a cell on each line, from its first heading on.
  private mutating func takeFlatTable() -> Bool {
    if index >= cellsEnd {
      // Once for all tables up to the next one with marked rows.
      cells = []
      cellsStart = index
      cellsEnd = index
      while cellsEnd < blocks.endIndex, case .paragraph(let paragraph) = blocks[cellsEnd] {
        cells.append(Cell(text: paragraph.text, lines: paragraph.lines))
        cellsEnd += 1
      }
    }
    var further = cells[(index - cellsStart)...].prefix(BodyReader.longestTable)
    if let end = further.dropFirst().firstIndex(where: { BodyReader.endsTable($0.text) }) {
      further = further[..<end]
    }
    guard let table = FlatTable(further, readings, cancellation), table.count > 2 else {
      return false
    }
    if outline.current == nil {
      outline.addAppendix(title: "Phụ lục", line: cells[index - cellsStart].line)
    }
    add(FoundTable(layout: table.layout, rows: table.rows, item: outline.current))
    unread += table.unread.map { ($0, BodyMessages.table) }
    doubts += table.doubts
    index += table.count - 1
    return true
  }

  /// The paragraphs in a row as cells of tables, and their places among the blocks.
  private var cells: [Cell] = []
  private var cellsStart = 0
  private var cellsEnd = 0

  /// So many cells are looked at together; longer tables are read in parts.
  private static let longestTable = 200_000

  /// Notes the headings and rows of a table that have a line each with nothing between the cells,
  /// as text copied from a PDF has: where a cell ends cannot be told. Returns whether it was one.
  private mutating func takeUnsplitRow(_ paragraph: Paragraph) -> Bool {
    if BodyReader.areUnsplitHeadings(paragraph.text) {
      isInUnsplitTable = true
    } else if isInUnsplitTable, BodyReader.endsTable(paragraph.text) {
      isInUnsplitTable = false
    }
    guard isInUnsplitTable else { return false }
    let cell = Cell(text: paragraph.text, lines: paragraph.lines)
    unread.append((cell, BodyMessages.unsplit))
    return true
  }

  // MARK: Paragraphs

  private mutating func take(_ paragraph: Paragraph) {
    let text = paragraph.text
    if takeAppendix(paragraph) { return }
    if takeFootnote(paragraph) { return }
    if TableColumn.isNumber(text), takeFlatTable() { return }
    if isOver {
      if Letterhead.isKind(text) { namesPlan = true }
      guard beginsAgain(paragraph) else { return }
      isOver = false
    }
    if BodyReader.endsBody(text) {
      isOver = true
      outline.closeAll()
      return
    }
    texts.append(text)
    if takeUnsplitRow(paragraph) { return }
    if BodyReader.isClosing(text), outline.current != nil {
      closing = paragraph
      outline.closeAll()
      return
    }
    if takeLabels(paragraph) || takeListOfValue(paragraph) { return }
    if let found = Marker.read(text), isItem(found) {
      if found.marker.kind == labelBullet, BodyReader.looksLabelled(found.rest) {
        let cell = Cell(text: text, lines: paragraph.lines)
        return unread.append((cell, BodyMessages.block))
      }
      openLabel = nil
      labelBullet = nil
      outline.add(found, paragraph)
      return
    }
    addText(paragraph)
  }

  /// Whether the plan follows the act that puts it into force, with its own signature.
  private func beginsAgain(_ paragraph: Paragraph) -> Bool {
    guard let found = Marker.read(paragraph.text), found.marker.ordinal == 1 else { return false }
    let isPart = [.roman, .division, .capital].contains(found.marker.kind)
    return isPart && (namesPlan || paragraph.isBold || String(found.rest).isInCapitals)
  }

  /// Whether a marked paragraph is an item: a dash without anything above it is none.
  private func isItem(_ found: MarkedText) -> Bool {
    // `CHƯƠNG II` has its heading on the next line.
    if found.rest.isEmpty { return found.marker.kind <= .article }
    return found.marker.kind < .dash || outline.current != nil
  }

  private mutating func addText(_ paragraph: Paragraph) {
    guard let current = outline.current else {
      let cell = Cell(text: paragraph.text, lines: paragraph.lines)
      return unread.append((cell, BodyMessages.outside))
    }
    if let open = openLabel, !outline[current].blocks.isEmpty {
      openLabel = nil
      put([LabelledText(label: open.label, value: paragraph.text)], paragraph)
      return
    }
    if outline[current].isAppendix, outline[current].parent == nil,
      outline[current].paragraphs.isEmpty, outline[current].title == BodyReader.untitled
    {
      return nameAppendix(current, paragraph)
    }
    // An appendix is a table; other text in it is one that was not understood.
    if outline[current].isAppendix, paragraph.text.first != "(" {
      let cell = Cell(text: paragraph.text, lines: paragraph.lines)
      unread.append((cell, BodyMessages.unknownTable))
    }
    if outline[current].opening.isEmpty, outline[current].paragraphs.isEmpty {
      outline.name(current, paragraph.text)
      return
    }
    outline[current].paragraphs.append(paragraph)
  }

  // MARK: Labels

  private static func labels(of block: Block) -> [LabelledText] {
    guard case .paragraph(let paragraph) = block else { return [] }
    return LabelReader.read(paragraph.text)
  }

  /// Takes the labels of a task's lines. Returns whether there were any.
  private mutating func takeLabels(_ paragraph: Paragraph) -> Bool {
    guard outline.current != nil else { return false }
    let labels = labels[index - blocks.startIndex]
    if let first = labels.first, !isHeading(paragraph.text, first.label) {
      labelBullet = Marker.read(paragraph.text)?.marker.kind
      if let labelBullet { outline.close(besides: labelBullet) }
      put(labels, paragraph)
      return true
    }
    let trailing =
      LabelReader.readBracketed(paragraph.text) ?? LabelReader.readTrailing(paragraph.text)
    guard let found = trailing else { return false }
    let sentence = found.sentence.trimmed
    var head = paragraph
    head.text = sentence
    if let marked = Marker.read(sentence), isItem(marked) {
      outline.add(marked, head)
    } else {
      addText(head)
    }
    put(found.labels, paragraph)
    return true
  }

  /// Takes an item of a list of agencies beneath a label without a value. Returns whether it was one.
  private mutating func takeListOfValue(_ paragraph: Paragraph) -> Bool {
    guard let open = openLabel, let current = outline.current,
      let last = outline[current].blocks.indices.last,
      let found = Marker.read(paragraph.text), found.marker.kind >= .dash,
      CellHint.beginsAgency(String(found.rest))
    else { return false }
    switch open.label {
    case .lead, .performer, .partners, .both: break
    case .time, .content, .product, .other: return false
    }
    return outline[current].blocks[last].extend(
      open.label, with: String(found.rest), on: paragraph.lines)
  }

  /// `5. Kinh phí thực hiện: …` is an item of the outline, `1. Cơ quan chủ trì: …` is none.
  private func isHeading(_ text: String, _ label: Label) -> Bool {
    guard let marker = Marker.read(text)?.marker, marker.kind < .letter else { return false }
    switch label {
    case .lead, .partners, .both: return false
    // `1. Thời gian: 02 ngày` beneath `THỜI GIAN, ĐỊA ĐIỂM` is about no task.
    case .time: return outline.current.map { outline[$0].blocks.isEmpty } ?? true
    case .performer, .content, .product, .other: return true
    }
  }

  private mutating func put(_ labels: [LabelledText], _ paragraph: Paragraph) {
    guard let current = outline.current else { return }
    for labelled in labels {
      let value = TaskBlock.Value(text: labelled.value, lines: paragraph.lines)
      if outline[current].blocks.isEmpty { beginBlock(current, paragraph.line) }
      let last = outline[current].blocks.count - 1
      if !outline[current].blocks[last].take(labelled.label, value) {
        beginBlock(current, paragraph.line)
        _ = outline[current].blocks[last + 1].take(labelled.label, value)
      }
      openLabel = labelled.value.isEmpty ? (labelled.label, paragraph.line) : nil
    }
  }

  /// A block takes the paragraphs and items of lists that are before it.
  private mutating func beginBlock(_ item: Int, _ line: Int) {
    var block = TaskBlock(line: line)
    let end = outline[item].blocks.last?.line ?? 0
    block.paragraphs = outline[item].paragraphs.reversed().prefix { $0.line > end }.reversed()
    for child in outline[item].children.reversed() {
      guard outline[child].line > end else { break }
      let place = outline[child].line...outline[child].line
      block.paragraphs.append(Paragraph(text: outline[child].opening, lines: place))
      block.item = child
    }
    block.paragraphs.sort { $0.line < $1.line }
    outline[item].blocks.append(block)
  }

  /// Gives a heading the one block that follows its last item: `Phân công thực hiện: …`
  /// beneath a list of what is to be done is about the whole of it.
  private mutating func moveTrailingBlocksToParent() {
    for index in outline.items.indices.reversed() {
      let children = outline[index].children
      guard !children.isEmpty, outline[index].blocks.isEmpty, let last = children.last,
        outline[last].blocks.count == 1, outline[last].blocks[0].line > outline[last].line,
        outline[last].marker?.kind ?? .number >= .dash,
        children.dropLast().allSatisfy({ outline[$0].blocks.isEmpty }),
        outline[index].hasHeading, outline[index].marker.map({ $0.kind >= .number }) ?? false
      else { continue }
      var block = outline[last].blocks[0]
      block.item = nil
      outline[last].blocks = []
      outline[index].blocks = [block]
    }
  }

  // MARK: Appendices, footnotes, the end

  private static let untitled = "Phụ lục"

  private mutating func takeAppendix(_ paragraph: Paragraph) -> Bool {
    guard paragraph.text.begins(withOneOf: "pb") else { return false }
    let folded = caseFolded(String(paragraph.text.head(40)))
    guard folded.hasPrefix("phụ lục") || folded.hasPrefix("biểu số") || folded.hasPrefix("phụ biểu")
    else { return false }
    let words = paragraph.text.split(separator: " ")
    // `Phụ lục kèm theo …` in a sentence is no appendix.
    let isHeading =
      words.count <= 3 || paragraph.text.isInCapitals
      || Marker.roman(words[2].filter(\.isLetter)) != nil || words[2].first?.isNumber == true
    guard isHeading, paragraph.text.utf8.count < 400, paragraph.text.last != ";" else {
      return false
    }
    isOver = false
    openLabel = nil
    // `PHỤ LỤC PHÂN CÔNG …` has no number.
    let number = words.dropFirst(2).first.map { $0.filter { $0.isLetter || $0.isNumber } } ?? ""
    let isNumbered =
      folded.hasPrefix("biểu") || Marker.roman(number) != nil || number.first?.isNumber == true
      || number.count < 2
    let named = words.dropFirst(isNumbered ? 3 : 2).joined(separator: " ")
    let title = named.isEmpty ? BodyReader.untitled : named
    outline.addAppendix(title: title, line: paragraph.line)
    return true
  }

  /// The heading of an appendix may go over several paragraphs.
  private mutating func nameAppendix(_ item: Int, _ paragraph: Paragraph) {
    guard paragraph.text.first != "(" else {
      return outline[item].paragraphs.append(paragraph)
    }
    outline[item].title = paragraph.text
    outline[item].opening = paragraph.text
  }

  private mutating func takeFootnote(_ paragraph: Paragraph) -> Bool {
    let text = paragraph.text
    guard text.first == "[", let close = text.prefix(6).firstIndex(of: "]"),
      text[text.index(after: text.startIndex)..<close].allSatisfy(\.isNumber)
    else { return false }
    let rest = text[text.index(after: close)...].trimmed
    guard !rest.isEmpty else { return false }
    let mark = text[..<close].dropFirst()
    footnotes.append((String(mark), rest, paragraph.line))
    return true
  }
}
