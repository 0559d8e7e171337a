/// What a loose search looks for.
///
/// A letter typed plain stands for that letter with any mark, `d` for `đ` as well. A letter typed
/// with a mark is only for itself; which vowel of a cluster the tone mark is on does not
/// count (`hoà` is `hòa`). Case never counts, `²` is `2`, and a run of spaces and punctuation is one
/// space. A pattern without letter or digit is compared as it is.
public struct LoosePattern: Sendable {
  /// What a letter of the text must be where `masks` has ones.
  private var values: [UInt64] = []
  private var masks: [UInt64] = []
  /// The same without separators, for whole names.
  private var joinedValues: [UInt64] = []
  private var joinedMasks: [UInt64] = []
  /// The bytes to look for as they are, where there is neither letter nor digit.
  private var literal: [UInt8]?

  /// Makes a pattern; `nil` for an empty text.
  public init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    let prepared = LooseText(text)
    guard prepared.original.unicodeScalars.contains(where: LoosePattern.isLetterOrDigit) else {
      literal = Array(prepared.original.utf8)
      return
    }
    var letters = prepared.letters[...]
    // The ends of a text are separators, those of a pattern only where it was typed with some.
    if !LoosePattern.isSeparator(prepared.original.unicodeScalars.first) { letters.removeFirst() }
    if !LoosePattern.isSeparator(prepared.original.unicodeScalars.last) { letters.removeLast() }
    for letter in letters { append(letter) }
  }

  private mutating func append(_ letter: UInt64) {
    let mask = LoosePattern.mask(of: letter)
    values.append(letter & mask)
    masks.append(mask)
    if letter != LooseLetter.separator {
      joinedValues.append(letter & mask)
      joinedMasks.append(mask)
    }
  }

  /// The bits of a text's letter that a pattern's letter decides about.
  private static func mask(of letter: UInt64) -> UInt64 {
    if LooseLetter.isPlain(letter) { return LooseLetter.baseMask }
    let marked = LooseLetter.baseMask | LooseLetter.marksMask
    // In a cluster typed without any tone, `ê` is not `ế`; but the `ư` of `nưoc` is that of `nước`,
    // whose tone is on the other letter.
    let hasTone = letter & LooseLetter.clusterToneMask != 0
    return marked | (hasTone ? LooseLetter.clusterToneMask : LooseLetter.ownToneMask)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { LooseLetterTable.kind(of: $0) == .separator } ?? false
  }

  /// Whether the pattern is the whole text, spaces and punctuation aside.
  public func matchesWhole(_ text: LooseText) -> Bool {
    if let literal { return text.original.utf8.elementsEqual(literal) }
    var position = 0
    for letter in text.letters where letter != LooseLetter.separator {
      guard position < joinedValues.count,
        letter & joinedMasks[position] == joinedValues[position]
      else { return false }
      position += 1
    }
    return position == joinedValues.count
  }

  /// Whether the pattern is somewhere in the text.
  public func isContained(in text: LooseText) -> Bool {
    if let literal {
      let found = text.original.utf8.withContiguousStorageIfAvailable {
        LoosePattern.contains($0, literal)
      }
      return found ?? false
    }
    let last = text.letters.count - values.count
    guard last >= 0 else { return false }
    return text.letters.withUnsafeBufferPointer { letters in
      values.withUnsafeBufferPointer { values in
        masks.withUnsafeBufferPointer { masks in
          LoosePattern.contains(letters, values, masks)
        }
      }
    }
  }

  private static func contains(
    _ letters: UnsafeBufferPointer<UInt64>, _ values: UnsafeBufferPointer<UInt64>,
    _ masks: UnsafeBufferPointer<UInt64>
  ) -> Bool {
    let firstValue = values[0]
    let firstMask = masks[0]
    for start in 0...(letters.count - values.count)
    where letters[start] & firstMask == firstValue {
      var offset = 1
      while offset < values.count, letters[start + offset] & masks[offset] == values[offset] {
        offset += 1
      }
      if offset == values.count { return true }
    }
    return false
  }

  private static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ literal: [UInt8]) -> Bool {
    guard bytes.count >= literal.count else { return false }
    for start in 0...(bytes.count - literal.count) {
      var offset = 0
      while offset < literal.count, bytes[start + offset] == literal[offset] { offset += 1 }
      if offset == literal.count { return true }
    }
    return false
  }
}
