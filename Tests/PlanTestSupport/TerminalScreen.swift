/// A small terminal emulator: what a person would see after a program has written its bytes.
///
/// It knows the part of xterm that line editors use. Sequences it does not know are dropped.
public struct TerminalScreen: Sendable {
  /// One character cell; the right half of a wide character is empty.
  private typealias Cell = String

  private static let blank = " "
  private static let tabWidth = 8

  /// The size of the screen, in cells.
  public private(set) var columns: Int
  /// The number of rows.
  public private(set) var rows: Int
  /// Where the next character goes, counted from 0. The column is at most `columns - 1`.
  public private(set) var cursor = (row: 0, column: 0)
  /// The private modes that are on, such as 2004 for bracketed paste.
  public private(set) var privateModes: Set<Int> = []

  private var cells: [[Cell]]
  private var scrolledOff: [[Cell]] = []
  /// After a character in the last column the cursor stays there until the next one is drawn.
  private var wrapIsPending = false
  private var unread: [UInt8] = []

  /// Makes a blank screen.
  ///
  /// - Parameters:
  ///   - columns: The width in cells.
  ///   - rows: The height in cells.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Self.blankRow(columns), count: rows)
  }

  /// The rows on the screen, without blanks at their right and without blank rows at the end.
  public var text: String {
    Self.text(of: cells)
  }

  /// Like `text`, but beginning with the rows that have left the screen at its top.
  public var transcript: String {
    Self.text(of: scrolledOff + cells)
  }

  /// The row the cursor is in, without blanks at its right.
  public var currentLine: String {
    Self.text(of: [cells[cursor.row]])
  }

  /// Draws what a program has written; a sequence may be split between two calls.
  ///
  /// - Parameter bytes: The program's output.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    unread += bytes
    while let length = draw(unread) {
      unread.removeFirst(length)
    }
  }

  /// Makes the screen larger or smaller, as xterm does: what no longer fits at the right is lost,
  /// what no longer fits above the cursor scrolls off.
  ///
  /// - Parameters:
  ///   - columns: The new width in cells.
  ///   - rows: The new height in cells.
  public mutating func resize(columns: Int, rows: Int) {
    self.columns = columns
    cells = cells.map { row in
      Array(row.prefix(columns)) + Array(repeating: Self.blank, count: max(0, columns - row.count))
    }
    while cells.count > max(rows, cursor.row + 1) { cells.removeLast() }
    while cells.count > rows {
      scrolledOff.append(cells.removeFirst())
      cursor.row -= 1
    }
    while cells.count < rows { cells.append(Self.blankRow(columns)) }
    self.rows = rows
    cursor.row = min(rows - 1, max(0, cursor.row))
    cursor.column = min(columns - 1, cursor.column)
    wrapIsPending = false
  }

  private static func blankRow(_ columns: Int) -> [Cell] {
    Array(repeating: blank, count: columns)
  }

  private static func text(of rows: [[Cell]]) -> String {
    var lines = rows.map { row in
      let line = row.joined()
      return String(
        line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

// MARK: - Bytes

extension TerminalScreen {
  /// Draws the first thing in the bytes and tells its length; nil if more bytes are needed.
  private mutating func draw(_ bytes: [UInt8]) -> Int? {
    guard let first = bytes.first else { return nil }
    if first == 0x1B { return escape(bytes) }
    if first < 0x20 || first == 0x7F {
      control(first)
      return 1
    }
    let length = Self.sequenceLength(first)
    guard bytes.count >= length else { return nil }
    for scalar in String(decoding: bytes[..<length], as: UTF8.self).unicodeScalars { put(scalar) }
    return length
  }

  private static func sequenceLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08:
      cursor.column = max(0, cursor.column - 1)
      wrapIsPending = false
    case 0x09:
      cursor.column = min(columns - 1, (cursor.column / Self.tabWidth + 1) * Self.tabWidth)
    case 0x0A: lineFeed()
    case 0x0D:
      cursor.column = 0
      wrapIsPending = false
    default: break
    }
  }

  private mutating func escape(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 2 else { return nil }
    switch bytes[1] {
    case UInt8(ascii: "["):
      guard let end = bytes[2...].firstIndex(where: { (0x40...0x7E).contains($0) }) else {
        return nil
      }
      sequence(String(decoding: bytes[2..<end], as: UTF8.self), final: bytes[end])
      return end + 1
    case UInt8(ascii: "]"):
      // A title or the like, up to BEL or ESC backslash.
      guard let end = bytes[2...].firstIndex(where: { $0 == 0x07 || $0 == 0x5C }) else {
        return nil
      }
      return end + 1
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      return bytes.count >= 3 ? 3 : nil
    default:
      return 2
    }
  }

  private mutating func sequence(_ parameters: String, final: UInt8) {
    if parameters.hasPrefix("?") {
      let modes = parameters.dropFirst().split(separator: ";").compactMap { Int($0) }
      if final == UInt8(ascii: "h") { privateModes.formUnion(modes) }
      if final == UInt8(ascii: "l") { privateModes.subtract(modes) }
      return
    }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    if move(final, count: count, second: max(1, numbers.dropFirst().first ?? 1)) {
      wrapIsPending = false
      return
    }
    change(final, count: count, mode: numbers.first ?? 0)
  }
}

// MARK: - The grid

extension TerminalScreen {
  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Self.width(scalar)
    if width == 0 { return join(scalar) }
    if wrapIsPending || cursor.column + width > columns {
      cursor.column = 0
      lineFeed()
    }
    clearHalves(from: cursor.column, count: width)
    cells[cursor.row][cursor.column] = String(scalar)
    if width == 2 { cells[cursor.row][cursor.column + 1] = "" }
    wrapIsPending = cursor.column + width >= columns
    cursor.column = min(columns - 1, cursor.column + width)
  }

  /// Adds a combining mark to the character before the cursor.
  private mutating func join(_ mark: Unicode.Scalar) {
    var column = wrapIsPending ? cursor.column : cursor.column - 1
    if column > 0 && cells[cursor.row][column].isEmpty { column -= 1 }
    guard column >= 0 else { return }
    cells[cursor.row][column].unicodeScalars.append(mark)
  }

  /// Overwriting one half of a wide character blanks the other.
  private mutating func clearHalves(from column: Int, count: Int) {
    let row = cursor.row
    if cells[row][column].isEmpty && column > 0 { cells[row][column - 1] = Self.blank }
    let next = column + count
    if next < columns && cells[row][next].isEmpty { cells[row][next] = Self.blank }
  }

  private mutating func lineFeed() {
    wrapIsPending = false
    if cursor.row + 1 < rows {
      cursor.row += 1
    } else {
      scrolledOff.append(cells.removeFirst())
      cells.append(Self.blankRow(columns))
    }
  }

  /// Moves the cursor; false if the sequence is not a movement.
  private mutating func move(_ final: UInt8, count: Int, second: Int) -> Bool {
    switch final {
    case UInt8(ascii: "A"): cursor.row = max(0, cursor.row - count)
    case UInt8(ascii: "B"): cursor.row = min(rows - 1, cursor.row + count)
    case UInt8(ascii: "C"): cursor.column = min(columns - 1, cursor.column + count)
    case UInt8(ascii: "D"): cursor.column = max(0, cursor.column - count)
    case UInt8(ascii: "G"): cursor.column = min(columns, count) - 1
    case UInt8(ascii: "d"): cursor.row = min(rows, count) - 1
    case UInt8(ascii: "H"), UInt8(ascii: "f"):
      cursor = (min(rows, count) - 1, min(columns, second) - 1)
    default: return false
    }
    return true
  }

  private mutating func change(_ final: UInt8, count: Int, mode: Int) {
    switch final {
    case UInt8(ascii: "J"): eraseScreen(mode)
    case UInt8(ascii: "K"): eraseLine(mode)
    case UInt8(ascii: "P"):
      let removed = min(count, columns - cursor.column)
      cells[cursor.row].removeSubrange(cursor.column..<cursor.column + removed)
      cells[cursor.row] += Array(repeating: Self.blank, count: removed)
    case UInt8(ascii: "@"):
      let added = min(count, columns - cursor.column)
      let blanks = Array(repeating: Self.blank, count: added)
      cells[cursor.row].insert(contentsOf: blanks, at: cursor.column)
      cells[cursor.row].removeLast(added)
    case UInt8(ascii: "X"): eraseColumns(cursor.column..<min(columns, cursor.column + count))
    default: break
    }
  }

  private mutating func eraseColumns(_ range: Range<Int>) {
    for column in range { cells[cursor.row][column] = Self.blank }
  }

  private mutating func eraseLine(_ mode: Int) {
    switch mode {
    case 0: eraseColumns(cursor.column..<columns)
    case 1: eraseColumns(0..<cursor.column + 1)
    default: eraseColumns(0..<columns)
    }
  }

  private mutating func eraseScreen(_ mode: Int) {
    let cleared: Range<Int>
    switch mode {
    case 0:
      eraseLine(0)
      cleared = cursor.row + 1..<rows
    case 1:
      eraseLine(1)
      cleared = 0..<cursor.row
    default: cleared = 0..<rows
    }
    for row in cleared { cells[row] = Self.blankRow(columns) }
  }

  /// How many cells a character takes: 0 for combining marks, 2 for East Asian wide ones and emoji.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
