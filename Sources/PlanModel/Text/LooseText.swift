/// A text prepared for loose search: its letters without case, marks and tones apart, runs of
/// spaces and punctuation as one space.
///
/// Prepared once for a text and then compared with any number of patterns. Both ends count as a
/// space, so that the pattern `" y "` finds a whole word wherever it stands.
///
///     let text = LooseText("Sở Y tế")
///     LoosePattern("so y")?.isContained(in: text)      // true
///     LoosePattern("soyte")?.matchesWhole(text)        // true
///     LoosePattern("Sở Y Tê")?.matchesWhole(text)      // false
public struct LooseText: Sendable {
  /// The letters (`LooseLetter`), a separator first and last.
  private(set) var letters: [UInt64] = []
  /// The text in NFC, for patterns that are compared as they stand.
  private(set) var original: String

  /// Prepares a text.
  public init(_ text: String) {
    original = text.nfc
    fill()
  }

  /// Prepares another text in the memory of this one, which saves an allocation for each of many.
  public mutating func replace(with text: String) {
    original = text.nfc
    letters.removeAll(keepingCapacity: true)
    fill()
  }

  /// Whether the text holds nothing but spaces and punctuation.
  public var isBlank: Bool { letters.count == 1 }

  private mutating func fill() {
    letters.reserveCapacity(original.utf8.count + 2)
    letters.append(LooseLetter.separator)
    let table = LooseLetterTable.shared.letters
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
    spreadTones()
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
      if tone != 0 { setClusterTone(hasTwo ? nil : tone, in: start..<position) }
      start = position + 1
      tone = 0
      hasTwo = false
    }
  }

  private mutating func setClusterTone(_ tone: UInt64?, in range: Range<Int>) {
    for position in range {
      let own = letters[position] & LooseLetter.ownToneMask
      letters[position] |= (tone ?? own) << 3
    }
  }
}
