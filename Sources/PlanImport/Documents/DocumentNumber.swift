import PlanModel

/// The numbers of documents in a text: `42-NQ/TW`, `68/NQ-CP`, `111/2024/QH15`.
enum DocumentNumber {
  struct Found: Equatable {
    var number: String
    /// Where it stands in the text.
    var range: Range<String.Index>
  }

  /// Finds them, in order.
  static func numbers(in text: String) -> [Found] {
    var found: [Found] = []
    let bytes = text.utf8
    var index = bytes.startIndex
    var before: UInt8 = 0x20
    while index < bytes.endIndex {
      let byte = bytes[index]
      if isDigit(byte), !isDigit(before), before != UInt8(ascii: "/"),
        let number = number(in: text, at: index)
      {
        found.append(number)
        index = number.range.upperBound
        before = 0x20
        continue
      }
      before = byte
      index = bytes.index(after: index)
    }
    return found
  }

  /// A number: digits, then parts behind `/` and `-`, one of which has capital letters.
  private static func number(in text: String, at start: String.Index) -> Found? {
    var end = start
    var parts: [Substring] = []
    var signs = ""
    while true {
      let part = text[end...].prefix { $0.isLetter || $0.isNumber || $0 == "&" }
      guard !part.isEmpty, part.utf8.count <= 24 else { break }
      parts.append(part)
      end = part.endIndex
      guard end < text.endIndex, text[end] == "/" || text[end] == "-", parts.count < 7 else {
        break
      }
      var next = text.index(after: end)
      // `78- CTr/TU` has a blank that does not belong there.
      if next < text.endIndex, text[next] == " ", parts.count == 1, text[end] == "-" {
        next = text.index(after: next)
      }
      guard next < text.endIndex, text[next].isLetter || text[next].isNumber else { break }
      signs.append(text[end])
      end = next
    }
    guard parts.count >= 2, parts[0].allSatisfy(\.isNumber), parts[0].utf8.count <= 6 else {
      return nil
    }
    let isNamed = parts.dropFirst().contains { part in
      part.first?.isUppercase == true && part.count { $0.isLetter } >= 2
    }
    guard isNamed, let last = parts.last else { return nil }
    var number = String(parts[0])
    for (sign, part) in zip(signs, parts.dropFirst()) { number += String(sign) + part }
    return Found(number: number, range: start..<last.endIndex)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
