/// Where the lines of a text begin.
struct SourceLines {
  /// The text.
  let source: [UInt8]
  /// The offsets of the first bytes of lines, ascending.
  private let starts: [Int]

  /// Finds the lines; a byte order mark at the beginning of the text belongs to none.
  ///
  /// - Parameters:
  ///   - source: The text, whose lines end in LF, CR or both.
  ///   - end: Lines that begin after this offset are not looked for.
  init(_ source: [UInt8], upTo end: Int = .max) {
    self.source = source
    var index = source.starts(with: [0xEF, 0xBB, 0xBF]) && end >= 3 ? 3 : 0
    var starts = [index]
    let end = min(end, source.count)
    while index < end {
      let byte = source[index]
      index += 1
      guard SourceLines.isLineEnd(byte) else { continue }
      // CR and LF are one end; an offset between them is still on the line before.
      if byte == 0x0D, index < source.count, source[index] == 0x0A { index += 1 }
      starts.append(index)
    }
    self.starts = starts
  }

  /// The number of the line with an offset, from 1, and where that line begins.
  func line(of offset: Int) -> (line: Int, start: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, starts[low])
  }

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
