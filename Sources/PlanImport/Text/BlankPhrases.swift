/// Phrases that begin with a blank, all looked for in one pass over a text.
///
/// Names of documents end before any of fifty phrases; one search for each of them took longer than
/// all else about citations.
struct BlankPhrases: ExpressibleByArrayLiteral {
  /// The bytes after the blank, by the first of these.
  private var phrases: [[[UInt8]]] = Array(repeating: [], count: 256)

  init(arrayLiteral phrases: String...) {
    for phrase in phrases {
      let bytes = Array(phrase.utf8.dropFirst())
      if let first = bytes.first { self.phrases[Int(first)].append(bytes) }
    }
  }

  /// How many bytes are before the first of the phrases; `nil` where there is none.
  func firstPlace(in text: some StringProtocol) -> Int? {
    let bytes = Array(text.utf8)
    Steps.take(bytes.count)
    for place in bytes.indices.dropLast() where bytes[place] == 0x20 {
      let behind = bytes[(place + 1)...]
      if phrases[Int(bytes[place + 1])].contains(where: { behind.starts(with: $0) }) {
        return place
      }
    }
    return nil
  }
}

extension Substring {
  /// The place that so many bytes are before in the folded text of its beginning.
  ///
  /// - Parameters:
  ///   - offset: The bytes in the folded text.
  ///   - folded: The beginning without case.
  ///   - end: Where the beginning ends.
  /// - Returns: The place.
  func place(_ offset: Int, ofFolded folded: String, end: Index) -> Index {
    // Letters that fold to as many bytes are at the same places.
    if folded.utf8.count == utf8.distance(from: startIndex, to: end) {
      return utf8.index(startIndex, offsetBy: offset)
    }
    let place = folded.utf8.index(folded.startIndex, offsetBy: offset)
    return index(startIndex, offsetBy: folded.distance(from: folded.startIndex, to: place))
  }
}

/// Signs that end a piece of text: signs of ASCII and, where wished, `“` and `”`.
struct EndSigns {
  private var isSign = Array(repeating: false, count: 128)
  private let hasQuotes: Bool

  init(_ signs: String) {
    for byte in signs.utf8 where byte < 0x80 { isSign[Int(byte)] = true }
    hasQuotes = signs.utf8.contains { $0 >= 0x80 }
  }

  /// Where the first of the signs is; the end of the text where there is none.
  func firstPlace(in text: Substring) -> String.Index {
    let bytes = text.utf8
    let offset = bytes.withContiguousStorageIfAvailable { bytes in
      bytes.indices.first { place in
        let byte = bytes[place]
        if byte < 0x80 { return isSign[Int(byte)] }
        guard hasQuotes, byte == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80 else {
          return false
        }
        return bytes[place + 2] == 0x9C || bytes[place + 2] == 0x9D
      }
    }
    Steps.take((offset ?? nil) ?? bytes.count)
    guard let place = offset.flatMap({ $0 }) else { return text.endIndex }
    return bytes.index(bytes.startIndex, offsetBy: place)
  }
}
