/// A text prepared for loose search: its letters without case, marks and tones apart, runs of
/// spaces and punctuation as one space.
///
/// Prepared once for a text and then compared with any number of patterns. Both ends count as a
/// space, so that the pattern `" y "` finds a whole word wherever it is.
///
///     let text = LooseText("Sở Y tế")
///     LoosePattern("so y")?.isContained(in: text)      // true
///     LoosePattern("soyte")?.matchesWhole(text)        // true
///     LoosePattern("Sở Y Tê")?.matchesWhole(text)      // false
public struct LooseText: Sendable {
  /// The letters (`LooseLetter`), a separator first and last.
  private(set) var letters: [UInt64] = []
  /// The text in NFC, for patterns that are compared as they are.
  private(set) var original: String

  /// Prepares a text.
  public init(_ text: String) {
    original = text.nfc
    fill()
  }

  /// Prepares another text in the memory of this one, which saves an allocation for each of many.
  public mutating func replace(with text: String) {
    original = text.nfc
    fill()
  }

  /// Whether the text holds nothing but spaces and punctuation.
  public var isBlank: Bool { letters.count == 1 }

  private mutating func fill() {
    let isQuick = original.utf8.withContiguousStorageIfAvailable { fillQuickly($0) } ?? false
    if !isQuick { fillSlowly() }
    spreadTones()
  }

  /// Prepares a text all of whose scalars are in the table; returns whether it was one.
  ///
  /// Works on memory, because a search prepares each text of a column: through the text's scalars
  /// and an append for each this took more than twice as long.
  private mutating func fillQuickly(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // A scalar of the table is one letter, so there are never more letters than bytes.
    let room = bytes.count + 2
    if letters.count < room {
      letters.append(contentsOf: repeatElement(0, count: room - letters.count))
    }
    let count = LatinLetters.letters.withUnsafeBufferPointer { table in
      letters.withUnsafeMutableBufferPointer { LooseText.fill($0, from: bytes, by: table) }
    }
    guard let count else { return false }
    letters.removeSubrange(count...)
    return true
  }

  /// Writes the letters of UTF-8 text and returns how many; `nil` for a scalar not in the table.
  private static func fill(
    _ letters: UnsafeMutableBufferPointer<UInt64>, from bytes: UnsafeBufferPointer<UInt8>,
    by table: UnsafeBufferPointer<UInt64>
  ) -> Int? {
    letters[0] = LooseLetter.separator
    var count = 1
    var position = 0
    while position < bytes.count {
      var slot = Int(bytes[position])
      if slot < 0x80 {
        position += 1
      } else {
        guard let (scalar, length) = LooseText.scalar(of: bytes, at: position),
          let other = LooseLetterTable.slot(of: scalar)
        else { return nil }
        slot = other
        position += length
      }
      let letter = table[slot]
      if letter & LooseLetter.ignored != 0 {
        if letter == LooseLetter.unsettled { return nil }
      } else if letter != LooseLetter.separator || letters[count - 1] != LooseLetter.separator {
        letters[count] = letter
        count += 1
      }
    }
    if letters[count - 1] == LooseLetter.separator { return count }
    letters[count] = LooseLetter.separator
    return count + 1
  }

  /// Decodes a scalar of two or three bytes.
  @inline(__always)
  private static func scalar(
    of bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (scalar: UInt32, length: Int)? {
    let first = UInt32(bytes[position])
    guard first < 0xF0, position + 1 < bytes.count else { return nil }
    let second = UInt32(bytes[position + 1] & 0x3F)
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    guard position + 2 < bytes.count else { return nil }
    return ((first & 0x0F) << 12 | second << 6 | UInt32(bytes[position + 2] & 0x3F), 3)
  }

  private mutating func fillSlowly() {
    letters.removeAll(keepingCapacity: true)
    letters.append(LooseLetter.separator)
    let table = LatinLetters.letters
    for scalar in original.unicodeScalars {
      let slot = LooseLetterTable.slot(of: scalar.value)
      let letter = slot.map { table[$0] } ?? LooseLetter.unsettled
      if letter & LooseLetter.ignored == 0 {
        appendSettled(letter)
      } else if letter == LooseLetter.unsettled {
        appendUnsettled(scalar.value)
      }
    }
    appendSettled(LooseLetter.separator)
  }

  @inline(__always)
  private mutating func appendSettled(_ letter: UInt64) {
    if letter == LooseLetter.separator, letters[letters.count - 1] == letter { return }
    letters.append(letter)
  }

  private mutating func appendUnsettled(_ scalar: UInt32) {
    let start = letters.count
    LooseLetterTable.appendLetters(of: scalar, to: &letters)
    if letters.count == start + 1, letters[start] == LooseLetter.separator,
      letters[start - 1] == LooseLetter.separator
    {
      letters.removeLast()
    }
  }

  /// Gives every vowel the tone of its cluster: of the adjacent vowels it is one of.
  ///
  /// `hoà` and `hòa` differ in nothing else. Where a cluster has two tones (words written
  /// together), each vowel keeps its own.
  private mutating func spreadTones() {
    letters.withUnsafeMutableBufferPointer { letters in
      var start = 0
      var tone: UInt64 = 0
      var hasTwo = false
      for position in letters.indices {
        let letter = letters[position]
        if letter & LooseLetter.vowel != 0 {
          let own = letter & LooseLetter.ownToneMask
          if own != 0 {
            hasTwo = hasTwo || tone != 0
            tone = own
          }
          continue
        }
        if tone != 0 {
          for vowel in start..<position {
            let own = letters[vowel] & LooseLetter.ownToneMask
            letters[vowel] |= (hasTwo ? own : tone) << 3
          }
        }
        start = position + 1
        tone = 0
        hasTwo = false
      }
    }
  }
}
