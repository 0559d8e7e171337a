/// The numbers of documents in a text: `42-NQ/TW`, `68/NQ-CP`, `111/2024/QH15`.
enum DocumentNumber {
  struct Found: Equatable {
    var number: String
    /// Where it is in the text.
    var range: Range<String.Index>
  }

  /// Finds them, in order.
  static func numbers(in text: String) -> [Found] {
    let bytes = text.utf8
    let places = bytes.withContiguousStorageIfAvailable { candidates(in: $0) } ?? []
    var found: [Found] = []
    for place in places {
      let start = bytes.index(bytes.startIndex, offsetBy: place)
      // Numbers inside the one before are parts of it.
      if let last = found.last, start < last.range.upperBound { continue }
      if let number = number(in: text, at: start) { found.append(number) }
    }
    return found
  }

  /// Where digits are that a `/` or `-` follows. Every text is asked, and most have none.
  private static func candidates(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var places: [Int] = []
    var place = 0
    while place < bytes.count {
      guard isDigit(bytes[place]) else {
        place += 1
        continue
      }
      let start = place
      while place < bytes.count, isDigit(bytes[place]) { place += 1 }
      let isPart = start > 0 && bytes[start - 1] == UInt8(ascii: "/")
      guard !isPart, place < bytes.count else { continue }
      // Signs such as `²` count as digits too.
      let next = bytes[place]
      if next == UInt8(ascii: "/") || next == UInt8(ascii: "-") || next >= 0x80 {
        places.append(start)
      }
    }
    return places
  }

  /// A part of a number has so many bytes at most.
  private static let longestPart = 24

  /// A number: digits, then parts after `/` and `-`, one of which has capital letters.
  private static func number(in text: String, at start: String.Index) -> Found? {
    var end = start
    var parts: [Substring] = []
    var signs = ""
    while true {
      // A run of letters and digits can be as long as the text, and a number begin at each of them.
      let part = text[end...].prefix(longestPart + 1).prefix {
        $0.isLetter || $0.isNumber || $0 == "&"
      }
      Steps.take(part.utf8.count)
      guard !part.isEmpty, part.utf8.count <= longestPart else { break }
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
