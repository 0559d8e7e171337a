import PlanTables

/// A cell as it is on a screen: safe text, its width, and where it is held in its column.
struct ShownCell: Sendable {
  /// Where a cell is held in its column.
  enum Anchor: Sendable {
    /// At the left; text.
    case leading
    /// At the right; `30..35`, which has more than one decimal point or none.
    case trailing
    /// At the decimal point, with so many columns from the point on.
    case point(fraction: Int)
  }

  var text: String
  var width: Int
  var anchor: Anchor
  var isMissing: Bool

  /// How many columns of an anchored cell are left of the decimal point.
  var whole: Int {
    if case .point(let fraction) = anchor { width - fraction } else { 0 }
  }

  /// How many columns are from the decimal point on.
  var fraction: Int {
    if case .point(let fraction) = anchor { fraction } else { 0 }
  }

  /// Whether it may be broken into lines.
  var isText: Bool {
    if case .leading = anchor { true } else { false }
  }
}

/// A column of a result as it is on a screen.
///
/// Cells are made when they are asked for, twice in the life of a table: once to measure, once
/// to write. Only texts, which repeat, are kept, once for each different text.
struct ShownColumn {
  let heading: String
  let column: Column
  private let form: CellText
  private var made: [ShownCell?] = []

  init(_ column: ResultColumn, missing: String) {
    heading = column.name.escapedForTerminal
    self.column = column.column
    form = .human(missing: missing)
    // Where most texts are not shown, keeping places for them costs more than it saves.
    if case .text(let texts) = column.column, texts.values.count <= texts.codes.count * 2 {
      made = Array(repeating: nil, count: texts.values.count)
    }
  }

  /// Whether the heading is at the right: above numbers, and above targets.
  var isNumeric: Bool {
    switch column {
    case .number, .target: true
    case .text, .truth, .date, .range, .timeframe, .reference, .list: false
    }
  }

  /// The cell of a row.
  mutating func cell(_ row: Int) -> ShownCell {
    guard case .text(let texts) = column, !made.isEmpty, texts.codes[row] >= 0 else {
      return makeCell(row)
    }
    let code = Int(texts.codes[row])
    if let cell = made[code] { return cell }
    let cell = makeCell(row)
    made[code] = cell
    return cell
  }

  private func makeCell(_ row: Int) -> ShownCell {
    let isMissing = column.isMissing(row)
    var text = form.text(column, row)
    // What is made of digits and signs is safe, and as wide as it is long.
    let isPlain = hasPlainValues && !isMissing
    if !isPlain { text = text.escapedForTerminal }
    return ShownCell(
      text: text, width: isPlain ? text.utf8.count : DisplayWidth.of(text),
      anchor: anchor(of: text, row), isMissing: isMissing)
  }

  /// Whether values that are there are written in ASCII alone.
  private var hasPlainValues: Bool {
    switch column {
    case .number, .truth, .date, .range, .reference: true
    case .text, .target, .timeframe, .list: false
    }
  }

  private func anchor(of text: String, _ row: Int) -> ShownCell.Anchor {
    switch column {
    case .number: .point(fraction: fraction(of: text))
    case .target(let targets):
      switch targets.kinds[row] {
      case .exact, .less, .atMost, .greater, .atLeast: .point(fraction: fraction(of: text))
      case .range, .interval:
        text.contains("..") ? .trailing : .point(fraction: fraction(of: text))
      case .unclear, .missing: .point(fraction: 0)
      case .text: .leading
      }
    case .text, .truth, .date, .range, .timeframe, .reference, .list: .leading
    }
  }

  /// The columns from the decimal point on, in a text of ASCII.
  private func fraction(of text: String) -> Int {
    guard let point = text.utf8.lastIndex(of: UInt8(ascii: ".")) else { return 0 }
    return text.utf8.distance(from: point, to: text.utf8.endIndex)
  }
}
