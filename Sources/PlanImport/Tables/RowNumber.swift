/// The number of a row: `5.10`, `III`, `A`, `b`, and where it may follow another.
struct RowNumber: Equatable {
  var text: String
  var marker: Marker

  /// Reads a cell that holds nothing but a number; a full stop after it does not count.
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
    if let plain = RowNumber.plain(cell) {
      (text, marker, parts) = plain
      return
    }
    var text = cell[...]
    while let last = text.last, ".):/".contains(last) { text.removeLast() }
    if text.first == "(" { text.removeFirst() }
    guard !text.isEmpty, text.utf8.count <= 12, let found = Marker.read(text + ". x"),
      found.rest == "x", !found.marker.label.isEmpty
    else { return nil }
    self.text = String(text)
    marker = found.marker
    parts = marker.label.utf8.split(separator: UInt8(ascii: ".")).compactMap { Int(Substring($0)) }
  }

  /// Its parts, of `5.10` 5 and 10; empty where it is not made of digits.
  private let parts: [Int]

  /// A number of digits and full stops, read from its bytes: most rows have such a one, and every
  /// cell of a table with a line for each is asked.
  private static func plain(_ cell: String) -> (text: String, marker: Marker, parts: [Int])? {
    var parts: [Int] = []
    var value = 0
    var digits = 0
    for byte in cell.utf8 {
      switch byte {
      case 0x30...0x39 where digits < 3:
        value = value * 10 + Int(byte - 0x30)
        digits += 1
      case UInt8(ascii: ".") where digits > 0:
        parts.append(value)
        (value, digits) = (0, 0)
      default: return nil
      }
    }
    if digits > 0 { parts.append(value) }
    let text = digits > 0 ? cell : String(cell.dropLast())
    guard let last = parts.last, parts.count <= 5, text.utf8.count <= 12 else { return nil }
    if parts.count == 1 {
      return (text, Marker(kind: .number, ordinal: last, label: String(last)), parts)
    }
    let label = parts.map { String($0) }.joined(separator: ".")
    return (text, Marker(kind: .dotted, ordinal: last, label: label), parts)
  }

  /// Whether it is made of digits: `5`, `5.10`.
  var isPlain: Bool { marker.kind == .number || marker.kind == .dotted }

  /// Whether a row with this number may be right after one with another: the next of its list,
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
