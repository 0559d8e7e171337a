import PlanModel

/// Numbers of lines and columns of many places in a text.
///
/// A column counts from the start of its line, which may lie a million bytes before. So the columns
/// of some places in the last line are remembered, and others count from there.
struct SourcePositions {
  private let lines: SourceLines
  /// Where the line starts that `marks` belong to.
  private var lineStart = -1
  /// Places where a letter begins, ascending, and how many letters are before them in the line.
  private var marks: [(offset: Int, count: Int)] = []

  /// How many bytes there are between two marks, at least.
  private static let stride = 64

  init(_ source: [UInt8]) {
    lines = SourceLines(source)
  }

  /// Where a range begins; see ``SourceExcerpt`` for what is counted.
  mutating func position(of range: SourceRange) -> (line: Int, column: Int) {
    let offset = SourceExcerpt.clamped(range, in: lines.source).start
    let (line, start) = lines.line(of: offset)
    if start != lineStart {
      lineStart = start
      marks = [(start, 0)]
    }
    mark(upTo: offset)
    let mark = lastMark(upTo: offset)
    return (line, 1 + mark.count + letters(from: mark.offset, upTo: offset))
  }

  private mutating func mark(upTo offset: Int) {
    while let last = marks.last, offset - last.offset > SourcePositions.stride {
      let next = (last.offset + SourcePositions.stride..<offset).first(where: beginsLetter)
      guard let next else { return }
      let count = SourceExcerpt.characterCount(lines.source[last.offset..<next])
      marks.append((next, last.count + count))
    }
  }

  private func lastMark(upTo offset: Int) -> (offset: Int, count: Int) {
    var low = 0
    var high = marks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle } else { high = middle }
    }
    return marks[low]
  }

  /// How many letters end between a place where one begins and another place.
  private func letters(from start: Int, upTo offset: Int) -> Int {
    let source = lines.source
    guard start < offset else { return 0 }
    let next = offset < source.count ? source[offset] : 0x20
    if next < 0x80, source[start..<offset].allSatisfy({ $0 < 0x80 }) { return offset - start }
    // One scalar more tells whether the last letter goes on after the place.
    var end = offset
    if end < source.count, !SourceLines.isLineEnd(source[end]) { end += 1 }
    while end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
    return SourceExcerpt.letters(of: source[start..<end]).count { $0.end <= offset }
  }

  /// Whether a letter surely begins at an offset: ASCII joins no letter before it, except a few
  /// signs of other scripts (Unicode's `Prepend`, of which none begins with other bytes).
  private func beginsLetter(_ offset: Int) -> Bool {
    let source = lines.source
    guard source[offset] < 0x80 else { return false }
    var lead = offset - 1
    while lead > lineStart, offset - lead < 4, source[lead] & 0xC0 == 0x80 { lead -= 1 }
    guard lead >= lineStart else { return false }
    switch source[lead] {
    case 0x00...0x7F, 0xC2...0xD7, 0xE1...0xEF: return true
    default: return false
    }
  }
}
