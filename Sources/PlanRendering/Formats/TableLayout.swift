/// How wide the columns of a table are, and how its rows are set.
struct TableLayout {
  /// Between two columns.
  static let gap = " │ "

  /// The width of each column.
  var widths: [Int]
  /// How many places are kept for the decimal point and what follows it.
  var fractions: [Int]
  /// Whether rows take several lines so often that a blank line between them helps the eye.
  var separatesRows: Bool

  /// The width of the whole table.
  var total: Int { TableLayout.total(widths) }

  static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + max(0, widths.count - 1) * 3
  }
}

/// What was found when all rows were looked at once.
struct ColumnMeasure {
  /// The widest cell that is held at the left or at the right.
  var widest = 0
  /// The most places left of the decimal point.
  var whole = 0
  /// The most places from the decimal point on.
  var fraction = 0

  /// The width at which every cell is on one line.
  var natural: Int { max(widest, whole + fraction) }

  mutating func add(_ cell: ShownCell) {
    switch cell.anchor {
    case .leading, .trailing: widest = max(widest, cell.width)
    case .point(let places):
      whole = max(whole, cell.width - places)
      fraction = max(fraction, places)
    }
  }
}

/// Finds the widths of columns for a screen that is too narrow for all of them.
///
/// As a typesetter would: short columns (numbers, ids, kinds) stay whole; long texts share the
/// rest so that the table takes as few lines as possible. Numbers are never broken, words only
/// where a column cannot be as wide as its longest word. How many lines a width costs is counted
/// on a sample of the rows; width is then moved from column to column while that saves lines.
struct TableFitter {
  /// How many cells stand for all; the rows they are taken from are evenly spread.
  private static let sampleSize = 2000

  /// How often width is moved in steps of one size; with many columns the gain of more is small.
  private static let mostPasses = 6

  /// How generous the least widths are: columns up to `short` stay whole, words up to `word`.
  private static let stages = [(short: 12, word: 16), (short: 8, word: 12), (short: 8, word: 8)]

  private let room: Int
  private var columns: [FittedColumn]

  /// Makes a fitter.
  ///
  /// - Parameters:
  ///   - columns: The columns.
  ///   - measures: Their measures, in the same order.
  ///   - rowCount: How many rows there are.
  ///   - width: The columns of the screen.
  init(columns: inout [ShownColumn], measures: [ColumnMeasure], rowCount: Int, width: Int) {
    room = width - TableLayout.total(columns.map { _ in 0 })
    let sampleRows = max(20, TableFitter.sampleSize / max(1, columns.count))
    let sample = Array(stride(from: 0, to: rowCount, by: max(1, rowCount / sampleRows)))
    self.columns = []
    for index in columns.indices {
      self.columns.append(
        FittedColumn(
          column: &columns[index], measure: measures[index], sample: sample,
          isWhole: sample.count == rowCount))
    }
  }

  /// The layout, or `nil` where not even the least widths fit.
  mutating func layout() -> TableLayout? {
    guard var widths = leastWidths() else { return nil }
    let least = widths
    // Two starts, since each leads only to the best of its neighbourhood.
    var other = widths
    share(room - least.reduce(0, +), among: &widths) { $0 }
    share(room - least.reduce(0, +), among: &other) { Int.bitWidth - $0.leadingZeroBitCount }
    improve(&widths, least: least)
    improve(&other, least: least)
    if cost(other) < cost(widths) { widths = other }
    let rows = rowHeights(widths)
    let tall = rows.reduce(0) { $0 + ($1 > 1 ? 1 : 0) }
    for index in columns.indices {
      widths[index] = max(least[index], columns[index].usedWidth(widths[index]))
    }
    return TableLayout(
      widths: widths, fractions: columns.map(\.measure.fraction),
      separatesRows: tall * 2 >= rows.count && rows.count > 1)
  }

  private func leastWidths() -> [Int]? {
    for (index, stage) in TableFitter.stages.enumerated() {
      let widths = columns.map { $0.leastWidth(short: stage.short, word: stage.word) }
      let total = widths.reduce(0, +)
      // The most generous stage must leave something for the long texts.
      if total <= (index == 0 ? room * 3 / 4 : room) { return widths }
    }
    return nil
  }

  /// Gives out spare width in proportion to a weight of what each column lacks.
  private func share(_ spare: Int, among widths: inout [Int], weight: (Int) -> Int) {
    let lacks = columns.indices.map { max(0, columns[$0].natural - widths[$0]) }
    let weights = lacks.map(weight)
    let whole = weights.reduce(0, +)
    guard whole > 0 else { return }
    var left = spare
    for index in widths.indices {
      let part = min(lacks[index], spare * weights[index] / whole)
      widths[index] += part
      left -= part
    }
    for index in widths.indices where left > 0 && widths[index] < columns[index].natural {
      widths[index] += 1
      left -= 1
    }
  }

  /// Moves width between columns as long as that makes the table shorter.
  private mutating func improve(_ widths: inout [Int], least: [Int]) {
    var best = cost(widths)
    for step in [16, 8, 4, 2, 1] {
      var moved = true
      var passes = 0
      while moved, passes < TableFitter.mostPasses {
        moved = false
        passes += 1
        for (giver, taker) in pairs(widths, least: least, step: step) {
          guard widths[giver] - step >= least[giver] else { continue }
          var candidate = widths
          candidate[giver] -= step
          candidate[taker] += step
          let cost = cost(candidate)
          if cost < best {
            (best, widths, moved) = (cost, candidate, true)
          }
        }
      }
    }
  }

  private func pairs(_ widths: [Int], least: [Int], step: Int) -> [(Int, Int)] {
    let givers = widths.indices.filter { widths[$0] - step >= least[$0] }
    let takers = widths.indices.filter { widths[$0] < columns[$0].natural }
    return givers.flatMap { giver in takers.filter { $0 != giver }.map { (giver, $0) } }
  }

  /// The lines of the whole table count most; among equals the fewest lines of cells.
  private mutating func cost(_ widths: [Int]) -> Int {
    var heights: [Int] = []
    var cells = 0
    for index in columns.indices {
      let counts = columns[index].lineCounts(widths[index])
      if heights.isEmpty { heights = Array(repeating: 0, count: counts.count) }
      for row in counts.indices {
        heights[row] = max(heights[row], counts[row])
        cells += counts[row]
      }
    }
    return heights.reduce(0, +) * 16 + cells
  }

  private mutating func rowHeights(_ widths: [Int]) -> [Int] {
    var heights: [Int] = []
    for index in columns.indices {
      let counts = columns[index].lineCounts(widths[index]).dropLast()
      if heights.isEmpty { heights = Array(repeating: 0, count: counts.count) }
      for row in counts.indices { heights[row] = max(heights[row], counts[row]) }
    }
    return heights
  }
}

/// A column while widths are being sought: what it needs, and how many lines it takes.
struct FittedColumn {
  let measure: ColumnMeasure
  private let heading: WordWrap
  private let headingWidth: Int
  /// The cells of the sample; `nil` for one that stays on one line.
  private let cells: [WordWrap?]
  private let longestWord: Int
  private let rigidWidth: Int
  /// Whether the sample is all rows.
  private let isWhole: Bool
  private var counts: [Int: [Int]] = [:]

  init(column: inout ShownColumn, measure: ColumnMeasure, sample: [Int], isWhole: Bool) {
    self.measure = measure
    self.isWhole = isWhole
    heading = WordWrap(heading: column.heading)
    headingWidth = DisplayWidth.of(column.heading)
    var cells: [WordWrap?] = []
    var longest = 0
    var rigid = measure.whole + measure.fraction
    for row in sample {
      let cell = column.cell(row)
      let wrap = cell.isText ? WordWrap(text: cell.text) : nil
      if case .trailing = cell.anchor { rigid = max(rigid, cell.width) }
      longest = max(longest, wrap?.longest ?? 0)
      cells.append(wrap)
    }
    self.cells = cells
    longestWord = longest
    rigidWidth = rigid
  }

  /// The width at which the cells and the heading are on one line.
  var natural: Int { max(measure.natural, headingWidth) }

  /// The least width that is sensible.
  func leastWidth(short: Int, word: Int) -> Int {
    let content = measure.natural
    // Words are rare in columns of numbers, and need not be read along a line.
    let readable = rigidWidth > 0 ? 1 : 8
    let text = content <= short ? content : min(content, max(readable, min(longestWord, word)))
    return max(rigidWidth, text, min(heading.longest, word), min(headingWidth, 3))
  }

  /// The lines of each cell of the sample, and last of the heading, at a width.
  mutating func lineCounts(_ width: Int) -> [Int] {
    if let known = counts[width] { return known }
    var lines = cells.map { $0?.lineCount(width: width) ?? 1 }
    lines.append(heading.lineCount(width: width))
    counts[width] = lines
    return lines
  }

  /// The width that is really used when lines are broken at `width`; all of it where the sample
  /// does not show every row.
  func usedWidth(_ width: Int) -> Int {
    guard width < natural, isWhole else { return min(width, natural) }
    let lines = cells.compactMap { $0 }.flatMap { $0.lines(width: width) }
    let used = lines.reduce(rigidWidth) { max($0, $1.width) }
    return heading.lines(width: width).reduce(used) { max($0, $1.width) }
  }
}
