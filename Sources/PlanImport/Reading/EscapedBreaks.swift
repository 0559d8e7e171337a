import PlanText

/// Line breaks that a crawler wrote as `\\r\\n`, in letters.
enum EscapedBreaks {
  /// So many make it certain that they are breaks; a text may speak of one.
  private static let fewest = 3

  /// Puts a blank in the place of each of these, where a document has several.
  static func remove(from lines: inout [String], _ cancellation: Cancellation = .never) {
    var count = 0
    for line in lines where count < fewest && !cancellation.isRequested {
      // Most documents have none.
      if line.offset(of: backslash) != nil, holdsBreak(line) { count += 1 }
    }
    guard count == fewest else { return }
    for place in lines.indices where !cancellation.isRequested {
      lines[place] = removed(from: lines[place])
    }
  }

  private static let backslash = UInt8(ascii: "\\")

  private static func holdsBreak(_ line: String) -> Bool {
    zip(line.utf8, line.utf8.dropFirst()).contains { $0 == backslash && isLetter($1) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "n") || byte == UInt8(ascii: "r")
  }

  private static func removed(from line: String) -> String {
    guard line.offset(of: backslash) != nil else { return line }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in line.utf8 {
      if isEscaped, isLetter(byte) {
        bytes[bytes.count - 1] = 0x20
        isEscaped = false
      } else {
        bytes.append(byte)
        isEscaped = byte == backslash
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
