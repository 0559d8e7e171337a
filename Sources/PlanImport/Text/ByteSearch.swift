// Search in texts by their bytes. The readers ask the same of every paragraph of a document, and
// comparing characters costs the standard library fifty times as much: of a text of 2 MB, half the
// time of an import went into finding where characters end. Texts are in NFC here, so that equal
// letters have equal bytes.

extension StringProtocol {
  /// Whether other words are somewhere in the text.
  ///
  /// A mark right after them makes another letter of their last one, so that they are not there.
  func holds(_ words: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { text in
      words.utf8.withContiguousStorageIfAvailable { ByteSearch.isWhole($0, in: text) }
    }
    return found.flatMap { $0 } ?? contains(words)
  }

  /// Where other words first are.
  func range(of words: String) -> Range<Index>? {
    let found = utf8.withContiguousStorageIfAvailable { text in
      words.utf8.withContiguousStorageIfAvailable { ByteSearch.place(of: $0, in: text, from: 0) }
    }
    guard let place = found.flatMap({ $0 }).flatMap({ $0 }) else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: place)
    return start..<utf8.index(start, offsetBy: words.utf8.count)
  }

  /// The first so many characters: `prefix`, but for usual letters without looking for the ends
  /// of characters.
  func head(_ count: Int) -> SubSequence {
    Steps.take(Swift.min(count, utf8.count))
    let found = utf8.withContiguousStorageIfAvailable {
      ByteSearch.end(ofCharacters: count, in: $0)
    }
    guard let end = found.flatMap({ $0 }) else { return prefix(count) }
    return self[startIndex..<utf8.index(startIndex, offsetBy: end)]
  }

  /// Whether it begins with one of some small letters of ASCII, in any case.
  func begins(withOneOf letters: StaticString) -> Bool {
    guard let first = utf8.first else { return false }
    return letters.withUTF8Buffer { $0.contains(first | 0x20) }
  }

  /// Where a sign of ASCII first is among so many bytes; `nil` where it does not.
  func offset(of sign: UInt8, within limit: Int = .max) -> Int? {
    let found = utf8.withContiguousStorageIfAvailable { $0.prefix(limit).firstIndex(of: sign) }
    Steps.take((found ?? nil) ?? Swift.min(limit, utf8.count))
    return found ?? utf8.prefix(limit).enumerated().first { $0.element == sign }?.offset
  }

  /// Whether one of its bytes is as asked.
  func hasByte(_ isWanted: (UInt8) -> Bool) -> Bool {
    Steps.take(utf8.count)
    return utf8.withContiguousStorageIfAvailable { $0.contains(where: isWanted) }
      ?? utf8.contains(where: isWanted)
  }

  /// Whether it has a digit from 0 to 9. Few sentences have, and no number is looked for in others.
  var hasDigits: Bool { hasByte { $0 &- 0x30 < 10 } }

  /// How many blanks it has.
  var blanks: Int {
    Steps.take(utf8.count)
    return utf8.withContiguousStorageIfAvailable { bytes in bytes.count { $0 == 0x20 } }
      ?? utf8.count { $0 == 0x20 }
  }
}

/// Search in bytes.
enum ByteSearch {
  /// Where some bytes first are from a place on.
  static func place(
    of words: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let first = words.first else { return nil }
    if words.count > longestPlain { return placeOfLong(words, in: text, from: start) }
    let last = text.count - words.count
    var place = start
    defer { Steps.take(place - start) }
    while place <= last {
      if text[place] == first, stands(words, in: text, at: place) { return place }
      place += 1
    }
    return nil
  }

  /// Longer words are not compared anew at each place: a text may nearly repeat them everywhere.
  private static let longestPlain = 64

  /// The same for words of any length, in one pass over the text (Knuth, Morris and Pratt).
  private static func placeOfLong(
    _ words: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard start + words.count <= text.count else { return nil }
    Steps.take(text.count - start + words.count)
    // For each beginning of the words the longest shorter one that it ends in.
    var shorter = Array(repeating: 0, count: words.count)
    var length = 0
    for place in 1..<words.count {
      while length > 0, words[place] != words[length] { length = shorter[length - 1] }
      if words[place] == words[length] { length += 1 }
      shorter[place] = length
    }
    length = 0
    for place in start..<text.count {
      while length > 0, text[place] != words[length] { length = shorter[length - 1] }
      if text[place] == words[length] { length += 1 }
      if length == words.count { return place + 1 - length }
    }
    return nil
  }

  /// Whether as many bytes are the same, eight at a time.
  static func areEqual(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let left = UnsafeRawBufferPointer(left)
    let right = UnsafeRawBufferPointer(right)
    var place = 0
    while place + 8 <= left.count {
      let own = left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if own != right.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
      place += 8
    }
    while place < left.count, left[place] == right[place] { place += 1 }
    return place == left.count
  }

  /// Whether some bytes are at a place that has room for them.
  @inline(__always)
  private static func stands(
    _ words: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    var offset = 1
    while offset < words.count, text[place + offset] == words[offset] { offset += 1 }
    Steps.take(offset)
    return offset == words.count
  }

  /// Whether some bytes are in a text with no mark after them.
  static func isWhole(
    _ words: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var start = 0
    while let place = place(of: words, in: text, from: start) {
      let end = place + words.count
      if end == text.count || !isMark(text, at: end) { return true }
      start = place + 1
    }
    return false
  }

  /// Whether a combining mark (U+0300 to U+036F) is at a place.
  private static func isMark(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    if text[place] == 0xCC { return true }
    return text[place] == 0xCD && place + 1 < text.count && text[place + 1] < 0xB0
  }

  /// Where the first so many characters end; `nil` where one of them, or the one after, may be
  /// made of several scalars.
  static func end(ofCharacters count: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = 0
    for _ in 0..<count where place < text.count {
      let length = length(ofCharacter: text, at: place)
      guard length > 0 else { return nil }
      place += length
    }
    return place == text.count || length(ofCharacter: text, at: place) > 0 ? place : nil
  }

  /// Whether a character of one scalar begins at a place, whatever is around it. A line feed
  /// may be the rest of CRLF.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    text[place] != 0x0A && length(ofCharacter: text, at: place) > 0
  }

  /// How many bytes a character has that is one scalar whatever is around it: ASCII but for
  /// CR, the composed Latin letters, usual punctuation. 0 for all others.
  @inline(__always)
  private static func length(ofCharacter text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let first = text[place]
    if first < 0x80 { return first == 0x0D ? 0 : 1 }
    // U+0080 to U+02FF.
    if first <= 0xCB { return 2 }
    guard place + 2 < text.count else { return 0 }
    let second = text[place + 1]
    // U+1E00 to U+1EFF.
    if first == 0xE1, (0xB8...0xBB).contains(second) { return 3 }
    // U+2010 to U+2027: dashes and quotation marks.
    if first == 0xE2, second == 0x80, (0x90...0xA7).contains(text[place + 2]) { return 3 }
    return 0
  }
}
