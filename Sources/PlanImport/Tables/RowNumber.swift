/// The number of a row: `5.10`, `III`, `A`, `b`, and where it may stand behind another.
struct RowNumber: Equatable {
  var text: String
  var marker: Marker

  /// Reads a cell that holds nothing but a number; a full stop behind it does not count.
  init?(_ cell: String) {
    // Nearly all that are asked about are names and values: what is longer than a number can be,
    // or begins with a sign, or has words.
    let bytes = cell.utf8
    guard let first = bytes.first, let last = bytes.last,
      bytes.count <= 13 || ".):/".utf8.contains(last),
      first >= 0x80 || first == UInt8(ascii: "(") || (0x30...0x39).contains(first)
        || (0x41...0x5A).contains(first & 0xDF),
      first == UInt8(ascii: "(") || !bytes.contains(0x20) || Marker.mayBeginWithWord(cell)
    else { return nil }
    var text = cell[...]
    while let last = text.last, ".):/".contains(last) { text.removeLast() }
    if text.first == "(" { text.removeFirst() }
    guard !text.isEmpty, text.utf8.count <= 12, let found = Marker.read(text + ". x"),
      found.rest == "x", !found.marker.label.isEmpty
    else { return nil }
    self.text = String(text)
    marker = found.marker
  }

  /// Its parts, of `5.10` 5 and 10.
  private var parts: [Int] {
    if marker.kind == .number { return [marker.ordinal] }
    return marker.label.utf8.split(separator: UInt8(ascii: ".")).compactMap { Int(Substring($0)) }
  }

  /// Whether it is made of digits: `5`, `5.10`.
  var isPlain: Bool { marker.kind == .number || marker.kind == .dotted }

  /// Whether a row with this number may stand right behind one with another: the next of its list,
  /// the first of a list beneath, or the next of a list above.
  func follows(_ other: RowNumber?) -> Bool {
    guard let other else { return marker.ordinal == 1 }
    if marker.kind == .number, other.marker.kind == .number {
      return marker.ordinal == other.marker.ordinal + 1
    }
    if isPlain, other.isPlain {
      let own = parts
      let before = other.parts
      if own.count == before.count + 1 { return own.dropLast() == before[...] && own.last == 1 }
      guard own.count <= before.count, let last = own.last else { return false }
      return own.dropLast() == before.prefix(own.count - 1)
        && last == before[own.count - 1] + 1
    }
    if marker.kind == other.marker.kind { return marker.ordinal == other.marker.ordinal + 1 }
    return marker.ordinal == 1 || marker.kind < other.marker.kind
  }
}
