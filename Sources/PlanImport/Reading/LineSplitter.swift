import PlanText

/// Takes text apart into lines, in one pass over its bytes.
struct LineSplitter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var lines: [String] = []
  /// The start of the stretch that was not copied yet.
  private var start = 0
  private var position = 0
  /// What the line has so far, where something of it was dropped.
  private var kept: [UInt8] = []
  /// Whether nothing of the line was seen yet.
  private var isAtLineStart = true
  /// Whether the line has marks that are after their letters.
  private var hasMarks = false

  /// The lines of a text, in NFC.
  ///
  /// - Parameters:
  ///   - text: The text, valid UTF-8.
  ///   - cancellation: Whether to give it up.
  /// - Returns: Its lines without their ends; no empty one after the last end.
  static func lines(
    of text: ArraySlice<UInt8>, _ cancellation: Cancellation = .never
  ) -> [String] {
    text.withUnsafeBufferPointer { bytes in
      var splitter = LineSplitter(bytes)
      splitter.split(cancellation)
      return splitter.lines
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    lines.reserveCapacity(bytes.count / 64)
  }

  private mutating func split(_ cancellation: Cancellation) {
    while position < bytes.count {
      if isAtLineStart, cancellation.isRequested { return }
      let byte = bytes[position]
      // Nearly all bytes are neither controls nor the first of a character that is looked at.
      if byte >= 0x20 && byte < 0x7F
        || (byte > 0x7F && byte != 0xC2 && byte != 0xCC && byte != 0xE2 && byte != 0xEF)
        || byte == 0x09
      {
        isAtLineStart = false
        position += 1
      } else {
        special(byte)
      }
    }
    if position > start || !kept.isEmpty { endLine(after: 0) }
  }

  private mutating func special(_ byte: UInt8) {
    switch byte {
    case 0x0A: endLine(after: 1)
    case 0x0D: endLine(after: byteAfter(1) == 0x0A ? 2 : 1)
    case 0x0B: endLine(after: 1)
    case 0x0C: if isAtLineStart { drop(1) } else { endLine(after: 1) }
    case 0xC2: latin()
    case 0xCC:
      hasMarks = true
      keep(2)
    case 0xE2: punctuation()
    case 0xEF: if byteAfter(1) == 0xBB, byteAfter(2) == 0xBF { drop(3) } else { keep(3) }
    default: drop(1)
    }
  }

  /// U+0080 to U+00BF: controls are dropped, and so is the soft hyphen.
  private mutating func latin() {
    switch byteAfter(1) {
    case 0x85: endLine(after: 2)
    case 0x80...0x9F, 0xAD: drop(2)
    default: keep(2)
    }
  }

  /// U+2000 to U+2FFF: separators end lines; marks of writing direction and blanks without width
  /// are dropped.
  private mutating func punctuation() {
    switch (byteAfter(1), byteAfter(2)) {
    case (0x80, 0xA8), (0x80, 0xA9): endLine(after: 3)
    case (0x80, 0x8B), (0x80, 0x8E), (0x80, 0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0),
      (0x81, 0xA6...0xA9):
      drop(3)
    default: keep(3)
    }
  }

  private func byteAfter(_ count: Int) -> UInt8 {
    position + count < bytes.count ? bytes[position + count] : 0
  }

  private mutating func keep(_ count: Int) {
    isAtLineStart = false
    position += count
  }

  private mutating func drop(_ count: Int) {
    kept.append(contentsOf: bytes[start..<position])
    position += count
    start = position
  }

  private mutating func endLine(after count: Int) {
    let stretch = UnsafeBufferPointer(rebasing: bytes[start..<min(position, bytes.count)])
    if kept.isEmpty {
      lines.append(text(of: stretch))
    } else {
      kept.append(contentsOf: stretch)
      lines.append(kept.withUnsafeBufferPointer { text(of: $0) })
      kept.removeAll(keepingCapacity: true)
    }
    position += count
    start = position
    isAtLineStart = true
    hasMarks = false
  }

  private func text(of line: UnsafeBufferPointer<UInt8>) -> String {
    if hasMarks { return String(decoding: MarkComposition.composed(line), as: UTF8.self).nfc }
    return String(decoding: line, as: UTF8.self).nfc
  }
}
